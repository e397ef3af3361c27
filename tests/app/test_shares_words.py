import pandas as pd

from app.words.shares import TOO_LITTLE, net_definition, net_finding
from app.words.values import SPACE

WEEK = pd.Timestamp("2026-11-16")


def course(**known: float) -> pd.DataFrame:
    rows = [
        {
            "period": pd.Timestamp("2026-11-16"),
            "brand": brand,
            "share": share,
            "measured_share": 0.3,
        }
        for brand, share in known.items()
    ]
    return pd.DataFrame(rows, columns=["period", "brand", "share", "measured_share"])


def test_both_shares_are_said() -> None:
    told = net_finding(course(Us=0.29, Them=0.38), own="Us", focus="Them")
    percent = f"{SPACE}%"
    assert told == (
        f"In a market that stands still, Them would have 38{percent} (measured: 30{percent}), "
        f"we 29{percent} (measured: 30{percent})"
    )


def test_ourselves_alone() -> None:
    assert "we would have" in net_finding(course(Us=0.29), own="Us")


def test_nothing_known_is_said() -> None:
    assert net_finding(course(), own="Us") == TOO_LITTLE
    assert net_finding(course(Us=float("nan")), own="Us") == TOO_LITTLE


def test_the_definition_says_what_was_taken_out() -> None:
    told = net_definition(measure="posts", platform="youtube", brands=6)
    assert told.startswith("Share of posts among 6 tracked brands on YouTube")
    assert "median of the others" in told
