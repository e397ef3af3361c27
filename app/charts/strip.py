"""Every post a dot: spread, typical post and breakouts of each brand."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.labels import bold, plain
from app.charts.look import Look, look, rgba
from app.charts.rows import LEFT, ROW, row_axis, side_note
from app.charts.sample import Spread, are_many, is_ringed, spread_of, tails
from app.charts.template import BOTTOM, TOP, empty_figure
from app.charts.ticks import plain_number
from app.theme import Scheme
from app.words.amounts import Day, Number, Short, Times
from app.words.catalogue import say
from app.words.values import is_known

RIGHT = 64
MOST_LABELS = 12
MOST_TICKS = 5
CROWD = 150  # posts in a row from which on its dots are smaller and lighter
PHONE, WIDE = 160, 800  # px the dots have on a phone and, at least, on a desk
SPACE = "\u00a0"
GOLDEN = 0.6180339887  # spreads dots of one row evenly and always the same


def strip_chart(
    posts: pd.DataFrame,
    typical: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
) -> go.Figure:
    """A row of dots per brand on a log axis, the typical post and n at the right.

    Of many posts, a row is a band as high as posts are frequent (its middle half dark, the rest of
    nine in ten lighter) with the tails as dots.

    posts: brand, value, published_at and, when there, ripe (the count at equal age, drawn instead
    of value), is_projected, is_breakout, ratio, multiple, is_young, title (top_posts).
    typical: brand, posts, median (engagement_per_post) and, when there, low and high
    (typical_posts), in the order of the rows.
    """
    style = look(own, highlighted, colours, scheme)
    brands = style.ordered([str(brand) for brand in typical["brand"]])
    placed = _placed(posts[posts["value"].notna()], brands)
    drawn = tails(placed) if are_many(posts) else placed
    days = pd.to_datetime(drawn["published_at"]).dt.date
    drawn = drawn.assign(day=[Day(day).told() for day in days])
    height = TOP + BOTTOM + (ROW + 2) * max(len(brands), 1)
    figure = empty_figure(scheme, height=height, left=LEFT, right=RIGHT)
    low, high = _bounds(drawn)
    for row, brand in enumerate(brands):
        if len(drawn) < len(placed):
            figure.add_traces(
                _band(spread_of(placed.loc[placed["brand"] == brand, "x"]), row, brand, style)
            )
        figure.add_traces(_brand_dots(drawn[drawn["brand"] == brand], brand, style))
    figure.add_traces(_rings(drawn[drawn["ringed"]], style))
    small, wide = _ring_labels(drawn, (low, high), style)
    figure.add_traces(wide)
    figure.update_layout(
        annotations=[*_notes(typical, brands, style), *small],
        shapes=[*_ranges(typical, brands, style), *_medians(typical, brands, style)],
        xaxis=_value_axis(low, high, bool((drawn["value"] < 1).any()), style),
        yaxis=row_axis(brands, style),
        hovermode="closest",
    )
    return figure


def _band(spread: Spread | None, row: int, brand: str, style: Look) -> list[go.Scatter]:
    """How frequent posts of each size are: all of them, nine in ten, the middle half."""
    if spread is None:
        return []
    five, quarter, three_quarters, most = spread.quantiles
    parts = ((spread.at[0], spread.at[-1], 0.16), (five, most, 0.2), (quarter, three_quarters, 0.3))
    return [
        _shade(*spread.between(low, high), row, rgba(style.stroke(brand), alpha))
        for low, high, alpha in parts
    ]


def _shade(at: list[float], height: list[float], row: int, colour: str) -> go.Scatter:
    """A part of a band, mirrored at the middle of its row."""
    above = [round(row - 0.4 * one, 3) for one in height]
    below = [round(row + 0.4 * one, 3) for one in reversed(height)]
    return go.Scatter(
        x=[*at, *reversed(at)],
        y=[*above, *below],
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillcolor=colour,
        hoverinfo="skip",
    )


def _placed(posts: pd.DataFrame, brands: Sequence[str]) -> pd.DataFrame:
    """The posts with x (a zero stands at a half), y (row and even jitter) and `ringed`."""
    row = {brand: index for index, brand in enumerate(brands)}
    known = posts[posts["brand"].isin(brands)]
    at_age = known["ripe"].fillna(known["value"]) if "ripe" in known else known["value"]
    hollow = next((name for name in ("is_projected", "is_young") if name in known), None)
    jitter = known.groupby("brand", sort=False).cumcount() * GOLDEN % 1
    return known.assign(
        x=pd.to_numeric(at_age).astype("float64").clip(lower=0.5),
        multiple=_multiple(known),
        y=(known["brand"].map(row).astype("float64") + (jitter - 0.5) * 0.56).round(2),
        ringed=is_ringed(known),
        young=known[hollow].fillna(False).astype(bool) if hollow else False,
    )


def _multiple(posts: pd.DataFrame) -> pd.Series:
    """How many times the usual: at equal age where that is known."""
    names = [name for name in ("ratio", "multiple") if name in posts]
    found = pd.Series(float("nan"), index=posts.index)
    for name in names:
        found = found.fillna(pd.to_numeric(posts[name], errors="coerce").astype("float64"))
    return found


def _bounds(drawn: pd.DataFrame) -> tuple[float, float]:
    """The log10 ends of the axis with room for rings."""
    if drawn.empty:
        return 0.0, 3.0
    low, high = math.log10(drawn["x"].min()), math.log10(drawn["x"].max())
    room = max(high - low, 1) * 0.05
    return low - room, high + room


def _brand_dots(rows: pd.DataFrame, brand: str, style: Look) -> list[go.Scatter]:
    """The brand's dots, projected posts hollow."""
    colour, size = style.stroke(brand), 6 if len(rows) < CROWD else 5
    filled = {"size": size, "color": rgba(colour, 0.42 if len(rows) < CROWD else 0.28)}
    hollow = {"size": size, "color": style.tokens.card, "line": {"width": 1.2, "color": colour}}
    parts = ((rows[~rows["young"]], filled), (rows[rows["young"]], hollow))
    return [
        go.Scatter(
            x=part["x"].tolist(),
            y=part["y"].tolist(),
            text=_dots_told(part, brand),
            customdata=part["post_id"].tolist() if "post_id" in part else None,
            mode="markers",
            marker=marker,
            hovertemplate="%{text}<extra></extra>",
        )
        for part, marker in parts
        if len(part)
    ]


