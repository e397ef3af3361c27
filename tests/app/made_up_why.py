"""What the measures of the page Why would answer about the made-up landscape."""

from datetime import timedelta
from typing import Any

import pandas as pd

from tests.app.made_up import OWN, UNTIL
from tests.doubles import completed

PARTS = {
    "cadence": 0.014, "mix": 0.061, "strength": 0.023, "audience": 0.009, "big_posts": 0.004,
    "own": 0.01, "field": -0.002,
}  # fmt: skip


def causes_frame(
    *,
    rival: str = "Vaartwijk",
    parts: dict[str, float] | None = None,
    before: float | None = 0.208,
    cause: str | None = "mix",
    reach: float = 0.02,
    followers_known: bool = True,
) -> pd.DataFrame:
    """Seven rows of causes; the parts that are not named are 0."""
    values = dict.fromkeys(PARTS, 0.0) | parts if parts is not None else PARTS
    shared = {
        "own": OWN,
        "rival": rival,
        "platform": "instagram",
        "before_from": pd.Timestamp("2026-06-22"),
        "before_until": pd.Timestamp("2026-08-17"),
        "now_from": pd.Timestamp("2026-09-28"),
        "now_until": pd.Timestamp(UNTIL),
        "share_before": before,
        "share_now": None if before is None else before + sum(values.values()),
        "n_before": 43,
        "n_now": 58,
        "followers_known": followers_known,
        "brand_count": 6,
    }
    rows = [
        shared | {"part": part, "value": value, "low": value - reach, "high": value + reach,
                  "is_cause": part == cause}
        for part, value in values.items()
    ]  # fmt: skip
    return completed("causes", pd.DataFrame(rows))


def changes_frame() -> pd.DataFrame:
    """Rows of course_changes of Vaartwijk, one per lane."""
    monday = pd.Timestamp("2026-08-03")
    base: dict[str, Any] = {
        "brand": "Vaartwijk", "role": "rival", "platform": "instagram", "before": None,
        "after": None, "before_value": None, "after_value": None, "kind": None, "evidence": 5.0,
        "effect": "none found", "effect_log": None, "effect_ratio": None, "effect_week": pd.NaT,
        "lag_weeks": None, "share_break_week": pd.NaT, "share_break_lag": None,
    }  # fmt: skip
    broke = {"share_break_week": pd.Timestamp("2026-08-17")}
    rows = [
        {"what": "cadence", "week": monday, "before_value": 5.2, "after_value": 7.1,
         "share_break_lag": 2} | broke,
        {"what": "mix", "week": monday + timedelta(weeks=2), "before_value": 0.36,
         "after_value": 0.84, "kind": "video", "share_break_lag": 0} | broke,
        {"what": "hour", "week": monday - timedelta(weeks=6), "before": "13:00",
         "after": "18:00"},
        {"what": "hashtags", "week": monday - timedelta(weeks=9), "before": "#a #b #x",
         "after": "#c", "effect": "found", "effect_log": 0.4, "effect_ratio": 1.5,
         "effect_week": monday - timedelta(weeks=8), "lag_weeks": 1},
        {"what": "profile", "week": monday + timedelta(weeks=12), "before": "<b>old</b>",
         "after": "new", "effect": "too early"},
    ]  # fmt: skip
    frame = pd.DataFrame([base | row for row in rows])
    found = {"week_high": frame["week"], "known_week": frame["week"] + timedelta(weeks=4)}
    frame = frame.assign(week_low=frame["week"] - timedelta(weeks=1), **found)
    return completed("course_changes", frame)


def hours_frame(verdict: str = "cannot tell") -> pd.DataFrame:
    """Rows of posting_hours of two brands."""
    rows = [
        {"brand": brand, "days": days, "hour_from": hour, "hour_until": hour + 4, "posts": posts,
         "posts_share": share, "ratio": 1.3, "low": 0.9, "high": 1.9, "verdict": found}
        for brand, days, hour, posts, share, found in (
            ("Vaartwijk", "weekday", 16, 60, 0.6, verdict),
            ("Vaartwijk", "weekend", 16, 40, 0.4, "cannot tell"),
            (OWN, "weekday", 8, 70, 0.7, "cannot tell"),
            (OWN, "weekend", 20, 30, 0.3, "cannot tell"),
        )
    ]  # fmt: skip
    return completed("posting_hours", pd.DataFrame(rows).assign(platform="instagram", role="rival"))


def tags_frame(verdict: str = "cannot tell") -> pd.DataFrame:
    """Rows of hashtag_gain of Vaartwijk."""
    rows = [
        {"hashtag": "tide", "posts_before": 7, "posts_now": 13, "gain": 2235.0, "ratio": 1.4},
        {"hashtag": "ferry", "posts_before": 6, "posts_now": 5, "gain": -120.0, "ratio": 1.1},
        {"hashtag": "<b>lock</b>", "posts_before": 0, "posts_now": 6, "gain": 0.0, "ratio": None},
    ]
    frame = pd.DataFrame(rows).assign(
        brand="Vaartwijk", platform="instagram", brand_gain=7798.0, verdict=verdict
    )
    frame.loc[2, "verdict"] = "cannot tell"
    frame = frame.assign(low=frame["ratio"] * 0.8, high=frame["ratio"] * 1.3)
    return completed("hashtag_gain", frame)
