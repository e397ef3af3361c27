"""The stated chance that a lead is one: how often such rows were right in simulated worlds.

Fitted by logistic regression on worlds of known truth, kind and rough ones alike, so that it serves
both within a few points (other seeds than those reported): evidence
says how strong, the weeks a lead has stood say how lasting. True leads are rare, so a first alarm
is wrong more often than one would think.
"""

import numpy as np

from pipelines.verdicts.panel import Bools, Floats

CONSTANT, PER_EVIDENCE, PER_LOG_WEEK = -6.3, 1.93, 0.10
WATCH_LESS, MOST = 0.3, 0.99
POOLED = (-3.4, 1.22, 0.13, 0.55)  # of rivals over all their platforms, by pooled evidence


def certainty_of(evidence: Floats, weeks: Floats, is_lead: Bools) -> Floats:
    """The chance that a real lead is active, from its evidence and the weeks it has stood.

    A watch of the same evidence is right less often than a lead that has been stronger before.
    """
    fitted = (CONSTANT, PER_EVIDENCE, PER_LOG_WEEK, WATCH_LESS)
    return chance_of(fitted, evidence, weeks, is_lead)


def chance_of(
    fitted: tuple[float, float, float, float], evidence: Floats, weeks: Floats, is_lead: Bools
) -> Floats:
    """The same by another fit: constant, evidence, log weeks, how much less a watch is."""
    constant, per_evidence, per_log_week, watch_less = fitted
    logit = constant + per_evidence * evidence + per_log_week * np.log1p(weeks)
    logit = logit - np.where(is_lead, 0.0, watch_less)
    chance: Floats = np.minimum(1 / (1 + np.exp(-logit)), MOST)
    return chance