def _dots_told(part: pd.DataFrame, brand: str) -> list[str]:
    """Whose post each dot is, of which day, and its count."""
    return [
        say("posts-dot", brand=plain(brand), day=day, value=Number(value, 0))
        for day, value in zip(part["day"], part["x"], strict=True)
    ]


def _rings(rows: pd.DataFrame, style: Look) -> list[go.Scatter]:
    """A ring around each breakout; the pointer tells its multiple and title."""
    if rows.empty:
        return []
    titles = rows["title"] if "title" in rows else pd.Series("", index=rows.index)
    told = zip(rows["multiple"], rows["day"], titles, strict=True)
    return [
        go.Scatter(
            x=rows["x"].tolist(),
            y=rows["y"].tolist(),
            customdata=rows["post_id"].tolist() if "post_id" in rows else None,
            text=[_ring_text(multiple, day, title) for multiple, day, title in told],
            mode="markers",
            marker={"size": 15, "symbol": "circle-open", "color": style.tokens.ink},
            hovertemplate="%{text}<extra></extra>",
        )
    ]


def _ring_text(multiple: float, day: str, title: object) -> str:
    """Multiple, day and the beginning of the title."""
    words = plain(title[:60]) if isinstance(title, str) else ""
    said = say("posts-ring", times=_times(multiple), day=day)
    return f"{said}<br>{words}" if words else said


def _times(multiple: float) -> str:
    """A multiple, as beside its ring."""
    return Times(multiple).told() if is_known(multiple) else "?"


def _ring_labels(
    drawn: pd.DataFrame, ends: tuple[float, float], style: Look
) -> tuple[list[dict[str, Any]], list[go.Scatter]]:
    """The multiples beside the breakouts, the largest first, as far as they touch nothing.

    Annotations for all screens; as traces those that only a wide screen has room for.
    """
    ringed = drawn[drawn["ringed"]].nlargest(60, "multiple").to_dict("records")
    small = _free_sides(ringed, ends, PHONE, {})
    small = dict(list(small.items())[:MOST_LABELS])
    wide = _free_sides(ringed, ends, WIDE, small)
    rest = {index: side for index, side in wide.items() if index not in small}
    labels = [_ring_label(ringed[index], side < 0, style) for index, side in small.items()]
    return labels, [
        _wide_labels([ringed[index] for index in rest if rest[index] == side], side < 0, style)
        for side in (1, -1)
        if side in rest.values()
    ]


def _free_sides(
    ringed: Sequence[Mapping[Any, Any]],
    ends: tuple[float, float],
    room: float,
    given: Mapping[int, int],
) -> dict[int, int]:
    """On which side (1 right, -1 left) of each ring a label is free, dots `room` px wide."""
    low, high = ends
    spots = [((math.log10(row["x"]) - low) / (high - low) * room, row["y"]) for row in ringed]
    taken = [(at, y, 9.0) for at, y in spots]  # middle px, row, half the width in px
    taken += [(spots[index][0] + side * 26, spots[index][1], 16.0) for index, side in given.items()]
    found = dict(given)
    for index, (at, y) in enumerate(spots):
        for side in (1, -1):
            if index not in found and _is_free(at + side * 26, y, taken, room):
                taken.append((at + side * 26, y, 16.0))
                found[index] = side
    return found


