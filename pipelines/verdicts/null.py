"""How wide chance is in this landscape: what steps are worth where nothing happens.

The noise of an account is a model (`noise`), and real weeks wander more slowly than it says, or
less. Most accounts in most weeks do not change, so the middle of their steps against the field
shows how wide chance really is (genomic control: Devlin, Roeder 1999; empirical null: Efron 2004).
The variances of all steps are multiplied by it, apart for cadence and strength: one width for the
landscape, from it one for each age, and from that one for each account, as far as there are looks
enough. No correlation over weeks need be known for this. It is read from the mean of min(z^2, 2),
which a few real changes hardly move, on platforms of five accounts or more, and from the weeks up
to each week alone.
"""

from dataclasses import dataclass, replace

import numpy as np

from pipelines.verdicts.change import AGES, Steps, steps_of
from pipelines.verdicts.market import ENOUGH_OTHERS, crowd_of
from pipelines.verdicts.noise import Noise
from pipelines.verdicts.normal import chance_below
from pipelines.verdicts.panel import Bools, Floats, Ints, Panel

LOOKED_AT = np.array([4, 7, 12, 20, 32])  # ages
TWO_MONTHS = 1  # the place of the age that is nearest to the eight weeks of a share
MOST = 2.0
WIDTHS = np.exp(np.linspace(np.log(0.25), np.log(16.0), 121))
LEAST = 0.7
A_LOOK = 20.0  # weeks of an account
POOL_LOOKS, AGE_LOOKS, ACCOUNT_LOOKS = 15.0, 15.0, 10.0


@dataclass(frozen=True, slots=True)
class Widths:
    """(accounts, weeks, ages looked at) how wide chance is, in units of what the model says."""

    cadence: Floats
    strength: Floats

    def of_steps(self, steps: Steps, as_of: Ints) -> Steps:
        """The steps at the weeks `as_of` with variances as wide as chance was up to each."""
        cadence, strength = (x[:, as_of] @ BETWEEN_AGES for x in (self.cadence, self.strength))
        return replace(
            steps,
            cadence_var=steps.cadence_var * cadence,
            strength_var=steps.strength_var * strength,
        )

    def of_levels(self, as_of: Ints) -> tuple[Floats, Floats]:
        """(accounts, weeks) the same for the level of two months: of cadence, of strength."""
        return self.cadence[:, as_of, TWO_MONTHS], self.strength[:, as_of, TWO_MONTHS]


def widths_of(panel: Panel, noise: Noise) -> Widths:
    """The widths of all weeks."""
    seen = steps_of(panel, noise, np.arange(len(panel.weeks)), ages=LOOKED_AT)
    usable = _with_others(panel, seen.usable)
    return Widths(
        width(panel, seen.cadence, seen.cadence_var, usable),
        width(panel, seen.strength, seen.strength_var, usable),
    )


def width(panel: Panel, step: Floats, variance: Floats, usable: Bools) -> Floats:
    """(accounts, weeks, ages looked at) the variance of steps in units of what the model says."""
    square, known = _against_field(panel, step, variance, usable)
    look = A_LOOK * len(LOOKED_AT)
    pool = _log_width(square.sum((0, 2)), known.sum((0, 2)), look, POOL_LOOKS)
    ages = _log_width(square.sum(0).T, known.sum(0).T, A_LOOK, AGE_LOOKS, pool)
    accounts = _log_width(square.sum(2), known.sum(2), look, ACCOUNT_LOOKS, pool) - pool
    wide: Floats = np.exp(ages.T + accounts[:, :, None])
    return np.maximum(wide, LEAST)


def _with_others(panel: Panel, usable: Bools) -> Bools:
    """Where there is a field to set a step against; among a few, the step of one moves all."""
    kept = usable.copy()
    for platform in set(panel.platform):
        mine = panel.platform == platform
        kept[mine] &= usable[mine].sum(0) > ENOUGH_OTHERS
    return kept


def _against_field(
    panel: Panel, step: Floats, variance: Floats, usable: Bools
) -> tuple[Floats, Bools]:
    """min(z^2, MOST) of every step against its platform's centre, 0 where it is not known."""
    square, known = np.zeros(step.shape), np.zeros(step.shape, dtype=bool)
    for platform in set(panel.platform):
        mine = np.flatnonzero(panel.platform == platform)
        crowd = crowd_of(step[mine], variance[mine], usable[mine])
        centre = (crowd.weight * crowd.step).sum(0) / np.maximum(crowd.weight.sum(0), 1e-12)
        rest = variance[mine] - 1 / np.maximum(crowd.precision.sum(0), 1e-12)  # it is in its field
        known[mine] = usable[mine] & (rest > 1e-6)
        z_square = (step[mine] - centre) ** 2 / np.maximum(rest, 1e-6)
        square[mine] = np.where(known[mine], np.minimum(z_square, MOST), 0.0)
    return square, known


def _log_width(
    square: Floats, seen: Floats, weeks: float, shrunk: float, prior: Floats | float = 0.0
) -> Floats:
    """(..., weeks) ln of the width up to each week, shrunk by so many looks to the prior.

    square: sums of `seen` steps a week, of which `weeks` are one look.
    """
    seen = seen.cumsum(-1)
    mean = square.cumsum(-1) / np.maximum(seen, 1)
    looks = seen / weeks
    trust = looks / (looks + shrunk)
    log: Floats = trust * np.interp(mean, _mean_square(), np.log(WIDTHS)) + (1 - trust) * prior
    return log


def _mean_square() -> Floats:
    """The mean of min(w x^2, MOST) for a standard normal x, for every w of WIDTHS."""
    edge = np.sqrt(MOST / WIDTHS)
    inside = 2 * chance_below(edge) - 1
    density = np.exp(-(edge**2) / 2) / np.sqrt(2 * np.pi)
    mean: Floats = WIDTHS * (inside - 2 * edge * density) + MOST * (1 - inside)
    return mean


def _between_ages() -> Floats:
    """(ages looked at, ages) the parts of which each age's width is made, linear in ln age."""
    ones = np.eye(len(LOOKED_AT))
    return np.stack([np.interp(np.log(AGES), np.log(LOOKED_AT), one) for one in ones])


BETWEEN_AGES = _between_ages()
