"""Pieces of HTML for cards. What is filled into a Markup is escaped unless it is one itself."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from markupsafe import Markup

from app.words.catalogue import say

Tone = Literal["ahead", "behind", "level", "unsure"]
MARKS = {
    "complete": "full",
    "partial": "half",
    "gathering": "ring",
    "missing": "cross",
    "unknown": "cross",
    "none": "dash",
}


def each_in(piece: Markup, items: Iterable[object]) -> Markup:
    """The items one after another, each filled into the piece."""
    return Markup().join(piece.format(item) for item in items)


def chip(text: str, tone: Tone = "unsure") -> Markup:
    """A small label of a state: glyph and word."""
    return Markup('<span class="op-chip op-{}">{}</span>').format(tone, text)


def statement_html(label: Markup, headline: str, detail: str) -> Markup:
    """A statement as the head of a card: chip, headline, detail."""
    return Markup(
        '<div class="op-statement"><div class="op-row">{}</div>'
        '<h1 class="op-headline">{}</h1><p class="op-detail">{}</p></div>'
    ).format(label, headline, detail)


def notice_html(label: str, headline: str, detail: str = "") -> Markup:
    """A statement on one line, in the tone of what is not sure: chip, headline, what to do."""
    return Markup('<div class="op-strip" role="status">{} <b>{}</b> {}</div>').format(
        chip(label), headline, detail
    )


def chart_head(finding: str, definition: str) -> Markup:
    """The title of a chart, which is its finding, and the definition below."""
    return Markup('<h2 class="op-finding">{}</h2><p class="op-definition">{}</p>').format(
        finding, definition
    )


def seen_html(seen: str, moment: str, *, is_fresh: bool) -> Markup:
    """When the newest observation was made; a ring instead of a dot where that is old."""
    return Markup('<div class="op-seen"><i class="{}"></i><b>{}</b> · {}</div>').format(
        "op-dot op-full" if is_fresh else "op-dot op-ring", seen, moment
    )


def coverage_html(
    states: Mapping[tuple[str, str], str], brands: Sequence[str], platforms: Sequence[str]
) -> Markup:
    """A grid of dots, brand by platform; a pair without an entry has no account.

    states: (brand, platform) to complete, partial, gathering, missing,
    unknown or none; platforms by display name.
    """
    head = each_in(Markup('<th scope="col" title="{0}"><span>{0}</span></th>'), platforms)
    body = Markup().join(_coverage_row(states, brand, platforms) for brand in brands)
    pairs = [(brand, platform) for brand in brands for platform in platforms]
    found = {"complete", *(states.get(pair, "none") for pair in pairs)}
    legend = Markup().join(
        Markup("<span>{}{}</span>").format(_mark(state), say("coverage-state", state=state))
        for state in MARKS
        if state in found
    )
    return Markup(
        '<table class="op-coverage"><thead><tr><td></td>{}</tr></thead>'
        '<tbody>{}</tbody></table><div class="op-legend">{}</div>'
    ).format(head, body, legend)


def _coverage_row(
    states: Mapping[tuple[str, str], str], brand: str, platforms: Sequence[str]
) -> Markup:
    """One brand's dots."""
    marks = [_mark(states.get((brand, platform), "none")) for platform in platforms]
    cells = each_in(Markup("<td>{}</td>"), marks)
    return Markup('<tr><th scope="row" title="{0}">{0}</th>{1}</tr>').format(brand, cells)


def _mark(state: str) -> Markup:
    """The dot of a coverage state, with its word for those who listen."""
    shape, word = MARKS.get(state, MARKS["none"]), say("coverage-state", state=state)
    return Markup(
        '<i class="op-dot op-{}" title="{}"></i><span class="op-hidden">{}</span>'
    ).format(shape, word, word)
