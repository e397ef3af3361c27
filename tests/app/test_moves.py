"""One sentence per change of course: what, since when, what followed, and nothing claimed."""

from typing import Any

import pandas as pd
import pytest

from app.words.moves import change_sentences

BASE: dict[str, Any] = {
    "brand": "Vaartwijk", "role": "rival", "platform": "instagram", "what": "cadence",
    "week": pd.Timestamp("2026-08-17"), "before": "5.3 posts per week",
    "after": "8.1 posts per week", "before_value": 5.3, "after_value": 8.1, "kind": None,
    "effect": "none found", "effect_ratio": None, "lag_weeks": pd.NA, "share_break_lag": pd.NA,
}  # fmt: skip
NONE_FOUND = " No effect on what a typical post earns was found."


def told(zone: str = "Europe/Amsterdam", **changes: Any) -> str:
    return change_sentences({**BASE, **changes}, zone=zone).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "Since week 34 Vaartwijk posts 8.1 times a week instead of 5.3 on Instagram."),
        ({"after_value": 1.0, "before_value": 4.0},
         "Since week 34 Vaartwijk posts once a week instead of 4 on Instagram."),
        ({"after_value": 0.0},
         "Since week 34 Vaartwijk posts nothing instead of 5.3 times a week on Instagram."),
        ({"role": "own"}, "Since week 34 we post 8.1 times a week instead of 5.3 on Instagram."),
        ({"what": "mix", "kind": "video", "before_value": 0.31, "after_value": 0.62},
         "Since week 34 video makes up 62 % of Vaartwijk’s posts instead of 31 % on Instagram."),
        ({"what": "hour", "before": "10:00", "after": "18:00"},
         "Since week 34 Vaartwijk posts around 18:00 instead of 10:00 on Instagram "
         "(Amsterdam time)."),
        ({"what": "hashtags", "before": "#c", "after": "#a #b"},
         "Since week 34 Vaartwijk uses #a and #b instead of #c on Instagram."),
        ({"what": "hashtags", "before": None, "after": "#a"},
         "Since week 34 Vaartwijk also uses #a on Instagram."),
        ({"what": "hashtags", "before": "#c", "after": None},
         "Since week 34 Vaartwijk no longer uses #c on Instagram."),
        ({"what": "hashtags", "before": None, "after": float("nan")},
         "Since week 34 Vaartwijk uses other hashtags on Instagram."),
        ({"what": "profile", "before": "a", "after": "b"},
         "In week 34 Vaartwijk changed its profile text on Instagram."),
        ({"what": "profile", "role": "own"},
         "In week 34 we changed our profile text on Instagram."),
    ],
)  # fmt: skip
def test_what_changed(changes: dict[str, Any], text: str) -> None:
    assert told(**changes) == text + NONE_FOUND


@pytest.mark.parametrize(
    ("lag", "role", "text"),
    [
        (2, "rival", "Its share broke upwards two weeks later."),
        (1, "rival", "Its share broke upwards one week later."),
        (0, "rival", "Its share broke upwards in the same week."),
        (-2, "own", "Our share broke downwards two weeks earlier."),
    ],
)
def test_when_the_share_broke(lag: int, role: str, text: str) -> None:
    assert text in told(share_break_lag=lag, role=role)


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"effect": "found", "effect_ratio": 1.4, "lag_weeks": 2},
         "It was followed by a rise of what a typical post earns, 1.4 ×, after two weeks."),
        ({"effect": "found", "effect_ratio": 0.6, "lag_weeks": 0},
         "It was followed by a fall of what a typical post earns, 0.6 ×, in the same week."),
        ({"effect": "too early"}, "It is too early to see an effect."),
        ({"effect": "none found"}, "No effect on what a typical post earns was found."),
    ],
)  # fmt: skip
def test_what_followed_is_no_cause(changes: dict[str, Any], text: str) -> None:
    assert told(**changes).endswith(text)
    assert "no effect." not in told(**changes).lower()
