"""Shares above, what a brand changed below, on one time axis."""

from collections.abc import Mapping, Sequence
from datetime import date
from string import ascii_uppercase
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.flags import Flag
from app.charts.labels import bold, plain, shorten, spread
from app.charts.lines import ValueAxis, bands, frame_of, gutter, strokes
from app.charts.look import Look, look, rgba
from app.charts.series import Line, lines_of
from app.charts.share import highest
from app.charts.template import empty_figure
from app.charts.ticks import nice_step
from app.theme import Scheme
from app.words.amounts import Number, Share
from app.words.catalogue import say
from app.words.rows import rows_of
from app.words.thresholds import BREAK_NEAR
from app.words.values import as_day
from queries.rows import CourseChanges

SHARES, GAP, LANE, TOP, BOTTOM, LEFT = 165, 26, 31, 24, 44, 64  # px
WIDE = 900  # px of the plot on a usual screen
LETTERS = ascii_uppercase
LANES = ("cadence", "mix", "hour", "hashtags", "profile")
Row = tuple[str, CourseChanges, str]  # letter, change, a few words


def followed(row: CourseChanges) -> date | None:
    """The week in which something followed: the break of the share, or other posts."""
    lag = row["share_break_lag"]
    if lag is not None and 0 <= lag <= BREAK_NEAR and row["share_break_week"] is not None:
        return as_day(row["share_break_week"])
    if row["effect"] == "found" and row["effect_week"] is not None:
        return as_day(row["effect_week"])
    return None


def lanes_chart(
    shares: pd.DataFrame,
    changes: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str],
    colours: Mapping[str, str],
    told: Sequence[str] = (),
    scheme: Scheme = "light",
    flag: Flag | None = None,
    room: float = WIDE,
) -> go.Figure:
    """The shares of us and one rival from share_trend, and a lane per kind of course change.

    changes: rows of course_changes of the rival, oldest first; each gets a letter, and of `told` a
    few words. Filled: an
    effect followed, with a bar until it; ring: none found; diamond: too early to tell. `room`: px
    of the plot, in which words stand beside the marks.
    """
    style = look(own, highlighted[:1], colours, scheme)
    brands = [name for name in (own, *style.highlighted) if name]
    lines = [line for line in lines_of(shares, "share", scale=100, digits=2)
             if line.known and line.brand in brands]  # fmt: skip
    axis = _share_axis(lines)
    lanes = LANE * len(LANES)
    figure = empty_figure(scheme, height=TOP + SHARES + GAP + lanes + BOTTOM, left=LEFT, top=TOP)
    figure.add_traces([trace for line in lines for trace in bands(line, style)])
    figure.add_traces([trace for line in lines for trace in strokes(line, axis, style)])
    rows = _in_view(rows_of(changes, CourseChanges), told, lines)
    figure.add_trace(go.Scatter(x=[None], y=[None], yaxis="y2"))  # without one there are no lanes
    figure.add_traces([trace for row in rows for trace in _mark(row, style)])
    names = _end_names(lines, axis, style)
    figure.update_layout(
        **_layout(lines, axis, style, lanes),
        margin={"b": BOTTOM, "r": gutter(names)},
        annotations=[*names, *_notes(rows, lines, style, room), *_flag_note(flag, lines, style)],
        shapes=_flag_shapes(flag, lines, style),
    )
    return figure


