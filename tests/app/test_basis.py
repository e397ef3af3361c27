from datetime import date

import pandas as pd
import pytest

from app.words.basis import basis_lines, period, ripeness, sample, universe

ZONE = "Europe/Amsterdam"
BRANDS = ["Noordkade", "Vaartwijk"]


def test_a_share_says_n_period_and_universe() -> None:
    frame = pd.DataFrame({"brand": BRANDS, "share": [0.6, 0.4], "posts": [10, 1]})
    asked = {
        "measure": "engagement",
        "since": date(2026, 5, 25),
        "until": date(2026, 11, 23),
        "brands": BRANDS,
        "platforms": ["instagram"],
    }
    assert basis_lines(frame, asked, ZONE) == [
        "n: 11 posts.",
        f"Period: 25 May – 22 Nov 2026; days of {ZONE}.",
        "Share of engagement among 2 tracked brands on Instagram: Noordkade and Vaartwijk.",
    ]


def test_n_over_time_is_that_of_the_newest_period() -> None:
    weeks = pd.to_datetime(["2026-11-09", "2026-11-16"])
    frame = pd.DataFrame({"period": weeks, "posts": [100, 1]})
    assert sample(frame) == "n: 1 post in the newest period (16 Nov 2026)."


def test_n_of_a_list_of_posts_is_its_length() -> None:
    assert sample(pd.DataFrame({"post_id": ["a", "b"]})) == "n: 2 posts."


def test_unknown_posts_are_not_counted_as_zero() -> None:
    assert sample(pd.DataFrame({"posts": [None, None]})) == ""
    assert sample(pd.DataFrame({"brand": ["A"]})) == ""


def test_what_is_ours_is_counted_once_beside_many_rivals() -> None:
    frame = pd.DataFrame({
        "own": "Noordkade", "platform": ["x", "x", "y"], "own_posts": [61, 61, 16],
        "rival_posts": [58, 43, 25], "own_projected_posts": [3, 3, 1],
        "rival_projected_posts": [2, 0, 4],
    })  # fmt: skip
    assert sample(frame) == "n: 77 posts of ours and 126 posts of the rivals."
    assert ripeness(frame) == "10 of 203 posts projected to 30 days."


def test_all_kinds_together_are_not_added_to_each() -> None:
    frame = pd.DataFrame({
        "kind": [None, "photo", "video"], "posts_now": [58, 9, 49], "posts_before": [43, 27, 16],
    })  # fmt: skip
    assert sample(frame) == ("n: 58 posts in the period and 43 posts in the one before.")


@pytest.mark.parametrize("name", ["hashtag", "formula"])
def test_a_post_that_is_in_several_rows_is_not_counted_twice(name: str) -> None:
    assert sample(pd.DataFrame({name: ["a", "b"], "posts": [5, 6], "posts_now": [1, 2]})) == ""


def test_shares_say_how_many_posts_are_projected() -> None:
    weeks = pd.to_datetime(["2026-11-09", "2026-11-16"])
    frame = pd.DataFrame({"period": weeks, "posts": [9, 5], "projected_posts": [4, 0]})
    assert ripeness(frame) == "No post is projected in the newest period (16 Nov 2026)."
    assert ripeness(frame[["posts"]]) == ""
    assert ripeness(frame.assign(projected_posts=None)) == ""


def test_a_comparison_says_both_periods() -> None:
    frame = pd.DataFrame(
        {
            "now_from": [date(2026, 8, 24)],
            "now_until": [date(2026, 11, 23)],
            "before_from": [date(2025, 8, 25)],
            "before_until": [date(2025, 11, 24)],
        }
    )
    told = period(frame, {}, "UTC")
    assert told.startswith("Period: 24 Aug – 22 Nov 2026, compared with 25 Aug – 23 Nov 2025;")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({}, "Period: all; days of UTC."),
        ({"until": date(2026, 11, 23)}, "Period: everything before 23 Nov 2026; days of UTC."),
        ({"since": date(2026, 11, 2)}, "Period: from 2 Nov 2026 on; days of UTC."),
    ],
)
def test_an_open_period_is_said(asked: dict[str, date], told: str) -> None:
    assert period(pd.DataFrame(), asked, "UTC") == told


def test_many_brands_are_counted_not_listed() -> None:
    asked = {"brands": [f"b{number}" for number in range(9)]}
    assert universe(pd.DataFrame(), asked) == ("Compared: 9 tracked brands across all platforms.")
    assert universe(pd.DataFrame(), {}) == ""


def test_findings_are_explained_though_each_has_days_of_its_own() -> None:
    day = pd.Timestamp("2026-10-05")
    rows = [{"finding": "a", "now_from": day, "now_until": day + pd.Timedelta(days=56)},
            {"finding": "b", "now_from": pd.NaT, "now_until": pd.NaT}]  # fmt: skip
    frame = pd.DataFrame(rows).assign(
        posts=[["x"], []], before_from=pd.NaT, before_until=pd.NaT, brand_count=6
    )
    asked = {"since": date(2026, 6, 1), "until": date(2026, 11, 30), "brands": ["A"] * 6}
    whole = basis_lines(frame, asked, "UTC")
    assert whole[0] == "Period: 1 Jun – 29 Nov 2026; days of UTC."
    one = basis_lines(frame[:1], asked, "UTC")
    assert one[0] == "Period: 5 Oct – 29 Nov 2026; days of UTC."
    assert "Period" in basis_lines(frame[1:], asked, "UTC")[0]
