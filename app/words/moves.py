"""What a brand began to do differently, since when, and what followed: at length and in short."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from app.words.names import listed, possessive, post_noun, where
from app.words.rows import rows_of
from app.words.thresholds import BREAK_NEAR
from app.words.values import (
    SPACE,
    as_day,
    city,
    count,
    is_known,
    number,
    percent,
    short_day,
    spelled,
    tenths,
    times,
    week,
)
from app.words.verdict.claims import Claim, onset_of
from queries.rows import CourseChanges

_EARNS = "what a typical post earns"


def change_sentences(row: CourseChanges, *, zone: str = "UTC") -> str:
    """A row of course_changes as text: the change, the share if it broke, and the effect."""
    told = f"{change_told(row, zone)}."
    followed = _effect_words(row)
    return " ".join(part for part in (told, share_words(row), followed) if part)


def change_told(row: CourseChanges, zone: str = "UTC") -> str:
    """ "Since week 34 Vaartwijk posts 8.1 times a week instead of 5.3 on Instagram"."""
    since, there = week(as_day(row["week"])), where(str(row["platform"]))
    what = str(row["what"])
    if what == "profile":
        whose = "our" if _is_own(row) else "its"
        return f"In {since} {_subject(row)} changed {whose} profile text {there}"
    if what == "mix" and is_known(row["before_value"]) and is_known(row["after_value"]):
        return f"Since {since} {_mix_words(row)} {there}"
    did = {"cadence": _cadence_words, "hour": _hour_words}.get(what, _tag_words)(row)
    named = f" ({city(zone)} time)" if what == "hour" else ""
    return f"Since {since} {_subject(row)} {did} {there}{named}"


def _is_own(row: CourseChanges) -> bool:
    """Whether the change is ours."""
    return bool(row["role"] == "own")


def _subject(row: CourseChanges) -> str:
    """We, or the brand."""
    return "we" if _is_own(row) else str(row["brand"])


def _verb(row: CourseChanges, word: str) -> str:
    """A verb for us or for a brand: "post", "posts"."""
    return word if _is_own(row) else f"{word}s"


def _cadence_words(row: CourseChanges) -> str:
    """ "posts 8.1 times a week instead of 5.3"."""
    before, after = tenths(row["before_value"]), tenths(row["after_value"])
    if after == "0":
        return f"{_verb(row, 'post')} nothing instead of {_often(before)}"
    return f"{_verb(row, 'post')} {_often(after)} instead of {before}"


def _often(rate: str) -> str:
    """ "once a week", "8.1 times a week"."""
    return "once a week" if rate == "1" else f"{rate}{SPACE}times a week"


def _mix_words(row: CourseChanges) -> str:
    """ "video makes up 62 % of Vaartwijk's posts instead of 31 %"."""
    whose = "our" if _is_own(row) else possessive(str(row["brand"]))
    before, after = percent(row["before_value"]), percent(row["after_value"])
    return f"{row['kind']} makes up {after} of {whose} posts instead of {before}"


def _hour_words(row: CourseChanges) -> str:
    """ "posts around 18:00 instead of 10:00"."""
    return f"{_verb(row, 'post')} around {row['after']} instead of {row['before']}"


def _tag_words(row: CourseChanges) -> str:
    """ "uses #a and #b instead of #c"."""
    came, went = _tags(row["after"]), _tags(row["before"])
    if came and went:
        return f"{_verb(row, 'use')} {came} instead of {went}"
    if came:
        return f"also {_verb(row, 'use')} {came}"
    if went:
        return f"no longer {_verb(row, 'use')} {went}"
    return f"{_verb(row, 'use')} other hashtags"


def _tags(text: object) -> str:
    """Hashtags as a list in a sentence; nothing where there are none."""
    return listed(text.split()) if isinstance(text, str) else ""


def share_words(row: CourseChanges) -> str:
    """ "Its share broke upwards two weeks later." Nothing where it did not."""
    if not is_known(row["share_break_lag"]):
        return ""
    whose, way = ("Our", "downwards") if _is_own(row) else ("Its", "upwards")
    return f"{whose} share broke {way} {_lag_told(int(row['share_break_lag']))}."


def _lag_told(weeks: int) -> str:
    """ "two weeks later", "in the same week", "one week earlier"."""
    if weeks == 0:
        return "in the same week"
    noun = "week" if abs(weeks) == 1 else "weeks"
    return f"{spelled(abs(weeks))} {noun} {'later' if weeks > 0 else 'earlier'}"


def _effect_words(row: CourseChanges) -> str:
    """What followed, never what was caused; that nothing was found is not that nothing is."""
    if row["effect"] == "found" and is_known(row["effect_ratio"]) and is_known(row["lag_weeks"]):
        return f"It was followed by {_rise(row)}{_after_weeks(int(row['lag_weeks']))}."
    if row["effect"] == "too early":
        return "It is too early to see an effect."
    return f"No effect on {_EARNS} was found."


def _rise(row: CourseChanges) -> str:
    """ "a rise of what a typical post earns, 1.4 ×"."""
    word = "rise" if (row["effect_ratio"] or 0) > 1 else "fall"
    return f"a {word} of {_EARNS}, {times(row['effect_ratio'])},"


def _after_weeks(weeks: int) -> str:
    """ " after two weeks"; " at once" in the same week."""
    if weeks == 0:
        return " in the same week"
    return f" after {spelled(weeks)} {'week' if weeks == 1 else 'weeks'}"


LANES = {
    "cadence": "Cadence", "mix": "Format", "hour": "Hours", "hashtags": "Hashtags",
    "profile": "Profile",
}  # fmt: skip


def lane_text(row: CourseChanges) -> str:
    """ "36 % → 86 % video · followed by more, 1 week later"."""
    return f"{_change_in_short(row)} · {_effect_told(row)}"


def _change_in_short(row: CourseChanges) -> str:
    """ "5.3 → 8.1 posts a week", "36 → 84 % video", "13:00 → 18:00", "new profile text"."""
    what, before, after = str(row["what"]), row["before_value"], row["after_value"]
    if what == "profile":
        return "new profile text"
    if what == "cadence" and is_known(before) and is_known(after):
        noun = post_noun(str(row["platform"]))
        return f"{number(before, 1)} → {number(after, 1)} {noun} a week"
    if what == "mix" and is_known(before) and is_known(after):
        return f"{number(100 * before)} → {percent(after)} {_clean(row['kind'])}".rstrip()
    if what == "hashtags":
        return " → ".join(
            text for text in (_first_tags(row["before"]), _first_tags(row["after"])) if text
        )
    return " → ".join(text for text in (_clean(row["before"]), _clean(row["after"])) if text)


def _first_tags(text: object) -> str:
    """The first two of many hashtags."""
    names = _clean(text).split()
    return " ".join(names[:2]) + (" …" if len(names) > 2 else "")


def _clean(value: object) -> str:
    """A text, or nothing."""
    return value.strip() if isinstance(value, str) else ""


def _effect_told(row: CourseChanges) -> str:
    """ "the share broke 2 weeks later", "stronger posts followed", "no effect found"."""
    broke = _break_lag(row)
    if broke is not None:
        if broke == 0:
            return "the share broke in the same week"
        return f"the share broke {count(broke, 'week')} later"
    if row["effect"] == "found":
        is_fall = is_known(row["effect_log"]) and row["effect_log"] < 0
        return (
            f"{'weaker' if is_fall else 'stronger'} posts followed{_weeks_later(row['lag_weeks'])}"
        )
    return "too early to tell" if row["effect"] == "too early" else "no effect found"


def _break_lag(row: CourseChanges) -> int | None:
    """Weeks from a change to a break of the share soon after it; None without one."""
    lag = row["share_break_lag"]
    return int(lag) if is_known(lag) and 0 <= lag <= BREAK_NEAR else None


def followed(row: CourseChanges) -> date | None:
    """The week in which something followed: the break of the share, or stronger posts."""
    for week_of, is_there in (
        (row["share_break_week"], _break_lag(row) is not None),
        (row["effect_week"], row["effect"] == "found"),
    ):
        if is_there and week_of is not None:
            return as_day(week_of)
    return None


def _weeks_later(weeks: float | None) -> str:
    """ " 1 week later"."""
    if not is_known(weeks):
        return ""
    return " at once" if round(weeks) == 0 else f" {count(weeks, 'week')} later"


def flag_lines(changes: pd.DataFrame, *, zone: str = "UTC") -> list[str]:
    """The sentences of each change, in the order of the rows, with how sure its week is."""
    return [
        f"{change_sentences(row, zone=zone)}{_likely(row)}"
        for row in rows_of(changes, CourseChanges)
    ]


def _likely(row: CourseChanges) -> str:
    """ " Begun between 13 Jul and 24 Aug."; nothing when the week is sure."""
    low, high = as_day(row["week_low"]), as_day(row["week_high"])
    if low == high:
        return ""
    return f" Likely begun between {short_day(low)} and {short_day(high)}."


def lanes_finding(changes: pd.DataFrame, rival: str, claim: Claim | None = None) -> str:
    """The title: which changes the break followed, or that none lies close enough."""
    rows = rows_of(changes, CourseChanges)
    broke = onset_of(claim.row) if claim is not None else None
    if not rows:
        nothing = f"No change of course of {rival} was found"
        return f"{nothing}; the share broke in {week(broke)}" if broke else nothing
    near = [row for row in rows if _break_lag(row) is not None]
    if broke is None:
        return _courses_told(rows, rival)
    if not near:
        return f"The share broke in {week(broke)}; no change of course lies close before it"
    near.sort(key=lambda row: _break_lag(row) or 0)
    first = near[0]
    lag = _break_lag(first) or 0
    when = "in the week of" if lag == 0 else f"{count(lag, 'week')} after"
    told = f"The share broke {when} the change of {_moved_noun(first)}"
    if len(near) == 1:
        return f"{told}; nothing else lies close enough"
    second = _break_lag(near[1]) or 0
    apart = f"{count(second, 'week')} after" if second else "in the same week as"
    return f"{told}, {apart} the change of {_moved_noun(near[1])}"


def _courses_told(rows: Sequence[CourseChanges], rival: str) -> str:
    """How many changes there were and whether anything followed."""
    found = sum(followed(row) is not None for row in rows)
    many = count(len(rows), "change")
    after = "an effect followed" if found else "no effect found"
    if found and len(rows) > 1:
        after = f"{found} followed by an effect"
    return f"{possessive(rival)} course: {many}, {after}"


def _moved_noun(row: CourseChanges) -> str:
    """What changed, in a sentence."""
    return {
        "cadence": "pace", "mix": "format", "hour": "posting hours", "hashtags": "hashtags",
        "profile": "profile",
    }.get(str(row["what"]), str(row["what"]))  # fmt: skip


def lanes_definition(rival: str, platform: str, *, zone: str) -> str:
    """What is shown above and below."""
    return (
        f"Shares of engagement over 8 weeks, % with 90{SPACE}% range, and dated changes of course "
        f"of {rival} {where(platform)} ({zone}). Filled: the share broke within 4 weeks, or posts "
        "became stronger or weaker; bar until then. Ring: no effect found. Diamond: too early to "
        "tell."
    )


def lanes_alt(finding: str, lines: Sequence[str]) -> str:
    """The finding and every change in words."""
    return " ".join([f"{finding}.", *lines])
