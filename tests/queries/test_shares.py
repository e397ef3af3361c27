"""How shares move, with the market and without it, on worlds computed by hand."""

import math
from datetime import date, timedelta
from typing import Any

import duckdb
import pytest

from tests.queries.worlds import add, add_weeks, clear, publish, rows, track

MONDAY = date(2026, 3, 2)  # first day of the last of the eight weeks
FIRST = MONDAY - timedelta(weeks=7)
END = MONDAY + timedelta(weeks=1)


@pytest.fixture
def con(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    clear(shared_world)
    return shared_world


def judge(
    con: duckdb.DuckDBPyConnection, brand: str, period: str, share: float, **more: Any
) -> None:
    """A stored share of a brand on x; its interval is the share itself unless it is told."""
    given = {
        "platform": "x",
        "measure": "engagement",
        "as_of_week": MONDAY,
        "estimate": share,
        "low": share,
        "high": share,
        "posts": 20,
        "universe": 5,
    }
    add(con, "mart.brand_intervals", **given | more, brand=brand, period=period, share=share)


def test_the_course_tells_the_share_and_how_much_was_collected(
    con: duckdb.DuckDBPyConnection,
) -> None:
    add_weeks(con, "Us", "x", FIRST - timedelta(weeks=1), ["missing"] + ["ok"] * 3)
    add_weeks(con, "Us", "x", FIRST + timedelta(weeks=3), ["silent", "partial", "unknown", "ok"])
    add_weeks(con, "Us", "x", MONDAY, ["ok", "missing"])
    judge(con, "Us", "now", 0.25, low=0.2, high=0.3)
    judge(con, "Us", "before", 0.5)
    judge(con, "Us", "now", 0.9, measure="posts")
    judge(con, "Us", "now", 0.1, as_of_week=MONDAY - timedelta(weeks=1))
    found = rows(con, "from share_trend()")
    assert [(row["period"], row["share"]) for row in found] == [
        (MONDAY - timedelta(weeks=1), 0.1), (MONDAY, 0.25)
    ]  # fmt: skip
    newest = found[-1]
    assert (newest["low"], newest["high"], newest["posts"]) == (0.2, 0.3, 20)
    assert newest["brand_count"] == 5
    assert newest["coverage"] == 6 / 8  # one partial and one unknown among the eight
    assert len(rows(con, f"from share_trend(since := date '{MONDAY}')")) == 1
    assert len(rows(con, f"from share_trend(until := date '{MONDAY}')")) == 1
    assert len(rows(con, f"from share_trend(until := date '{END}')")) == 2
    assert rows(con, "from share_trend(measure := 'posts')")[0]["share"] == 0.9


def test_a_share_without_the_market_moves_by_the_brand_alone(
    con: duckdb.DuckDBPyConnection,
) -> None:
    """Odds of 1 : 4 that double are 1 : 2; every interval is a factor of 2 of its odds."""
    odds = {"before": 1 / 4, "now": 1.0}
    for brand in ("Us", "Them"):
        for period, middle in odds.items():
            low, share, high = (f * middle / (1 + f * middle) for f in (0.5, 1, 2))
            judge(con, brand, period, share, low=low, high=high)
    market = {"platform": "x", "measure": "engagement", "as_of_week": MONDAY}
    add(con, "mart.brand_market", brand="Us", momentum=2.0, field_change=3.0, others=4, **market)
    add(con, "mart.brand_market", brand="Them", momentum=2.0, field_change=3.0, others=2, **market)
    them, us = rows(con, "from share_without_market()")
    assert us["share"] == pytest.approx(1 / 3)
    assert (us["measured_share"], us["momentum"], us["field_change"]) == (0.5, 2, 3)
    assert us["others"] == 4
    # the error of both shares, and of a median of four like them, added in log-odds
    error = math.sqrt(2 * math.log(2) ** 2 * (1 + math.pi / 2 / 4))
    low, high = (math.exp(sign * error) / 2 for sign in (-1, 1))  # odds
    assert us["low"] == pytest.approx(low / (1 + low))
    assert us["high"] == pytest.approx(high / (1 + high))
    assert (them["share"], them["others"]) == (None, None)  # two others are no market


def test_a_change_of_share_compares_any_two_periods(con: duckdb.DuckDBPyConnection) -> None:
    for account in ("x/Us", "x/Us/second", "x/Them"):
        track(con, account, FIRST, END)
    for account, before, now in (("x/Us", 10, 10), ("x/Us/second", 20, 20), ("x/Them", 10, 30)):
        publish(con, account, MONDAY - timedelta(days=3), before)
        publish(con, account, MONDAY, now)
    found = {row["brand"]: row for row in rows(con, "from share_change(weeks := 1)")}
    us = found["Us"]
    assert (us["share_before"], us["share_now"], us["change"]) == (0.75, 0.5, -0.25)
    assert (us["posts_before"], us["posts_now"], us["coverage"]) == (2, 2, 1)
    assert (us["now_from"], us["now_until"]) == (MONDAY, END)
    assert (us["before_from"], us["before_until"]) == (MONDAY - timedelta(weeks=1), MONDAY)
    explicit = (
        f"before_since := date '{MONDAY - timedelta(weeks=1)}', before_until := date '{MONDAY}', "
        f"since := date '{MONDAY}', until := date '{END}'"
    )
    assert {row["brand"]: row for row in rows(con, f"from share_change({explicit})")} == found


def test_coverage_tells_the_state_and_the_part_of_every_week(
    con: duckdb.DuckDBPyConnection,
) -> None:
    track(con, "x/Us", FIRST, END + timedelta(days=5))
    track(con, "x/Late", MONDAY - timedelta(days=3), END)
    add_weeks(con, "Us", "x", MONDAY - timedelta(weeks=2), ["missing", "unknown", "ok"])
    publish(con, "x/Us", MONDAY, 5)
    since = f"since := date '{MONDAY}' - 14"
    found = rows(con, f"from coverage({since}) order by brand, period")
    names = ("brand", "state", "covered_share", "posts")
    assert [tuple(row[name] for name in names) for row in found] == [
        ("Late", "none", 0, None),
        ("Late", "gathering", 3 / 7, 0),
        ("Late", "gathering", 1, 0),
        ("Late", "none", 0, None),  # not collected since
        ("Us", "missing", 0, None),
        ("Us", "unknown", 0, None),
        ("Us", "complete", 1, 1),
        ("Us", "complete", 1, 0),  # five of the five days until the landscape was last seen
    ]
    (whole,) = rows(con, f"from coverage(every := 'all', {since}, brands := ['Us'])")
    assert (whole["state"], whole["covered_share"]) == ("partial", 12 / 26)


def test_of_several_accounts_the_largest_tells_the_followers(
    con: duckdb.DuckDBPyConnection,
) -> None:
    for account in ("x/Us", "x/Us/second", "youtube/Us"):
        track(con, account, FIRST, END)
    seen = [
        ("x/Us", 0, 100), ("x/Us", 6, 110), ("x/Us", 7, 130), ("x/Us/second", 2, 900),
        ("youtube/Us", 3, 7),
    ]  # fmt: skip
    for account, day, followers in seen:
        when = MONDAY + timedelta(days=day)
        add(con, "mart.account_followers", account_id=account, observed_date=when,
            followers=followers, is_rounded=account == "x/Us/second")  # fmt: skip
    names = ("platform", "period", "followers", "accounts", "is_rounded")
    found = rows(con, "from follower_trend()")
    assert [tuple(row[name] for name in names) for row in found] == [
        ("x", MONDAY, 900, 2, True), ("x", END, 130, 1, False), ("youtube", MONDAY, 7, 1, False)
    ]  # fmt: skip
    single = rows(con, "from followers() where followers < 200 and platform = 'x'")
    assert [(row["followers"], row["change"]) for row in single] == [(110, None), (130, 20)]
    assert {row["account_id"] for row in single} == {"x/Us"}
    bounds = f"since := date '{MONDAY}' + 6, until := date '{MONDAY}' + 7"
    of_a_day = rows(con, f"from followers({bounds})")
    assert [(row["account_id"], row["followers"]) for row in of_a_day] == [("x/Us", 110)]


def test_sums_of_periods_are_shares_of_their_own(con: duckdb.DuckDBPyConnection) -> None:
    for brand in ("Us", "Them", "Other"):
        track(con, f"linkedin/{brand}", FIRST, END)
    for brand, ends, posts, engagement in (
        ("Us", "2026-05-31 20:00", 10, 100),
        ("Them", "2026-05-31", 0, 300),
        ("Other", "2026-05-31", 5, None),
        ("Us", "2026-06-30", 4, 50),
    ):
        add(con, "account_period", account_id=f"linkedin/{brand}", ends_at=ends, posts=posts,
            engagement=engagement, run_id="r")  # fmt: skip
    found = rows(con, "from period_shares(until := date '2026-06-01')")
    read = {row["brand"]: (row["share"], row["per_post"], row["account_count"]) for row in found}
    assert read == {"Us": (0.25, 10, 2), "Them": (0.75, None, 2), "Other": (None, None, 2)}
    (own,) = rows(con, "from period_shares(brands := ['Us'], until := date '2026-06-01')")
    assert own["share"] == 0.25, "a share is of all accounts, whichever are shown"
    assert {str(row["ends_on"]) for row in rows(con, "from period_shares()")} == {
        "2026-05-31",
        "2026-06-30",
    }
