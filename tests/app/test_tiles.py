"""The cause of a change, and catching up, in words."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from app.words.statement import Statement
from app.words.tiles import (
    cause_finding,
    with_cause,
)

PARTS = ("cadence", "mix", "strength", "audience", "big_posts", "own", "field")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2212", "-")


def parts(cause: str | None = None, *, rival: str = "Vaartwijk", **values: float) -> pd.DataFrame:
    """The rows of causes of one rival; values in points, ranges three points to each side."""
    total = sum(values.values())
    rows: list[dict[str, Any]] = [
        {
            "own": "Noordkade", "rival": rival, "platform": "instagram",
            "before_from": date(2026, 6, 22), "before_until": date(2026, 8, 17),
            "now_from": date(2026, 9, 28), "now_until": date(2026, 11, 23),
            "part": part, "value": values.get(part, 0) / 100,
            "low": (values.get(part, 0) - 3) / 100, "high": (values.get(part, 0) + 3) / 100,
            "share_before": 0.21, "share_now": 0.21 + total / 100, "is_cause": part == cause,
            "n_before": 42, "n_now": 65, "per_week_before": 5.25, "per_week_now": 8.1,
            "followers_known": True, "unknown_posts": 0,
        }
        for part in PARTS
    ]  # fmt: skip
    return pd.DataFrame(rows)


FINDINGS = {
    "cadence": (parts("cadence", cadence=7, mix=4, strength=1), "Most of it is posting more"),
    "the largest part": (
        parts("cadence", cadence=5, mix=4, strength=3),
        "Much of it is posting more",
    ),
    "less": (parts("cadence", cadence=-7), "Most of it is posting less"),
    "our own slip": (
        parts("strength", rival="Noordkade", strength=-9, cadence=-3),
        "Most of it is weaker posts",
    ),
    "stronger": (parts("strength", strength=9), "Most of it is stronger posts"),
    "mix": (parts("mix", mix=6), "Most of it is other formats"),
    "followers": (parts("audience", audience=6), "Most of it is more followers"),
    "fewer": (parts("audience", audience=-6), "Most of it is fewer followers"),
    "none": (parts(cadence=4, mix=4, strength=4), "No single cause carries it"),
    "luck": (parts(big_posts=8, cadence=2), "A few big posts: luck"),
    "ours": (parts(own=8, cadence=2), "It is our own slip"),
    "the field": (parts(field=-8), "It is the rest of the field"),
    "too little of it": (parts(field=3.9, cadence=3.1, mix=3), "No single cause carries it"),
    "against it": (parts(field=-8, cadence=4, mix=2), "It is the rest of the field"),
    "ours, not for sure": (parts(own=2.9, mix=0.1), "No single cause carries it"),
    "no change": (parts(own=3, field=-3), "Nothing changed enough to explain"),
    "one point": (parts("cadence", cadence=1), "Nothing changed enough to explain"),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_the_cause_in_a_few_words(name: str) -> None:
    frame, said = FINDINGS[name]
    assert cause_finding(frame) == said


def test_what_is_not_known_is_not_said() -> None:
    unknown = parts().assign(value=None, share_before=None, low=None, high=None)
    assert cause_finding(unknown) == "Not known yet what caused it"
    assert cause_finding(pd.DataFrame()) == "Not known yet what caused it"


def test_the_sentence_of_one_dated_claim_ends_with_its_cause() -> None:
    said = Statement("behind", "A is pulling ahead since week 34.", marked=("since week 34",))
    carried = parts("cadence", cadence=5, mix=4, strength=3)
    told = "A is pulling ahead since week 34; much of it is posting more."
    assert with_cause(said, carried).headline == told
    assert with_cause(said, parts(cadence=4, mix=4, strength=4)) == said
    assert with_cause(said, pd.DataFrame()) == said
    several = Statement("behind", "Two rivals are pulling ahead.")
    assert with_cause(several, carried) == several


def kinds(**values: Any) -> pd.DataFrame:
    row = {
        "rival": "Vaartwijk", "platform": "instagram", "kind": "video",
        "posts_needed_per_week": 9.2, "low": 6.1, "high": 14.2, "highest_per_week": 6.5,
        "is_reachable": True,
    } | values  # fmt: skip
    return pd.DataFrame([row, row | {"kind": "photo", "posts_needed_per_week": 20.0}])
