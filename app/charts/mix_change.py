"""Format mix of two brands, before and now: a pair of bars each."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.labels import bold, plain, shorten
from app.charts.look import Look, look
from app.charts.mix import RIGHT, TOP, legend, segment, split
from app.charts.rows import LEFT, side_note
from app.charts.template import empty_figure
from app.theme import Scheme
from app.words.values import SPACE, short

ROW, BETWEEN = 30, 0.45  # px of a bar's row; rows between two brands
WHEN = {"before": "before", "now": "now"}


def mix_change_chart(
    kinds: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
) -> go.Figure:
    """The chosen rival's kinds of posts before and now, then ours, from kinds_compared.

    At most five kinds in one hue from dark to light, named above; the rest is "other".
    """
    style = look(own, highlighted[:1], colours, scheme)
    there = set(kinds["brand"])
    brands = [name for name in (*style.highlighted, own) if name is not None and name in there]
    mix = long(kinds[kinds["kind"].notna() & kinds["brand"].isin(brands)])
    rows = [f"{brand}|{when}" for brand in brands for when in WHEN]
    names, table = split(mix, rows)
    places = [index + BETWEEN * (index // 2) for index in range(len(rows))]
    height = TOP + 20 + round(ROW * (len(rows) + BETWEEN * max(len(brands) - 1, 0)))
    figure = empty_figure(scheme, height=height, left=LEFT, right=RIGHT, top=TOP)
    for kind, colour in zip(names, style.tokens.kinds, strict=False):
        figure.add_trace(segment(kind, table[kind], colour, rows, style).update(y=places))
    figure.update_layout(
        barmode="stack",
        bargap=0.3,
        margin={"b": 20},
        annotations=[*counts(mix, rows, places, style), legend(names, style)],
        xaxis={"range": [0, 1], "tickvals": [], "ticktext": []},
        yaxis=pair_axis(brands, places, style),
        hovermode="closest",
    )
    return figure


def long(kinds: pd.DataFrame) -> pd.DataFrame:
    """A row per brand, period and kind as the mix is drawn: brand "Vaartwijk|now"."""
    parts = [
        kinds.assign(
            brand=kinds["brand"] + f"|{when}",
            posts=kinds[f"posts_{when}"],
            posts_share=kinds[f"share_{when}"],
        )[["brand", "kind", "posts", "posts_share"]]
        for when in WHEN
    ]
    return pd.concat(parts, ignore_index=True)


def pair_axis(brands: Sequence[str], places: Sequence[float], style: Look) -> dict[str, Any]:
    """The names: the brand at its first bar, the period at each."""
    texts = []
    for brand in brands:
        name = bold(plain(shorten(brand, 12.5, LEFT - 16)))
        texts += [f"{name}<br>{WHEN['before']}", WHEN["now"]]
    return {
        "range": [(places[-1] if places else 0) + 0.5, -0.5],
        "tickvals": list(places),
        "ticktext": texts,
        "showgrid": False,
        "ticklabelstandoff": 6,
        "tickfont": {"size": 12.5, "color": style.tokens.ink2},
    }


def counts(
    mix: pd.DataFrame, rows: Sequence[str], places: Sequence[float], style: Look
) -> list[dict[str, Any]]:
    """The number of posts behind each bar."""
    totals = mix.groupby("brand")["posts"].sum()
    pairs = zip(rows, places, strict=True)
    return [
        side_note(at, f"n{SPACE}{short(float(totals.get(row, 0)))}", style.tokens.ink3)
        for row, at in pairs
    ]
