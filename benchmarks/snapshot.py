"""How long people wait for a snapshot in each of its formats, and how that grows with brands."""

import statistics
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from app.snapshot import Format, verify_snapshot, write_snapshot
from benchmarks.results import Result, say, scaled, seconds
from benchmarks.worlds import World, write_world
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.as_of import as_known
from pipelines.runs.demo import build_demo
from pipelines.runs.import_files import import_files
from pipelines.warehouse.ask import Published, open_published

ROUNDS = 5
SECONDS = {"html": 1.5, "pdf": 5.0, "pptx": 1.0, "xlsx": 1.0}  # goals, of the demo, warm
KILOBYTES = 2_000
BRANDS = (5, 50)
OBSERVATIONS = 10_000  # of a brand

Median = Callable[[str, Callable[[], object]], float]


def bench_snapshot(folder: Path, *, size: float = 1.0) -> list[Result]:
    """Each format of the simulated world, verify, the build of ten weeks earlier; then by brands.

    The simulated world has the one size that it has; a smaller `size` means fewer rounds of it.
    """
    rounds = scaled(ROUNDS, size)

    def median(what: str, work: Callable[[], object]) -> float:
        say(what)
        return statistics.median(seconds(work) for _ in range(rounds))

    here = Folder(folder / "simulated")
    say("building the simulated world")
    build_demo(here)
    published = open_published(here)
    path = write_snapshot(published, path=folder / "snapshot.html")
    results = [one for wanted in Format for one in formats(published, wanted, folder, median)]
    results.append(Result("verify", median("verifying", lambda: verify_snapshot(here, path)), "s"))
    results += known(here, median)
    return results + [one for count in BRANDS for one in grown(folder, count, size, median)]


def formats(
    published: Published, wanted: Format, folder: Path, median: Median, *, of: str = "demo"
) -> list[Result]:
    """The time and the size of one format."""
    path = folder / f"snapshot.{wanted}"
    is_demo = of == "demo"

    def write() -> object:
        return write_snapshot(published, path=path)

    write()
    before = time.process_time()
    once = seconds(write)
    worked = f"{time.process_time() - before:.2f} s of the processor"
    taken = median(f"writing {wanted}, {of}", write) if is_demo else once
    goal = SECONDS[wanted] if is_demo else None
    most = KILOBYTES if is_demo else None
    size = path.stat().st_size / 1000
    return [
        Result(f"{wanted}, {of}", taken, "s", goal, at_least=False, note=worked),
        Result(f"{wanted}, {of}, size", size, "kB", most, at_least=False),
    ]


def grown(folder: Path, brands: int, size: float, median: Median) -> list[Result]:
    """The same of a made-up landscape with so many brands on four platforms."""
    room = folder / f"brands_{brands}"
    room.mkdir()
    world = World(observations=OBSERVATIONS * brands, brands=brands).scaled(size)
    say(f"importing {brands} brands, {world.observations:,} observations")
    here = Folder(room / "data")
    posts = write_world(world, room / "posts.parquet")
    import_files(here, [posts], ImportOptions(own="brand_000"))
    published, of = open_published(here), f"{brands} brands"
    return [one for each in Format for one in formats(published, each, room, median, of=of)]


def known(here: Folder, median: Median) -> list[Result]:
    """The first time that an earlier day is asked for, and every time after."""
    published = open_published(here)
    if published.days is None:
        return []
    day = published.days[1] - timedelta(weeks=10)
    say("going back ten weeks")
    first = seconds(lambda: as_known(here, day))
    again = median("going back again", lambda: as_known(here, day))
    return [Result("as known ten weeks ago", first, "s"), Result("the same day again", again, "s")]
