"""An exhibit: a chart or a table with what it says, what it rests on and how it is told in words.

A page names its exhibits and a pen draws them: Streamlit (app.parts.cards), the HTML of a snapshot
(app.snapshot), a picture file (app.parts.picture_file). What an exhibit holds is the same for all
of them: nothing is asked, counted or put into words by a pen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go
from markupsafe import Markup

from app.charts.alt import Chart
from app.view.build import Build

NO_HTML = Markup()
Kind = Literal["text", "count", "tenths", "share", "change", "day", "link"]  # what values are
Small = tuple[str, go.Figure]  # a small chart and its caption


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a chart or table: the build, the measure asked, its rows."""

    build: Build
    measure: str
    frame: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart: `draw` makes the figure, `kind` says which column its text alternative tells.

    Where no column tells it, `alt` does.

    `drawn_by` is all that the figure depends on but its rows; with it the figure is kept for the
    next reader.
    """

    draw: Callable[[], go.Figure]
    kind: Chart | None = None
    drawn_by: object = None
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name in the rows, its heading, and what its values are."""

    name: str
    label: str
    kind: Kind = "text"
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: plain rows as they are shown; `alt` tells them to those who listen."""

    rows: Sequence[dict[str, Any]]
    columns: Sequence[Column]
    alt: str


@dataclass(frozen=True, slots=True)
class Body:
    """A piece of HTML: bars, a matrix, a list; `alt` tells it where HTML cannot stand."""

    html: Markup
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Smalls:
    """Small charts that belong together, `across` of them side by side, each with its caption."""

    draw: Callable[[], Sequence[Small]]
    across: int = 4


Content = Drawing | Table | Body | Smalls


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One answer: `title` is its finding, `definition` the line below it.

    `below` is HTML under the content; `nothing`, where it is not empty, stands in its place.
    """

    name: str
    title: str
    definition: str
    content: Content
    behind: Behind
    below: Markup = NO_HTML
    nothing: str = ""
