"""`python -m benchmarks.mutations [--seed N] [--count N]`: which wrong turns no test sees.

Signs, comparisons and aggregates in the measures and in what is told of them are turned round, and
values and cases in the sentences of the catalogues: one at a time and in a copy of the repository;
the tests of that part are run, the quick ones first. What survives wants a test.
"""

import argparse
import io
import random
import re
import shutil
import subprocess
import sys
import tempfile
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from benchmarks.results import say

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("app", "pipelines", "queries", "tests", "benchmarks", "data", "docs", "dashboard.py")
SETTINGS = ("pyproject.toml", "README.md", "constraints.txt")
TURNED = {
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "+": "-", "-": "+", "and": "or", "or": "and",
    "min": "max", "max": "min", "sum": "max", "avg": "max", "==": "!=", "!=": "==",
    "$low": "$high", "$high": "$low", "$before": "$now", "$now": "$before",
    "[yes]": "[no]", "[no]": "[yes]",
}  # fmt: skip
IN_SQL = re.compile(r"(?<= )(?:<=|>=|<|>|\+|-|and|or)(?= )|\b(?:min|max|sum|avg)(?=\()")
IN_CATALOGUE = re.compile(r"\$(?:low|high|before|now)(?![\w-])|\[(?:yes|no)\]")
PARTS = {  # what is turned round: the files and their tests
    "measures": (("queries/measures/**/*.sql",), ("tests/queries",)),
    "words": (
        ("app/story/**/*.py", "app/words/**/*.py", "app/words/*/*.ftl"),
        ("tests/words", "tests/story", "tests/app"),  # what sees most is asked first
    ),
}
SECONDS = 900  # of the tests of one mutant: longer is an endless loop, which somebody would see


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the part, the file, where in it, and what stands there instead of what."""

    part: str
    path: Path
    at: int
    old: str

    @property
    def new(self) -> str:
        """What stands there now."""
        return TURNED[self.old]

    def applied(self, text: str) -> str:
        """The text of the file with the change."""
        return text[: self.at] + self.new + text[self.at + len(self.old) :]

    def told(self, text: str) -> str:
        """The line that is changed, with its place."""
        line = text[: self.at].count("\n") + 1
        return f"{self.path}:{line}: {text.splitlines()[line - 1].strip()}"


@dataclass(frozen=True, slots=True)
class Tried:
    """A mutant, the line that it changed, and whether a test saw it."""

    mutant: Mutant
    place: str
    killed: bool


def main() -> int:
    """Print a table of the mutants; 1 when one survived."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutations", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=24, help="how many, half of each part")
    parser.add_argument("--part", choices=sorted(PARTS), action="append")
    asked = parser.parse_args()
    parts = asked.part or sorted(PARTS)
    mutants = [one for part in parts for one in _chosen(part, asked.seed, asked.count, len(parts))]
    with tempfile.TemporaryDirectory(prefix="outpace-mutations-") as name:
        room = Path(name)
        _copy(room)
        for part in parts:
            if _fails(room, part):
                raise SystemExit(f"the tests of {part} fail as they are; mend that first")
        found = [_tried(room, mutant) for mutant in mutants]
    _print(found)
    return int(not all(tried.killed for tried in found))


def _chosen(part: str, seed: int, count: int, parts: int) -> Sequence[Mutant]:
    every = sorted(_mutants(part), key=lambda one: (str(one.path), one.at))
    return random.Random(f"{seed} {part}").sample(every, min(count // parts, len(every)))


def _mutants(part: str) -> Iterator[Mutant]:
    """Every change that can be made to a part."""
    for path in (path for pattern in PARTS[part][0] for path in ROOT.glob(pattern)):
        places = PLACES[path.suffix](path.read_text("utf-8"))
        yield from (Mutant(part, path.relative_to(ROOT), at, old) for at, old in places)


def _in_sql(text: str) -> Iterator[tuple[int, str]]:
    for found in IN_SQL.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        _, is_range, ends = line.rpartition("between ")
        if is_range and found.group() == "and" and " and " not in ends:
            continue
        is_code = "--" not in line and line.count("'") % 2 == 0 and line != "create "
        if is_code:
            yield found.start(), found.group()


def _in_python(text: str) -> Iterator[tuple[int, str]]:
    begins = [0]
    for line in text.splitlines(keepends=True):
        begins.append(begins[-1] + len(line))
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in (tokenize.OP, tokenize.NAME) and token.string in TURNED:
            yield begins[token.start[0] - 1] + token.start[1], token.string


def _in_catalogue(text: str) -> Iterator[tuple[int, str]]:
    for found in IN_CATALOGUE.finditer(text):
        if not text[text.rfind("\n", 0, found.start()) + 1 :].startswith("#"):
            yield found.start(), found.group()


PLACES = {".sql": _in_sql, ".py": _in_python, ".ftl": _in_catalogue}


def _copy(room: Path) -> None:
    without = shutil.ignore_patterns("__pycache__", "*.duckdb")
    for name in COPIED:
        source = ROOT / name
        if name == "data":  # only what ships
            for folder in ("reference", "examples"):
                shutil.copytree(source / folder, room / name / folder, ignore=without)
        elif source.is_dir():
            shutil.copytree(source, room / name, ignore=without)
        else:
            shutil.copy(source, room)
    for name in SETTINGS:
        shutil.copy(ROOT / name, room)


def _tried(room: Path, mutant: Mutant) -> Tried:
    """Whether a test fails with the change."""
    path = room / mutant.path
    text = path.read_text("utf-8")
    path.write_text(mutant.applied(text), encoding="utf-8")
    try:
        killed = _fails(room, mutant.part)
    except subprocess.TimeoutExpired:
        killed = True
    finally:
        path.write_text(text, encoding="utf-8")
    place = mutant.told(text)
    say(f"{'killed' if killed else 'SURVIVED'}: {place} [{mutant.old} -> {mutant.new}]")
    return Tried(mutant, place, killed)


def _fails(room: Path, part: str) -> bool:
    """Whether a test of the part fails; the dear ones are asked of what the quick ones let by."""
    return any(_fail(room, part, marks) for marks in ("unit", "not unit and not slow"))


def _fail(room: Path, part: str, marks: str) -> bool:
    """Whether a test of the part with these marks fails; raises RuntimeError when none can run."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-m", marks, "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, *PARTS[part][1]], cwd=room, capture_output=True, timeout=SECONDS, check=False
    )
    if done.returncode not in (0, 1, 2, 5):  # 2: a file that cannot even be loaded; 5: no such test
        raise RuntimeError(done.stdout.decode()[-2000:] + done.stderr.decode()[-2000:])
    return done.returncode not in (0, 5)


def _print(found: Sequence[Tried]) -> None:
    table = Table("", "turned", "place")
    for tried in sorted(found, key=lambda tried: tried.killed):
        turned = f"{tried.mutant.old} → {tried.mutant.new}"
        table.add_row("" if tried.killed else "survived", turned, escape(tried.place))
    console = Console(width=150)
    console.print(table)
    console.print(f"{sum(tried.killed for tried in found)} of {len(found)} were killed")


if __name__ == "__main__":
    sys.exit(main())
