"""The view behind the filters: dates, arguments and the link that means the same for ever."""

from dataclasses import replace
from datetime import date, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from app.view import View, last_full_week_end, link, week_of, window

VIEW = View(
    own="Noordkade",
    rivals=("Vaartwijk", "O'Brien & Sons"),
    highlighted=("Vaartwijk",),
    platforms=("instagram",),
    measure="views",
    since=date(2026, 5, 25),
    until=date(2026, 11, 23),
)


@pytest.mark.parametrize(
    ("day", "week_start", "first"),
    [
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
        (date(2026, 11, 22), 0, date(2026, 11, 16)),
        (date(2026, 11, 22), 6, date(2026, 11, 22)),
    ],
)
def test_weeks_begin_on_the_chosen_day(day: date, week_start: int, first: date) -> None:
    assert week_of(day, week_start) == first


def test_the_last_week_ends_in_the_reporting_time_zone() -> None:
    seen = datetime(2026, 11, 22, 23, 30)  # Monday half past midnight in Amsterdam
    assert last_full_week_end(seen, "Europe/Amsterdam", 0) == date(2026, 11, 23)
    assert last_full_week_end(seen, "UTC", 0) == date(2026, 11, 16)


def test_a_period_is_half_open() -> None:
    assert window("13 weeks", date(2026, 11, 23)) == (date(2026, 8, 24), date(2026, 11, 23))
    assert window("All", date(2026, 11, 23)) == (None, date(2026, 11, 23))


def test_half_of_the_view_is_compared_with_the_other() -> None:
    assert VIEW.half == {"until": date(2026, 11, 23), "weeks": 13}


def test_a_link_writes_every_filter() -> None:
    parts = urlsplit(link(VIEW, "http://127.0.0.1:8501/posts?own=x", date(2025, 1, 1)))
    assert parts.path == "/posts"
    assert parse_qs(parts.query) == {
        "period": ["Dates"],
        "dates": ["2026-05-25", "2026-11-22"],
        "platforms": ["Instagram"],
        "measure": ["Views"],
        "own": ["Noordkade"],
        "highlight": ["Vaartwijk"],
        "rivals": ["Vaartwijk", "O'Brien & Sons"],
    }


def test_arguments_are_quoted() -> None:
    assert VIEW.as_arguments == (
        "since := date '2026-05-25', until := date '2026-11-23', "
        "brands := ['Noordkade', 'Vaartwijk', 'O''Brien & Sons'], platforms := ['instagram']"
    )


def test_a_link_keeps_the_day_of_time_travel() -> None:
    then = replace(VIEW, known=date(2026, 8, 3))
    asked = parse_qs(urlsplit(link(then, "http://127.0.0.1:8501/", date(2025, 1, 1))).query)
    assert asked["known"] == ["2026-08-03"]
    assert "known" not in link(VIEW, "http://127.0.0.1:8501/", date(2025, 1, 1))
