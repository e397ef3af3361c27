"""Small charts side by side: our share and one rival's, every chart on the same scale."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.flags import Flag, add_flag
from app.charts.labels import bold, plain, shorten
from app.charts.lines import Axis, bands, frame_of, strokes
from app.charts.look import Look, look
from app.charts.series import Line, lines_of
from app.charts.share import highest
from app.charts.template import BOTTOM, TOP, empty_figure
from app.charts.ticks import linear_ticks
from app.theme import Scheme
from app.wording.numbers import number

HEIGHT, RIGHT = 230, 12
ROOM = 150  # px for a label inside the plot


def multiples_top(shares: pd.DataFrame) -> float:
    """The highest share or upper bound in percent of all charts, from a frame of share_course."""
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
    """Shares of one platform from a frame of share_course; `top`: end of the scale in percent.

    Labels stand inside the plot above and below the ends of the lines, so that a chart fits a
    column of 230 px as well as a phone.
    """
    style = look(own, highlighted, colours, scheme)
    lines = [line for line in lines_of(shares, "share", scale=100, digits=2) if line.known]
    end, ticks = linear_ticks(max(top or highest(lines), 4), "%")
    axis = Axis(0, end, ticks, number, "%{y:.1f}\u00a0%")
    figure = empty_figure(scheme, height=HEIGHT, right=RIGHT)
    ordered = sorted(lines, key=lambda line: style.rank(line.brand))
    figure.add_traces([trace for line in ordered for trace in bands(line, style)])
    figure.add_traces([trace for line in ordered for trace in strokes(line, axis, style)])
    figure.update_layout(
        annotations=inner_labels(ordered, axis, style), **frame_of(ordered, axis, style)
    )
    if flag is not None and lines:
        add_flag(figure, flag, style)
    return figure


def inner_labels(lines: Sequence[Line], axis: Axis, style: Look) -> list[dict[str, Any]]:
    """The labels of at most two lines: the higher one's above its band, the other's below."""
    ranked = sorted(lines, key=lambda line: -(line.last or 0))[:2]
    return [label(line, axis, style, above=index == 0) for index, line in enumerate(ranked)]


def label(line: Line, axis: Axis, style: Look, *, above: bool) -> dict[str, Any]:
    """Brand and last value beside the end of its line, clear of the band near the end."""
    bound = line.high if above else line.low
    recent = [value for value in bound[-9:] if value is not None] or [line.last or 0]
    edge = axis.height_of(max(recent) if above else min(recent))
    tall = HEIGHT - TOP - BOTTOM
    at = min(edge + 9 / tall, 1.03) if above else max(edge - 9 / tall, 0.04)
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
