"""Numbers, days and lists as values of a sentence; Babel writes them in the language spoken.

An amount is made of a plain value and knows how it is written: Share(0.333) is "33%", Day(...)
is "24 Nov 2026" or "24 nov 2026". None stays None: the sentence says that it is not known.
"""

import math
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Literal, Self
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, format_timedelta
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal, format_percent
from fluent.runtime.types import FluentType

from app.words.language import current, locale_of

MINUS = "\u2212"
NARROW = "\u00a0"  # keeps a number and its sign on one line


class Amount(FluentType):
    """A value that knows how it is written."""

    def format(self, locale: Locale) -> str:
        """The value in a language."""
        raise NotImplementedError

    def told(self) -> str:
        """The value in the language spoken now: for a cell or an axis, where it stands alone."""
        return self.format(locale_of(current()))


class Count(int, Amount):
    """A whole number: 1,234; it chooses the plural."""

    def format(self, locale: Locale) -> str:
        """ "1,234"."""
        return _decimal(int(self), 0, locale)


class Number(float, Amount):
    """A number with at most so many digits behind the point: 8.1, 4."""

    digits: int
    is_signed: bool

    def __new__(cls, value: float, digits: int = 1, *, signed: bool = False) -> Self:
        """The number, rounded as it will be read."""
        made = super().__new__(cls, round(float(value), digits) + 0.0)
        made.digits, made.is_signed = digits, signed
        return made

    def format(self, locale: Locale) -> str:
        """ "8.1"; with its sign where that was asked."""
        text = _decimal(float(self), self.digits, locale)
        return f"+{text}" if self.is_signed and self > 0 else text


class Points(Number):
    """A difference of two shares (fractions) in points: 0.123 is "12.3"; its noun chooses."""

    def __new__(cls, change: float, digits: int = 0, *, signed: bool = False) -> Self:
        """The points; without `signed` their size."""
        value = float(change) * 100
        return super().__new__(cls, value if signed else abs(value), digits, signed=signed)


class Percent(Number):
    """A share 0..1 as the bare number of a hundred, for "from 21 to 33%"."""

    def __new__(cls, share: float, digits: int = 0, *, signed: bool = False) -> Self:
        """The part of a hundred."""
        return super().__new__(cls, float(share) * 100, digits, signed=signed)


class Share(float, Amount):
    """A share 0..1: "33%"; a trace is "<1%"."""

    digits: int

    def __new__(cls, share: float, digits: int = 0) -> Self:
        """The share."""
        made = super().__new__(cls, share)
        made.digits = digits
        return made

    def format(self, locale: Locale) -> str:
        """ "33%"."""
        value = float(self)
        if not self.digits and 0 < value < 0.005:
            return f"<{_percent(0.01, 0, locale)}"
        return _percent(value, self.digits, locale)


class Change(float, Amount):
    """A ratio as a change: 1.2 is "+20%"; from threefold on a multiple, "3.4×"."""

    def format(self, locale: Locale) -> str:
        """ "+20%"."""
        if self >= 3:
            return Times(self).format(locale)
        text = _percent(float(self) - 1, 0, locale)
        return f"+{text}" if round(100 * (float(self) - 1)) > 0 else text


class Times(float, Amount):
    """A multiple: "1.6×", from five on in whole numbers; a trace is "<0.1×"."""

    def format(self, locale: Locale) -> str:
        """ "1.6×"."""
        if 0 < self < 0.05:
            return f"<{_decimal(0.1, 1, locale)}×"
        return f"{_decimal(float(self), 1 if self < 4.95 else 0, locale)}×"


class Short(float, Amount):
    """A size in few signs: 950, 12.4K, 3.1M."""

    def format(self, locale: Locale) -> str:
        """ "12.4K"."""
        value = float(self)
        if abs(value) < 9_999.5:
            return _decimal(value, 1 if 0 < abs(value) < 9.95 else 0, locale)
        if abs(value) >= 99_950:  # no more than three digits before the letter
            value = round(value, -3)
        digits = 0 if 99_950 <= abs(value) < 1_000_000 else 1
        text = format_compact_decimal(value, locale=locale, fraction_digits=digits)
        return str(text).replace("-", MINUS)


class Chance(int, Amount):
    """A chance as a whole number of a hundred; neither 0 nor 100: nothing here is certain."""

    def __new__(cls, chance: float) -> Self:
        """The chance 0..1."""
        return super().__new__(cls, min(99, max(1, round(chance * 100))))

    def format(self, locale: Locale) -> str:
        """ "94"."""
        return _decimal(int(self), 0, locale)


