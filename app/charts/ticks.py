"""Where axis ticks stand and what they say."""

import math
from datetime import date, timedelta

from babel.dates import format_skeleton

from app.words.amounts import NARROW, Number, Share, Short, ShortDay
from app.words.language import current, locale_of

Ticks = tuple[list[float], list[str]]


def nice_step(top: float, most: int = 4) -> float:
    """The smallest round step with at most `most` steps from zero to the top."""
    rough = max(top, 1e-9) / most
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough * 0.999999)


def linear_ticks(top: float, unit: str = "") -> tuple[float, Ticks]:
    """The end of an axis from zero (a tick if one is near) and ticks, the unit on the top one."""
    step = nice_step(top)
    above = step * max(1, math.ceil(top / step - 1e-9))
    end = above if above <= top * 1.15 or above == step else top * 1.05
    values = [round(step * index, 6) for index in range(math.floor(end / step + 1e-9) + 1)]
    texts = [plain_number(value) for value in values]
    if unit == "%":
        texts[-1] = Share(values[-1] / 100, 0 if values[-1] == round(values[-1]) else 1).told()
    elif unit:
        texts[-1] += f"{NARROW}{unit}"
    return round(end, 6), (values, texts)


def plain_number(value: float, most: float = 10_000) -> str:
    """A tick's number: no digits that say nothing, from `most` on in thousands."""
    if abs(value) >= most:
        return Short(value).told()
    return Number(value, 0 if value == round(value) else 1).told()


def log_ticks(low: float, high: float) -> Ticks:
    """Ticks between two values: at 1, 2, 5, 10, ..., over more than 1.5 decades at 1, 10, ..."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    steps = (1,) if high > low * 30 else (1, 2, 5)
    values = [step * 10.0**power for power in range(first, last + 1) for step in steps]
    values = [value for value in values if low <= value <= high]
    return values, [plain_number(value) for value in values]


def time_ticks(first: date, last: date) -> tuple[list[str], list[str]]:
    """At most six ticks as ISO dates with texts; the year stands below the first and January."""
    days = (last - first).days
    if days <= 75:
        return _short_ticks(first, last)
    step = next(months for months in (1, 2, 3, 6, 12, 24, 60) if days / 30.4 / months < 5.6)
    starts = [
        start for start in _month_starts(first, last) if (start.month - 1) % min(step, 12) == 0
    ]
    if step > 12:
        starts = [start for start in starts if start.year % (step // 12) == 0]
    return [start.isoformat() for start in starts], _month_texts(starts)


def _short_ticks(first: date, last: date) -> tuple[list[str], list[str]]:
    """Three or four days of a short time, named by day and month."""
    days = (last - first).days
    step = max(1, -(-days // 21) * 7 if days > 9 else -(-days // 3))
    found = [first + timedelta(days=offset) for offset in range(0, days + 1, step)]
    texts = [ShortDay(day).told() for day in found]
    texts[0] += f"<br>{found[0].year}"
    return [day.isoformat() for day in found], texts


def _month_starts(first: date, last: date) -> list[date]:
    """Every first of a month from `first` to `last`."""
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    found = [date(month // 12, month % 12 + 1, 1) for month in months]
    return [day for day in found if first <= day <= last]


def _month_texts(starts: list[date]) -> list[str]:
    """ "Oct" with the year below where it is new."""
    texts, year = [], 0
    for start in starts:
        name = str(format_skeleton("MMM", start, locale=locale_of(current()))).replace(".", "")
        texts.append(name + (f"<br>{start.year}" if start.year != year else ""))
        year = start.year
    return texts
