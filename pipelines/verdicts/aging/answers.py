"""The answers about posts of one platform: expected, projected and how rare, as known at each look.

Time is cut into eras of four weeks. What the platform teaches (effects of kind and hour, growth,
tails) is learned anew at the beginning of an era; levels and cadences move with every day.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from pipelines.verdicts.aging.cadence import Cadence, cadence_of
from pipelines.verdicts.aging.era import ERA, Era
from pipelines.verdicts.aging.history import AGES, RIPE, Asks, History
from pipelines.verdicts.aging.rarity import once_in
from pipelines.verdicts.aging.ripe import Ripening
from pipelines.verdicts.panel import Floats, Ints

LEAST = 15  # posts of the account before anything is expected of it
BREAKOUT_WEEKS, BREAKOUT_SEEN = 26.0, 13.0  # nobody is told of half a year after a month
WIDER = 1.02  # the expectation is not known exactly; the budget of breakouts allows for it
FLOORS = np.array([1.0, 0.9, 1.0])  # counts may fall a little, projections do not
COLUMNS = ("expected", "projected", "low", "high", "once_in_weeks", "weeks_seen", "is_breakout")


def answers(history: History, asks: Asks) -> pd.DataFrame:
    """One row per ask, in their order: COLUMNS; counts, not logs; NaN where nothing can be said."""
    found = np.full((len(asks.post), len(COLUMNS)), np.nan)
    cadence = cadence_of(history)
    eras = np.floor(asks.day / ERA) * ERA
    for start in np.unique(eras):
        rows = np.flatnonzero(eras == start)
        found[rows] = _era_answers(Era(history, float(start)), cadence, asks.of(rows))
    return pd.DataFrame(_digits(found), columns=list(COLUMNS))


def _digits(values: Floats) -> Floats:
    """Six digits: what is left of a sum does not depend on the order of its parts."""
    size = np.abs(np.where((values == 0) | ~np.isfinite(values), 1.0, values))
    unit = 10.0 ** (np.floor(np.log10(size)) - 5)
    rounded: Floats = np.round(values / unit) * unit
    return rounded


def _era_answers(era: Era, cadence: Cadence, asks: Asks) -> Floats:
    """(asks, COLUMNS)."""
    rates = cadence.rates(asks.post, asks.day)
    asks = replace(asks, post=era.place[asks.post])
    below = _neighbours(era.history, asks)
    found = np.empty((len(below), len(COLUMNS)))
    for g in np.unique(below):
        rows = np.flatnonzero(below == g)
        mine = tuple(rate[rows] for rate in rates)
        found[rows] = _bracket_answers(era, mine, int(g), asks.of(rows))
    return found


def _neighbours(history: History, asks: Asks) -> Ints:
    """(asks,) the age of the grid at or below each ask, or the next one where too few posts of the
    account were known at the first: the first look at its posts may always come later."""
    below = np.clip(np.searchsorted(AGES, asks.age, side="right") - 1, 0, RIPE - 1)
    found = below.copy()
    for g in np.unique(below[below < RIPE - 1]):
        rows = np.flatnonzero(below == g)
        n = history.orders[g].before(asks.post[rows], asks.day[rows])[1]
        found[rows[n < LEAST]] += 1
    return found


def _bracket_answers(era: Era, rates: tuple[Floats, ...], g: int, asks: Asks) -> Floats:
    """Answers for ages near two neighbours of the grid, on a straight line in log age."""
    part = np.log(asks.age / AGES[g]) / np.log(AGES[g + 1] / AGES[g])
    part = np.clip(part, -1, 1)
    at = era.history.published[asks.post]
    expected = [era.age(g + k).expected(asks.post, asks.day, at) for k in (0, 1)]
    both = np.minimum(expected[0][1], expected[1][1])
    n = np.where(part == 1, expected[1][1], both)  # ripe posts may be known at no younger age
    usual = np.where(n >= LEAST, _between(part, expected[0][0], expected[1][0]), np.nan)
    rarity = _rarity(era, rates, g, _standing(era, g, asks, part, asks.log - usual))
    ripe = _between(part, *(_projected(era, g + k, asks, expected[k][0]) for k in (0, 1)))
    ripe = np.sort(np.expm1(ripe)[[1, 0, 2]], axis=0)[[1, 0, 2]]
    ripe[:, asks.age >= AGES[RIPE]] = np.nan
    ripe = np.maximum(ripe, np.expm1(asks.log) * FLOORS[:, None])
    return np.stack([np.expm1(usual), *ripe, *rarity], 1)


def _between(part: Floats, low: Floats, high: Floats) -> Floats:
    mixed = (1 - part) * low + part * high
    return np.where(part == 0, low, np.where(part == 1, high, mixed))


def _standing(era: Era, g: int, asks: Asks, part: Floats, rest: Floats) -> Floats:
    """(asks,) how many standard deviations they lie above their usual; NaN beside nominal ages."""
    z = np.full(len(rest), np.nan)
    known = np.isfinite(asks.nominal) & np.isfinite(rest)
    if known.any():
        post, day = asks.post[known], asks.day[known]
        variance = [era.spread(g + k).variance(post, day) for k in (0, 1)]
        z[known] = rest[known] / np.sqrt(_between(np.clip(part[known], 0, 1), *variance))
    return z


def _rarity(
    era: Era, rates: tuple[Floats, ...], g: int, z: Floats
) -> tuple[Floats, Floats, Floats]:
    """(asks,) once in so many weeks, weeks seen and whether it is a breakout; NaN: unknown."""
    all_posts, same_kind, weeks = rates
    above = np.full((2, len(z)), np.nan)
    known = np.isfinite(z)
    tail = (era.tail(g) or era.tail(g + 1)) if known.any() else None
    if tail is not None:
        above[:, known] = tail.above(z[known]), tail.above(z[known] / WIDER)
    rare = (once_in(above[0], all_posts) >= BREAKOUT_WEEKS) & (weeks >= BREAKOUT_SEEN)
    return once_in(above[1], same_kind), weeks, np.where(np.isnan(above[0]), np.nan, rare)


def _projected(era: Era, g: int, asks: Asks, expected: Floats) -> Floats:
    """(3, asks) log ripe counts as one age of the grid projects them: middle, low, high."""
    at = era.history.published[asks.post]
    if g == RIPE:
        return np.stack([asks.log] * 3)
    growth = era.growth(g)
    usually = growth.usual.of(asks.post, asks.day, at)[0]
    standing = asks.log - expected
    late = era.late(g, asks.post, asks.day, standing)
    seen = np.isfinite(late)
    full = growth.full if seen.any() else None
    if full is None:
        seen = np.zeros_like(seen)
    course = np.stack([standing, np.where(seen, late, 0.0)], 1)
    found = _told(full, asks, usually, course)
    if not seen.all():
        plain = _told(growth.plain, asks, usually, course * [1.0, 0.0])
        found = np.where(seen, found, plain)
    return found


def _told(ripening: Ripening | None, asks: Asks, growth: Floats, course: Floats) -> Floats:
    if ripening is None:
        return np.full((3, len(growth)), np.nan)
    return ripening.project(asks.log, growth, course)
