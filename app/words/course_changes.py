"""What a brand began to do differently, since when, and what followed: one sentence per change."""

from app.words.names import listed, possessive, where
from app.words.rows import Row
from app.words.values import SPACE, as_day, city, is_known, number, percent, spelled, times, week

BUDGET = "About one false change in five account-years is to be expected."
NO_CHANGES = "No change of course was found."
EARNS = "what a typical post earns"


def change_sentences(row: Row, *, zone: str = "UTC") -> str:
    """A row of course_changes as text: the change, the share if it broke, and the effect."""
    told = f"{changed(row, zone)}."
    followed = effect_words(row)
    return " ".join(part for part in (told, share_words(row), followed) if part)


def changed(row: Row, zone: str = "UTC") -> str:
    """ "Since week 34 Vaartwijk posts 8.1 times a week instead of 5.3 on Instagram"."""
    since, there = week(as_day(row["week"])), where(str(row["platform"]))
    what = str(row["what"])
    if what == "profile":
        whose = "our" if is_own(row) else "its"
        return f"In {since} {subject(row)} changed {whose} profile text {there}"
    if what == "mix" and is_known(row["before_value"]) and is_known(row["after_value"]):
        return f"Since {since} {mix_words(row)} {there}"
    did = {"cadence": cadence_words, "hour": hour_words}.get(what, tag_words)(row)
    named = f" ({city(zone)} time)" if what == "hour" else ""
    return f"Since {since} {subject(row)} {did} {there}{named}"


def is_own(row: Row) -> bool:
    """Whether the change is ours."""
    return bool(row["role"] == "own")


def subject(row: Row) -> str:
    """We, or the brand."""
    return "we" if is_own(row) else str(row["brand"])


def verb(row: Row, word: str) -> str:
    """A verb for us or for a brand: "post", "posts"."""
    return word if is_own(row) else f"{word}s"


def cadence_words(row: Row) -> str:
    """ "posts 8.1 times a week instead of 5.3"."""
    before, after = plain(row["before_value"]), plain(row["after_value"])
    if after == "0":
        return f"{verb(row, 'post')} nothing instead of {often(before)}"
    return f"{verb(row, 'post')} {often(after)} instead of {before}"


def plain(value: float | None) -> str:
    """A number with one digit where it has one: 8.1, 4."""
    return number(value, 1).removesuffix(".0")


def often(rate: str) -> str:
    """ "once a week", "8.1 times a week"."""
    return "once a week" if rate == "1" else f"{rate}{SPACE}times a week"


def mix_words(row: Row) -> str:
    """ "video makes up 62 % of Vaartwijk's posts instead of 31 %"."""
    whose = "our" if is_own(row) else possessive(str(row["brand"]))
    before, after = percent(row["before_value"]), percent(row["after_value"])
    return f"{row['kind']} makes up {after} of {whose} posts instead of {before}"


def hour_words(row: Row) -> str:
    """ "posts around 18:00 instead of 10:00"."""
    return f"{verb(row, 'post')} around {row['after']} instead of {row['before']}"


def tag_words(row: Row) -> str:
    """ "uses #a and #b instead of #c"."""
    came, went = tags(row["after"]), tags(row["before"])
    if came and went:
        return f"{verb(row, 'use')} {came} instead of {went}"
    if came:
        return f"also {verb(row, 'use')} {came}"
    if went:
        return f"no longer {verb(row, 'use')} {went}"
    return f"{verb(row, 'use')} other hashtags"


def tags(text: object) -> str:
    """Hashtags as a list in a sentence; nothing where there are none."""
    return listed(text.split()) if isinstance(text, str) else ""


def share_words(row: Row) -> str:
    """ "Its share broke upwards two weeks later." Nothing where it did not."""
    if not is_known(row["share_break_lag"]):
        return ""
    whose, way = ("Our", "downwards") if is_own(row) else ("Its", "upwards")
    return f"{whose} share broke {way} {later(int(row['share_break_lag']))}."


def later(weeks: int) -> str:
    """ "two weeks later", "in the same week", "one week earlier"."""
    if weeks == 0:
        return "in the same week"
    noun = "week" if abs(weeks) == 1 else "weeks"
    return f"{spelled(abs(weeks))} {noun} {'later' if weeks > 0 else 'earlier'}"


def effect_words(row: Row) -> str:
    """What followed, never what was caused; that nothing was found is not that nothing is."""
    if row["effect"] == "found" and is_known(row["effect_ratio"]) and is_known(row["lag_weeks"]):
        return f"It was followed by {rise(row)}{after_weeks(int(row['lag_weeks']))}."
    if row["effect"] == "too early":
        return "It is too early to see an effect."
    return f"No effect on {EARNS} was found."


def rise(row: Row) -> str:
    """ "a rise of what a typical post earns, 1.4 ×"."""
    word = "rise" if row["effect_ratio"] > 1 else "fall"
    return f"a {word} of {EARNS}, {times(row['effect_ratio'])},"


def after_weeks(weeks: int) -> str:
    """ " after two weeks"; " at once" in the same week."""
    if weeks == 0:
        return " in the same week"
    return f" after {spelled(weeks)} {'week' if weeks == 1 else 'weeks'}"
