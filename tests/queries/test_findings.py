"""Every kind of statement that findings() makes, on stored verdicts written by hand."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import duckdb
import pytest

from tests.queries.worlds import add, add_weeks, fresh, publish, rows, track

MONDAY = date(2026, 6, 1)  # first day of the last week that is known
FIRST = MONDAY - timedelta(weeks=59)
END = MONDAY + timedelta(weeks=1)
RIVALS = ("Them", "Third")
BRANDS = ("Us", *RIVALS)
CLAIMS = {"pulling_ahead", "closing_in", "we_are_gaining", "we_are_losing"}


def weeks_ago(weeks: int) -> date:
    return MONDAY - timedelta(weeks=weeks)


@pytest.fixture(scope="module")
def quiet(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Us, Them and Third on x, sixty weeks collected; every week each earned 100 with one post."""
    shared_world.execute("update landscape set built_at = $1", [END])
    for brand in BRANDS:
        track(shared_world, f"x/{brand}", FIRST, END, last_observed_at=END, followers=10)
        add_weeks(shared_world, brand, "x", FIRST, ["ok"] * 60)
        for week in range(60):
            earn(shared_world, brand, week, 100)
        for measure in ("engagement", "posts"):
            level(shared_world, brand, 1 / 3, measure=measure)
    for own in BRANDS:
        for rival in BRANDS:
            if own != rival:
                say(shared_world, "none", own=own, rival=rival)
    return shared_world


