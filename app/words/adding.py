"""Rounding parts so that the printed digits add up to the printed whole."""

import math
from collections.abc import Sequence


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
