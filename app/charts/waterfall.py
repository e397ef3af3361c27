"""The exact waterfall of a change of share: where it started, each part, where it ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from app.charts.labels import bold, plain, shorten
from app.charts.look import Look, look
from app.charts.template import empty_figure
from app.charts.ticks import nice_step
from app.theme import Scheme
from app.words.amounts import Number, Share
from app.words.catalogue import say

ROW = 48  # px per step
LEFT, RIGHT, TOP, BOTTOM = 150, 64, 12, 28
HALF = 0.27  # of a row, half the height of a bar


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the change in points, as printed; `low` and `high` end its 90 % range."""

    name: str
    label: str
    printed: float
    told: str  # "+6.1"
    range: str  # "+3.1 to +8.0", empty when it is not known
    low: float | None
    high: float | None
    is_cause: bool = False


@dataclass(frozen=True, slots=True)
class Waterfall:
    """A brand's share before and now in percent, the steps between, the names of both ends."""

    brand: str
    before: float
    now: float
    steps: tuple[Step, ...]
    ends: tuple[str, str]


def waterfall_chart(
    change: Waterfall, *, own: str | None, colours: Mapping[str, str], scheme: Scheme = "light"
) -> go.Figure:
    """Diamonds for start and end, a bar with its range for each part, in percent of share.

    The axis begins near the start: lengths are changes, places are shares. Coloured are the main
    cause, in the rival's colour, and our own part.
    """
    style = look(own, (change.brand,), colours, scheme)
    steps = _placed(change)
    rows = len(steps) + 2
    figure = empty_figure(scheme, height=TOP + BOTTOM + ROW * rows, left=LEFT, right=RIGHT, top=TOP)
    low, high, ticks = _bounds(change, steps)
    for index, step in enumerate(steps, start=1):
        figure.add_trace(_bar(index, step, style))
        figure.add_traces(_whisker(index, step, style))
    figure.add_traces([_diamond(0, change.before, style.tokens.ink2),
                       _diamond(rows - 1, change.now, style.stroke(change.brand))])  # fmt: skip
    figure.update_layout(
        shapes=_joints(change, steps, style),
        annotations=_labels(change, steps, (low, high), style),
        xaxis=_share_axis(low, high, ticks, style),
        yaxis=_step_axis(change, style),
        hovermode="closest",
        margin={"b": BOTTOM},
        bargap=0,
    )
    return figure


Placed = tuple[Step, float, float]


def _placed(change: Waterfall) -> list[Placed]:
    """Each part with where it begins and ends, in percent, as printed."""
    steps, at = [], change.before
    for part in change.steps:
        steps.append((part, at, at + part.printed))
        at += part.printed
    return steps


def _reach(part: Step, start: float) -> tuple[float, float]:
    """The ends of a whisker on the axis."""
    if part.low is None or part.high is None:
        return start + part.printed, start + part.printed
    return start + part.low, start + part.high


