"""A checkout as it lies on the disk: its files, their lines, literals and functions."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PRODUCT = ("app", "pipelines", "queries")
AREAS = (*PRODUCT, "tests", "benchmarks")
PASSED_OVER = {"__pycache__", ".venv", "node_modules"}
ITSELF = ("benchmarks/house/", "tests/benchmarks/test_house")  # it would count its own patterns
SQL_TOKEN = re.compile(r"'((?:[^']|'')*)'|--[^\n]*")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One file of the checkout; `path` is relative to its root, with slashes."""

    path: str
    text: str

    @property
    def area(self) -> str:
        """The folder at the root that it lies in; nothing for a file at the root."""
        return self.path.split("/", 1)[0] if "/" in self.path else ""

    @property
    def stem(self) -> str:
        """Its name without the ending, and without the number that orders SQL files."""
        return re.sub(r"^\d+_", "", Path(self.path).stem)

    @property
    def module(self) -> str:
        """The name under which Python imports it."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def is_generated(self) -> bool:
        """Whether its first lines say that a program wrote it."""
        return "generated" in "\n".join(self.text.splitlines()[:5]).lower()

    @cached_property
    def lines(self) -> int:
        """Number of lines."""
        return len(self.text.splitlines())

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax of a Python file."""
        return ast.parse(self.text, self.path)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the syntax; none where the file is no Python."""
        if not self.path.endswith(".py"):
            return ()
        return tuple(ast.walk(self.tree))

    @cached_property
    def body(self) -> str:
        """SQL without comments, in lower case, on one line."""
        text = SQL_TOKEN.sub(lambda found: " " if found[1] is None else found[0], self.text)
        return " ".join(text.lower().split())

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """Strings that the file holds: of Python without docstrings, of SQL between quotes."""
        if self.path.endswith(".sql"):
            return tuple(f[1] for f in SQL_TOKEN.finditer(self.text) if f[1] is not None)
        docs = {id(node.value) for node in self.nodes if isinstance(node, ast.Expr)}
        strings = (node for node in self.nodes if isinstance(node, ast.Constant))
        return tuple(
            node.value for node in strings if isinstance(node.value, str) and id(node) not in docs
        )

    def functions(self) -> list[Function]:
        """Its functions and methods."""
        return [node for node in self.nodes if isinstance(node, Function)]


def dotted(node: ast.AST) -> str:
    """`a.b.c` of a name with attributes; nothing of any other expression."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


@dataclass(frozen=True)
class Checkout:
    """A checkout of the repository, of whatever layout."""

    root: Path

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Python, SQL and Markdown of the areas, of docs and of the root, this script apart."""
        paths = (path for path in self._paths() if not path.startswith(ITSELF))
        return tuple(Source(path, (self.root / path).read_text("utf-8")) for path in paths)

    def python(self, *areas: str) -> list[Source]:
        """Python files of some areas; `""` is the root."""
        return [file for file in self.sources if _is_of(file, ".py", areas)]

    def sql(self, *areas: str) -> list[Source]:
        """SQL files of some areas."""
        return [file for file in self.sources if _is_of(file, ".sql", areas)]

    def docs(self) -> list[Source]:
        """Pages for people."""
        return [file for file in self.sources if file.path.endswith(".md")]

    def product_python(self) -> list[Source]:
        """The Python that is shipped."""
        return self.python("", *PRODUCT)

    def product(self) -> list[Source]:
        """The Python and the SQL that are shipped."""
        return [*self.product_python(), *self.sql(*PRODUCT)]

    def _paths(self) -> Iterator[str]:
        for item in sorted(self.root.iterdir()):
            if item.is_dir() and item.name in (*AREAS, "docs"):
                yield from _below(self.root, item)
            elif item.suffix in (".py", ".md"):
                yield item.name


def _is_of(file: Source, ending: str, areas: tuple[str, ...]) -> bool:
    return file.path.endswith(ending) and file.area in areas


def _below(root: Path, folder: Path) -> Iterator[str]:
    for item in sorted(folder.rglob("*")):
        parts = item.relative_to(root).parts
        if item.suffix in (".py", ".sql", ".md") and not PASSED_OVER & set(parts):
            yield "/".join(parts)
