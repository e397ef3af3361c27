"""A quick chart of any answer: lines over its days, else bars, in the order of the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.labels import plain, shorten, text_width
from app.charts.lines import separators
from app.charts.template import empty_figure
from app.theme import Scheme, brand_colours, palette

MOST_LINES, MOST_BARS = 8, 30
HEIGHT, BAR = 320, 24  # px
GUTTER = 190  # px that names of bars may take
SIZE = 12.5


@dataclass(frozen=True, slots=True)
class Shape:
    """What of an answer is drawn: the numbers of `value`, by name, over `days` where it has some.

    shown, there: how many lines or bars are drawn, and of how many.
    """

    value: str
    days: str | None
    names: tuple[str, ...]
    shown: int
    there: int


def values_of(frame: pd.DataFrame) -> list[str]:
    """The columns that can be drawn: numbers, of which at least one is known."""
    kinds = pd.api.types
    return [
        str(name)
        for name in _once(frame)
        if kinds.is_numeric_dtype(frame[name])
        and not kinds.is_bool_dtype(frame[name])
        and frame[name].notna().any()
    ]


def shape_of(frame: pd.DataFrame, value: str) -> Shape:
    """How a column of numbers is drawn."""
    names = _telling([name for name in _once(frame) if _is_text(frame[name])], frame)
    days = next((name for name in _once(frame) if _is_days(frame[name])), None)
    there = len(dict.fromkeys(_named(frame, names))) if days else len(frame)
    return Shape(value, days, names, min(there, MOST_LINES if days else MOST_BARS), there)


def answer_chart(frame: pd.DataFrame, shape: Shape, scheme: Scheme) -> go.Figure:
    """The figure; an unknown value is a gap, and names are never read as markup."""
    figure = (_lines if shape.days else _bars)(frame, shape, scheme)
    return figure.update_layout(separators=separators())


def _lines(frame: pd.DataFrame, shape: Shape, scheme: Scheme) -> go.Figure:
    named = pd.Series(_named(frame, shape.names), index=frame.index)
    shown = list(dict.fromkeys(named))[: shape.shown]
    colours = brand_colours(shown, None, scheme)
    figure = empty_figure(scheme, height=HEIGHT, left=60, right=24)
    for name in shown:
        rows = frame[named == name].sort_values(str(shape.days), kind="stable")
        is_line = rows[shape.days].is_unique
        figure.add_scatter(
            x=_isos(rows[shape.days]), y=_numbers(rows[shape.value]), name=plain(name),
            mode="lines+markers" if is_line else "markers",
            line={"color": colours[name], "width": 2}, marker={"size": 5},
            hovertemplate=f"{plain(name)} %{{x}}: %{{y}}<extra></extra>",
        )  # fmt: skip
    legend = {"orientation": "h", "y": -0.18, "yanchor": "top"}
    figure.update_layout(showlegend=len(shown) > 1, legend=legend)
    figure.update_xaxes(type="date")
    return figure


def _bars(frame: pd.DataFrame, shape: Shape, scheme: Scheme) -> go.Figure:
    rows = frame.head(shape.shown)
    names = _named(rows, shape.names)
    texts = [plain(shorten(name, SIZE, GUTTER)) for name in names]
    widest = max((text_width(name, SIZE) for name in names), default=0)
    figure = empty_figure(
        scheme, height=BAR * max(shape.shown, 2) + 70, left=int(min(GUTTER, widest)) + 16, right=24
    )
    places = list(range(len(rows)))
    figure.add_bar(
        x=_numbers(rows[shape.value]), y=places, orientation="h",
        marker={"color": palette(scheme).ink3}, customdata=[plain(name) for name in names],
        hovertemplate="%{customdata}: %{x}<extra></extra>",
    )  # fmt: skip
    figure.update_yaxes(tickvals=places, ticktext=texts, autorange="reversed", showgrid=False)
    figure.update_xaxes(showgrid=True, gridcolor=palette(scheme).grid)
    return figure


def _telling(texts: Sequence[Any], frame: pd.DataFrame) -> tuple[Any, ...]:
    """The columns of texts that tell rows apart which those before them do not."""
    kept: list[Any] = []
    apart = 1
    for name in texts:
        found = len(frame[[*kept, name]].drop_duplicates())
        if found > apart:
            kept, apart = [*kept, name], found
    return (*kept,)


def _once(frame: pd.DataFrame) -> Sequence[Any]:
    """The columns whose name no other one has."""
    return list(frame.columns[~frame.columns.duplicated(keep=False)])


def _is_text(column: "pd.Series[Any]") -> bool:
    known = column.dropna()
    return bool(len(known)) and all(isinstance(one, str) for one in known)


def _is_days(column: "pd.Series[Any]") -> bool:
    if pd.api.types.is_datetime64_any_dtype(column):
        return bool(column.notna().any())
    known = column.dropna() if column.dtype == object else column.iloc[:0]
    return bool(len(known)) and all(isinstance(one, date) for one in known)


def _named(frame: pd.DataFrame, names: Sequence[str]) -> list[str]:
    """What each row is called: its texts, else its place."""
    if not names:
        return [""] * len(frame) if any(map(_is_days, _columns(frame))) else _places(frame)
    rows = frame[list(names)].itertuples(index=False)
    return [" · ".join(str(one) for one in row if not pd.isna(one)) for row in rows]


def _columns(frame: pd.DataFrame) -> list["pd.Series[Any]"]:
    return [frame[name] for name in _once(frame)]


def _places(frame: pd.DataFrame) -> list[str]:
    return [str(place) for place in range(1, len(frame) + 1)]


def _isos(days: "pd.Series[Any]") -> list[str | None]:
    return [None if pd.isna(one) else one.isoformat() for one in days]


def _numbers(values: "pd.Series[Any]") -> list[float | None]:
    return [None if pd.isna(one) else float(one) for one in values]
