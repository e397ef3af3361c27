"""What is said of the demo's posts: planted breakouts are named, and few others are."""

import pandas as pd
import pytest

from app.exhibits.posts import numbers
from app.words.rows import rows_of
from pipelines.demo.story import BREAKOUTS, EARLIER_LUCK, LUCK, Planted
from pipelines.warehouse.ask import Published
from queries.rows import TopPosts


@pytest.fixture(scope="module")
def posts(told: Published) -> pd.DataFrame:
    return told.ask("from posts", limit=None)


def planted(posts: pd.DataFrame, event: Planted) -> pd.Series:
    mine = (posts["brand"] == event.brand) & (posts["platform"] == event.platform)
    rows = posts[mine & (posts["title"] == event.caption)]
    return rows.loc[rows["ratio"].idxmax()]


@pytest.mark.parametrize("event", [LUCK, EARLIER_LUCK])
def test_the_lucky_posts_broke_out_and_are_told(
    told: Published, posts: pd.DataFrame, event: Planted
) -> None:
    post = planted(posts, event)
    assert post["is_breakout"]
    assert 15 < post["ratio"] < 27
    ranked = told.measure("top_posts", top=100_000, brands=[event.brand])
    said = numbers(rows_of(ranked[ranked["post_id"] == post["post_id"]], TopPosts)[0])
    assert " instead of " in said and "None like it in " in said


@pytest.mark.parametrize("event", BREAKOUTS, ids=lambda event: event.caption)
def test_planted_breakouts_are_rare(posts: pd.DataFrame, event: Planted) -> None:
    post = planted(posts, event)
    assert post["ratio"] > 0.75 * (event.multiple or 0)
    assert post["once_in_weeks"] > 13


def test_most_planted_breakouts_are_called_that(posts: pd.DataFrame) -> None:
    assert sum(bool(planted(posts, event)["is_breakout"]) for event in BREAKOUTS) >= 5


def test_others_are_not_called_that_more_often_than_promised(posts: pd.DataFrame) -> None:
    captions = {event.caption for event in BREAKOUTS}
    others = posts[posts["is_breakout"] & ~posts["title"].isin(captions)]
    weeks = posts.groupby(["brand", "platform"])["weeks_seen"].max() - 13
    assert len(others) / (weeks.clip(lower=0).sum() / 52) < 3


def test_young_posts_are_projected_near_what_they_become(told: Published) -> None:
    said = told.measure("post_expectations")
    ripe = said[said["nominal_age"] == 30].set_index("post_id")["engagement"]
    young = said[(said["nominal_age"] == 1) & said["is_projected"]].set_index("post_id")
    both = young.join(ripe.rename("ripe"), how="inner")
    inside = (both["low"] <= both["ripe"] + 1) & (both["ripe"] - 1 <= both["high"])
    assert len(both) > 1000 and 0.85 < inside.mean() < 0.97