def _share_axis(lines: Sequence[Line]) -> ValueAxis:
    """The axis of the shares: it begins below the lowest range, at zero if that is near."""
    found = [value for line in lines for value in (*line.y, *line.low) if value is not None]
    lowest, top = min(found, default=0), max(highest(lines), 4) * 1.04
    step = nice_step(top - lowest)
    bottom = step * (lowest // step)
    values = [bottom + step * index for index in range(int((top - bottom) // step) + 1)]
    texts = [Number(value).told() for value in values[:-1]]
    texts += [Share(value / 100, 1).told() for value in values[-1:]]
    return ValueAxis(bottom, top, (values, texts), _whole, "%{y:.1f}%")


def _whole(value: float | None) -> str:
    """A share in percent without its sign."""
    return "" if value is None else Number(value, 0).told()


def _in_view(
    rows: Sequence[CourseChanges], told: Sequence[str], lines: Sequence[Line]
) -> list[Row]:
    """The changes of the time that is shown, each with its letter and words."""
    if not lines:
        return []
    first, last = lines[0].x[0], lines[0].x[-1]
    words = [*told, *[""] * (len(rows) - len(told))]
    lettered = zip(LETTERS, rows, words, strict=False)
    return [one for one in lettered if first <= _iso(one[1]["week"]) <= last]


def _iso(value: Any) -> str:
    """A day as plotly takes it."""
    return as_day(value).isoformat()


def _lane_of(row: CourseChanges) -> int:
    """Which lane a change belongs to."""
    return LANES.index(row["what"])


def _layout(lines: Sequence[Line], axis: ValueAxis, style: Look, lanes: int) -> dict[str, Any]:
    """The shared time axis and the two vertical ones."""
    frame = frame_of(lines, axis, style)
    whole = SHARES + GAP + lanes
    frame["yaxis"] |= {"domain": [(lanes + GAP) / whole, 1]}
    frame["xaxis"] |= {"anchor": "y2"}
    frame["yaxis2"] = {
        "domain": [0, lanes / whole],
        "range": [len(LANES) - 0.5, -0.5],
        "tickvals": list(range(len(LANES))),
        "ticktext": [say("why-lane", what=what) for what in LANES],
        "gridcolor": style.tokens.grid,
        "fixedrange": True,
        "zeroline": False,
        "ticklabelstandoff": 6,
        "tickfont": {"size": 12, "color": style.tokens.ink2},
    }
    frame["hovermode"] = "closest"
    frame["xaxis"]["showspikes"] = False
    return frame


def _mark(one: Row, style: Look) -> list[go.Scatter]:
    """A change in its lane, with a bar until what followed."""
    row = one[1]
    end, at = followed(row), _iso(row["week"])
    colour = style.stroke(str(row["brand"])) if end is not None else style.tokens.ink3
    parts = [_bar(_lane_of(row), at, end.isoformat(), colour)] if end is not None else []
    return [*parts, _dot(one, colour, style)]


def _bar(lane: int, at: str, end: str, colour: str) -> go.Scatter:
    """From the change to what followed."""
    return go.Scatter(
        x=[at, end],
        y=[lane, lane],
        yaxis="y2",
        mode="lines",
        line={"width": 6, "color": rgba(colour, 0.45)},
        hoverinfo="skip",
    )


def _dot(one: Row, colour: str, style: Look) -> go.Scatter:
    """The letter in a disc (an effect followed), a ring (none found) or a diamond (too early)."""
    letter, row, told = one
    is_found, card = followed(row) is not None, style.tokens.card
    is_early = row["effect"] == "too early" and not is_found
    return go.Scatter(
        x=[_iso(row["week"])],
        y=[_lane_of(row)],
        yaxis="y2",
        mode="markers+text",
        marker={
            "size": 20 if is_early else 16,
            "symbol": "diamond" if is_early else "circle",
            "color": colour if is_found else card,
            "line": {"width": 1.6, "color": colour},
        },
        text=[bold(letter)],
        textposition="middle center",
        textfont={"size": 10, "color": card if is_found else style.tokens.ink2},
        customdata=[plain(told)],
        hovertemplate="%{customdata}<extra></extra>",
        cliponaxis=False,
    )


def _notes(
    rows: Sequence[Row], lines: Sequence[Line], style: Look, room: float
) -> list[dict[str, Any]]:
    """The letter and, where there is room on a wide screen, a few words beside each mark."""
    if not lines:
        return []
    first, last = (date.fromisoformat(lines[0].x[at]) for at in (0, -1))
    days = max((last - first).days, 1)
    found = []
    for _, row, told in rows:
        place = (as_day(row["week"]) - first).days / days
        is_left = place > 0.6  # right of a mark there is also the margin of the names
        found.append(_note(row, told, is_left, style, room * (place if is_left else 1 - place)))
    return found


def _note(row: CourseChanges, told: str, is_left: bool, style: Look, room: float) -> dict[str, Any]:
    """The words of one change; what was found is dark, the rest pale."""
    is_found = followed(row) is not None
    words = shorten(told, 12.5, max(room - 40, 60))
    bar_width = 0 if is_left or not is_found else 34
    return {
        "text": plain(words),
        "x": _iso(row["week"]),
        "y": _lane_of(row),
        "xref": "x",
        "yref": "y2",
        "xanchor": "right" if is_left else "left",
        "xshift": -14 if is_left else 14 + bar_width,
        "yanchor": "middle",
        "showarrow": False,
        "name": "lane",
        "font": {"size": 12.5, "color": style.tokens.ink if is_found else style.tokens.ink3},
    }


def _end_names(lines: Sequence[Line], axis: ValueAxis, style: Look) -> list[dict[str, Any]]:
    """Brand and last share right of the lines."""
    known = [line for line in lines if line.last is not None]
    wanted = [axis.height_of(line.last or 0) * SHARES for line in known]
    places = spread(wanted, 0, SHARES)
    span = axis.top - axis.bottom
    return [
        {
            "text": bold(
                f"{plain(shorten(line.brand, 13, 96))} {Share((line.last or 0) / 100).told()}"
            ),
            "x": 1,
            "y": axis.bottom + span * at / SHARES,
            "xref": "paper",
            "yref": "y",
            "xanchor": "left",
            "yanchor": "middle",
            "xshift": 9,
            "showarrow": False,
            "font": {"size": 13, "color": style.text(line.brand)},
        }
        for line, at in zip(known, places, strict=True)
    ]


def _share(line: Line) -> str:
    """The last share of a line."""
    return Share((line.last or 0) / 100).told()


def _flag_shapes(flag: Flag | None, lines: Sequence[Line], style: Look) -> list[dict[str, Any]]:
    """The week of the break, tinted as long as it is uncertain, through shares and lanes."""
    ends = _flag_ends(flag, lines)
    if flag is None or ends is None:
        return []
    colour = style.tokens.behind
    upright = {"xref": "x", "yref": "paper", "y0": 0, "y1": 1, "layer": "below"}
    tint = rgba(colour, 0.16 if style.scheme == "dark" else 0.09)
    area = {"type": "rect", "x0": ends[0], "x1": ends[1], "line": {"width": 0}, "fillcolor": tint}
    line = {"type": "line", "x0": flag.at.isoformat(), "x1": flag.at.isoformat()}
    return [area | upright, line | {"line": {"color": colour, "width": 1.5}} | upright]


def _flag_ends(flag: Flag | None, lines: Sequence[Line]) -> tuple[str, str] | None:
    """The uncertain time of the break inside the view; None outside."""
    if flag is None or not lines:
        return None
    first, last = lines[0].x[0], lines[0].x[-1]
    if not first <= flag.at.isoformat() <= last:
        return None
    return max(first, flag.low.isoformat()), min(last, flag.high.isoformat())


def _flag_note(flag: Flag | None, lines: Sequence[Line], style: Look) -> list[dict[str, Any]]:
    """The name of the break above the plot."""
    if flag is None or _flag_ends(flag, lines) is None:
        return []
    return [
        {
            "text": bold(say("why-break", week=str(flag.at.isocalendar().week))),
            "x": flag.at.isoformat(),
            "y": 1,
            "xref": "x",
            "yref": "paper",
            "xanchor": "center",
            "yanchor": "bottom",
            "yshift": 2,
            "showarrow": False,
            "font": {"size": 12.5, "color": style.tokens.behind},
        }
    ]
