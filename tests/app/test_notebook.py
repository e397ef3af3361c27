"""A notebook runs by itself and gives the numbers of the measures; a name in it is no code."""

import ast
import json
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pandas as pd
import pytest

from app.snapshot import notebook
from app.snapshot.facts import Choice, SnapshotError, view_of
from app.snapshot.notebook import Kind
from app.view.build import Build
from app.view.choice import View
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from tests.commands.test_bad_input import outpace

HOSTILE = '"]); raise SystemExit("run") #\n\\\u202e</script>{x}'


@pytest.fixture(scope="module")
def view(demo_folder: Folder) -> View:
    published = open_published(demo_folder)
    return view_of(Build(published, published.build_id), Choice())


def run(code: list[str]) -> dict[str, Any]:
    """What the cells leave behind, asked one after the other as a notebook does."""
    names: dict[str, Any] = {}
    for cell in code:
        exec(compile(cell, "cell", "exec"), names)  # noqa: S102  our own text
    return names


def cells_of(text: str) -> list[str]:
    return [one["source"] for one in json.loads(text)["cells"] if one["cell_type"] == "code"]


def test_a_jupyter_notebook_runs_and_gives_the_shares(demo_folder: Folder, view: View) -> None:
    left = run(cells_of(notebook.notebook(Kind.JUPYTER, demo_folder.stable, view)))
    scope = {"since": view.since, "until": view.until, "brands": list(view.brands)}
    shares = open_published(demo_folder).measure("share_of_voice", every="week", **scope)
    kept = left["shares"].sort_values(["period", "brand"], ignore_index=True)
    pd.testing.assert_frame_equal(kept, shares.sort_values(["period", "brand"], ignore_index=True))
    left["con"].close()


def test_a_marimo_notebook_runs_cell_by_cell(
    demo_folder: Folder, view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every cell gets by name what others give, as marimo calls them."""
    given: dict[str, Any] = {}
    cells: list[Any] = []

    class App:
        cell = staticmethod(cells.append)

    stand_in = ModuleType("marimo")
    stand_in.App, stand_in.md = App, str  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "marimo", stand_in)
    text = notebook.notebook(Kind.MARIMO, demo_folder.stable, view)
    run([text])
    functions = [one for one in ast.parse(text).body if isinstance(one, ast.FunctionDef)]
    for cell, function in zip(cells, functions, strict=True):
        needs = [one.arg for one in function.args.args]
        gives = cell(*(given[name] for name in needs)) or ()
        last = function.body[-1]
        assert isinstance(last, ast.Return)
        names = [one.id for one in last.value.elts] if isinstance(last.value, ast.Tuple) else []
        assert not given.keys() & set(names), "marimo refuses a name that two cells make"
        given |= dict(zip(names, gives, strict=True))
    assert len(given["shares"]) > 100
    given["con"].close()


@pytest.mark.parametrize("kind", Kind)
def test_names_are_values_and_never_code(view: View, kind: Kind) -> None:
    odd = replace(view, own=HOSTILE, rivals=(HOSTILE,), platforms=(HOSTILE,))
    text = notebook.notebook(kind, Path(f"/x/{HOSTILE!a}.duckdb"), odd)
    assert "\u202e" not in text
    code = cells_of(text) if kind is Kind.JUPYTER else [text]
    held = [
        one.value for cell in code for one in ast.walk(ast.parse(cell))
        if isinstance(one, ast.Constant)
    ]  # fmt: skip
    assert held.count(HOSTILE) == 4
    assert not any(isinstance(one, ast.Raise) for cell in code for one in ast.walk(ast.parse(cell)))


def test_it_is_of_what_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    both = (Kind.MARIMO, Kind.JUPYTER)
    assert notebook.kind_of(None, both) is Kind.MARIMO
    assert notebook.kind_of(Path("x.IPYNB"), both) is Kind.JUPYTER
    for path, there, told in (
        (None, (), "pip install marimo"),
        (Path("x.txt"), both, ".py"),
        (Path("x.py"), (Kind.JUPYTER,), "marimo is not installed"),
    ):
        with pytest.raises(SnapshotError, match=told):
            notebook.kind_of(path, there)
    monkeypatch.setattr(notebook, "find_spec", lambda name: name == "ipykernel" or None)
    assert notebook.installed() == (Kind.JUPYTER,)


def test_the_command_writes_it_or_says_what_to_install(demo_folder: Folder, tmp_path: Path) -> None:
    there = notebook.installed()
    done = outpace(demo_folder.root, "notebook", str(tmp_path / "own.ipynb"))
    if Kind.JUPYTER in there:
        assert done.returncode == 0
        done = outpace(demo_folder.root, "notebook", str(tmp_path / "own.ipynb"))
    assert done.returncode == 1
    assert ("is there already" if Kind.JUPYTER in there else "pip install") in done.stderr
