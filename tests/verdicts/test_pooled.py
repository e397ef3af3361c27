"""One verdict per rival over all of its platforms."""

import numpy as np
import pandas as pd
import pytest

from pipelines.verdicts.judge import Budgets, Judged, judge
from pipelines.verdicts.pooled import pooled, pooled_threshold
from tests.verdicts.worlds import START, judged, panel_from, posts_of, with_big_post

KEY = ["own", "rival", "as_of_week"]
STEP = ("ash", 44, 0.55)


@pytest.fixture(scope="module")
def two() -> pd.DataFrame:
    """Two platforms on which the same rival posts more from the same week on, by half again."""
    other = posts_of(12, cadence=(STEP,)).assign(platform="q")
    return pd.concat([posts_of(11, cadence=(STEP,)), other], ignore_index=True)


@pytest.fixture(scope="module")
def table(two: pd.DataFrame) -> Judged:
    return judged(two)


def first_lead(rows: pd.DataFrame, rival: str) -> pd.Timestamp:
    leads = rows[(rows["rival"] == rival) & (rows["verdict"] == "lead")]
    return pd.Timestamp(leads["as_of_week"].min())


def same(left: pd.DataFrame, right: pd.DataFrame) -> None:
    left, right = (frame.sort_values(KEY, ignore_index=True) for frame in (left, right))
    pd.testing.assert_frame_equal(left, right, check_dtype=False, rtol=1e-7, atol=1e-9)


def test_there_is_one_row_per_rival_and_week(table: Judged) -> None:
    assert not table.rivals.duplicated(KEY).any()
    pairs = table.verdicts[["own", "rival", "as_of_week"]].drop_duplicates()
    assert len(table.rivals) == len(pairs)


def test_what_moves_on_two_platforms_is_told_no_later_than_on_either(table: Judged) -> None:
    single = min(
        first_lead(table.verdicts[table.verdicts["platform"] == name], "ash") for name in "pq"
    )
    assert first_lead(table.rivals, "ash") <= single
    last = table.rivals[table.rivals["rival"] == "ash"].iloc[-1]
    assert last["verdict"] == "lead"
    assert sorted(last["platforms"]) == ["p", "q"]
    assert abs((last["onset_week"] - START).days / 7 - STEP[1]) <= 3


def test_the_gain_is_made_of_its_parts(table: Judged) -> None:
    told = table.rivals.dropna(subset="gain")
    assert len(told)
    np.testing.assert_allclose(told["gain"], told["gain_cadence"] * told["gain_strength"])


def test_an_alarm_of_one_platform_is_an_alarm_of_the_rival(table: Judged) -> None:
    alarms = table.verdicts[table.verdicts["verdict"] == "lead"][KEY].drop_duplicates()
    both = alarms.merge(table.rivals, on=KEY)
    assert len(alarms)
    assert set(both["verdict"]) == {"lead"}


def test_two_half_certain_platforms_say_more_than_one() -> None:
    half, nothing = np.array([[1.9], [1.9]]), np.array([[1.9], [0.0]])
    assert pooled(half)[0] > pooled(nothing)[0] > 0
    assert pooled(np.array([[1.9], [-9.0]]))[0] < pooled(nothing)[0]


def test_a_larger_budget_asks_for_less_evidence() -> None:
    asked = [pooled_threshold(budget, np.array([20.0]))[0] for budget in (0.25, 1, 4, 8)]
    assert asked == sorted(asked, reverse=True)


@pytest.mark.parametrize("week", [50, 62])
def test_a_cut_gives_the_recorded_verdict(two: pd.DataFrame, table: Judged, week: int) -> None:
    end = START + pd.Timedelta(weeks=week + 1)
    cut = judged(two[two["published_at"] < end]).rivals
    same(cut, table.rivals[pd.to_datetime(table.rivals["as_of_week"]) < end])


def test_the_last_weeks_are_those_of_the_full_run(two: pd.DataFrame, table: Judged) -> None:
    newest = np.sort(table.rivals["as_of_week"].unique())[-6:]
    same(judged(two, last=6).rivals, table.rivals[table.rivals["as_of_week"].isin(newest)])


