"""You or the market: what the field did, and every series with the field's movement removed.

The field's step is the precision-weighted Huber mean (clip 1.5 sd) of the other brands' steps
(Huber 1964), separately for cadence and strength. The rival itself is left out, and with four or
more others the own brand too, so that nobody is compared with itself.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pipelines.verdicts.change import between
from pipelines.verdicts.panel import Bools, Floats, Ints, Panel

HUBER, ROUNDS = 1.5, 3
LOSS = 1.05
LOAD_SPREAD = 0.25
ENOUGH_OTHERS = 4
NOW_WEEKS, BASE_WEEKS, BASE_LEAST = 8, 52, 8


@dataclass(frozen=True, slots=True)
class Crowd:
    """Sums over a platform's brands (weeks, ages), from which single brands can be taken out.

    step, weight, precision are per brand (brands, weeks, ages): Huber weight x precision in weight.
    """

    step: Floats
    weight: Floats
    precision: Floats
    usable: Bools


def crowd_of(step: Floats, variance: Floats, usable: Bools) -> Crowd:
    """The brands of a platform with their Huber weights around the common centre."""
    precision = np.where(usable, 1 / variance, 0.0)
    root = np.sqrt(precision)
    centre = _middle(np.where(usable, step, np.nan))
    weight = precision
    for _ in range(ROUNDS):
        away = np.abs(step - centre) * root
        weight = precision * np.minimum(1.0, HUBER / np.maximum(away, 1e-9))
        centre = (weight * step).sum(0) / np.maximum(weight.sum(0), 1e-12)
    return Crowd(np.where(usable, step, 0.0), weight, precision, usable)


def _middle(values: Floats) -> Floats:
    """The median over the first axis, zero where there is no value."""
    ordered = np.sort(values, axis=0)
    count = (~np.isnan(values)).sum(0)
    low, high = np.maximum((count - 1) // 2, 0), count // 2
    pick = [
        np.take_along_axis(ordered, np.minimum(i, len(values) - 1)[None], 0)[0] for i in (low, high)
    ]
    return np.where(count > 0, (pick[0] + pick[1]) / 2, 0.0)


def middle_of_others(values: Floats) -> tuple[Floats, Ints]:
    """(brands, ...) the median over the first axis without each brand, nan where no other has one.

    And how many others have one. All are sorted once; without one, what lies above it moves down.
    """
    order = np.argsort(values, axis=0, kind="stable")
    ordered = np.take_along_axis(values, order, 0)
    rank = np.argsort(order, axis=0, kind="stable")
    is_known = ~np.isnan(values)
    count = is_known.sum(0) - is_known
    low, high = (
        np.take_along_axis(ordered, np.minimum(place + (place >= rank), len(values) - 1), 0)
        for place in (np.maximum((count - 1) // 2, 0), count // 2)
    )
    return np.where(count > 0, (low + high) / 2, np.nan), count


def field_for(crowd: Crowd, own: int, rivals: Ints) -> tuple[Floats, Floats, Bools]:
    """(rivals, weeks, ages) the field's step without the pair, its variance, where it is known."""
    others = crowd.usable.sum(0) - crowd.usable[rivals] - crowd.usable[own]
    own_in = np.where(others >= ENOUGH_OTHERS, 1.0, 0.0)

    def rest(values: Floats) -> Floats:
        summed: Floats = values.sum(0) - values[rivals] - own_in * values[own]
        return summed

    count = others + np.where(own_in > 0, 0, crowd.usable[own])
    step, variance, _ = _field(crowd, rest, count)
    return step, variance, count >= 1


def field_of_rivals(crowd: Crowd, own: int) -> tuple[Floats, Floats, Bools]:
    """(weeks, ages) the step of everyone but `own`, its variance, and where it is known.

    Rivals that part are no field: of what they have in common less is known.
    """
    count = crowd.usable.sum(0) - crowd.usable[own]
    step, variance, spread = _field(crowd, lambda values: values.sum(0) - values[own], count)
    return step, np.maximum(variance, spread), count >= 1


