"""Since when: the weight of every possible first week of the new level.

Ages are weighed by their evidence, w(a) ~ exp(TEMPER S(a)^2 / 2), times what is known beforehand: a
first alarm comes some weeks after an onset, exp(-a / DELAY). The tempering allows for windows that
share most of their weeks. Median, 5 % and 95 % of the weights; cf. Adams, MacKay 2007.
"""

import numpy as np

from pipelines.verdicts.change import AGES
from pipelines.verdicts.panel import Floats

TEMPER, DELAY = 0.5, 10.0
LEVELS = (0.05, 0.5, 0.95)


def onset_ages(score: Floats) -> Floats:
    """(3, rows) ages in weeks at 5 %, 50 % and 95 % of the weights; score is (rows, ages)."""
    log_weight = TEMPER * np.where(score > 0, score, 0.0) ** 2 / 2 - AGES / DELAY
    log_weight = np.where(score > 0, log_weight, -np.inf)
    log_weight[~np.isfinite(log_weight).any(1)] = 0.0
    weight = np.exp(log_weight - log_weight.max(1, keepdims=True))
    mass = np.cumsum(weight, axis=1) / weight.sum(1, keepdims=True)
    ages = [AGES[(mass < level).sum(1).clip(max=len(AGES) - 1)] for level in LEVELS]
    return np.stack(ages).astype(np.float64)
