"""Lines over time with direct labels: the shape that shares, cadence and followers have."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go
from babel.numbers import get_decimal_symbol, get_group_symbol

from app.charts.labels import GAP, bold, plain, shorten, spread, text_width
from app.charts.look import Look, rgba
from app.charts.series import Line
from app.charts.template import BOTTOM, TOP, empty_figure
from app.charts.ticks import Ticks, time_ticks
from app.words.catalogue import say
from app.words.language import current, locale_of

HEIGHT = 300
WIDEST, NARROWEST = 132, 76  # px of the label gutter; the wider one still fits a phone


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """The vertical axis of a figure of lines: range, ticks, and how a value is told."""

    bottom: float
    top: float
    ticks: Ticks
    label: Callable[[float], str]
    hover: str  # d3 template of a value, such as "%{y:.1f} %"
    is_log: bool = False

    def height_of(self, value: float) -> float:
        """Where a value stands, 0 (bottom) to 1 (top)."""
        return (self.place(value) - self.bottom) / (self.top - self.bottom)

    def place(self, value: float) -> float:
        """The value on the axis's own scale."""
        return math.log10(max(value, 0.5)) if self.is_log else value


def lines_figure(lines: Sequence[Line], axis: ValueAxis, look: Look) -> go.Figure:
    """The figure: bands, lines, end dots and labels that do not touch."""
    labels = _end_labels(lines, axis, look)
    right = gutter(labels)
    figure = empty_figure(look.scheme, height=HEIGHT, right=right)
    ranked = {line.brand: line for line in lines if line.known}
    shown = [ranked[brand] for brand in look.ordered(list(ranked))]
    figure.add_traces([trace for line in shown for trace in bands(line, look)])
    figure.add_traces([trace for line in shown for trace in strokes(line, axis, look)])
    figure.update_layout(annotations=labels, **frame_of(shown, axis, look))
    return figure


def bands(line: Line, look: Look) -> list[go.Scatter]:
    """The range around a coloured line, one closed shape per unbroken run."""
    if look.rank(line.brand) == 2:
        return []
    runs: list[list[tuple[str, float, float]]] = [[]]
    for x, low, high in zip(line.x, line.low, line.high, strict=True):
        if low is None or high is None:
            runs.append([])
        else:
            runs[-1].append((x, low, high))
    drawn = [_band(run, look.stroke(line.brand), look) for run in runs if len(run) > 1]
    return [trace.update(legendgroup=plain(line.brand)) for trace in drawn]


def _band(run: list[tuple[str, float, float]], colour: str, look: Look) -> go.Scatter:
    """One closed shape: along the upper bound and back along the lower."""
    return go.Scatter(
        x=[x for x, _, _ in run] + [x for x, _, _ in reversed(run)],
        y=[high for _, _, high in run] + [low for _, low, _ in reversed(run)],
        fill="toself",
        fillcolor=rgba(colour, 0.18 if look.scheme == "dark" else 0.13),
        line={"width": 0},
        mode="lines",
        hoverinfo="skip",
        cliponaxis=False,
    )


def strokes(line: Line, axis: ValueAxis, look: Look) -> list[go.Scatter]:
    """The line (dashed where coverage is incomplete), its lone points and its end dot."""
    colour, width, rank = look.stroke(line.brand), look.width(line.brand), look.rank(line.brand)
    name, whole = plain(line.brand), all(line.whole)
    style = {"color": colour, "width": width}
    base = go.Scatter(
        x=line.x,
        y=line.y,
        name=name,
        mode="lines",
        line=style if whole else style | {"dash": "3px,3px"},
        hovertemplate=f"{name} {axis.hover}<extra></extra>",
        zorder=3 - rank,
        cliponaxis=False,
    )
    traces = [base] if whole else [base, _solid_part(line, style, 3 - rank)]
    if rank == 1:
        traces[-1].meta = "rival"  # a print without colour draws it hollow
    drawn = [*traces, *_dots(line, look)]
    return [trace.update(legendgroup=name) for trace in drawn]


def _solid_part(line: Line, style: dict[str, Any], zorder: int) -> go.Scatter:
    """The completely covered part, drawn over the dashed line."""
    pairs = zip(line.y, line.whole, strict=True)
    y = [value if is_whole else None for value, is_whole in pairs]
    return go.Scatter(
        x=line.x,
        y=y,
        mode="lines",
        line=style,
        hoverinfo="skip",
        zorder=zorder,
        cliponaxis=False,
    )


def _dots(line: Line, look: Look) -> list[go.Scatter]:
    """A dot at the end of a coloured line and on points without neighbours, hollow if partial.

    An end outside its own range is two marks: a ring where it was measured, and a dot at the usual
    level; between them is what single posts added.
    """
    at = _lone_points(line)
    end = max((index for index, value in enumerate(line.y) if value is not None), default=None)
    if end is not None and look.rank(line.brand) < 2:
        at.add(end)
    if not at:
        return []
    chosen, usual = sorted(at), None if end is None else _usual(line, end)
    is_full = [line.whole[index] and (usual is None or index != end) for index in chosen]
    x, y = [line.x[index] for index in chosen], [line.y[index] for index in chosen]
    dots = [_marks(x, y, is_full, line, look)]
    if end is not None and usual is not None and end in at:
        dots.append(_marks([line.x[end]], [usual], [True], line, look))
    return dots


