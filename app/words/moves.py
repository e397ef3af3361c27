"""What a brand began to do differently, since when, and what followed: at length and in short."""

from app.words.names import listed, possessive, where
from app.words.values import (
    SPACE,
    as_day,
    city,
    is_known,
    percent,
    spelled,
    tenths,
    times,
    week,
)
from queries.rows import CourseChanges

BUDGET = "About one false change in five account-years is to be expected."
NO_CHANGES = "No change of course was found."
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
