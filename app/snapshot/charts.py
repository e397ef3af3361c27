"""The pen of a snapshot: an exhibit as a figure of HTML and SVG, once more narrow for a phone."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
from markupsafe import Markup

from app.charts.labels import plain
from app.charts.svg.picture import figure_svg
from app.exhibits.exhibit import Body, Drawing, Exhibit, Smalls, Table
from app.exhibits.gap import usual_level
from app.snapshot.facts import Facts
from app.theme.tokens import LIGHT
from app.words.amounts import Band
from app.words.catalogue import say
from app.words.rows import rows_of
from queries.rows import ShareTrend

SLIM = 400  # px
SMALL, LOW = 460, 190  # px
RANGE_ROOM = 62  # px beside the labels
BOTH = Markup('<div class="wide">{}</div><div class="slim">{}</div>')
Pen = Callable[[go.Figure], Markup]


def drawn(facts: Facts, name: str, *, width: int, height: int | None = None) -> Markup:
    """An exhibit of the brands in the charts, or why there is nothing to draw."""
    exhibit = facts.exhibits[name]
    if why := exhibit.why_nothing:
        return Markup('<figure class="chart"><p class="nothing">{}</p></figure>').format(why)
    rows = facts.narrowed(exhibit.behind.frame)

    def pen(figure: go.Figure) -> Markup:
        narrow = figure_svg(figure, width=SLIM, alt=exhibit.alt)
        ranged = _with_ranges(facts, rows, figure) if name == "share" else figure
        return BOTH.format(figure_svg(ranged, width=width, height=height, alt=exhibit.alt), narrow)

    return _figure(exhibit, rows, pen)


def small(facts: Facts, at: int) -> Markup:
    """The shares of the two behind a decision elsewhere; nothing where the first chart is."""
    exhibit = facts.exhibits.get(f"share_{at}")
    if exhibit is None or exhibit.why_nothing:
        return Markup()

    def pen(figure: go.Figure) -> Markup:
        return figure_svg(figure, width=SMALL, height=LOW, alt=exhibit.alt)

    return _figure(exhibit, exhibit.behind.frame, pen, "chart small")


def _figure(exhibit: Exhibit, rows: pd.DataFrame, pen: Pen, kind: str = "chart") -> Markup:
    """A picture of the rows below its title and its definition."""
    match exhibit.content:
        case Drawing(draw=draw):
            picture = pen(draw(rows))
        case Smalls(draw=draw_all):
            picture = pen(draw_all(rows)[0].figure)
        case Body(html=html):
            picture = html
        case Table():
            picture = Markup()
    return Markup(
        '<figure class="{}" tabindex="0"><figcaption><h3>{}</h3><p>{}</p></figcaption>{}{}</figure>'
    ).format(kind, exhibit.title, exhibit.definition, picture, exhibit.below)


def _with_ranges(facts: Facts, rows: pd.DataFrame, figure: go.Figure) -> go.Figure:
    """The labels of ourselves and the rivals in colour with their ranges."""
    if "low" not in rows:
        return figure
    latest = rows_of(rows[rows["period"] == rows["period"].max()], ShareTrend)
    ranges = {plain(str(row["brand"])): _reach(row) for row in latest}
    chosen = {plain(name) for name in (facts.choice.own, *facts.highlighted) if name}
    for label in figure.layout.annotations:
        if label.name in chosen:
            label.text += ranges.get(label.name, "")
    figure.layout.margin.r += RANGE_ROOM
    return figure


def _reach(row: ShareTrend) -> str:
    """ " (29–42%)", pale beside a share."""
    if row["low"] is None or row["high"] is None:
        return ""
    usual = usual_level(row["share"], row["low"], row["high"])
    band = Band(row["low"], row["high"])
    said = say("snapshot-reach", range=band, usual="no" if usual is None else "yes")
    return f'<span style="color:{LIGHT.ink3}"> {said}</span>'
