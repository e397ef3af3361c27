"""What the parts of a change mean, and what it would take to catch up by posting more."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from app.words.cause import NAMES
from app.words.names import capital, kind_noun, kind_posts, possessive, post_noun, where
from app.words.rows import rows_of
from app.words.values import SPACE, is_known, number, percent, span, spelled, times
from app.words.why.change import Change, Part, grown_kind, largest
from app.words.why.overturn import Line
from queries.rows import CatchUp, KindsCompared

_MOST = 3


def meaning_lines(change: Change | None, kinds: pd.DataFrame) -> list[Line]:
    """A line for each of the largest parts, from the change and kinds_compared; ours is always in.

    Label, the bold beginning, the rest.
    """
    if change is None:
        return []
    shown = [part for part in largest(change.parts) if abs(part.printed) >= 0.1 or part.is_sure]
    chosen = shown[:_MOST]
    ours = change.part("own")
    if ours is not None and ours not in chosen:
        chosen = [*chosen[: _MOST - 1], ours]
    lines = [_meaning_of(part, change, kinds) for part in chosen]
    if not change.row["followers_known"]:
        rest = " for both periods: their part stands in the strength."
        lines.append((NAMES["audience"], "Followers are not known", rest))
    return lines


def _meaning_of(part: Part, change: Change, kinds: pd.DataFrame) -> Line:
    """The line of one part."""
    told = {
        "cadence": _cadence_told, "mix": _mix_told, "strength": _strength_told, "own": _own_told,
        "big_posts": _luck_told, "field": _field_told, "audience": _audience_told,
    }.get(part.name, _field_told)  # fmt: skip
    strong, rest = told(part, change, kinds)
    return (part.label, strong, rest)


def _worth(part: Part) -> str:
    """ "+1.4 points (90 % range 0.2 to 2.8)"."""
    size = f"{part.told}{SPACE}point{'' if abs(part.printed) == 1 else 's'}"
    return f"{size} ({part.range})" if part.range else size


def _all_of(kinds: pd.DataFrame, brand: str) -> KindsCompared | None:
    """The row of all kinds of a brand."""
    rows = [row for row in rows_of(kinds, KindsCompared) if row["brand"] == brand]
    return next((row for row in rows if not isinstance(row["kind"], str)), None)


def _per_week(row: KindsCompared | None) -> str:
    """ "7.3 a week instead of 5.4"; nothing when it is not known."""
    if row is None or not (is_known(row["per_week_now"]) and is_known(row["per_week_before"])):
        return ""
    now, before = (number(row[name], 1) for name in ("per_week_now", "per_week_before"))
    return f"{now} a week, as before" if now == before else f"{now} a week instead of {before}"


def _cadence_told(part: Part, change: Change, kinds: pd.DataFrame) -> tuple[str, str]:
    """How many more or fewer posts."""
    noun, pace = post_noun(change.platform), _per_week(_all_of(kinds, change.rival))
    if not pace:
        return "The number of posts", f": {_worth(part)}."
    return f"{pace.replace(' a week', f' {noun} a week', 1)}.", f" {_worth(part)}."


def _mix_told(part: Part, change: Change, kinds: pd.DataFrame) -> tuple[str, str]:
    """Which kind grew, and what it earns against the other kind, theirs and ours."""
    grown = grown_kind(kinds, change.rival)
    if grown is None or not _per_week(grown):
        return "The mix of formats", f": {_worth(part)}."
    pace = _per_week(grown).replace(" a week", f" {kind_posts(str(grown['kind']))} a week", 1)
    theirs = _advantage(kinds, change.rival, str(grown["kind"]))
    ours = _advantage(kinds, str(change.row["own"]), str(grown["kind"]))
    its = "Our" if change.is_ours else "Its"
    versus = ""
    if theirs:
        versus = f" {its} {grown['kind']} earns {theirs[1]} its {theirs[0]}"
        is_twice = ours and ours[0] == theirs[0] and not change.is_ours
        versus += f"; ours {ours[1]}." if ours and is_twice else "."
    return f"{pace}.", f"{versus} {_worth(part)}."


def _advantage(kinds: pd.DataFrame, brand: str, kind: str) -> tuple[str, str] | None:
    """The other main kind of a brand, and how many times as much a post of `kind` earns."""
    rows = [
        row
        for row in rows_of(kinds, KindsCompared)
        if row["brand"] == brand and is_known(row["typical_now"])
    ]
    named = {str(row["kind"]): row for row in rows if isinstance(row["kind"], str)}
    others = [row for name, row in named.items() if name != kind and row["typical_now"]]
    if kind not in named or not others:
        return None
    other = max(others, key=lambda row: row["posts_now"])
    return str(other["kind"]), times(
        (named[kind]["typical_now"] or 0) / (other["typical_now"] or 1)
    )


def _strength_told(part: Part, change: Change, kinds: pd.DataFrame) -> tuple[str, str]:
    """What a post of the same kind earns now."""
    noun = post_noun(change.platform, 1)
    rows = [
        row
        for row in rows_of(kinds, KindsCompared)
        if row["brand"] == change.rival and _is_both(row)
    ]
    main = max(rows, key=lambda row: float(row["posts_now"]), default=None)
    verb = "more" if part.value >= 0 else "less"
    strong = f"A {noun} of the same kind earns {verb}."
    if main is None:
        return strong, f" {_worth(part)}."
    then, now = number(main["typical_before"]), number(main["typical_now"])
    return strong, f" A typical {main['kind']}: {now} instead of {then}. {_worth(part)}."


def _is_both(row: KindsCompared) -> bool:
    """Whether a kind's typical engagement is known in both periods."""
    both = is_known(row["typical_before"]) and is_known(row["typical_now"])
    return isinstance(row["kind"], str) and both


