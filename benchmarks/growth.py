"""What the product costs as its archive grows: one world at one, five and twenty million looks.

All sizes have the same brands, accounts and years, and posts as often as they need; so what differs
between two columns is the archive alone. `BENCH_FULL=1` adds a hundred million. Where nothing else
is said the figures are CPU seconds, which a busy machine changes least.
"""

import os
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from benchmarks.asked import page_measures
from benchmarks.dashboard import clicks, first_paint
from benchmarks.load import load_ours, load_pandas, load_plain, peak, remove
from benchmarks.publish import SmallRun, apart, small_run
from benchmarks.results import Result, say, scaled
from benchmarks.worlds import World, write_world
from pipelines.folder import Folder
from pipelines.progress import quiet
from pipelines.runs import run
from pipelines.runs.demo import build_demo
from pipelines.runs.run import finish, writer
from pipelines.steps import ripen

WORLD = World(20_000_000, brands=20, days=1500, looks=20)
MILLIONS = (1, 5, 20)
FULL = 100
PANDAS_MOST = 5  # million: beyond, pandas takes more memory than a small machine has
ROUNDS = {1: 3}  # of loading; larger files are loaded once
SCANS = 5
MEASURING = ((run, "measure_ages"), (ripen, "ripen"), (run, "measure_accounts"))
Found = TypeVar("Found")
SMALL_RUNS = 3
CLICK_ROUNDS = 8
STARTS = 5
RAW = """
select count(*), sum(views), sum(likes), sum(comments), sum(shares), sum(quotes), sum(saves)
from look
"""
MEMORY = 2000  # MB


@dataclass(frozen=True, slots=True)
class Spent:
    """What a load took in a process of its own: seconds, and seconds of the CPU."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Built:
    """What the whole way of a file took in one process: CPU seconds, and MB at most."""

    loaded: Spent
    scan: float  # of all counts, once
    steps: Mapping[str, float]  # of measuring all posts
    rest: float  # to judge, explain and publish
    peak: float


def bench_growth(folder: Path, *, size: float = 1.0) -> list[Result]:
    """Loading, measuring, publishing, asking and clicking at each size, against the smallest."""
    millions = (*MILLIONS, FULL) if os.environ.get("BENCH_FULL") else MILLIONS
    found: list[Result] = []
    archives: dict[int, Folder] = {}
    for million in millions:
        place = folder / f"{million} million"
        place.mkdir()
        world = WORLD.scaled(size * million * 1_000_000 / WORLD.observations)
        rounds = scaled(ROUNDS.get(million, 1), size)
        found += _at(million, _grown(place, world, million, rounds))
        archives[million] = Folder(place / "ours")
    found += _small_runs(archives, scaled(SMALL_RUNS, size))
    return [*found, *_in_a_browser(folder, archives, size)]


def _at(million: int, results: list[Result]) -> list[Result]:
    return [replace(result, at=f"{million} M") for result in results]


def _grown(place: Path, world: World, million: int, rounds: int) -> list[Result]:
    """Load one size beside its peers, measure and publish it; leaves the archive in `ours`."""
    say(f"writing a file of {world.observations:,} observations")
    path = write_world(world, place / "posts.csv")
    loads = {"DuckDB": load_plain, "pandas": load_pandas, "outpace": load_ours}
    if million > PANDAS_MOST:
        del loads["pandas"]
    spent: dict[str, list[Spent]] = {name: [] for name in loads}
    for turn in range(rounds):
        for name, load in loads.items():
            if name == "outpace" and turn == rounds - 1:
                continue  # what is loaded last is built
            spent[name].append(_apart(_loaded, load, path, place / "place"))
            remove(place / "place")
    built: Built = _apart(_built, path, place / "ours")
    spent["outpace"].append(built.loaded)
    path.unlink()
    for name, found in spent.items():
        say(f"{million} M: {name} {min(one.cpu for one in found):.1f} s of the CPU")
    measured = sum(built.steps.values())
    return [
        *_against(spent),
        Result("peak memory of load, measure and publish", built.peak, "MB", MEMORY, False),
        Result("raw scan of all counts", 1000 * built.scan, "ms"),
        Result(
            "full measure, against the raw scan", measured / built.scan, "times", 8, False,
            note=", ".join(f"{name} {took:.1f} s" for name, took in built.steps.items()),
        ),
        Result("judge, explain and publish", built.rest, "s"),
        *_apart(page_measures, Folder(place / "ours")),
    ]  # fmt: skip


def _against(spent: Mapping[str, list[Spent]]) -> list[Result]:
    """Our loading as a share of each peer's speed: the best round of each."""
    cpu = {name: min(one.cpu for one in rounds) for name, rounds in spent.items()}
    wall = {name: min(one.wall for one in rounds) for name, rounds in spent.items()}
    found = []
    for name, goal in (("DuckDB", 0.6), ("pandas", 1.0)):
        if name in cpu:
            note = f"{cpu[name]:.1f} s / {cpu['outpace']:.1f} s"
            ratios = (cpu[name] / cpu["outpace"], wall[name] / wall["outpace"])
            found += [
                Result(f"load, speed against {name}, CPU", ratios[0], "times", goal, note=note),
                Result(f"load, speed against {name}, wall", ratios[1], "times", goal),
            ]
    return found


