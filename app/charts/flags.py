"""A dated mark on a chart over time: a line at a week, its uncertainty tinted, its name above."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import plotly.graph_objects as go

from app.charts.labels import bold
from app.charts.look import Look, rgba
from app.words.catalogue import say

NEAR = 0.08  # of the time shown: names nearer than that would touch on a phone


@dataclass(frozen=True, slots=True)
class Flag:
    """The week in which something began, the interval in which it did with 90 %, its colour."""

    at: date
    low: date
    high: date
    tone: Literal["ahead", "behind", "unsure"] = "behind"

    @property
    def name(self) -> str:
        """ "W34"."""
        return say("race-flag-name", week=str(self.at.isocalendar().week))


@dataclass(frozen=True, slots=True)
class Mark:
    """A dated change with its letter; the sentence stands below the chart."""

    name: str
    at: date


def add_flag(figure: go.Figure, flag: Flag, look: Look) -> None:
    """Draw a flag below the lines, if its week is in view."""
    first, last = (date.fromisoformat(end) for end in figure.layout.xaxis.range)
    if not first <= flag.at <= last:
        return
    bottom, top = figure.layout.yaxis.range
    ends = (max(flag.low, first), min(flag.high, last))
    upright = {"xref": "x", "yref": "y", "y0": bottom, "y1": top, "layer": "below"}
    colour = {"ahead": look.tokens.ahead, "unsure": look.tokens.unsure}.get(
        flag.tone, look.tokens.behind
    )
    figure.add_shape(
        type="rect", x0=ends[0].isoformat(), x1=ends[1].isoformat(), line={"width": 0},
        fillcolor=rgba(colour, 0.16 if look.scheme == "dark" else 0.1), **upright,
    )  # fmt: skip
    figure.add_shape(
        type="line", x0=flag.at.isoformat(), x1=flag.at.isoformat(),
        line={"color": colour, "width": 1.75}, **upright,
    )  # fmt: skip
    figure.add_annotation(_flag_name(flag, colour))


def add_marks(figure: go.Figure, marks: Sequence[Mark], look: Look, flag: Flag | None) -> None:
    """A dashed line and a letter per change; letters that would touch share one name.

    One that would touch the name of the flag stands below it, inside the plot.
    """
    first, last = (date.fromisoformat(end) for end in figure.layout.xaxis.range)
    shown = [mark for mark in marks if first <= mark.at <= last]
    bottom, top = figure.layout.yaxis.range
    for mark in shown:
        figure.add_shape(
            type="line", x0=mark.at.isoformat(), x1=mark.at.isoformat(), y0=bottom, y1=top,
            xref="x", yref="y", layer="below",
            line={"color": look.tokens.ink3, "width": 1, "dash": "3px,3px"},
        )  # fmt: skip
    near = (last - first) * NEAR
    below = [mark for mark in shown if flag is not None and abs(mark.at - flag.at) <= near]
    for at, names in named_marks(below, near).items():
        figure.add_annotation(_name_below(names, at, look.tokens.ink2))
    apart = [mark for mark in shown if mark not in below]
    for at, names in named_marks(apart, near).items():
        figure.add_annotation(_name_above(names, at, look.tokens.ink2))


def named_marks(marks: Sequence[Mark], near: timedelta) -> dict[date, str]:
    """The letters by where they stand: on the mark before when that is near."""
    named: dict[date, str] = {}
    for mark in sorted(marks, key=lambda mark: mark.at):
        place = next((at for at in named if abs(mark.at - at) <= near), mark.at)
        named[place] = f"{named[place]} {mark.name}" if place in named else mark.name
    return named


def _flag_name(flag: Flag, colour: str) -> dict[str, Any]:
    """The name of the flag above the plot."""
    return _name_above(flag.name, flag.at, colour)


SPACED = " "  # between two names; the first stays at its line


def _name_below(name: str, at: date, colour: str) -> dict[str, Any]:
    """A name at the left of its line, inside the plot."""
    told = _name_above(name, at, colour)
    return told | {"xanchor": "right", "xshift": -3, "yanchor": "top", "yshift": 0}


def _name_above(name: str, at: date, colour: str) -> dict[str, Any]:
    """A name above the plot."""
    return {
        "text": bold(name),
        "x": at.isoformat(),
        "y": 1,
        "xref": "x",
        "yref": "paper",
        "xanchor": "left" if SPACED in name else "center",
        "xshift": -6 if SPACED in name else 0,
        "yanchor": "bottom",
        "yshift": 2,
        "showarrow": False,
        "font": {"size": 12.5, "color": colour},
    }
