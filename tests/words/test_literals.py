"""No page, chart, snapshot or command holds a sentence: they say entries of the catalogue."""

import ast
import re
from collections.abc import Iterator

from tests.words.said import HOUSE, ROOT

# Where English is no sentence of the product: what the terminal's own help says of options is
# written where typer reads it, of tools where an assistant reads it, and what only a programmer
# meets stays where it is raised.
UNSAID = {"help", "metavar", "name", "key", "description"}
NOT_READ = re.compile(r"<[^>]*>|\{[^{}]*\}|&\w+;|https?://\S+")
WORDS = re.compile(r"\b[A-Za-z’']{2,} [A-Za-z’']{2,}")
CODE = re.compile(
    r"^\s*(select|from|with|insert|create|attach|summarize|import)\b|[;{]\s*$|^\s*[\w-]+:|=|\(|/|_"
    r"|^(middle|top|bottom) (left|center|right)$|^@|^op-|'self'|'none'|^[DMY]+ [DMY]+",
    re.IGNORECASE,
)
# What is compared, not said: states of measures, reasons of the reading, words of libraries.
COMPARED = {
    "too early", "cannot tell", "no space left", "chart small", "people reached are not views",
    "impressions are views on x and linkedin only", "a part of the reactions", "Hacker News",
}  # fmt: skip
NOBODYS = {ROOT / "app/words/checks.py", ROOT / "app/words/__main__.py"}  # for contributors


def test_nothing_is_said_outside_the_catalogue() -> None:
    found = [f"{place} holds {text!r}" for place, text in literals()]
    assert found == []


def literals() -> Iterator[tuple[str, str]]:
    """(place, text) of each literal in the house that reads like words for a person."""
    for file in (one for one in HOUSE if one not in NOBODYS):
        tree = ast.parse(file.read_text("utf-8"))
        skipped = set(_not_told(tree))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            if id(node) not in skipped and _is_told(node.value):
                yield f"{file.relative_to(ROOT)}:{node.lineno}", node.value


def _is_told(text: str) -> bool:
    shown = NOT_READ.sub(" ", text)
    return bool(WORDS.search(shown)) and not CODE.search(shown) and text not in COMPARED


def _not_told(tree: ast.Module) -> Iterator[int]:
    """What nobody reads on a page: docstrings, logs, errors of the program, help of options."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Call) and _is_log(node)):
            yield from map(id, ast.walk(node))
        if isinstance(node, ast.keyword) and node.arg in UNSAID:
            yield from map(id, ast.walk(node.value))


def _is_log(call: ast.Call) -> bool:
    function = call.func
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id in {"LOG", "re"}
    )
