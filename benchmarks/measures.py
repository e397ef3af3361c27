"""How long each measure takes on five million observations, as the dashboard asks for it."""

import re
import statistics
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.publish import LARGE, archive
from benchmarks.results import Result, say, scaled, seconds
from pipelines.warehouse.ask import Published, open_published
from queries import Definition

CALLS = 20
AS_ASKED: Mapping[str, Any] = {
    "measure": "engagement",
    "every": "week",
    "since": "2026-06-01",
    "until": "2026-11-16",
    "platforms": ["facebook", "instagram"],
    "per_platform": True,
}
WORLD = "ten times the history"


def bench_measures(folder: Path, *, size: float = 1.0) -> list[Result]:
    """Median and 95th percentile of each measure, with its defaults and as a page asks for it."""
    published = open_published(archive(folder / WORLD, LARGE[WORLD].scaled(size)))
    calls = scaled(CALLS, size, least=2)
    results = []
    for definition in published.definitions():
        if not definition.call.startswith("from "):
            continue  # a function of numbers, which reads nothing
        say(f"asking {definition.name}")
        results.append(_asked(published, definition, {}, ("defaults", calls)))
        asked = _arguments(" ".join(definition.params))
        if asked and not definition.part:  # no page asks what a measure is made of
            results.append(_asked(published, definition, asked, ("as a page asks", calls)))
    return results


def _arguments(params: str) -> dict[str, Any]:
    """The arguments that a measure has of those that the pages give."""
    return {name: value for name, value in AS_ASKED.items() if name in re.findall(r"\w+", params)}


def _asked(
    published: Published, definition: Definition, asked: Mapping[str, Any], how: tuple[str, int]
) -> Result:
    """How: with which arguments, and how often. Without any it is asked as its header says."""
    name, (words, calls) = definition.name, how

    def ask() -> object:
        if asked:
            return published.measure(name, **asked)
        return published.ask(definition.call, limit=None)

    times = [1000 * seconds(ask) for _ in range(calls)]
    p95 = statistics.quantiles(times, n=20, method="inclusive")[-1]
    return Result(f"{name}, {words}", p95, "ms p95", note=f"p50 {statistics.median(times):.0f} ms")
