"""The files: deterministic, of the promised shape, honest about what is unknown."""

from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from pipelines.demo import World, build_world
from pipelines.demo.followers import three_digits

COUNTS = ["views", "likes", "comments", "shares", "saves"]
POST_COLUMNS = [
    "platform", "account", "brand", "post_id", "post_type", "published_at", "observed_at", *COUNTS,
    "text", "hashtags", "link",
]  # fmt: skip


def test_same_end_and_seed_give_the_same_bytes(world: World, end: date, folder: Path) -> None:
    again = build_world(folder, end=end)
    assert again.posts.read_bytes() == world.posts.read_bytes()
    assert again.followers.read_bytes() == world.followers.read_bytes()


def test_another_week_moves_the_dates_only(world: World, end: date, folder: Path) -> None:
    later = build_world(folder, end=end + timedelta(weeks=5))
    for name in ("posts", "followers"):
        was, now = (pd.read_parquet(getattr(w, name)) for w in (world, later))
        for column in {"published_at", "observed_at"} & set(was.columns):
            assert (now.pop(column) - was.pop(column)).eq(pd.Timedelta(weeks=5)).all()
        pd.testing.assert_frame_equal(was, now)


def test_another_day_of_the_week_changes_nothing(world: World, end: date, folder: Path) -> None:
    sunday = build_world(folder, end=end + timedelta(days=5))
    assert sunday.end == world.end == date(2026, 11, 23)
    assert sunday.posts.read_bytes() == world.posts.read_bytes()


def test_another_seed_gives_another_landscape(world: World, end: date, folder: Path) -> None:
    other = build_world(folder, end=end, seed=21)
    assert other.posts.read_bytes() != world.posts.read_bytes()
    assert 280_000 <= other.observation_count <= 320_000


def test_shape(world: World, looks: pd.DataFrame) -> None:
    assert list(looks.columns) == POST_COLUMNS
    assert len(looks) == world.observation_count
    assert 280_000 <= len(looks) <= 320_000
    assert looks["post_id"].nunique() == world.post_count
    assert not looks.duplicated(["post_id", "observed_at"]).any()
    assert looks.groupby("platform")["brand"].nunique().to_dict() == {
        "instagram": 6, "youtube": 5, "linkedin": 6, "bluesky": 6,
    }  # fmt: skip


def test_files_are_small_and_say_that_they_are_simulated(world: World) -> None:
    assert world.posts.stat().st_size + world.followers.stat().st_size < 8_000_000
    for path in (world.posts, world.followers):
        assert pq.read_schema(path).metadata[b"outpace"] == b"simulated"


def test_sixty_whole_weeks_and_nothing_seen_before_or_after(
    world: World, looks: pd.DataFrame
) -> None:
    first, stop = pd.Timestamp(world.first_week, tz="UTC"), pd.Timestamp(world.end, tz="UTC")
    assert world.first_week.weekday() == 0 and stop - first == pd.Timedelta(weeks=60)
    assert looks["published_at"].between(first, stop).all()
    assert (looks["observed_at"] > looks["published_at"]).all()
    assert (looks["observed_at"] < stop).all()
    weeks = (looks["published_at"] - first).dt.days // 7
    assert set(weeks) == set(range(60))


def test_counts_are_never_negative_and_sometimes_fall(looks: pd.DataFrame) -> None:
    assert looks[COUNTS].min().min() >= 0
    change = looks.groupby("post_id", sort=False)["likes"].diff()
    assert 0 < (change < 0).mean() < 0.01
    assert (change > 0).mean() > 0.3


@pytest.mark.parametrize(
    ("platform", "unknown"),
    [("youtube", {"shares", "saves"}), ("linkedin", {"views", "saves"}),
     ("bluesky", {"views", "saves"}), ("instagram", set())],
)  # fmt: skip
def test_unknown_is_null(looks: pd.DataFrame, platform: str, unknown: set[str]) -> None:
    some = looks[looks["platform"] == platform]
    assert {name for name in COUNTS if some[name].isna().all()} == unknown


def test_some_accounts_hide_some_counts(looks: pd.DataFrame) -> None:
    some = looks[looks["platform"] == "instagram"]
    hidden = some[some["shares"].isna()]
    assert set(hidden["brand"]) == {"Oosterlicht", "Kadeluxe"}
    without_likes = some[some["likes"].isna()]
    assert set(without_likes["brand"]) == {"Kadeluxe"}
    assert 3 <= without_likes["post_id"].nunique() <= 10


def test_youtube_grows_slowly_and_bluesky_fast(looks: pd.DataFrame) -> None:
    age = looks["observed_at"] - looks["published_at"]
    last = looks.groupby("post_id")["likes"].transform("max")
    ripe = looks.groupby("post_id")["observed_at"].transform("max") - looks["published_at"]
    day = age.between("20h", "28h") & (ripe > pd.Timedelta("60D")) & (last > 0)
    part = (looks["likes"] / last)[day].groupby(looks["platform"]).median()
    assert list(part.sort_values().index) == ["youtube", "linkedin", "instagram", "bluesky"]


def test_followers_daily_slow_and_rounded(world: World) -> None:
    seen = pd.read_parquet(world.followers)
    assert list(seen.columns) == [
        "platform", "account", "observed_at", "followers", "following", "posts_total", "bio",
    ]  # fmt: skip
    youtube = seen[seen["platform"] == "youtube"]
    assert (three_digits(youtube["followers"].to_numpy()) == youtube["followers"]).all()
    by_account = seen.groupby(["platform", "account"])["followers"]
    growth = by_account.last() / by_account.first()
    assert growth.between(1.0, 1.4).all()
    assert (seen.groupby(["platform", "account"])["posts_total"].diff().dropna() >= 0).all()


def test_names_and_links_are_invented(looks: pd.DataFrame) -> None:
    assert looks["link"].str.startswith("https://example.invalid/").all()
    per_kind = looks.groupby("post_type")["text"].nunique()
    assert per_kind.min() > 100
