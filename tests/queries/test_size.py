"""A step of a query can be read in one look, a file in two: 25 lines a step, 150 a file."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import queries

STEP, FILE = 25, 150
ROOT = Path(queries.__file__).parent
FOLDERS = sorted({path.relative_to(ROOT).parts[0] for path in ROOT.rglob("*.sql")})
ONE_IDEA = {  # what may be longer, and why it is one idea
    "files/file_macros": "macros, each a few lines",
    "files/file_post: words": "one line per column of a file",
    "files/file_follower: words": "one line per column of a file",
    "files/file_problems: row_problems": "one line per reason",
    "ask/panel: weeks": "one line per column of the panel",
    "measures/share/steps/account_periods": "the days of a period, collected and earned",
    "measures/verdicts/current_verdicts": "one line per column of the two brands",
    "measures/findings/findings": "one line per column of a statement",
    "measures/findings/steps/finding_trends": "one line per column of a statement",
    "measures/findings/steps/finding_trends: moves": "one line per column of a statement",
}
BEGIN = re.compile(r"(?:with )?(\w+)(?:\([^)]*\))? as (?:materialized )?\(")


def steps(sql: str) -> Iterator[tuple[str, int]]:
    """The steps of a query, with the lines between their brackets."""
    name, begun = "", 0
    for at, line in enumerate(sql.splitlines()):
        found = BEGIN.fullmatch(line)
        if found:
            name, begun = found[1], at
        elif name and line.startswith(")"):
            yield name, at - begun - 1
            name = ""


def too_long(name: str, sql: str) -> list[str]:
    """What is longer than it may be, each with its lines; the header of a file is not counted."""
    body = [line for line in sql.splitlines() if not line.startswith("--")]
    sizes = {name: len(body)} if len(body) > FILE else {}
    sizes |= {f"{name}: {step}": lines for step, lines in steps(sql) if lines > STEP}
    return [f"{key} ({lines} lines)" for key, lines in sizes.items() if key not in ONE_IDEA]


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_step_and_no_file_is_too_long(folder: str) -> None:
    found = [item for name in queries.files(folder) for item in too_long(name, queries.read(name))]
    assert not found, f"too long: {', '.join(found)}"


def test_a_long_step_and_a_long_file_are_found() -> None:
    sql = "with a as (\n" + "    select 1\n" * 26 + ")\n\nfrom a\n" + "where true\n" * 130
    assert too_long("x", sql) == ["x (160 lines)", "x: a (26 lines)"]
