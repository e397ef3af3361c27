"""Share of engagement, posts or views over time."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from app.charts.flags import Flag, Mark, add_flag, add_marks
from app.charts.lines import Axis, lines_figure
from app.charts.look import Look, look
from app.charts.series import Line, lines_of
from app.charts.ticks import linear_ticks
from app.theme import Scheme
from app.words.values import number


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
    """Each brand's share per period in percent, from a frame of share_of_voice or share_course.

    Reads period, brand, share (0..1) and, when there, low, high, and coverage or state. Gaps stay
    gaps, incompletely covered periods are dashed, a single period becomes dots. `flag` marks the
    week of a break, `marks` those of changes of course.
    """
    lines = lines_of(shares, "share", scale=100, digits=2)
    style = look(own, highlighted, colours, scheme)
    top, ticks = linear_ticks(max(highest(lines, style), 4), "%")
    axis = Axis(0, top, ticks, number, "%{y:.1f}\u00a0%")
    figure = lines_figure(lines, axis, style)
    if flag is not None and any(line.known for line in lines):
        add_flag(figure, flag, style)
    if marks and any(line.known for line in lines):
        add_marks(figure, marks, style, flag)
    return figure


def highest(lines: Sequence[Line], style: Look | None = None) -> float:
    """The highest value or drawn upper bound of all lines; 0 without any."""
    bounds = [line.high for line in lines if style is None or style.rank(line.brand) < 2]
    found = [value for line in lines for value in line.y] + [v for high in bounds for v in high]
    return max((value for value in found if value is not None), default=0)
