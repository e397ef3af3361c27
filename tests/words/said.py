"""Where the program says something: calls of `say`, read from its source."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = [*sorted((ROOT / "app").rglob("*.py")), ROOT / "dashboard.py"]


@cache
def calls() -> tuple[tuple[str, ast.Call], ...]:
    """(place, call) of every `say(...)` in the house."""
    return tuple(
        (f"{file.relative_to(ROOT)}:{node.lineno}", node)
        for file in HOUSE
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and _is_say(node.func)
    )


def _is_say(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id == "say"
