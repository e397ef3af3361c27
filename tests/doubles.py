"""Rows for tests, made from the contract: every column of the measure, with a value of its type."""

import math
from datetime import date, datetime
from typing import Any

import pandas as pd

import queries
from queries.typed import python_type

VALUES: dict[str, Any] = {
    "bool": False,
    "date": date(2026, 6, 1),
    "datetime": datetime(2026, 6, 1, 12),  # naive UTC, as everywhere
    "dict[str, Any]": {},
    "float": 0.5,
    "int": 7,
}
UNKNOWN = {"float": math.nan, "int": math.nan, "datetime": pd.NaT, "date": pd.NaT}
WORDS = {  # what a column of that name usually holds
    "brand": "Noordkade",
    "kind": "photo",
    "measure": "engagement",
    "own": "Noordkade",
    "platform": "instagram",
    "rival": "Vaartwijk",
    "role": "rival",
}


def example(name: str, **values: Any) -> dict[str, Any]:
    """A whole row of a measure: `values`, and for all other columns something of their type.

    Raises ValueError for a column that the measure does not have.
    """
    found = next(item for item in queries.definitions() if item.name == name)
    unknown = sorted(values.keys() - set(found.column_names()))
    if unknown:
        known = ", ".join(found.column_names())
        raise ValueError(f"{name} has no column named {', '.join(unknown)}; there are: {known}")
    return {column.name: values.get(column.name, _value(column)) for column in found.columns}


def completed(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """A frame of a measure with exactly its columns, in their order.

    What the frame leaves out is not known where that may be, else something of its type. Raises
    ValueError for a column that the measure does not have.
    """
    found = next(item for item in queries.definitions() if item.name == name)
    unknown = sorted(set(frame.columns) - set(found.column_names()))
    if unknown:
        known = ", ".join(found.column_names())
        raise ValueError(f"{name} has no column named {', '.join(unknown)}; there are: {known}")
    for column in found.columns:
        if column.name not in frame:
            kind = python_type(column.type)
            value = UNKNOWN.get(kind) if column.is_nullable else _value(column)
            frame = frame.assign(**{column.name: [value for _ in range(len(frame))]})
    return frame[found.column_names()]


def _value(column: queries.Column) -> Any:
    kind = python_type(column.type)
    if kind.startswith("list["):
        return []
    return VALUES.get(kind, WORDS.get(column.name, column.name))
