"""Since when: the weight of every possible first week of the new level.

Ages are weighed by their Bayes factors, B(a) with ln B = sign(S) S^2 / 2, and by what is
known beforehand: an alarm comes some weeks after its onset (exponential, mean DELAY), so an alarm
that has stood for h weeks belongs to an onset about h + DELAY weeks ago; an onset after the alarm
is possible (it began as luck) but unlikely. Median, 5 % and 95 % of the weights; the weights are a
posterior over change points (cf. Adams, MacKay 2007).
"""

import numpy as np

from pipelines.verdicts.change import AGES
from pipelines.verdicts.panel import Floats

DELAY, BEFORE_ALARM = 11.0, 2.0
LEVELS = (0.05, 0.5, 0.95)


def onset_ages(score: Floats, held: Floats) -> Floats:
    """(3, rows) ages in weeks at 5 %, 50 % and 95 % of the weights.

    score: (rows, ages) evidence; held: (rows,) weeks since the alarm began, 0 in its first week.
    """
    late = AGES - held[:, None]
    known = np.where(late >= 1, -late / DELAY, -1 / DELAY - (1 - late) / BEFORE_ALARM)
    log_weight = np.sign(score) * score**2 / 2 + known
    weight = np.exp(log_weight - log_weight.max(1, keepdims=True))
    mass = np.cumsum(weight, axis=1) / weight.sum(1, keepdims=True)
    ages = [AGES[(mass < level).sum(1).clip(max=len(AGES) - 1)] for level in LEVELS]
    return np.stack(ages).astype(np.float64)
