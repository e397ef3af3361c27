"""Verdicts for every own brand, rival, platform, measure and week: panels in, tables out.

A week's verdict uses the weeks up to it and nothing later; the last k weeks can be had alone and
are the same rows as those of a full run.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pipelines.verdicts.budget import HELD_MOST, MEMORY, OVER_FOR, Budgets, threshold
from pipelines.verdicts.level import Levels
from pipelines.verdicts.market import market_of
from pipelines.verdicts.noise import noise_of
from pipelines.verdicts.panel import Panel, coverage_of
from pipelines.verdicts.rows import COLUMNS, Bars, empty_rows, pair_rows
from pipelines.verdicts.share import shares_of
from pipelines.verdicts.stage import AllAccounts, Stage, all_accounts_of, pairs_of, stages_of

__all__ = ["Budgets", "Judged", "judge"]


@dataclass(frozen=True, slots=True)
class Judged:
    """The answers as frames; dates are the first days of weeks, every frame has `measure`.

    verdicts: one row per own brand, rival, platform and week since both are tracked. gain and its
    parts: ratios of typical weekly volume since the onset, against the field; gain_on_us: against
    us; up: the raw ratio of four weeks, without the best 1, 3, 5 posts; carriers: how few posts
    carry it; posts and weeks: of the last eight weeks. Unknown is null.
    share_intervals: one row per account, week and period (see `share`); market: one row per account
    and week (see `market`); coverage: the word for every account and week.
    """

    verdicts: pd.DataFrame
    share_intervals: pd.DataFrame
    market: pd.DataFrame
    coverage: pd.DataFrame


def judge(
    panels: Mapping[str, Panel],
    settings: Budgets,
    *,
    last: int | None = None,
    own: Sequence[str] | None = None,
) -> Judged:
    """The verdicts of every measure; `last` keeps the newest weeks, `own` only these own brands."""
    parts = [_measured(name, panel, settings, last, own) for name, panel in panels.items()]
    frames = [pd.concat(frames, ignore_index=True) for frames in zip(*parts, strict=True)]
    return Judged(*frames)


def _measured(
    measure: str, panel: Panel, settings: Budgets, last: int | None, own: Sequence[str] | None
) -> list[pd.DataFrame]:
    """The four frames of one measure."""
    weeks = len(panel.weeks)
    first = 0 if last is None else max(weeks - last, 0)
    remembered = np.arange(max(first - MEMORY - HELD_MOST - OVER_FOR - 2, 0), weeks)
    land = all_accounts_of(panel, noise_of(panel), remembered, first)
    rows = [
        frame for stage in stages_of(land) for frame in _against_all(land, stage, settings, own)
    ]
    verdicts = pd.concat(rows, ignore_index=True) if rows else empty_rows()
    kept = land.as_of[land.emit]
    levels = land.windows if len(kept) == len(land.as_of) else Levels(panel, land.noise, kept)
    shares = shares_of(panel, levels, kept)
    frames = [shares, market_of(panel, kept), coverage_of(panel, kept)]
    named = [frame.assign(measure=measure) for frame in (verdicts, *frames)]
    named[0] = named[0][COLUMNS]
    return named


def _against_all(
    land: AllAccounts, stage: Stage, settings: Budgets, own: Sequence[str] | None
) -> Iterator[pd.DataFrame]:
    """The rows of every own brand of a platform against all of its rivals."""
    for i, brand in enumerate(stage.brand):
        if (own is None or brand in own) and len(stage.brand) > 1:
            pairs = pairs_of(land, brand)
            lead, watch = settings.lead_budget, settings.watch_budget
            bars = Bars(threshold(lead, pairs), threshold(watch, pairs), pairs)
            yield pair_rows(stage, i, bars)
