"""Engagement rates of other products, computed by hand for two small accounts."""

from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.warehouse.ask import Published, open_published
from tests.conftest import HEAD, Bring, row
from tests.queries.worlds import publish, rows, track

FOLLOWERS = "platform,account,date,followers"
BY_HAND = {
    "outpace": 1000 * 0.2,
    "rivaliq-follower": 100 * (0.16 + 0.20 + 0.22) / 3,
    "unmetric-1": (16 + 20 + 44) / 3,
    "unmetric-2": 100 * (80 / 3) / 200,
    "unmetric-4": 10_000 * (80 / 3) / 200,
    "unmetric-5": 10_000 * (80 / 3) / 200**0.8,
    "unmetric-average": 100 * 80 / 400,
    "socialinsider-facebook": 100 * 80 / 200,
    "quintly-page": 100 * (80 / 3) / 150,
    "crowdtangle-account": 100 * (80 / 3) / 150,
    "fanpagekarma-post": 100 * ((0.16 + 0.20) / 2 + 0.22) / 2,
    "fanpagekarma-weighted-post": 100 * ((0.24 + 0.20) / 2 + 0.25) / 2,
}


def imported(room: Path, posts: list[str], lines: list[str]) -> Published:
    """The build of one import of posts and followers."""
    texts = {"posts.csv": [HEAD, *posts], "followers.csv": [FOLLOWERS, *lines]}
    for name, text in texts.items():
        (room / name).write_text("\n".join(text) + "\n", encoding="utf-8")
    folder = Folder(room / "data")
    import_files(folder, [room / name for name in texts], ImportOptions(own="Us"))
    return open_published(folder)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Us: three posts in two days for 100, later 200 followers; Them: one post for 1,000."""
    posts = [
        row("Us", "u1", "2026-02-02T08:00:00Z", counts="10,4,2,"),
        row("Us", "u2", "2026-02-02T18:00:00Z", counts="20,0,0,"),
        row("Us", "u3", "2026-02-05T08:00:00Z", counts="40,2,2,"),
        row("Them", "t1", "2026-02-03T08:00:00Z", counts="90,5,5,"),
    ]
    dates = {"Us": ((1, 100), (4, 200)), "Them": ((1, 1000),)}
    lines = [
        f"facebook,{account},2026-02-{day:02d},{number}"
        for account, seen in dates.items()
        for day, number in seen
    ]
    return imported(tmp_path_factory.mktemp("rates"), posts, lines)


def test_quotes_count_beside_likes_comments_and_shares(
    shared_world: duckdb.DuckDBPyConnection,
) -> None:
    monday = date(2026, 6, 1)
    track(shared_world, "x/Us", monday, date(2026, 6, 8), followers=1000)
    # None of ours is quoted in the last one, which is not the same as unknown.
    for likes, comments, shares, quotes in ((10, 2, 1, 7), (20, 4, 2, 14), (30, 0, 0, 0)):
        counts = {"likes": likes, "comments": comments, "shares": shares, "quotes": quotes}
        publish(shared_world, "x/Us", monday, None, **counts)
    found = rows(shared_world, "select formula, rate from engagement_rates(brands := ['Us'])")
    rates = {one["formula"]: one["rate"] for one in found}
    assert rates["socialinsider-x"] == pytest.approx(100 * (20 + 40 + 30) / 1000)
    assert rates["playersells"] == pytest.approx(100 * 30 / 1000)


def test_every_formula_gives_what_a_hand_gives(published: Published) -> None:
    frame = published.measure("engagement_rates")
    ours = frame[frame["brand"] == "Us"].set_index("formula")["rate"]
    for formula, by_hand in BY_HAND.items():
        assert ours[formula] == pytest.approx(by_hand), formula
    # the mean of days counts every collected day, also those without posts
    days = 10 / ours["sprout-inbound"]
    assert ours["fanpagekarma-engagement"] == pytest.approx(100 * 0.58 / days)


def test_only_formulas_of_the_platform_are_asked(published: Published) -> None:
    frame = published.measure("engagement_rates")
    assert not {"rivaliq-tiktok", "playersells", "rivaliq-reach"} & set(frame["formula"])


def test_products_with_the_same_definition_count_once(published: Published) -> None:
    rates = published.measure("engagement_rates")
    leaders = published.measure("rate_leaders").set_index("brand")
    assert leaders.loc["Us", "definitions"] == rates["definition"].nunique()
    assert rates["formula"].nunique() > rates["definition"].nunique()
    told = ["led", "definitions", "best_place", "worst_place", "brand_count"]
    # Their one post earns more a post, a day of comments and shares, and by the power of followers.
    assert leaders.loc["Them", told].to_list() == [3, 14, 1, 2, 2]
    # Our posts earn more by any other reading of our followers.
    assert leaders.loc["Us", told].to_list() == [11, 14, 1, 2, 2]
    assert leaders["role"].to_dict() == {"Us": "own", "Them": "rival"}


def test_what_no_public_count_gives_is_listed_by_platform(published: Published) -> None:
    everywhere = published.measure("hidden_formulas")
    assert {"Engagement rate by reach", "Interactions per estimated reach"} <= set(
        everywhere["name"]
    )
    on_linkedin = published.measure("hidden_formulas", platforms=["linkedin"])
    assert ("Socialinsider", "linkedin") in set(
        zip(on_linkedin["vendor"], on_linkedin["platforms"], strict=True)
    )
    assert all({"linkedin", "all"} & set(told.split()) for told in on_linkedin["platforms"])
    assert 0 < len(on_linkedin) < len(everywhere)


def test_a_field_of_two_is_no_benchmark(published: Published) -> None:
    field = published.measure("field_rates", formula="outpace").iloc[0]
    assert field["brand_count"] == 2
    assert pd.isna(field["middle"])
    enough = published.measure("field_rates", formula="outpace", fewest=2).iloc[0]
    # 200 per thousand followers for us, 100 for them: quarters of the way between
    assert [enough[name] for name in ("low", "middle", "high")] == pytest.approx([125, 150, 175])


def test_unknown_followers_are_no_rate(folder: Folder, bring: Bring) -> None:
    bring([row("Us", "1", "2026-02-02"), row("Them", "2", "2026-02-02")], own="Us")
    frame = open_published(folder).measure("engagement_rates")
    known = frame[frame["rate"].notna()]
    assert set(known["per"]) <= {"post", "day"}
    assert frame.loc[frame["rate"].isna(), "place"].isna().all()


def test_a_published_figure_needs_platform_band_and_period(tmp_path: Path) -> None:
    post = row("Us", "1", "2026-10-02", platform="x", observed="2026-10-20T12:00:00Z")
    build = imported(tmp_path, [post], ["x,Us,2026-10-01,4000"])
    lines = build.measure("industry_lines", until=pd.Timestamp("2026-11-01").date())
    assert list(lines["statistic"]) == ["p25", "median", "p75"]
    assert list(lines["value"]) == [0.067, 0.327, 1.34]
    assert set(lines["formula"]) == {"playersells"}
    assert build.measure("industry_lines", until=pd.Timestamp("2024-11-01").date()).empty


def test_the_scorecard_never_adds_followers_over_platforms(tmp_path: Path) -> None:
    posts = [row("Us", "1", "2026-02-02"), row("Us", "2", "2026-02-02", platform="youtube")]
    lines = ["facebook,Us,2026-02-01,100", "youtube,Us,2026-02-01,7"]
    score = imported(tmp_path, posts, lines).measure("scorecard").set_index("platform")
    assert dict(score["followers"]) == {"facebook": 100, "youtube": 7}
    assert score["share"].isna().all() or (score["share"] == 1).all()
