import math
from collections.abc import Callable
from datetime import date, datetime

import pandas as pd
import pytest

from app.words import names, values
from app.words.values import UNKNOWN


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2212", "-")


@pytest.mark.parametrize(
    ("call", "value", "told"),
    [
        (values.number, 0, "0"),
        (values.number, 1234.4, "1,234"),
        (values.number, -0.2, "0"),
        (values.number, -3, "-3"),
        (values.number, None, UNKNOWN),
        (values.number, math.nan, UNKNOWN),
        (values.number, pd.NA, UNKNOWN),
        (values.short, 950, "950"),
        (values.short, 4.5, "4.5"),
        (values.short, 12_400, "12.4k"),
        (values.short, 9_999.7, "10.0k"),
        (values.short, 999_600, "1.0M"),
        (values.short, 3_100_000, "3.1M"),
        (values.percent, 0, "0 %"),
        (values.percent, 0.004, "under 1 %"),
        (values.percent, 0.333, "33 %"),
        (values.percent, None, UNKNOWN),
        (values.percent_change, 1, "0 %"),
        (values.percent_change, 1.2, "+20 %"),
        (values.percent_change, 0.5, "-50 %"),
        (values.percent_change, 3.4, "3.4 ×"),
        (values.percent_change, None, UNKNOWN),
        (values.times, 8.2, "8 ×"),
        (values.times, 1.5, "1.5 ×"),
        (values.times, 3, "3 ×"),
        (values.points, 0.12, "12 points"),
        (values.points, -0.01, "1 point"),
        (values.points, None, UNKNOWN),
        (values.spelled, 5, "five"),
        (values.spelled, 12, "12"),
    ],
)
def test_numbers(call: Callable[[object], str], value: object, told: str) -> None:
    assert plain(call(value)) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0, "no posts"),
        (1, "1 post"),
        (1234, "1,234 posts"),
        (None, "an unknown number of posts"),
    ],
)
def test_counts(value: float | None, told: str) -> None:
    assert plain(values.count(value, "post")) == told


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        (date(2026, 9, 28), date(2026, 11, 23), "28 Sep – 22 Nov 2026"),
        (date(2025, 12, 29), date(2026, 1, 5), "29 Dec 2025 – 4 Jan 2026"),
        (date(2026, 11, 2), date(2026, 11, 9), "2–8 Nov 2026"),
        (date(2026, 11, 2), date(2026, 11, 3), "2 Nov 2026"),
    ],
)
def test_spans_end_on_their_last_day(since: date, until: date, told: str) -> None:
    assert values.span(since, until) == told


def test_moments_are_told_in_the_reporting_zone() -> None:
    late = datetime(2026, 7, 31, 22, 30)
    assert values.moment(late, "Europe/Amsterdam") == "1 Aug, 00:30 Amsterdam"
    assert values.long_moment(late, "America/New_York") == "31 Jul 2026, 18:30 America/New_York"
    assert values.week(date(2027, 1, 1)) == "week\u00a053"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(5, "just now"), (120, "2 minutes ago"), (3 * 3600, "3 hours ago"), (90_000, "25 hours ago")],
)
def test_ago(seconds: int, told: str) -> None:
    now = datetime(2026, 11, 24, 12)
    assert values.ago(now - pd.Timedelta(seconds=seconds).to_pytimedelta(), now) == told


def test_platform_nouns_and_lists() -> None:
    assert names.post_noun("youtube", 1) == "video"
    assert names.post_noun("instagram", 0) == "posts"
    assert names.where("all") == "across all platforms"
    assert names.where("linkedin") == "on LinkedIn"
    assert names.listed([]) == ""
    assert names.listed(["A", "B", "C"]) == "A, B and C"
    assert names.possessive("Texels") == "Texels’"
