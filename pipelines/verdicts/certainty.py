"""The stated chance that a lead is one: how often such rows were right in simulated worlds.

Fitted by logistic regression on worlds of known truth (other seeds than those reported): evidence
says how strong, the weeks a lead has stood say how lasting. True leads are rare, so a first alarm
is wrong more often than one would think.
"""

import numpy as np

from pipelines.verdicts.panel import Floats

CONSTANT, PER_EVIDENCE, PER_LOG_WEEK = -5.85, 1.8, 0.12
MOST = 0.99


def certainty_of(evidence: Floats, weeks: Floats) -> Floats:
    """The chance that a real lead is active, from its evidence and the weeks it has stood."""
    logit = CONSTANT + PER_EVIDENCE * evidence + PER_LOG_WEEK * np.log1p(weeks)
    chance: Floats = np.minimum(1 / (1 + np.exp(-logit)), MOST)
    return chance
