"""Judging experiments: what could be seen beforehand, and at each look whether it works.

    works               the range of the effect lies on the announced side of nothing
    does not            the range holds nothing that would count as success, from half of the
                        announced weeks on: an effect may take weeks to come
    cannot tell yet     neither; after about so many more weeks, if things stay as they are

The range holds at every look, so "works" stays said once it was said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
import pandas as pd

from pipelines.verdicts.experiments.field import effects_at
from pipelines.verdicts.experiments.placebo import (
    FIRST_LOOK,
    HORIZON,
    Before,
    before_start,
    chance_seen,
    size_seen,
    spread,
)
from pipelines.verdicts.experiments.series import Series
from pipelines.verdicts.panel import Floats

WORKS, NOT, UNTOLD, EARLY = "works", "does not", "cannot tell yet", "too early"
TO_COME = "to come"  # where there is no look yet
NO_ACCOUNT, NO_FIELD, TOO_SHORT = "no account", "no field", "too little before"
NAMED = 0.05  # of the field: a rival that counts less is not named


@dataclass(frozen=True, slots=True)
class Plan:
    """What was announced. success: the least log change that would count, its sign the side."""

    experiment_id: str
    brand: str
    start: np.datetime64
    weeks: int
    success: float


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What can be said before the start. reason: why nothing can, else None.

    seen: the least log change on the announced side that would be seen in 80 of 100 cases, None
    where none up to tenfold would; chance:
    that a change of just `success` would be; field: the rivals it is judged by, most weight first.
    """

    reason: str | None
    seen: float | None = None
    chance: float | None = None
    placebos: int = 0
    placebo_brands: int = 0
    field: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """One look: how many weeks are over, the log effect with its range, what is said."""

    look: int
    effect: float | None
    low: float | None
    high: float | None
    answer: str
    more_weeks: int | None


LOOK_COLUMNS = ["experiment_id", "week", *(field.name for field in fields(Look))]
BEFORE_COLUMNS = ["experiment_id", *(field.name for field in fields(Foreseen))]


def foresee(series: Series, plan: Plan) -> Foreseen:
    """What could be seen at all by a plan, from the weeks before its start."""
    start = _start(series, plan)
    found = _own(series, plan, start)
    if isinstance(found, str):
        return Foreseen(found)
    before = before_start(series, found, start, plan.weeks)
    return _foreseen(series, plan, found, before)


def judge(series: Series, plan: Plan) -> tuple[Foreseen, list[Look]]:
    """What could be seen by a plan, and what is said at each look so far."""
    start = _start(series, plan)
    found = _own(series, plan, start)
    if isinstance(found, str):
        return Foreseen(found), []
    before = before_start(series, found, start, plan.weeks)
    effects, _ = effects_at(series, start, HORIZON)
    usable, width = effects.usable[found], before.factor * spread(effects)[found]
    size = np.where(usable, effects.effect[found], np.nan)
    over = min(plan.weeks, len(series.panel.weeks) - start)
    looks: list[Look] = []
    for at in range(over):
        told = _look(float(size[at]), float(width[at]), before, plan, at + 1)
        looks.append(_standing(told, looks))
    return _foreseen(series, plan, found, before), looks


def tables(judged: Sequence[tuple[Plan, Foreseen, list[Look]]]) -> dict[str, pd.DataFrame]:
    """The two tables of what was judged: a row per plan, a row per plan and look."""
    plans = [[plan.experiment_id, *_values(seen)] for plan, seen, _ in judged]
    looks = [
        [plan.experiment_id, plan.start + np.timedelta64(7 * (look.look - 1), "D"), *_values(look)]
        for plan, _, found in judged
        for look in found
    ]
    return {
        "frame_experiments": pd.DataFrame(plans, columns=BEFORE_COLUMNS).astype({"reason": object}),
        "frame_looks": pd.DataFrame(looks, columns=LOOK_COLUMNS),
    }


def _values(row: Foreseen | Look) -> list[object]:
    return [getattr(row, field.name) for field in fields(row)]


def _start(series: Series, plan: Plan) -> int:
    """The position of the first week; all weeks there are where it is still to come."""
    return int(np.searchsorted(series.panel.weeks, plan.start))


def _own(series: Series, plan: Plan, start: int) -> int | str:
    """The position of the brand, or why nothing can be told of it."""
    there = np.flatnonzero(series.panel.brand == plan.brand)
    if not len(there):
        return NO_ACCOUNT
    if len(series.panel.brand) == 1:
        return NO_FIELD
    effects, weights = effects_at(series, start, 1)
    own = int(there[0])
    if not effects.begun[own]:
        return TOO_SHORT
    return own if weights[own].any() else NO_FIELD


def _foreseen(series: Series, plan: Plan, own: int, before: Before) -> Foreseen:
    weights = before.weights
    order = [place for place in np.argsort(-weights, kind="stable") if weights[place] >= NAMED]
    size = size_seen(before)
    return Foreseen(
        reason=None,
        seen=None if size is None else size * float(np.sign(plan.success)),
        chance=chance_seen(before, abs(plan.success)),
        placebos=before.placebos,
        placebo_brands=before.brands,
        field=tuple(str(series.panel.brand[place]) for place in order),
    )


def _look(size: float, width: float, before: Before, plan: Plan, look: int) -> Look:
    """What this look alone says of an effect (nan where none is known) of so wide a range."""
    if look < FIRST_LOOK or np.isnan(size):
        return Look(look, None, None, None, EARLY if look < FIRST_LOOK else UNTOLD, None)
    towards = size * np.sign(plan.success)
    answer = _said(towards - width, towards + width, plan, look)
    more = _more_weeks(towards, before, plan, look) if answer == UNTOLD else None
    return Look(look, size, size - width, size + width, answer, more)


def _standing(told: Look, looks: Sequence[Look]) -> Look:
    """The look, with what stays said once it was said."""
    if any(look.answer == WORKS for look in looks):
        return replace(told, answer=WORKS, more_weeks=None)
    return told


def _said(worst: float, best: float, plan: Plan, look: int) -> str:
    if best < abs(plan.success) and 2 * look >= plan.weeks:
        return NOT
    return WORKS if worst > 0 and best >= abs(plan.success) else UNTOLD


def _more_weeks(size: float, before: Before, plan: Plan, look: int) -> int | None:
    """After how many more weeks it could be told if the effect stays as it is; None in a year."""
    widths: Floats = before.factor * before.sd
    for weeks in range(look + 1, HORIZON + 1):
        if _said(size - widths[weeks - 1], size + widths[weeks - 1], plan, weeks) != UNTOLD:
            return weeks - look
    return None
