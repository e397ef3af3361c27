"""What a brand changed and what followed: short texts for lanes, a sentence for each flag."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from app.words.claims import Claim, onset_of
from app.words.course_changes import change_sentences
from app.words.names import possessive, post_noun, where
from app.words.rows import Row, rows_of
from app.words.thresholds import BREAK_NEAR
from app.words.values import SPACE, as_day, count, is_known, number, percent, short_day, week

LANES = {
    "cadence": "Cadence", "mix": "Format", "hour": "Hours", "hashtags": "Hashtags",
    "profile": "Profile",
}  # fmt: skip


def lane_text(row: Row) -> str:
    """ "36 % → 86 % video · followed by more, 1 week later"."""
    return f"{changed(row)} · {effect_told(row)}"


def changed(row: Row) -> str:
    """ "5.3 → 8.1 posts a week", "36 → 84 % video", "13:00 → 18:00", "new profile text"."""
    what, before, after = str(row["what"]), row["before_value"], row["after_value"]
    if what == "profile":
        return "new profile text"
    if what == "cadence" and is_known(before) and is_known(after):
        noun = post_noun(str(row["platform"]))
        return f"{number(before, 1)} → {number(after, 1)} {noun} a week"
    if what == "mix" and is_known(before) and is_known(after):
        return f"{number(100 * before)} → {percent(after)} {clean(row['kind'])}".rstrip()
    if what == "hashtags":
        return " → ".join(text for text in (tags(row["before"]), tags(row["after"])) if text)
    return " → ".join(text for text in (clean(row["before"]), clean(row["after"])) if text)


def tags(text: object) -> str:
    """The first two of many hashtags."""
    names = clean(text).split()
    return " ".join(names[:2]) + (" …" if len(names) > 2 else "")


def clean(value: object) -> str:
    """A text, or nothing."""
    return value.strip() if isinstance(value, str) else ""


def effect_told(row: Row) -> str:
    """ "the share broke 2 weeks later", "stronger posts followed", "no effect found"."""
    broke = break_lag(row)
    if broke is not None:
        if broke == 0:
            return "the share broke in the same week"
        return f"the share broke {count(broke, 'week')} later"
    if row["effect"] == "found":
        is_fall = is_known(row["effect_log"]) and row["effect_log"] < 0
        return f"{'weaker' if is_fall else 'stronger'} posts followed{later(row['lag_weeks'])}"
    return "too early to tell" if row["effect"] == "too early" else "no effect found"


def break_lag(row: Row) -> int | None:
    """Weeks from a change to a break of the share soon after it; None without one."""
    lag = row["share_break_lag"]
    return int(lag) if is_known(lag) and 0 <= lag <= BREAK_NEAR else None


def followed(row: Row) -> date | None:
    """The week in which something followed: the break of the share, or stronger posts."""
    for column, is_there in (
        ("share_break_week", break_lag(row) is not None),
        ("effect_week", row["effect"] == "found"),
    ):
        if is_there and row[column] == row[column]:
            return as_day(row[column])
    return None


def later(weeks: float | None) -> str:
    """ " 1 week later"."""
    if not is_known(weeks):
        return ""
    return " at once" if round(weeks) == 0 else f" {count(weeks, 'week')} later"


def flag_lines(changes: pd.DataFrame, *, zone: str = "UTC") -> list[str]:
    """The sentences of each change, in the order of the rows, with how sure its week is."""
    return [f"{change_sentences(row, zone=zone)}{likely(row)}" for row in rows_of(changes)]


def likely(row: Row) -> str:
    """ " Begun between 13 Jul and 24 Aug."; nothing when the week is sure."""
    low, high = as_day(row["week_low"]), as_day(row["week_high"])
    if low == high:
        return ""
    return f" Likely begun between {short_day(low)} and {short_day(high)}."


def lanes_finding(changes: pd.DataFrame, rival: str, claim: Claim | None = None) -> str:
    """The title: which changes the break followed, or that none lies close enough."""
    rows = rows_of(changes)
    broke = onset_of(claim.row) if claim is not None else None
    if not rows:
        nothing = f"No change of course of {rival} was found"
        return f"{nothing}; the share broke in {week(broke)}" if broke else nothing
    near = [row for row in rows if break_lag(row) is not None]
    if broke is None:
        return courses_told(rows, rival)
    if not near:
        return f"The share broke in {week(broke)}; no change of course lies close before it"
    near.sort(key=lambda row: break_lag(row) or 0)
    first = near[0]
    lag = break_lag(first) or 0
    when = "in the week of" if lag == 0 else f"{count(lag, 'week')} after"
    told = f"The share broke {when} the change of {noun(first)}"
    if len(near) == 1:
        return f"{told}; nothing else lies close enough"
    second = break_lag(near[1]) or 0
    apart = f"{count(second, 'week')} after" if second else "in the same week as"
    return f"{told}, {apart} the change of {noun(near[1])}"


def courses_told(rows: Sequence[Row], rival: str) -> str:
    """How many changes there were and whether anything followed."""
    found = sum(followed(row) is not None for row in rows)
    many = count(len(rows), "change")
    after = "an effect followed" if found else "no effect found"
    if found and len(rows) > 1:
        after = f"{found} followed by an effect"
    return f"{possessive(rival)} course: {many}, {after}"


def noun(row: Row) -> str:
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
