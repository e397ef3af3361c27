"""What every source has, and what the package may know."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines import platforms
from pipelines.platforms import errors
from pipelines.platforms.errors import SourceError, UnknownLink
from tests.sources.conftest import ROOT, VARIABLES

ALL = platforms.sources()
PACKAGE = ROOT / "pipelines" / "platforms"
MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("platform", ALL)
def test_a_source_has_all_its_parts(platform: str) -> None:
    source = platforms.module(platform)
    assert platform == source.PLATFORM
    assert all(callable(getattr(source, part)) for part in ("recognise", "resolve", "fetch"))
    assert source.recognise("") is None


def test_an_unknown_platform_lists_what_there_is() -> None:
    with pytest.raises(UnknownLink, match="there are: blog, bluesky"):
        platforms.module("myspace")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_knows_the_records_and_the_network_only(path: Path) -> None:
    ours = {name for name in imported(path) if name.startswith("pipelines")}
    known = ("platforms", "bounds", "records", "reasons", "errors", "clock", "version")
    assert all(name.startswith(tuple(f"pipelines.{room}" for room in known)) for name in ours)
    for rule in ("duckdb", "pandas", "plotly", "streamlit", "app", "queries"):
        assert rule not in {name.split(".")[0] for name in imported(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_environment_is_not_read_at_import(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    inside = {n for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) for n in ast.walk(f)}
    reads = [n for n in ast.walk(tree) if isinstance(n, ast.Attribute) and n.attr == "environ"]
    assert [node for node in reads if node not in inside] == []


def test_every_error_of_the_layer_is_in_the_drawn_tree() -> None:
    kinds = [k for k in vars(errors).values() if isinstance(k, type) and issubclass(k, SourceError)]
    assert [kind.__name__ for kind in kinds if kind.__name__ not in (errors.__doc__ or "")] == []


def test_the_page_for_users_names_every_variable() -> None:
    page = (ROOT / "docs" / "sources.md").read_text("utf-8")
    assert [name for name in VARIABLES if name not in page] == []
