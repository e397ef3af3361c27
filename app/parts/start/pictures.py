"""Three small pictures for the first screen: dots, lines with ranges, ranges against parity."""

from base64 import b64encode

from app.theme import Scheme, palette
from app.theme.tokens import BRANDS

DOTS = (84, 62, 40, 70, 28, 54, 76, 22, 48, 66, 34, 58, 18, 44)


def picture(step: int, scheme: Scheme) -> str:
    """The picture of a step as a data address."""
    body = (_dots, _lines, _ranges)[step](scheme)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 110">{body}</svg>'
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _dots(scheme: Scheme) -> str:
    own, pale = BRANDS[scheme][0], palette(scheme).pale
    return "".join(
        f'<circle cx="{18 + 24 * index}" cy="{height}" r="4.5" '
        f'fill="{pale if index % 3 else own}"/>'
        for index, height in enumerate(DOTS)
    )


def _lines(scheme: Scheme) -> str:
    own, rival = BRANDS[scheme][:2]
    ours = "M10 52 C90 40 150 50 200 58 S300 74 330 78"
    theirs = "M10 84 C110 88 160 76 210 58 S290 30 330 22"
    return "".join(
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="22" opacity=".15"/>'
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="3"/>'
        for path, colour in ((ours, own), (theirs, rival))
    )


def _ranges(scheme: Scheme) -> str:
    tokens = palette(scheme)
    rows = ((40, 70, tokens.behind, 20), (110, 90, tokens.unsure, 54), (185, 80, tokens.ahead, 88))
    line = f'<path d="M150 4V106" stroke="{tokens.ink2}" stroke-width="1.5"/>'
    return line + "".join(
        f'<rect x="{x}" y="{y - 6}" width="{width}" height="12" rx="6" fill="{colour}" '
        'opacity=".25"/>'
        f'<circle cx="{x + width / 2}" cy="{y}" r="6" fill="{colour}"/>'
        for x, width, colour, y in rows
    )
