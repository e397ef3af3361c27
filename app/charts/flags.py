"""A dated mark on a chart over time: a line at a week, its uncertainty tinted, its name above."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import plotly.graph_objects as go

from app.charts.labels import bold
from app.charts.look import Look, rgba
from app.wording.claims import Claim, day_of, onset_of


@dataclass(frozen=True, slots=True)
class Flag:
    """The week in which something began, and the interval in which it did with 90 %."""

    at: date
    low: date
    high: date

    @property
    def name(self) -> str:
        """ "W34"."""
        return f"W{self.at.isocalendar().week}"


def flag_of(claim: Claim | None) -> Flag | None:
    """The flag of a claim that has a first week."""
    since = onset_of(claim.row) if claim is not None else None
    if claim is None or since is None:
        return None
    low, high = day_of(claim.row, "onset_low"), day_of(claim.row, "onset_high")
    return Flag(since, low or since, high or since)


def add_flag(figure: go.Figure, flag: Flag, look: Look) -> None:
    """Draw a flag below the lines, if its week is in view."""
    first, last = (date.fromisoformat(end) for end in figure.layout.xaxis.range)
    if not first <= flag.at <= last:
        return
    bottom, top = figure.layout.yaxis.range
    ends = (max(flag.low, first), min(flag.high, last))
    upright = {"xref": "x", "yref": "y", "y0": bottom, "y1": top, "layer": "below"}
    colour = look.tokens.behind
    figure.add_shape(
        type="rect", x0=ends[0].isoformat(), x1=ends[1].isoformat(), line={"width": 0},
        fillcolor=rgba(colour, 0.16 if look.scheme == "dark" else 0.1), **upright,
    )  # fmt: skip
    figure.add_shape(
        type="line", x0=flag.at.isoformat(), x1=flag.at.isoformat(),
        line={"color": colour, "width": 1.75}, **upright,
    )  # fmt: skip
    figure.add_annotation(flag_name(flag, colour))


def flag_name(flag: Flag, colour: str) -> dict[str, Any]:
    """The name above the plot."""
    return {
        "text": bold(flag.name),
        "x": flag.at.isoformat(),
        "y": 1,
        "xref": "x",
        "yref": "paper",
        "xanchor": "center",
        "yanchor": "bottom",
        "yshift": 2,
        "showarrow": False,
        "font": {"size": 12.5, "color": colour},
    }
