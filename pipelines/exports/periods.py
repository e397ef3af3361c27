"""Weeks, months and quarters as tables of sums name them: "januari 2026", "2026-W10", "Q1 2026"."""

import re
from calendar import monthrange
from collections.abc import Collection
from datetime import date

from pipelines.exports.months import WORD, folded, month_of

MONTH = re.compile(r"(\d{4})\s?[-/.]\s?(\d{1,2})|(\d{1,2})\s?[-/.]\s?(\d{4})")
QUARTER = re.compile(r"[QKT]([1-4])[ /-]*(\d{4})|(\d{4})[ /-]*[QKT]([1-4])", re.I)
WEEK = re.compile(
    r"(?:week|wk|w|kw|woche|semaine|semana|settimana|sem)\.? ?(\d{1,2})[ /-]+(\d{4})"
    r"|(\d{4})[ /-]*(?:week|wk|w|kw|woche|semaine|semana|settimana|sem)\.? ?(\d{1,2})",
    re.I,
)


def period_end(text: str, languages: Collection[str]) -> date | None:
    """Return the last day of the period that a text says, None where it says another thing.

    languages: those in which months are looked up.
    """
    try:
        return _month_end(text, languages) or _quarter_end(text) or _week_end(text)
    except ValueError:  # a week or month that no year has
        return None


def _month_end(text: str, languages: Collection[str]) -> date | None:
    if match := MONTH.fullmatch(text):
        year, month = match.group(1, 2) if match.group(1) else match.group(4, 3)
        return _end_of(int(year), int(month))
    words = [folded(word) for word in WORD.findall(text)]
    months = [month for word in words if (month := month_of(word, languages))]
    years = re.findall(r"\d+", text)
    if len(words) != 1 or len(months) != 1 or len(years) != 1 or len(years[0]) not in (2, 4):
        return None
    return _end_of(int(years[0] if len(years[0]) == 4 else f"20{years[0]}"), months[0])


def _quarter_end(text: str) -> date | None:
    match = QUARTER.fullmatch(text)
    if match is None:
        return None
    year, quarter = match.group(2, 1) if match.group(1) else match.group(3, 4)
    return _end_of(int(year), 3 * int(quarter))


def _week_end(text: str) -> date | None:
    match = WEEK.fullmatch(text)
    if match is None:
        return None
    year, week = match.group(2, 1) if match.group(1) else match.group(3, 4)
    return date.fromisocalendar(int(year), int(week), 7)


def _end_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
