"""What is said of rivals and since when, on stored verdicts written by hand."""

from datetime import date, timedelta
from typing import Any

import duckdb
import pytest

from tests.queries.worlds import add, add_weeks, clear, publish, rows, track

MONDAY = date(2026, 6, 1)  # first day of the last week that is known
FIRST = MONDAY - timedelta(weeks=59)
END = MONDAY + timedelta(weeks=1)
PAIR = {"own": "Us", "rival": "Them", "platform": "x", "measure": "engagement"}


@pytest.fixture
def con(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Us and Them on x, sixty weeks collected."""
    clear(shared_world)
    for brand in ("Us", "Them"):
        track(shared_world, f"x/{brand}", FIRST, END)
        add_weeks(shared_world, brand, "x", FIRST, ["ok"] * 60)
    return shared_world


def weeks_ago(weeks: int) -> date:
    return MONDAY - timedelta(weeks=weeks)


def say(con: duckdb.DuckDBPyConnection, verdict: str, week: date = MONDAY, **more: Any) -> None:
    """What was said of Them in a week."""
    add(con, "mart.pair_verdicts", **PAIR | more, as_of_week=week, verdict=verdict)


def judge(con: duckdb.DuckDBPyConnection, brand: str, share: float, **more: Any) -> None:
    """A stored share of a brand on x, with an interval of 0.1 to each side."""
    given = {
        "platform": "x", "measure": "engagement", "as_of_week": MONDAY, "period": "now",
        "estimate": share, "low": share - 0.1, "high": share + 0.1, "posts": 20, "universe": 2,
    }  # fmt: skip
    add(con, "mart.brand_intervals", **given | more, brand=brand, share=share)


def windows(con: duckdb.DuckDBPyConnection, asked: str = "") -> list[date]:
    (row,) = rows(con, f"from cause_windows({asked})")
    return [row[name] for name in ("before_from", "before_until", "now_from", "now_until")]


def test_the_cause_is_asked_of_the_newest_eight_weeks_and_the_eight_before(
    con: duckdb.DuckDBPyConnection,
) -> None:
    assert windows(con) == [weeks_ago(15), weeks_ago(7), weeks_ago(7), END]
    # a day inside a week: only whole weeks count
    assert windows(con, f"until := date '{MONDAY}' + 3") == [
        weeks_ago(16), weeks_ago(8), weeks_ago(8), MONDAY
    ]  # fmt: skip
    # with both ends given the period is taken as it is
    since, until = weeks_ago(4) + timedelta(days=2), MONDAY + timedelta(days=3)
    assert windows(con, f"since := date '{since}', until := date '{until}'") == [
        since - timedelta(weeks=8), since, since, until
    ]  # fmt: skip


def test_the_earlier_period_ends_where_the_standing_claim_began(
    con: duckdb.DuckDBPyConnection,
) -> None:
    say(con, "none", weeks_ago(1), onset_week=weeks_ago(30))
    say(con, "lead", level="lead", onset_week=weeks_ago(20))
    say(con, "none", END, own="Third")  # said later, and seen from another brand
    assert windows(con) == [weeks_ago(28), weeks_ago(20), weeks_ago(7), END]
    assert windows(con, f"until := date '{MONDAY}'")[1] == weeks_ago(8)  # then it said nothing
    assert windows(con, f"before_until := date '{weeks_ago(10)}'")[:2] == [
        weeks_ago(18), weeks_ago(10)
    ]  # fmt: skip
    assert windows(con, f"before_since := date '{weeks_ago(40)}'")[:2] == [
        weeks_ago(40), weeks_ago(20)
    ]  # fmt: skip


def test_a_claim_younger_than_eight_weeks_is_never_compared_with_itself(
    con: duckdb.DuckDBPyConnection,
) -> None:
    say(con, "lead", level="lead", onset_week=weeks_ago(2))
    assert windows(con) == [weeks_ago(10), weeks_ago(2), weeks_ago(2), END]
    asked = f"since := date '{weeks_ago(5)}', until := date '{END}'"
    assert windows(con, asked) == [weeks_ago(13), weeks_ago(5), weeks_ago(5), END]
    # said in a week that was not over then
    assert windows(con, f"until := date '{MONDAY}' + 3") == [
        weeks_ago(16), weeks_ago(8), weeks_ago(8), MONDAY
    ]  # fmt: skip


def test_a_verdict_is_told_with_the_shares_of_both_now_before_and_at_the_onset(
    con: duckdb.DuckDBPyConnection,
) -> None:
    say(con, "none", weeks_ago(1))
    say(con, "lead", level="lead", certainty=0.8, onset_week=weeks_ago(5), gain=1.5)
    for brand, now, before, onset in (("Us", 0.4, 0.5, 0.6), ("Them", 0.6, 0.5, 0.4)):
        judge(con, brand, now, chance_grown=now)
        judge(con, brand, before, period="before")
        judge(con, brand, onset, as_of_week=weeks_ago(6))  # the last week before the onset
    for weeks, brand, projected in ((0, "Us", 2), (7, "Us", 1), (8, "Us", 9), (3, "Them", 4)):
        add(con, "mart.account_weeks", account_id=f"x/{brand}", published_week=weeks_ago(weeks),
            posts=10, projected_posts=projected)  # fmt: skip
    con.execute("update mart.week_coverage set state = 'missing' where brand = 'Them' and week in "
                "($1, $2)", [weeks_ago(9), weeks_ago(10)])  # fmt: skip
    (row,) = rows(con, "from current_verdicts()")
    told = ("verdict", "level", "certainty", "gain", "as_of_week")
    assert [row[name] for name in told] == ["lead", "lead", 0.8, 1.5, MONDAY]
    assert [row[f"share_{name}"] for name in ("now", "before", "onset")] == [0.6, 0.5, 0.4]
    assert [row[f"own_share_{name}"] for name in ("now", "before", "onset")] == [0.4, 0.5, 0.6]
    assert (row["share_now_low"], row["share_now_high"]) == (0.5, 0.7)
    assert (row["own_projected_posts"], row["rival_projected_posts"]) == (3, 4)
    assert (row["history_weeks"], row["brand_count"]) == (58, 2)
    assert row["own_chance_grown"] == 0.4
    then = rows(con, f"from current_verdicts(as_of := date '{MONDAY}' + 6)")
    assert [(row["verdict"], row["as_of_week"]) for row in then] == [("none", weeks_ago(1))]


def test_of_a_measure_that_no_post_says_no_verdict_is_told(con: duckdb.DuckDBPyConnection) -> None:
    say(con, "none", measure="views", level="watch", certainty=0.4, chance_ahead=0.5)
    for brand, known in (("Us", 5), ("Them", 0)):
        add(con, "mart.account_weeks", account_id=f"x/{brand}", published_week=MONDAY, posts=5,
            views_posts=known)  # fmt: skip
    (row,) = rows(con, "from current_verdicts(measure := 'views')")
    told = ("verdict", "level", "certainty", "chance_ahead")
    assert [row[name] for name in told] == ["not-in-data", None, None, None]


def test_causes_are_told_as_they_were_then(con: duckdb.DuckDBPyConnection) -> None:
    for week, value in ((weeks_ago(1), 0.05), (MONDAY, 0.1)):
        say(con, "lead", week)
        given = {name: value for name, value in PAIR.items() if name != "measure"}
        add(con, "mart.causes", **given, as_of_week=week, part="cadence", value=value,
            before_from=week, before_until=week, now_from=week, now_until=week, is_cause=True,
            followers_known=False)  # fmt: skip
    assert [row["value"] for row in rows(con, "from causes_told()")] == [0.1]
    assert [row["value"] for row in rows(con, "from causes")] == [0.05, 0.1]
    then = rows(con, f"from causes_told(as_of := date '{END}' - 1)")
    assert [row["value"] for row in then] == [0.05]
    assert rows(con, "from causes_told(rival := ['Us'])") == []
    assert rows(con, "from causes_told(own := 'Them')") == []


def test_where_only_a_rival_is_its_part_of_it_all_is_told(con: duckdb.DuckDBPyConnection) -> None:
    track(con, "tiktok/Them", FIRST, END, followers=70)
    track(con, "tiktok/Them/second", FIRST, END, followers=30)
    judge(con, "Us", 0.5)
    for weeks, engagement in ((0, 40), (7, 20), (8, 1000)):
        publish(con, "tiktok/Them", weeks_ago(weeks), engagement)
    publish(con, "tiktok/Them/second", MONDAY, 15)
    publish(con, "x/Them", MONDAY, 25)
    (row,) = rows(con, "from unserved_platforms()")
    assert (row["platform"], row["rival"], row["followers"]) == ("tiktok", "Them", 70)
    assert (row["posts"], row["posts_per_week"]) == (3, 3 / 8)
    assert (row["engagement"], row["engagement_share"]) == (75, 0.75)


def test_the_scorecard_says_what_the_measures_say(con: duckdb.DuckDBPyConnection) -> None:
    for brand, posts, engagement in (("Us", 2, 9), ("Them", 4, 19)):
        for week in range(60):
            for day in range(posts if week < 8 else 2):
                publish(con, f"x/{brand}", weeks_ago(week) + timedelta(days=day), engagement)
        judge(con, brand, 0.5)
        judge(con, brand, 0.4, as_of_week=weeks_ago(1))
        for week, followers in ((7, 100), (0, 100 * posts)):
            add(con, "mart.account_followers", account_id=f"x/{brand}",
                observed_date=weeks_ago(week), followers=followers)  # fmt: skip
    since = f"since := date '{weeks_ago(7)}'"
    them, us = rows(con, f"from scorecard({since})")
    assert (them["brand"], us["brand"]) == ("Them", "Us")
    assert [them[name] for name in ("posts", "posts_per_week", "typical", "known_posts")] == [
        32, 4, 19, 32
    ]  # fmt: skip
    assert (them["followers"], them["followers_before"], them["followers_change"]) == (400, 100, 4)
    assert them["per_1000_followers"] == 190  # all but the last four posts found 100 followers
    assert (us["momentum"], them["momentum"]) == pytest.approx((0.5, 2))  # Them twice as often
    assert [us[name] for name in ("share", "share_low", "share_high")] == [0.5, 0.4, 0.6]
    assert (us["share_posts"], us["brand_count"]) == (20, 2)


def test_a_change_is_dated_with_the_break_that_is_nearest(con: duckdb.DuckDBPyConnection) -> None:
    add(con, "mart.course_changes", brand="Them", platform="x", what="cadence", week=weeks_ago(20),
        week_low=weeks_ago(21), week_high=weeks_ago(19), known_week=weeks_ago(18),
        before_value=3.0, after_value=6.0, effect="found", effect_log=0.5, lag_weeks=2,
        effect_known_week=weeks_ago(10))  # fmt: skip
    say(con, "lead", level="lead", onset_week=weeks_ago(17))
    (row,) = rows(con, "from course_changes")
    assert (row["effect_ratio"], row["effect_week"]) == (
        pytest.approx(1.6487, rel=1e-4),
        weeks_ago(18),
    )
    assert (row["share_break_week"], row["share_break_lag"]) == (weeks_ago(17), 3)
    (early,) = rows(con, f"from course_changes(as_of := date '{weeks_ago(16)}')")
    assert (early["effect"], early["effect_ratio"]) == ("too early", None)
    assert rows(con, f"from course_changes(as_of := date '{weeks_ago(18)}')") == []


def test_a_view_gives_the_stored_row_as_it_is(con: duckdb.DuckDBPyConnection) -> None:
    say(con, "luck", evidence=7.5, threshold=4.0)
    judge(con, "Us", 0.4, coverage=0.5)
    market = {"volume": 12.0, "change": 1.5, "field_change": 1.2, "momentum": 1.25, "others": 3}
    add(con, "mart.brand_market", brand="Us", platform="x", measure="posts", as_of_week=MONDAY,
        volume_net=10.0, **market)  # fmt: skip
    for view, table in (
        ("verdicts", "pair_verdicts"), ("share_intervals", "brand_intervals"),
        ("market", "brand_market"),
    ):  # fmt: skip
        stored = rows(con, f"from mart.{table}")
        assert rows(con, f"from {view}") == stored
        assert len(stored) == 1
