"""`python -m benchmarks.real_files [FILE...]`: a table per file and the events that are known."""

import argparse
import sys
from pathlib import Path

import pandas as pd

import benchmarks.real_files
from benchmarks.real_files.events import told
from benchmarks.real_files.figures import GOALS, table
from benchmarks.real_files.panels import (
    RealFile,
    is_long_enough,
    known_files,
    options_for,
    real_file,
)


def main() -> int:
    """Prints the figures of every file; 0 also where there is none."""
    asked = _asked()
    files = []
    for path in asked.files or known_files():
        file = real_file(path, asked.cache, options_for(path, asked.platform))
        if is_long_enough(file.panel):
            files.append(file)
        else:
            print(f"{path.name} has {len(file.panel.weeks)} weeks: too short to be judged")
    if files:
        _print(files)
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.real_files",
        description=benchmarks.real_files.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="keep the panels there")
    parser.add_argument("--platform", help="of files that do not say it")
    return parser.parse_args()


def _print(files: list[RealFile]) -> None:
    figures = table(files).map(lambda x: f"{x:,.0f}" if x >= 2 or x == int(x) else f"{x:.3f}")
    figures.insert(0, "goal", [GOALS.get(name, "") for name in figures.index])
    with pd.option_context("display.width", 200, "display.max_columns", 99):
        print(figures.to_string())
    events = [event for file in files for event in told(file)]
    for event in events:
        print(f"{'right' if event.is_right else 'WRONG':<6} {event.event}: {event.detail}")
    if events:
        print(f"{sum(event.is_right for event in events)} of {len(events)} events told rightly")


if __name__ == "__main__":
    sys.exit(main())
