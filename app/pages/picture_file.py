"""A chart as a picture that stands alone: finding, definition, the drawing, what it rests on."""

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go

from app.charts.labels import text_width
from app.snapshot.svg import figure_svg
from app.snapshot.svgtext import FONT
from app.theme import Scheme, palette

WIDTH, EDGE = 960, 28  # px
TITLE, TEXT, FOOT = 19, 13, 11.5  # px
LEADING = 1.4


def picture_svg(
    figure: go.Figure, words: tuple[str, str], foot: Sequence[str], scheme: Scheme
) -> str:
    """The figure as an SVG file with its (finding, definition) above and its basis below."""
    colours = palette(scheme)
    finding, definition = words
    head = [(line, TITLE, colours.ink) for line in wrapped(finding, TITLE * 1.06)]
    head += [(line, TEXT, colours.ink3) for line in wrapped(definition, TEXT)]
    below = [(line, FOOT, colours.ink3) for text in foot for line in wrapped(text, FOOT)]
    drawn, top = lines_svg(head, EDGE - 8)
    height = int(figure.layout.height)
    texts, bottom = lines_svg(below, top + height + 14)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{bottom + EDGE - 8:.0f}" '
        f'viewBox="0 0 {WIDTH} {bottom + EDGE - 8:.0f}" font-family="{FONT}" font-size="12.5">'
        f'<title>{escape(finding)}</title><rect width="100%" height="100%" fill="{colours.card}"/>'
        f'{drawn}<g transform="translate({EDGE} {top + 10:.0f})">'
        f"{inner_svg(figure, scheme)}</g>{texts}</svg>"
    )


def inner_svg(figure: go.Figure, scheme: Scheme) -> str:
    """The drawing without its outer element, halos in the colour of the card."""
    figure.update_traces(meta=None)  # in colour a chosen rival needs no dashes
    whole = figure_svg(figure, width=WIDTH - 2 * EDGE)
    body = whole[whole.index(">") + 1 :].removesuffix("</svg>")
    return body.replace('stroke="#FFFFFF"', f'stroke="{palette(scheme).card}"')


def wrapped(text: str, size: float) -> list[str]:
    """The text in lines that fit between the edges."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= WIDTH - 2 * EDGE:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def lines_svg(lines: Sequence[tuple[str, float, str]], top: float) -> tuple[str, float]:
    """Lines of (text, size, colour) below each other, and where they end."""
    drawn = []
    for text, size, colour in lines:
        top += size * LEADING
        weight = ' font-weight="620"' if size == TITLE else ""
        drawn.append(
            f'<text x="{EDGE}" y="{top:.1f}" font-size="{size}" fill="{colour}"{weight}>'
            f"{escape(text)}</text>"
        )
    return "".join(drawn), top
