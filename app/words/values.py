"""Numbers, dates, times and ages as a person reads them; unknown is never shown as zero."""

import math
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeGuard
from zoneinfo import ZoneInfo

import pandas as pd

SPACE = "\u00a0"  # keeps a number and its unit on one line
_MINUS = "\u2212"
UNKNOWN = "not known"


def is_known(value: float | None) -> TypeGuard[float]:
    """Whether there is a number: None, NaN and pandas' NA are no numbers."""
    try:
        return value is not None and math.isfinite(value)
    except TypeError:
        return False


def number(value: float | None, digits: int = 0) -> str:
    """1234.4 -> "1,234"; a negative number with a true minus."""
    if not is_known(value):
        return UNKNOWN
    rounded = round(value, digits) + 0.0
    return f"{rounded:,.{digits}f}".replace("-", _MINUS)


def short(value: float | None) -> str:
    """A size in few characters: 950, 1,234, 12.4k, 3.1M."""
    if not is_known(value):
        return UNKNOWN
    if abs(value) < 9_999.5:
        return number(value, 1 if 0 < abs(value) < 9.95 and value % 1 else 0)
    if abs(value) < 999_500:
        return number(value / 1e3, 1 if abs(value) < 99_950 else 0) + "k"
    return number(value / 1e6, 1) + "M"


def percent(share: float | None, digits: int = 0) -> str:
    """A fraction as a part of a hundred: 0.333 -> "33 %"; a trace is "under 1 %"."""
    if not is_known(share):
        return UNKNOWN
    if not digits and 0 < share < 0.005:
        return f"under{SPACE}1{SPACE}%"
    return f"{number(share * 100, digits)}{SPACE}%"


def signed(value: float | None, digits: int = 0) -> str:
    """A number with its sign: plus or minus; nothing before zero."""
    if not is_known(value):
        return UNKNOWN
    text = number(value, digits)
    return f"+{text}" if round(value, digits) > 0 else text


def tenths(value: float | None) -> str:
    """A number with one digit where it has one: 8.1, 4."""
    return number(value, 1).removesuffix(".0")


def percent_change(ratio: float | None) -> str:
    """A ratio as a change: 1.2 -> "+20 %"; from threefold on a multiple."""
    if not is_known(ratio):
        return UNKNOWN
    if ratio >= 3:
        return times(ratio)
    return f"{signed((ratio - 1) * 100)}{SPACE}%"


def times(ratio: float | None) -> str:
    """A multiple: 8.2 -> eight times; below five with one digit."""
    if not is_known(ratio):
        return UNKNOWN
    return f"{number(ratio, 1 if ratio < 4.95 else 0).removesuffix('.0')}{SPACE}×"


def points(change: float | None) -> str:
    """A difference of two shares without its sign: 0.12 -> "12 points"."""
    if not is_known(change):
        return UNKNOWN
    size = number(abs(change) * 100)
    return f"{size}{SPACE}{'point' if size == '1' else 'points'}"


def count(value: float | None, one: str, many: str | None = None) -> str:
    """A number with its noun in the right form: "1 post", "1,234 posts", "no posts"."""
    noun = many or f"{one}s"
    if not is_known(value):
        return f"an unknown number of {noun}"
    whole = round(value)
    if whole == 0:
        return f"no {noun}"
    return f"{number(whole)}{SPACE}{one if whole == 1 else noun}"


def spelled(value: int) -> str:
    """A small number in a sentence: "five"; from ten on in digits."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[value] if 0 <= value < len(words) else number(value)


DASH = "–"


def day(value: date) -> str:
    """24 Nov 2026."""
    return f"{value.day} {value:%b %Y}"


def short_day(value: date) -> str:
    """24 Nov."""
    return f"{value.day} {value:%b}"


def week(value: date) -> str:
    """The ISO week that a day is in: "week 34"."""
    return f"week{SPACE}{value.isocalendar().week}"


def span(since: date, until: date) -> str:
    """A half-open stretch of days, its last day named: 30 Sep to 24 Nov 2026."""
    last = until - timedelta(days=1)
    if last <= since:
        return day(since)
    if since.year != last.year:
        return f"{day(since)} {DASH} {day(last)}"
    if since.month != last.month:
        return f"{short_day(since)} {DASH} {day(last)}"
    return f"{since.day}{DASH}{day(last)}"


def local(moment: datetime, zone: str) -> datetime:
    """A naive UTC moment in a time zone."""
    return moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))


def city(zone: str) -> str:
    """The city of a time zone: "Amsterdam"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def moment(value: datetime, zone: str) -> str:
    """A naive UTC moment as "24 Nov, 06:10 Amsterdam"."""
    here = local(value, zone)
    return f"{short_day(here)}, {here:%H:%M} {city(zone)}"


