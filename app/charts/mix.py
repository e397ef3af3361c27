"""Format mix: which kinds of posts a brand makes, in one period or before and now."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from app.charts.labels import bold, plain, shorten, text_width
from app.charts.look import Look, look
from app.charts.rows import LEFT, ROW, row_axis, side_note
from app.charts.template import empty_figure
from app.theme import Scheme
from app.words.amounts import Percent, Share, Short
from app.words.catalogue import say

MOST_KINDS = 5
ROOM = 0.11  # a segment narrower than this part of the row carries no number
TOP, RIGHT = 44, 60
PHONE = 310  # px for one line of kinds
PAIRED, BETWEEN = 30, 0.45  # px of a row of two periods; rows between two brands
WHEN = ("before", "now")
SPACE = "\u00a0"


def mix_chart(
    mix: pd.DataFrame,
    *,
    own: str | None,
    highlighted: Sequence[str] = (),
    colours: Mapping[str, str],
    scheme: Scheme = "light",
) -> go.Figure:
    """A bar per brand split into kinds of posts, from a frame of format_mix.

    At most five kinds in one hue from dark to light, named above; the rest is "other".
    """
    style = look(own, highlighted, colours, scheme)
    brands = style.ordered([str(brand) for brand in mix["brand"]])
    kinds, table = _split(mix, brands)
    height = TOP + 20 + ROW * max(len(brands), 1)
    figure = empty_figure(scheme, height=height, left=LEFT, right=RIGHT, top=TOP)
    for kind, colour in zip(kinds, style.tokens.kinds, strict=False):
        figure.add_trace(_segment(kind, table[kind], colour, brands, style))
    figure.update_layout(
        barmode="stack",
        bargap=0.42,
        margin={"b": 20},
        annotations=[*_sizes(mix, brands, style), _legend(kinds, style)],
        xaxis={"range": [0, 1], "tickvals": [], "ticktext": []},
        yaxis=row_axis(brands, style),
        hovermode="closest",
    )
    return figure


def _split(mix: pd.DataFrame, brands: Sequence[str]) -> tuple[list[str], dict[str, list[float]]]:
    """The kinds, most frequent first, and each kind's share per brand; what is left is other."""
    named = mix.assign(kind=mix["kind"].fillna("unknown").astype(str))
    totals = named.groupby("kind")["posts"].sum().sort_values(ascending=False, kind="stable")
    kinds = [str(kind) for kind in totals.index]
    if len(kinds) > MOST_KINDS:
        kinds = [kind for kind in kinds if kind != "other"][: MOST_KINDS - 1]
        named.loc[~named["kind"].isin(kinds), "kind"] = "other"
        kinds.append("other")
    table = named.pivot_table(index="kind", columns="brand", values="posts_share", aggfunc="sum")
    table = table.reindex(index=kinds, columns=list(brands)).fillna(0).astype("float64").round(4)
    shares = table.to_dict("index")
    return kinds, {kind: [shares[kind][brand] for brand in brands] for kind in kinds}


def _segment(
    kind: str, shares: list[float], colour: str, brands: Sequence[str], style: Look
) -> go.Bar:
    """One kind across all brands, with the percent inside where it fits."""
    texts = [Percent(value).told() if value >= ROOM else "" for value in shares]
    name = plain(kind_name(kind))
    return go.Bar(
        x=shares,
        y=list(range(len(brands))),
        orientation="h",
        name=name,
        marker={"color": colour, "line": {"width": 1, "color": style.tokens.card}},
        text=texts,
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"size": 12, "color": contrast(colour)},
        customdata=[Share(value).told() for value in shares],
        hovertemplate=f"{name} %{{customdata}}<extra></extra>",
    )


def kind_name(kind: str) -> str:
    """A kind of posts in the language spoken; what the catalogue lacks as the platform says it."""
    return say("rivals-kind", kind=str(kind).lower().replace("_", "-"), name=str(kind))


