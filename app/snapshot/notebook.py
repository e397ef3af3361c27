"""A notebook on the published file: the view as values, the measures of the pages, a chart.

For marimo or Jupyter. What comes from outside, such as names, stands in it as values of Python,
never in a text that a notebook would draw.
"""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from app.snapshot.facts import SnapshotError
from app.view.choice import View
from app.words.catalogue import say

JUPYTER = ("jupyterlab", "notebook", "ipykernel")  # any of them opens or runs an .ipynb


class Kind(StrEnum):
    """What notebooks there are, by the ending of their files."""

    MARIMO = "py"
    JUPYTER = "ipynb"


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of code below a heading; `needs` and `makes` are names that cells share."""

    head: str
    code: str
    needs: tuple[str, ...] = ()
    makes: tuple[str, ...] = ()


def installed() -> tuple[Kind, ...]:
    """What can be opened here, the first choice first."""
    found = [Kind.MARIMO] if find_spec("marimo") else []
    return (*found, *([Kind.JUPYTER] if any(map(find_spec, JUPYTER)) else []))


def kind_of(path: Path | None, there: tuple[Kind, ...]) -> Kind:
    """The kind that a file's name asks for, else the first that is installed. Raises
    SnapshotError, with what to install, where it cannot be opened here."""
    if not there:
        raise SnapshotError(say("notebook-none"))
    if path is None:
        return there[0]
    ending = path.suffix.lower().lstrip(".")
    if ending not in set(Kind):
        raise SnapshotError(say("notebook-ending", file=str(path)))
    if Kind(ending) not in there:
        raise SnapshotError(say("notebook-lacks", kind=ending))
    return Kind(ending)


def notebook(kind: Kind, database: Path, view: View) -> str:
    """The text of a notebook that asks the newest build, seeded with a view."""
    cells = _cells(database, view)
    return _marimo(cells) if kind is Kind.MARIMO else _jupyter(cells)


def _cells(database: Path, view: View) -> tuple[Cell, ...]:
    return (
        Cell(say("notebook-file"), _open(database), makes=("con", "px")),
        Cell(say("notebook-view"), _view(view), makes=("view", "own", "measure")),
        Cell(
            say("notebook-findings"),
            'con.execute(\n    "from findings(own := $own, measure := $measure)",\n'
            '    {"own": own, "measure": measure},\n).df()',
            ("con", "own", "measure"),
        ),
        Cell(
            say("notebook-shares"),
            "shares = con.execute(\n"
            '    """from share_of_voice(every := \'week\', measure := $measure, since := $since,\n'
            "        until := $until, brands := $brands, platforms := $platforms)\n"
            '    order by period""",\n'
            '    {**view, "measure": measure},\n).df()\n'
            'px.line(shares, x="period", y="share", color="brand", facet_row="platform")',
            ("con", "px", "view", "measure"),
            ("shares",),
        ),
        Cell(
            say("notebook-verdicts"),
            'con.execute(\n    "from current_verdicts(own := $own, measure := $measure)",\n'
            '    {"own": own, "measure": measure},\n).df()',
            ("con", "own", "measure"),
        ),
        Cell(say("notebook-help"), 'con.execute("from help").df()', ("con",)),
    )


def _open(database: Path) -> str:
    return (
        "import duckdb\nimport plotly.express as px\n\n"
        f"con = duckdb.connect({str(database)!a}, read_only=True)"
    )


def _view(view: View) -> str:
    """The view as values of Python."""
    values = {
        "since": _day(view.since),
        "until": _day(view.until),
        "brands": ascii(list(view.brands)),
        "platforms": ascii(view.platforms and list(view.platforms)),
    }
    lines = "".join(f"    {name!a}: {value},\n" for name, value in values.items())
    own = f"own = {view.own!a}\nmeasure = {view.measure!a}"
    return f"from datetime import date\n\n{own}\nview = {{\n{lines}}}"


def _day(day: date | None) -> str:
    return "None" if day is None else f"date({day.year}, {day.month}, {day.day})"


def _jupyter(cells: tuple[Cell, ...]) -> str:
    drawn: list[dict[str, object]] = []
    for at, cell in enumerate(cells):
        drawn.append(
            {
                "cell_type": "markdown",
                "id": f"head{at}",
                "metadata": {},
                "source": f"## {cell.head}",
            }
        )
        drawn.append(
            {
                "cell_type": "code", "id": f"code{at}", "metadata": {}, "source": cell.code,
                "execution_count": None, "outputs": [],
            }
        )  # fmt: skip
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    told = {
        "cells": drawn,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(told, indent=1) + "\n"


def _marimo(cells: tuple[Cell, ...]) -> str:
    parts = ["import marimo\n\napp = marimo.App()\n"]
    parts.append(_function("import marimo as mo", (), ("mo",)))
    for cell in cells:
        parts.append(_function(f"mo.md({'## ' + cell.head!a})", ("mo",), ()))
        parts.append(_function(cell.code, cell.needs, cell.makes))
    parts.append('if __name__ == "__main__":\n    app.run()\n')
    return "\n\n".join(parts)


def _function(code: str, needs: tuple[str, ...], makes: tuple[str, ...]) -> str:
    """A cell of marimo: what it needs from others are its parameters, what it makes it returns."""
    lines = "\n".join(f"    {line}" if line else "" for line in code.splitlines())
    gives = f"return ({', '.join(makes)},)" if makes else "return"
    return f"@app.cell\ndef _({', '.join(needs)}):\n{lines}\n    {gives}\n"