def _field(
    crowd: Crowd, summed: Callable[[Floats], Floats], count: Ints
) -> tuple[Floats, Floats, Floats]:
    """The step of some brands, the variance of its error, and that of a mean of such brands.

    The error is their own, and that of following the field unequally (sd 25 %).
    """
    low, push = np.maximum(summed(crowd.weight), 1e-12), crowd.weight * crowd.step
    step = np.where(count >= 1, summed(push) / low, 0.0)
    spread = np.maximum(summed(push * crowd.step) / low - step**2, 0.0) / np.maximum(count - 1, 1)
    error = LOSS / np.maximum(summed(crowd.precision), 1e-9)
    return step, error + (LOAD_SPREAD * step) ** 2, spread


def field_of_all(crowd: Crowd) -> tuple[Floats, Floats, Bools]:
    """(weeks, ages) the step of the whole platform, its variance, and where it is known."""
    known = crowd.usable.sum(0) >= 2
    top, low = (crowd.weight * crowd.step).sum(0), crowd.weight.sum(0)
    step = np.where(known, top / np.maximum(low, 1e-12), 0.0)
    spread = (crowd.weight * (crowd.step - step) ** 2).sum(0) / np.maximum(low, 1e-12)
    spread = spread / np.maximum(crowd.usable.sum(0) - 1, 1)  # brands that part are no field
    return step, np.maximum(LOSS / np.maximum(crowd.precision.sum(0), 1e-9), spread), known


def market_of(panel: Panel, as_of: Ints) -> pd.DataFrame:
    """One row per account and week: its momentum, the field's, and the series without the field.

    volume: posts x typical strength per week over the last 8 weeks; change: its ratio to the
    52 weeks before; field_change: the median of the other brands' changes on the platform;
    momentum: change / field_change; volume_net: volume / field_change; others: how many were known.
    """
    volume, change = _changes(panel, as_of)
    field, others = np.full_like(change, np.nan), np.zeros_like(change)
    for platform in set(panel.platform):
        here = panel.platform == platform
        field[here], others[here] = middle_of_others(change[here])
    series = {
        "volume": np.exp(volume),
        "change": np.exp(change),
        "field_change": np.exp(field),
        "momentum": np.exp(change - field),
        "volume_net": np.exp(volume - field),
        "others": others,
    }
    return _framed(panel, as_of, series)


def _changes(panel: Panel, as_of: Ints) -> tuple[Floats, Floats]:
    """(accounts, weeks) log typical volume of the last 8 weeks and its change on 52 before."""
    end = as_of + 1
    start = np.maximum(end - NOW_WEEKS, 0)
    before = np.maximum(start - BASE_WEEKS, 0)
    now, base = _volume(panel, start, end), _volume(panel, before, start)
    weeks = between(panel.covered.astype(np.float64), before, start)
    return now, np.where(weeks >= BASE_LEAST, now - base, np.nan)


def _volume(panel: Panel, start: Ints, end: Ints) -> Floats:
    covered = panel.covered.astype(np.float64)
    weeks, posts, known, logs = (
        between(x * covered, start, end)
        for x in (covered, panel.posts, panel.measured, panel.log_sum)
    )
    some = (weeks > 0) & (known > 0)
    volume = np.log(np.maximum(posts, 1) / np.maximum(weeks, 1)) + logs / np.maximum(known, 1)
    return np.where(some, volume, np.nan)


def _framed(panel: Panel, as_of: Ints, series: dict[str, Floats]) -> pd.DataFrame:
    accounts, weeks = len(panel.brand), len(as_of)
    names = {
        "brand": np.repeat(panel.brand, weeks),
        "platform": np.repeat(panel.platform, weeks),
        "as_of_week": np.tile(panel.weeks[as_of], accounts),
    }
    return pd.DataFrame(names | {name: values.ravel() for name, values in series.items()})
