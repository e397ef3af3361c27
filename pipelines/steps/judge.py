"""Judging: the panel out of the marts, the verdicts of the newest weeks back into the warehouse.

A verdict is kept as it was said with the data then known: a run judges the last six weeks again,
because their posts still ripen, and leaves older weeks alone. All weeks are judged when nothing was
judged before, when brands, weeks or budgets changed, or when history came in that was not there.

Every brand can be the own brand. In a large landscape that costs a minute, so there a run judges as
seen from our own brand, and of us as seen from the rivals that post most; `outpace judge --history`
as seen from all.
"""

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

import duckdb
import numpy as np

from pipelines.settings import Settings
from pipelines.verdicts.budget import Budgets
from pipelines.verdicts.coverage import covered
from pipelines.verdicts.judge import Judged, judge
from pipelines.verdicts.panel import Panel, panel_of
from pipelines.verdicts.spans import with_spans
from pipelines.warehouse.sql import answer, frame, run_sql, transaction, with_frames

MEASURES = ("engagement", "posts", "views")
RIPENING_WEEKS = 6
MEMORY_WEEKS = 260  # five years: older weeks move no verdict
PAIRS_AT_EVERY_RUN = 500  # as seen from all brands, over all platforms: a few seconds
OBSERVERS = 20  # rivals a platform from which we are seen in a large landscape
OBSERVED_WEEKS = 52


def judge_landscape(
    con: duckdb.DuckDBPyConnection, settings: Settings, *, now: datetime, history: bool = False
) -> None:
    """Judge the weeks that need it and store what is said; all of it or nothing."""
    asked = json.dumps(asdict(settings), default=str, sort_keys=True)
    with transaction(con):
        _cover(con, settings)
        panels = {name: _panel(con, name) for name in MEASURES}
        weeks = panels["posts"].weeks
        first = None if history else _first_week(con, asked, weeks)
        last = None if first is None else int((weeks >= np.datetime64(first)).sum())
        budgets = Budgets(settings.lead_alarms_per_year, settings.watch_alarms_per_year)
        own = None if history else _own_brands(settings, panels["posts"])
        seen_by = _observers(panels["posts"], own)
        judged = (
            judge(panels, budgets, last=last, own=own, observers=seen_by) if len(weeks) else None
        )
        if judged is not None:
            _store(con, judged, first)
        span = {"first": first, "last": _day(weeks[-1]) if len(weeks) else None}
        run_sql(con, "load/judged", {"judged_at": now, "settings": asked, **span})


def _cover(con: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Say of every week of every brand and platform whether it was collected."""
    times = frame(con, "ask/post_times", weeks=MEMORY_WEEKS)
    spans = frame(con, "ask/collected_spans")
    files = spans[spans["is_file"].astype(bool)]
    states = covered(times, files, first_day=settings.week_start)
    states = with_spans(states, spans, times, first_day=settings.week_start)
    with with_frames(con, {"frame_coverage": states}):
        run_sql(con, "load/week_coverage")


def _panel(con: duckdb.DuckDBPyConnection, measure: str) -> Panel:
    return panel_of(frame(con, "ask/panel", measure=measure))


def _first_week(
    con: duckdb.DuckDBPyConnection, asked: str, weeks: np.ndarray[Any, Any]
) -> date | None:
    """The first week to judge again, or None for all."""
    if not len(weeks):
        return None
    recent = _day(weeks[max(len(weeks) - RIPENING_WEEKS, 0)])
    values = {"settings": asked, "recent": recent}
    first: date | None = answer(con, "ask/judge_from", values)
    return first


def _own_brands(settings: Settings, panel: Panel) -> list[str] | None:
    """The brands from which a run sees the landscape; None for all."""
    sizes = np.unique(panel.platform.astype(str), return_counts=True)[1]
    own = [brand.name for brand in settings.brands if brand.role == "own"]
    return own if (sizes * (sizes - 1)).sum() > PAIRS_AT_EVERY_RUN else None


def _observers(panel: Panel, own: list[str] | None) -> list[str]:
    """The rivals from which we are seen where a run does not see from all: those that post most."""
    if not own:
        return []
    busy = panel.posts[:, -OBSERVED_WEEKS:].sum(axis=1)
    found: set[str] = set()
    for platform in set(panel.platform[np.isin(panel.brand, own)]):
        here = np.flatnonzero((panel.platform == platform) & ~np.isin(panel.brand, own))
        most = here[np.lexsort((panel.brand[here].astype(str), -busy[here]))][:OBSERVERS]
        found |= set(panel.brand[most])
    return sorted(found)


def _store(con: duckdb.DuckDBPyConnection, judged: Judged, first: date | None) -> None:
    frames = {
        "frame_verdicts": judged.verdicts,
        "frame_rivals": judged.rivals,
        "frame_intervals": judged.share_intervals,
        "frame_market": judged.market,
    }
    with with_frames(con, frames):
        run_sql(con, "load/verdicts", {"first": first})


def _day(week: np.datetime64) -> date:
    day: date = week.astype("datetime64[D]").item()
    return day
