"""The verdict: one sentence for a view, one line for each thing to tell."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pandas as pd

from app.words.names import MEASURES, capital, listed, platform_name, post_noun, where
from app.words.rows import rows_of
from app.words.statement import State, Statement
from app.words.values import SPACE, as_day, day, is_known, of_hundred
from app.words.verdict.claims import Claim, claims_of, early_rows, gap_rows
from app.words.verdict.measured import race_sentence
from app.words.verdict.quiet import early_headline, early_line, gap_line, level_statement
from app.words.verdict.sentences import (
    claim_detail,
    claim_line,
    headline,
    since_week,
)
from queries.rows import CurrentVerdicts

_PULLING = ("lead", "watch")


def verdict_statement(
    verdicts: pd.DataFrame, *, measure: str = "engagement", zone: str = "UTC"
) -> Statement:
    """The sentence of a view, from current_verdicts: what is worst in it.

    Lead, watch, slip, luck, season, nothing, too early: the first that there is.
    """
    rows = rows_of(verdicts, CurrentVerdicts)
    scope = _scope_of(rows, measure)
    claims = claims_of(rows)
    early = early_rows(rows)
    if claims:
        return _claimed(claims, measure, scope)
    if len(early) == len(rows):
        return Statement("cannot_tell", *early_headline(early), scope=scope)
    return level_statement([row for row in rows if row not in early], scope)


def view_statement(
    verdicts: pd.DataFrame, change: pd.DataFrame, *, own: str | None, **words: Any
) -> Statement:
    """The verdict, or why there is none, from current_verdicts and share_change."""
    if verdicts.empty or own is None:
        return race_sentence(change, own=own, **words)
    return verdict_statement(verdicts, **words)


def verdict_lines(verdicts: pd.DataFrame, *, measure: str = "engagement") -> list[str]:
    """A line for each claim, for what is too early, for gaps, and that the rest did not move."""
    rows = rows_of(verdicts, CurrentVerdicts)
    told = claim_lines(verdicts, measure=measure)
    early, gaps = early_rows(rows), gap_rows(rows)
    judged = len(rows) > len(early)
    rest = [early_line(early), gap_line(gaps), _still(bool(told)) if judged else ""]
    return told + [text for text in rest if text]


def claim_lines(verdicts: pd.DataFrame, *, measure: str = "engagement") -> list[str]:
    """One sentence for each claim, the worst first."""
    claims = claims_of(rows_of(verdicts, CurrentVerdicts))
    return [claim_line(claim, measure, alone=is_alone(claim, claims)) for claim in claims]


def topic(verdicts: pd.DataFrame) -> Claim | None:
    """The claim that the sentence of the view is about."""
    return next(iter(claims_of(rows_of(verdicts, CurrentVerdicts))), None)


def place_of(verdicts: pd.DataFrame) -> str | None:
    """The platform in question: that of the worst claim, else the only one there is."""
    claim = topic(verdicts)
    there = list(dict.fromkeys(verdicts["platform"]))
    if claim is not None:
        return claim.platform
    return str(there[0]) if len(there) == 1 else None


def _claimed(claims: Sequence[Claim], measure: str, scope: str) -> Statement:
    """The statement of the worst claims."""
    first = claims[0]
    same = [claim for claim in claims if claim.kind == first.kind]
    marked = (since_week(first.row),) if first.kind in (*_PULLING, "slip") else ()
    if len(same) > 1:
        told = _several(same), " ".join(claim_line(claim, measure) for claim in same[:3])
        return Statement(STATES[first.kind], *told, scope=scope, word=_word_of(first))
    text = headline(first, measure, alone=is_alone(first, claims))
    if first.kind in ("luck", "season"):
        text = f"No rival is pulling ahead. {text}"
    return Statement(
        STATES[first.kind],
        text,
        claim_detail(first),
        scope=scope,
        word=_word_of(first),
        marked=marked,
    )


STATES: dict[str, State] = {
    "lead": "behind", "watch": "watch", "slip": "slip", "luck": "luck", "season": "season",
}  # fmt: skip


def _word_of(claim: Claim) -> str:
    """The word of the chip with its certainty: "Behind · sure in 94 of 100"."""
    row = claim.row
    if claim.kind == "luck" and is_known(row["carriers"]):
        many = int(row["carriers"])
        return f"Luck · {many}{SPACE}{post_noun(row['platform'], many)}"
    chances = {"lead": row["certainty"], "watch": row["certainty"]}
    if claim.kind == "slip" and is_known(row["own_chance_grown"]):
        chances["slip"] = 1 - row["own_chance_grown"]
    chance = chances.get(claim.kind)
    word = {"lead": "Behind", "watch": "Perhaps behind", "slip": "Our slip"}.get(claim.kind, "")
    sure = "right" if claim.kind == "watch" else "sure"
    return f"{word} · {sure} in {of_hundred(chance)} of 100" if is_known(chance) else word


def _several(claims: Sequence[Claim]) -> str:
    """Many claims of one kind in one sentence."""
    kind = claims[0].kind
    if kind == "slip":
        return f"We are losing ground {_places(claims)}."
    if kind == "season":
        return (
            f"No rival is pulling ahead. The whole field moved {_places(claims)}; shares did not."
        )
    if kind == "luck":
        return f"No rival is pulling ahead. {capital(_jumps(claims))}."
    return f"{_who(claims, kind)} pulling ahead of us{_by_place(claims)}."


def _who(claims: Sequence[Claim], kind: str) -> str:
    """ "Vaartwijk and Helmwind are"."""
    rivals = list(dict.fromkeys(str(claim.rival) for claim in claims))
    verb = "may be" if kind == "watch" else "is" if len(rivals) == 1 else "are"
    if len({claim.platform for claim in claims}) == 1 or len(rivals) == 1:
        return f"{listed(rivals)} {verb}"
    told = [f"{claim.rival} ({platform_name(claim.platform)})" for claim in claims]
    return f"{listed(told)} {verb}"


def _by_place(claims: Sequence[Claim]) -> str:
    """Where, unless each rival already names its own platform."""
    rivals = {claim.rival for claim in claims}
    is_named = len(rivals) > 1 and len({claim.platform for claim in claims}) > 1
    return "" if is_named else f" {_places(claims)}"


def _places(claims: Sequence[Claim]) -> str:
    """ "on Instagram and YouTube"."""
    names = dict.fromkeys(platform_name(claim.platform) for claim in claims)
    return f"on {listed(names)}"


def _jumps(claims: Sequence[Claim]) -> str:
    """ "two jumps hang on a few posts: Helmwind on LinkedIn and ..."."""
    told = listed(f"{claim.rival} {where(claim.platform)}" for claim in claims)
    return f"{len(claims)} jumps hang on single posts: {told}"


def is_alone(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether no rival is pulling ahead on the platform of a claim."""
    return not any(other.kind in _PULLING and other.platform == claim.platform for other in claims)


def _still(has_claims: bool) -> str:
    """That the rest did not move."""
    return "Nothing else moved." if has_claims else "No rival is pulling ahead."


def _scope_of(rows: Sequence[CurrentVerdicts], measure: str) -> str:
    """ "Instagram · engagement · up to 22 Nov 2026"."""
    platforms = list(dict.fromkeys(str(row["platform"]) for row in rows))
    place = platform_name(platforms[0]) if len(platforms) == 1 else f"{len(platforms)} platforms"
    if not rows:
        return MEASURES.get(measure, measure)
    last = as_day(rows[0]["as_of_week"]) + timedelta(days=6)
    return f"{place} · {MEASURES.get(measure, measure)} · up to {day(last)}"
