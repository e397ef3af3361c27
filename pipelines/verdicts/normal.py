"""The normal distribution, typed: chances, their logarithms, and quantiles."""

import numpy as np
from scipy import special

from pipelines.verdicts.panel import Floats

Z90 = float(special.ndtri(0.95))  # half of a 90 % interval, in standard deviations


def chance_below(z: Floats) -> Floats:
    """The chance that a standard normal value is below z."""
    return np.asarray(special.ndtr(z), dtype=np.float64)


def log_chance_below(z: Floats) -> Floats:
    """The logarithm of that chance, exact far out in the tail."""
    return np.asarray(special.log_ndtr(z), dtype=np.float64)
