"""The frame of a measure over time as one line per brand, with its gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from app.words.thresholds import WHOLE


@dataclass(frozen=True, slots=True)
class Line:
    """One brand over time; None is a gap, `whole` says where everything was covered."""

    brand: str
    x: list[str]
    y: list[float | None]
    whole: list[bool]
    low: list[float | None]
    high: list[float | None]

    @property
    def last(self) -> float | None:
        """The last known value."""
        return next((value for value in reversed(self.y) if value is not None), None)

    @property
    def known(self) -> list[tuple[str, float]]:
        """The known points."""
        return [(x, y) for x, y in zip(self.x, self.y, strict=True) if y is not None]


def lines_of(frame: pd.DataFrame, value: str, scale: float = 1, digits: int = 1) -> list[Line]:
    """One line per brand of a frame with `period`, `brand` and the value's column.

    Raises ValueError when a brand has two rows in one period: a chart shows one platform.
    """
    dated = frame.assign(period=pd.to_datetime(frame["period"]))
    if dated.duplicated(["brand", "period"]).any():
        raise ValueError("a chart over time shows one platform; keep the rows of one")
    for name in {value, "low", "high"} & set(frame.columns):
        numbers = pd.to_numeric(dated[name], errors="coerce").astype("float64")
        dated[name] = (numbers * scale).round(digits)
    periods = _with_gaps(sorted(dated["period"].unique()))
    return [
        _line_of(str(brand), rows.set_index("period").reindex(periods), value)
        for brand, rows in dated.groupby("brand", sort=False)
    ]


def _with_gaps(periods: Sequence[pd.Timestamp]) -> list[pd.Timestamp]:
    """The periods, with an empty one wherever at least one is missing, so that lines break."""
    steps = [after - before for before, after in pairwise(periods)]
    found: list[pd.Timestamp] = list(periods[:1])
    for step, period in zip(steps, periods[1:], strict=True):
        if step > min(steps) * 1.7:
            found.append(found[-1] + min(steps))
        found.append(period)
    return found


def _line_of(brand: str, rows: pd.DataFrame, value: str) -> Line:
    """The line of one brand from its rows, one per period of the index."""

    def column(name: str) -> list[float | None]:
        if name not in rows:
            return [None] * len(rows)
        return [None if pd.isna(number) else float(number) for number in rows[name]]

    x = [f"{period:%Y-%m-%d}" for period in rows.index]
    return Line(brand, x, column(value), _whole_of(rows), column("low"), column("high"))


def _whole_of(rows: pd.DataFrame) -> list[bool]:
    """Where the numbers rest on complete coverage, from `state` or `coverage` when there."""
    if "state" in rows:
        return [state == "complete" for state in rows["state"]]
    if "coverage" in rows:
        shares = pd.to_numeric(rows["coverage"], errors="coerce").astype("float64")
        return [bool(share >= WHOLE) for share in shares]
    return [True] * len(rows)
