"""The parts of a change of share: their names, their numbers, and what they say in one title."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pandas as pd

from app.words.cause import NAMES, NOTHING, Cause, cause_of, is_many, is_sure, part_told
from app.words.names import capital, possessive, post_noun, where
from app.words.rows import most, rows_of
from app.words.thresholds import KIND_MOVED
from app.words.values import (
    SPACE,
    adding_up,
    as_day,
    is_known,
    number,
    percent,
    signed,
    span,
    week,
)
from queries.rows import Causes, KindsCompared

_ORDER = list(NAMES)
_NO_CHANGE = "Nothing to explain"


@dataclass(frozen=True, slots=True)
class Part:
    """One step of the waterfall in points; the printed values of all steps add up."""

    name: str
    value: float
    low: float | None
    high: float | None
    printed: float
    is_cause: bool
    kind: str | None = None  # of a mix: the format that grew

    @property
    def label(self) -> str:
        """The name of the part."""
        return NAMES.get(self.name, self.name)

    @property
    def words(self) -> str:
        """The part in a sentence: "posting more"."""
        return part_told(self.name, self.value, self.kind)

    @property
    def told(self) -> str:
        """ "+6.1"."""
        return signed(self.printed, 1)

    @property
    def range(self) -> str:
        """ "+3.1 to +8.0"; nothing when it is not known."""
        if not (is_known(self.low) and is_known(self.high)):
            return ""
        return f"{signed(self.low, 1)} to {signed(self.high, 1)}"

    @property
    def is_sure(self) -> bool:
        """Whether its range leaves out zero."""
        return is_sure(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of share in percent, with its parts: the rows of causes of one pair."""

    row: Causes
    before: float
    now: float
    parts: tuple[Part, ...]
    verdict: Cause

    @property
    def rival(self) -> str:
        """Whose share it is."""
        return str(self.row["rival"])

    @property
    def is_ours(self) -> bool:
        """Whether it is our own share."""
        return bool(self.row["own"] == self.row["rival"])

    @property
    def whose(self) -> str:
        """ "Vaartwijk’s", "our"."""
        return "our" if self.is_ours else possessive(self.rival)

    @property
    def platform(self) -> str:
        """Where it is."""
        return str(self.row["platform"])

    @property
    def points(self) -> float:
        """The change in points, as printed."""
        return round(self.now - self.before, 1)

    def part(self, name: str) -> Part | None:
        """A part by its name."""
        return next((part for part in self.parts if part.name == name), None)


def change_of(causes: pd.DataFrame, kinds: pd.DataFrame | None = None) -> Change | None:
    """The change that rows of causes tell, of one pair; None when its shares are not known.

    `kinds`, from kinds_compared, names the format that grew.
    """
    rows = [row for row in rows_of(causes, Causes) if is_known(row["value"])]
    before, now = _shares(rows[0]) if rows else (None, None)
    if before is None or now is None:
        return None
    rows.sort(key=lambda row: _ORDER.index(row["part"]) if row["part"] in _ORDER else len(_ORDER))
    verdict, rows = cause_of(rows), [row for row in rows if _is_step(row)]
    printed = adding_up([100 * (row["value"] or 0) for row in rows], now - before)
    grown = None if kinds is None else grown_kind(kinds, str(rows[0]["rival"]))
    kind = None if grown is None else str(grown["kind"])
    parts = [
        _part_of(row, value, is_cause=row["part"] == verdict.part, kind=kind)
        for row, value in zip(rows, printed, strict=True)
    ]
    return Change(rows[0], before, now, tuple(parts), verdict)


def _shares(row: Causes) -> tuple[float | None, float | None]:
    """The share before and now in percent, as printed."""
    before, now = (
        round(100 * share, 1) if is_known(share) else None
        for share in (row["share_before"], row["share_now"])
    )
    return before, now


def _is_step(row: Causes) -> bool:
    """Whether a part is one: not our part of our own share, followers that are not known, or a mix
    of one kind.
    """
    if row["part"] == "own":
        return bool(row["own"] != row["rival"])
    if row["part"] == "audience" and not row["followers_known"]:
        return False
    return row["part"] not in ("mix", "audience") or any(
        end != 0 for end in (row["value"], row["low"], row["high"])
    )


def _part_of(row: Causes, printed: float, *, is_cause: bool, kind: str | None) -> Part:
    """One part from its row."""
    low, high = (100 * end if is_known(end) else None for end in (row["low"], row["high"]))
    return Part(str(row["part"]), 100 * (row["value"] or 0), low, high, printed, is_cause, kind)


def grown_kind(kinds: pd.DataFrame, brand: str) -> KindsCompared | None:
    """The kind whose part of a brand's posts grew most, if it grew enough to tell."""
    rows = [
        row
        for row in rows_of(kinds, KindsCompared)
        if row["brand"] == brand and isinstance(row["kind"], str)
    ]
    grown = [row for row in rows if (_growth(row) or 0) >= KIND_MOVED]
    return most(grown, _growth)


