"""What a renamed column breaks, and what of it a type checker would say."""

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.house.table import Answer, listed
from benchmarks.house.tree import PRODUCT, Checkout, Source

KEYED = "Python of the product, as the key of a row or frame"
LOOKED_UP = {"get", "pop", "setdefault"}


def renames(checkout: Checkout, column: str) -> Answer:
    """Files that name a column, by how they name it, and those where mypy sees the rename."""
    named = _named(checkout, column)
    seen, keyed = found_by_mypy(checkout.root, column), named[KEYED]
    rows = [(what, len(files), listed(files, most=12)) for what, files in named.items()]
    rows.append(("**all files that name it**", len(set().union(*named.values())), ""))
    rows.append(("Python of the product where mypy finds the rename", len(seen), listed(seen)))
    rows.append(("**keyed, and mypy is silent**", len(keyed - seen), listed(keyed - seen)))
    how = (
        f"Column `{column}`. Probe of mypy: a copy of the product in which the column has another "
        "name in the generated rows (`rows.py` with TypedDicts below queries); files with an "
        "error that the unchanged copy does not have. No such file: none."
    )
    return Answer("6. A renamed column", how, ("where", "files", "which"), rows)


def _named(checkout: Checkout, column: str) -> dict[str, set[str]]:
    python = checkout.product_python()
    keyed = {file.path for file in python if is_keyed(file, column)}
    return {
        "SQL files": _naming(checkout.sql(*PRODUCT), column),
        KEYED: keyed,
        "Python of the product, in another way (lists, longer strings, attributes)": (
            _naming(python, column) - keyed
        ),
        "tests": _naming([*checkout.python("tests"), *checkout.sql("tests")], column),
        "docs": _naming(checkout.docs(), column),
        "benchmarks": _naming(checkout.python("benchmarks"), column),
    }


def _naming(files: Iterable[Source], column: str) -> set[str]:
    return {file.path for file in files if re.search(rf"\b{re.escape(column)}\b", file.text)}


def is_keyed(file: Source, column: str) -> bool:
    """Whether a Python file has the column as a key: `row["x"]` or `row.get("x")`."""
    return any(_key(node) == column for node in file.nodes)


def _key(node: ast.AST) -> object:
    if isinstance(node, ast.Subscript):
        return getattr(node.slice, "value", None)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
        return getattr(node.args[0], "value", None) if node.func.attr in LOOKED_UP else None
    return None


def found_by_mypy(root: Path, column: str) -> set[str]:
    """Files in which mypy says something new after the rename, the typed rows apart."""
    typed = [path for path in (root / "queries").rglob("rows.py") if "TypedDict" in _text(path)]
    if not typed:
        return set()
    with tempfile.TemporaryDirectory(prefix="outpace-house-") as name:
        place = Path(name) / "house"
        _copy(root, place)
        before = _complaints(place)
        for path in (place / path.relative_to(root) for path in typed):
            path.write_text(re.sub(rf"\b{column}\b", f"{column}_new", _text(path)), "utf-8")
        new = {line.split(":")[0] for line in _complaints(place) - before}
        return new - {path.relative_to(root).as_posix() for path in typed}


def _text(path: Path) -> str:
    return path.read_text("utf-8")


def _copy(root: Path, place: Path) -> None:
    place.mkdir()
    for area in PRODUCT:
        if (root / area).exists():
            shutil.copytree(root / area, place / area)
    for path in [*root.glob("*.py"), *root.glob("pyproject.toml")]:
        shutil.copy(path, place)


def _complaints(place: Path) -> set[str]:
    """Errors of mypy with their file, without their line. Raises where mypy does not run."""
    asked = [sys.executable, "-m", "mypy", "--no-error-summary", "--cache-dir", "../cache"]
    done = subprocess.run(asked, cwd=place, capture_output=True, text=True, check=False)
    if done.returncode > 1 or "No module named" in done.stderr:
        raise RuntimeError(f"mypy did not run: {done.stderr or done.stdout}")
    found = re.findall(r"^(.+?):\d+:(?:\d+:)? error: (.+)$", done.stdout, re.MULTILINE)
    return {f"{path}:{said}" for path, said in found}
