"""The exact waterfall of a change of share: where it started, each part, where it ended."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from app.charts.labels import bold, plain, shorten
from app.charts.look import Look, look
from app.charts.template import empty_figure
from app.charts.ticks import nice_step, plain_number
from app.theme import Scheme
from app.words.values import SPACE, is_known, number
from app.words.why.change import Change, Part, ends_of

ROW = 48  # px per step
LEFT, RIGHT, TOP, BOTTOM = 128, 64, 12, 28
HALF = 0.27  # of a row, half the height of a bar


def waterfall_chart(
    change: Change, *, own: str | None, colours: Mapping[str, str], scheme: Scheme = "light"
) -> go.Figure:
    """Diamonds for start and end, a bar with its range for each part, in percent of share.

    The axis begins near the start: lengths are changes, places are shares. Coloured are the main
    cause, in the rival's colour, and our own part.
    """
    style = look(own, (change.rival,), colours, scheme)
    steps = _placed(change)
    rows = len(steps) + 2
    figure = empty_figure(scheme, height=TOP + BOTTOM + ROW * rows, left=LEFT, right=RIGHT, top=TOP)
    low, high, ticks = _bounds(change, steps)
    for index, step in enumerate(steps, start=1):
        figure.add_trace(_bar(index, step, style))
        figure.add_traces(_whisker(index, step, style))
    figure.add_traces([_diamond(0, change.before, style.tokens.ink2),
                       _diamond(rows - 1, change.now, style.stroke(change.rival))])  # fmt: skip
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


Step = tuple[Part, float, float]


def _placed(change: Change) -> list[Step]:
    """Each part with where it begins and ends, in percent, as printed."""
    steps, at = [], change.before
    for part in change.parts:
        steps.append((part, at, at + part.printed))
        at += part.printed
    return steps


def _reach(part: Part, start: float) -> tuple[float, float]:
    """The ends of a whisker on the axis."""
    if not (is_known(part.low) and is_known(part.high)):
        return start + part.printed, start + part.printed
    return start + float(part.low or 0), start + float(part.high or 0)


def _bounds(change: Change, steps: Sequence[Step]) -> tuple[float, float, list[float]]:
    """The ends of the axis with its ticks: all bars and whiskers inside, never below zero."""
    found = [change.before, change.now]
    found += [value for part, start, end in steps for value in (start, end, *_reach(part, start))]
    step = nice_step(max(max(found) - min(found), 2))
    first = max(0.0, step * int((min(found) - 0.15 * step) // step))
    last = max(found) + 0.15 * step
    ticks = [first + step * index for index in range(int((last - first) / step + 1e-9) + 1)]
    return first, last, ticks


def axis_start(change: Change | None) -> float:
    """Where the axis begins, in percent; the definition of the chart says so."""
    return 0.0 if change is None else _bounds(change, _placed(change))[0]


def _bar(row: int, step: Step, style: Look) -> go.Bar:
    """The bar of a part; a rounded one, its colour says who or what it is."""
    part, start, end = step
    told = f"{plain(part.label)} {part.told}{SPACE}points"
    more = f"<br>90{SPACE}% range {part.range}" if part.range else ""
    return go.Bar(
        x=[max(abs(end - start), 0.02)],
        base=[min(start, end)],
        y=[row],
        orientation="h",
        width=2 * HALF,
        marker={"color": _bar_colour(part, style), "cornerradius": 3, "line": {"width": 0}},
        hovertemplate=f"{told}{more}<extra></extra>",
    )


def _bar_colour(part: Part, style: Look) -> str:
    """Ours for our own part, the rival's colour for another cause, pale for the rest."""
    if part.name == "own" and style.own is not None:
        return style.stroke(style.own)
    if part.is_cause:
        brand = style.highlighted[0] if style.highlighted else style.own
        return style.stroke(str(brand))
    return style.tokens.pale


def _whisker(row: int, step: Step, style: Look) -> list[go.Scatter]:
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
        hovertemplate=f"{number(value, 1)}{SPACE}%<extra></extra>",
        cliponaxis=False,
    )


def _joints(change: Change, steps: Sequence[Step], style: Look) -> list[dict[str, Any]]:
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
    change: Change, steps: Sequence[Step], ends: tuple[float, float], style: Look
) -> list[dict[str, Any]]:
    """The printed numbers, right of what they belong to."""
    found = [_label(0, change.before, f"{number(change.before, 1)}{SPACE}%", style.tokens.ink, 11)]
    for index, (part, start, end) in enumerate(steps, start=1):
        at = max(start, end, _reach(part, start)[1])
        found.append(_label(index, at, part.told, _label_colour(part, style), 8))
    last = f"{number(change.now, 1)}{SPACE}%"
    found.append(_label(len(steps) + 1, change.now, last, style.text(change.rival), 11))
    return found


def _label_colour(part: Part, style: Look) -> str:
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
    texts = [plain_number(round(tick, 6)) for tick in ticks]
    return {
        "range": [low, high],
        "tickvals": list(ticks),
        "ticktext": [*texts[:-1], f"{texts[-1]}{SPACE}%"],
        "showgrid": True,
        "gridcolor": style.tokens.grid,
        "tickangle": 0,
    }


def _step_axis(change: Change, style: Look) -> dict[str, Any]:
    """The names of the rows, the main cause bold."""
    first, last = ends_of(change)
    names = [
        plain(first),
        *(_row_name(part, part.is_cause) for part in change.parts),
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


def _row_name(part: Part, is_main: bool) -> str:
    """A part's name in the room left of the bars."""
    text = plain(shorten(part.label, 12.5, (LEFT - 4) / (1.06 if is_main else 1)))
    return bold(text) if is_main else text
