"""Planted causes get their own name, and gaps get none."""

import numpy as np
import pandas as pd
import pytest

from pipelines.verdicts.judge import Budgets, judge
from pipelines.verdicts.panel import panel_of
from tests.verdicts.weekly import weekly
from tests.verdicts.worlds import BRANDS, START, judged, posts_of, said, with_big_post


@pytest.mark.parametrize("way", ["cadence", "strength"])
def test_a_lasting_gain_is_a_lead_with_its_onset(way: str) -> None:
    step = (("ash", 40, 1.1),)
    by_cadence, by_strength = (step, ()) if way == "cadence" else ((), step)
    table = judged(posts_of(11, cadence=by_cadence, strength=by_strength))
    words = said(table, "ash")
    assert (words.loc[48:60] == "lead").all() and not (words.loc[:39] == "lead").any()
    rows = table.verdicts.query("rival == 'ash' and verdict == 'lead'")
    row = rows[rows["as_of_week"] == (START + pd.Timedelta(weeks=50)).to_datetime64()].iloc[0]
    onset = START + pd.Timedelta(weeks=40)
    assert row["onset_low"] <= onset <= row["onset_high"]
    assert 1.5 < row["gain"] < 6 and row[f"gain_{way}"] > 1.5


def test_the_wrong_rivals_are_not_accused() -> None:
    table = judged(posts_of(11, cadence=(("ash", 40, 1.1),))).verdicts
    assert not (table[table["rival"] != "ash"]["verdict"] == "lead").any()


def test_our_own_fall_is_a_slip_and_nobodys_lead() -> None:
    table = judged(posts_of(12, strength=(("own", 40, -1.0),))).verdicts
    late = table[pd.to_datetime(table["as_of_week"]) >= START + pd.Timedelta(weeks=50)]
    assert (late["verdict"] == "slip").mean() > 0.8
    assert not (table["verdict"] == "lead").any()


def test_a_move_of_everybody_is_a_season() -> None:
    table = judged(posts_of(13, strength=(("all", 40, 0.9),))).verdicts
    late = table[pd.to_datetime(table["as_of_week"]) == START + pd.Timedelta(weeks=48)]
    assert (late["verdict"] == "season").all()
    assert not (table["verdict"] == "lead").any()


def test_one_enormous_post_is_luck_and_counts_its_carriers() -> None:
    table = judged(with_big_post(posts_of(14), "ash", 45, 10.0))
    words = said(table, "ash")
    assert (words.loc[45:48] == "luck").all() and not (words == "lead").any()
    row = table.verdicts.query("rival == 'ash'").iloc[46]
    assert row["carriers"] == 1 and row["up"] > 2 > row["up_without_1"]


def test_a_short_history_is_too_early() -> None:
    assert set(judged(posts_of(15, weeks=12)).verdicts["verdict"]) == {"too-early"}


def test_a_gap_is_no_lead_no_slip_and_no_zero() -> None:
    frame = weekly(posts_of(16), "engagement")
    hole = (frame["week"] >= START + pd.Timedelta(weeks=40)) & (
        frame["week"] < START + pd.Timedelta(weeks=52)
    )
    for brand in ("own", "ash"):
        lost = frame.copy()
        numbers = ["posts", "measured", "log_sum", "log_square_sum", "total"]
        mine = hole & (lost["brand"] == brand)
        lost.loc[mine, numbers] = 0
        lost.loc[mine, "coverage"] = "missing"
        table = judge({"engagement": panel_of(lost)}, Budgets(), own=["own"])
        assert not table.verdicts["verdict"].isin(["lead", "slip"]).any()
        assert (table.coverage.query("coverage == 'missing'")["brand"] == brand).all()
        shares = table.share_intervals.query("brand == @brand and period == 'now'")
        assert not (shares["share"] == 0).any()


@pytest.mark.parametrize("seed", [17, 20, 21])
def test_a_brand_that_enters_is_no_lead_and_moves_no_share(seed: int) -> None:
    posts = posts_of(seed)
    late = posts["published_at"] < START + pd.Timedelta(weeks=40)
    table = judged(posts[~((posts["brand"] == "fir") & late)])
    assert not (said(table, "fir") == "lead").any()
    assert (said(table, "fir").loc[:52] == "too-early").all()
    now = table.share_intervals.query("brand == 'ash' and period == 'now'")
    assert now["universe"].max() <= len(BRANDS) and now["universe"].iloc[45] == len(BRANDS) - 1


def test_posts_are_judged_by_their_number() -> None:
    panel = panel_of(weekly(posts_of(18, cadence=(("ash", 40, 1.0),)), "posts"))
    table = judge({"posts": panel}, Budgets(), own=["own"]).verdicts
    row = table.query("rival == 'ash'").iloc[-8]
    assert row["verdict"] == "lead" and row["gain_strength"] == pytest.approx(1, abs=1e-9)


def test_a_watch_needs_less_than_a_lead() -> None:
    table = judged(posts_of(19, cadence=(("ash", 40, 0.6),))).verdicts
    levels = table[table["level"].notna()].groupby("level")["certainty"].mean()
    assert levels.get("lead", 1.0) > levels["watch"]
    assert (table[table["verdict"] == "lead"]["level"] == "lead").all()
    assert np.isnan(table[table["level"].isna()]["certainty"].astype(float)).all()


def test_no_alarm_begins_in_a_week_that_was_half_seen() -> None:
    frame = weekly(posts_of(11, cadence=(("ash", 40, 1.1),)), "engagement")
    whole = judge({"engagement": panel_of(frame)}, Budgets(), own=["own"])
    first = said(whole, "ash").eq("lead").idxmax()
    frame.loc[
        (frame["brand"] == "own") & (frame["week"] == START + pd.Timedelta(weeks=int(first))),
        "coverage",
    ] = "partial"
    cut = judge({"engagement": panel_of(frame)}, Budgets(), own=["own"])
    assert said(cut, "ash").loc[first] != "lead" and said(cut, "ash").loc[first + 1] == "lead"
