"""Small questions in SQL, through the fence and by a plain connection of this process, in turn."""

import statistics
from collections.abc import Sequence
from pathlib import Path

from benchmarks.publish import archive
from benchmarks.results import Result, say, scaled, seconds
from benchmarks.worlds import World
from pipelines.warehouse.ask import Published, open_published

WORLD = World(50_000)
ROUNDS = 60
ROWS = 10_000  # as many as the page shows
MOST = 1.3  # times what the same question takes without a fence
NOTHING = "select 1"
SMALL = {
    "share of voice": "from share_of_voice(every := 'month') order by period desc, share desc",
    "posts per month": "from cadence(every := 'month')",
    "engagement per post": "from engagement_per_post(every := 'all')",
}


def bench_ask(folder: Path, *, size: float = 1.0) -> list[Result]:
    """How much longer small questions take through the fence; what asks nothing has no goal."""
    published = open_published(archive(folder / "asked", WORLD.scaled(size)))
    rounds = scaled(ROUNDS, size, least=4)
    return [
        _compared(published, "nothing (select 1)", NOTHING, rounds, None),
        *(_compared(published, name, sql, rounds, MOST) for name, sql in SMALL.items()),
    ]


def _compared(published: Published, name: str, sql: str, rounds: int, goal: float | None) -> Result:
    """Ratio of the medians; the first answers are not counted, as a process waits for the page."""
    say(f"asking for {name}")
    plain: list[float] = []
    fenced: list[float] = []
    _plain(published, sql)
    published.ask(sql, limit=ROWS)
    for _ in range(rounds):
        plain.append(1000 * seconds(lambda: _plain(published, sql)))
        fenced.append(1000 * seconds(lambda: published.ask(sql, limit=ROWS)))
    value = statistics.median(fenced) / statistics.median(plain)
    note = f"fence {_spread(fenced)}; in process {_spread(plain)}"
    return Result(
        f"ask: {name}, through the fence", value, "times", goal, at_least=False, note=note
    )


def _plain(published: Published, sql: str) -> object:
    """The same answer from the read-only file itself: how questions were answered before."""
    return published.cursor().sql(sql).limit(ROWS).df()


def _spread(times: Sequence[float]) -> str:
    low, middle, high = statistics.quantiles(times, n=4, method="inclusive")
    return f"{middle:.1f} ms ({low:.1f} to {high:.1f})"
