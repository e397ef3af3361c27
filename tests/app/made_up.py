"""A small made-up landscape as the measures would answer it, for tests."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd

from pipelines.warehouse.ask import Landscape
from queries import Definition, definitions
from tests.app.made_up_story import AHEAD, findings_frame
from tests.app.made_up_story import LUCK as LUCKY
from tests.doubles import completed

BRANDS = ("Noordkade", "Vaartwijk", "Helmwind", "Duinrand", "Oosterlicht", "Kadeluxe")
START = (0.28, 0.21, 0.185, 0.142, 0.103, 0.08)
END = (0.24, 0.33, 0.16, 0.12, 0.085, 0.065)
UNTIL = date(2026, 11, 23)
OWN = "Noordkade"


def role(brand: str) -> str:
    return "own" if brand == OWN else "rival"


def share_frame(weeks: int = 60, *, with_range: bool = True, gap: bool = True) -> pd.DataFrame:
    """Shares that cross near the end, with a gap and two weeks of incomplete coverage."""
    random, rows = Random(7), []
    first = UNTIL - timedelta(weeks=weeks)
    for week in range(weeks):
        bend = 1 / (1 + math.exp(-(week - weeks + 9) / 2.2))
        raw = [s + (e - s) * bend for s, e in zip(START, END, strict=True)]
        raw = [value * (1 + random.gauss(0, 0.025)) for value in raw]
        for brand, value in zip(BRANDS, raw, strict=True):
            share = value / sum(raw)
            missing = gap and brand == "Duinrand" and week in (20, 21, 22)
            rows.append(
                {
                    "period": pd.Timestamp(first + timedelta(weeks=week)),
                    "platform": "instagram",
                    "brand": brand,
                    "share": None if missing else share,
                    "posts": 9,
                    "brand_count": len(BRANDS),
                    "coverage": 0.6 if gap and brand == "Helmwind" and week in (30, 31) else 1.0,
                }
                | (
                    {
                        "low": None if missing else share * 0.88,
                        "high": None if missing else share * 1.12,
                    }
                    if with_range
                    else {"role": role(brand), "value": round(share * 40_000), "total": 40_000}
                )
            )
    return completed("share_trend" if with_range else "share_of_voice", pd.DataFrame(rows))


def change_frame(**changed: Any) -> pd.DataFrame:
    """One row per brand: the last eight weeks against the eight before."""
    before = (0.28, 0.21, 0.185, 0.142, 0.103, 0.08)
    now = (0.24, 0.33, 0.16, 0.12, 0.085, 0.065)
    rows = [
        {
            "platform": "instagram",
            "brand": brand,
            "role": role(brand),
            "share_now": n,
            "share_before": b,
            "change": n - b,
            "posts_now": posts,
            "posts_before": posts + 3,
            "now_from": UNTIL - timedelta(weeks=8),
            "now_until": UNTIL,
            "before_from": UNTIL - timedelta(weeks=16),
            "before_until": UNTIL - timedelta(weeks=8),
            "brand_count": 6,
            "coverage": 1.0,
        }
        | changed
        for brand, b, n, posts in zip(BRANDS, before, now, (48, 111, 40, 38, 31, 27), strict=True)
    ]
    return completed("share_change", pd.DataFrame(rows))


def momentum_frame() -> pd.DataFrame:
    ratios = (0.91, 1.42, 0.97, 1.03, 0.88, None)
    frame = pd.DataFrame(
        {
            "platform": "instagram",
            "brand": BRANDS,
            "role": [role(brand) for brand in BRANDS],
            "momentum": ratios,
            "own_change": [0.95, 1.48, 1.01, 1.07, 0.92, None],
            "field_change": 1.04,
            "now_per_week": [9_100.0, 14_000.0, 7_000.0, 5_000.0, 3_900.0, 800.0],
            "before_per_week": [9_600.0, 9_460.0, 6_930.0, 4_670.0, 4_240.0, 0.0],
            "posts_now": [48, 111, 40, 38, 31, 12],
            "posts_before": [250, 210, 240, 230, 190, 3],
            "weeks_now": 8,
            "weeks_before": 52,
        }
    )
    return completed("momentum", frame)


def posts_frame(each: int = 110) -> pd.DataFrame:
    """Posts of lognormal size, a few breakouts, some young, one with hostile words."""
    random, rows = Random(11), []
    for at, brand in enumerate(BRANDS):
        usual = (1180, 1980, 980, 640, 550, 330)[at]
        for index in range(each + 10 * at):
            multiple = math.exp(random.gauss(0, 0.5)) * (9 if random.random() < 0.012 else 1)
            published = datetime(2026, 5, 25) + timedelta(hours=random.randrange(24 * 180))
            value = None if index % 40 == 39 else round(usual * multiple)
            rows.append(
                {
                    "brand": brand,
                    "role": role(brand),
                    "platform": "instagram",
                    "kind": random.choice(("video", "photo", "carousel")),
                    "published_at": published,
                    "published_date": published.date(),
                    "title": '<script>alert("x")</script> <b>Night & shift</b>',
                    "value": value,
                    "ripe": value,
                    "ripe_low": value,
                    "ripe_high": value,
                    "is_breakout": value is not None and multiple >= 5,
                    "compared_days": None if value is None else 30.0,
                    "compared_value": value,
                    "expected": None if value is None else float(usual),
                    "ratio": None if value is None else multiple,
                    "usual": usual,
                    "multiple": None if value is None else multiple,
                    "age_days": 30.0,
                    "is_young": index % 17 == 0,
                    "url": "https://example.org/p/1",
                    "post_id": f"instagram:{brand}:{index}",
                }
            )
    return completed("top_posts", pd.DataFrame(rows))


def typical_frame() -> pd.DataFrame:
    frame = pd.DataFrame(
        {
            "period": UNTIL,
            "platform": "instagram",
            "brand": BRANDS,
            "role": [role(brand) for brand in BRANDS],
            "posts": [113, 180, 122, 103, 88, 76],
            "median": [1180.0, 1980.0, 980.0, 640.0, 550.0, 330.0],
            "mean": [1400.0, 2300.0, 1200.0, 800.0, 700.0, 400.0],
            "per_1000_followers": [18.0, 41.0, 20.0, 22.0, 19.0, None],
            "followers": [61_000, 48_200, 50_100, 29_000, 28_000, None],
        }
    )
    return completed("engagement_per_post", frame)


def paces_frame() -> pd.DataFrame:
    """Rows of kinds_compared: each kind and all of them, published as often as before."""
    pace = cadence_frame(1)[["platform", "brand", "role", "posts", "posts_per_week"]]
    mix = mix_frame()[["brand", "kind", "posts_share"]]
    kinds = pd.concat([pace.assign(kind=None, posts_share=1.0), pace.merge(mix, on="brand")])
    share, posts = kinds["posts_share"], (kinds["posts"] * kinds["posts_share"]).round().clip(1)
    per_week = kinds["posts_per_week"] * share
    return kinds[["platform", "brand", "role", "kind"]].assign(
        posts_before=posts, posts_now=posts, share_before=share, share_now=share,
        per_week_before=per_week, per_week_now=per_week, typical_before=None, typical_now=None,
    )  # fmt: skip


def mix_frame() -> pd.DataFrame:
    kinds = {"video": 0.3, "photo": 0.4, "carousel": 0.17, "text": 0.06, "link": 0.04, "poll": 0.03}
    rows = []
    for at, brand in enumerate(BRANDS):
        raw = [part * (2.5 if at == 1 and kind == "video" else 1) for kind, part in kinds.items()]
        for kind, part in zip(kinds, raw, strict=True):
            share = part / sum(raw)
            rows.append(
                {
                    "period": UNTIL,
                    "platform": "instagram",
                    "brand": brand,
                    "role": role(brand),
                    "kind": kind,
                    "posts": round(share * 120),
                    "posts_share": share,
                    "engagement": round(share * 90_000),
                    "engagement_share": share,
                }
            )
    return completed("format_mix", pd.DataFrame(rows))


def kinds_frame() -> pd.DataFrame:
    """Rows of kinds_compared: Vaartwijk turned to video, we did not."""
    columns = (
        "brand", "kind", "posts_before", "posts_now", "share_before", "share_now",
        "per_week_before", "per_week_now", "typical_before", "typical_now",
    )  # fmt: skip
    rows = [
        ("Vaartwijk", None, 43, 58, 1.0, 1.0, 5.4, 7.2, 1071.0, 1775.0),
        ("Vaartwijk", "video", 16, 49, 0.372, 0.845, 2.0, 6.1, 1662.0, 1936.0),
        ("Vaartwijk", "photo", 27, 9, 0.628, 0.155, 3.4, 1.1, 825.0, 1107.0),
        (OWN, None, 60, 61, 1.0, 1.0, 7.5, 7.6, 1190.0, 1272.0),
        (OWN, "photo", 40, 40, 0.667, 0.656, 5.0, 5.0, 949.0, 1009.0),
        (OWN, "video", 20, 21, 0.333, 0.344, 2.5, 2.6, 1907.0, 1980.0),
    ]
    frame = pd.DataFrame(rows, columns=list(columns)).assign(platform="instagram")
    roles = frame["brand"].map({OWN: "own"}).fillna("rival")
    return completed("kinds_compared", frame.assign(role=roles))


def cadence_frame(weeks: int = 60) -> pd.DataFrame:
    random = Random(3)
    shares = share_frame(weeks, with_range=False, gap=False)
    base = dict(zip(BRANDS, (4.2, 6.5, 5.0, 4.1, 3.3, 2.8), strict=True))
    posts = [max(0, round(random.gauss(base[brand], 1.2))) for brand in shares["brand"]]
    kept = shares[["period", "platform", "brand", "role"]]
    paced = kept.assign(posts=posts, weeks=1.0, posts_per_week=[float(n) for n in posts])
    return completed("cadence", paced.assign(is_whole=True))


def followers_frame(weeks: int = 60) -> pd.DataFrame:
    shares = share_frame(weeks, with_range=False, gap=False)
    base = dict(zip(BRANDS, (61e3, 40e3, 50e3, 29e3, 28e3, 4e3), strict=True))
    growth = dict(zip(BRANDS, (1.0005, 1.004, 1.001, 1.001, 1.0002, 1.002), strict=True))
    week = shares.groupby("brand").cumcount()
    numbers = [base[b] * growth[b] ** w for b, w in zip(shares["brand"], week, strict=True)]
    frame = shares[["period", "platform", "brand", "role"]].assign(
        followers=[round(n) for n in numbers], accounts=1
    )
    return completed("follower_trend", frame)


def score_frame() -> pd.DataFrame:
    frame = pd.DataFrame(
        {
            "platform": "instagram",
            "brand": BRANDS,
            "role": [role(brand) for brand in BRANDS],
            "followers": [61_000, 48_200, 50_100, 29_000, 28_000, None],
            "followers_change": [1.02, 1.19, 1.05, 1.04, 1.01, None],
        }
    )
    return completed("scorecard", frame)


def coverage_frame() -> pd.DataFrame:
    states = ("complete", "complete", "complete", "partial", "complete", "gathering")
    shares = (1.0, 1.0, 1.0, 0.7, 1.0, 0.2)
    frame = pd.DataFrame(
        {
            "period": UNTIL,
            "platform": "instagram",
            "brand": BRANDS,
            "role": [role(brand) for brand in BRANDS],
            "state": states,
            "covered_share": shares,
            "posts": [113, 180, 122, 103, 88, 76],
            "account_id": [f"instagram:{brand.lower()}" for brand in BRANDS],
        }
    )
    return completed("coverage", frame)


QUIET: dict[str, Any] = {
    "own": OWN,
    "platform": "instagram",
    "measure": "engagement",
    "as_of_week": pd.Timestamp(UNTIL - timedelta(weeks=1)),
    "verdict": "none",
    "level": None,
    "certainty": None,
    "onset_week": pd.NaT,
    "onset_low": pd.NaT,
    "onset_high": pd.NaT,
    "gain": None,
    "gain_cadence": None,
    "gain_strength": None,
    "up": 1.0,
    "up_without_1": 1.0,
    "up_without_3": 1.0,
    "up_without_5": 1.0,
    "carriers": None,
    "chance_ahead": 0.5,
    "own_posts": 48,
    "rival_posts": 40,
    "own_weeks": 8,
    "rival_weeks": 8,
    "history_weeks": 60,
    "share_now": 0.16,
    "share_now_low": 0.14,
    "share_now_high": 0.19,
    "share_before": 0.17,
    "share_before_low": 0.15,
    "share_before_high": 0.19,
    "own_share_now": 0.24,
    "own_share_now_low": 0.2,
    "own_share_now_high": 0.27,
    "own_share_before": 0.28,
    "brand_count": 6,
    "share_onset": None,
    "own_share_onset": None,
    "own_chance_grown": 0.5,
}
SINCE = {
    "onset_week": pd.Timestamp("2026-08-17"),
    "onset_low": pd.Timestamp("2026-08-10"),
    "onset_high": pd.Timestamp("2026-08-31"),
}
LEAD = SINCE | {
    "verdict": "lead",
    "level": "lead",
    "certainty": 0.94,
    "gain_cadence": 1.4,
    "gain_strength": 1.7,
    "up": 1.6,
    "up_without_1": 1.7,
    "up_without_3": 1.8,
    "chance_ahead": 0.97,
    "rival_posts": 111,
    "share_now": 0.33,
    "share_now_low": 0.29,
    "share_now_high": 0.36,
    "share_onset": 0.21,
}
WATCH = LEAD | {"verdict": "none", "level": "watch", "certainty": 0.34}
SLIP = SINCE | {"verdict": "slip", "own_share_onset": 0.28, "own_chance_grown": 0.003}
LUCK = {"verdict": "luck", "up": 2.9, "up_without_1": 1.24, "up_without_3": 0.9, "carriers": 1}
SEASON = SINCE | {"verdict": "season"}
EARLY = {"verdict": "too-early", "history_weeks": 9, "chance_ahead": None, "share_now": None}


def said(rival: str, claim: dict[str, Any] | None = None, **changed: Any) -> dict[str, Any]:
    """One row of current_verdicts."""
    return {"rival": rival, **QUIET, **(claim or {}), **changed}


def verdict_frame(*rows: dict[str, Any]) -> pd.DataFrame:
    """Rows of current_verdicts as the measure gives them."""
    frame = pd.DataFrame(list(rows) or [said("nobody")])
    return completed("current_verdicts", frame).head(len(rows))


def verdicts_frame() -> pd.DataFrame:
    """Vaartwijk leads on Instagram, nobody else moved."""
    rest = [said(brand) for brand in BRANDS[2:]]
    return verdict_frame(said("Vaartwijk", LEAD), *rest)


def course_frame() -> pd.DataFrame:
    """The shares with ranges, week by week."""
    return share_frame()


def accounts_frame() -> pd.DataFrame:
    """The tracked accounts: each brand's on Instagram, seen until the newest week."""
    seen = pd.Timestamp(UNTIL) + pd.Timedelta(hours=5)
    return pd.DataFrame(
        {
            "brand": BRANDS,
            "platform": "instagram",
            "is_tracked": True,
            "last_observed_at": seen,
            "covered_to": seen,
            "first_post_at": pd.Timestamp("2025-09-01"),
        }
    )


