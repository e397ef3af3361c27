"""Experiments: out of the journal what was announced, back into the warehouse how it fares.

All are judged anew at every run: the range draws nothing at random and reads nothing of the weeks
after a start but the effect itself, so a rebuild gives the same rows.
"""

from collections.abc import Callable, Hashable, Mapping
from functools import cache

import duckdb
import numpy as np
import pandas as pd

from pipelines.steps.judge import MEMORY_WEEKS
from pipelines.verdicts.experiments.judge import NO_ACCOUNT, Foreseen, Look, Plan, judge, tables
from pipelines.verdicts.experiments.series import Series, series_of
from pipelines.verdicts.panel import panel_of
from pipelines.warehouse.sql import frame, run_sql, transaction, with_frames

FIELD = 24  # accounts of a platform that are worked with: those that publish most
Judged = tuple[Plan, Foreseen, list[Look]]


def judge_experiments(con: duckdb.DuckDBPyConnection) -> None:
    """Judge every experiment of the journal and store what is said; all of it or nothing."""
    with transaction(con):
        rows = frame(con, "ask/experiments").to_dict("records")
        series = cache(lambda measure, platform, brand: series_in(con, measure, platform, brand))
        with with_frames(con, tables([_judged(row, series) for row in rows])):
            run_sql(con, "load/experiments")


def series_in(
    con: duckdb.DuckDBPyConnection, measure: str, platform: str, brand: str
) -> Series | None:
    """The series of a platform by which a brand is judged; None where nothing is known of it."""
    asked = "engagement" if measure == "per_post" else measure
    weeks = frame(con, "ask/panel", measure=asked)
    weeks = weeks[weeks["platform"] == platform]
    days = pd.to_datetime(weeks["week"])
    weeks = weeks[days > days.max() - pd.Timedelta(weeks=MEMORY_WEEKS)]
    busy = weeks.groupby("brand")["posts"].sum().drop(brand, errors="ignore")
    kept = [brand, *busy.sort_index().sort_values(ascending=False, kind="stable").index[:FIELD]]
    weeks = weeks[weeks["brand"].isin(kept)]
    return None if weeks.empty else series_of(panel_of(weeks), measure)


def _judged(
    row: Mapping[Hashable, object], series: Callable[[str, str, str], Series | None]
) -> Judged:
    plan = Plan(
        experiment_id=str(row["experiment_id"]),
        brand=str(row["brand"]),
        start=np.datetime64(pd.Timestamp(str(row["start"])), "D"),
        weeks=int(str(row["weeks"])),
        success=float(np.log1p(float(str(row["success"])))),
    )
    found = series(str(row["measure"]), str(row["platform"]), plan.brand)
    return (plan, Foreseen(NO_ACCOUNT), []) if found is None else (plan, *judge(found, plan))
