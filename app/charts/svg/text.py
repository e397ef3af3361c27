"""Text in SVG: the few tags that labels use, everything else as it stands."""

import re
from html import unescape

from markupsafe import Markup, escape

FONT = "Inter,ui-sans-serif,system-ui,sans-serif"
NOTHING = Markup()
HALO = Markup(' stroke="#FFFFFF" stroke-width="3" paint-order="stroke"')
TAG = re.compile(r'(<b>|</b>|</span>|<span style="color:#[0-9A-Fa-f]{6}">)')


def num(value: float) -> str:
    """A coordinate with one digit."""
    return f"{value:.1f}".removesuffix(".0")


def label(
    text: str,
    x: float,
    y: float,
    *,
    anchor: str = "start",
    size: float = 12.5,
    color: str = "#141923",
    halo: bool = False,
    marks: Markup = NOTHING,
) -> Markup:
    """A text of one or more lines; the first line's base is at y. `marks` are attributes."""
    lines = Markup().join(
        Markup('<tspan x="{:.1f}" dy="{}">{}</tspan>').format(x, 15 if index else 0, inner(part))
        for index, part in enumerate(text.split("<br>"))
    )
    return Markup(
        '<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" '
        'fill="{color}"{halo}{marks}>{lines}</text>'
    ).format(
        x=x,
        y=y,
        anchor=anchor,
        size=size,
        color=color,
        halo=HALO if halo else NOTHING,
        marks=marks,
        lines=lines,
    )


def inner(text: str) -> Markup:
    """One line with bold and coloured parts."""
    return Markup().join(_piece(part) for part in TAG.split(text))


def _piece(part: str) -> Markup:
    """A tag as its SVG counterpart, other text escaped."""
    if part == "<b>":
        return Markup('<tspan font-weight="650">')
    if part in ("</b>", "</span>"):
        return Markup("</tspan>")
    if TAG.fullmatch(part):
        return Markup('<tspan fill="{}">').format(part[19:26])
    return escape(unescape(part))
