"""Rows of a measure's frame, typed as its header says, as the sentences need them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import TypedDict, TypeVar, cast, get_args, get_type_hints

import numpy as np
import pandas as pd

from app.words.values import is_known


class OfBrand(TypedDict):
    """What every row about a brand has."""

    brand: str


AnyRow = TypeVar("AnyRow", bound=Mapping[str, object])
BrandRow = TypeVar("BrandRow", bound=OfBrand)


def rows_of(frame: pd.DataFrame, kind: type[AnyRow]) -> list[AnyRow]:
    """The rows of a measure; `kind` is its class in queries.rows. What is not known is None."""
    names, days = [str(name) for name in frame.columns], _days_of(kind)
    columns = [_values(column, is_day=str(name) in days) for name, column in frame.items()]
    rows = [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]
    return cast("list[AnyRow]", rows)


@cache
def _days_of(kind: type) -> frozenset[str]:
    """The columns that hold days; a frame has only moments."""
    hints = get_type_hints(kind)
    return frozenset(name for name, hint in hints.items() if date in (hint, *get_args(hint)))


def _values(column: pd.Series, *, is_day: bool) -> list[object]:
    """The values of a column as its header types them."""
    if is_day and isinstance(column.dtype, np.dtype) and column.dtype.kind == "M":
        column = column.dt.date
    return [_known(value) for value in column.tolist()]


def _known(value: object) -> object:
    """The value; None for what pandas has as NaN, NaT or NA."""
    if isinstance(value, np.ndarray):  # a list of the warehouse
        return value.tolist()
    is_gap = value is pd.NA or value is pd.NaT or (type(value) is float and value != value)  # noqa: PLR0124
    return None if is_gap else value


def revived(row: Mapping[str, object], kind: type[AnyRow]) -> AnyRow:
    """A row that was kept as JSON: its days are days again."""
    days = _days_of(kind)
    made = {
        name: date.fromisoformat(value) if name in days and isinstance(value, str) else value
        for name, value in row.items()
    }
    return cast("AnyRow", made)


def row_of(rows: Iterable[BrandRow], brand: str | None) -> BrandRow | None:
    """The first row of a brand."""
    return next((row for row in rows if brand is not None and row["brand"] == brand), None)


def most(rows: Iterable[AnyRow], value: Callable[[AnyRow], float | None]) -> AnyRow | None:
    """The row with the largest known value; None when no row has one."""
    known = [(at, row) for row in rows if is_known(at := value(row))]
    return max(known, key=lambda pair: pair[0], default=(None, None))[1]


def whole(count: float | None) -> int:
    """A count; unknown counts as none, for thresholds only."""
    return int(count) if is_known(count) else 0
