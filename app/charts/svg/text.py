"""Text in SVG: the few tags that labels use, everything else as it stands."""

import re
from html import escape, unescape

FONT = "Inter,ui-sans-serif,system-ui,sans-serif"
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
    marks: str = "",
) -> str:
    """A text of one or more lines; the first line's base is at y. `marks` are attributes."""
    lines = [
        f'<tspan x="{x:.1f}" dy="{15 if index else 0}">{inner(part)}</tspan>'
        for index, part in enumerate(text.split("<br>"))
    ]
    around = ' stroke="#FFFFFF" stroke-width="3" paint-order="stroke"' if halo else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" '
        f'fill="{color}"{around}{marks}>{"".join(lines)}</text>'
    )


def inner(text: str) -> str:
    """One line with bold and coloured parts."""
    return "".join(piece(part) for part in TAG.split(text))


def piece(part: str) -> str:
    """A tag as its SVG counterpart, other text escaped."""
    if part == "<b>":
        return '<tspan font-weight="650">'
    if part in ("</b>", "</span>"):
        return "</tspan>"
    if part.startswith("<span style="):
        return f'<tspan fill="{part[19:26]}">'
    return escape(unescape(part), quote=False)
