"""How strongly the numbers speak for a lasting change, one figure per pair and week.

Three ways to gain are weighed for every age: more posts, stronger posts, or both. Each has a Bayes
factor of "it rose by a half-normal amount, scale tau" against "no change":
ln B = ln 2 Phi(z sqrt k) + ln(1 - k) / 2 + k z^2 / 2 with k = tau^2 / (tau^2 + v) (Kass, Raftery
1995). Their average is turned back into the scale of a normal score: S = sign(ln B) sqrt(2 |ln B|).
Weighing cadence and strength apart is what finds half of the leads weeks earlier: a brand that only
posts more is not hidden by the wobble of its posts' strength.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.change import AGES
from pipelines.verdicts.normal import log_chance_below
from pipelines.verdicts.panel import Bools, Floats, Ints

TAU = 0.7
WAYS = (0.35, 0.35, 0.30)
BEHIND, BY_ITSELF = 2.5, 1.0
Z_LEAST, Z_MOST = -8.0, 14.0
NOTHING = -9.0
ALARMING = (AGES >= 6) & (AGES <= 39)


@dataclass(frozen=True, slots=True)
class Moves:
    """Steps against something, with variances, all of one shape ending in ages."""

    cadence: Floats
    strength: Floats
    cadence_var: Floats
    strength_var: Floats

    def turned(self) -> "Moves":
        """The same moves with falls as rises."""
        return Moves(-self.cadence, -self.strength, self.cadence_var, self.strength_var)

    @property
    def total(self) -> Floats:
        """The log step of typical volume."""
        return self.cadence + self.strength

    @property
    def total_var(self) -> Floats:
        """The variance of `total`."""
        return self.cadence_var + self.strength_var

    @property
    def total_z(self) -> Floats:
        """`total` in its own standard deviations."""
        z: Floats = self.total / np.sqrt(self.total_var)
        return z


def evidence_of_rise(moves: Moves) -> Floats:
    """S for every age, in the shape of the moves."""
    parts = [
        log_bayes_factor(moves.cadence, moves.cadence_var) + np.log(WAYS[0]),
        log_bayes_factor(moves.strength, moves.strength_var) + np.log(WAYS[1]),
        log_bayes_factor(moves.total, moves.total_var) + np.log(WAYS[2]),
    ]
    log_factor = np.logaddexp(np.logaddexp(parts[0], parts[1]), parts[2])
    score: Floats = np.sign(log_factor) * np.sqrt(2 * np.abs(log_factor))
    return score


def log_bayes_factor(step: Floats, variance: Floats) -> Floats:
    """ln of the Bayes factor of a rise against no change, for normal steps."""
    z = np.clip(step / np.sqrt(variance), Z_LEAST, Z_MOST)
    kept = TAU**2 / (TAU**2 + variance)
    factor: Floats = (
        np.log(2) + log_chance_below(z * np.sqrt(kept)) + np.log1p(-kept) / 2 + kept * z**2 / 2
    )
    return factor


def strongest(score: Floats) -> Floats:
    """The largest evidence over the ages that may ring an alarm: 6 to 39 weeks."""
    strongest: Floats = score[..., ALARMING].max(-1)
    return strongest


def strongest_age(score: Floats) -> Ints:
    """The age of the largest evidence that may ring an alarm."""
    age: Ints = AGES[ALARMING][score[..., ALARMING].argmax(-1)]
    return age


def at_strongest(score: Floats, values: Floats) -> Floats:
    """The values, one an age, at the age of the largest evidence that may ring an alarm."""
    place = strongest_age(score)[..., None] - AGES[0]
    place = np.broadcast_to(place, (*values.shape[:-1], 1))
    taken: Floats = np.take_along_axis(values, place, -1)[..., 0]
    return taken


def at_age(values: Floats, age: int) -> Floats:
    """The values, one an age, at one age."""
    taken: Floats = values[..., age - AGES[0]]
    return taken


def lead_by_age(field: Moves, own: Moves, itself: Moves, usable: Bools) -> Floats:
    """S of a lead for every age: a rise against the field that noise need not hide elsewhere.

    The typical week as a whole must have grown too, not its posts alone; it must have grown against
    us; and the rival itself must have moved: where we fell and it stood still, the slip is ours.
    """
    least = np.minimum(field.total_z, own.total_z) + BEHIND
    score = np.minimum(evidence_of_rise(field), np.minimum(least, itself.total_z + BY_ITSELF))
    return np.where(usable & (field.total > 0), score, NOTHING)
