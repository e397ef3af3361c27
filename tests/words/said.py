"""Where the program says something: calls of `say`, read from its source."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = [*sorted((ROOT / "app").rglob("*.py")), ROOT / "dashboard.py"]


def calls() -> Iterator[tuple[str, ast.Call]]:
    """(place, call) of every `say(...)` in the house."""
    for file in HOUSE:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _is_say(node.func):
                yield f"{file.relative_to(ROOT)}:{node.lineno}", node


def _is_say(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id == "say"
