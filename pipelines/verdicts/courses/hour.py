"""Did an account move its hour of the day: evidence for every cut of its weeks.

The rank sum of the hours (Wilcoxon 1945, Mann, Whitney 1947), with ties. A day has no first hour:
it is cut where the account posts least, so that 23:00 and 1:00 are neighbours for a night owl.
"""

import numpy as np

from pipelines.verdicts.courses.cadence import summed
from pipelines.verdicts.courses.segmentation import Evidence
from pipelines.verdicts.panel import Floats, Ints

THRESHOLD = 3.8
MOVED_LEAST = 1.5  # hours between the medians


def day_start(hours: Floats) -> int:
    """The hour at which the account's day begins: the middle of its emptiest six; hours (24,)."""
    six = (np.arange(24)[:, None] + np.arange(-3, 3)) % 24
    return int(hours[six].sum(1).argmin())


def evidence_of(local: Floats, utc: Floats) -> Evidence:
    """The evidence of cuts; local, utc: (weeks that count, 24) posts by hour of either clock.

    A real move shows on both clocks: where only one of them moved, the clocks were changed.
    """
    turned = [np.roll(x, -day_start(x.sum(0)), axis=1) for x in (local, utc)]
    totals = [summed(x.T) for x in turned]

    def evidence(first: Ints, cut: Ints, end: Ints) -> Floats:
        a, b = (_moved(total, first, cut, end) for total in totals)
        return np.where(a * b > 0, np.sign(a) * np.minimum(np.abs(a), np.abs(b)), 0.0)

    return evidence


def _moved(total: Floats, first: Ints, cut: Ints, end: Ints) -> Floats:
    """The evidence by one clock, zero where the medians are close."""
    before, after = total[:, cut] - total[:, first], total[:, end] - total[:, cut]
    moved = np.abs(middle_of(after) - middle_of(before))
    return np.where(moved >= MOVED_LEAST, rank_sum(before, after), 0.0)


def rank_sum(before: Floats, after: Floats) -> Floats:
    """(cuts,) normal score of the rank sum of two samples in classes, (classes, cuts) each."""
    both = before + after
    n0, n1, n = before.sum(0), after.sum(0), both.sum(0)
    rank = np.cumsum(both, axis=0) - both / 2
    excess = (rank * after).sum(0) - n1 * n / 2
    ties = (both**3).sum(0)
    variance = n0 * n1 / 12 * (n - ties / np.maximum(n, 1) ** 2)
    return np.where(variance > 0, excess / np.sqrt(np.maximum(variance, 1e-9)), 0.0)


def middle_of(classes: Floats) -> Floats:
    """(cuts,) the median of samples in classes of one hour, in hours, linear inside a class."""
    reached = np.cumsum(classes, axis=0)
    half = reached[-1] / 2
    at = (reached < half).sum(0).clip(0, len(classes) - 1)
    columns = np.arange(classes.shape[1])
    inside = classes[at, columns]
    below = reached[at, columns] - inside
    return np.asarray(at + (half - below) / np.maximum(inside, 1e-9))


def hour_of(hours: Floats, start: int) -> float:
    """The median hour, 0 up to 24, of (24,) posts by hour of a day that begins at `start`."""
    turned = np.roll(hours, -start)[:, None]
    return float((middle_of(turned)[0] + start) % 24)