@dataclass
class MadeUp:
    """A published landscape in memory: the same questions, prepared answers."""

    build_id: str = "2026-11-24T051000-7c1e90ab"
    path: Path = Path("made_up/published/outpace.duckdb")
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    @property
    def landscape(self) -> Landscape:
        return Landscape(
            time_zone="Europe/Amsterdam",
            week_start=0,
            is_simulated=True,
            build_id=self.build_id,
            built_at=datetime(2026, 11, 24, 5, 10),
            outpace_version="0.1.0",
        )

    def measure(self, name: str, **options: Any) -> pd.DataFrame:
        self.asked.append((name, options))
        if name in NONE:
            return completed(name, pd.DataFrame())
        return ANSWERS[name](options)

    def table(self, name: str) -> pd.DataFrame:
        if name == "mart.accounts":
            return accounts_frame()
        assert name == "brand"
        roles = [role(brand) for brand in BRANDS]
        return pd.DataFrame(
            {"brand": BRANDS, "slot": range(6), "role": roles, "tracked_to": pd.NaT}
        )

    def definition(self, name: str) -> Definition:
        return next(found for found in definitions() if found.name == name)

    def definitions(self) -> Sequence[Definition]:
        return [self.definition(name) for name in (*ANSWERS, *NONE)]

    def offers(self, name: str) -> bool:
        return name in (*ANSWERS, *NONE)


NONE = ("course_changes", "events", "lessons")  # of which the made-up landscape has none
ANSWERS: dict[str, Callable[[dict[str, Any]], pd.DataFrame]] = {
    "findings": lambda options: findings_frame(AHEAD, LUCKY),
    "current_verdicts": lambda options: verdicts_frame(),
    "share_trend": lambda options: course_frame().assign(
        platform=(options.get("platforms") or ["instagram"])[0]
    ),
    "share_of_voice": lambda options: share_frame(with_range=False),
    "share_change": lambda options: change_frame(),
    "momentum": lambda options: momentum_frame(),
    "top_posts": lambda options: posts_frame(),
    "engagement_per_post": lambda options: typical_frame(),
    "format_mix": lambda options: mix_frame(),
    "cadence": lambda options: cadence_frame(1 if options.get("every") == "all" else 60),
    "follower_trend": lambda options: followers_frame(),
    "typical_posts": lambda options: completed(
        "typical_posts", typical_frame()[["brand", "role", "posts", "median"]]
    ),
    "scorecard": lambda options: score_frame(),
    "coverage": lambda options: coverage_frame(),
    "kinds_compared": lambda options: paces_frame(),
}
