"""Small worlds of posts with a planted cause, for the tests of the verdicts."""

import numpy as np
import pandas as pd

from pipelines.verdicts.judge import Budgets, Judged, judge
from pipelines.verdicts.panel import Panel, panel_of
from tests.verdicts.weekly import weekly

START = pd.Timestamp("2024-01-01")
BRANDS = ("own", "ash", "birch", "cedar", "elm", "fir")
Step = tuple[str, int, float]


def posts_of(
    seed: int,
    *,
    weeks: int = 70,
    rate: float = 9.0,
    cadence: tuple[Step, ...] = (),
    strength: tuple[Step, ...] = (),
) -> pd.DataFrame:
    """Posts of six brands on one platform; a step is brand (or "all"), first week, log change."""
    rng = np.random.default_rng(seed)
    frames = []
    for brand in BRANDS:
        level = np.log(rate) + _path(cadence, brand, weeks) + rng.normal(0, 0.1, weeks)
        count = rng.poisson(np.exp(level))
        week = np.repeat(np.arange(weeks), count)
        mean = 7.5 + rng.normal(0, 0.4) + _path(strength, brand, weeks) + rng.normal(0, 0.15, weeks)
        value = np.floor(np.exp(mean[week] + rng.normal(0, 1.0, len(week)))) + 50
        at = START + pd.to_timedelta(week * 7 + rng.uniform(0, 7, len(week)), unit="D")
        frames.append(
            pd.DataFrame({"brand": brand, "platform": "p", "published_at": at, "engagement": value})
        )
    return pd.concat(frames, ignore_index=True)


def _path(steps: tuple[Step, ...], brand: str, weeks: int) -> np.ndarray:
    path = np.zeros(weeks)
    for name, first, size in steps:
        if name in (brand, "all"):
            path[first:] += size
    return path


def with_big_post(posts: pd.DataFrame, brand: str, week: int, weeks_worth: float) -> pd.DataFrame:
    """The posts and one more, worth so many of the brand's usual weeks."""
    mine = posts[posts["brand"] == brand]
    span = (mine["published_at"].max() - START) / pd.Timedelta(days=7)
    value = np.floor(weeks_worth * mine["engagement"].sum() / span)
    at = START + pd.Timedelta(days=7 * week + 2)
    extra = {"brand": brand, "platform": "p", "published_at": at, "engagement": value}
    return pd.concat([posts, pd.DataFrame([extra])], ignore_index=True)


def panel_from(posts: pd.DataFrame, measure: str = "engagement") -> Panel:
    """The panel of these posts; every week between first and last post counts."""
    return panel_of(weekly(posts, measure))


def judged(posts: pd.DataFrame, last: int | None = None, own: str | None = "own") -> Judged:
    """The verdicts on engagement of these posts."""
    brands = None if own is None else [own]
    return judge({"engagement": panel_from(posts)}, Budgets(), last=last, own=brands)


def said(table: Judged, rival: str) -> pd.Series:
    """The verdict about a rival by week, counted from the start."""
    rows = table.verdicts[table.verdicts["rival"] == rival]
    week = (pd.to_datetime(rows["as_of_week"]) - START).dt.days // 7
    return pd.Series(rows["verdict"].to_numpy(), index=week.to_numpy())