def contrast(colour: str) -> str:
    """Black or white, whichever reads better on the colour."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    light = 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2
    return "#FFFFFF" if light < 0.18 else "#141923"


def _legend(kinds: Sequence[str], style: Look) -> dict[str, Any]:
    """The kinds' names with their colours, above the bars."""
    pairs = zip(kinds, style.tokens.kinds, strict=False)
    names = [kind_name(kind) for kind in kinds]
    words = [
        f'<span style="color:{colour}">■</span>{SPACE}{plain(name)}'
        for name, (_, colour) in zip(names, pairs, strict=False)
    ]
    wide = sum(text_width(name, 12) + 26 for name in names) > PHONE
    return {
        "text": _lines_of_words(words, 3 if wide else len(words)),
        "align": "left",
        "x": 0,
        "y": 1,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "xshift": -LEFT,
        "yanchor": "bottom",
        "yshift": 8,
        "showarrow": False,
        "font": {"size": 12, "color": style.tokens.ink2},
    }


def _lines_of_words(words: Sequence[str], each: int) -> str:
    """The words, `each` a line."""
    lines = [words[at : at + each] for at in range(0, len(words), max(each, 1))]
    return "<br>".join((SPACE * 3).join(line) for line in lines)


def _sizes(mix: pd.DataFrame, brands: Sequence[str], style: Look) -> list[dict[str, Any]]:
    """The number of posts behind each row."""
    totals = mix.groupby("brand")["posts"].sum()
    return [
        side_note(index, _n(totals[brand]), style.tokens.ink3) for index, brand in enumerate(brands)
    ]


def _n(posts: float) -> str:
    """How many posts a row rests on."""
    return say("rivals-n", n=Short(float(posts)))


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
    mix = _long(kinds[kinds["kind"].notna() & kinds["brand"].isin(brands)])
    rows = [f"{brand}|{when}" for brand in brands for when in WHEN]
    names, table = _split(mix, rows)
    places = [index + BETWEEN * (index // 2) for index in range(len(rows))]
    height = TOP + 20 + round(PAIRED * (len(rows) + BETWEEN * max(len(brands) - 1, 0)))
    figure = empty_figure(scheme, height=height, left=LEFT, right=RIGHT, top=TOP)
    for kind, colour in zip(names, style.tokens.kinds, strict=False):
        figure.add_trace(_segment(kind, table[kind], colour, rows, style).update(y=places))
    figure.update_layout(
        barmode="stack",
        bargap=0.3,
        margin={"b": 20},
        annotations=[*_counts(mix, rows, places, style), _legend(names, style)],
        xaxis={"range": [0, 1], "tickvals": [], "ticktext": []},
        yaxis=_pair_axis(brands, places, style),
        hovermode="closest",
    )
    return figure


def _long(kinds: pd.DataFrame) -> pd.DataFrame:
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


def _pair_axis(brands: Sequence[str], places: Sequence[float], style: Look) -> dict[str, Any]:
    """The names: the brand at its first bar, the period at each."""
    texts = []
    for brand in brands:
        name = bold(plain(shorten(brand, 12.5, LEFT - 16)))
        before, now = (say("rivals-when", when=when) for when in WHEN)
        texts += [f"{name}<br>{before}", now]
    return {
        "range": [(places[-1] if places else 0) + 0.5, -0.5],
        "tickvals": list(places),
        "ticktext": texts,
        "showgrid": False,
        "ticklabelstandoff": 6,
        "tickfont": {"size": 12.5, "color": style.tokens.ink2},
    }


def _counts(
    mix: pd.DataFrame, rows: Sequence[str], places: Sequence[float], style: Look
) -> list[dict[str, Any]]:
    """The number of posts behind each bar."""
    totals = mix.groupby("brand")["posts"].sum()
    pairs = zip(rows, places, strict=True)
    return [side_note(at, _n(totals.get(row, 0)), style.tokens.ink3) for row, at in pairs]
