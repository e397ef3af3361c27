"""Share of engagement, posts or views over time: one chart, or small ones on one scale."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.flags import Flag, Mark, add_flag, add_marks
from app.charts.labels import bold, plain, shorten
from app.charts.lines import ValueAxis, bands, frame_of, lines_figure, strokes
from app.charts.look import Look, look
from app.charts.series import Line, lines_of
from app.charts.template import BOTTOM, TOP, empty_figure
from app.charts.ticks import linear_ticks
from app.theme import Scheme
from app.words.amounts import Share

HEIGHT, RIGHT = 230, 12  # px of a small chart
ROOM = 150  # px for a label inside the plot
NEAR_END = 0.4  # part of the time above or below which a label stands


def share_chart(
    shares: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
    flag: Flag | None = None,
    marks: Sequence[Mark] = (),
) -> go.Figure:
    """Each brand's share per period in percent, from a frame of share_of_voice or share_trend.

    Reads period, brand, share (0..1) and, when there, low, high, and coverage or state. Gaps stay
    gaps, incompletely covered periods are dashed, a single period becomes dots. `flag` marks the
    week of a break, `marks` those of changes of course.
    """
    lines = lines_of(shares, "share", scale=100, digits=2)
    style = look(own, highlighted, colours, scheme)
    top, ticks = linear_ticks(max(highest(lines, style), 4), "%")
    axis = ValueAxis(0, top, ticks, _percent, "%{y:.1f}%")
    figure = lines_figure(lines, axis, style)
    if flag is not None and any(line.known for line in lines):
        add_flag(figure, flag, style)
    if marks and any(line.known for line in lines):
        add_marks(figure, marks, style, flag)
    return figure


def _percent(value: float) -> str:
    """A percent at the end of a line: "33%"."""
    return Share(value / 100).told()


def highest(lines: Sequence[Line], style: Look | None = None) -> float:
    """The highest value or drawn upper bound of all lines; 0 without any."""
    bounds = [line.high for line in lines if style is None or style.rank(line.brand) < 2]
    found = [value for line in lines for value in line.y] + [v for high in bounds for v in high]
    return max((value for value in found if value is not None), default=0)


def multiples_top(shares: pd.DataFrame) -> float:
    """The highest share or upper bound in percent of all charts, from a frame of share_trend."""
    known = pd.concat([shares["share"], shares["high"]]).dropna()
    return max(4.0, 100 * float(known.max())) if len(known) else 4.0


def small_share_chart(
    shares: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str],
    colours: Mapping[str, str],
    scheme: Scheme = "light",
    top: float | None = None,
    flag: Flag | None = None,
) -> go.Figure:
    """Shares of one platform from a frame of share_trend; `top`: end of the scale in percent.

    Labels stand inside the plot above and below the ends of the lines, so that a chart fits a
    column of 230 px as well as a phone.
    """
    style = look(own, highlighted, colours, scheme)
    lines = [line for line in lines_of(shares, "share", scale=100, digits=2) if line.known]
    end, ticks = linear_ticks(max(top or highest(lines), 4), "%")
    axis = ValueAxis(0, end, ticks, _percent, "%{y:.1f}%")
    figure = empty_figure(scheme, height=HEIGHT, right=RIGHT)
    ordered = sorted(lines, key=lambda line: style.rank(line.brand))
    figure.add_traces([trace for line in ordered for trace in bands(line, style)])
    figure.add_traces([trace for line in ordered for trace in strokes(line, axis, style)])
    figure.update_layout(
        annotations=_inner_labels(ordered, axis, style), **frame_of(ordered, axis, style)
    )
    if flag is not None and lines:
        add_flag(figure, flag, style)
    return figure


def _inner_labels(lines: Sequence[Line], axis: ValueAxis, style: Look) -> list[dict[str, Any]]:
    """The labels of at most two lines: one above everything near the end, the other below it."""
    ranked = sorted(lines, key=lambda line: -(line.last or 0))[:2]
    near = [value for line in ranked for value in _drawn_near_end(line)]
    gap = 10 / (HEIGHT - TOP - BOTTOM)
    above = min(axis.height_of(max(near, default=0)) + gap, 1.06)
    below = axis.height_of(min(near, default=0)) - gap
    if below < gap and len(ranked) > 1:  # no room below a small share: between the two
        below = axis.height_of(max(_drawn_near_end(ranked[1]))) + gap
    heights = (above, min(below, above - 2 * gap))
    return [_label(line, axis, style, at) for line, at in zip(ranked, heights, strict=False)]


def _drawn_near_end(line: Line) -> list[float]:
    """What is drawn of a line and its band in the last part, where the labels stand."""
    part = max(2, round(len(line.y) * NEAR_END))
    values = [*line.y[-part:], *line.low[-part:], *line.high[-part:]]
    return [value for value in values if value is not None]


def _label(line: Line, axis: ValueAxis, style: Look, at: float) -> dict[str, Any]:
    """Brand and last value, right-aligned, `at` a height of 0 to 1."""
    told = axis.label(line.last or 0) if line.y[-1] is not None else "?"
    return {
        "text": bold(f"{plain(shorten(line.brand, 12.5, ROOM))} {told}"),
        "x": 1,
        "y": round(at, 4),
        "xref": "paper",
        "yref": "paper",
        "xanchor": "right",
        "yanchor": "middle",
        "showarrow": False,
        "font": {"size": 12.5, "color": style.text(line.brand)},
    }
