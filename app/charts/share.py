"""Share of engagement, posts or views over time."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from app.charts.lines import Axis, lines_figure
from app.charts.look import look
from app.charts.series import Line, lines_of
from app.charts.ticks import linear_ticks
from app.theme import Scheme
from app.wording.numbers import number


def share_chart(
    shares: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
) -> go.Figure:
    """Each brand's share per period in percent, from a frame of share_of_voice.

    Reads period, brand, share (0..1) and, when there, low, high, and coverage or state. Gaps stay
    gaps, incompletely covered periods are dashed, a single period becomes dots.
    """
    lines = lines_of(shares, "share", scale=100)
    top, ticks = linear_ticks(max(highest(lines), 4), "%")
    axis = Axis(0, top, ticks, number, "%{y:.1f}\u00a0%")
    return lines_figure(lines, axis, look(own, highlighted, colours, scheme))


def highest(lines: Sequence[Line]) -> float:
    """The highest value or upper bound of all lines; 0 without any."""
    found = [value for line in lines for value in [*line.y, *line.high] if value is not None]
    return max(found, default=0)
