"""What must not change a verdict, and what must change it in one way only."""

import numpy as np
import pandas as pd
import pytest

from pipelines.verdicts.judge import Budgets, judge
from pipelines.verdicts.panel import panel_of
from tests.verdicts.weekly import weekly
from tests.verdicts.worlds import BRANDS, START, judged, posts_of, said, with_big_post

KEY = ["own", "rival", "platform", "measure", "as_of_week"]
WORDS = ["verdict", "level", "onset_week", "onset_low", "onset_high"]


@pytest.fixture(scope="module")
def posts() -> pd.DataFrame:
    planted = posts_of(3, cadence=(("ash", 40, 0.9),), strength=(("birch", 45, 0.9),))
    return with_big_post(planted, "cedar", 50, 8.0)


def same(left: pd.DataFrame, right: pd.DataFrame) -> None:
    left, right = (frame.sort_values(KEY, ignore_index=True) for frame in (left, right))
    pd.testing.assert_frame_equal(left, right, check_dtype=False, rtol=1e-7, atol=1e-9)


def test_the_world_holds_a_lead_and_luck(posts: pd.DataFrame) -> None:
    table = judged(posts)
    assert "lead" in set(said(table, "ash")) and "luck" in set(said(table, "cedar"))


def test_renaming_brands_permutes_the_answers(posts: pd.DataFrame) -> None:
    names = dict(zip(BRANDS, ("own", "zed", "yak", "xi", "wu", "aa"), strict=True))
    renamed = judged(posts.assign(brand=posts["brand"].map(names))).verdicts
    expected = judged(posts).verdicts
    same(renamed, expected.assign(rival=expected["rival"].map(names)))


def test_shuffling_rows_changes_nothing(posts: pd.DataFrame) -> None:
    frame = weekly(posts, "engagement")
    shuffled = frame.sample(frac=1, random_state=5)
    tables = [judge({"e": panel_of(f)}, Budgets(), own=["own"]) for f in (frame, shuffled)]
    same(tables[0].verdicts, tables[1].verdicts)
    pd.testing.assert_frame_equal(tables[0].share_intervals, tables[1].share_intervals)


def test_doubling_all_counts_changes_no_verdict(posts: pd.DataFrame) -> None:
    doubled = judged(posts.assign(engagement=posts["engagement"] * 2)).verdicts
    pd.testing.assert_frame_equal(doubled[KEY + WORDS], judged(posts).verdicts[KEY + WORDS])


def test_a_silent_brand_changes_no_verdict(posts: pd.DataFrame) -> None:
    frame = weekly(posts, "engagement")
    silent = frame[frame["brand"] == "own"].assign(brand="mute", coverage="silent")
    numbers = ["posts", "measured", "log_sum", "log_square_sum", "total"]
    silent[numbers] = 0
    silent["best"] = [[] for _ in range(len(silent))]
    both = panel_of(pd.concat([frame, silent], ignore_index=True))
    table = judge({"engagement": both}, Budgets(), own=["own"]).verdicts
    assert set(table[table["rival"] == "mute"]["verdict"]) == {"too-early"}
    same(table[table["rival"] != "mute"], judged(posts).verdicts)


def test_shifting_all_times_shifts_the_dates_only(posts: pd.DataFrame) -> None:
    shift = pd.Timedelta(weeks=31)
    moved = judged(posts.assign(published_at=posts["published_at"] + shift)).verdicts
    dates = ["as_of_week", "onset_week", "onset_low", "onset_high"]
    moved[dates] = moved[dates].apply(lambda dated: (dated - shift).astype("datetime64[s]"))
    same(moved, judged(posts).verdicts)


@pytest.mark.parametrize("week", [30, 47, 60])
def test_a_cut_gives_the_recorded_verdict(posts: pd.DataFrame, week: int) -> None:
    whole = judged(posts).verdicts
    end = START + pd.Timedelta(weeks=week + 1)
    cut = judged(posts[posts["published_at"] < end]).verdicts
    same(cut, whole[pd.to_datetime(whole["as_of_week"]) < end])


@pytest.mark.parametrize("last", [1, 9])
def test_the_last_weeks_are_those_of_the_full_run(posts: pd.DataFrame, last: int) -> None:
    whole, part = judged(posts), judged(posts, last=last)
    newest = np.sort(whole.verdicts["as_of_week"].unique())[-last:]
    same(part.verdicts, whole.verdicts[whole.verdicts["as_of_week"].isin(newest)])
    for name in ("share_intervals", "market"):
        rows = getattr(whole, name)
        rows = rows[rows["as_of_week"].isin(newest)].reset_index(drop=True)
        pd.testing.assert_frame_equal(getattr(part, name), rows)


@pytest.mark.parametrize("seed", range(8))
def test_without_its_best_post_luck_is_no_lead(seed: int) -> None:
    lucky = with_big_post(posts_of(seed), "elm", 45, 5.0 + seed)
    mine = lucky[lucky["brand"] == "elm"]
    best = mine["engagement"].idxmax()
    before, after = said(judged(lucky), "elm"), said(judged(lucky.drop(index=best)), "elm")
    assert (before == "luck").any()
    assert not ((before == "luck") & (after == "lead")).any()


def test_every_brand_can_be_the_own_brand(posts: pd.DataFrame) -> None:
    table = judged(posts, own=None).verdicts
    assert set(table["own"]) == set(table["rival"]) == set(BRANDS)
    same(table[table["own"] == "own"], judged(posts).verdicts)
