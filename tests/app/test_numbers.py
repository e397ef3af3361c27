import math
from collections.abc import Callable
from datetime import date, datetime

import pandas as pd
import pytest

from app.words import dates, numbers, words
from app.words.numbers import UNKNOWN


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2212", "-")


@pytest.mark.parametrize(
    ("call", "value", "told"),
    [
        (numbers.number, 0, "0"),
        (numbers.number, 1234.4, "1,234"),
        (numbers.number, -0.2, "0"),
        (numbers.number, -3, "-3"),
        (numbers.number, None, UNKNOWN),
        (numbers.number, math.nan, UNKNOWN),
        (numbers.number, pd.NA, UNKNOWN),
        (numbers.short, 950, "950"),
        (numbers.short, 4.5, "4.5"),
        (numbers.short, 12_400, "12.4k"),
        (numbers.short, 9_999.7, "10.0k"),
        (numbers.short, 999_600, "1.0M"),
        (numbers.short, 3_100_000, "3.1M"),
        (numbers.percent, 0, "0 %"),
        (numbers.percent, 0.004, "under 1 %"),
        (numbers.percent, 0.333, "33 %"),
        (numbers.percent, None, UNKNOWN),
        (numbers.percent_change, 1, "0 %"),
        (numbers.percent_change, 1.2, "+20 %"),
        (numbers.percent_change, 0.5, "-50 %"),
        (numbers.percent_change, 3.4, "3.4 ×"),
        (numbers.percent_change, None, UNKNOWN),
        (numbers.times, 8.2, "8 ×"),
        (numbers.times, 1.5, "1.5 ×"),
        (numbers.times, 3, "3 ×"),
        (numbers.points, 0.12, "12 points"),
        (numbers.points, -0.01, "1 point"),
        (numbers.points, None, UNKNOWN),
        (numbers.spelled, 5, "five"),
        (numbers.spelled, 12, "12"),
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
    assert plain(numbers.count(value, "post")) == told


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
    assert dates.span(since, until) == told


def test_moments_are_told_in_the_reporting_zone() -> None:
    late = datetime(2026, 7, 31, 22, 30)
    assert dates.moment(late, "Europe/Amsterdam") == "1 Aug, 00:30 Amsterdam"
    assert dates.long_moment(late, "America/New_York") == "31 Jul 2026, 18:30 America/New_York"
    assert dates.week(date(2027, 1, 1)) == "week\u00a053"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(5, "just now"), (120, "2 minutes ago"), (3 * 3600, "3 hours ago"), (90_000, "25 hours ago")],
)
def test_ago(seconds: int, told: str) -> None:
    now = datetime(2026, 11, 24, 12)
    assert dates.ago(now - pd.Timedelta(seconds=seconds).to_pytimedelta(), now) == told


def test_platform_nouns_and_lists() -> None:
    assert words.post_noun("youtube", 1) == "video"
    assert words.post_noun("instagram", 0) == "posts"
    assert words.where("all") == "across all platforms"
    assert words.where("linkedin") == "on LinkedIn"
    assert words.listed([]) == ""
    assert words.listed(["A", "B", "C"]) == "A, B and C"
    assert words.possessive("Texels") == "Texels’"
