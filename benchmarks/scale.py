"""What grows with the accounts: CPU and bytes an account, between a small landscape and a larger.

The slopes of docs/scale.md. Seconds of the CPU, so that what else runs on the machine counts less.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from benchmarks.results import Result, say, scaled
from benchmarks.worlds import World, write_world
from pipelines.clock import utc_now
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.progress import quiet
from pipelines.runs.import_files import import_file, planned
from pipelines.runs.run import writer
from pipelines.settings import begin_settings, read_settings
from pipelines.steps.judge import judge_landscape
from pipelines.steps.ripen import ripen
from pipelines.version import product_version
from pipelines.warehouse.buckets import Done, Spread, Task, work
from pipelines.warehouse.measure import measure_accounts, measure_ages, sync_landscape
from pipelines.warehouse.publish import publish
from pipelines.warehouse.sql import run_sql, transaction

BRANDS = (250, 1_000)  # four accounts each
POSTS, LOOKS = 25, 10  # of an account, of a post


@dataclass(slots=True)
class Measured:
    """What a landscape took: seconds of the CPU by step, bytes by what they are."""

    accounts: int
    took: dict[str, float] = field(default_factory=dict)
    size: dict[str, int] = field(default_factory=dict)

    def time(self, step: str, act: Callable[[], object]) -> None:
        """Note what a step takes."""
        start = time.process_time()
        act()
        self.took[step] = time.process_time() - start


def bench_scale(folder: Path, *, size: float = 1.0) -> list[Result]:
    """CPU and bytes an account, as the slope between two landscapes."""
    small, large = (
        _measured(folder / str(brands), scaled(brands, size, least=5 * (at + 1)))
        for at, brands in enumerate(BRANDS)
    )
    more = large.accounts - small.accounts
    return [
        *(
            Result(f"scale: CPU, {step}", 1000 * (took - small.took[step]) / more, "ms an account")
            for step, took in large.took.items()
        ),
        *(
            Result(f"scale: {what}", (bytes_ - small.size[what]) / more / 1000, "kB an account")
            for what, bytes_ in large.size.items()
        ),
    ]


def _measured(room: Path, brands: int) -> Measured:
    room.mkdir()
    accounts = 4 * brands
    say(f"{accounts:,} accounts with {POSTS} posts, each seen {LOOKS} times")
    world = World(accounts * POSTS * LOOKS, brands=brands, looks=LOOKS)
    path = write_world(world, room / "posts.parquet")
    folder, found = Folder(room / "data"), Measured(accounts)
    options = ImportOptions(own="brand_000")
    with writer(folder, quiet) as con:
        found.time("loading", lambda: import_file(folder, con, planned(path, options)))
        _measure(folder, con, found)
    found.size["the warehouse"] = folder.work.stat().st_size
    return found


def _measure(folder: Folder, con: duckdb.DuckDBPyConnection, found: Measured) -> None:
    begin_settings(folder)
    settings = read_settings(folder)
    sync_landscape(con, settings, version=product_version())
    run_sql(con, "load/touch_all")
    worked = 0.0
    found.size |= {"buckets as they are sent": 0, "marts as they come back": 0}

    def run(tasks: Iterable[Task]) -> Iterator[Done]:
        nonlocal worked
        for task in tasks:
            found.size["buckets as they are sent"] += _bytes(task)
            start = time.process_time()
            done: Done = work(*task)
            worked += time.process_time() - start
            found.size["marts as they come back"] += sum(map(len, done.values()))
            yield done

    marts = Spread(run=run)
    with transaction(con):
        found.time("ages: dealing, buckets, taking back", lambda: measure_ages(con, marts))
        found.time("counts at equal age (here)", lambda: ripen(con))
        found.time("marts: dealing, buckets, taking back", lambda: measure_accounts(con, marts))
    found.took["of these, in the buckets"] = worked
    found.time("verdicts (here)", lambda: judge_landscape(con, settings, now=utc_now()))
    found.time("publishing (here)", lambda: publish(folder, con, now=utc_now()))


def _bytes(task: Task) -> int:
    return sum(len(content) for files in task[0].values() for content in files)
