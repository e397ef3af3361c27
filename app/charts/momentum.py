"""Momentum: growth against the field, 1 is with the field."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.labels import bold
from app.charts.look import Look, look
from app.charts.rows import ROW, room_of, row_axis, side_note
from app.charts.template import BOTTOM, TOP, empty_figure
from app.theme import Scheme
from app.words.amounts import Change, Count
from app.words.catalogue import say
from app.words.rows import rows_of, whole
from app.words.thresholds import POSTS_FOR_PERCENT
from app.words.values import is_known
from queries.rows import Momentum

STEPS = (1.25, 1.5, 2, 3, 5, 10, 20, 50, 100)
RIGHT = 84


def momentum_chart(
    momentum: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
) -> go.Figure:
    """A dot per brand on a log axis around "with the field", from a frame of momentum.

    Right of it the change and n; where either window has fewer than ten posts the posts instead.
    """
    style = look(own, highlighted, colours, scheme)
    rows = rows_of(momentum, Momentum)
    rows.sort(key=lambda row: -(_sound_ratio(row) or -math.inf))
    brands = [str(row["brand"]) for row in rows]
    height = TOP + BOTTOM + ROW * max(len(rows), 1)
    figure = empty_figure(scheme, height=height, left=room_of(brands), right=RIGHT)
    ratios = [(index, row, ratio) for index, row in enumerate(rows) if (ratio := _sound_ratio(row))]
    reach = max([1.25, *(max(ratio, 1 / ratio) for _, _, ratio in ratios)])
    for index, row, ratio in ratios:
        figure.add_traces(_stem_and_dot(index, row, round(ratio, 4), style))
    figure.update_layout(
        annotations=[
            *(_note(index, row, style) for index, row in enumerate(rows)),
            _field_name(style),
        ],
        shapes=[_parity(len(rows), style)],
        xaxis=_ratio_axis(reach * 1.08, style),
        yaxis=row_axis(brands, style, room_of(brands)),
        hovermode="closest",
    )
    return figure


def _sound_ratio(row: Momentum) -> float | None:
    """The momentum where a percent may be shown: known, and enough posts in both windows."""
    ratio, posts = row["momentum"], (row["posts_now"], row["posts_before"])
    if not is_known(ratio) or ratio <= 0:
        return None
    is_sound = all(is_known(count) and count >= POSTS_FOR_PERCENT for count in posts)
    return ratio if is_sound else None


def _stem_and_dot(index: int, row: Momentum, ratio: float, style: Look) -> list[go.Scatter]:
    """From parity to the brand's ratio."""
    brand = row["brand"]
    colour = style.colour(brand)
    stem = go.Scatter(
        x=[1, ratio],
        y=[index, index],
        mode="lines",
        line={"color": colour, "width": style.width(brand)},
        hoverinfo="skip",
    )
    dot = go.Scatter(
        x=[ratio],
        y=[index],
        mode="markers",
        marker={"size": 11, "color": colour, "line": {"width": 1.5, "color": style.tokens.card}},
        hovertemplate=f"{_hover(row)}<extra></extra>",
    )
    return [stem, dot]


def _hover(row: Momentum) -> str:
    """What the pointer tells: the brand's own change and the field's."""
    own, field = (
        Change(value) if is_known(value := row[name]) else None
        for name in ("own_change", "field_change")
    )
    return say("rivals-momentum-hover", change=own, field=field)


def _note(index: int, row: Momentum, style: Look) -> dict[str, Any]:
    """The change with its n, or the posts before and now."""
    brand = str(row["brand"])
    now, before = Count(whole(row["posts_now"])), Count(whole(row["posts_before"]))
    ratio = _sound_ratio(row)
    if ratio is None:
        text = say("rivals-momentum-few", before=before, now=now).replace("\n", "<br>")
        return side_note(index, text, style.tokens.unsure, size=12)
    text = f"{bold(Change(ratio).told())}<br>{say('rivals-n', n=now)}"
    return side_note(index, text, style.colour(brand))


def _parity(rows: int, style: Look) -> dict[str, Any]:
    """The line of the field."""
    return {
        "type": "line",
        "xref": "x",
        "yref": "y",
        "x0": 1,
        "x1": 1,
        "y0": -0.5,
        "y1": rows - 0.5,
        "layer": "below",
        "line": {"color": style.tokens.ink2, "width": 1.25},
    }


def _field_name(style: Look) -> dict[str, Any]:
    """The name of the line of the field, above it."""
    return {
        "text": say("rivals-with-the-field"),
        "x": 0.5,
        "y": 1,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "center",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 12, "color": style.tokens.ink3},
    }


def _ratio_axis(reach: float, style: Look) -> dict[str, Any]:
    """A log axis, as far to the left as to the right of parity."""
    furthest = max(step for step in STEPS if step <= reach)
    ticks = [1 / furthest, 1, furthest]
    texts = [Change(step).told() for step in ticks]
    return {
        "type": "log",
        "range": [-math.log10(reach), math.log10(reach)],
        "tickvals": ticks,
        "ticktext": texts,
        "showgrid": True,
        "gridcolor": style.tokens.grid,
        "tickangle": 0,
    }
