"""Which weeks collecting covered: where runs say it, nothing has to be guessed from pauses.

A moment is covered when the next whole run after it reached back to it. From an account's first
covered moment on, a week is ok when at least 98 % of it is covered (silent, when no post came),
partial above 2 % or where a post was seen all the same, else missing. Weeks that a file brought,
and no run, are what the file's pauses say (`coverage`).
"""

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.verdicts.coverage import COLUMNS, CUT, WHOLE, week_of
from pipelines.verdicts.panel import Floats

WEEK = np.timedelta64(7, "D")
KEY = ["brand", "platform"]


def with_spans(
    states: pd.DataFrame, spans: pd.DataFrame, posts: pd.DataFrame, *, first_day: int = 0
) -> pd.DataFrame:
    """The states of `covered`, better where runs say what they covered.

    states: brand, platform, week, coverage. spans: brand, platform, is_file, covers_from,
    covers_to. posts: brand, platform, published_at. All times are naive local ones. Weeks of which
    nothing is known are not in the answer.
    """
    runs = spans[~spans["is_file"].astype(bool)]
    if runs.empty or posts.empty:
        return states
    first = week_of(pd.Series([posts["published_at"].min()]), first_day).iloc[0]
    last = max(spans["covers_to"].max(), posts["published_at"].max())
    weeks = pd.date_range(first, last, freq="7D")
    weeks = weeks[(weeks < last) | (weeks == first)]
    seen = posts.assign(week=week_of(posts["published_at"], first_day))
    count = seen.groupby([*KEY, "week"]).size().rename("posts").reset_index()
    accounts = [part for _, part in spans.groupby(KEY) if not part["is_file"].all()]
    parts: list[pd.DataFrame] = [_weeks(part, weeks) for part in accounts]
    known = pd.concat(parts, ignore_index=True)
    merged = states.merge(known, on=[*KEY, "week"], how="outer")
    merged = merged.merge(count, on=[*KEY, "week"], how="left")
    merged["coverage"] = _better(merged)
    kept = merged.loc[merged["coverage"].notna(), COLUMNS]
    return kept.sort_values([*KEY, "week"], ignore_index=True)


def _weeks(spans: pd.DataFrame, weeks: pd.DatetimeIndex) -> pd.DataFrame:
    """The part of each week, from the first covered one on, that runs and that files covered."""
    is_file = spans["is_file"].to_numpy(dtype=bool)
    by_runs, by_files = _parts(spans[~is_file], weeks), _parts(spans[is_file], weeks)
    frame = pd.DataFrame({"week": weeks, "by_runs": by_runs, "by_files": by_files})
    covered = np.flatnonzero(by_runs > 0)
    first = covered[0] if len(covered) else len(weeks)
    for name in KEY:
        frame[name] = spans[name].iloc[0]
    return frame.iloc[first:]


def _parts(spans: pd.DataFrame, weeks: pd.DatetimeIndex) -> Floats:
    """(weeks,) the part of each week that lies in the spans."""
    part = np.zeros(len(weeks))
    begins = weeks.to_numpy()
    for start, stop in zip(*_union(spans), strict=True):
        inside = np.minimum(begins + WEEK, stop) - np.maximum(begins, start)
        part += np.clip(inside / WEEK, 0, 1)
    return part


def _union(spans: pd.DataFrame) -> tuple[npt.NDArray[np.datetime64], npt.NDArray[np.datetime64]]:
    """Starts and ends of the spans without overlaps, in order."""
    ordered = spans.sort_values("covers_from")
    start, stop = (ordered[name].to_numpy() for name in ("covers_from", "covers_to"))
    if not len(start):
        return start, stop
    latest = np.maximum.accumulate(stop)
    is_new = np.concatenate([[True], start[1:] > latest[:-1]])
    return start[is_new], latest[np.append(np.flatnonzero(is_new)[1:], len(start)) - 1]


def _better(weeks: pd.DataFrame) -> pd.Series:
    """The word for each week; the guess where runs say nothing, or a file more than they."""
    by_runs, guess = weeks["by_runs"], weeks["coverage"]
    has_posts = weeks["posts"] > 0
    whole = np.where(has_posts, "ok", "silent")
    rest = np.where(has_posts | (by_runs > CUT), "partial", "missing")
    said = pd.Series(np.where(by_runs >= WHOLE, whole, rest), index=weeks.index, dtype=object)
    from_file = guess.notna() & (weeks["by_files"] > CUT) & (by_runs < WHOLE)
    return said.where(by_runs.notna() & ~from_file, guess)
