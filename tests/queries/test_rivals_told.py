"""What is told of a rival that gains on several platforms at once, on stored verdicts."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import duckdb
import pytest

from app.story import told as words
from app.words.rows import rows_of
from queries.rows import Findings
from tests.queries.worlds import add, add_weeks, fresh, rows, track

MONDAY = date(2026, 6, 1)  # first day of the last week that is known
FIRST = MONDAY - timedelta(weeks=59)
END = MONDAY + timedelta(weeks=1)
BRANDS = ("Us", "Them", "Third")
ONSET = 20


@pytest.fixture(scope="module")
def doubled(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Three brands on LinkedIn and X; Them earn twice as much on both since twenty weeks."""
    shared_world.execute("update landscape set built_at = $1", [END])
    for platform in ("linkedin", "x"):
        for brand in BRANDS:
            account = f"{platform}/{brand}"
            role = "own" if brand == "Us" else "rival"
            track(shared_world, account, FIRST, END, last_observed_at=END, role=role)
            add_weeks(shared_world, brand, platform, FIRST, ["ok"] * 60)
            for ago in range(60):
                earned = 200 if brand == "Them" and ago <= ONSET else 100
                add(shared_world, "mart.account_weeks", account_id=account, posts=1,
                    published_week=weeks_ago(ago), engagement_posts=1, engagement=earned,
                    views_posts=0)  # fmt: skip
            share = 0.5 if brand == "Them" else 0.25
            add(shared_world, "mart.brand_intervals", brand=brand, platform=platform,
                measure="engagement", as_of_week=MONDAY, period="now", share=share,
                estimate=share, low=share - 0.02, high=share + 0.02, posts=8, universe=3,
                chance_grown=0.5)  # fmt: skip
    return shared_world


@pytest.fixture
def con(doubled: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """The same for each test, whatever the one before said."""
    yield from fresh(doubled)


def weeks_ago(weeks: int) -> date:
    return MONDAY - timedelta(weeks=weeks)


def say(con: duckdb.DuckDBPyConnection, platform: str, verdict: str = "lead", **more: Any) -> None:
    """What is said of Them on a platform, and of Third that nothing moves."""
    lead = {"level": "lead", "certainty": 0.9, "gain": 2.0, "onset_week": weeks_ago(ONSET)}
    pair = {"own": "Us", "platform": platform, "measure": "engagement", "as_of_week": MONDAY}
    given = (lead if verdict == "lead" else {}) | more
    add(con, "mart.pair_verdicts", **pair, rival="Them", verdict=verdict, **given)
    add(con, "mart.pair_verdicts", **pair, rival="Third", verdict="none")


def say_over_all(con: duckdb.DuckDBPyConnection, platforms: list[str], **more: Any) -> None:
    """What is said of Them over all platforms."""
    given = {
        "own": "Us", "rival": "Them", "measure": "engagement", "as_of_week": MONDAY,
        "verdict": "lead", "level": "lead", "certainty": 0.8, "gain": 1.9,
        "onset_week": weeks_ago(ONSET), "onset_low": weeks_ago(22), "onset_high": weeks_ago(18),
        "judged_platforms": 2, "pairs": 4, "least_budget": 1.0,
    }  # fmt: skip
    add(con, "mart.rival_verdicts", **given | more, platforms=platforms)


def found(con: duckdb.DuckDBPyConnection, asked: str = "") -> list[dict[str, Any]]:
    return rows(con, f"from findings(measure := 'engagement'{asked}) where kind <> 'standing'")


def test_a_rival_on_two_platforms_is_told_first_and_each_platform_below(
    con: duckdb.DuckDBPyConnection,
) -> None:
    for platform in ("linkedin", "x"):
        say(con, platform)
    say_over_all(con, ["x", "linkedin"])
    first, *below = found(con)
    assert (first["kind"], first["subject"], first["platform"]) == ("pulling_ahead", "Them", "all")
    assert first["places"] == ["x", "linkedin"]
    assert (first["share_before"], first["share_now"]) == (pytest.approx(1 / 3), 0.5)
    assert (first["own_share_before"], first["own_share_now"]) == (pytest.approx(1 / 3), 0.25)
    assert (first["certainty"], first["since"]) == (0.8, weeks_ago(ONSET))
    assert [row["platform"] for row in below[:2]] == ["linkedin", "x"]
    assert {row["kind"] for row in below[:2]} == {"pulling_ahead"}


def test_what_is_told_of_a_measure_is_of_that_measure(con: duckdb.DuckDBPyConnection) -> None:
    for measure in ("engagement", "posts"):
        say_over_all(con, ["x", "linkedin"], measure=measure)
    told = rows(con, "from findings() where places is not null order by measure")
    assert [(row["measure"], row["kind"]) for row in told] == [
        ("engagement", "pulling_ahead"), ("posts", "worth_an_eye"),
    ]  # fmt: skip
    assert [row["share_now"] for row in told] == [0.5, pytest.approx(1 / 3)]


def test_what_no_platform_says_alone_is_said_of_the_rival(con: duckdb.DuckDBPyConnection) -> None:
    for platform in ("linkedin", "x"):
        say(con, platform, "none")
    say_over_all(con, ["x", "linkedin"])
    told = found(con)
    assert (told[0]["kind"], told[0]["is_headline"]) == ("pulling_ahead", True)
    assert not [row for row in told if row["kind"] == "level" and row["platform"] == "all"]


def test_what_one_platform_carries_is_said_of_that_platform_only(
    con: duckdb.DuckDBPyConnection,
) -> None:
    say(con, "x")
    say(con, "linkedin", "none")
    say_over_all(con, ["x"])
    assert [row["platform"] for row in found(con) if row["kind"] == "pulling_ahead"] == ["x"]


def test_below_even_odds_it_is_worth_an_eye(con: duckdb.DuckDBPyConnection) -> None:
    for platform in ("linkedin", "x"):
        say(con, platform, "none")
    say_over_all(con, ["x", "linkedin"], certainty=0.4)
    (row,) = [row for row in found(con) if row["kind"] == "worth_an_eye"]
    assert (row["reason"], row["is_headline"]) == ("below even odds", False)


def test_a_choice_of_one_platform_tells_of_that_platform(con: duckdb.DuckDBPyConnection) -> None:
    for platform in ("linkedin", "x"):
        say(con, platform)
    say_over_all(con, ["x", "linkedin"])
    assert {row["platform"] for row in found(con, ", platforms := ['x']")} == {"x"}


def test_the_sentence_names_the_platforms(con: duckdb.DuckDBPyConnection) -> None:
    for platform in ("linkedin", "x"):
        say(con, platform)
    say_over_all(con, ["linkedin", "x"])
    (row, *_) = rows_of(con.execute("from findings(measure := 'engagement')").df(), Findings)
    assert words.headline(row).startswith(
        "Them is pulling ahead of us on LinkedIn and X since week"
    )
    assert words.brief(row).startswith("Them is pulling ahead on LinkedIn and X")
