"""`python -m benchmarks [load|growth|measures|...|all] [--size PART] [--json FILE]`: one table.

`growth` at its whole size also writes it to `benchmarks/RESULTS.md`.

`python -m benchmarks house [ROOT]` measures the code and not the product: a page of tables.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.ask import bench_ask
from benchmarks.collect import bench_collect
from benchmarks.dashboard import bench_dashboard
from benchmarks.experiments import bench_experiments
from benchmarks.growth import bench_growth
from benchmarks.house import house
from benchmarks.load import bench_load
from benchmarks.measures import bench_measures
from benchmarks.publish import bench_publish
from benchmarks.results import Result, machine, page
from benchmarks.scale import bench_scale
from benchmarks.snapshot import bench_snapshot
from benchmarks.storms.table import bench_storms
from benchmarks.verdicts import bench_verdicts
from benchmarks.weekly import bench_weekly
from benchmarks.year import bench_year

PAGE = Path(__file__).with_name("RESULTS.md")
BENCHES = {
    "load": bench_load,
    "publish": bench_publish,
    "measures": bench_measures,
    "ask": bench_ask,
    "verdicts": bench_verdicts,
    "experiments": bench_experiments,
    "snapshot": bench_snapshot,
    "dashboard": bench_dashboard,
    "growth": bench_growth,
    "weekly": bench_weekly,
    "collect": bench_collect,
    "year": bench_year,
    "scale": bench_scale,
    "storms": bench_storms,
}


def main() -> None:
    """Run the chosen benchmarks in a temporary folder and print what they found."""
    if sys.argv[1:2] == ["house"]:
        print(house(sys.argv[2:]))
        return
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="?", default="all", choices=[*BENCHES, "all"])
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results there too")
    parser.add_argument(
        "--size", type=float, default=1.0, help="a part of the rows and rounds, such as 0.01"
    )
    asked = parser.parse_args()
    chosen = BENCHES if asked.what == "all" else {asked.what: BENCHES[asked.what]}
    with tempfile.TemporaryDirectory(prefix="outpace-bench-") as name:
        results = [
            result for bench in chosen.values() for result in bench(Path(name), size=asked.size)
        ]
    _print(results)
    if "growth" in chosen and asked.size == 1:
        PAGE.write_text(page([result for result in results if result.at]), encoding="utf-8")
    if asked.json:
        found = [asdict(result) | {"verdict": result.verdict()} for result in results]
        asked.json.write_text(json.dumps({"machine": machine(), "results": found}, indent=1))


def _print(results: Sequence[Result]) -> None:
    table = Table("measured", "value", "goal", "", "note")
    for result in results:
        value = f"{result.value:,.2f} {result.unit}"
        name = f"{result.name}, {result.at}" if result.at else result.name
        table.add_row(name, value, result.wanted(), result.verdict(), result.note)
    console = Console(width=150)
    console.print(table)
    console.print(", ".join(f"{name} {value}" for name, value in machine().items()))


if __name__ == "__main__":
    main()
