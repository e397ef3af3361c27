"""Tiles: a short answer with one bar per brand, drawn in HTML so that it fits any width."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from app.charts.look import Look
from app.exhibits.exhibit import Behind
from app.parts.cards import card, computed, one_platform, platform_of, show_html
from app.view.build import Build
from app.view.choice import View
from app.view.pages import page_file
from app.words.names import platform_name
from app.words.titles import cadence_finding, momentum_finding, typical_finding
from app.words.values import is_known, number, percent_change

MOST_ROWS = 4
MORE = {  # where a tile leads to: label and page
    "Lead": ("Where", "where"),
    "Luck": ("Which posts", "posts"),
    "Cause": ("Why", "why"),
}


@dataclass(frozen=True, slots=True)
class _BrandBars:
    """A bar per brand: `column` of `measure`, told by `tell`; those of a ratio begin at parity."""

    label: str
    finding: str
    definition: str
    measure: str
    column: str
    tell: Callable[[float | None], str]
    is_ratio: bool = False


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile: (label, definition, finding), the body in HTML, and the measure behind it."""

    name: str
    head: tuple[str, str, str]
    body: Markup
    measure: str
    frame: pd.DataFrame


def _tile_of(bars: _BrandBars, frame: pd.DataFrame, look: Look) -> Tile:
    """A tile with ourselves, the chosen rivals and the largest of the rest."""
    head = (bars.label, bars.definition, bars.finding)
    body = Markup('<div class="op-bars">{}</div>').format(_bars(bars, frame, look))
    return Tile(bars.measure, head, body, bars.measure, frame)


def pace_tile(build: Build, view: View, look: Look, there: Mapping[str, Any]) -> Tile:
    """A tile with the posts per week of each brand."""
    pace = build.measure("cadence", every="all", **view.span, **there)
    definition = f"average, {platform_name(platform_of(pace))}"
    found = cadence_finding(pace, **look.us)
    bars = _BrandBars("Posts per week", found, definition, "cadence", "posts_per_week", _in_tenths)
    return _tile_of(bars, pace, look)


def typical_tile(build: Build, view: View, look: Look, there: Mapping[str, Any]) -> Tile:
    """A tile with what a typical post of each brand earns."""
    typical = build.measure("engagement_per_post", every="all", **view.span, **there)
    definition = f"median engagement, {platform_name(platform_of(typical))}"
    found = typical_finding(typical, **look.us)
    bars = _BrandBars("Typical post", found, definition, "engagement_per_post", "median", number)
    return _tile_of(bars, typical, look)


def momentum_tile(
    build: Build, view: View, look: Look, where: tuple[Mapping[str, Any], str]
) -> Tile:
    """A tile with who grows and who shrinks; where: the scope and its platform."""
    there, platform = where
    asked = build.measure("momentum", measure=view.measure, until=view.until, **there)
    momentum, _ = one_platform(asked, platform, known="momentum")
    found, definition = momentum_finding(momentum, **look.us), "8 weeks against the 52 before"
    bars = _BrandBars(
        "Momentum", found, definition, "momentum", "momentum", percent_change, is_ratio=True
    )
    return _tile_of(bars, momentum, look)


def _in_tenths(value: float | None) -> str:
    """ "5.3"."""
    return number(value, 1)


def show_tile(tile: Tile, build: Build) -> None:
    """Show a tile: label, definition and finding, the body, what stands behind it, the way on."""
    name, (label, definition, finding) = tile.name, tile.head
    more, page = MORE.get(label, ("Rivals", "rivals"))
    with card(f"tile_{name}", fill=True):
        with st.container(
            horizontal=True,
            horizontal_alignment="distribute",
            vertical_alignment="center",
            wrap=False,
            key=f"tilehead_{name}",
        ):
            words = Markup('<p class="op-label" title="{}"><b>{}</b> {}</p>')
            show_html(words.format(definition, label, definition))
            with st.container(
                horizontal=True, key=f"tilelinks_{name}", gap="small", width="content", wrap=False
            ):
                behind = Behind(build, tile.measure, tile.frame)
                computed(f"tile_{name}", behind, with_csv=True)
                st.page_link(page_file(page), label=f"{more} →")
        title = Markup('<h2 class="op-tile-headline">{}</h2>').format(finding)
        show_html(title + tile.body)


def _shown_brands(frame: pd.DataFrame, column: str, look: Look) -> list[str]:
    """At most four brands: we, the highlighted, then the largest."""
    ranked = frame.sort_values(column, ascending=False, na_position="last")["brand"]
    first = [name for name in (look.own, *look.highlighted) if name in set(ranked)]
    return list(dict.fromkeys([*first, *ranked]))[:MOST_ROWS]


def _bars(bars: _BrandBars, frame: pd.DataFrame, look: Look) -> Markup:
    values = dict(zip(frame["brand"], frame[bars.column], strict=True))
    brands = _shown_brands(frame, bars.column, look)
    known = [float(values[brand]) for brand in brands if is_known(values[brand])]
    extent = ratio_extent if bars.is_ratio else _plain_extent
    told = [(name, bars.tell(values[name]), extent(values[name], known)) for name in brands]
    return Markup().join(_bar(name, words, reach, look) for name, words, reach in told)


def _plain_extent(value: float | None, known: Sequence[float]) -> tuple[float, float]:
    """From where to where a bar goes, in percent of its track."""
    if not is_known(value):
        return 0.0, 0.0
    return 0.0, 100 * value / (max(known) or 1)


def ratio_extent(value: float | None, known: Sequence[float]) -> tuple[float, float]:
    """Where the bar of a ratio begins and how long it is, in percent of its track.

    It begins in the middle, at parity; half and double are equally long.
    """
    if not is_known(value) or value <= 0:
        return 50.0, 0.0
    reach = max([abs(math.log(other)) for other in known if other > 0] + [math.log(1.1)])
    size = 50 * abs(math.log(value)) / reach
    return (50.0, size) if value >= 1 else (50.0 - size, size)


def _bar(brand: str, told: str, extent: tuple[float, float], look: Look) -> Markup:
    is_chosen = brand == look.own or brand in look.highlighted
    colour = look.colours.get(brand, "var(--pale)") if is_chosen else "var(--pale)"
    left, width = extent
    return Markup(
        '<div class="op-bar{chosen}"><span class="op-name">{brand}</span><span class="op-track">'
        '<i style="left:{left:.1f}%;width:{width:.1f}%;background:{colour}"></i></span>'
        "<b>{told}</b></div>"
    ).format(
        chosen=" op-chosen" if is_chosen else "",
        brand=brand,
        left=left,
        width=width,
        colour=colour,
        told=told,
    )
