"""What is no lead, however strong the evidence of a change: it must rise, move itself and stay."""

import numpy as np
import pandas as pd
import pytest

from pipelines.verdicts.budget import happened_since, standing
from pipelines.verdicts.noise import PHI_GRID, noise_of
from tests.verdicts.worlds import judged, panel_from, posts_of, said, with_big_post


@pytest.mark.parametrize("seed", [41, 42, 43])
def test_more_and_weaker_posts_are_no_lead(seed: int) -> None:
    posts = posts_of(seed, weeks=90, cadence=(("ash", 45, 1.0),), strength=(("ash", 45, -1.4),))
    table = judged(posts).verdicts.query("rival == 'ash'")
    assert not (table["verdict"] == "lead").any()


@pytest.mark.parametrize("seed", [44, 45, 46])
def test_in_a_small_field_our_fall_is_not_their_lead(seed: int) -> None:
    posts = posts_of(seed, strength=(("own", 40, -1.3),))
    table = judged(posts[posts["brand"].isin(["own", "ash", "birch"])]).verdicts
    assert "slip" in set(table["verdict"]) and "lead" not in set(table["verdict"])


@pytest.mark.parametrize("seed", [47, 48])
def test_a_lead_that_has_faded_is_not_said_on(seed: int) -> None:
    away = (("ash", 40, 1.3), ("ash", 54, -1.3))
    words = said(judged(posts_of(seed, weeks=90, strength=away)), "ash")
    assert (words.loc[46:53] == "lead").all()
    assert not (words.loc[62:] == "lead").any()


def test_a_burst_that_is_over_rings_no_alarm() -> None:
    burst = (("ash", 40, 0.7), ("ash", 45, -0.7))
    for seed in range(50, 56):
        words = said(judged(posts_of(seed, strength=burst)), "ash")
        new = (words == "lead") & (words.shift() != "lead")
        assert not new.loc[47:].any()


@pytest.mark.parametrize("seed", range(57, 61))
def test_the_share_of_a_lead_has_risen_and_its_gain_is_above_one(seed: int) -> None:
    posts = posts_of(seed, weeks=100, strength=(("ash", 40, 0.6), ("birch", 60, 0.9)))
    table = judged(with_big_post(posts, "cedar", 55, 30.0), own=None)
    wide = table.share_intervals.pivot_table(
        index=["brand", "as_of_week"], columns="period", values="share"
    ).reset_index()
    lead = table.verdicts[table.verdicts["verdict"] == "lead"]
    told = lead.merge(wide, left_on=["rival", "as_of_week"], right_on=["brand", "as_of_week"])
    assert len(told) == len(lead) > 0
    assert (told["now"] > told["before"]).all() and (told["gain"] >= 1).all()


def test_a_plain_rise_in_a_short_history_is_a_lead() -> None:
    posts = posts_of(61, weeks=17, rate=30.0, strength=(("ash", 11, 1.3),))
    words = said(judged(posts), "ash")
    assert words.iloc[-1] == "lead"
    assert noise_of(panel_from(posts)).phi[-1] < PHI_GRID[-1]


def test_a_state_starts_and_ends_where_it_may() -> None:
    strength = np.array([[1.2, 1.2, 0.9, 0.9, 0.9, 1.2]])
    starts = np.array([[False, True, True, True, True, False]])
    ends = np.array([[False, False, False, True, False, False]])
    assert standing(strength, starts=starts, ends=ends)[0].tolist() == [
        *(False, True, True, False, False, False)
    ]
    event, reset = (pd.Series(x).eq("x").to_numpy()[None] for x in (list(".x..."), list("...x.")))
    assert happened_since(event, reset, 9)[0].tolist() == [False, True, True, False, False]
    assert happened_since(event, reset, 1)[0].tolist() == [False, True, False, False, False]