def _own_told(part: Part, change: Change, kinds: pd.DataFrame) -> tuple[str, str]:
    """What we did to it."""
    pace = _per_week(_all_of(kinds, str(change.row["own"])))
    noun = post_noun(change.platform)
    more = f" {pace.replace(' a week', f' {noun} a week', 1)}." if pace else ""
    if not part.is_sure:
        return "Our own course explains nothing sure:", f" {_worth(part)}.{more}"
    size = f"{number(abs(part.printed), 1)} points"
    strong = f"{size} are our own slip." if part.value > 0 else f"Our own gain took {size} back."
    return strong, f"{more} {_worth(part)}."


def _luck_told(part: Part, change: Change, kinds: pd.DataFrame) -> tuple[str, str]:
    """Whether single posts carried it."""
    noun = post_noun(change.platform)
    if part.is_cause:
        return f"A few big {noun} carried it", f": {_worth(part)}."
    certain = "add" if part.value >= 0 else "take"
    if not part.is_sure:
        return f"Big {noun} explain nothing sure:", f" {_worth(part)}."
    return f"Big {noun} {certain} {number(abs(part.printed), 1)} points.", f" {_worth(part)}."


def _field_told(part: Part, change: Change, kinds: pd.DataFrame) -> tuple[str, str]:
    """What the others did to it."""
    if not part.is_sure:
        return "The rest of the field explains nothing sure:", f" {_worth(part)}."
    verb = "gave way" if part.value > 0 else "grew"
    return f"The rest of the field {verb}.", f" {_worth(part)}."


def _audience_told(part: Part, change: Change, kinds: pd.DataFrame) -> tuple[str, str]:
    """What more or fewer followers brought."""
    followers = "More" if part.value >= 0 else "Fewer"
    return f"{followers} followers.", f" {_worth(part)}."


def meaning_title(rival: str, own: str | None) -> str:
    """The heading of the card."""
    if rival == own:
        return "What we did, and what it means"
    return f"What {rival} did, and what it means for us"


def mix_change_finding(kinds: pd.DataFrame, rival: str) -> str:
    """The title of the mix before and now."""
    grown = grown_kind(kinds, rival)
    if grown is None:
        return f"{possessive(rival)} mix of formats hardly changed"
    before, now = percent(grown["share_before"]), percent(grown["share_now"])
    return f"{now} of {possessive(rival)} posts are {grown['kind']}, {before} before"


def mix_change_definition(platform: str, periods: Mapping[str, Any]) -> str:
    """What the bars are, and of which days."""
    before = span(periods["before_since"], periods["before_until"])
    now = span(periods["since"], periods["until"])
    return f"Part of the posts by kind {where(platform)}, %. Before: {before}. Now: {now}."


def mix_change_alt(kinds: pd.DataFrame, finding: str) -> str:
    """The finding and its table in words."""
    told = [
        f"{row['brand']} {row['kind']} {percent(row['share_before'])} before, "
        f"{percent(row['share_now'])} now"
        for row in rows_of(kinds, KindsCompared)
        if isinstance(row["kind"], str)
    ]
    return f"{finding}. {'; '.join(told)}."


_GRANTED = "at today’s strength, if more posts stay as strong and {rival} goes on as now"


def catch_up_sentence(kinds: pd.DataFrame) -> str:
    """How to catch up with one rival, from its rows of catch_up: the kind that takes the fewest."""
    rows = [row for row in rows_of(kinds, CatchUp) if is_known(row["posts_needed_per_week"])]
    if not rows:
        return "Not known what it takes to catch up: too few of our posts are known."
    rival, place = rows[0]["rival"], where(rows[0]["platform"])
    if all(row["posts_needed_per_week"] == 0 for row in rows):
        return f"We earn as much as {rival} {place} or more: nothing is missing."
    best = _fewest(rows)
    if best is None:
        return f"Not by cadence alone: {_unreachable(rows)} to earn as much as {rival} {place}."
    needed = _more_posts(best)
    return f"{capital(needed)} {_GRANTED.format(rival=rival)}, and we earn as much {place}."


def _fewest(rows: Sequence[CatchUp]) -> CatchUp | None:
    """The reachable kind that takes the fewest posts."""
    reachable = [row for row in rows if row["is_reachable"]]
    return min(reachable, key=lambda row: float(row["posts_needed_per_week"]), default=None)


def _more_posts(row: CatchUp) -> str:
    """ "nine more videos a week (6 to 14)"."""
    needed = max(1, round(row["posts_needed_per_week"]))
    told = f"{spelled(needed)} more {kind_noun(row['kind'], needed)} a week"
    return f"{told} ({number(row['low'])} to {number(row['high'])})"


def _unreachable(rows: Sequence[CatchUp]) -> str:
    """ "it would take 41 more videos a week, and we never kept up more than 6.5 posts"."""
    row = min(rows, key=lambda row: float(row["posts_needed_per_week"]))
    if not is_known(row["high"]):
        return "too few of our posts are known to say how many more it takes"
    best = row["highest_per_week"]
    kept = (
        f", and we never kept up more than {number(best, 1)} posts a week,"
        if is_known(best)
        else ""
    )
    return f"it would take {_more_posts(row)}{kept}"
