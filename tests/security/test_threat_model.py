"""docs/security.md names the test of each of its lines, and each of those tests exists."""

import ast
import re
from functools import cache

import pytest

from tests.conftest import ROOT

NAMED = re.compile(r"`([\w/]+\.py)::(test_\w+)`")
TEXT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
PARTS = [part for part in re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:] if "\n|" in part]
LINES = [
    line
    for part in PARTS
    for line in re.findall(r"^\|.*\|$", part, flags=re.MULTILINE)[2:]  # below heading and rule
]


@cache
def defined_in(file: str) -> frozenset[str]:
    """The tests that a file of tests defines."""
    tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_every_attacker_has_lines() -> None:
    assert len(PARTS) == 7
    assert all(NAMED.search(part) for part in PARTS)
    assert len(LINES) > 40


@pytest.mark.parametrize("line", LINES)
def test_what_stands_in_the_way_is_held_by_tests_that_exist(line: str) -> None:
    cells = line.strip("|").split("|")
    assert len(cells) == 3
    named = NAMED.findall(cells[-1])
    assert named, "no test holds this line"
    assert [(file, test) for file, test in named if test not in defined_in(file)] == []
    assert NAMED.sub("", cells[-1]).strip() == "", "something there is no name of a test"
