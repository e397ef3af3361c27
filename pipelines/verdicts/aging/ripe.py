"""Projection of a young count to thirty days, with the interval that earlier projections earned.

log ripe = log now + usual growth of the account and kind + what the post's own course adds: how far
it stands above its usual (an early peak regresses) and how fast it grew lately. Coefficients and
residuals are those of the platform's posts that have ripened since.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.aging.running import median
from pipelines.verdicts.panel import Floats

LEAST_RIPE = 40
RIDGE = 5.0
THIRD_POSTS = 60.0
LOW, HIGH = 0.05, 0.95
EARLIER = 2  # steps of the grid back to see how fast a post grew


@dataclass(frozen=True, slots=True)
class Ripening:
    """What ripened posts of a platform teach about the growth of a younger one at an age."""

    beta: Floats  # (2,) of the standing above usual and of the late growth above usual
    offset: float
    edges: Floats  # (2,) logs of counts between the thirds
    low: Floats  # (3,) residual quantiles
    high: Floats

    def project(self, log: Floats, growth: Floats, course: Floats) -> Floats:
        """(3, asks) logs of the ripe count: middle, low, high."""
        third = np.searchsorted(self.edges, log)
        middle = log + growth + course @ self.beta + self.offset
        return np.stack([middle, middle + self.low[third], middle + self.high[third]])


def ripening_of(log: Floats, growth: Floats, course: Floats, grown: Floats) -> Ripening | None:
    """What posts teach that have ripened; None below forty.

    log: (posts,) at the age; growth: usual growth to thirty days; course: (posts, 2); grown: what
    they grew.
    """
    if len(log) < LEAST_RIPE:
        return None
    rest = grown - growth
    beta: Floats = np.zeros(2)
    offset = median(rest)
    for _ in range(3):  # least absolute deviations would do; clipping is as good and quicker
        miss = rest - offset - course @ beta
        scale = 1.5 * median(np.abs(miss)) + 1e-6
        held = course @ beta + np.clip(miss, -2.5 * scale, 2.5 * scale)
        solved = np.linalg.solve(course.T @ course + RIDGE * np.eye(2), course.T @ held)
        beta = np.asarray(solved, np.float64)
        offset = median(rest - course @ beta)
    miss = rest - offset - course @ beta
    return Ripening(beta, offset, *_spread(log, miss))


def _spread(log: Floats, miss: Floats) -> tuple[Floats, Floats, Floats]:
    """Residual quantiles by third of the count, shrunk to those of all by sixty posts."""
    edges = np.quantile(log, [1 / 3, 2 / 3])
    third = np.searchsorted(edges, log)
    whole = np.quantile(miss, [LOW, HIGH])
    ends = np.empty((2, 3))
    for k in range(3):
        mine = miss[third == k]
        own = np.quantile(mine, [LOW, HIGH]) if len(mine) else whole
        ends[:, k] = (len(mine) * own + THIRD_POSTS * whole) / (len(mine) + THIRD_POSTS)
    return edges, ends[0], ends[1]
