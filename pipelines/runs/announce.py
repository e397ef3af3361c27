"""Announcing an experiment: what could be seen at all, then the plan into the journal with it."""

from dataclasses import dataclass, replace
from math import expm1, log1p

import numpy as np

from pipelines.folder import Folder
from pipelines.journal import Draft, Entry, hold_plan, plan_of
from pipelines.runs.note import with_brand, write
from pipelines.settings import read_settings
from pipelines.steps.judge_experiments import series_in
from pipelines.verdicts.experiments.judge import NO_ACCOUNT, Foreseen, Plan, foresee
from pipelines.warehouse.ask import Published, open_published


@dataclass(frozen=True, slots=True)
class Outlook:
    """What could be seen: `seen` the change in 80 of 100 cases, `success` in `chance` of them.

    Both are fractions, 0.1 is 10 % more. reason: why nothing can be told, else None.
    """

    reason: str | None
    weeks: int
    success: float
    seen: float | None
    chance: float | None
    placebos: int
    brands: int
    field: tuple[str, ...]


def outlook(published: Published, draft: Draft) -> Outlook:
    """What could be seen by a plan, with what is published. Raises JournalError for a bad one."""
    hold_plan(draft)
    success, weeks = float(draft.more["success"]), int(float(draft.more["weeks"]))
    plan = Plan(
        experiment_id="",
        brand=str(draft.brand),
        start=np.datetime64(draft.day, "D"),
        weeks=weeks,
        success=log1p(success),
    )
    series = series_in(
        published.cursor(), draft.more["measure"], str(draft.platform), str(draft.brand)
    )
    seen = Foreseen(NO_ACCOUNT) if series is None else foresee(series, plan)
    return Outlook(
        reason=seen.reason,
        weeks=weeks,
        success=success,
        seen=None if seen.seen is None else expm1(seen.seen),
        chance=seen.chance,
        placebos=seen.placebos,
        brands=seen.placebo_brands,
        field=seen.field,
    )


def announce(folder: Folder, draft: Draft, *, author: str) -> tuple[Entry, Outlook]:
    """Land a plan with what was told of it beforehand. Raises JournalError for a bad one."""
    whole = with_brand(draft, read_settings(folder))
    told = outlook(open_published(folder), whole)
    more = plan_of(whole.more["measure"], told.weeks, told.success, told.seen)
    (entry,) = write(folder, [replace(whole, more=more)], author=author)
    return entry, told
