"""Did an account change a weeks ago, and by how much: one step per account, week and age.

For every age a the last a weeks stand against up to 78 weeks before them. The step of cadence is
the log ratio of posts per covered week, the step of strength the difference of the mean of
ln(1 + x), both pooled over all posts of a window (so a week with one post weighs one post); their
sum is the step of the typical weekly volume. Variances: posts (Poisson 1/N; s2/N) plus the excess
of autocorrelated weeks, excess (1 + 2 sum_k (1 - k/n) phi^k) / n in each window.
Scanning all ages: Page 1954, Siegmund 1985, Andrews 1993.
"""

from dataclasses import dataclass, replace

import numpy as np

from pipelines.verdicts.noise import Noise
from pipelines.verdicts.panel import Bools, Floats, Ints, Panel

AGES = np.arange(1, 46)
BASE_WEEKS, BASE_LEAST, NOW_LEAST = 78, 8, 3
NEVER = 1e6
YEAR = 52

Window = tuple[Ints, Ints]


@dataclass(frozen=True, slots=True)
class Steps:
    """(accounts, weeks, ages) steps and variances; `usable` where both windows are covered.

    base: how many weeks a step is set against.
    """

    cadence: Floats
    strength: Floats
    cadence_var: Floats
    strength_var: Floats
    base: Floats
    usable: Bools


def steps_of(
    panel: Panel, noise: Noise, as_of: Ints, *, ages: Ints = AGES, base: int = BASE_WEEKS
) -> Steps:
    """The steps of every account at the weeks `as_of` (positions in the calendar)."""
    end = as_of[:, None] + 1
    start = np.maximum(end - ages, 0)
    before = np.maximum(start - base, 0)
    steps, weeks = _between_windows(panel, noise, as_of, (before, start), (start, end))
    least = np.maximum(np.minimum(ages, NOW_LEAST), ages / 2)
    enough = (weeks[0] >= BASE_LEAST) & (weeks[1] >= least)
    return replace(steps, usable=steps.usable & enough)


def since_last_year(panel: Panel, noise: Noise, as_of: Ints, weeks: int) -> Steps:
    """The steps of so many weeks from the same weeks of last year, two more on either side."""
    end = as_of[:, None] + 1
    older = np.maximum(end - YEAR - weeks - 2, 0), np.maximum(end - YEAR + 2, 0)
    newer = np.maximum(end - weeks, 0), end
    steps, known = _between_windows(panel, noise, as_of, older, newer)
    enough = (known[0] >= weeks) & (known[1] >= weeks / 2)
    return replace(steps, usable=steps.usable & enough)


def _between_windows(
    panel: Panel, noise: Noise, as_of: Ints, older: Window, newer: Window
) -> tuple[Steps, tuple[Floats, Floats]]:
    """The steps from one window to another, and the covered weeks of both."""
    weeks1, posts1, known1, logs1 = _sums(panel, *newer)
    weeks0, posts0, known0, logs0 = _sums(panel, *older)
    rate = (posts1 + posts0 + 1) / np.maximum(weeks1 + weeks0, 1)
    least1, least0 = np.maximum(weeks1, 1), np.maximum(weeks0, 1)
    phi = noise.phi[as_of, None]
    s2, excess_c, excess_m = (x[:, as_of, None] for x in (noise.s2, noise.cadence, noise.strength))
    wobble = spread_of_mean(least1, phi) + spread_of_mean(least0, phi)
    with np.errstate(divide="ignore", invalid="ignore"):
        strength = logs1 / known1 - logs0 / known0
        strength_var = s2 / known1 + s2 / known0
    known = (known1 > 0) & (known0 > 0)
    steps = Steps(
        cadence=np.log((posts1 + 0.5) / least1) - np.log((posts0 + 0.5) / least0),
        strength=np.where(known, strength, 0.0),
        cadence_var=1 / (rate * least1) + 1 / (rate * least0) + excess_c * wobble,
        strength_var=np.where(known, strength_var, NEVER) + excess_m * wobble,
        base=least0,
        usable=known,
    )
    return steps, (weeks0, weeks1)


def _sums(panel: Panel, start: Ints, end: Ints) -> tuple[Floats, Floats, Floats, Floats]:
    """Covered weeks, posts, measured posts and their log sum between two ends of weeks."""
    covered = panel.covered.astype(np.float64)
    parts = (covered, panel.posts * covered, panel.measured * covered, panel.log_sum * covered)
    weeks, posts, known, logs = (between(part, start, end) for part in parts)
    return weeks, posts, known, logs


def between(values: Floats, start: Ints, end: Ints) -> Floats:
    """The sums of weekly values from week `start` up to, not including, week `end`."""
    nothing = np.zeros((len(values), 1))
    total = np.concatenate([nothing, np.cumsum(values, axis=1)], axis=1)
    summed: Floats = total[:, end] - total[:, start]
    return summed


def spread_of_mean(weeks: Floats, phi: Floats | float) -> Floats:
    """The variance of a mean over n weeks of AR(1) with variance 1: (1 + 2 sum ...) / n."""
    odds = phi / (1 - phi)
    spread: Floats = (1 + 2 * odds * (1 - (1 - phi**weeks) / (weeks * (1 - phi)))) / weeks
    return spread
