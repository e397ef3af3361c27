"""Pieces of HTML for cards. What is filled into a Markup is escaped unless it is one itself."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from markupsafe import Markup, escape

from app.words.catalogue import say
from app.words.statement import State, Statement

Tone = Literal["ahead", "behind", "level", "unsure"]
TONES: dict[State, Tone] = {
    "measured": "level",
    "ahead": "ahead",
    "behind": "behind",
    "watch": "unsure",
    "slip": "behind",
    "level": "level",
    "luck": "unsure",
    "season": "level",
    "cannot_tell": "unsure",
    "empty": "unsure",
    "partial": "unsure",
    "stale": "unsure",
    "failed": "behind",
    "simulated": "level",
}
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


def statement_html(statement: Statement, level: int = 1) -> Markup:
    """A statement as the head of a card: chip and scope, headline, detail."""
    said, scope, detail = statement, Markup(), Markup()
    if said.scope:
        scope = Markup('<span class="op-scope">{}</span>').format(said.scope)
    if said.detail:
        detail = Markup('<p class="op-detail">{}</p>').format(said.detail)
    return Markup(
        '<div class="op-statement"><div class="op-row">{chip}{scope}</div>'
        '<h{level} class="op-headline">{headline}</h{level}>{detail}</div>'
    ).format(
        chip=chip(said.chip, TONES[said.state]),
        scope=scope,
        level=level,
        headline=headline_html(said),
        detail=detail,
    )


def strip_html(statement: Statement) -> Markup:
    """A statement on one line: chip, headline and what to do."""
    return Markup('<div class="op-strip" role="status">{} <b>{}</b> {}</div>').format(
        chip(statement.chip, TONES[statement.state]), statement.headline, statement.detail
    )


def notice_html(label: str, headline: str, detail: str = "") -> Markup:
    """The same of three texts, in the tone of what is not sure."""
    return Markup('<div class="op-strip" role="status">{} <b>{}</b> {}</div>').format(
        chip(label), headline, detail
    )


def headline_html(statement: Statement) -> Markup:
    """The headline with its marked parts in the colour of the state."""
    text, marked = escape(statement.headline), Markup('<em class="op-{}-text">{}</em>')
    for part in statement.marked:
        text = text.replace(escape(part), marked.format(TONES[statement.state], part), 1)
    return text


def chart_head(finding: str, definition: str) -> Markup:
    """The title of a chart, which is its finding, and the definition below."""
    return Markup('<h2 class="op-finding">{}</h2><p class="op-definition">{}</p>').format(
        finding, definition
    )


def seen_html(seen: str, moment: str, *, is_fresh: bool = True) -> Markup:
    """When the newest observation was made."""
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
    found = {*states.values(), "complete", "none"}
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
