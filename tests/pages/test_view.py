"""The view behind the filters: dates, arguments and the link that means the same for ever."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.view.choice import (
    BEFORE,
    YEAR_BEFORE,
    View,
    earlier,
    last_full_week_end,
    link,
    week_of,
    window,
)

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
    assert window("weeks13", date(2026, 11, 23)) == (date(2026, 8, 24), date(2026, 11, 23))
    assert window("all", date(2026, 11, 23)) == (None, date(2026, 11, 23))


UNTIL = date(2026, 11, 23)


def test_a_view_is_compared_with_as_many_weeks_before() -> None:
    assert VIEW.against == {"until": UNTIL, "weeks": 26}
    before = earlier(BEFORE, date(2026, 8, 24), UNTIL, date(2025, 1, 1))
    assert before == (date(2026, 5, 25), date(2026, 8, 24))


def test_the_same_weeks_a_year_before_begin_on_the_same_weekday() -> None:
    before = earlier(YEAR_BEFORE, date(2026, 8, 24), UNTIL, date(2025, 1, 1))
    assert before == (date(2025, 8, 25), date(2025, 11, 24))
    assert before[0].weekday() == 0


@pytest.mark.parametrize("since", [None, date(2026, 1, 5)])
def test_without_a_period_before_the_view_is_halved(since: date | None) -> None:
    first_day = date(2026, 9, 28)
    before = earlier(BEFORE, since, UNTIL, first_day)
    assert before == (date(2026, 9, 28), date(2026, 10, 26))
    against = replace(VIEW, since=since, before=before).against
    assert (against["since"], against["before_until"]) == (date(2026, 10, 26), date(2026, 10, 26))


@given(
    since=st.none() | st.dates(date(2020, 1, 1), date(2026, 11, 16)),
    first_day=st.dates(date(2019, 1, 1), date(2026, 11, 22)),
    how=st.sampled_from((BEFORE, YEAR_BEFORE)),
)
@example(since=None, first_day=date(2026, 11, 17), how=BEFORE)
def test_a_link_compares_the_same_days_for_ever(
    since: date | None, first_day: date, how: str
) -> None:
    view = replace(VIEW, since=since, before=earlier(how, since, UNTIL, first_day))
    query = parse_qs(urlsplit(link(view, "http://127.0.0.1/", first_day)).query)
    first, last, since_then, until_then = map(date.fromisoformat, query["dates"] + query["before"])
    days = timedelta(days=1)
    again = replace(view, since=first, until=last + days, before=(since_then, until_then + days))
    assert again.against == view.against
    assert again.against["before_since"] < again.against["before_until"]
    assert again.against["since"] < again.against["until"]


def test_a_link_writes_every_filter() -> None:
    parts = urlsplit(
        link(VIEW, "http://127.0.0.1:8501/posts?own=x", date(2025, 1, 1), ("x",), {"market": "y"})
    )
    assert parts.path == "/posts"
    assert parse_qs(parts.query) == {
        "lang": ["en"],
        "period": ["Dates"],
        "dates": ["2026-05-25", "2026-11-22"],
        "against": ["Dates"],
        "before": ["2025-11-24", "2026-05-24"],
        "platforms": ["Instagram"],
        "measure": ["Views"],
        "own": ["Noordkade"],
        "highlight": ["Vaartwijk"],
        "rivals": ["Vaartwijk", "O'Brien & Sons"],
        "market": ["y"],
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
