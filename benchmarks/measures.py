"""How long each measure takes on five million observations, as the dashboard asks for it."""

import re
import statistics
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.publish import LARGE, archive
from benchmarks.results import Result, say, seconds
from pipelines.warehouse.ask import Published, open_published

CALLS = 20
AS_ASKED: Mapping[str, Any] = {
    "measure": "engagement",
    "every": "week",
    "since": "2026-06-01",
    "until": "2026-11-16",
    "platforms": ["facebook", "instagram"],
    "per_platform": True,
}
NOT_TABLES = ("period_of",)


def bench_measures(folder: Path) -> list[Result]:
    """Median and 95th percentile of each measure, with its defaults and as a page asks for it."""
    published = open_published(archive(folder / "ten times the history", *_world()))
    results = []
    for definition in published.definitions():
        if definition.name in NOT_TABLES:
            continue
        say(f"asking {definition.name}")
        results.append(_asked(published, definition.name, {}, "defaults"))
        asked = _arguments(" ".join(definition.params))
        if asked:
            results.append(_asked(published, definition.name, asked, "as a page asks"))
    return results


def _world() -> tuple[Any]:
    return (LARGE["ten times the history"],)


def _arguments(params: str) -> dict[str, Any]:
    """The arguments that a measure has of those that the pages give."""
    return {name: value for name, value in AS_ASKED.items() if name in re.findall(r"\w+", params)}


def _asked(published: Published, name: str, asked: Mapping[str, Any], how: str) -> Result:
    def ask() -> object:
        if "create or replace view" in published.definition(name).sql:
            return published.ask(f"from {name}", limit=None)
        return published.measure(name, **asked)

    times = [1000 * seconds(ask) for _ in range(CALLS)]
    p95 = statistics.quantiles(times, n=20, method="inclusive")[-1]
    return Result(f"{name}, {how}", p95, "ms p95", note=f"p50 {statistics.median(times):.0f} ms")