def _small_runs(archives: Mapping[int, Folder], rounds: int) -> list[Result]:
    """What follows after a few new observations; the archives take turns, the best round counts."""
    runs: dict[int, list[SmallRun]] = {million: [] for million in archives}
    for turn in range(rounds):
        for million, archive in archives.items():
            runs[million].append(small_run(archive, time.process_time))
            say(f"small run {turn + 1} of {rounds}, {million} M: {runs[million][-1].rest:.2f} s")
    best = {million: min(found, key=lambda one: one.rest) for million, found in runs.items()}
    least = best[min(best)]
    return [
        replace(
            Result(
                "measure and publish after a small run", one.rest / least.rest, "times",
                1.5, False, note=f"{one.rest:.2f} s, and {one.judged:.2f} s to judge",
            ),
            at=f"{million} M",
        )
        for million, one in best.items()
    ]  # fmt: skip


def _in_a_browser(folder: Path, archives: Mapping[int, Folder], size: float) -> list[Result]:
    """Clicks on the demo and on each archive, and the first paint of the demo and the largest."""
    from benchmarks.browsing import chromium  # noqa: PLC0415 - a test needs none without it

    demo = Folder(folder / "demo")
    build_demo(demo)
    places = {"demo": demo} | {f"{million} M": archive for million, archive in archives.items()}
    found = []
    with chromium() as browser:
        for name, place in places.items():
            goal = 2.0 if name == "demo" else 2.2
            told = clicks(browser, place, ("Race", goal), scaled(CLICK_ROUNDS, size))
            found += [replace(result, at=name) for result in told]
        for name in ("demo", f"{max(archives)} M"):
            told = first_paint(browser, places[name], scaled(STARTS, size, least=2))
            found += [replace(result, at=name) for result in told]
    return found


def _apart(work: Callable[..., Found], *arguments: object) -> Found:
    """Run `work` in a process of its own."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def _loaded(load: Callable[[Path, Path], None], path: Path, place: Path) -> Spent:
    place.mkdir()
    wall, cpu = time.perf_counter(), time.process_time()
    load(path, place)
    return Spent(time.perf_counter() - wall, time.process_time() - cpu)


def _built(path: Path, place: Path) -> Built:
    """Load and do all that follows, each step by itself."""
    loaded = _loaded(load_ours, path, place)
    with ExitStack() as stack, writer(Folder(place), quiet) as con:
        scan = min(_cpu(lambda: con.execute(RAW).fetchall()) for _ in range(SCANS))
        steps = [
            stack.enter_context(apart(place_of, name, time.process_time))
            for place_of, name in MEASURING
        ]
        whole = _cpu(lambda: finish(Folder(place), con, quiet))
    told = {name: sum(step) for (_, name), step in zip(MEASURING, steps, strict=True)}
    return Built(loaded, scan, told, whole - sum(told.values()), peak())


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return max(time.process_time() - start, 1e-4)
