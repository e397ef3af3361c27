"""Followers over time."""

import math
from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from app.charts.lines import ValueAxis, lines_figure
from app.charts.look import look
from app.charts.series import Line, lines_of
from app.charts.share import highest
from app.charts.ticks import linear_ticks, log_ticks
from app.theme import Scheme
from app.words.amounts import Short

SPREAD = 8  # from this ratio of the largest to the smallest on, the axis is logarithmic


def followers_chart(
    followers: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
) -> go.Figure:
    """Each brand's followers, from a frame of followers (period, brand, followers).

    Brands of very different size get a logarithmic axis: equal slopes are equal growth.
    """
    lines = lines_of(followers, "followers", digits=0)
    axis = _followers_axis(lines)
    return lines_figure(lines, axis, look(own, highlighted, colours, scheme))


def is_log(followers: pd.DataFrame) -> bool:
    """Whether the chart of this frame has a logarithmic axis (its definition must say so)."""
    return _followers_axis(lines_of(followers, "followers", digits=0)).is_log


def _short(value: float) -> str:
    """A number of followers in few signs."""
    return Short(value).told()


def _followers_axis(lines: Sequence[Line]) -> ValueAxis:
    """From zero, or logarithmic when the largest dwarfs the smallest."""
    positive = [value for line in lines for value in line.y if value]
    hover = "%{y:,.0f}"
    if not positive or max(positive) < SPREAD * min(positive):
        top, ticks = linear_ticks(max(highest(lines), 4))
        return ValueAxis(0, top, ticks, _short, hover)
    low, high = min(positive) / 1.3, max(positive) * 1.2
    ticks = log_ticks(low, high)
    return ValueAxis(math.log10(low), math.log10(high), ticks, _short, hover, is_log=True)
