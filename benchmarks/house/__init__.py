"""The large form of the house, measured: `python -m benchmarks house [ROOT]`.

It reads the files of a checkout and finds rooms by scanning, so that the same script can be run on
two checkouts and their answers laid beside each other.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.house.changes import changes
from benchmarks.house.clock import waits
from benchmarks.house.copies import copies
from benchmarks.house.doors import doors
from benchmarks.house.renames import renames
from benchmarks.house.sizes import sizes
from benchmarks.house.table import Answer
from benchmarks.house.tree import Checkout

HERE = Path(__file__).resolve().parents[2]


def house(arguments: Sequence[str]) -> str:
    """The answers about a checkout as a Markdown page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks house", description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, default=HERE, help="a checkout")
    parser.add_argument("--column", default="share_now", help="the column that is renamed")
    parser.add_argument("--verbose", action="store_true", help="list names, not counts alone")
    parser.add_argument("--time", action="store_true", help="run `make check` and `make test` too")
    asked = parser.parse_args(arguments)
    found = answers(Checkout(asked.root.resolve()), column=asked.column, verbose=asked.verbose)
    parts = [*found, *([waits(asked.root)] if asked.time else [])]
    return "# The house, measured\n\n" + "\n".join(part.markdown() for part in parts)


def answers(checkout: Checkout, *, column: str, verbose: bool = False) -> Iterator[Answer]:
    """Every answer that reading files can give."""
    yield from sizes(checkout)
    yield from doors(checkout, verbose=verbose)
    yield copies(checkout)
    yield renames(checkout, column)
    yield changes(checkout, column)
