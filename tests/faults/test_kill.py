"""Kill -9 at random moments of every run: nothing acknowledged is lost, readers see no error."""

import multiprocessing
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

import pytest

from pipelines import bounds
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.add import Wanted, add_accounts
from pipelines.runs.import_files import import_files
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import sync_published
from pipelines.warehouse.ask import Published, open_published
from tests.fakes.platform_server import FakePlatforms
from tests.faults.files import ROWS, write_file
from tests.faults.killing import LARGEST, WORK, Job, work
from tests.warehouse.conftest import fake
from tests.warehouse.test_rebuild import content

__all__ = ["fake"]  # a fixture of another room

# Two hundred moments: a new landscape for each forty, because in a large one the waiting grows.
ROUNDS = [(1, 6), *(pytest.param(n, 40, marks=pytest.mark.slow) for n in range(2, 7))]
SECONDS_TO_BEGIN = 600  # on a machine that is busy with other things
FILES = "select likes, count(*) from posts where platform = 'facebook' group by likes"
COLLECTED = "select run_id, sum(observations_added)::bigint from run_part group by run_id"
Moments = Counter[tuple[str, str]]  # of kills: the kind of command, what it was doing


@dataclass
class Told:
    """What was acknowledged of a landscape."""

    is_in: dict[str, bool | None] = field(default_factory=dict)  # by file; None: about to change
    collected: dict[str, int] = field(default_factory=dict)  # the counts of a run
    usual: dict[str, float] = field(default_factory=dict)  # the seconds of a kind of command
    stage: str = ""  # of the command that is not done

    def hear(self, word: str, what: object, kind: str) -> None:
        """Note what a process said before it was killed."""
        if word == "stage":
            self.stage = str(what)
        elif word == "done":
            self.stage, self.usual[kind] = "starting", float(str(what))
        elif word == "collected" and isinstance(what, tuple):
            self.collected[what[0]] = what[1]
        else:
            self.is_in[str(what)] = {"in": True, "out": False}.get(word)

    def next_number(self, kind: str) -> int:
        """The number of the next file that is imported for this kind of command."""
        start = "bad" if kind == "heal" else "file"
        return sum(name.startswith(start) for name in self.is_in)


def hold(published: Published, told: Told) -> None:
    """Hold a build against what was acknowledged."""
    found = whole_files(published)
    allowed = {f"file-{told.next_number('import'):03d}"}  # landed, and killed before saying so
    assert {name for name, state in told.is_in.items() if state} <= found, "an import is lost"
    assert found <= {name for name, state in told.is_in.items() if state is not False} | allowed
    collected = dict(published.cursor().execute(COLLECTED).fetchall())
    assert told.collected.items() <= collected.items(), "a collection is lost"


def whole_files(published: Published) -> set[str]:
    """The files in a build, each with all its posts."""
    rows = published.cursor().execute(FILES).fetchall()
    assert {posts for _, posts in rows} == {ROWS}, "half of a file, or a bad one, is visible"
    return {f"file-{likes:03d}" for likes, _ in rows}


@contextmanager
def reading(folder: Folder) -> Iterator[None]:
    """A reader who never stops asking: new builds, the one that he began with, and free SQL."""
    done, answers, problems = threading.Event(), 0, list[BaseException]()
    first = open_published(folder)

    def ask() -> None:
        nonlocal answers
        while not done.is_set():
            try:
                published = open_published(folder)
                assert whole_files(published) and whole_files(first)
                assert not answers % 10 or len(published.ask(FILES))
            except BaseException as problem:  # whatever it is, it is told
                problems.append(problem)
            answers += 1
            time.sleep(0.1)

    asker = threading.Thread(target=ask)
    asker.start()
    try:
        yield
    finally:
        done.set()
        asker.join()
    assert not problems, problems[:3]
    assert answers > 20


def kill_once(job: Job, told: Told, share: float) -> str:
    """Start the work, kill it, note what it had said; what it was doing then."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.killing"])
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=work, args=(job, theirs))
    worker.start()
    theirs.close()  # a worker that fails ends the test instead of keeping it waiting
    told.stage = "starting"
    while job.kind not in told.usual:  # one is let to its end, to learn how long it takes here
        assert ours.poll(SECONDS_TO_BEGIN), f"{job.kind} does not end"
        told.hear(*ours.recv(), job.kind)
    worker.join(share * told.usual[job.kind])
    worker.kill()
    worker.join()
    assert worker.exitcode == -9, f"{job.kind} failed"
    for word, what in heard(ours):
        told.hear(word, what, job.kind)
    if job.kind == "heal":  # the next to come would heal in its stead, and be killed at that again
        told.usual.pop("measure", None)
    return told.stage


def heard(ours: Connection) -> Iterator[tuple[str, object]]:
    """What a killed process had said."""
    try:
        while ours.poll():
            yield ours.recv()
    except EOFError:
        return


def begun(folder: Folder, files: Path, fake: FakePlatforms) -> Told:
    """A landscape of two files and an account."""
    files.mkdir()
    add_accounts(folder, [Wanted("Lumen", fake.account("bluesky").link)])
    import_files(folder, [write_file(files, number) for number in range(2)], ImportOptions())
    return Told({"file-000": True, "file-001": True})


def killed(root: Path, told: Told, env: Mapping[str, str], kills: int, seed: int) -> Moments:
    """Kill so often, each kind of command in its turn; at which moments."""
    rng, moments, folder = random.Random(seed), Moments(), Folder(root / "landscape")
    for kill in range(kills):
        kind = list(WORK)[kill % len(WORK)]
        known = sorted(name for name in told.is_in if name.startswith("file"))
        rng.shuffle(known)
        number = told.next_number(kind)
        job = Job(kind, folder.root, root / "files", number, tuple(known), env)
        moments[kind, kill_once(job, told, 1.2 * rng.random())] += 1
        hold(open_published(folder), told)
    return moments


@pytest.mark.faults
@pytest.mark.parametrize(("seed", "kills"), ROUNDS)
def test_nothing_acknowledged_is_lost(
    tmp_path: Path, fake: FakePlatforms, monkeypatch: pytest.MonkeyPatch, seed: int, kills: int
) -> None:
    # a page test leaves its script behind as the main module, which a worker would run again
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    folder = Folder(tmp_path / "landscape")
    told = begun(folder, tmp_path / "files", fake)
    with reading(folder):
        moments = killed(tmp_path, told, fake.env, kills, seed)
    print(sorted(moments.items()))  # noqa: T201  shown with -s or when it fails
    assert moments.total() == kills
    assert len(moments) > len(WORK) / 2, "the kills came at the same moment always"
    monkeypatch.setattr(bounds, "LARGEST_COUNT", LARGEST)  # as the processes had it
    sync_published(folder)
    hold(open_published(folder), told)
    before = content(folder)
    rebuild(folder)
    assert content(folder) == before
    assert not list(folder.published.glob(".*.draft"))