def _is_free(
    middle: float, row: float, taken: Sequence[tuple[float, float, float]], room: float
) -> bool:
    """Whether a label of 32 px lies inside the plot and touches nothing that is there."""
    inside = 10 < middle < room - 10
    return inside and not any(
        abs(middle - at) < half + 16 and abs(row - y) < 0.4 for at, y, half in taken
    )


def _ring_label(row: Mapping[Any, Any], left: bool, style: Look) -> dict[str, Any]:
    """One multiple beside its ring."""
    return {
        "text": _times(row["multiple"]),
        "x": round(math.log10(row["x"]), 4),  # annotations on log axes take the logarithm
        "y": row["y"],
        "xanchor": "right" if left else "left",
        "xshift": -10 if left else 10,
        "yanchor": "middle",
        "showarrow": False,
        "bgcolor": rgba(style.tokens.card, 0.75),
        "borderpad": 0,
        "font": {"size": 12, "color": style.tokens.ink},
    }


def _wide_labels(rows: Sequence[Mapping[Any, Any]], left: bool, style: Look) -> go.Scatter:
    """Multiples beside their rings; a phone hides them by its style sheet."""
    gap = SPACE * 3
    told = [_times(row["multiple"]) for row in rows]
    return go.Scatter(
        x=[row["x"] for row in rows],
        y=[row["y"] for row in rows],
        text=[f"{text}{gap}" if left else f"{gap}{text}" for text in told],
        mode="text",
        textposition="middle left" if left else "middle right",
        textfont={"size": 12, "color": style.tokens.ink},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _notes(typical: pd.DataFrame, brands: Sequence[str], style: Look) -> list[dict[str, Any]]:
    """The typical post and n of each row."""
    rows = {str(row["brand"]): row for row in typical.to_dict("records")}
    return [
        side_note(
            index,
            f"{bold(Short(rows[brand]['median']).told())}<br>n{SPACE}{Short(rows[brand]['posts']).told()}",
            style.text(brand),
        )
        for index, brand in enumerate(brands)
    ]


def _ranges(typical: pd.DataFrame, brands: Sequence[str], style: Look) -> list[dict[str, Any]]:
    """The range of each brand's median as a pale bar behind the dots."""
    if "low" not in typical:
        return []
    rows = {str(row["brand"]): row for row in typical.to_dict("records")}
    return [
        {
            "type": "rect",
            "layer": "below",
            "xref": "x",
            "yref": "y",
            "x0": max(rows[brand]["low"], 0.5),
            "x1": max(rows[brand]["high"], 0.5),
            "y0": index - 0.34,
            "y1": index + 0.34,
            "fillcolor": rgba(style.text(brand), 0.3 if style.scheme == "dark" else 0.18),
            "line": {"width": 0},
        }
        for index, brand in enumerate(brands)
        if is_known(rows[brand]["low"]) and is_known(rows[brand]["high"])
    ]


def _medians(typical: pd.DataFrame, brands: Sequence[str], style: Look) -> list[dict[str, Any]]:
    """A bar at each brand's median."""
    by_brand = dict(zip(typical["brand"].astype(str), typical["median"], strict=True))
    return [
        {
            "type": "line",
            "xref": "x",
            "yref": "y",
            "x0": max(by_brand[brand], 0.5),
            "x1": max(by_brand[brand], 0.5),
            "y0": index - 0.36,
            "y1": index + 0.36,
            "line": {"color": style.text(brand), "width": 2.5},
        }
        for index, brand in enumerate(brands)
        if is_known(by_brand[brand])
    ]


def _value_axis(low: float, high: float, has_zero: bool, style: Look) -> dict[str, Any]:
    """Ticks at powers of ten inside the range, and at zero when there are such posts.

    Of many powers every other one, from the highest down: a phone has room for five.
    """
    powers = [10.0**power for power in range(12) if low <= power <= high]
    powers = powers[::-1][:: 2 if len(powers) > MOST_TICKS else 1][::-1]
    values = [0.5, *(power for power in powers if power > 1)] if has_zero else powers
    texts = ["0" if value < 1 else plain_number(value, 100_000) for value in values]
    return {
        "type": "log",
        "range": [round(low, 3), round(high, 3)],
        "tickvals": values,
        "ticktext": texts,
        "showgrid": True,
        "gridcolor": style.tokens.grid,
        "tickangle": 0,
    }