def _usual(line: Line, at: int) -> float | None:
    """The middle of the range where the value lies outside it, else None."""
    value, low, high = line.y[at], line.low[at], line.high[at]
    if value is None or low is None or high is None or low <= value <= high:
        return None
    return (low + high) / 2


def _marks(
    x: list[str], y: Sequence[float | None], is_full: list[bool], line: Line, look: Look
) -> go.Scatter:
    """Dots in the colour of the line, those that are not full as rings."""
    colour, card = look.stroke(line.brand), look.tokens.card
    return go.Scatter(
        x=x,
        y=list(y),
        mode="markers",
        marker={
            "size": 8,
            "color": [colour if full else card for full in is_full],
            "line": {"width": 1.5, "color": [card if full else colour for full in is_full]},
        },
        hoverinfo="skip",
        cliponaxis=False,
    )


def _lone_points(line: Line) -> set[int]:
    """Where a value stands between gaps, so that no line would show it."""
    y = [None, *line.y, None]
    return {
        index
        for index, value in enumerate(line.y)
        if value is not None and y[index] is None and y[index + 2] is None
    }


def _end_labels(lines: Sequence[Line], axis: ValueAxis, look: Look) -> list[dict[str, Any]]:
    """The labels right of the lines; the least important go when the height is not enough."""
    tall = HEIGHT - TOP - BOTTOM
    known = [(line, line.last) for line in lines if line.last is not None]
    ranked = sorted(known, key=lambda pair: (look.rank(pair[0].brand), -(pair[1] or 0)))
    kept = ranked[: int((tall + 8) // GAP) + 1]
    wanted = [axis.height_of(value or 0) * tall for _, value in kept]
    placed = spread(wanted, -4, tall + 4)
    return [
        _end_label(line, axis, look, at / tall) for (line, _), at in zip(kept, placed, strict=True)
    ]


def _end_label(line: Line, axis: ValueAxis, look: Look, at: float) -> dict[str, Any]:
    """One label: brand and last value, "?" when the last period is a gap."""
    rank = look.rank(line.brand)
    size = 13 if rank < 2 else 12.5
    told = axis.label(line.last or 0) if line.y[-1] is not None else "?"
    room = (WIDEST - 14) / (1.05 if rank < 2 else 1) - text_width(f" {told}", size)
    text = f"{plain(shorten(line.brand, size, room))} {told}"
    return {
        "name": plain(line.brand),
        "text": bold(text) if rank < 2 else text,
        "x": 1,
        "y": round(at, 4),
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": 9,
        "showarrow": False,
        "font": {"size": size, "color": look.text(line.brand)},
    }


def gutter(labels: Sequence[dict[str, Any]]) -> int:
    """The right margin that the longest label needs."""
    widths = [
        text_width(label["text"].removeprefix("<b>").removesuffix("</b>"), 13) for label in labels
    ]
    return round(min(max([*widths, 0]) * 1.05 + 14, WIDEST) if widths else NARROWEST)


def frame_of(lines: Sequence[Line], axis: ValueAxis, look: Look) -> dict[str, Any]:
    """Both axes and the way the pointer tells values."""
    tokens = look.tokens
    values, texts = axis.ticks
    layout: dict[str, Any] = {
        "yaxis": {
            "range": [axis.bottom, axis.top],
            "tickvals": values,
            "ticktext": texts,
            "type": "log" if axis.is_log else "linear",
        },
        "hovermode": "x unified",
        "separators": separators(),
    }
    x = lines[0].x if lines else []
    layout["xaxis"] = _x_axis(x, tokens.pale, tokens.line)
    return layout


def separators() -> str:
    """The decimal sign and the one between thousands, for what the pointer tells."""
    locale = locale_of(current())
    return f"{get_decimal_symbol(locale)}{get_group_symbol(locale)}"


def _hover_day(x: Sequence[str]) -> str:
    """How the pointer names a period: its week, its month or its day."""
    days = [date.fromisoformat(day) for day in x[:2]]
    step = (days[-1] - days[0]).days
    every = "week" if step == 7 else "month" if step in range(28, 32) else "day"
    return say("race-hover", every=every)


def _x_axis(x: Sequence[str], spike: str, tick: str) -> dict[str, Any]:
    """A date axis from the first to the last period; a single one stands beside its labels."""
    if not x:
        return {"type": "date", "tickvals": [], "ticktext": []}
    first, last = date.fromisoformat(x[0]), date.fromisoformat(x[-1])
    values, texts = time_ticks(first, last)
    return {
        "type": "date",
        "range": [(first - timedelta(days=first == last)).isoformat(), last.isoformat()],
        "tickvals": values,
        "ticktext": texts,
        "ticks": "outside",
        "ticklen": 5,
        "tickcolor": tick,
        "tickangle": 0,
        "hoverformat": _hover_day(x),
        "showspikes": True,
        "spikecolor": spike,
        "spikethickness": 1,
        "spikedash": "solid",
        "spikemode": "across",
    }
