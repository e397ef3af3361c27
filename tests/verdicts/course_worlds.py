"""Small made-up landscapes for the changes of course: posts of four brands, week by week."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from pipelines.verdicts.courses.tables import Frames

START = pd.Timestamp("2025-01-06")
BRANDS = ("A", "B", "C", "D")
NAMES = ("coverage", "kinds", "hours", "tags")
PROFILES = ["account_id", "brand", "platform", "observed_at", "week", "last_week", "bio"]


@dataclass(frozen=True)
class Plan:
    """What brand A does before and from week `at` on; the others do as A before."""

    weeks: int = 60
    at: int = 35
    rate: tuple[float, float] = (9, 9)
    video: tuple[float, float] = (0.4, 0.4)
    hour: tuple[float, float] = (10, 10)
    tags: tuple[str, str] = ("old", "old")
    strength: tuple[float, float] = (5, 5)
    silent: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    quiet: tuple[int, ...] = ()  # weeks in which all post half as much


def posts_of(plan: Plan, seed: int) -> pd.DataFrame:
    """One row per post: brand, platform, week, kind, hour, tag, log."""
    rng = np.random.default_rng(seed)
    week, brand = np.meshgrid(np.arange(plan.weeks), np.arange(len(BRANDS)))
    now = ((brand == 0) & (week >= plan.at)).astype(int)
    rate = np.array(plan.rate)[now] * np.where(np.isin(week, plan.quiet), 0.5, 1.0)
    rate[0, [*plan.silent, *plan.missing]] = 0
    count = rng.poisson(rate).ravel()
    week, brand, now = (np.repeat(x.ravel(), count) for x in (week, brand, now))
    size = len(week)
    hours = np.clip(rng.normal(np.array(plan.hour)[now], 1.5), 0, 23).astype(int)
    return pd.DataFrame({
        "brand": np.array(BRANDS, dtype=object)[brand], "platform": "p",
        "week": START + pd.to_timedelta(7 * week, unit="D"),
        "kind": np.where(rng.random(size) < np.array(plan.video)[now], "video", "photo"),
        "hour": hours, "utc_hour": hours,
        "tag": np.where(rng.random(size) < 0.6, np.array(plan.tags)[now], "other"),
        "log": rng.normal(np.array(plan.strength)[now], 0.8),
    })  # fmt: skip


def frames_of(plan: Plan, seed: int = 0) -> Frames:
    """The landscape of a plan as the search reads it."""
    posts = posts_of(plan, seed)
    key = ["brand", "platform", "week"]
    posts = posts.assign(square=posts["log"] ** 2)
    kinds = posts.groupby([*key, "kind"], as_index=False).agg(
        posts=("log", "size"), measured=("log", "size"), log_sum=("log", "sum"),
        log_square_sum=("square", "sum"),
    )  # fmt: skip
    hours = posts.groupby([*key, "hour", "utc_hour"], as_index=False).agg(posts=("log", "size"))
    tags = posts.groupby([*key, "tag"], as_index=False).agg(posts=("log", "size"))
    every = posts.groupby(key, as_index=False).agg(posts=("log", "size")).assign(tag=None)
    coverage = pd.DataFrame(
        [(brand, "p", START + pd.Timedelta(weeks=week),
          "missing" if brand == "A" and week in plan.missing else "ok")
         for brand in BRANDS for week in range(plan.weeks)],
        columns=[*key, "state"],
    )  # fmt: skip
    return Frames(coverage, kinds, hours, pd.concat([tags, every], ignore_index=True))


def until(frames: Frames, weeks: int) -> Frames:
    """The same landscape as it was known after so many weeks."""
    end = START + pd.Timedelta(weeks=weeks)
    parts = {name: getattr(frames, name) for name in NAMES}
    return replace(frames, **{name: part[part["week"] < end] for name, part in parts.items()})


def shuffled(frames: Frames, seed: int) -> Frames:
    """The same rows in another order."""
    parts = {name: getattr(frames, name) for name in NAMES}
    mixed = {name: part.sample(frac=1, random_state=seed) for name, part in parts.items()}
    return replace(frames, **mixed)


def profiles_of(texts: list[tuple[str, int, str]]) -> pd.DataFrame:
    """Profile texts: brand, week in which it was seen, text; looked at every week."""
    rows = [
        (brand, brand, "p", START + pd.Timedelta(weeks=week, days=2),
         START + pd.Timedelta(weeks=week), START + pd.Timedelta(weeks=week - 1), text)
        for brand, week, text in texts
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=PROFILES)
