"""Rows of a measure's frame, as the sentences need them."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from app.words.thresholds import GAIN, WHOLE
from app.words.values import is_known

Row = dict[str, Any]


def rows_of(frame: pd.DataFrame) -> list[Row]:
    """The rows as dictionaries."""
    names = [str(name) for name in frame.columns]
    columns = [
        [None if value is pd.NA else value for value in column.tolist()]
        for _, column in frame.items()
    ]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def row_of(rows: Sequence[Row], brand: str | None) -> Row | None:
    """The first row of a brand."""
    return next((row for row in rows if brand is not None and row["brand"] == brand), None)


def most(rows: Sequence[Row], column: str) -> Row | None:
    """The row with the largest known value; None when no row has one."""
    known = [row for row in rows if is_known(row[column])]
    return max(known, key=lambda row: float(row[column]), default=None)


def rival_and_own(
    frame: pd.DataFrame, column: str, *, own: str | None, focus: str | None = None
) -> tuple[Row | None, Row | None]:
    """The rival a sentence is about (the chosen one, else the one with most) and our own row."""
    rows = [row for row in rows_of(frame) if is_known(row[column])]
    rivals = [row for row in rows if row["brand"] != own]
    chosen = row_of(rivals, focus) if focus != own else None
    return chosen or most(rivals, column), row_of(rows, own)


def count_of(row: Row, column: str) -> int:
    """A count; unknown counts as none, for thresholds only."""
    return int(row[column]) if is_known(row.get(column)) else 0


def rival_of(rows: list[Row], own: str | None, focus: str | None) -> Row | None:
    """The chosen rival, else the one with the largest clear gain, else with the largest share."""
    rivals = [row for row in rows if row["brand"] != own and is_known(row["share_now"])]
    gained = [row for row in rivals if is_known(row["change"]) and _is_whole(row)]
    best = most(gained, "change")
    if best and best["change"] < GAIN:
        best = None
    return row_of(rivals, focus) or best or most(rivals, "share_now")


def _is_whole(row: Row) -> bool:
    """Whether the brand was collected all the time: what begins late seems to gain."""
    return not is_known(row.get("coverage")) or bool(row["coverage"] >= WHOLE)
