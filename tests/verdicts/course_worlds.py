"""Small made-up landscapes for the changes of course: posts of four brands, week by week."""

from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from pipelines.verdicts.courses.tables import Frames

START = pd.Timestamp("2025-01-06")
BRANDS = ("A", "B", "C", "D")
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
    quiet: tuple[int, ...] = field(default=())  # weeks in which all post half as much


def posts_of(plan: Plan, seed: int) -> pd.DataFrame:
    """One row per post: brand, platform, week, kind, hour, tag, log."""
    rng = np.random.default_rng(seed)
    rows = []
    for brand in BRANDS:
        for week in range(plan.weeks):
            now = int(brand == "A" and week >= plan.at)
            rate = plan.rate[now] * (0.5 if week in plan.quiet else 1.0)
            gone = brand == "A" and week in (*plan.silent, *plan.missing)
            count = 0 if gone else rng.poisson(rate)
            video = rng.random(count) < plan.video[now]
            hours = np.clip(rng.normal(plan.hour[now], 1.5, count), 0, 23).astype(int)
            rows.append(pd.DataFrame({
                "brand": brand, "platform": "p", "week": START + pd.Timedelta(weeks=week),
                "kind": np.where(video, "video", "photo"), "hour": hours, "utc_hour": hours,
                "tag": np.where(rng.random(count) < 0.6, plan.tags[now], "other"),
                "log": rng.normal(plan.strength[now], 0.8, count),
            }))  # fmt: skip
    return pd.concat(rows, ignore_index=True)


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
    names = ("coverage", "kinds", "hours", "tags")
    return replace(frames, **{name: getattr(frames, name).query("week < @end") for name in names})


def shuffled(frames: Frames, seed: int) -> Frames:
    """The same rows in another order."""
    names = ("coverage", "kinds", "hours", "tags")
    return replace(
        frames, **{name: getattr(frames, name).sample(frac=1, random_state=seed) for name in names}
    )


def profiles_of(texts: list[tuple[str, int, str]]) -> pd.DataFrame:
    """Profile texts: brand, week in which it was seen, text; looked at every week."""
    rows = [
        (brand, brand, "p", START + pd.Timedelta(weeks=week, days=2),
         START + pd.Timedelta(weeks=week), START + pd.Timedelta(weeks=week - 1), text)
        for brand, week, text in texts
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=PROFILES)
