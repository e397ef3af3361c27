"""What a benchmark found: one line per ratio or time, with its goal."""

import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec


@dataclass(frozen=True, slots=True)
class Result:
    """One measured value; `goal` is None where it is only reported."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    at_least: bool = True
    note: str = ""
    at: str = ""  # on which world, where several are compared

    def verdict(self) -> str:
        """met, missed, or nothing where there is no goal."""
        if self.goal is None:
            return ""
        is_met = self.value >= self.goal if self.at_least else self.value <= self.goal
        return "met" if is_met else "missed"

    def wanted(self) -> str:
        """The goal in signs, such as `>= 0.5`."""
        if self.goal is None:
            return ""
        return f"{'>=' if self.at_least else '<='} {self.goal:g}"


def scaled(whole: int, size: float, *, least: int = 1) -> int:
    """A part of a whole number, and never less than what the benchmark can do with."""
    return max(least, round(whole * size))


def say(text: str) -> None:
    """Print a line of progress."""
    print(f"  {text}", file=sys.stderr, flush=True)


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def interleaved(works: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, list[float]]:
    """Seconds of each work in each round; the works take turns, so that noise meets all alike."""
    found: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds):
        for name, work in works.items():
            found[name].append(work())
            say(f"round {number + 1} of {rounds}: {name} {found[name][-1]:.2f} s")
    return found


def ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """Median of the ratios of values that were measured side by side."""
    return statistics.median(a / b for a, b in zip(above, below, strict=True))


def page(results: Sequence[Result]) -> str:
    """Results as a page in Markdown: a row for each thing measured, a column for each world."""
    worlds = list(dict.fromkeys(result.at for result in results))
    rows: dict[str, dict[str, Result]] = {}
    for result in results:
        rows.setdefault(result.name, {})[result.at] = result
    lines = [
        "# How the product grows",
        "",
        "Written by `python -m benchmarks growth`; M is a million observations.",
        "",
        *(f"- {name}: {value}" for name, value in machine().items()),
        "",
        f"| measured | {' | '.join(worlds)} | goal |",
        f"|---|{'---|' * len(worlds)}---|",
        *(_row(name, [found.get(world) for world in worlds]) for name, found in rows.items()),
        "",
        *(f"- {result.name}, {result.at}: {result.note}" for result in results if result.note),
    ]
    return "\n".join(lines) + "\n"


def _row(name: str, found: Sequence[Result | None]) -> str:
    some = next(filter(None, found))
    cells = (f"{one.value:,.2f} {one.verdict()}".strip() if one else "" for one in found)
    goals = dict.fromkeys(one.wanted() for one in found if one)
    return f"| {name}, {some.unit} | {' | '.join(cells)} | {' or '.join(goals)} |"


def machine() -> dict[str, str]:
    """What the numbers were measured on."""
    packages = ("duckdb", "pandas", "pyarrow", "dlt")
    return {
        "date": time.strftime("%Y-%m-%d %H:%M"),
        "cores": str(os.cpu_count()),
        "machine": f"{platform.system()} {platform.machine()}",
        "load": f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown",
        "python": platform.python_version(),
        **{name: version(name) for name in packages if find_spec(name)},
    }