@pytest.fixture
def con(quiet: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """The same for each test, whatever the one before added."""
    yield from fresh(quiet)


def earn(con: duckdb.DuckDBPyConnection, brand: str, weeks: int, engagement: int | None) -> None:
    """What the one post of a brand in a week earned."""
    week = weeks_ago(weeks)
    con.execute(
        "delete from mart.account_weeks where account_id = $1 and published_week = $2",
        [f"x/{brand}", week],
    )
    known = int(engagement is not None)
    add(con, "mart.account_weeks", account_id=f"x/{brand}", published_week=week, posts=1,
        engagement_posts=known, engagement=engagement, views_posts=0)  # fmt: skip


def level(con: duckdb.DuckDBPyConnection, brand: str, share: float, **more: Any) -> None:
    """The share of a brand in the last eight weeks, with a range of two points to each side."""
    given = {
        "platform": "x", "measure": "engagement", "as_of_week": MONDAY, "period": "now",
        "estimate": share, "low": share - 0.02, "high": share + 0.02, "posts": 8, "universe": 3,
        "chance_grown": 0.5,
    } | more  # fmt: skip
    con.execute(
        "delete from mart.brand_intervals where brand = $1 and measure = $2",
        [brand, given["measure"]],
    )
    add(con, "mart.brand_intervals", **given, brand=brand, share=share)


def say(con: duckdb.DuckDBPyConnection, verdict: str, **more: Any) -> None:
    """What is said of Them by us, in place of what was said before."""
    given = {
        "own": "Us", "rival": "Them", "platform": "x", "measure": "engagement",
        "as_of_week": MONDAY, "verdict": verdict, "chance_ahead": 0.5,
    } | more  # fmt: skip
    con.execute(
        "delete from mart.pair_verdicts where own = $own and rival = $rival and measure = $measure",
        {name: given[name] for name in ("own", "rival", "measure")},
    )
    add(con, "mart.pair_verdicts", **given)


def lead(con: duckdb.DuckDBPyConnection, weeks: int = 20, **more: Any) -> None:
    """An alarm of a lead of Them since some weeks ago, above even odds unless said."""
    given = {"level": "lead", "certainty": 0.9, "gain": 2.0, "onset_week": weeks_ago(weeks)}
    say(con, "lead", **given | more)


def rise(con: duckdb.DuckDBPyConnection, brand: str, weeks: int = 20, earned: int = 200) -> None:
    """A brand earns otherwise since some weeks ago."""
    for week in range(weeks + 1):
        earn(con, brand, week, earned)


def told(con: duckdb.DuckDBPyConnection, kind: str, asked: str = "") -> dict[str, Any]:
    (row,) = rows(con, f"from findings({asked}) where kind = '{kind}'")
    return row


def kinds(con: duckdb.DuckDBPyConnection, asked: str = "measure := 'engagement'") -> list[str]:
    """What is told, in its order, but for where each of us stands."""
    return [
        row["kind"]
        for row in rows(con, f"from findings({asked})")
        if row["kind"] not in ("standing", "not_in_data")
    ]


def test_a_rival_that_gains_and_leads_us_is_pulling_ahead(con: duckdb.DuckDBPyConnection) -> None:
    lead(con, onset_low=weeks_ago(24), onset_high=weeks_ago(18))
    rise(con, "Them")
    level(con, "Them", 0.5)
    level(con, "Us", 0.25)
    add(con, "mart.course_changes", brand="Them", platform="x", what="cadence", week=weeks_ago(21),
        week_low=weeks_ago(21), week_high=weeks_ago(20), known_week=weeks_ago(15),
        effect="found")  # fmt: skip
    row = told(con, "pulling_ahead", "measure := 'engagement'")
    assert (row["own"], row["subject"], row["rival"], row["platform"]) == (
        "Us",
        "Them",
        "Them",
        "x",
    )
    assert (row["trend"], row["trend_certainty"], row["level"]) == ("gaining", 0.9, "behind")
    assert (row["since"], row["since_low"], row["since_high"]) == tuple(
        weeks_ago(weeks) for weeks in (20, 24, 18)
    )
    assert (row["share_before"], row["share_now"]) == (pytest.approx(1 / 3), 0.5)
    assert row["size"] == pytest.approx(1 / 6)
    assert (row["own_share_before"], row["own_share_now"]) == (pytest.approx(1 / 3), 0.25)
    assert (row["share_now_low"], row["share_now_high"]) == (0.48, 0.52)
    assert (row["before_from"], row["before_until"]) == (weeks_ago(28), weeks_ago(20))
    assert (row["now_from"], row["now_until"], row["is_young"]) == (weeks_ago(7), END, False)
    assert (row["n"], row["brand_count"], row["tracked_count"], row["coverage"]) == (16, 3, 3, 1)
    assert row["changes"] == [f"x cadence {weeks_ago(21)} Them"]
    assert (row["is_headline"], row["rank"]) == (True, 1)
    assert "level" not in kinds(con)


def test_a_rival_that_gains_and_is_behind_us_is_closing_in(con: duckdb.DuckDBPyConnection) -> None:
    lead(con)
    rise(con, "Them", earned=200)
    rise(con, "Us", weeks=59, earned=400)
    level(con, "Them", 0.25)
    level(con, "Us", 0.6)
    row = told(con, "closing_in", "measure := 'engagement'")
    assert (row["trend"], row["level"], row["is_headline"]) == ("gaining", "ahead", True)


@pytest.mark.parametrize(
    ("more", "brand", "earned", "reason"),
    [
        ({"certainty": 0.07}, "Them", 200, "below even odds"),
        ({"gain": 0.9}, "Them", 200, "volume did not rise"),
        ({}, "Them", 50, "share did not move"),
        ({}, "Third", 99, "same printed share"),
        ({"level": "watch"}, "Them", 200, "early sign"),
    ],
)
def test_a_weak_sign_is_worth_an_eye_and_never_the_headline(
    con: duckdb.DuckDBPyConnection, more: dict[str, Any], brand: str, earned: int, reason: str
) -> None:
    lead(con, **more)
    rise(con, brand, earned=earned)
    row = told(con, "worth_an_eye", "measure := 'engagement'")
    assert (row["reason"], row["trend"], row["is_headline"]) == (reason, "unknown", False)
    assert kinds(con) == ["level", "worth_an_eye"]


def test_good_news_is_told_once_for_a_platform(con: duckdb.DuckDBPyConnection) -> None:
    for rival, certainty in (("Them", 0.95), ("Third", 0.8)):
        lead(con, own=rival, rival="Us", certainty=certainty)
    rise(con, "Us", earned=400)
    row = told(con, "we_are_gaining", "measure := 'engagement'")
    assert (row["subject"], row["rival"], row["rivals"]) == ("Us", None, ["Them", "Third"])
    assert (row["certainty"], row["level"], row["trend"]) == (0.8, None, "gaining")
    assert (row["share_before"], row["share_now"]) == (pytest.approx(1 / 3), pytest.approx(2 / 3))
    assert row["size"] == pytest.approx(1 / 3) and row["is_headline"]


def test_our_own_fall_is_told_once_with_the_chance_of_it(con: duckdb.DuckDBPyConnection) -> None:
    for rival in RIVALS:
        say(con, "slip", rival=rival, onset_week=weeks_ago(10))
    rise(con, "Us", weeks=10, earned=20)
    level(con, "Us", 0.1, chance_grown=0.01)
    row = told(con, "we_are_losing", "measure := 'engagement'")
    assert (row["subject"], row["rivals"], row["trend"]) == ("Us", ["Them", "Third"], "losing")
    assert row["certainty"] == pytest.approx(0.99) and row["is_headline"]
    assert row["size"] == pytest.approx(20 / 220 - 1 / 3)
    assert (row["share_now_low"], row["share_now_high"]) == (
        pytest.approx(0.08),
        pytest.approx(0.12),
    )


def test_a_claim_younger_than_eight_weeks_says_so(con: duckdb.DuckDBPyConnection) -> None:
    lead(con, weeks=2)
    rise(con, "Them", weeks=2)
    row = told(con, "pulling_ahead", "measure := 'engagement'")
    assert (row["now_from"], row["before_until"], row["is_young"]) == (
        weeks_ago(2), weeks_ago(2), True
    )  # fmt: skip
    assert (row["share_now"], row["share_now_low"]) == (0.5, None)  # its range is of eight weeks


def test_luck_names_the_posts_that_carry_it_also_ours(con: duckdb.DuckDBPyConnection) -> None:
    say(con, "luck", up=2.5, up_without_1=1.1, up_without_3=1.0, up_without_5=1.0, carriers=1)
    say(con, "luck", own="Them", rival="Us", carriers=2)
    hit = publish(con, "x/Them", weeks_ago(1), 900)
    publish(con, "x/Them", weeks_ago(2), 80)
    publish(con, "x/Them", weeks_ago(9), 5000)
    ours = [publish(con, "x/Us", weeks_ago(weeks), 500 - weeks) for weeks in (0, 3)]
    found = rows(con, "from findings(measure := 'engagement') where kind = 'luck' order by subject")
    assert [(row["subject"], row["posts"]) for row in found] == [("Them", [hit]), ("Us", ours)]
    assert (found[0]["up"], found[0]["up_without_1"], found[0]["carriers"]) == (2.5, 1.1, 1)
    assert not any(row["is_headline"] for row in found)
    assert kinds(con)[0] == "level"  # luck does not take the headline


def test_the_season_is_told_once_with_its_direction(con: duckdb.DuckDBPyConnection) -> None:
    for rival in RIVALS:
        say(con, "season", rival=rival, onset_week=weeks_ago(9))
    add(con, "mart.brand_market", brand="Us", platform="x", measure="engagement",
        as_of_week=MONDAY, field_change=0.8)  # fmt: skip
    row = told(con, "season", "measure := 'engagement'")
    assert (row["subject"], row["rival"], row["rivals"]) == (None, None, ["Them", "Third"])
    assert (row["what"], row["gain"], row["since"]) == ("down", 0.8, weeks_ago(9))


def test_nothing_moves_is_one_statement_of_a_platform(con: duckdb.DuckDBPyConnection) -> None:
    row = told(con, "level", "measure := 'engagement'")
    assert (row["platform"], row["count"], row["needed"]) == ("x", 2, 2)
    assert (row["is_headline"], row["rank"], row["certainty"]) == (True, 1, None)
    assert rows(con, "from findings(measure := 'views') where kind = 'level'") == []


def test_too_early_counts_the_weeks(con: duckdb.DuckDBPyConnection) -> None:
    say(con, "too-early")
    con.execute("delete from mart.week_coverage where brand = 'Them' and week < $1", [weeks_ago(6)])
    row = told(con, "too_early", "measure := 'engagement'")
    assert (row["rival"], row["reason"], row["count"], row["needed"]) == ("Them", "weeks", 7, 14)
    began = told(con, "tracked_since")
    assert (began["subject"], began["since"], began["count"]) == ("Them", weeks_ago(6), 53)


def test_what_no_post_says_is_not_in_the_data(con: duckdb.DuckDBPyConnection) -> None:
    for brand in BRANDS:
        publish(con, f"x/{brand}", MONDAY, 5, kind="unknown", title=None)
        say(con, "none", own="Us" if brand != "Us" else "Them", rival=brand, measure="views")
        level(con, brand, 1 / 3, measure="views")
    found = rows(con, "from findings() where kind = 'not_in_data' order by what")
    assert [(row["what"], row["measure"], row["subject"], row["reason"]) for row in found] == [
        ("kinds", None, None, "not in the data"),
        ("texts", None, None, "not in the data"),
        ("views", "views", None, "not in the data"),
    ]
    views = rows(con, "from findings(measure := 'views') where measure = 'views'")
    assert {row["kind"] for row in views} == {"standing", "not_in_data"}
    standings = [row for row in views if row["kind"] == "standing"]
    assert {row["level"] for row in standings} == {"not in the data"}
    assert all(row["gap_low"] is None for row in standings)


def test_a_breakout_and_a_post_that_fell_behind(con: duckdb.DuckDBPyConnection) -> None:
    compared = {"compared_days": 31.0, "expected": 100.0, "weeks_seen": 59.0}
    for week in range(2, 40):
        publish(con, "x/Us", weeks_ago(week), 100, compared_engagement=100, **compared)
    hit = publish(con, "x/Us", weeks_ago(6), 900, compared_engagement=900, is_breakout=True,
                  once_in_weeks=80.0, **compared)  # fmt: skip
    flop = publish(con, "x/Us", weeks_ago(6), 20, compared_engagement=20, **compared)
    for kind, post, ratio, weeks in (("breakout", hit, 9, 80), ("fallen_behind", flop, 0.2, 59)):
        row = told(con, kind)
        assert (row["subject"], row["posts"], row["since"]) == ("Us", [post], weeks_ago(6))
        assert (row["gain"], row["once_in_weeks"], row["weeks_seen"]) == (ratio, weeks, 59)
        assert row["measure"] == "engagement"
    assert not {"breakout", "fallen_behind"} & set(kinds(con, f"since := date '{weeks_ago(5)}'"))
    assert not {"breakout", "fallen_behind"} & set(kinds(con, "measure := 'posts'"))


def test_a_gap_counts_the_weeks_of_both_periods(con: duckdb.DuckDBPyConnection) -> None:
    con.execute(
        "update mart.week_coverage set state = 'missing' where brand = 'Them' and week in ($1, $2)",
        [weeks_ago(9), weeks_ago(3)],
    )
    row = told(con, "gap")
    assert (row["subject"], row["reason"], row["count"], row["needed"]) == (
        "Them",
        "missing",
        2,
        16,
    )
    assert (row["since"], row["coverage"]) == (weeks_ago(9), 14 / 16)


def test_what_is_old_says_since_when(con: duckdb.DuckDBPyConnection) -> None:
    con.execute("update landscape set built_at = $1", [END + timedelta(days=30)])
    con.execute("update mart.accounts set last_observed_at = $1 where brand = 'Them'", [MONDAY])
    con.execute(
        "update mart.accounts set covered_to = $1 where brand = 'Them'",
        [MONDAY - timedelta(days=7)],
    )
    found = rows(con, "from findings() where kind = 'stale' order by platform")
    assert [(row["subject"], row["reason"]) for row in found] == [
        (None, "file"), ("Them", "behind the others")
    ]  # fmt: skip


def test_without_an_own_brand_nothing_is_told_of_us(con: duckdb.DuckDBPyConnection) -> None:
    con.execute("update mart.accounts set role = 'rival'")
    publish(con, "x/Us", MONDAY, 900, is_breakout=True, expected=100.0, compared_engagement=900)
    found = rows(con, "from findings()")
    assert {row["own"] for row in found} == {None}
    assert not CLAIMS & {row["kind"] for row in found}
    (hit,) = (row for row in found if row["kind"] == "breakout")
    assert hit["rival"] == "Us"


def test_ranks_have_no_holes_and_a_claim_comes_first(con: duckdb.DuckDBPyConnection) -> None:
    lead(con)
    rise(con, "Them")
    say(con, "luck", rival="Third", carriers=1)
    found = rows(con, "from findings()")
    assert [row["rank"] for row in found] == list(range(1, len(found) + 1))
    assert found[0]["kind"] in CLAIMS
    assert len({row["finding"] for row in found}) == len(found)


def test_what_was_said_then_is_told_of_then(con: duckdb.DuckDBPyConnection) -> None:
    add(con, "mart.pair_verdicts", own="Us", rival="Them", platform="x", measure="engagement",
        as_of_week=weeks_ago(1), verdict="lead", level="lead", certainty=0.9, gain=2.0,
        onset_week=weeks_ago(20), chance_ahead=0.9)  # fmt: skip
    for brand in BRANDS:
        add(con, "mart.brand_intervals", brand=brand, platform="x", measure="engagement",
            as_of_week=weeks_ago(1), period="now", share=1 / 3, universe=3)  # fmt: skip
    rise(con, "Them")
    assert "pulling_ahead" in kinds(con, f"measure := 'engagement', as_of := date '{MONDAY}'")
    assert "pulling_ahead" not in kinds(con)


def test_only_the_rivals_asked_for_are_told_of(con: duckdb.DuckDBPyConnection) -> None:
    lead(con)
    rise(con, "Them")
    assert "pulling_ahead" not in kinds(con, "brands := ['Third']")
    for brand in BRANDS:
        publish(con, f"x/{brand}", MONDAY, 900, is_breakout=True, expected=1, weeks_seen=9.0)
    hits = rows(con, "from findings(brands := ['Third']) where kind = 'breakout' order by subject")
    assert [row["subject"] for row in hits] == ["Third", "Us"]  # what is told of us stays
    row = told(con, "pulling_ahead", "brands := ['Them'], measure := 'engagement'")
    assert (row["brand_count"], row["share_now"]) == (3, 0.5)  # of all brands that are compared
