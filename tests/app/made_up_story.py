"""Findings of the made-up landscape, as rows and as the measure's frame."""

from typing import Any

import pandas as pd

from app.words.rows import rows_of
from queries.rows import Findings
from tests.doubles import completed

OWN = "Noordkade"
NOW = pd.Timestamp("2026-11-16")  # the newest week

SINCE = {
    "since": pd.Timestamp("2026-08-17"),
    "since_low": pd.Timestamp("2026-08-10"),
    "since_high": pd.Timestamp("2026-08-31"),
}
AHEAD: dict[str, Any] = SINCE | {
    "kind": "pulling_ahead",
    "subject": "Vaartwijk",
    "rival": "Vaartwijk",
    "rivals": ["Vaartwijk"],
    "trend": "gaining",
    "level": "behind",
    "certainty": 0.94,
    "share_before": 0.21,
    "share_now": 0.33,
    "share_now_low": 0.29,
    "share_now_high": 0.36,
    "size": 0.12,
    "cause": "mix",
    "n": 111,
    "is_headline": True,
}
LOSING: dict[str, Any] = SINCE | {
    "kind": "we_are_losing",
    "subject": OWN,
    "rival": None,
    "rivals": ["Vaartwijk"],
    "trend": "losing",
    "certainty": 0.9,
    "share_before": 0.28,
    "share_now": 0.24,
    "size": -0.04,
    "n": 48,
    "is_headline": True,
}
GAINING: dict[str, Any] = LOSING | {
    "kind": "we_are_gaining",
    "trend": "gaining",
    "share_now": 0.33,
    "size": 0.05,
}
LUCK: dict[str, Any] = {
    "kind": "luck",
    "subject": "Helmwind",
    "rival": "Helmwind",
    "platform": "linkedin",
    "up": 2.9,
    "up_without_1": 1.24,
    "carriers": 1,
    "n": 40,
}
SEASON: dict[str, Any] = SINCE | {"kind": "season", "subject": None, "what": "up", "gain": 1.3}
SIGN: dict[str, Any] = AHEAD | {
    "kind": "worth_an_eye",
    "certainty": 0.34,
    "reason": "below even odds",
    "is_headline": False,
}
LEVEL: dict[str, Any] = {"kind": "level", "subject": None, "n": 48, "is_headline": True}
NO_FOLLOWERS: dict[str, Any] = {
    "kind": "not_in_data",
    "subject": None,
    "what": "followers",
    "reason": "not in the data",
}


def findings_frame(*rows: dict[str, Any]) -> pd.DataFrame:
    """Rows of findings by rank; what a row leaves out is not known."""
    base = {
        "own": OWN,
        "platform": "instagram",
        "measure": "engagement",
        "trend": "unknown",
        "brand_count": 6,
        "posts": [],
        "changes": [],
        "is_young": False,
        "is_headline": False,
        "as_of_week": NOW,
    }
    told = [
        base | row | {"rank": at, "finding": f"{row['kind']}/{at}"}
        for at, row in enumerate(rows, start=1)
    ]
    frame = pd.DataFrame(told or [base | {"kind": "level", "rank": 1, "finding": "level"}])
    whole = dict.fromkeys(("n", "brand_count", "carriers", "count", "needed"), "Int64")
    return completed("findings", frame).astype(whole).head(len(rows))


def finding(row: dict[str, Any]) -> Findings:
    """One row of findings."""
    return rows_of(findings_frame(row), Findings)[0]
