"""Weekly frames from a frame of posts, with pandas, for tests and benchmarks of the statistics.

The product measures in SQL (`queries/ask/panel.sql`); this says the same in forty lines, so that
worlds of known truth need no warehouse.
"""

import numpy as np
import pandas as pd

from pipelines.verdicts.coverage import week_of
from pipelines.verdicts.panel import BEST

KEY = ["brand", "platform", "week"]


def weekly(posts: pd.DataFrame, measure: str, coverage: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row per account and week, as `panel_of` reads it.

    posts: brand, platform, published_at and the measure's column (unknown counts are null).
    coverage: brand, platform, week, coverage as `coverage.covered` gives it; without it every week
    from an account's first post to its last counts.
    """
    values = _valued(posts, measure)
    frame = values.groupby(KEY, as_index=False).agg(
        posts=("value", "size"),
        measured=("value", "count"),
        log_sum=("log", "sum"),
        log_square_sum=("square", "sum"),
        total=("value", "sum"),
    )
    known = values.dropna(subset="value").sort_values("value", ascending=False)
    best = known.groupby(KEY).head(BEST).groupby(KEY)["value"].agg(list).rename("best")
    frame = frame.merge(best.reset_index(), on=KEY, how="left")
    if coverage is None:
        return frame.assign(coverage="ok")
    return _with_coverage(frame, coverage)


def _valued(posts: pd.DataFrame, measure: str) -> pd.DataFrame:
    frame = posts[["brand", "platform"]].assign(week=week_of(posts["published_at"]))
    if measure == "posts":
        return frame.assign(value=1.0, log=1.0, square=1.0)
    value = pd.to_numeric(posts[measure]).astype("float64")
    log = np.log1p(value)
    return frame.assign(value=value, log=log, square=log**2)


def _with_coverage(frame: pd.DataFrame, coverage: pd.DataFrame) -> pd.DataFrame:
    whole = coverage[[*KEY, "coverage"]].merge(frame, on=KEY, how="left")
    numbers = ["posts", "measured", "log_sum", "log_square_sum", "total"]
    whole[numbers] = whole[numbers].fillna(0)
    return whole
