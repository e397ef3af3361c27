"""Which weeks collecting covered: where runs say it, nothing has to be guessed from pauses.

A week is ok when at least 98 % of it lies in the spans that runs covered (silent, when no post
came), partial when some of it does.
"""

import numpy as np
import pandas as pd

from pipelines.verdicts.coverage import COLUMNS, CUT, WHOLE

WEEK = np.timedelta64(7, "D")


def with_spans(states: pd.DataFrame, spans: pd.DataFrame, *, first_day: int = 0) -> pd.DataFrame:
    """The states of `covered`, better where runs covered the week.

    states: brand, platform, week, coverage. spans: brand, platform, covers_from, covers_to, naive
    local times. Weeks that neither knows are not in the answer.
    """
    found = [_weeks(part, first_day) for _, part in spans.groupby(["brand", "platform"])]
    if not found:
        return states
    known = pd.concat(found, ignore_index=True)
    key = ["brand", "platform", "week"]
    merged = states.merge(known, on=key, how="outer", suffixes=("", "_runs"))
    runs, guess = merged.pop("coverage_runs"), merged["coverage"]
    has_posts = guess.isin(("ok", "partial"))
    whole = np.where(has_posts, "ok", "silent")
    better = np.where(runs.eq("ok"), whole, np.where(guess.isna(), runs, guess))
    merged["coverage"] = better
    return merged[COLUMNS].sort_values(key, ignore_index=True)


def _weeks(spans: pd.DataFrame, first_day: int) -> pd.DataFrame:
    """One row per week that the spans of one brand and platform touch, ok or partial."""
    begin = spans["covers_from"].min().normalize()
    begin -= pd.Timedelta(days=(begin.day_of_week - first_day) % 7)
    weeks = pd.date_range(begin, spans["covers_to"].max(), freq="7D")
    part = np.zeros(len(weeks))
    for start, stop in _union(spans):
        low = np.maximum(weeks.to_numpy(), start)
        high = np.minimum(weeks.to_numpy() + WEEK, stop)
        part += np.clip((high - low) / WEEK, 0, 1)
    state = np.where(part >= WHOLE, "ok", "partial")
    frame = pd.DataFrame({"week": weeks, "coverage": state})
    frame["brand"], frame["platform"] = spans["brand"].iloc[0], spans["platform"].iloc[0]
    return frame[part > CUT]


def _union(spans: pd.DataFrame) -> list[tuple[np.datetime64, np.datetime64]]:
    """The spans without overlaps, in order."""
    joined: list[tuple[np.datetime64, np.datetime64]] = []
    ordered = spans.sort_values("covers_from")
    for start, stop in zip(
        ordered["covers_from"].to_numpy(), ordered["covers_to"].to_numpy(), strict=True
    ):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], stop))
        else:
            joined.append((start, stop))
    return joined
