"""Many people write into one journal at once, and some of them are killed: nothing is lost."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipelines.folder import Folder
from pipelines.runs.note import publish_written
from pipelines.runs.run import sync_published
from pipelines.warehouse import journal
from pipelines.warehouse.ask import open_published
from tests.conftest import ROOT

EACH = 200
LENGTH = len("20260203T100000000000Z-0123456789abcdef")  # of an id; a cut line is none
WRITER = """
import sys
from datetime import date
from pathlib import Path
from pipelines.folder import Folder
from pipelines.journal import Draft
from pipelines.runs.note import write

folder, name, count = Folder(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
for number in range(count):
    draft = Draft("event", f"{name} {number}", day=date(2026, 2, 3))
    print(write(folder, [draft], author=name)[0].version_id, flush=True)
"""


def start(folder: Folder, name: str, count: int = EACH) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder.root), name, str(count)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def told(process: "subprocess.Popen[str]") -> list[str]:
    with process:
        lines = process.stdout.read().splitlines() if process.stdout else []
    return [line for line in lines if len(line) == LENGTH]


def test_two_people_who_write_at_once_lose_nothing(folder: Folder) -> None:
    both = [start(folder, name) for name in ("ann", "ben")]
    while any(process.poll() is None for process in both):
        publish_written(folder)  # a run beside them takes along what is there
    ids = [version for process in both for version in told(process)]
    assert len(set(ids)) == 2 * EACH
    sync_published(folder)
    found = open_published(folder).ask("from journal()")
    assert set(found["entry_id"]) == set(ids)
    assert found.groupby("author").size().to_dict() == {"ann": EACH, "ben": EACH}


@pytest.mark.faults
def test_whoever_is_killed_loses_no_entry_that_was_acknowledged(folder: Folder) -> None:
    rng, ids = random.Random(18), []
    for round_ in range(4):
        both = [start(folder, f"{name}{round_}", 100_000) for name in ("ann", "ben")]
        for process in both:
            ids.append(str(process.stdout and process.stdout.readline()).strip())  # it is at work
        time.sleep(rng.uniform(0, 0.2))
        for process in both:
            process.send_signal(signal.SIGKILL)
        ids += [version for process in both for version in told(process)]
    assert len(ids) > 25
    sync_published(folder)
    found = set(open_published(folder).ask("select version_id from journal_entry")["version_id"])
    assert set(ids) <= found
    assert len(found) <= len(ids) + 2 * 4  # on disk, and killed before saying so
    assert journal.damages(folder) == []


def test_a_half_written_entry_is_no_entry(folder: Folder) -> None:
    room = folder.landing / "journal"
    room.mkdir(parents=True)
    Path(room / ".20260203T100000000000Z-aa.json.17.draft").write_text("{", encoding="utf-8")
    assert journal.version_ids(folder) == []
    assert journal.damages(folder) == []
