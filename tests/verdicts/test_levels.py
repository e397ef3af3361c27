"""Ranges of shares come from the level that holds now, and giants belong to their own weeks."""

import numpy as np
import pandas as pd
import pytest

from tests.verdicts.worlds import START, judged, posts_of, with_big_post


def now_of(posts: pd.DataFrame, brand: str) -> pd.DataFrame:
    """The brand's shares of eight weeks, by week counted from the start."""
    rows = judged(posts).share_intervals.query("period == 'now' and brand == @brand")
    week = (pd.to_datetime(rows["as_of_week"]) - START).dt.days // 7
    return rows.set_axis(week.to_numpy())


@pytest.mark.parametrize("size", [1.6, -1.6])
@pytest.mark.parametrize("way", ["cadence", "strength"])
def test_after_a_step_the_range_is_that_of_the_new_level(way: str, size: float) -> None:
    step = (("ash", 60, size),)
    by_cadence, by_strength = (step, ()) if way == "cadence" else ((), step)
    rows = now_of(posts_of(31, weeks=90, cadence=by_cadence, strength=by_strength), "ash").loc[63:]
    inside = (rows["low"] <= rows["share"]) & (rows["share"] <= rows["high"])
    assert inside.mean() > 0.85
    off = np.log(rows["estimate"] / rows["share"]).loc[70:]
    assert off.abs().median() < 0.25


def test_a_giant_post_lifts_and_widens_no_range_after_its_weeks() -> None:
    posts = posts_of(32, weeks=80)
    plain, giant = now_of(posts, "ash"), now_of(with_big_post(posts, "ash", 30, 60.0), "ash")
    later = slice(45, 79)
    change = giant["estimate"].loc[later] / plain["estimate"].loc[later]
    assert change.between(0.85, 1.2).all()
    width = (giant["high"] - giant["low"]) / (plain["high"] - plain["low"])
    assert width.loc[later].between(0.8, 1.25).all()
    assert giant["share"].loc[31] > 3 * giant["high"].loc[31]


def test_a_brand_that_is_alone_has_all_of_it() -> None:
    posts = posts_of(33)
    rows = now_of(posts[posts["brand"] == "ash"], "ash")
    assert (rows[["share", "estimate", "low", "high"]] == 1).all(axis=None)
