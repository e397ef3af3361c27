"""Issues put together from signs that were written by hand."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import duckdb
import pytest

from tests.queries.worlds import WEEK, add, clear, rows, track

NOON = datetime(2026, 6, 1, 12)
LIMIT = 13 * 2 / 0.3  # two accounts, and the part of the budget of a post at its age


@pytest.fixture
def con(shared_world: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    con = shared_world
    clear(con)
    for account in ("x/Us", "y/Us"):
        track(con, account, WEEK - timedelta(weeks=60), WEEK, last_observed_at=NOON)
    yield con
    clear(con)


def sign(con: duckdb.DuckDBPyConnection, hours: float, weeks: float, **more: Any) -> None:
    values = {
        "signal": "comments", "question": "standing", "account_id": "x/Us", "post_id": "one",
        "observed_at": NOON - timedelta(hours=hours), "once_in_weeks": weeks, "weeks_seen": 59.0,
        "seen_before": 0, "count": 120, "usual": 10.0, "base": 60, "usual_base": 50.0,
    }  # fmt: skip
    add(con, "mart.storm_signs", **values | more)


def test_what_the_budget_does_not_let_ring_is_no_issue(con: duckdb.DuckDBPyConnection) -> None:
    sign(con, 2, LIMIT - 0.1)
    assert rows(con, "from issues()") == []
    assert len(rows(con, "from issues(per_quarter := 2)")) == 1


def test_alarms_within_three_days_are_one_issue(con: duckdb.DuckDBPyConnection) -> None:
    sign(con, 200, 100.0)
    sign(con, 40, 90.0, post_id="two", count=30)
    sign(con, 2, 500.0)
    newest, older = rows(con, "from issues()")
    assert (newest["posts"], newest["post_count"]) == (["one", "two"], 2)
    assert (newest["began_at"], newest["last_at"]) == (
        NOON - timedelta(hours=40), NOON - timedelta(hours=2),
    )  # fmt: skip
    assert (newest["once_in_weeks"], newest["count"], newest["times"]) == (500.0, 120, 12.0)
    assert newest["ratio_times"] == pytest.approx((120.5 / 60.5) / (10.5 / 50.5))
    assert (newest["is_now"], older["is_now"]) == (True, False)


def test_an_issue_is_told_as_it_was_known_on_its_day(con: duckdb.DuckDBPyConnection) -> None:
    sign(con, 40, 100.0)
    sign(con, 2, 500.0)
    (then,) = rows(con, "from issues(as_of := date '2026-05-31')")
    (now,) = rows(con, "from issues()")
    assert then["issue"] == now["issue"]
    assert (then["once_in_weeks"], then["hours"]) == (100.0, 0.0)


def test_a_run_of_deletions_is_as_rare_as_earlier_ones_make_it(
    con: duckdb.DuckDBPyConnection,
) -> None:
    for place in range(3):
        post = f"gone {place}"
        add(con, "post", post_id=post, account_id="x/Us", published_at=NOON, number=place,
            first_seen_run="r")  # fmt: skip
        add(con, "post_state", post_id=post, account_id="x/Us", state="gone", run_id="r",
            changed_at=NOON - timedelta(hours=place))  # fmt: skip
    weeks = (60 * 7) // 7
    rate = 0.5 / (weeks + 1)
    (found,) = rows(con, "from issue_alarms()")
    assert (found["signal"], found["count"]) == ("gone", 3)
    assert found["once_in_weeks"] == pytest.approx(((1 + rate) / rate) ** 3, rel=0.02)
    con.execute("delete from post where post_id like 'gone%'")


def test_old_looks_tell_nothing(con: duckdb.DuckDBPyConnection) -> None:
    add(con, "mart.post_measures", post_id="one", account_id="x/Us", comments=3,
        observed_at=NOON, published_at=NOON)  # fmt: skip
    for days in (1, 100):
        add(con, "mart.storm_bests", signal="comments", question="standing", account_id="x/Us",
            observed_at=NOON - timedelta(days=days), score=1.0)  # fmt: skip
    asked = "from issue_watch(now := timestamp '2026-06-01 {}')"
    quiet, unknown = rows(con, asked.format("13:00"))
    assert (quiet["state"], quiet["hours"], unknown["state"]) == ("quiet", 1.0, "hidden")
    late = rows(con, asked.format("23:00"))[0]
    assert (late["state"], late["hours"]) == ("stale", 11.0)