def long_moment(value: datetime, zone: str) -> str:
    """A naive UTC moment as "24 Nov 2026, 06:10 Europe/Amsterdam"."""
    here = local(value, zone)
    return f"{day(here)}, {here:%H:%M} {zone}"


_AGO = ((31_557_600, "year"), (86_400, "day"), (3_600, "hour"), (60, "minute"))  # in seconds


def ago(value: datetime, now: datetime) -> str:
    """How long before `now` a moment was, both naive UTC: "38 minutes ago"."""
    seconds = max(0.0, (now - value).total_seconds())
    if seconds < 90:
        return "just now"
    for size, noun in _AGO:
        whole = int(seconds // size)
        if whole >= (2 if size > 60 else 1):
            return f"{whole} {noun}{'' if whole == 1 else 's'} ago"
    return "just now"


def duration(seconds: float) -> str:
    """A length of time in one unit: "40 seconds", "3 minutes", "2 hours"."""
    for size, noun in ((7_200, "hour"), (90, "minute")):
        if seconds >= size:
            return f"{round(seconds / (3_600 if noun == 'hour' else 60))} {noun}s"
    whole = round(seconds)
    return f"{whole} {'second' if whole == 1 else 'seconds'}"


ONE_LOOK = "age cannot be equalised: this file shows each post once"
_HOURS = 24


def age(days: float | None) -> str:
    """A length of time since publication: "9 hours", "one day", "three days", "30 days"."""
    if not is_known(days):
        return "an unknown time"
    if days < 1 / _HOURS:
        return "less than an hour"
    hours = round(days * _HOURS)
    if hours < _HOURS:
        return _spelled_out(hours, "hour")
    return _spelled_out(round(days), "day")


def seen_after(days: float | None) -> str:
    """When a post was seen: "seen 9 hours after publication"."""
    return f"seen {age(days)} after publication"


def projection(
    days: float | None, projected: float | None, low: float | None, high: float | None
) -> str:
    """What a young post is projected to, with its range; says so when that cannot be said."""
    if not is_known(projected):
        return f"{seen_after(days)}: too little is known here to project it"
    text = f"{seen_after(days)}: projected to {number(projected)}"
    if not (is_known(low) and is_known(high)):
        return text
    return f"{text} (90{SPACE}% range {number(low)} to {number(high)})"


def projected_part(projected_posts: float | None, posts: float | None) -> str:
    """How many posts of a sum are projected: "12 of 64 posts projected to 30 days"."""
    if not is_known(projected_posts) or not is_known(posts):
        return "it is not known how many posts are projected"
    if not round(projected_posts):
        return "no post is projected"
    return f"{number(projected_posts)} of {count(posts, 'post')} projected to 30 days"


def _spelled_out(value: int, noun: str) -> str:
    word = spelled(value) if value < 9 else number(value)
    return f"{word}{SPACE}{noun}{'' if value == 1 else 's'}"


def adding_up(parts: Sequence[float], whole: float, digits: int = 1) -> list[float]:
    """The parts rounded to `digits`, so that they add to `whole` rounded to `digits`.

    Largest remainder: every part is rounded down, then those that lost most are rounded up; none
    is off by a whole unit of the last digit unless the parts do not add to the whole themselves.
    """
    unit = 10.0**-digits
    floors = [math.floor(part / unit + 1e-9) for part in parts]
    lost = [part / unit - floor for part, floor in zip(parts, floors, strict=True)]
    missing = round(whole / unit) - sum(floors)
    order = sorted(range(len(parts)), key=lambda index: (-lost[index], index))
    for turn in range(abs(missing) if parts else 0):
        at = order[turn % len(order)] if missing > 0 else order[-1 - turn % len(order)]
        floors[at] += 1 if missing > 0 else -1
    return [round(floor * unit, digits) + 0.0 for floor in floors]


def as_day(value: Any) -> date:
    """A day from a date or timestamp of a frame."""
    return pd.Timestamp(value).date()


def of_hundred(chance: float) -> int:
    """A chance as a whole number of a hundred; neither 0 nor 100: nothing here is certain."""
    return min(99, max(1, round(chance * 100)))


def band(low: float | None, high: float | None) -> str:
    """ "29–42 %"."""
    if not (is_known(low) and is_known(high)):
        return UNKNOWN
    return f"{number(low * 100)}{DASH}{percent(high)}"


def from_to(low: date, high: date) -> str:
    """ "20 Jul and 31 Aug 2026"."""
    first = short_day(low) if low.year == high.year else day(low)
    return f"{first} and {day(high)}"
