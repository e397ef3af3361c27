"""One engagement rate of every brand, beside the field and the published figures that fit."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.labels import bold, plain
from app.charts.look import Look, look, rgba
from app.charts.rows import LEFT, ROW, row_axis, side_note
from app.charts.template import BOTTOM, TOP, empty_figure
from app.charts.ticks import linear_ticks
from app.theme import Scheme
from app.words.amounts import Count
from app.words.catalogue import say
from app.words.rivals import Rate
from app.words.rows import rows_of
from app.words.values import is_known
from queries.rows import EngagementRates, FieldRates, IndustryLines

RIGHT, BAR = 84, 0.42


def rates_chart(
    rates: pd.DataFrame,
    field: FieldRates | None = None,
    lines: Sequence[IndustryLines] = (),
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
) -> go.Figure:
    """A bar per brand, from a frame of engagement_rates of one formula and platform.

    `field`: a row of field_rates, its middle half shaded; `lines`: rows of industry_lines, dashed.
    Right of the bars the rate and n.
    """
    style = look(own, highlighted, colours, scheme)
    rows = [row for row in rows_of(rates, EngagementRates) if is_known(row["rate"])]
    rows.sort(key=lambda row: -(row["rate"] or 0))
    brands = [str(row["brand"]) for row in rows]
    height = TOP + BOTTOM - 12 + ROW * max(len(rows), 1)
    figure = empty_figure(scheme, height=height, left=LEFT, right=RIGHT)
    unit = "%" if rows and rows[0]["unit"] == "%" else ""
    marks = [row["value"] for row in lines] + _field_ends(field)
    end, ticks = linear_ticks(max([*(row["rate"] or 0 for row in rows), *marks, 1e-6]), unit)
    figure.add_traces([_bar(index, row, style) for index, row in enumerate(rows)])
    figure.update_layout(
        annotations=[_side(index, row, style) for index, row in enumerate(rows)],
        shapes=[*_field_shapes(field, style), *(_industry(row, style) for row in lines)],
        xaxis=_rate_axis(end, ticks, style),
        yaxis=row_axis(brands, style),
        hovermode="closest",
        bargap=1 - BAR,
    )
    return figure


def _bar(index: int, row: EngagementRates, style: Look) -> go.Bar:
    """One brand's bar."""
    brand = str(row["brand"])
    return go.Bar(
        x=[row["rate"]],
        y=[index],
        orientation="h",
        width=BAR,
        marker={"color": style.colour(brand), "line": {"width": 0}, "cornerradius": 3},
        hovertemplate=f"{_hover(row)}<extra></extra>",
    )


def _told(row: EngagementRates) -> str:
    """The rate as it is written."""
    return Rate(row["rate"] or 0, row["unit"]).told()


def _hover(row: EngagementRates) -> str:
    """What the pointer tells: the rate, its unit and how many posts it rests on."""
    unit = plain(row["unit"].strip("%"))
    return say("rivals-rate-hover", rate=_told(row), unit=unit, posts=Count(row["posts"]))


def _side(index: int, row: EngagementRates, style: Look) -> dict[str, Any]:
    """The rate with its n."""
    told = f"{bold(_told(row))}<br>{say('rivals-n', n=Count(row['posts']))}"
    return side_note(index, told, style.colour(str(row["brand"])))


def _field_ends(field: FieldRates | None) -> list[float]:
    """The ends of the field's middle half, none without a benchmark."""
    if field is None or not is_known(field["middle"]):
        return []
    return [end for end in (field["low"], field["high"]) if is_known(end)]


def _field_shapes(field: FieldRates | None, style: Look) -> list[dict[str, Any]]:
    """The middle half of the field as a tint, its middle as a line."""
    if field is None or not _field_ends(field):
        return []
    upright = {"xref": "x", "yref": "paper", "y0": 0, "y1": 1, "layer": "below"}
    tint = rgba(style.tokens.ink2, 0.2 if style.scheme == "dark" else 0.1)
    return [
        {"type": "rect", "x0": field["low"], "x1": field["high"], "line": {"width": 0},
         "fillcolor": tint, **upright},
        {"type": "line", "x0": field["middle"], "x1": field["middle"],
         "line": {"color": style.tokens.ink2, "width": 1.25}, **upright},
    ]  # fmt: skip


def _industry(row: IndustryLines, style: Look) -> dict[str, Any]:
    """A published figure as a dashed line."""
    return {
        "type": "line",
        "xref": "x",
        "yref": "paper",
        "x0": row["value"],
        "x1": row["value"],
        "y0": 0,
        "y1": 1,
        "line": {"color": style.tokens.ink2, "width": 1.25, "dash": "4px,3px"},
    }


def _rate_axis(end: float, ticks: tuple[list[float], list[str]], style: Look) -> dict[str, Any]:
    """The horizontal axis from zero."""
    return {
        "range": [0, end * 1.02],
        "tickvals": ticks[0],
        "ticktext": ticks[1],
        "showgrid": True,
        "gridcolor": style.tokens.grid,
        "tickangle": 0,
    }
