"""A chart as a picture that stands alone: finding, definition, the drawing, what it rests on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go
from markupsafe import Markup

from app.charts.labels import text_width
from app.charts.svg.picture import figure_svg
from app.charts.svg.text import FONT
from app.exhibits.exhibit import Small
from app.theme import Scheme, palette
from app.words.safe import for_xml

WIDTH, EDGE = 960, 28  # px
ROOM = 730  # px that words beside marks may fill between the axis and the names at the right
TITLE, TEXT, FOOT = 19, 13, 11.5  # px
LEADING = 1.4
CAPTION, BESIDE, GAP = 14, 2, 24  # px; small charts in a row; px between them


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, or small ones that belong together, to take along.

    `draw` makes them, `words` are (finding, definition), `notes` stand below as on the page.
    """

    draw: Callable[[], go.Figure | Sequence[Small]]
    words: tuple[str, str]
    notes: Sequence[str] = ()


def picture_svg(
    drawn: go.Figure | Sequence[Small],
    words: tuple[str, str],
    foot: Sequence[str],
    scheme: Scheme,
) -> Markup:
    """One figure, or small ones, as an SVG file: (finding, definition) above, basis below."""
    colours = palette(scheme)
    finding, definition = words
    head = [(line, TITLE, colours.ink) for line in wrapped(finding, TITLE * 1.06)]
    head += [(line, TEXT, colours.ink3) for line in wrapped(definition, TEXT)]
    below = [(line, FOOT, colours.ink3) for text in foot for line in wrapped(text, FOOT)]
    heading, top = _lines_svg(head, EDGE - 8)
    charts, end = _chart_svg(drawn, top, scheme)
    texts, bottom = _lines_svg(below, end + 14)
    whole = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall:.0f}" '
        'viewBox="0 0 {wide} {tall:.0f}" font-family="{font}" font-size="12.5">'
        '<title>{finding}</title><rect width="100%" height="100%" fill="{card}"/>{drawn}</svg>'
    ).format(
        wide=WIDTH,
        tall=bottom + EDGE - 8,
        font=FONT,
        finding=finding,
        card=colours.card,
        drawn=heading + charts + texts,
    )
    return Markup(for_xml(whole))  # noqa: S704  escaped above; signs only go


def _chart_svg(
    drawn: go.Figure | Sequence[Small], top: float, scheme: Scheme
) -> tuple[Markup, float]:
    """What is drawn below the words, and where it ends."""
    if isinstance(drawn, go.Figure):
        svg = _placed(drawn, EDGE, top + 10, WIDTH - 2 * EDGE, scheme)
        return svg, top + int(drawn.layout.height)
    return _smalls_svg(drawn, top, scheme)


def _smalls_svg(smalls: Sequence[Small], top: float, scheme: Scheme) -> tuple[Markup, float]:
    """Small charts beside and below each other, each under its caption, and where they end."""
    width = (WIDTH - 2 * EDGE - GAP * (BESIDE - 1)) / BESIDE
    drawn = []
    for line in (smalls[at : at + BESIDE] for at in range(0, len(smalls), BESIDE)):
        for index, (caption, figure, _) in enumerate(line):
            left = EDGE + index * (width + GAP)
            head = (caption, CAPTION, palette(scheme).ink)
            drawn.append(_lines_svg([head], top + GAP / 2, left)[0])
            drawn.append(_placed(figure, left, top + GAP / 2 + 1.6 * CAPTION, width, scheme))
        top += max(int(figure.layout.height) for _, figure, _ in line) + 1.6 * CAPTION + GAP / 2
    return Markup().join(drawn), top


def _placed(figure: go.Figure, left: float, top: float, width: float, scheme: Scheme) -> Markup:
    """A figure drawn at a place."""
    inside = _inner_svg(figure, round(width), scheme)
    return Markup('<g transform="translate({:.0f} {:.0f})">{}</g>').format(left, top, inside)


def _inner_svg(figure: go.Figure, width: int, scheme: Scheme) -> Markup:
    """The drawing without its outer element, halos in the colour of the card."""
    figure.update_traces(meta=None)  # in colour a chosen rival needs no dashes
    whole = figure_svg(figure, width=width)
    body = whole[whole.index(">") + 1 :].removesuffix(Markup("</svg>"))
    halo = Markup('stroke="{}"').format(palette(scheme).card)
    return body.replace('stroke="#FFFFFF"', halo)


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


def _lines_svg(
    lines: Sequence[tuple[str, float, str]], top: float, left: float = EDGE
) -> tuple[Markup, float]:
    """Lines of (text, size, colour) below each other, and where they end."""
    drawn = []
    for text, size, colour in lines:
        top += size * LEADING
        weight = Markup(' font-weight="620"') if size in (TITLE, CAPTION) else ""
        drawn.append(
            Markup('<text x="{:.0f}" y="{:.1f}" font-size="{}" fill="{}"{}>{}</text>').format(
                left, top, size, colour, weight, text
            )
        )
    return Markup().join(drawn), top