class Band(Amount):
    """A range of shares: "29–42%"."""

    def __init__(self, low: float, high: float, digits: int = 0) -> None:
        self.low, self.high, self.digits = low, high, digits

    def format(self, locale: Locale) -> str:
        """ "29–42%"; both ends in one where they print alike."""
        low, high = (Share(end, self.digits).format(locale) for end in (self.low, self.high))
        return high if low == high else f"{_decimal(100 * self.low, self.digits, locale)}–{high}"


class Between(Amount):
    """A range of plain numbers: "3.1–4.5"."""

    def __init__(self, low: float, high: float, digits: int = 0) -> None:
        self.low, self.high, self.digits = low, high, digits

    def format(self, locale: Locale) -> str:
        """ "3.1–4.5"; both ends in one where they print alike."""
        low, high = (_decimal(value, self.digits, locale) for value in (self.low, self.high))
        return high if low == high else f"{low}–{high}"


class Day(Amount):
    """A day: "24 Nov 2026"."""

    def __init__(self, day: date) -> None:
        self.day = day

    def format(self, locale: Locale) -> str:
        """ "24 Nov 2026"."""
        return str(format_date(self.day, "d MMM y", locale=locale)).replace(".", "")


class ShortDay(Day):
    """A day of a year that is known: "24 Nov"."""

    def format(self, locale: Locale) -> str:
        """ "24 Nov"."""
        return str(format_skeleton("MMMd", self.day, locale=locale)).replace(".", "")


class Span(Amount):
    """A half-open stretch of days, its last day named: "30 Sep – 24 Nov 2026"."""

    def __init__(self, since: date, until: date) -> None:
        self.since, self.last = since, until - timedelta(days=1)

    def format(self, locale: Locale) -> str:
        """ "30 Sep – 24 Nov 2026"."""
        last = Day(self.last).format(locale)
        if self.last <= self.since:
            return Day(self.since).format(locale)
        same_year = self.since.year == self.last.year
        if same_year and self.since.month == self.last.month:
            return f"{self.since.day}–{last}"
        first = (ShortDay if same_year else Day)(self.since).format(locale)
        return f"{first} – {last}"


class Moment(Amount):
    """A naive UTC moment in a zone, which is named beside it: "24 Nov 2026, 06:10"."""

    def __init__(self, moment: datetime, zone: str) -> None:
        self.here = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))

    def format(self, locale: Locale) -> str:
        """ "24 Nov 2026, 06:10"."""
        time = format_time(self.here.time(), "HH:mm", locale=locale)
        return f"{Day(self.here.date()).format(locale)}, {time}"


class Ago(Amount):
    """How long before `now` a moment was, both naive UTC: "38 minutes ago"."""

    def __init__(self, moment: datetime, now: datetime) -> None:
        self.delta = min(moment - now, timedelta(0))

    def format(self, locale: Locale) -> str:
        """ "38 minutes ago"."""
        told = format_timedelta(self.delta, add_direction=True, locale=locale, threshold=1.5)
        return str(told)


class Duration(Amount):
    """A length of time in one unit: "40 seconds", "3 minutes"."""

    def __init__(self, length: timedelta) -> None:
        self.length = length

    def format(self, locale: Locale) -> str:
        """ "3 minutes"."""
        return str(format_timedelta(self.length, locale=locale, threshold=1.5))


class Names(Amount):
    """Names as a list: "Helmwind, Vaartwijk and Kadeluxe"; or those of which one will do."""

    def __init__(self, names: Sequence[str], joined: Literal["and", "or"] = "and") -> None:
        self.names = list(names)
        self.style: Literal["standard", "or"] = "standard" if joined == "and" else "or"

    def format(self, locale: Locale) -> str:
        """ "Helmwind and Vaartwijk"."""
        return str(format_list(self.names, self.style, locale)) if self.names else ""


def _decimal(value: float, digits: int, locale: Locale) -> str:
    pattern = f"#,##0.{'#' * digits}" if digits else "#,##0"
    if not math.isfinite(value):
        raise ValueError("an unknown number is None")
    text = format_decimal(round(value, digits) + 0.0, format=pattern, locale=locale)
    return str(text).replace("-", MINUS)


def _percent(value: float, digits: int, locale: Locale) -> str:
    pattern = f"#,##0.{'#' * digits}%" if digits else "#,##0%"
    text = format_percent(round(value, digits + 2) + 0.0, format=pattern, locale=locale)
    return str(text).replace("-", MINUS)
