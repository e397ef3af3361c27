"""One own brand against every rival of one platform: evidence for lead, slip and season by week."""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.change import AGES, Steps, spread_of_mean
from pipelines.verdicts.evidence import (
    BY_ITSELF,
    NOTHING,
    Moves,
    at_age,
    at_strongest,
    evidence_of_rise,
    lead_by_age,
    strongest_age,
)
from pipelines.verdicts.market import Crowd, crowd_of, field_for, field_of_all, field_of_rivals
from pipelines.verdicts.panel import Bools, Floats, Ints

FIELD_SD, FIELD_PHI = 0.06, 0.8
NEWEST, STILL, SLACK = 3, 0.6, 0.25
LATE, HALF = 8, 0.5
ALONG = 0.25


@dataclass(frozen=True, slots=True)
class Season:
    """(weeks, ages) evidence that the whole field moved and by how much; is_over: (weeks,)."""

    score: Floats
    step: Floats
    is_over: Bools


@dataclass(frozen=True, slots=True)
class Ring:
    """A platform's steps and its crowds, shared by all of its duels."""

    steps: Steps
    cadence: Crowd
    strength: Crowd
    season: Season


@dataclass(frozen=True, slots=True)
class Duel:
    """(rivals, weeks, ages) evidence of a lead and the moves behind it; slip is (weeks, ages).

    base: how many weeks the rival's steps are set against.
    """

    lead: Floats
    slip: Floats
    field: Moves
    own: Moves
    base: Floats

    def is_fresh(self) -> Bools:
        """(rivals, weeks) whether the last three weeks still hold most of the gain.

        A burst that is over shall not ring when enough of its weeks have come together.
        """
        return self._kept(NEWEST) >= STILL * self._gain() - self._slack(NEWEST)

    def has_faded(self) -> Bools:
        """(rivals, weeks) whether the last eight weeks hold less than half of an older gain."""
        is_less = self._kept(LATE) < HALF * self._gain() - self._slack(LATE)
        return is_less & (strongest_age(self.lead) > LATE)

    def _gain(self) -> Floats:
        return at_strongest(self.lead, self.field.total)

    def _slack(self, age: int) -> Floats:
        slack: Floats = SLACK * np.sqrt(at_age(self.field.total_var, age))
        return slack

    def _kept(self, age: int) -> Floats:
        """The step of the newest weeks from the level before the gain.

        What comes before them holds a part of the gain already: the step that is seen is
        kept - rest (a - age) / base with the rest of the gain's a weeks, solved for `kept`.
        """
        base, since = at_age(self.base, age), strongest_age(self.lead)
        seen = at_age(self.field.total, age)
        kept: Floats = (seen * base + since * self._gain()) / (base + age)
        return np.where(since > age, kept, seen)


def ring_of(steps: Steps, recent: Steps, yearly: Steps) -> Ring:
    """The shared part of all duels on a platform.

    recent, yearly: the steps of the newest weeks from the four months and from the year before.
    """
    cadence, strength = _crowds(steps)
    return Ring(steps, cadence, strength, season_of(cadence, strength, recent, yearly))


def _crowds(steps: Steps) -> tuple[Crowd, Crowd]:
    return (
        crowd_of(steps.cadence, steps.cadence_var, steps.usable),
        crowd_of(steps.strength, steps.strength_var, steps.usable),
    )


def season_of(cadence: Crowd, strength: Crowd, recent: Steps, yearly: Steps) -> Season:
    """The field's own step at every age, up or down, and whether it is over.

    The field wanders a little by itself (sd 6 %, correlation 0.8 from week to week). A season is
    over once the newest weeks hold less than half of the step against the weeks before them, which
    a step for good have become what is usual, or against the same weeks of last year.
    """
    step_c, var_c, known = field_of_all(cadence)
    step_m, var_m, _ = field_of_all(strength)
    wander = FIELD_SD**2 * spread_of_mean(AGES.astype(np.float64), FIELD_PHI)
    moves = Moves(step_c, step_m, var_c, var_m + wander)
    both = np.maximum(evidence_of_rise(moves), evidence_of_rise(moves.turned()))
    score = np.where(known, both, NOTHING)
    step = at_strongest(score, moves.total)
    is_over = np.zeros(step.shape, dtype=bool)
    for newest in (recent, yearly):
        (away_c, _, some), (away_m, _, _) = (field_of_all(crowd) for crowd in _crowds(newest))
        away = (away_c + away_m) * np.sign(step)[:, None]
        is_over |= (some & (away < HALF * np.abs(step)[:, None]))[:, 0]
    return Season(score, step, is_over)


def duel_of(ring: Ring, own: int, rivals: Ints) -> Duel:
    """The evidence of one own brand against these rivals."""
    steps = ring.steps
    field_c, field_c_var, known = field_for(ring.cadence, own, rivals)
    field_m, field_m_var, _ = field_for(ring.strength, own, rivals)
    field = Moves(
        steps.cadence[rivals] - field_c,
        steps.strength[rivals] - field_m,
        steps.cadence_var[rivals] + field_c_var,
        steps.strength_var[rivals] + field_m_var,
    )
    against = Moves(
        steps.cadence[rivals] - steps.cadence[own],
        steps.strength[rivals] - steps.strength[own],
        steps.cadence_var[rivals] + steps.cadence_var[own],
        steps.strength_var[rivals] + steps.strength_var[own],
    )
    itself = Moves(
        steps.cadence[rivals],
        steps.strength[rivals],
        steps.cadence_var[rivals],
        steps.strength_var[rivals],
    )
    base = steps.base[rivals]
    usable: Bools = known & steps.usable[rivals] & steps.usable[own]
    return Duel(lead_by_age(field, against, itself, usable), _slip(ring, own), field, against, base)


def in_season(ring: Ring, own: int, rivals: Ints) -> Bools:
    """(rivals, weeks) whether both brands of a pair moved with the field, a quarter as far."""
    steps = ring.steps
    moved = at_strongest(ring.season.score, steps.cadence + steps.strength)
    along = moved * np.sign(ring.season.step) >= ALONG * np.abs(ring.season.step)
    together: Bools = along[rivals] & along[own]
    return together


def _slip(ring: Ring, own: int) -> Floats:
    """(weeks, ages) evidence that the own brand fell: against all of its rivals, and by itself.

    Without the second half every rise of the others would be a slip of ours.
    """
    steps = ring.steps
    field_c, var_c, known = field_of_rivals(ring.cadence, own)
    field_m, var_m, _ = field_of_rivals(ring.strength, own)
    fall = Moves(
        field_c - steps.cadence[own],
        field_m - steps.strength[own],
        steps.cadence_var[own] + var_c,
        steps.strength_var[own] + var_m,
    )
    itself = Moves(
        -steps.cadence[own], -steps.strength[own], steps.cadence_var[own], steps.strength_var[own]
    )
    score = np.minimum(evidence_of_rise(fall), itself.total_z + BY_ITSELF)
    return np.where(known & steps.usable[own], score, NOTHING)
