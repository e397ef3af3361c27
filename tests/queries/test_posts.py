"""What posts earn, by kind, account and hashtag, on worlds computed by hand."""

import math
from datetime import date, datetime, time, timedelta

import duckdb
import pytest

from tests.queries.worlds import add, clear, publish, rows, track

MONDAY = date(2026, 3, 2)
END = MONDAY + timedelta(weeks=4)
T4 = 2.132  # of the printed tables: 90 % of Student's t with 4 degrees of freedom


@pytest.fixture
def con(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    clear(shared_world)
    return shared_world


def test_the_mix_adds_accounts_and_tells_platforms_apart(con: duckdb.DuckDBPyConnection) -> None:
    for account in ("x/Us", "x/Us/second", "youtube/Us"):
        track(con, account, MONDAY, END)
    publish(con, "x/Us", MONDAY, 10)
    publish(con, "x/Us/second", MONDAY, 10)
    publish(con, "x/Us", MONDAY, None)
    publish(con, "x/Us", MONDAY, 30, kind="video")
    publish(con, "youtube/Us", MONDAY, 50, kind="video")
    names = ("kind", "posts", "posts_share", "engagement", "engagement_share")
    found = rows(con, "from format_mix()")
    assert [tuple(row[name] for name in names) for row in found] == [
        ("photo", 3, 0.6, 20, 0.2),  # of 5 posts and an engagement of 100
        ("video", 2, 0.4, 80, 0.8),
    ]
    found = rows(con, "from format_mix(per_platform := true)")
    assert [(row["platform"], *(row[name] for name in names)) for row in found] == [
        ("x", "photo", 3, 0.75, 20, 0.4),
        ("x", "video", 1, 0.25, 30, 0.6),
        ("youtube", "video", 1, 1.0, 50, 1.0),
    ]


def test_a_mix_of_each_period_adds_to_one(con: duckdb.DuckDBPyConnection) -> None:
    track(con, "x/Us", MONDAY, END)
    for week, kind in ((0, "photo"), (0, "video"), (1, "video")):
        publish(con, "x/Us", MONDAY + timedelta(weeks=week), 5, kind=kind)
    found = rows(con, f"from format_mix(every := 'week', since := date '{MONDAY}')")
    assert [(row["period"], row["kind"], row["posts_share"]) for row in found] == [
        (MONDAY, "photo", 0.5), (MONDAY, "video", 0.5),
        (MONDAY + timedelta(weeks=1), "video", 1.0),
    ]  # fmt: skip


def test_the_typical_post_and_its_followers_of_that_day(con: duckdb.DuckDBPyConnection) -> None:
    track(con, "x/Us", MONDAY, END, followers=2000)
    for day, followers in ((1, 500), (3, 1000)):
        when = MONDAY + timedelta(days=day)
        add(con, "mart.account_followers", account_id="x/Us", observed_date=when,
            followers=followers)  # fmt: skip
    for day, engagement in ((0, 4), (1, 1), (2, 3), (4, 100)):
        publish(con, "x/Us", MONDAY + timedelta(days=day), engagement)
    publish(con, "x/Us", MONDAY, None)
    publish(con, "x/Us", MONDAY, 3, engagement_ripe=6, is_projected=True)
    (row,) = rows(con, "from engagement_per_post()")
    assert (row["posts"], row["projected_posts"]) == (5, 1)  # one of six is not known
    assert row["median"] == 4  # of 1, 3, 4, 6 and 100
    assert row["mean"] == pytest.approx(114 / 5)
    # per thousand: 4 and 6 of 2,000 (before any day seen: the last known), 1 and 3 of 500, 100 of
    # 1,000, so 2, 3, 2, 6 and 100
    assert row["per_1000_followers"] == pytest.approx(3)
    assert row["followers"] == 2000


def test_followers_of_several_accounts_are_added_below_a_post(
    con: duckdb.DuckDBPyConnection,
) -> None:
    track(con, "x/Us", MONDAY, END, followers=2000)
    track(con, "youtube/Us", MONDAY, END, followers=10)
    publish(con, "x/Us", MONDAY, 4)
    publish(con, "youtube/Us", MONDAY, 8)
    (row,) = rows(con, "from engagement_per_post()")
    assert (row["platform"], row["median"], row["followers"]) == ("all", 6, 2010)
    found = rows(con, "from engagement_per_post(per_platform := true)")
    assert [(row["platform"], row["median"], row["followers"]) for row in found] == [
        ("x", 4, 2000), ("youtube", 8, 10)
    ]  # fmt: skip


def test_a_top_post_is_told_in_what_is_usual_for_its_account(
    con: duckdb.DuckDBPyConnection,
) -> None:
    track(con, "x/Us", MONDAY, END)
    track(con, "x/Them", MONDAY, END)
    for day, engagement in enumerate([*range(1, 10), 55]):
        publish(con, "x/Us", MONDAY + timedelta(days=day), engagement, views=3)
    publish(con, "x/Them", MONDAY, 40)  # one post: nothing is usual
    publish(con, "x/Us", MONDAY - timedelta(days=400), 10_000)  # longer ago than a year
    top = rows(con, f"from top_posts(top := 3, since := date '{MONDAY}')")
    assert [(row["brand"], row["value"], row["usual"], row["multiple"]) for row in top] == [
        ("Us", 55, 5.5, 10), ("Them", 40, None, None), ("Us", 9, 5.5, 9 / 5.5)
    ]  # fmt: skip
    views = rows(con, "from top_posts(measure := 'views')")
    assert [row["value"] for row in views] == [3] * 10


def test_a_file_says_nothing_of_the_time_after_its_end(con: duckdb.DuckDBPyConnection) -> None:
    track(con, "x/Us", MONDAY, END)
    publish(con, "x/Us", MONDAY, 40, observed_at=datetime.combine(END, time()) + timedelta(900))
    publish(con, "x/Us", MONDAY, 30, observed_at=datetime.combine(MONDAY, time()) + timedelta(2))
    con.execute("update mart.accounts set covered_to = $1", [MONDAY + timedelta(days=9)])
    con.execute("update mart.post_measures set published_at = published_date")
    read_late, collected = rows(con, "from top_posts()")
    assert (read_late["seen_days"], collected["seen_days"]) == (9, 2)


def test_a_breakout_is_told_over_what_was_expected(con: duckdb.DuckDBPyConnection) -> None:
    track(con, "x/Us", MONDAY, END)
    given = {"compared_days": 3.0, "compared_engagement": 90, "expected": 30.0}
    publish(con, "x/Us", MONDAY, 120, is_breakout=True, once_in_weeks=31.0, weeks_seen=50.0,
            **given)  # fmt: skip
    publish(con, "x/Us", MONDAY, 100, compared_engagement=45, expected=30.0)
    (row,) = rows(con, "from breakouts")
    assert (row["engagement"], row["ratio"], row["age_days"]) == (90, 3, 3)
    assert (row["once_in_weeks"], row["weeks_seen"]) == (31, 50)
    posts = rows(con, "from posts order by engagement")
    assert [(row["engagement"], row["ratio"]) for row in posts] == [(100, 1.5), (120, 3)]
    top = rows(con, "from top_posts()")
    assert [(row["value"], row["compared_value"], row["ratio"]) for row in top] == [
        (120, 90, 3), (100, 45, 1.5)
    ]  # fmt: skip


def test_an_expectation_is_compared_at_its_own_look(con: duckdb.DuckDBPyConnection) -> None:
    for brand in ("Us", "Them"):
        track(con, f"x/{brand}", MONDAY, END)
    looked = publish(con, "x/Us", MONDAY, 120, observations=2)
    publish(con, "x/Us", MONDAY, 7, observations=1)
    publish(con, "x/Us", MONDAY, 8, observations=2)  # seen twice, no answer: nothing to say
    for age, engagement, projected in ((1.0, 20, None), (3.0, 60, 150.0)):
        add(con, "mart.post_answers", post_id=looked, account_id="x/Us", nominal_age=age,
            age_days=age, observed_at=datetime(2026, 3, 3), engagement=engagement, expected=40.0,
            projected=projected)  # fmt: skip
    found = rows(con, "from post_expectations order by nominal_age nulls last")
    told = [(row["engagement"], row["ratio"], row["projected"], row["basis"]) for row in found]
    assert told == [
        (20, 0.5, None, "same age"), (60, 1.5, 150, "same age"), (7, None, None, "one look")
    ]  # fmt: skip
    assert rows(con, "from post_expectations(brands := ['Them'])") == []


def tagged(con: duckdb.DuckDBPyConnection, hashtag: str, one_plus: list[int], day: int) -> None:
    """Posts of a day whose 1 + engagement is given, with a hashtag in their newest text."""
    for value in one_plus:
        post = publish(con, "x/Us", MONDAY + timedelta(days=day), value - 1)
        for hour, tags in ((1, ["#old"]), (2, [hashtag] if hashtag else [])):
            add(con, "post_version", post_id=post, account_id="x/Us", hashtags=tags,
                observed_at=datetime(2026, 4, 1, hour), run_id="")  # fmt: skip


def test_a_hashtag_is_measured_against_the_posts_without_it(
    con: duckdb.DuckDBPyConnection,
) -> None:
    """With n = 10 posts of a kind in a month, a post's strength is n / (n - 1) of its distance."""
    track(con, "x/Us", MONDAY, END)
    tagged(con, "#Fair", [50, 100, 100, 100, 200], 0)
    tagged(con, "", [5, 10, 10, 10, 20], 1)
    (row,) = rows(con, "from hashtag_strengths()")
    assert (row["hashtag"], row["posts"], row["posts_without"]) == ("fair", 5, 5)
    assert row["ratio"] == pytest.approx(10 ** (10 / 9))
    # the logs of each five vary by 2 ln(2)^2 / 4, both means together by 2 * that / 5
    error = 10 / 9 * math.log(2) / math.sqrt(5)
    assert math.log(row["high"] / row["ratio"]) == pytest.approx(T4 * error, rel=0.005)
    assert math.log(row["ratio"] / row["low"]) == pytest.approx(T4 * error, rel=0.005)
    assert row["verdict"] == "stronger"


def test_below_five_posts_without_it_a_hashtag_has_no_range(
    con: duckdb.DuckDBPyConnection,
) -> None:
    track(con, "x/Us", MONDAY, END)
    tagged(con, "#fair", [100] * 5, 0)
    tagged(con, "#other", [10] * 4, 0)
    (row,) = rows(con, "from hashtag_strengths()")
    assert row["ratio"] == pytest.approx(10 ** (9 / 8))
    assert (row["low"], row["verdict"]) == (None, "cannot tell")


def test_an_hour_is_measured_against_the_posts_of_other_hours(
    con: duckdb.DuckDBPyConnection,
) -> None:
    """Five posts at 9 and five at 18: both stand half of their distance from the middle."""
    track(con, "x/Us", MONDAY, END)
    for hour, level in ((9, 100), (18, 10)):
        for factor in (0.5, 1, 1, 1, 2):
            at = datetime(2026, 3, 4, hour)
            publish(con, "x/Us", at.date(), round(level * factor) - 1, published_at=at)
    found = {row["hour_from"]: row for row in rows(con, "from posting_hours()")}
    assert found[8]["ratio"] == pytest.approx(math.sqrt(10 ** (10 / 9)))
    assert found[16]["ratio"] == pytest.approx(1 / math.sqrt(10 ** (10 / 9)))
    error = 10 / 9 * math.log(2) / math.sqrt(10)
    assert math.log(found[8]["high"] / found[8]["ratio"]) == pytest.approx(T4 * error, rel=0.005)
    assert [row["posts_share"] for row in found.values()] == [0.5, 0.5]
    assert {row["days"] for row in found.values()} == {"weekday"}
