"""What is known of a value, and parts that add up as they are printed."""

import math
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, TypeGuard
from zoneinfo import ZoneInfo

import pandas as pd

from app.words.thresholds import WHOLE_POINTS


def is_known(value: float | None) -> TypeGuard[float]:
    """Whether there is a number: None, NaN and pandas' NA are no numbers."""
    try:
        return value is not None and math.isfinite(value)
    except TypeError:
        return False


def local(moment: datetime, zone: str) -> datetime:
    """A naive UTC moment in a time zone."""
    return moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))


def city(zone: str) -> str:
    """The city of a time zone: "Amsterdam"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def points_told(before: float, now: float) -> tuple[float, float, int]:
    """Two shares in percent as their change is told, and the digits of that: the same everywhere.

    A change of many points is told in whole ones, a smaller one with a digit, so that its parts
    are no zeros.
    """
    digits = 0 if abs(now - before) >= WHOLE_POINTS else 1
    return round(100 * before, digits), round(100 * now, digits), digits


def adding_up(parts: Sequence[float], whole: float, digits: int = 1) -> list[float]:
    """The parts rounded to `digits`, so that they add to `whole` rounded to `digits`.

    Largest remainder: every part is rounded down, then those that lost most are rounded up; none
    is off by a whole unit of the last digit unless the parts do not add to the whole themselves.
    """
    unit = 10.0**-digits
    floors = [math.floor(part / unit + 1e-9) for part in parts]
    lost = [part / unit - floor for part, floor in zip(parts, floors, strict=True)]
    missing = round(whole / unit) - sum(floors)
    order = sorted(range(len(parts)), key=lambda index: (-lost[index], index))
    for turn in range(abs(missing) if parts else 0):
        at = order[turn % len(order)] if missing > 0 else order[-1 - turn % len(order)]
        floors[at] += 1 if missing > 0 else -1
    return [round(floor * unit, digits) + 0.0 for floor in floors]


def as_day(value: Any) -> date:
    """A day from a date or timestamp of a frame."""
    return pd.Timestamp(value).date()
