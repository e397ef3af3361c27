"""Dots with ranges around parity: hours of the day and hashtags."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, cast

import pandas as pd
import plotly.graph_objects as go

from app.charts.labels import bold, plain, shorten
from app.charts.look import Look, look
from app.charts.rows import side_note
from app.charts.template import empty_figure
from app.theme import Scheme
from app.words.amounts import MINUS, Between, Count, Number, Short, Times
from app.words.catalogue import say
from app.words.rows import rows_of
from queries.rows import HashtagGain, PostingHours

BLOCKS = 6  # of four hours a day
APART = 0.6  # between the weekdays and the weekend
OFFSET = 0.15  # of a block, between two brands
HEIGHT, TAG_ROW, TAGS_LEFT, FOOT = 240, 29, 130, 28
STEPS = (
    (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0),
    (0.33, 0.5, 0.7, 1.0, 1.4, 2.0, 3.0),
    (0.5, 0.75, 1.0, 1.5, 2.0),
    (0.25, 0.5, 1.0, 2.0, 4.0),
    (0.25, 1.0, 4.0),
)  # the finest of which five fit
WIDEST = (0.2, 8.0)

Ratio = PostingHours | HashtagGain


def hours_chart(
    hours: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
) -> go.Figure:
    """Ratio and range of each four hours on weekdays and on the weekend, from posting_hours.

    We and the first chosen rival; groups of fewer than five posts are not drawn.
    """
    style = look(own, highlighted[:1], colours, scheme)
    there = set(hours["brand"])
    brands = [name for name in (*style.highlighted, own) if name is not None and name in there]
    rows = [
        row
        for row in rows_of(hours, PostingHours)
        if row["low"] is not None and row["brand"] in brands
    ]
    figure = empty_figure(scheme, height=HEIGHT, left=40, right=14, top=34)
    low, high = _ends_of(rows)
    first = min((int(row["hour_from"]) // 4 for row in rows), default=0)
    for index, brand in enumerate(brands):
        shift = OFFSET * (2 * index - len(brands) + 1)
        mine = [row for row in rows if row["brand"] == brand]
        spots = [(_block_place(row, first) + shift, row) for row in mine]
        figure.add_traces(_upright(spots, brand, style))
    figure.update_layout(
        xaxis=_hour_axis(first),
        yaxis=_ratio_axis(low, high, len(rows) > 0),
        shapes=[_parity(style, upright=False), _divider(style)],
        annotations=[*_day_names(first, style), _legend(brands, style)],
        hovermode="closest",
        margin={"b": FOOT},
    )
    return figure


def _block_place(row: PostingHours, first: int) -> float:
    """Where a block of hours stands: weekdays first, then the weekend, from block `first` on."""
    block = int(row["hour_from"]) // 4
    return float(block) if row["days"] == "weekday" else block + BLOCKS + APART - first


def _ends_of(rows: Sequence[Ratio]) -> tuple[float, float]:
    """The ends of the axis: all ranges inside, as far as they are not absurd."""
    lows = [max(float(row["low"]), WIDEST[0]) for row in rows if row["low"] is not None]
    highs = [min(float(row["high"]), WIDEST[1]) for row in rows if row["high"] is not None]
    return min([*lows, 0.75]) / 1.06, max([*highs, 1.33]) * 1.06


def _upright(
    spots: Sequence[tuple[float, PostingHours]], brand: str, style: Look
) -> list[go.Scatter]:
    """Vertical whiskers and dots of one brand."""
    lines: list[tuple[float | None, float | None]] = []
    for at, row in spots:
        lines += [(at, row["low"]), (at, row["high"]), (None, None)]
    x, y = [point[0] for point in lines], [point[1] for point in lines]
    dots = ([at for at, _ in spots], [row["ratio"] for _, row in spots])
    return [
        _whiskers(x, y, style.stroke(brand)),
        _points(*dots, [row for _, row in spots], style.stroke(brand), style),
    ]


def _whiskers(x: list[Any], y: list[Any], colour: str) -> go.Scatter:
    """The 90 % ranges."""
    return go.Scatter(
        x=x, y=y, mode="lines", line={"width": 1.6, "color": colour}, hoverinfo="skip"
    )


def _points(
    x: list[Any], y: list[Any], rows: Sequence[Ratio], colour: str, style: Look
) -> go.Scatter:
    """The dots: filled where the range is clear of parity, hollow where nobody can tell."""
    clear = [row["verdict"] in ("stronger", "weaker") for row in rows]
    return go.Scatter(
        x=x,
        y=y,
        mode="markers",
        marker={
            "size": 9,
            "color": [colour if is_clear else style.tokens.card for is_clear in clear],
            "line": {"width": 1.8, "color": colour},
        },
        text=[_hover(row) for row in rows],
        hovertemplate="%{text}<extra></extra>",
    )


def _hover(row: Ratio) -> str:
    """Ratio, range, n and verdict of a dot."""
    if "posts" in row:
        who, n = plain(row["brand"]), cast("PostingHours", row)["posts"]
    else:
        who, n = plain(row["hashtag"]), row["posts_before"] + row["posts_now"]
    low, high = row["low"], row["high"]
    return say(
        "why-ratio-hover",
        who=who,
        times=None if row["ratio"] is None else Times(row["ratio"]),
        range=None if low is None or high is None else Between(low, high, 1),
        posts=n,
        noun="post",
        verdict=row["verdict"].replace(" ", "-"),
    )


def _hour_axis(first: int) -> dict[str, Any]:
    """The hours below the edges of the blocks; days begin with the first block of any post."""
    edges = list(range(first, BLOCKS + 1))
    later = BLOCKS + APART - first
    texts = [
        say("why-hour", hour=str(4 * edge)) if edge == first else f"{4 * edge}" for edge in edges
    ]
    return {
        "range": [first - 0.6, BLOCKS - 0.4 + later],
        "tickvals": [*(edge - 0.5 for edge in edges), *(edge + later - 0.5 for edge in edges)],
        "ticktext": [*texts[:-1], "", *texts],
        "tickangle": 0,
    }


def _ratio_axis(low: float, high: float, has_dots: bool, most: int = 5) -> dict[str, Any]:
    """A logarithmic axis around parity, at most `most` ticks, the unit on the last one."""
    inside = [steps for steps in STEPS if sum(low <= step <= high for step in steps) <= most]
    values = [step for step in (inside or STEPS[-1:])[0] if low <= step <= high] if has_dots else []
    texts = [Number(step, 2).told() for step in values]
    return {
        "type": "log",
        "range": [math.log10(low), math.log10(high)],
        "tickvals": values,
        "ticktext": [*texts[:-1], *(f"{text}×" for text in texts[-1:])],
        "tickangle": 0,
    }


def _parity(style: Look, *, upright: bool) -> dict[str, Any]:
    """The line at 1: as usual."""
    along, across = ("y", "x") if upright else ("x", "y")
    return {
        "type": "line", "layer": "below", f"{along}ref": "paper", f"{along}0": 0, f"{along}1": 1,
        f"{across}ref": across, f"{across}0": 1, f"{across}1": 1,
        "line": {"color": style.tokens.ink3, "width": 1.2},
    }  # fmt: skip


def _divider(style: Look) -> dict[str, Any]:
    """The line between the weekdays and the weekend."""
    at = BLOCKS - 0.5 + APART / 2
    return {
        "type": "line", "xref": "x", "yref": "paper", "x0": at, "x1": at, "y0": 0, "y1": 1,
        "layer": "below", "line": {"color": style.tokens.line, "width": 1},
    }  # fmt: skip


def _day_names(first: int, style: Look) -> list[dict[str, Any]]:
    """The names of the two halves, above the plot."""
    places = (
        (first - 0.5, say("why-days", days="weekday")),
        (BLOCKS - 0.5 + APART, say("why-days", days="weekend")),
    )
    return [
        {
            "text": text, "x": at, "y": 1, "xref": "x", "yref": "paper", "xanchor": "left",
            "yanchor": "bottom", "yshift": 4, "showarrow": False,
            "font": {"size": 12, "color": style.tokens.ink3},
        }
        for at, text in places
    ]  # fmt: skip


def _legend(brands: Sequence[str], style: Look) -> dict[str, Any]:
    """The brands in their colours, right above the plot."""
    words = [
        f'<span style="color:{style.stroke(name)}">●</span> {plain(shorten(name, 12, 90))}'
        for name in brands
    ]
    return {
        "text": "\u00a0\u00a0".join(words), "x": 1, "y": 1, "xref": "paper", "yref": "paper",
        "xanchor": "right", "yanchor": "bottom", "yshift": 19, "showarrow": False,
        "font": {"size": 12, "color": style.tokens.ink2},
    }  # fmt: skip


def hashtags_chart(
    tags: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
) -> go.Figure:
    """A row per hashtag: ratio and range to posts without it, at the right what came with it.

    tags: rows of hashtag_gain of one brand, in the order of the rows.
    """
    style = look(own, highlighted, colours, scheme)
    rows = rows_of(tags, HashtagGain)
    height = 26 + FOOT + TAG_ROW * max(len(rows), 1)
    figure = empty_figure(scheme, height=height, left=TAGS_LEFT, right=58, top=26)
    known = [(index, row) for index, row in enumerate(rows) if row["low"] is not None]
    low, high = _ends_of([row for _, row in known])
    if known:
        colour = style.stroke(str(rows[0]["brand"]))
        x = [value for _, row in known for value in (row["low"], row["high"], None)]
        y = [value for index, _ in known for value in (index, index, None)]
        dots = ([row["ratio"] for _, row in known], [index for index, _ in known])
        figure.add_traces(
            [_whiskers(x, y, colour), _points(*dots, [row for _, row in known], colour, style)]
        )
    figure.update_layout(
        xaxis=_ratio_axis(low, high, bool(known), most=4),
        margin={"b": FOOT},
        yaxis=_tag_axis(rows, style),
        shapes=[_parity(style, upright=True)],
        annotations=[_gain_head(style), *_gains(rows, style)],
        hovermode="closest",
    )
    return figure


def _tag_axis(rows: Sequence[HashtagGain], style: Look) -> dict[str, Any]:
    """The hashtags with their posts before and now."""
    names = [shorten(f"#{row['hashtag']}", 12.5, TAGS_LEFT - 52) for row in rows]
    n = [f"{Count(row['posts_before']).told()}→{Count(row['posts_now']).told()}" for row in rows]
    faint = style.tokens.ink3
    return {
        "range": [len(rows) - 0.5, -0.5],
        "tickvals": list(range(len(rows))),
        "ticktext": [
            f'{plain(name)} <span style="color:{faint}">{many}</span>'
            for name, many in zip(names, n, strict=True)
        ],
        "showgrid": False,
        "ticklabelstandoff": 6,
        "tickfont": {"size": 12.5, "color": style.tokens.ink2},
    }


def gain_told(row: HashtagGain) -> str:
    """ "+2.2K" beside the row."""
    if row["gain"] is None:
        return "?"
    text = Short(abs(row["gain"])).told()
    sign = "" if text == "0" else "+" if row["gain"] > 0 else MINUS
    return f"{sign}{text}"


def _gains(rows: Sequence[HashtagGain], style: Look) -> list[dict[str, Any]]:
    """The engagement a week that came with each hashtag."""
    return [
        side_note(index, bold(gain_told(row)), style.tokens.ink2) for index, row in enumerate(rows)
    ]


def _gain_head(style: Look) -> dict[str, Any]:
    """What stands at the right."""
    return {
        "text": say("why-a-week"), "x": 1, "y": 1, "xref": "paper", "yref": "paper",
        "xanchor": "left", "yanchor": "bottom", "xshift": 9, "yshift": 5, "showarrow": False,
        "font": {"size": 12, "color": style.tokens.ink3},
    }  # fmt: skip
