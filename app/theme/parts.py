"""Pieces of HTML for cards; every text from outside is escaped here."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Literal

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
    "complete": ("full", "complete"),
    "partial": ("half", "partial"),
    "gathering": ("ring", "gathering"),
    "none": ("dash", "no account"),
}


def chip(text: str, tone: Tone = "unsure") -> str:
    """A small label of a state: glyph and word."""
    return f'<span class="op-chip op-{tone}">{escape(text)}</span>'


def statement_html(statement: Statement, level: int = 1) -> str:
    """A statement as the head of a card: chip and scope, headline, detail."""
    scope = f'<span class="op-scope">{escape(statement.scope)}</span>' if statement.scope else ""
    detail = f'<p class="op-detail">{escape(statement.detail)}</p>' if statement.detail else ""
    tone = TONES[statement.state]
    return (
        f'<div class="op-statement"><div class="op-row">{chip(statement.chip, tone)}{scope}</div>'
        f'<h{level} class="op-headline">{headline_html(statement)}</h{level}>{detail}</div>'
    )


def strip_html(statement: Statement) -> str:
    """A statement on one line: chip, headline and what to do."""
    return (
        f'<div class="op-strip" role="status">{chip(statement.chip, TONES[statement.state])} '
        f"<b>{escape(statement.headline)}</b> {escape(statement.detail)}</div>"
    )


def headline_html(statement: Statement) -> str:
    """The headline with its marked parts in the colour of the state."""
    text, tone = escape(statement.headline), TONES[statement.state]
    for part in statement.marked:
        text = text.replace(escape(part), f'<em class="op-{tone}-text">{escape(part)}</em>', 1)
    return text


def chart_head(finding: str, definition: str) -> str:
    """The title of a chart, which is its finding, and the definition below."""
    return (
        f'<h2 class="op-finding">{escape(finding)}</h2>'
        f'<p class="op-definition">{escape(definition)}</p>'
    )


def seen_html(seen: str, moment: str, *, is_fresh: bool = True) -> str:
    """When the newest observation was made."""
    dot = "op-dot op-full" if is_fresh else "op-dot op-ring"
    return (
        f'<div class="op-seen"><i class="{dot}"></i><b>{escape(seen)}</b> · {escape(moment)}</div>'
    )


def coverage_html(
    states: Mapping[tuple[str, str], str], brands: Sequence[str], platforms: Sequence[str]
) -> str:
    """A grid of dots, brand by platform; a pair without an entry has no account.

    states: (brand, platform) to complete, partial, gathering or none; platforms by display name.
    """
    head = "".join(f'<th scope="col">{escape(platform)}</th>' for platform in platforms)
    body = "".join(coverage_row(states, brand, platforms) for brand in brands)
    legend = "".join(f"<span>{mark(state)}{word}</span>" for state, (_, word) in MARKS.items())
    return (
        f'<table class="op-coverage"><thead><tr><th></th>{head}</tr></thead>'
        f'<tbody>{body}</tbody></table><div class="op-legend">{legend}</div>'
    )


def coverage_row(
    states: Mapping[tuple[str, str], str], brand: str, platforms: Sequence[str]
) -> str:
    """One brand's dots."""
    cells = "".join(
        f"<td>{mark(states.get((brand, platform), 'none'))}</td>" for platform in platforms
    )
    return f'<tr><th scope="row">{escape(brand)}</th>{cells}</tr>'


def mark(state: str) -> str:
    """The dot of a coverage state, with its word for those who listen."""
    shape, word = MARKS.get(state, MARKS["none"])
    return f'<i class="op-dot op-{shape}" title="{word}"></i><span class="op-hidden">{word}</span>'
