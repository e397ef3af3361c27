"""What must hold of every measure, on a world in memory that has a bit of everything."""

from datetime import date, timedelta

import duckdb
import pytest

import queries
from pipelines.warehouse.publish import check_answer
from tests.queries.worlds import add, add_weeks, publish, rows, track

FIRST = date(2026, 1, 5)
WEEKS = 16
UNTIL = FIRST + timedelta(weeks=WEEKS)
BRANDS = ("Us", "Them", "Third")
PLATFORMS = ("instagram", "x")
EARLY = "before_since := date '2026-01-05', before_until := date '2026-02-02'"
LATE = "since := date '2026-02-16', until := date '2026-04-13'"
LATER = "since := date '2026-02-16', until := date '2026-03-30'"


@pytest.fixture(scope="module")
def con(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Three brands on two platforms with posts, hashtags and followers in sixteen weeks."""
    for place, platform in enumerate(PLATFORMS):
        for number, brand in enumerate(BRANDS):
            account = f"{platform}/{brand}"
            track(shared_world, account, FIRST, UNTIL, first_post_at=FIRST, last_post_at=UNTIL)
            states = ["missing" if week == 5 + number else "ok" for week in range(WEEKS)]
            add_weeks(shared_world, brand, platform, FIRST, states)
            _fill(shared_world, account, step=2 + number, base=40 * (number + 1) + place)
    return shared_world


def _fill(con: duckdb.DuckDBPyConnection, account: str, *, step: int, base: int) -> None:
    for place, day in enumerate(range(0, WEEKS * 7, step)):
        when = FIRST + timedelta(days=day)
        kind = ("photo", "video", "link")[place % 3]
        known = None if place % 11 == 10 else base + place * place % 97
        post = publish(con, account, when, known, kind=kind, likes=known, observed_at=when,
            engagement_low=known, engagement_high=known)  # fmt: skip
        tags = ["#sea", "#Ship"][: place % 3]
        add(con, "post_version", post_id=post, account_id=account, hashtags=tags,
            observed_at=when, run_id="run")  # fmt: skip
    for week in range(WEEKS):
        when = FIRST + timedelta(weeks=week, days=2)
        add(con, "mart.account_followers", account_id=account, observed_date=when,
            followers=1_000 * step + 10 * week, is_rounded=False)  # fmt: skip


@pytest.mark.parametrize("name", [item.name for item in queries.definitions()])
def test_keys_nulls_and_rules_hold(con: duckdb.DuckDBPyConnection, name: str) -> None:
    (definition,) = [item for item in queries.definitions() if item.name == name]
    check_answer(con, definition)


def test_a_post_belongs_to_the_days_of_its_period(con: duckdb.DuckDBPyConnection) -> None:
    periods = (
        "before_since := date '2026-01-07', before_until := date '2026-01-11', "
        "since := date '2026-01-09', until := date '2026-01-14'"
    )
    found = rows(
        con,
        "select found.is_now, list(post.published_date order by post.published_date) as days "
        f"from two_periods({periods}, brands := ['Us'], platforms := ['x']) as found "
        "inner join mart.post_measures as post on found.post_id = post.post_id "
        "group by found.is_now order by found.is_now",
    )
    january = [date(2026, 1, day) for day in (7, 9, 11, 13)]
    assert [row["days"] for row in found] == [january[:2], january[1:]]


def test_what_is_asked_beside_it_changes_no_cause(con: duckdb.DuckDBPyConnection) -> None:
    alone = rows(con, f"from causes({EARLY}, {LATE}) order by all")
    assert {row["platform"] for row in alone} == set(PLATFORMS)
    assert {row["low"] is None for row in alone} == {False}
    both = rows(
        con,
        "from causes_of((select list(asked) from ("
        f"from cause_windows({EARLY}, {LATER}) union all from cause_windows({EARLY}, {LATE})"
        ") as asked)) where now_until = date '2026-04-13' order by all",
    )
    assert len(both) == len(alone)
    for one, other in zip(both, alone, strict=True):
        numbers = {name for name, value in other.items() if isinstance(value, float)}
        assert {name: one[name] for name in numbers} == pytest.approx(
            {name: other[name] for name in numbers}, rel=1e-9, abs=1e-12
        )
        assert {**one, **{name: other[name] for name in numbers}} == other
