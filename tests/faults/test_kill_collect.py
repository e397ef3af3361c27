"""Kill -9 while platforms that misbehave are collected: after the next run nothing tells of it.

The clock stands still, so that what is asked again is the same to the last microsecond: a row that
was loaded twice, lost, or half loaded shows as a difference between the two warehouses.
"""

import json
import logging
import multiprocessing
import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

import pytest

from pipelines.folder import Folder
from pipelines.platforms.wire import http
from pipelines.progress import Progress
from pipelines.runs.collect import collect
from pipelines.settings import add_brand
from pipelines.warehouse.work import open_work, writing
from tests.faults.behaviours import CASES
from tests.faults.frozen import AT, freeze
from tests.faults.rogues import POSTS, Rogue, serve

PLAYED = ("list-in-circles", "half-a-body", "503", "every-post-twice", "redirect-to-answer")
SECONDS_TO_BEGIN = 600
LOG = logging.getLogger(__name__)
# What tells of the runs themselves: how many there were is what differs.
OF_RUNS = {"run", "run_part", "request", "quarantine", "landscape", "judging", "build"}
# A verdict stays as it was said with what was known then, so that these tell when a run came.
AS_SAID = {"pair_verdicts", "rival_verdicts", "brand_intervals", "brand_market", "causes"}
OF_A_RUN = {"run_id", "first_seen_run", "part", "number", "position", "post", "build_id"}


def gather(root: Path, pipe: Connection | None) -> None:
    """One run, in a process that may be killed at any moment of it."""
    freeze()
    http.FIRST_PAUSE = 0.01

    def say(step: Progress) -> None:
        if pipe:
            pipe.send(step.what)

    say(Progress("starting"))
    collect(Folder(root), progress=say)
    say(Progress("done"))


def rows(folder: Folder) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that tells of platforms, without the names of runs."""
    found = {}
    with writing(folder), open_work(folder) as con:
        tables = con.execute(
            "select schema_name || '.' || table_name from duckdb_tables() where not temporary"
        ).fetchall()
        tables.append(("main.post_observation",))
        for (name,) in tables:
            if name.partition(".")[2] in OF_RUNS | AS_SAID | {"look"}:
                continue
            columns = [row[0] for row in con.execute(f"describe {name}").fetchall()]
            kept = [f'"{one}"' for one in columns if one not in OF_A_RUN]
            if kept:
                asked = f"select {', '.join(kept)} from {name}"
                found[name] = sorted(con.execute(asked).fetchall(), key=repr)
    return found


def cursors(folder: Folder) -> dict[str, dict[str, str]]:
    """How far each account was read; not by the last run alone, of which there may be one more."""
    with writing(folder), open_work(folder) as con:
        found = con.execute("select account_id, position from cursor").fetchall()
    read = {account: json.loads(position) for account, position in found}
    for position in read.values():
        position.pop("covered_from")
    return read


@pytest.fixture(scope="module")
def rogues() -> Iterator[dict[str, Rogue]]:
    """One server that is in order, and some that are not until they are healed."""
    plays = [(case.name, case.play) for case in CASES if case.name in PLAYED]
    found = serve([("sound", lambda _: False), *plays], AT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OUTPACE_ALLOW_PRIVATE", "1")
        patch.setattr(http, "FIRST_PAUSE", 0.01)
        freeze(patch.setattr)
        patch.setitem(sys.modules, "__main__", ModuleType("nothing"))  # a worker runs it again
        yield found
    for rogue in found.values():
        rogue.close()


def begun(folder: Folder, rogues: dict[str, Rogue], blank: Path) -> Folder:
    """A landscape that tracks them all and has not asked any."""
    folder.work.parent.mkdir(parents=True)
    shutil.copyfile(blank, folder.work)
    for name, rogue in rogues.items():
        add_brand(folder, name, [rogue.link])
        rogue.is_healed = False
    return folder


def ended(folder: Folder, rogues: dict[str, Rogue]) -> None:
    """The next run, with every server in order."""
    for rogue in rogues.values():
        rogue.is_healed = True
    report = collect(folder)
    assert report.status in ("ok", "idle"), report.notes


def killed(folder: Folder, seconds: float | None) -> tuple[str, float]:
    """Collect in another process and kill it so late; what it was doing, and the seconds it had."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.test_kill_collect"])
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=gather, args=(folder.root, theirs))
    worker.start()
    theirs.close()
    assert ours.poll(SECONDS_TO_BEGIN), "it does not begin"
    began, doing = time.monotonic(), str(ours.recv())
    worker.join(seconds)
    worker.kill()
    worker.join()
    took = time.monotonic() - began
    try:
        while ours.poll():
            doing = str(ours.recv())
    except EOFError:
        pass
    return doing, took


@pytest.mark.faults
@pytest.mark.parametrize("kills", [2, pytest.param(100, marks=pytest.mark.slow)])
def test_after_the_next_run_nothing_tells_of_a_kill(
    tmp_path: Path, rogues: dict[str, Rogue], blank: Path, kills: int
) -> None:
    undisturbed = begun(Folder(tmp_path / "undisturbed"), rogues, blank)
    _, usual = killed(undisturbed, None)
    ended(undisturbed, rogues)
    wanted, read = rows(undisturbed), cursors(undisturbed)
    assert len(wanted["main.post_observation"]) == len(rogues) * POSTS
    assert len(read) == len(rogues)
    rng, moments = random.Random(kills), Counter[str]()
    for kill in range(kills):
        folder = begun(Folder(tmp_path / f"kill-{kill}"), rogues, blank)
        doing, _ = killed(folder, usual * 1.05 * rng.random())
        moments[doing] += 1
        ended(folder, rogues)
        found = rows(folder)
        for name, there in wanted.items():
            assert found[name] == there, f"{name} differs after a kill while {doing}"
        assert cursors(folder) == read
        shutil.rmtree(folder.root)
    LOG.info("%s kills while: %s", kills, dict(moments))
    assert sum(moments.values()) == kills
    assert kills < 50 or len(moments) > 5, "the kills were not spread over the run"
