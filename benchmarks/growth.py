"""What the product costs as its archive grows: one world at one, five and twenty million looks.

All sizes have the same brands, accounts and years, and posts as often as they need; so what differs
between two columns is the archive alone. `BENCH_FULL=1` adds a hundred million. Where nothing else
is said the figures are CPU seconds, which a busy machine changes least.
"""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from benchmarks.asked import page_measures
from benchmarks.dashboard import clicks, first_paint
from benchmarks.load import load_ours, load_pandas, load_plain, peak, remove
from benchmarks.publish import SmallRun, small_run
from benchmarks.results import Result, say, scaled
from benchmarks.worlds import World, write_world
from pipelines.folder import Folder
from pipelines.progress import quiet
from pipelines.runs.demo import build_demo
from pipelines.runs.run import finish, writer
from pipelines.steps.ripen import ripen
from pipelines.warehouse.measure import measure_accounts, measure_ages

WORLD = World(20_000_000, brands=20, days=1500, looks=20)
MILLIONS = (1, 5, 20)
FULL = 100
PANDAS_MOST = 5  # million: beyond, pandas takes more memory than a small machine has
ROUNDS = {1: 3, 5: 2}  # of loading; larger ones are loaded once
SMALL_RUNS = 5
CLICK_ROUNDS = 8
STARTS = 5
RAW = """
select count(*), sum(views), sum(likes), sum(comments), sum(shares), sum(quotes), sum(saves)
from look
"""
MEMORY = 2000  # MB


@dataclass(frozen=True, slots=True)
class Spent:
    """What a piece of work took in a process of its own: seconds, CPU seconds, MB at most."""

    wall: float
    cpu: float
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
        found += _at(million, _grown(place, world, million))
        archives[million] = Folder(place / "ours")
    found += _small_runs(archives, scaled(SMALL_RUNS, size))
    return [*found, *_in_a_browser(folder, archives, size)]


def _at(million: int, results: list[Result]) -> list[Result]:
    return [replace(result, at=f"{million} M") for result in results]


def _grown(place: Path, world: World, million: int) -> list[Result]:
    """Load one size beside its peers, measure and publish it; leaves the archive in `ours`."""
    say(f"writing a file of {world.observations:,} observations")
    path = write_world(world, place / "posts.csv")
    loads: dict[str, Callable[[Path, Path], None]] = {"DuckDB": load_plain, "outpace": load_ours}
    if million <= PANDAS_MOST:
        loads["pandas"] = load_pandas
    spent: dict[str, list[Spent]] = {name: [] for name in loads}
    for _ in range(ROUNDS.get(million, 1)):
        for name, load in loads.items():
            spent[name].append(_apart(_loaded, load, path, place / "place"))
            say(f"{million} M: {name} {spent[name][-1].cpu:.1f} s of the CPU")
            remove(place / "place")
    ours = Folder(place / "ours")
    built = _apart(_built, load_ours, path, ours.root)
    path.unlink()
    scan, measured = _apart_value(_measured, ours)
    say(f"{million} M: measured anew in {measured:.1f} s of the CPU")
    return [
        *_against(spent),
        Result("peak memory of load, measure and publish", built.peak, "MB", MEMORY, False),
        Result("load, measure, judge and publish", built.cpu, "s"),
        Result("raw scan of the counts", 1000 * scan, "ms"),
        Result("full measure, against the raw scan", measured / scan, "times", 8, False,
               note=f"{measured:.1f} s"),
        *page_measures(ours),
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
                "measure, judge and publish after a small run", one.rest / least.rest, "times",
                1.5, False, note=f"{one.rest:.2f} s, of it {one.judged:.2f} s to judge",
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
            told = clicks(browser, place, ("", goal), scaled(CLICK_ROUNDS, size))
            found += [replace(result, at=name) for result in told]
        for name in ("demo", f"{max(archives)} M"):
            told = first_paint(browser, places[name], scaled(STARTS, size, least=2))
            found += [replace(result, at=name) for result in told]
    return found


def _apart(work: Callable[..., None], *arguments: object) -> Spent:
    """Run `work` in a process of its own."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_spent, (partial(work, *arguments),))


def _apart_value(work: Callable[..., tuple[float, float]], *arguments: object) -> tuple[float, float]:
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def _spent(work: Callable[[], None]) -> Spent:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - wall, time.process_time() - cpu, peak())


def _loaded(load: Callable[[Path, Path], None], path: Path, place: Path) -> None:
    place.mkdir()
    load(path, place)


def _built(load: Callable[[Path, Path], None], path: Path, place: Path) -> None:
    """Load and do all that follows."""
    _loaded(load, path, place)
    with writer(Folder(place), quiet) as con:
        finish(Folder(place), con, quiet)


def _measured(folder: Folder) -> tuple[float, float]:
    """CPU seconds of a scan of all counts, and of making all marts anew; nothing is kept of it."""
    with writer(folder, quiet) as con:
        scans = []
        for _ in range(5):
            start = time.process_time()
            con.execute(RAW).fetchall()
            scans.append(time.process_time() - start)
        start = time.process_time()
        con.execute("begin")
        con.execute("insert into touched by name select account_id from account")
        measure_ages(con)
        ripen(con)
        measure_accounts(con)
        con.execute("rollback")
        return max(min(scans), 1e-4), time.process_time() - start

