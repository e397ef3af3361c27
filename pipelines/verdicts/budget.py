"""From a budget of false alarms to a threshold, and from evidence to a state that does not flicker.

A year holds thousands of correlated comparisons, so no table of the normal distribution gives the
threshold. `RATES` are measured: false alarms per judged pair and year, by threshold, in simulated
worlds of all kinds, rough ones too, raised by 8 % to stay inside the budget; ln(rate) is linear in
between. A budget for a landscape is spread over the pairs that can be judged in that week.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.panel import Bools, Floats

THRESHOLDS = np.array([1.0, 1.5, 2.0, 2.3, 2.6, 2.8, 3.0, 3.2, 3.5, 4.0, 4.5])
RATES = np.array([1.0, 0.54, 0.225, 0.115, 0.055, 0.033, 0.02, 0.012, 0.005, 0.0016, 0.0006])
STAYS = 0.72
PAIRS_LEAST = 10.0
MEMORY, HELD_MOST, OVER_FOR = 65, 26, 13
ASKED = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0)  # budgets of a preview


@dataclass(frozen=True, slots=True)
class Budgets:
    """What a user may choose: false alarms a year over the whole landscape, per level.

    Nothing is drawn at random (intervals are closed formulas), so `seed` changes no digit today; it
    is kept with the answers, so that they can be repeated should that change.
    """

    lead_budget: float = 1.0
    watch_budget: float = 4.0
    seed: int = 0


def threshold(budget: float, pairs: Floats) -> Floats:
    """The evidence that `budget` false alarms a year allow when so many pairs are watched.

    A landscape counts as ten pairs at least: a whole alarm a year for two pairs would be noise.
    """
    rate = np.log(budget / np.maximum(pairs, PAIRS_LEAST))
    return line(rate, np.log(RATES)[::-1], THRESHOLDS[::-1])


def line(x: Floats, xs: Floats, ys: Floats) -> Floats:
    """Linear interpolation that goes on straight beyond both ends; xs rising."""
    i = np.clip(np.searchsorted(xs, x) - 1, 0, len(xs) - 2)
    value: Floats = ys[i] + (x - xs[i]) * (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i])
    return value


def standing(
    strength: Floats,
    stays: float = STAYS,
    *,
    starts: Bools | bool = True,
    ends: Bools | bool = False,
) -> Bools:
    """(..., weeks) whether a state holds: it starts above 1 and ends below `stays`.

    strength is evidence / threshold; it starts only where `starts` and ends also where `ends`.
    Without the gap between the two one lead would ring many
    alarms. A start is remembered for 65 weeks, so that the weeks before a week suffice to know it.
    """
    return happened_since((strength > 1) & starts, (strength < stays) | ends, MEMORY)


def over(strength: Floats, stays: float, ends: Bools) -> Bools:
    """(..., weeks) whether a state was ended by `ends` and may not begin again yet.

    It ends once: until its evidence is gone, or for a quarter of a year, it does not come back.
    """
    return happened_since(ends & (strength > 1), strength < stays, OVER_FOR) | ends


def happened_since(event: Bools, reset: Bools, memory: int) -> Bools:
    """(..., weeks) whether an event came after the last reset, and at most `memory` weeks ago."""
    week = np.arange(event.shape[-1], dtype=np.float64)
    last = np.maximum.accumulate(np.where(event, week, -1.0), axis=-1)
    off = np.maximum.accumulate(np.where(reset, week, -1.0), axis=-1)
    return (last > off) & (week - last < memory)


def held(state: Bools) -> Floats:
    """(..., weeks) for how many weeks a state has held, 0 in its first week, at most 26."""
    week = np.arange(state.shape[-1], dtype=np.float64)
    off = np.maximum.accumulate(np.where(state, -1.0, week), axis=-1)
    return np.where(state, np.minimum(week - off - 1, HELD_MOST), 0.0)