def _bounds(change: Waterfall, steps: Sequence[Placed]) -> tuple[float, float, list[float]]:
    """The ends of the axis with its ticks: all bars and whiskers inside, never below zero."""
    found = [change.before, change.now]
    found += [value for part, start, end in steps for value in (start, end, *_reach(part, start))]
    step = nice_step(max(max(found) - min(found), 2))
    first = max(0.0, step * int((min(found) - 0.15 * step) // step))
    last = max(found) + 0.15 * step
    ticks = [first + step * index for index in range(int((last - first) / step + 1e-9) + 1)]
    return first, last, ticks


def axis_start(change: Waterfall) -> float:
    """Where the axis begins, in percent; the definition of the chart says so."""
    return _bounds(change, _placed(change))[0]


def _bar(row: int, step: Placed, style: Look) -> go.Bar:
    """The bar of a part; a rounded one, its colour says who or what it is."""
    part, start, end = step
    state = "ranged" if part.range else "bare"
    told = say(
        "why-part-hover", part=plain(part.label), value=part.told, range=part.range, state=state
    )
    return go.Bar(
        x=[max(abs(end - start), 0.02)],
        base=[min(start, end)],
        y=[row],
        orientation="h",
        width=2 * HALF,
        marker={"color": _bar_colour(part, style), "cornerradius": 3, "line": {"width": 0}},
        hovertemplate=f"{told}<extra></extra>",
    )


def _bar_colour(part: Step, style: Look) -> str:
    """Ours for our own part, the rival's colour for another cause, pale for the rest."""
    if part.name == "own" and style.own is not None:
        return style.stroke(style.own)
    if part.is_cause:
        brand = style.highlighted[0] if style.highlighted else style.own
        return style.stroke(str(brand))
    return style.tokens.pale


def _whisker(row: int, step: Placed, style: Look) -> list[go.Scatter]:
    """The 90 % range of a part, in the card's colour where it runs over a coloured bar."""
    part, start, end = step
    low, high = _reach(part, start)
    if high - low < 1e-9:
        return []
    left, right = max(low, min(start, end)), min(high, max(start, end))
    is_dark = _bar_colour(part, style) != style.tokens.pale and left < right
    inside = [(left, right)] if is_dark else []
    outside = [(low, left), (right, high)] if is_dark else [(low, high)]
    caps = [at for at in (low, high) if not (is_dark and left <= at <= right)]
    return [
        _strokes(row, outside, caps, style.tokens.ink),
        _strokes(row, inside, [at for at in (low, high) if at not in caps], style.tokens.card),
    ]


def _strokes(
    row: int, lines: Sequence[tuple[float, float]], caps: Sequence[float], colour: str
) -> go.Scatter:
    """Horizontal lines of a row with upright ends, as one trace."""
    x: list[float | None] = []
    y: list[float | None] = []
    for left, right in lines:
        if right > left:
            x, y = [*x, left, right, None], [*y, row, row, None]
    for at in caps:
        x, y = [*x, at, at, None], [*y, row - 0.11, row + 0.11, None]
    line = {"width": 1.4, "color": colour}
    return go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", cliponaxis=False)


def _diamond(row: int, value: float, colour: str) -> go.Scatter:
    """A share at the start or the end."""
    return go.Scatter(
        x=[value],
        y=[row],
        mode="markers",
        marker={"symbol": "diamond", "size": 13, "color": colour},
        hovertemplate=f"{_share(value)}<extra></extra>",
        cliponaxis=False,
    )


def _joints(change: Waterfall, steps: Sequence[Placed], style: Look) -> list[dict[str, Any]]:
    """The thin lines from the end of a step to the beginning of the next one."""
    levels = [change.before, *(end for _, _, end in steps)]
    return [
        {
            "type": "line",
            "xref": "x",
            "yref": "y",
            "layer": "below",
            "x0": level,
            "x1": level,
            "y0": index + (0.2 if index == 0 else HALF),
            "y1": index + 1 - (0.2 if index == len(levels) - 1 else HALF),
            "line": {"color": style.tokens.pale, "width": 1},
        }
        for index, level in enumerate(levels)
    ]


def _labels(
    change: Waterfall, steps: Sequence[Placed], ends: tuple[float, float], style: Look
) -> list[dict[str, Any]]:
    """The printed numbers, right of what they belong to."""
    found = [_label(0, change.before, _share(change.before), style.tokens.ink, 11)]
    for index, (part, start, end) in enumerate(steps, start=1):
        at = max(start, end, _reach(part, start)[1])
        found.append(_label(index, at, part.told, _label_colour(part, style), 8))
    last = _share(change.now)
    found.append(_label(len(steps) + 1, change.now, last, style.text(change.brand), 11))
    return found


def _label_colour(part: Step, style: Look) -> str:
    """Ink, or the colour of a coloured bar."""
    colour = _bar_colour(part, style)
    return style.tokens.ink if colour == style.tokens.pale else colour


def _label(row: int, at: float, text: str, colour: str, shift: float) -> dict[str, Any]:
    """One printed number."""
    return {
        "text": bold(text),
        "x": at,
        "y": row,
        "xref": "x",
        "yref": "y",
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": shift,
        "showarrow": False,
        "font": {"size": 13, "color": colour},
    }


def _share_axis(low: float, high: float, ticks: Sequence[float], style: Look) -> dict[str, Any]:
    """The axis of shares, the unit on its last tick."""
    texts = [Number(tick).told() for tick in ticks[:-1]]
    return {
        "range": [low, high],
        "tickvals": list(ticks),
        "ticktext": [*texts, _share(ticks[-1])],
        "showgrid": True,
        "gridcolor": style.tokens.grid,
        "tickangle": 0,
    }


def _step_axis(change: Waterfall, style: Look) -> dict[str, Any]:
    """The names of the rows, the main cause bold."""
    first, last = change.ends
    names = [
        plain(first),
        *(_row_name(part, part.is_cause) for part in change.steps),
        plain(last),
    ]
    return {
        "range": [len(names) - 0.5, -0.5],
        "tickvals": list(range(len(names))),
        "ticktext": names,
        "showgrid": False,
        "ticklabelstandoff": 10,
        "tickfont": {"size": 12.5, "color": style.tokens.ink2},
    }


def _row_name(part: Step, is_main: bool) -> str:
    """A part's name in the room left of the bars."""
    text = plain(shorten(part.label, 12.5, (LEFT - 4) / (1.06 if is_main else 1)))
    return bold(text) if is_main else text


def _share(percent: float) -> str:
    """A share in percent as text."""
    return Share(percent / 100, 1).told()
