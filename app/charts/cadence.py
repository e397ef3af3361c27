"""Posts per week over time."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from app.charts.lines import Axis, lines_figure, lines_of
from app.charts.look import look
from app.charts.share import highest
from app.charts.ticks import linear_ticks
from app.theme import Scheme
from app.wording.numbers import number


def cadence_chart(
    cadence: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
    height: int = 300,
) -> go.Figure:
    """Each brand's posts per week, from a frame of cadence (period, brand, posts_per_week)."""
    lines = lines_of(cadence, "posts_per_week")
    top, ticks = linear_ticks(max(highest(lines), 1), "a week")
    axis = Axis(0, top, ticks, lambda value: number(value, 1), "%{y:.1f} a week")
    return lines_figure(lines, axis, look(own, highlighted, colours, scheme), height)
