"""An exhibit: a chart or a table with what it says, what it rests on and how it is told in words.

A page names its exhibits and a pen draws them: Streamlit (app.parts.cards), the HTML of a snapshot
(app.snapshot.charts), a picture file (app.exhibits.picture_file). What an exhibit holds is the
same for all of them: nothing is asked, counted or put into words by a pen. A pen takes

- what to say: `title` (the finding), `definition` (the line below it), `alt` (for those who do not
  see it) and, where there is nothing to draw, `nothing` in its place;
- what to draw: `content`, by its class. A `Drawing` makes its figure of the rows that it is given,
  all of `behind.frame` or some of them: `exhibit.content.draw(exhibit.behind.frame)`;
- the numbers: `behind.frame`, with `behind.columns` for the type, the unit and the meaning of each;
- what they rest on: `behind.question`, `behind.basis` (n, period, universe, build: a sentence each)
  and `behind.call`, the SQL that gives the same rows in any DuckDB client.

The exhibits of a snapshot are `app.snapshot.facts.facts_of(build, choice).exhibits`, in the
language of the choice; those of a page come from the module of its name in this room.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import pandas as pd
import plotly.graph_objects as go
from markupsafe import Markup

import queries
from app.charts.alt import TOLD, Chart, alt_text
from app.view.build import Build, asked_of
from app.view.calls import call_text
from app.words.basis import basis_lines
from app.words.catalogue import say

NO_HTML = Markup()
Kind = Literal["text", "count", "tenths", "share", "change", "day", "link"]  # what values are
Unit = Literal["text", "count", "number", "share", "ratio", "day", "truth", "list"]


class Small(NamedTuple):
    """A small chart with its caption, and in words for those who do not see it."""

    caption: str
    figure: go.Figure
    alt: str


UNITS: tuple[tuple[str, Unit], ...] = (
    ("0..1", "share"),
    ("fraction", "share"),
    ("ratio", "ratio"),
    ("multiple", "ratio"),
)  # of a number, by a word in what its column says of itself; the first that fits
TYPES: dict[str, Unit] = {
    "varchar": "text", "date": "day", "timestamp": "day", "boolean": "truth",
    "bigint": "count", "integer": "count",
}  # fmt: skip
ENDS = ("low", "high")  # of a range: they are of the unit of what stands before them


@dataclass(frozen=True, slots=True)
class Measured:
    """A column of the rows: a share is 0..1, a ratio 1.2 for +20 %, a moment naive UTC."""

    name: str
    type: str  # as DuckDB calls it
    unit: Unit
    is_nullable: bool  # null where it is unknown, never 0
    meaning: str


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a chart or table: the build, the measure asked, its rows."""

    build: Build
    measure: str
    frame: pd.DataFrame

    @property
    def definition(self) -> queries.Definition:
        """How the measure, or the table, is defined."""
        return self.build.definition(self.measure)

    @property
    def question(self) -> str:
        """What the measure answers, in English as in its SQL: its first sentence."""
        first, mark, _ = self.definition.question.partition("?")
        return first + mark

    @property
    def call(self) -> str:
        """The SQL that gives these rows, with the arguments that were asked."""
        asked = asked_of(self.frame)
        return self.definition.call if asked is None else call_text(self.measure, asked)

    @property
    def basis(self) -> list[str]:
        """n, period and universe of what is shown, and the build: a sentence each."""
        landscape = self.build.published.landscape
        lines = basis_lines(self.frame, asked_of(self.frame) or {}, landscape.time_zone)
        made_up = "yes" if landscape.is_simulated else "no"
        return [*lines, say("how-build", build=landscape.build_id, simulated=made_up)]

    @property
    def columns(self) -> list[Measured]:
        """The columns of the rows that the measure documents, in its order, with their units."""
        found: list[Measured] = []
        value: Unit = "number"
        for column in self.definition.columns:
            is_end = column.name.rpartition("_")[2] in ENDS
            unit = value if is_end else _unit_of(column)
            value = unit
            if column.name in self.frame:
                found.append(
                    Measured(column.name, column.type, unit, column.is_nullable, column.meaning)
                )
        return found


def _unit_of(column: queries.Column) -> Unit:
    """The unit of a column."""
    if column.type.endswith("[]"):
        return "list"
    if column.type in TYPES:
        return TYPES[column.type]
    said = f"{column.name} {column.meaning}"
    return next((unit for word, unit in UNITS if word in said), "number")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart: `draw` makes it of rows, `kind` says which column its text alternative tells.

    Where no column tells it, `alt` does.

    `drawn_by` is all that the figure depends on but its rows; with it the figure is kept for the
    next reader.
    """

    draw: Callable[[pd.DataFrame], go.Figure]
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
    """Small charts of rows that belong together, `across` of them side by side, with captions."""

    draw: Callable[[pd.DataFrame], Sequence[Small]]
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

    @property
    def why_nothing(self) -> str:
        """Why nothing is drawn: what was said, or that no value of the chart is known; else ""."""
        kind = self.content.kind if isinstance(self.content, Drawing) else None
        if self.nothing or kind is None:
            return self.nothing
        return "" if self.behind.frame[TOLD[kind][0]].notna().any() else say("nothing")

    @property
    def alt(self) -> str:
        """What is seen, for those who do not see it: the finding and the newest values."""
        content = self.content
        if isinstance(content, Drawing) and content.kind is not None:
            return alt_text(content.kind, self.behind.frame, self.title)
        return getattr(content, "alt", "") or self.title
