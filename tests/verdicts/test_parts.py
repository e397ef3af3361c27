"""The parts: panel, noise, thresholds, onset and shares, each against something known."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.verdicts.budget import held, standing, threshold
from pipelines.verdicts.change import AGES, spread_of_mean
from pipelines.verdicts.judge import Budgets, judge
from pipelines.verdicts.market import middle_of_others
from pipelines.verdicts.noise import noise_of
from pipelines.verdicts.onset import onset_ages
from pipelines.verdicts.panel import PanelError, panel_of
from tests.conftest import examples
from tests.verdicts.weekly import weekly
from tests.verdicts.worlds import START, judged, panel_from, posts_of

Change = Callable[[pd.DataFrame], pd.DataFrame]


def test_a_week_without_a_row_is_silent_inside_and_untracked_outside() -> None:
    frame = weekly(posts_of(1), "engagement")
    week = (frame["week"] - START).dt.days // 7
    ash = frame["brand"] == "ash"
    panel = panel_of(frame[~(ash & ((week == 20) | (week < 5) | (week > 60)))])
    i = list(panel.brand).index("ash")
    assert panel.state[i, 20] == "silent" and panel.covered[i, 20] and panel.posts[i, 20] == 0
    assert panel.state[i, 4] == panel.state[i, 61] == "untracked"
    assert not panel.covered[i, 4]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: f.drop(columns="total"), "total"),
        (lambda f: pd.concat([f, f.iloc[:1]]), "two rows"),
        (lambda f: f.assign(coverage="fine"), "no coverage named 'fine'"),
    ],
)
def test_a_wrong_frame_says_what_is_wrong(change: Change, message: str) -> None:
    with pytest.raises(PanelError, match=message):
        panel_of(change(weekly(posts_of(1), "engagement")))


def test_an_empty_landscape_has_no_rows() -> None:
    empty = panel_of(weekly(posts_of(1), "engagement").iloc[:0])
    table = judge({"engagement": empty}, Budgets())
    assert table.verdicts.empty and "verdict" in table.verdicts and table.coverage.empty


def test_unknown_counts_are_left_out_of_the_strength_only() -> None:
    posts = posts_of(1)
    posts.loc[posts.index[::3], "engagement"] = np.nan
    panel = panel_from(posts)
    assert panel.measured.sum() < panel.posts.sum() == len(posts)


def test_the_spread_of_a_mean_is_the_sum_of_its_covariances() -> None:
    n, phi = 9, 0.6
    exact = np.mean(phi ** np.abs(np.subtract.outer(np.arange(n), np.arange(n))))
    assert spread_of_mean(np.array([float(n)]), phi)[0] == pytest.approx(exact)


def test_the_noise_of_known_worlds_is_found() -> None:
    noises = [noise_of(panel_from(posts_of(seed, weeks=104))) for seed in range(6)]
    assert np.mean([n.s2[:, -1].mean() for n in noises]) == pytest.approx(1.0, rel=0.1)
    assert np.mean([n.strength[:, -1].mean() for n in noises]) == pytest.approx(0.0225, abs=0.02)


@given(budget=st.floats(0.1, 20), pairs=st.floats(10, 500), factor=st.floats(1.01, 5))
@settings(max_examples=examples(40))
def test_more_pairs_or_less_budget_raise_the_threshold(
    budget: float, pairs: float, factor: float
) -> None:
    bar = threshold(budget, np.array([pairs]))
    assert threshold(budget, np.array([pairs * factor])) > bar
    assert threshold(budget * factor, np.array([pairs])) < bar


def test_a_tiny_landscape_does_not_ring_for_noise() -> None:
    two, ten = threshold(1.0, np.array([2.0, 10.0]))
    assert two == ten > 2.3


def test_a_state_holds_until_it_falls_well_below_and_not_for_ever() -> None:
    path = np.array([[0.5, 1.1, 0.8, 0.9, 0.7, 0.9, 1.2] + [0.9] * 80])
    state = standing(path)
    assert state[0, :7].tolist() == [False, True, True, True, False, False, True]
    assert state[0, 70] and not state[0, 71]
    assert held(state)[0, 1:4].tolist() == [0, 1, 2] and held(state)[0, 65] == 26


def test_a_sharp_onset_has_a_narrow_interval_and_none_has_a_wide_one() -> None:
    sharp = np.where(AGES == 12, 8.0, 0.0)[None]
    low, middle, high = onset_ages(sharp, np.array([4.0]))[:, 0]
    assert low == middle == high == 12
    low, _, high = onset_ages(np.zeros((1, len(AGES))), np.array([0.0]))[:, 0]
    assert high - low > 15


def test_shares_add_to_one_and_sit_in_their_intervals() -> None:
    shares = judged(posts_of(4)).share_intervals
    sums = shares.groupby(["period", "as_of_week"])[["share", "estimate"]].sum(min_count=1)
    assert np.allclose(sums.dropna(), 1)
    known = shares.dropna(subset=["low"])
    assert ((known["low"] < known["estimate"]) & (known["estimate"] < known["high"])).all()


def test_of_an_unknown_share_there_is_no_range_and_no_zero() -> None:
    posts = posts_of(4)
    brand = posts["brand"].iloc[0]
    posts.loc[posts["brand"] == brand, "engagement"] = np.nan
    now = judged(posts, last=1).share_intervals.query("period == 'now'").set_index("brand")
    unknown = now.loc[brand]
    assert unknown[["share", "estimate", "low", "high", "chance_grown"]].isna().all()
    others = now.drop(index=brand)
    assert others["share"].sum() == pytest.approx(1) and (others["universe"] == len(others)).all()


def test_share_intervals_cover_the_underlying_share() -> None:
    hits = []
    for seed in range(12):
        posts = posts_of(seed, weeks=60)
        shares = judged(posts, last=1).share_intervals.query("period == 'now'")
        typical = posts.groupby("brand")["engagement"].sum()
        truth = (typical / typical.sum())[shares["brand"]].to_numpy()
        hits.append((shares["low"] <= truth) & (truth <= shares["high"]))
    assert 0.8 <= np.concatenate(hits).mean() <= 1.0


def test_the_market_is_taken_out_of_the_momentum() -> None:
    market = judged(posts_of(5, strength=(("all", 50, 0.8),))).market
    now = market[market["as_of_week"] == market["as_of_week"].max()]
    assert (now["change"] > 1.1).all() and now["change"].mean() > 1.4
    assert now["momentum"].between(0.5, 2).all()
    assert np.allclose(now["momentum"] * now["field_change"], now["change"])


@settings(max_examples=examples(60))
@given(
    rows=st.lists(
        st.lists(st.sampled_from([-1.0, 0.0, 0.5, 0.5, 2.0, np.nan]), min_size=3, max_size=3),
        min_size=1,
        max_size=9,
    )
)
def test_the_middle_of_the_others_is_their_median(rows: list[list[float]]) -> None:
    values = np.array(rows)
    middle, count = middle_of_others(values)
    for i in range(len(values)):
        for j, others in enumerate(np.delete(values, i, axis=0).T):
            known = others[~np.isnan(others)]
            assert count[i, j] == len(known)
            wanted = np.median(known) if len(known) else np.nan
            np.testing.assert_equal(middle[i, j], wanted)
