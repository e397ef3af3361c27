"""The normal distribution, typed: chances, their logarithms, and quantiles."""

import numpy as np

from pipelines.verdicts.panel import Floats

Z90 = 1.6448536269514722  # the quantile at 0.95: half of a 90 % interval, in standard deviations


def chance_below(z: Floats) -> Floats:
    """The chance that a standard normal value is below z."""
    from scipy import special  # noqa: PLC0415 - slow to load, and few runs of the program ask

    return np.asarray(special.ndtr(z), dtype=np.float64)


def log_chance_below(z: Floats) -> Floats:
    """The logarithm of that chance, exact far out in the tail."""
    from scipy import special  # noqa: PLC0415

    return np.asarray(special.log_ndtr(z), dtype=np.float64)