def _growth(row: KindsCompared) -> float | None:
    """By how much the part of a kind grew."""
    before, now = row["share_before"], row["share_now"]
    return now - before if is_known(before) and is_known(now) else None


def change_finding(change: Change | None, rival: str | None = None) -> str:
    """The title of the waterfall."""
    if change is None:
        return f"What moved {possessive(rival)} share is not known" if rival else _NO_CHANGE
    whose, total = change.whose, _points_told(change.points)
    cause = next((part for part in change.parts if part.is_cause), None)
    if change.verdict.kind == "too small":
        moved = f"{percent(change.before / 100, 1)} before, {percent(change.now / 100, 1)} now"
        return f"{NOTHING}: {whose} share was {moved}"
    if cause is None:
        return f"No single cause carries {whose} {total}{_leading(change)}"
    if change.verdict.kind == "luck":
        return f"{_luck_share(cause, change)} of {whose} {total}: luck, not a new level"
    verb = "explain" if is_many(cause.words) else "explains"
    return f"{capital(cause.words)} {verb} {number(abs(cause.printed), 1)} of {whose} {total}"


def _luck_share(cause: Part, change: Change) -> str:
    """ "A few big posts explain 5.1"."""
    noun = post_noun(change.platform)
    return f"A few big {noun} explain {number(abs(cause.printed), 1)}"


def _points_told(change: float) -> str:
    """ "11.9 points", "loss of 3.0 points"."""
    size = number(abs(change), 1)
    return f"{size} points" if change > 0 else f"loss of {size} points"


def _leading(change: Change) -> str:
    """The part that is largest though not sure; nothing when none stands out."""
    own_way = [part for part in change.parts if part.value * change.points > 0]
    first = max(own_way, key=lambda part: abs(part.value), default=None)
    if first is None or abs(first.value) < abs(change.points) / 3:
        return ""
    be = ("are" if is_many(first.words) else "is") if first.is_sure else "may be"
    return f"; {first.words} {be} the largest part ({first.told})"


def change_definition(
    change: Change | None, measure: str = "engagement", *, axis_start: float = 0
) -> str:
    """Which share, which two periods, how many posts, and how to read it."""
    if change is None:
        return "The parts of a change need the engagement of two periods."
    row, noun = change.row, post_noun(change.platform)
    whose = "Our share" if change.is_ours else f"{change.whose} share"
    what = f"{whose} of {measure} {where(change.platform)}{_among(row)}"
    then = f"{span(as_day(row['before_from']), as_day(row['before_until']))}"
    now = f"{span(as_day(row['now_from']), as_day(row['now_until']))}"
    n = f"n{SPACE}{number(row['n_before'])} and {number(row['n_now'])} {noun}"
    steps = f"The steps add up exactly; whiskers: 90{SPACE}% range."
    axis = f" The axis starts at {percent(axis_start / 100)}." if axis_start > 0 else ""
    return f"{what}, {then} against {now} ({n}). {steps}{axis}"


def _among(row: Causes) -> str:
    """ " among 6 brands"; nothing when it is not known."""
    many = row["brand_count"]
    return f" among {number(many)} brands" if is_known(many) else ""


def ends_of(change: Change) -> tuple[str, str]:
    """The names of the first and the last row: "Weeks 26–33", "Weeks 40–47"."""
    row = change.row
    return (
        _weeks_told(row["before_from"], row["before_until"]),
        _weeks_told(row["now_from"], row["now_until"]),
    )


def _weeks_told(since: Any, until: Any) -> str:
    """ "Weeks 26–33"."""
    first, last = as_day(since), as_day(until) - timedelta(days=1)
    numbers = [week(day).removeprefix("week").strip(SPACE) for day in (first, last)]
    return f"Weeks {numbers[0]}–{numbers[1]}" if numbers[0] != numbers[1] else f"Week {numbers[0]}"


def causes_alt(change: Change | None, finding: str) -> str:
    """The text alternative of the waterfall: the finding and its table in words."""
    if change is None:
        return finding
    first, last = ends_of(change)
    steps = [f"{part.label} {part.told}{_bracketed(part.range)}" for part in change.parts]
    ends = (f"{first} {number(change.before, 1)} %", f"{last} {number(change.now, 1)} %")
    return f"{finding}. {'; '.join((ends[0], *steps, ends[1]))}."


def _bracketed(text: str) -> str:
    """The text in brackets; nothing for nothing."""
    return f" ({text})" if text else ""


def largest(parts: Sequence[Part]) -> list[Part]:
    """The parts, the largest first."""
    return sorted(parts, key=lambda part: -abs(part.value))
