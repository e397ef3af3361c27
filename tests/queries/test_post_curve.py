"""The course of one post and the typical post, on worlds small enough to compute by hand."""

from datetime import datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from tests.queries.worlds import add_account, copied, rows

DAY = datetime(2026, 6, 1, 12)
USUAL = [0.25, 1.0, 4.5]
COUNTS = [9, 19, 39]  # of every earlier post at those ages


@pytest.fixture
def con(measures: Path) -> duckdb.DuckDBPyConnection:
    con = copied(measures)
    add_account(con, "Us", "facebook", role="own")
    return con


def add_post(con: duckdb.DuckDBPyConnection, name: str, days: float, **given: object) -> None:
    """A post of Us, published so many days after DAY."""
    post = {"kind": "photo", "observations": 3, "is_projected": False} | given
    names = ", ".join(f"${key} as {key}" for key in post)
    con.execute(
        "insert into mart.post_measures by name select 'facebook/Us' as account_id, "
        f"$post_id as post_id, $at as published_at, $at::date as published_date, {names}",
        post | {"post_id": name, "at": DAY + timedelta(days=days)},
    )
    con.execute(
        "insert into post by name select (select count(*) from post) as number, $name as post_id, "
        "'facebook/Us' as account_id, $at as published_at, '' as first_seen_run",
        {"name": name, "at": DAY + timedelta(days=days)},
    )


def add_earlier(con: duckdb.DuckDBPyConnection, posts: int, kind: str, factor: int = 1) -> None:
    """Earlier posts that all grew alike."""
    for number in range(posts):
        add_post(con, f"{kind}{number}", -10 - number, kind=kind)
        con.execute(
            "insert into mart.post_ages by name select $id as post_id, 'facebook/Us' as account_id,"
            " $ages as ages, list_transform($counts, lambda c: ln(1 + c)) as log_counts",
            {"id": f"{kind}{number}", "ages": USUAL, "counts": [n * factor for n in COUNTS]},
        )


def add_look(con: duckdb.DuckDBPyConnection, name: str, days: float, likes: int | None) -> None:
    con.execute(
        "insert into look by name select number as post, $2 as observed_at, $3 as likes, "
        "'' as run_id from post where post_id = $1",
        [name, DAY + timedelta(days=days), likes],
    )


def test_a_post_without_history_has_its_looks_and_nothing_else(
    con: duckdb.DuckDBPyConnection,
) -> None:
    add_post(con, "one", 0)
    add_look(con, "one", 0.5, 30)
    add_look(con, "one", 1, None)
    add_earlier(con, 14, "photo")
    found = rows(con, "from post_curve('one')")
    assert [(row["age_days"], row["engagement"], row["usual"]) for row in found] == [
        (0.5, 30, None)
    ]


def test_the_usual_curve_is_that_of_earlier_posts_of_the_kind(
    con: duckdb.DuckDBPyConnection,
) -> None:
    add_post(con, "one", 0)
    add_earlier(con, 15, "photo")
    add_earlier(con, 20, "video", factor=100)
    found = rows(con, "from usual_curve('one')")
    assert [row["usual"] for row in found] == pytest.approx(COUNTS)
    assert [row["usual_low"] for row in found] == pytest.approx(COUNTS)
    assert {(row["usual_posts"], row["basis"]) for row in found} == {(15, "kind")}


def test_posts_of_all_kinds_stand_in_for_a_rare_kind(con: duckdb.DuckDBPyConnection) -> None:
    add_post(con, "one", 0, kind="link")
    add_earlier(con, 3, "link", factor=100)
    add_earlier(con, 15, "photo")
    found = rows(con, "from usual_curve('one')")
    assert [row["usual"] for row in found] == pytest.approx(COUNTS)
    assert {(row["usual_posts"], row["basis"]) for row in found} == {(18, "account")}


def test_the_course_goes_through_what_was_expected(con: duckdb.DuckDBPyConnection) -> None:
    """Half way in log age from 1 to 4.5 days the middle post has sqrt(20 * 40) - 1."""
    add_post(con, "one", 0, compared_days=1.0, expected=39.0)
    add_earlier(con, 15, "photo")
    found = rows(con, "from usual_curve('one')")
    assert [row["usual"] for row in found] == pytest.approx([19, 39, 79])  # (1 + n) * 2 - 1
    con.execute("update mart.post_measures set compared_days = 2.1213203 where post_id = 'one'")
    found = {row["age_days"]: row["usual"] for row in rows(con, "from post_curve('one')")}
    assert found[2.1213203] == pytest.approx(39)
    assert found[1.0] == pytest.approx(20 * 40 / 800**0.5 - 1)


def test_a_young_post_has_its_projection_at_thirty_days(con: duckdb.DuckDBPyConnection) -> None:
    add_post(con, "one", 0, is_projected=True, engagement_ripe=90, engagement_low=70,
             engagement_high=120)  # fmt: skip
    add_look(con, "one", 0.5, 30)
    last = rows(con, "from post_curve('one')")[-1]
    assert (last["age_days"], last["projected"]) == (30, 90)
    assert (last["projected_low"], last["projected_high"]) == (70, 120)


def test_the_typical_post_has_a_range_from_eight_posts_on(
    con: duckdb.DuckDBPyConnection,
) -> None:
    """Of 25 values in order the 13th is the middle; 0.8225 * 5 = 4.1 places around it."""
    for number in range(7):
        add_post(con, str(number), number, engagement=number + 1, engagement_ripe=number + 1)
    assert rows(con, "from typical_posts()")[0] | {"low": None} == {
        "brand": "Us", "role": "own", "posts": 7, "projected_posts": 0, "one_look_posts": 0,
        "median": 4, "low": None, "high": None,
    }  # fmt: skip
    for number in range(7, 25):
        add_post(con, str(number), number, engagement=number + 1, engagement_ripe=number + 1,
                 observations=1)  # fmt: skip
    found = rows(con, "from typical_posts()")[0]
    assert (found["low"], found["median"], found["high"]) == (8, 13, 18)
    assert found["one_look_posts"] == 18
