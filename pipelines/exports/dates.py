"""How times are written in a file: decided over all of them, never row by row."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from pipelines.clock import utc_now
from pipelines.exports.errors import ExportError

NUMERIC = re.compile(
    r"\s*(?:[^\W\d_]{3,9}\.?,? )?(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})(?!\d)"
)
ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
ORDERS = ("day-first", "month-first", "year-first")
FIRST_YEAR = 4  # of social networks, in two digits
MOST = 10_000  # values that are kept to compare


@dataclass(slots=True)
class _Seen:
    """What the values of a file say about the order of their dates."""

    proof: dict[str, str] = field(default_factory=dict)
    open_value: str = ""
    short: dict[tuple[int, int, int], str] = field(
        default_factory=dict
    )  # with a year in two digits
    texts: set[tuple[int, int, int]] = field(default_factory=set)
    known: set[date] = field(default_factory=set)  # in ISO form: cells of dates in a workbook


@dataclass(frozen=True, slots=True)
class Order:
    """In which order day, month and year stand, and whether a spreadsheet swapped some of them."""

    name: str
    is_swapped: bool = False


def is_numeric(value: str) -> bool:
    """Return whether a value is a date whose order of day and month must be decided."""
    return NUMERIC.match(value) is not None


def decide_order(
    name: str, column: str, values: Iterable[str], said: str | None, usual: str | None = None
) -> Order:
    """Return the order of the dates. Raises ExportError when the values cannot tell.

    usual: the order of a known kind of file, where its values cannot tell.
    """
    seen = _Seen()
    for value in values:
        _look(seen, value)
    order = said or _short_order(name, column, seen)
    if order == "year-first":
        return Order(order)
    if usual and not said and not seen.proof:
        return Order(usual)
    order = _judged(name, column, seen, order)
    return Order(order, _is_swapped(name, column, seen, order))


def _look(seen: _Seen, value: str) -> None:
    if iso := ISO.match(value):
        _keep_known(seen, *map(int, iso.groups()))
    match = NUMERIC.match(value)
    if match is None:
        return
    first, second, third = map(int, match.groups())
    if len(match.group(3)) == 2 and len(seen.short) < MOST:
        seen.short.setdefault((first, second, third), value)
    elif len(seen.texts) < MOST:
        seen.texts.add((first, second, third))
    if first > 12 >= second:
        seen.proof.setdefault("day-first", value)
    elif second > 12 >= first:
        seen.proof.setdefault("month-first", value)
    elif first != second and not seen.open_value:
        seen.open_value = value


def _keep_known(seen: _Seen, year: int, month: int, day: int) -> None:
    if len(seen.known) < MOST and 1 <= month <= 12 and 1 <= day <= 28:
        seen.known.add(date(year, month, day))
    elif day > 28:
        seen.known.add(date(max(year, 1), 1, 29))  # stands for any late day


def _short_order(name: str, column: str, seen: _Seen) -> str | None:
    """Return year-first where years of two digits come first, None where they come last."""
    if not seen.short:
        return None
    years = range(FIRST_YEAR, utc_now().year - 1998)
    begins = all(a in years and b <= 12 and 0 < c <= 31 for a, b, c in seen.short)
    ends = all(c in years for *_, c in seen.short)
    if not begins or not ends:
        return "year-first" if begins else None
    firsts, thirds = {a for a, *_ in seen.short}, {c for *_, c in seen.short}
    example = next(iter(seen.short.values()))
    if 3 * len(firsts) <= len(thirds):
        return "year-first"
    if 3 * len(thirds) <= len(firsts) or "-" not in example:
        return None
    raise ExportError(
        f"the dates in column {column!r} of {name}, such as {example!r}, can begin or end with the "
        "year; say --dates year-first, day-first or month-first"
    )


def _judged(name: str, column: str, seen: _Seen, said: str | None) -> str:
    if said:
        for order in seen.proof.keys() - {said}:
            raise ExportError(
                f"{name} was said to have {said} dates, but {seen.proof[order]!r} in column "
                f"{column!r} is {order}",
                flag=f"leave out --dates or say --dates {order}",
                needs="dates",
            )
        return said
    if len(seen.proof) == 2:
        raise ExportError(
            f"column {column!r} of {name} mixes day-first dates ({seen.proof['day-first']!r}) and "
            f"month-first dates ({seen.proof['month-first']!r}); export it with one kind of dates"
        )
    if not seen.proof and seen.open_value:
        raise ExportError(
            f"the dates in column {column!r} of {name}, such as {seen.open_value!r}, can be "
            "day-first or month-first",
            flag="say --dates day-first or --dates month-first",
            needs="dates",
        ).known_as("dates", file=name, column=column, value=seen.open_value)
    return next(iter(seen.proof), "day-first")


def _is_swapped(name: str, column: str, seen: _Seen, order: str) -> bool:
    """Return whether a spreadsheet took days for months wherever it could.

    Then it made dates of those up to day 12, and those from day 13 on stayed texts. Which of the
    two readings is meant shows in how far apart its days lie.
    """
    texts = {(a, b, c) for a, b, c in seen.texts}
    is_split = len(texts) > 1 and len(seen.known) > 1 and all(max(a, b) > 12 for a, b, _ in texts)
    if not is_split or any(day.day > 12 for day in seen.known):
        return False
    days = [_day(c, *((b, a) if order == "day-first" else (a, b))) for a, b, c in texts]
    as_it_is = _span([*days, *seen.known])
    swapped = _span([*days, *(day.replace(month=day.day, day=day.month) for day in seen.known)])
    if 2 * swapped <= as_it_is:
        return True
    if 2 * as_it_is <= swapped:
        return False
    raise ExportError(
        f"column {column!r} of {name} holds dates up to day 12 and texts from day 13 on, so a "
        "spreadsheet may have swapped days and months; export it again and import that as it comes"
    )


def _day(year: int, month: int, day: int) -> date:
    return date(year, 1, 1) + timedelta(days=30 * (month - 1) + day)


def _span(days: list[date]) -> timedelta:
    return max(days) - min(days)
