"""One own brand against every rival of one platform: evidence for lead, slip and season by week."""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.change import AGES, Steps, spread_of_mean
from pipelines.verdicts.evidence import NOTHING, Moves, evidence_of_rise, lead_by_age
from pipelines.verdicts.market import Crowd, crowd_of, field_for, field_of_all, field_of_rivals
from pipelines.verdicts.panel import Bools, Floats, Ints

FIELD_SD, FIELD_PHI = 0.06, 0.8
BY_ITSELF = 1.0


@dataclass(frozen=True, slots=True)
class Ring:
    """A platform's steps and its crowds, shared by all of its duels."""

    steps: Steps
    cadence: Crowd
    strength: Crowd
    season: Floats


@dataclass(frozen=True, slots=True)
class Duel:
    """(rivals, weeks, ages) evidence of a lead and the moves behind it; slip is (weeks, ages)."""

    lead: Floats
    slip: Floats
    field: Moves
    own: Moves


def ring_of(steps: Steps) -> Ring:
    """The shared part of all duels on a platform."""
    cadence = crowd_of(steps.cadence, steps.cadence_var, steps.usable)
    strength = crowd_of(steps.strength, steps.strength_var, steps.usable)
    return Ring(steps, cadence, strength, season_by_age(cadence, strength))


def season_by_age(cadence: Crowd, strength: Crowd) -> Floats:
    """(weeks, ages) evidence that the whole field moved, up or down.

    The field wanders a little by itself (sd 6 %, correlation 0.8 from week to week).
    """
    step_c, var_c, known = field_of_all(cadence)
    step_m, var_m, _ = field_of_all(strength)
    wander = FIELD_SD**2 * spread_of_mean(AGES.astype(np.float64), FIELD_PHI)
    moves = Moves(step_c, step_m, var_c, var_m + wander)
    both = np.maximum(evidence_of_rise(moves), evidence_of_rise(moves.turned()))
    return np.where(known, both, NOTHING)


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
    usable: Bools = known & steps.usable[rivals] & steps.usable[own]
    return Duel(lead_by_age(field, against, usable), _slip(ring, own), field, against)


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
