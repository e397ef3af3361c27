"""The call of a measure as text that runs in any DuckDB client."""

from collections.abc import Mapping
from datetime import date
from typing import Any


def call_text(measure: str, arguments: Mapping[str, Any]) -> str:
    """The call, an argument a line and those without a value left out.

    Such as "from share_of_voice(every := 'week', until := date '2026-11-23')".
    """
    given = {name: value for name, value in arguments.items() if value is not None}
    if not given:
        return f"from {measure}()"
    lines = ",\n".join(f"    {name} := {literal(value)}" for name, value in given.items())
    return f"from {measure}(\n{lines}\n)"


def literal(value: object) -> str:
    """A value as SQL: dates, truth, numbers, lists; everything else is a quoted text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, date):
        return f"date '{value:%Y-%m-%d}'"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(literal, value))}]"
    return "'" + str(value).replace("'", "''") + "'"
