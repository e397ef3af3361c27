"""How times are written in a file: decided over all of them, never row by row."""

import re
from collections.abc import Iterable

from pipelines.exports.errors import ExportError

NUMERIC = re.compile(r"\s*(?:[A-Za-z]{3,9}\.?,? )?(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)")
CLOCKS = ("", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p")
NAMED = ("%Y/%m/%d", "%b %d %Y", "%d %b %Y")
ORDERS = {"day-first": "%d/%m/%Y", "month-first": "%m/%d/%Y"}
SHORT = ("%Y%m%d",)


def is_numeric(value: str) -> bool:
    """Return whether a value is a date whose order of day and month must be decided."""
    return NUMERIC.match(value) is not None


def forms_of(order: str | None) -> tuple[str, ...]:
    """Return the strptime forms of a file; the numeric ones only when their order is known."""
    dates = ((ORDERS[order],) if order else ()) + NAMED
    return tuple(date + clock for date in dates for clock in CLOCKS) + SHORT


def decide_order(
    name: str, column: str, values: Iterable[str], said: str | None, usual: str | None = None
) -> str:
    """Return `day-first` or `month-first`. Raises ExportError when the values cannot tell.

    usual: the order of a known kind of file, where its values cannot tell.
    """
    proof: dict[str, str] = {}
    open_value = ""
    for value in values:
        if (match := NUMERIC.match(value)) is None:
            continue
        first, second = int(match.group(1)), int(match.group(2))
        if first > 12 >= second:
            proof.setdefault("day-first", value)
        elif second > 12 >= first:
            proof.setdefault("month-first", value)
        elif first != second and not open_value:
            open_value = value
    if usual and not said and not proof:
        return usual
    return _judged(name, column, proof, open_value, said)


def _judged(
    name: str, column: str, proof: dict[str, str], open_value: str, said: str | None
) -> str:
    if said:
        for order in proof.keys() - {said}:
            raise ExportError(
                f"{name} was said to have {said} dates, but {proof[order]!r} in column "
                f"{column!r} is {order}",
                flag=f"leave out --dates or say --dates {order}",
                needs="dates",
            )
        return said
    if len(proof) == 2:
        raise ExportError(
            f"column {column!r} of {name} mixes day-first dates ({proof['day-first']!r}) and "
            f"month-first dates ({proof['month-first']!r}); export it with one kind of dates"
        )
    if not proof and open_value:
        raise ExportError(
            f"the dates in column {column!r} of {name}, such as {open_value!r}, can be day-first "
            "or month-first",
            flag="say --dates day-first or --dates month-first",
            needs="dates",
        )
    return next(iter(proof), "day-first")