def test_luck_on_one_platform_is_the_luck_of_the_rival() -> None:
    quiet = posts_of(21).assign(platform="q")
    lucky = pd.concat([with_big_post(posts_of(20), "elm", 55, 9.0), quiet], ignore_index=True)
    rows = judged(lucky).rivals
    luck = rows[(rows["rival"] == "elm") & (rows["verdict"] == "luck")]
    assert len(luck)
    assert all(names == ["p"] for names in luck["platforms"])


def test_our_own_fall_on_two_platforms_is_a_slip_and_nobodys_lead() -> None:
    fall = (("own", 40, -0.9),)
    other = posts_of(32, cadence=fall).assign(platform="q")
    rows = judged(pd.concat([posts_of(31, cadence=fall), other], ignore_index=True)).rivals
    assert (rows["verdict"] == "slip").any()
    slips = rows[rows["verdict"] == "slip"]
    assert all(len(names) for names in slips["platforms"])


def test_a_platform_where_nobody_can_be_judged_changes_nothing(
    two: pd.DataFrame, table: Judged
) -> None:
    few = two[two["platform"] == "q"].groupby("brand").head(5).assign(platform="r")
    rows = judged(pd.concat([two, few], ignore_index=True)).rivals
    kept = ["verdict", "level", "onset_week", "platforms", "judged_platforms"]
    old, new = (frame.set_index(KEY)[kept] for frame in (table.rivals, rows))
    shared = old.index.intersection(new.index)
    same_words = (new.loc[shared, "verdict"] == old.loc[shared, "verdict"]).mean()
    assert same_words >= 0.99  # noise is estimated over the whole landscape, so a hair may move


def test_posts_split_over_two_names_of_a_platform_tell_the_same_rival(table: Judged) -> None:
    posts = pd.concat(
        [
            posts_of(11, rate=18.0, cadence=(STEP,)),
            posts_of(12, cadence=(STEP,)).assign(platform="q"),
        ]
    )
    half = np.arange(len(posts)) % 2 == 0
    is_split = (posts["platform"] == "p") & half
    split = posts.assign(platform=posts["platform"].where(~is_split, "p2"))
    whole, parts = judged(posts).rivals, judged(split).rivals
    for rival in ("ash", "birch", "cedar", "elm", "fir"):
        told = [rows[rows["rival"] == rival] for rows in (whole, parts)]
        ends = [rows.iloc[-1]["verdict"] for rows in told]
        assert ends[0] == ends[1], rival
    before, after = first_lead(whole, "ash"), first_lead(parts, "ash")
    assert abs((after - before).days) <= 28
    assert whole["judged_platforms"].max() + 1 == parts["judged_platforms"].max()


def test_every_brand_can_be_the_own_brand(two: pd.DataFrame, table: Judged) -> None:
    rows = judge({"engagement": panel_from(two)}, Budgets(), last=3).rivals
    assert set(rows["own"]) == set(rows["rival"])
    newest = np.sort(table.rivals["as_of_week"].unique())[-3:]
    same(rows[rows["own"] == "own"], table.rivals[table.rivals["as_of_week"].isin(newest)])


def test_observers_say_of_us_what_they_say_when_they_see_all(two: pd.DataFrame) -> None:
    panels = {"engagement": panel_from(two)}
    every = judge(panels, Budgets(), last=3)
    some = judge(panels, Budgets(), last=3, own=["ash"], observers=["own", "birch"])
    for name, key in (("verdicts", [*KEY, "platform"]), ("rivals", KEY)):
        whole, part = getattr(every, name), getattr(some, name)
        of_ash = whole["rival"].eq("ash") & whole["own"].isin(["own", "birch"])
        wanted = whole[whole["own"].eq("ash") | of_ash].sort_values(key, ignore_index=True)
        found = part.sort_values(key, ignore_index=True)
        pd.testing.assert_frame_equal(found, wanted, check_dtype=False, rtol=1e-7)
