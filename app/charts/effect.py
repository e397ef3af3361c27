"""The effect of an experiment at each look, with its range, beside nothing and success."""

from collections.abc import Sequence
from math import log10
from typing import Any

import plotly.graph_objects as go

from app.charts.look import rgba
from app.charts.template import empty_figure
from app.theme import Scheme, palette
from app.words.amounts import Change, Count
from app.words.catalogue import say
from queries.rows import ExperimentLooks

HEIGHT, LEFT, RIGHT = 190, 52, 92
STEPS = (1.1, 1.25, 1.5, 2, 3, 5, 10, 20, 50, 100)
ROOM = 1.04
Spec = dict[str, Any]


def effect_chart(
    looks: Sequence[ExperimentLooks], *, weeks: int, success: float, scheme: Scheme = "light"
) -> go.Figure:
    """A dot per look with its range on a log axis of ratios; 1 is what the field lets expect.

    weeks: how many were announced; success: the ratio that would count. Looks without a range are
    left out.
    """
    seen = [row for row in looks if row["effect"] is not None]
    colours = palette(scheme)
    ends = [value for row in seen for value in (row["low"], row["high"]) if value]
    reach = max([1.25, success, 1 / success, *ends, *(1 / end for end in ends)])
    figure = empty_figure(scheme, height=HEIGHT, left=LEFT, right=RIGHT)
    figure.add_traces([*_ranges(seen, colours.accent), _dots(seen, colours.accent)])
    figure.update_layout(
        shapes=[_level(1, colours.ink3, "solid"), _level(success, colours.ink3, "dot")],
        annotations=[
            _name(success, say("experiment-chart-success"), colours.ink3),
        ],
        xaxis=_week_axis(weeks),
        yaxis=_ratio_axis(reach * ROOM),
        hovermode="closest",
    )
    return figure


def _ranges(seen: Sequence[ExperimentLooks], colour: str) -> list[go.Scatter]:
    """The band from look to look."""
    x = [row["look"] for row in seen]
    high, low = [row["high"] for row in seen], [row["low"] for row in seen]
    return [
        go.Scatter(
            x=x + x[::-1],
            y=high + low[::-1],
            mode="lines",
            line={"width": 0},
            fill="toself",
            fillcolor=rgba(colour, 0.16),
            hoverinfo="skip",
        )
    ]


def _dots(seen: Sequence[ExperimentLooks], colour: str) -> go.Scatter:
    return go.Scatter(
        x=[row["look"] for row in seen],
        y=[row["effect"] for row in seen],
        text=[_hover(row) for row in seen],
        mode="lines+markers",
        line={"color": colour, "width": 2.2},
        marker={"size": 6, "color": colour},
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
    )


def _hover(row: ExperimentLooks) -> str:
    names = ("effect", "low", "high")
    return say(
        "experiment-look",
        look=Count(row["look"]),
        **{name: Change(row[name] or 0) for name in names},  # type: ignore[literal-required]
    )


def _level(at: float, colour: str, dash: str) -> Spec:
    line = {"color": colour, "width": 1, "dash": dash}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": at, "y1": at, "line": line}


def _name(at: float, text: str, colour: str) -> Spec:
    return {
        "text": text, "x": 1, "xref": "paper", "xanchor": "left", "xshift": 6, "y": log10(at),
        "yanchor": "middle", "showarrow": False, "font": {"size": 12, "color": colour},
    }  # fmt: skip


def _week_axis(weeks: int) -> Spec:
    """Whole weeks since the start, as many as were announced."""
    values = list(range(0, weeks + 1, 1 if weeks <= 8 else 2))[1:]
    texts = [Count(value).told() for value in values]
    texts[-1] = say("experiment-chart-week", week=Count(values[-1]))
    return {"range": [0.5, weeks + 0.5], "tickvals": values, "ticktext": texts, "tickangle": 0}


def _ratio_axis(reach: float) -> Spec:
    """The same way up and down from nothing, in changes."""
    step = max((one for one in STEPS if one <= reach), default=STEPS[0])
    values = [1 / step, 1, step]
    return {
        "type": "log", "range": [-log10(reach), log10(reach)], "tickvals": values,
        "ticktext": [Change(value).told() for value in values],
    }  # fmt: skip
