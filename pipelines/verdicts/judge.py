"""Verdicts for every own brand, rival, platform, measure and week: panels in, tables out.

A week's verdict uses the weeks up to it and nothing later; the last k weeks can be had alone and
are the same rows as those of a full run.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pipelines.verdicts.budget import HELD_MOST, MEMORY, OVER_FOR, Budgets, threshold
from pipelines.verdicts.level import Levels
from pipelines.verdicts.market import market_of
from pipelines.verdicts.noise import noise_of
from pipelines.verdicts.panel import Panel, coverage_of
from pipelines.verdicts.pooled import Side, no_rivals, pooled_threshold, rival_rows
from pipelines.verdicts.rows import COLUMNS, Bars, empty_rows, pair_rows
from pipelines.verdicts.share import shares_of
from pipelines.verdicts.stage import AllAccounts, Stage, all_accounts_of, pairs_of, stages_of

__all__ = ["Budgets", "Judged", "judge"]


Views = list[tuple[Sequence[str] | None, Sequence[str] | None]]  # own brands, their only rivals


@dataclass(frozen=True, slots=True)
class Judged:
    """The answers as frames; dates are the first days of weeks, every frame has `measure`.

    verdicts: one row per own brand, rival, platform and week since both are tracked. gain and its
    parts: ratios of typical weekly volume since the onset, against the field; gain_on_us: against
    us; up: the raw ratio of four weeks, without the best 1, 3, 5 posts; carriers: how few posts
    carry it; posts and weeks: of the last eight weeks. Unknown is null.
    share_intervals: one row per account, week and period (see `share`); market: one row per account
    and week (see `market`); coverage: the word for every account and week. rivals: one row per own
    brand, rival and week, over all platforms (see `pooled`).
    """

    verdicts: pd.DataFrame
    share_intervals: pd.DataFrame
    market: pd.DataFrame
    coverage: pd.DataFrame
    rivals: pd.DataFrame


def judge(
    panels: Mapping[str, Panel],
    settings: Budgets,
    *,
    last: int | None = None,
    own: Sequence[str] | None = None,
    observers: Sequence[str] = (),
) -> Judged:
    """The verdicts of every measure; `last` keeps the newest weeks, `own` only these own brands.

    observers: brands that are own brands too, with the brands of `own` as their only rivals.
    """
    seen_from: Views = [(own, None), ([x for x in observers if x not in (own or ())], own)]
    parts = [_measured(name, panel, settings, last, seen_from) for name, panel in panels.items()]
    frames = [pd.concat(frames, ignore_index=True) for frames in zip(*parts, strict=True)]
    return Judged(*frames)


def _measured(
    measure: str, panel: Panel, settings: Budgets, last: int | None, seen_from: Views
) -> list[pd.DataFrame]:
    """The five frames of one measure."""
    weeks = len(panel.weeks)
    first = 0 if last is None else max(weeks - last, 0)
    remembered = np.arange(max(first - MEMORY - HELD_MOST - OVER_FOR - 2, 0), weeks)
    land = all_accounts_of(panel, noise_of(panel), remembered, first)
    stages = list(stages_of(land))
    seen = [
        _seen_from(land, stages, brand, settings, among)
        for own, among in seen_from
        for brand in _own_brands(stages, own, among)
    ]
    pairs, rivals = (list(frames) for frames in zip(*seen, strict=True)) if seen else ([], [])
    verdicts = pd.concat(pairs, ignore_index=True) if pairs else empty_rows()
    over_all = pd.concat(rivals, ignore_index=True) if rivals else no_rivals()
    kept = land.as_of[land.emit]
    is_all = len(kept) == len(land.as_of)
    levels = land.windows if is_all else Levels(panel, land.noise, land.widths, kept)
    shares = shares_of(panel, levels, kept)
    frames = [shares, market_of(panel, kept), coverage_of(panel, kept)]
    named = [frame.assign(measure=measure) for frame in (verdicts, *frames, over_all)]
    named[0] = named[0][COLUMNS]
    return named


def _own_brands(
    stages: Sequence[Stage], own: Sequence[str] | None, among: Sequence[str] | None
) -> list[str]:
    """The brands from which it is seen: those asked for that have a rival on a platform."""
    there: set[str] = set()
    for brands in (set(stage.brand) for stage in stages):
        others = brands & set(among or brands)
        there |= brands if len(others) > 1 else brands - others if others else set()
    return sorted(there if own is None else there & set(own))


def _seen_from(
    land: AllAccounts,
    stages: Sequence[Stage],
    own: str,
    settings: Budgets,
    among: Sequence[str] | None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows of an own brand against all rivals: by platform, and over all platforms."""
    pairs = pairs_of(land, own)
    lead, watch = settings.lead_budget, settings.watch_budget
    bars = Bars(threshold(lead, pairs), threshold(watch, pairs), pairs)
    said = sides_of(stages, own, bars, among)
    pooled = Bars(pooled_threshold(lead, pairs), pooled_threshold(watch, pairs), pairs)
    rows = pd.concat([side.said.rows for side in said], ignore_index=True)
    return rows, rival_rows(own, said, pooled)


def sides_of(
    stages: Sequence[Stage], own: str, bars: Bars, among: Sequence[str] | None = None
) -> list[Side]:
    """What is said of an own brand on every platform where it has a rival, of those in `among`."""
    met = [
        stage
        for stage in stages
        if own in stage.brand and (set(stage.brand) & set(among or stage.brand)) - {own}
    ]
    return [Side(stage, pair_rows(stage, stage.brand.index(own), bars, among)) for stage in met]
