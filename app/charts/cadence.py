"""Posts per week over time."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.lines import HEIGHT, ValueAxis, lines_figure
from app.charts.look import Look, look
from app.charts.series import lines_of
from app.charts.share import highest
from app.charts.template import LEFT, TOP
from app.charts.ticks import linear_ticks, plain_number
from app.theme import Scheme
from app.words.catalogue import say

UNIT = 7  # px more above the plot, for the unit


def cadence_chart(
    cadence: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
) -> go.Figure:
    """Each brand's posts per week, from a frame of cadence (period, brand, posts_per_week, weeks).

    A period of which less than half was collected is a gap: two days are no pace.
    """
    lines = lines_of(with_enough(cadence), "posts_per_week")
    top, ticks = linear_ticks(max(highest(lines), 1))
    axis = ValueAxis(0, top, ticks, plain_number, say("rivals-a-week", value="%{y:.1f}"))
    style = look(own, highlighted, colours, scheme)
    figure = lines_figure(lines, axis, style).add_annotation(_unit(style))
    return figure.update_layout(height=HEIGHT + UNIT, margin={"t": TOP + UNIT})


def with_enough(cadence: pd.DataFrame) -> pd.DataFrame:
    """The rows of periods of which half or more was collected."""
    if "weeks" not in cadence or cadence.empty:
        return cadence
    weeks = pd.to_numeric(cadence["weeks"], errors="coerce").astype("float64")
    return cadence[weeks >= weeks.max() / 2]


def _unit(style: Look) -> dict[str, Any]:
    """The unit above the axis: it is too long for the top tick."""
    return {
        "text": say("rivals-posts-a-week"),
        "x": 0,
        "y": 1,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "xshift": -LEFT + 4,
        "yanchor": "bottom",
        "yshift": UNIT,
        "showarrow": False,
        "font": {"size": 12, "color": style.tokens.ink3},
    }
