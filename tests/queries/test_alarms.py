"""The alarms that a budget would have rung, on stored verdicts written by hand."""

from datetime import date, timedelta

import duckdb
import pytest

from tests.queries.worlds import add, clear, rows, track

MONDAY = date(2026, 6, 1)  # first day of the last week that is known
FIRST = MONDAY - timedelta(weeks=79)


@pytest.fixture
def con(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Us and three rivals; nothing is said yet."""
    clear(shared_world)
    for brand in ("Us", "Ash", "Birch", "Elm"):
        role = "own" if brand == "Us" else "rival"
        track(shared_world, f"x/{brand}", FIRST, MONDAY, role=role)
    return shared_world


def say(con: duckdb.DuckDBPyConnection, rival: str, least: dict[int, float]) -> None:
    """What was said of a rival in eighty weeks: the least budget by weeks ago, else no alarm."""
    for ago in range(80):
        add(
            con, "mart.rival_verdicts", own="Us", rival=rival, measure="engagement",
            as_of_week=MONDAY - timedelta(weeks=ago), verdict="none", platforms=["x"],
            judged_platforms=1, pairs=3, least_budget=least.get(ago),
        )  # fmt: skip


def told(con: duckdb.DuckDBPyConnection, asked: str = "") -> list[tuple[str, int, int, bool]]:
    """Rival, weeks ago that it rang and that it stood last, and whether it faded."""
    found = rows(con, f"from alarms({asked})")
    return [
        (row["rival"], *((MONDAY - row[name]).days // 7 for name in ("called_week", "last_week")),
         row["is_faded"])
        for row in found
    ]  # fmt: skip


def test_a_budget_calls_for_what_it_had_rung(con: duckdb.DuckDBPyConnection) -> None:
    say(con, "Ash", dict.fromkeys(range(5), 0.5))
    say(con, "Birch", dict.fromkeys(range(20, 26), 1.0))
    say(con, "Elm", {30: 4.0})
    assert told(con) == [("Ash", 4, 0, False), ("Birch", 25, 20, True)]
    assert told(con, "budget := 0.5") == [("Ash", 4, 0, False)]
    assert told(con, "budget := 4") == [*told(con), ("Elm", 30, 30, True)]
    assert told(con, "budget := 0.25") == []


def test_a_rival_can_call_twice(con: duckdb.DuckDBPyConnection) -> None:
    say(con, "Ash", {30: 1.0, 29: 0.75, 3: 1.0})
    assert told(con) == [("Ash", 3, 3, True), ("Ash", 30, 29, True)]


def test_an_alarm_of_more_than_a_year_ago_is_left_out(con: duckdb.DuckDBPyConnection) -> None:
    say(con, "Ash", dict.fromkeys(range(60, 70), 1.0))
    say(con, "Birch", dict.fromkeys(range(40, 60), 1.0))  # it began more than a year ago
    assert told(con) == []
    assert [row[0] for row in told(con, "weeks := 70")] == ["Birch", "Ash"]


def test_what_was_known_on_a_day_does_not_look_ahead(con: duckdb.DuckDBPyConnection) -> None:
    say(con, "Ash", dict.fromkeys(range(5, 12), 1.0))
    day = MONDAY - timedelta(weeks=8) + timedelta(days=7)
    known = rows(con, f"from alarms(as_of := date '{day}')")
    assert [(row["is_faded"], row["as_of_week"]) for row in known] == [
        (False, MONDAY - timedelta(weeks=8))
    ]
    assert told(con) == [("Ash", 11, 5, True)]


def test_a_brand_without_verdicts_is_said_to_have_none(con: duckdb.DuckDBPyConnection) -> None:
    say(con, "Ash", {})
    found = {row["brand"]: row for row in rows(con, "from judged_from()")}
    assert found["Us"]["is_judged"]
    assert (found["Us"]["is_own"], found["Us"]["rivals"]) == (True, 1)
    assert not found["Ash"]["is_judged"]


def test_how_often_alarms_were_right_is_told_of_those_old_enough(
    con: duckdb.DuckDBPyConnection,
) -> None:
    say(con, "Ash", dict.fromkeys(range(20, 40), 0.5))  # stood twenty weeks, faded since
    say(con, "Birch", dict.fromkeys(range(28, 31), 0.5))  # gone after three
    say(con, "Elm", dict.fromkeys(range(3), 0.5))  # too young to tell
    assert rows(con, "from alarm_record()") == [
        {"own": "Us", "called": 3, "faded": 2, "settled": 2, "held": 1, "held_share": 0.5}
    ]


def test_of_no_alarm_no_share_is_told(con: duckdb.DuckDBPyConnection) -> None:
    (found,) = rows(con, "from alarm_record()")
    assert (found["called"], found["settled"], found["held_share"]) == (0, 0, None)
