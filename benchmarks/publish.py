"""Measuring and publishing after a small run, on a large archive against one a tenth its size."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

from benchmarks.results import Result, interleaved, ratio, say, scaled
from benchmarks.worlds import World, write_small_run, write_world
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.progress import quiet
from pipelines.runs.import_files import import_file, import_files, planned
from pipelines.runs.run import finish, writer
from pipelines.steps import judge
from pipelines.warehouse import publish

SMALL = World(500_000)
LARGE = {
    "ten times the history": World(5_000_000, days=4000),
    "ten times the accounts": World(5_000_000, brands=50),
}
SMALL_RUN_ROWS = 500
ROUNDS = 5


def bench_publish(folder: Path, *, size: float = 1.0) -> list[Result]:
    """How much longer a small run takes to measure and publish on the larger archives."""
    worlds = {name: world.scaled(size) for name, world in {"small": SMALL, **LARGE}.items()}
    archives = {name: archive(folder / name, world) for name, world in worlds.items()}
    found = interleaved(
        {name: partial(_without_judging, place) for name, place in archives.items()},
        scaled(ROUNDS, size),
    )
    for name in ("small", "ten times the accounts"):
        shutil.rmtree(archives[name].root)
    return [
        Result(
            f"measure and publish, {name}",
            ratio(found[name], found["small"]),
            "times",
            1.5,
            at_least=False,
            note="without the file copies and the judging",
        )
        for name in LARGE
    ]


def archive(root: Path, world: World) -> Folder:
    """A published landscape that holds `world`, imported as one file."""
    folder = Folder(root)
    if not folder.pointer.exists():
        root.mkdir(parents=True)
        say(f"making an archive of {world.observations:,} observations")
        path = write_world(world, root / "archive.parquet")
        import_files(folder, [path], ImportOptions())
    return folder


def _without_judging(folder: Folder) -> float:
    return small_run(folder).rest


@dataclass(frozen=True, slots=True)
class SmallRun:
    """Seconds of what follows a few new observations, without the file copies."""

    whole: float
    judged: float  # of it, to judge

    @property
    def rest(self) -> float:
        """What does not grow with the number of brands and weeks."""
        return self.whole - self.judged


def small_run(folder: Folder, clock: Callable[[], float] = time.perf_counter) -> SmallRun:
    """Import a file of a few new observations; what measuring and publishing then took."""
    number = len(list(folder.landing.glob("*/run.json")))
    path = write_small_run(folder.root / f"small_{number}.csv", rows=SMALL_RUN_ROWS, number=number)
    with writer(folder, quiet) as con:
        import_file(folder, con, planned(path, ImportOptions()))
        copies, judging = (
            apart(publish, "copy_beside", clock),
            apart(judge, "judge_landscape", clock),
        )
        with copies as copied, judging as judged:
            start = clock()
            finish(folder, con, quiet)
            return SmallRun(clock() - start - sum(copied), sum(judged))


@contextmanager
def apart(
    place: ModuleType, name: str, clock: Callable[[], float] = time.perf_counter
) -> Iterator[list[float]]:
    """Seconds of each call of a function of the product, to be told apart from the rest."""
    taken: list[float] = []
    work = getattr(place, name)

    def timed(*arguments: object, **named: object) -> object:
        start = clock()
        try:
            return work(*arguments, **named)
        finally:
            taken.append(clock() - start)

    with patch.object(place, name, timed):
        yield taken
