"""How often brands publish and how fast their volume grows, on worlds computed by hand."""

from datetime import date, timedelta
from typing import Any

import duckdb
import pytest

from tests.queries.worlds import add_weeks, clear, publish, rows, track

MONDAY = date(2026, 3, 2)
END = MONDAY + timedelta(weeks=4)
SPANS = f"until := date '{END}', now_weeks := 2, before_weeks := 2"


@pytest.fixture
def con(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    clear(shared_world)
    return shared_world


def weekly(
    con: duckdb.DuckDBPyConnection, account: str, posts: list[int], engagement: int = 9
) -> None:
    """So many posts in each week from MONDAY on, one a day, all of the same engagement."""
    for week, number in enumerate(posts):
        for day in range(number):
            publish(con, account, MONDAY + timedelta(weeks=week, days=day), engagement)


def by_brand(con: duckdb.DuckDBPyConnection, sql: str) -> dict[str, dict[str, Any]]:
    return {row["brand"]: row for row in rows(con, sql)}


def test_the_cadence_adds_the_accounts_of_a_brand(con: duckdb.DuckDBPyConnection) -> None:
    track(con, "x/Us", MONDAY, END)
    track(con, "x/Us/second", MONDAY + timedelta(weeks=1), END)
    track(con, "youtube/Us", MONDAY, END)
    weekly(con, "x/Us", [4, 0, 0, 0])
    weekly(con, "x/Us/second", [2, 1, 0, 0])
    weekly(con, "youtube/Us", [3, 0, 0, 0])
    span = f"since := date '{MONDAY}'"
    found = rows(con, f"from cadence({span})")
    assert [row["posts"] for row in found] == [4 + 2 + 3, 1, 0, 0]
    assert {(row["platform"], row["weeks"], row["is_whole"]) for row in found} == {("all", 1, True)}
    parts = rows(con, f"from cadence({span}, every := 'all', per_platform := true)")
    assert [(row["platform"], row["posts"], row["weeks"]) for row in parts] == [
        ("x", 7, 4), ("youtube", 3, 4)
    ]  # fmt: skip
    assert [row["posts_per_week"] for row in parts] == [7 / 4, 3 / 4]


def test_a_week_that_was_not_collected_does_not_lower_the_cadence(
    con: duckdb.DuckDBPyConnection,
) -> None:
    track(con, "x/Us", MONDAY, END)
    track(con, "x/Late", MONDAY + timedelta(days=11), END)
    weekly(con, "x/Us", [6, 0, 6, 6])
    weekly(con, "x/Late", [0, 0, 5, 6])
    add_weeks(con, "Us", "x", MONDAY, ["ok", "missing", "ok", "ok"])
    found = by_brand(con, f"from cadence(every := 'all', since := date '{MONDAY}')")
    assert (found["Us"]["weeks"], found["Us"]["posts_per_week"]) == (3, 18 / 3)
    assert found["Late"]["weeks"] == 17 / 7  # of 28 days the last 17
    assert found["Late"]["posts_per_week"] == pytest.approx(11 * 7 / 17)
    week = f"since := date '{MONDAY}' + 7, until := date '{MONDAY}' + 14"
    assert by_brand(con, f"from cadence({week})")["Us"]["posts"] is None  # not 0: nobody looked


def grown(con: duckdb.DuckDBPyConnection) -> None:
    """Us 1.5 times, Two twice (by a second account), Late half of its volume; a post earns 9."""
    track(con, "x/Us", MONDAY, END)
    track(con, "x/Two", MONDAY, END - timedelta(weeks=1))
    track(con, "x/Two/new", MONDAY + timedelta(weeks=3), END)
    track(con, "x/Late", MONDAY + timedelta(weeks=1), END)
    weekly(con, "x/Us", [2, 2, 3, 3])
    weekly(con, "x/Two", [1, 1, 1, 1])
    weekly(con, "x/Two/new", [0, 0, 0, 2])
    weekly(con, "x/Late", [0, 1, 1, 0])


def test_momentum_is_the_own_change_over_that_of_the_others(
    con: duckdb.DuckDBPyConnection,
) -> None:
    grown(con)
    found = by_brand(con, f"from momentum({SPANS})")
    us = found["Us"]
    # a post of 9 counts 1 + 9 = 10: 4 posts in 2 weeks are 20 a week, 6 are 30
    assert us["before_per_week"] == pytest.approx(20)
    assert us["now_per_week"] == pytest.approx(30)
    assert (us["posts_before"], us["posts_now"]) == (4, 6)
    # Two: 2 posts in 2 weeks, then 4; Late: 1 post in the 1 week since it entered, then 1 in 2
    changes = {brand: row["own_change"] for brand, row in found.items()}
    assert changes == pytest.approx({"Us": 1.5, "Two": 2, "Late": 0.5})
    weeks = {brand: (row["weeks_before"], row["weeks_now"]) for brand, row in found.items()}
    assert weeks == {"Us": (2, 2), "Two": (2, 2), "Late": (1, 2)}
    fields = {brand: row["field_change"] for brand, row in found.items()}
    assert fields == pytest.approx(
        {"Us": 1.25, "Two": 1, "Late": 1.75}
    )  # medians of the two others
    momenta = {brand: row["momentum"] for brand, row in found.items()}
    assert momenta == pytest.approx({"Us": 1.2, "Two": 2, "Late": 0.5 / 1.75})
    assert list(momenta) == ["Two", "Us", "Late"]


def test_momentum_weighs_typical_posts_and_not_lucky_ones(con: duckdb.DuckDBPyConnection) -> None:
    track(con, "x/Us", MONDAY, END)
    track(con, "x/Them", MONDAY, END)
    weekly(con, "x/Them", [1, 1, 1, 1])
    weekly(con, "x/Us", [1, 1])
    publish(con, "x/Us", MONDAY + timedelta(weeks=2), 0)
    publish(con, "x/Us", MONDAY + timedelta(weeks=3), 99)  # with the 0: the root of 1 * 100 is 10
    assert by_brand(con, f"from momentum({SPANS})")["Us"]["momentum"] == pytest.approx(1)
    posts = by_brand(con, f"from momentum({SPANS}, measure := 'posts')")["Us"]
    assert (posts["before_per_week"], posts["now_per_week"]) == (1, 1)


def test_momentum_of_views_is_told_per_platform(con: duckdb.DuckDBPyConnection) -> None:
    for brand, before, now in (("Us", 9, 39), ("Them", 9, 19)):
        for platform in ("x", "youtube"):
            track(con, f"{platform}/{brand}", MONDAY, END)
        publish(con, f"x/{brand}", MONDAY, 1, views=before)
        publish(con, f"x/{brand}", MONDAY + timedelta(weeks=2), 1, views=now)
    found = rows(con, f"from momentum({SPANS}, measure := 'views') where platform = 'x'")
    assert {row["brand"]: row["own_change"] for row in found} == pytest.approx({"Us": 4, "Them": 2})
    assert {row["brand"]: row["momentum"] for row in found} == pytest.approx({"Us": 2, "Them": 0.5})


def steady(con: duckdb.DuckDBPyConnection, gone: dict[str, set[int]]) -> None:
    """16 weeks: 2 posts of Us and of Them on x, 1 of Us elsewhere; `gone`: the holes of Us."""
    for account in ("x/Us", "x/Them", *(f"{platform}/Us" for platform in gone if platform != "x")):
        track(con, account, MONDAY, MONDAY + timedelta(weeks=16))
        platform, brand = account.split("/")
        lost = gone.get(platform, set()) if brand == "Us" else set()
        often = 2 if platform == "x" else 1
        weekly(con, account, [0 if week in lost else often for week in range(16)])
        states = ["missing" if week in lost else "ok" for week in range(16)]
        add_weeks(con, brand, platform, MONDAY, states)


HALVES = f"until := date '{MONDAY + timedelta(weeks=16)}', now_weeks := 8, before_weeks := 8"


def test_a_hole_in_collection_is_no_fall(con: duckdb.DuckDBPyConnection) -> None:
    steady(con, {"x": {9, 10, 13}})
    us = by_brand(con, f"from momentum({HALVES})")["Us"]
    assert (us["posts_before"], us["posts_now"]) == (16, 10)
    assert (us["weeks_before"], us["weeks_now"]) == (8, 5)
    # a post counts 10: 10 of them in 5 weeks, 16 in 8
    assert (us["now_per_week"], us["before_per_week"]) == pytest.approx((20, 20))
    assert us["momentum"] == pytest.approx(1)
    clear(con)
    steady(con, {"x": {0, 3}})
    assert by_brand(con, f"from momentum({HALVES})")["Us"]["momentum"] == pytest.approx(1)


def test_a_hole_on_one_platform_is_filled_by_that_platform(con: duckdb.DuckDBPyConnection) -> None:
    steady(con, {"x": {8, 9, 10, 11}, "youtube": set()})
    us = by_brand(con, f"from momentum({HALVES})")["Us"]
    assert us["posts_now"] == 2 * 4 + 8
    assert us["now_per_week"] == pytest.approx(30)  # 2 on x and 1 on youtube, each counts 10
    assert us["weeks_now"] == 8  # youtube lost none
    assert us["momentum"] == pytest.approx(1)


def test_where_nothing_was_collected_no_growth_is_told(con: duckdb.DuckDBPyConnection) -> None:
    steady(con, {"x": set(range(8, 16)), "youtube": set()})
    us = by_brand(con, f"from momentum({HALVES})")["Us"]
    assert (us["now_per_week"], us["momentum"]) == (None, None)


def test_a_hole_counts_only_inside_the_span_and_the_time_of_the_account(
    con: duckdb.DuckDBPyConnection,
) -> None:
    steady(con, {"x": {8}})
    middle = MONDAY + timedelta(weeks=8, days=3)  # the hole has four days behind it
    asked = f"until := date '{middle + timedelta(weeks=4)}', now_weeks := 4, before_weeks := 4"
    us = by_brand(con, f"from momentum({asked})")["Us"]
    assert us["weeks_now"] == pytest.approx(4 - 4 / 7)
    assert us["weeks_before"] == pytest.approx(4 - 3 / 7)


def test_a_brand_that_was_never_collected_has_no_volume(con: duckdb.DuckDBPyConnection) -> None:
    steady(con, {"x": set()})
    track(con, "x/New", MONDAY, END, covered_from=None, covered_to=None)
    track(con, "youtube/Us", MONDAY, END, covered_from=None, covered_to=None)
    found = by_brand(con, f"from momentum({HALVES})")
    assert (found["New"]["weeks_now"], found["New"]["now_per_week"]) == (0, None)
    assert (found["Us"]["weeks_now"], found["Us"]["momentum"]) == (8, pytest.approx(1))
