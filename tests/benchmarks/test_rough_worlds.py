"""Rough worlds are what they claim to be: repeatable, and true to what is said of them."""

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from benchmarks import simulator
from benchmarks.rough_worlds.calibrate import Seen, figures
from benchmarks.rough_worlds.scenes import SCENES, Label, Plan
from benchmarks.rough_worlds.score import Said, with_weeks
from benchmarks.rough_worlds.score import figures as scored
from benchmarks.rough_worlds.world import REGIMES, Made, make
from pipelines.verdicts.panel import panel_of
from tests.conftest import ROOT, shared
from tests.verdicts.weekly import weekly

SMALL = ("fade", "brief", "few", "entry", "giants")
SEED = 1


@pytest.fixture(scope="module")
def worlds() -> dict[str, Made]:
    return {regime: make(SEED, i, regime) for i, regime in enumerate(SMALL)}


def test_the_same_seed_gives_the_same_world(worlds: dict[str, Made]) -> None:
    again = make(SEED, SMALL.index("fade"), "fade")
    for part in ("posts", "truth", "events", "latent"):
        pd.testing.assert_frame_equal(getattr(again, part), getattr(worlds["fade"], part))


def test_a_lead_that_fades_comes_back_to_where_it_was(worlds: dict[str, Made]) -> None:
    world = worlds["fade"]
    row = world.truth[world.truth["mechanism"] == "fade"].iloc[0]
    level = np.log(_expected(world, row["rival"], row["platform"]))
    onset, end = int(row["onset_week"]), int(row["end_week"])
    up = level[onset:end].mean() - level[onset - 8 : onset].mean()
    back = level[end + 3 : end + 11].mean() - level[end - 8 : end].mean()
    assert up > 0.4 * row["effect_log"]
    assert back < -0.4 * row["effect_log"]


def test_a_short_history_is_short(worlds: dict[str, Made]) -> None:
    assert 16 <= worlds["brief"].truth["weeks"].iloc[0] <= 26


def test_a_small_field_is_small(worlds: dict[str, Made]) -> None:
    assert worlds["few"].posts["brand"].nunique() in (3, 4)


def test_a_brand_that_enters_has_no_posts_before(worlds: dict[str, Made]) -> None:
    world = worlds["entry"]
    row = world.truth[world.truth["mechanism"] == "entry"].iloc[0]
    expected = _expected(world, row["rival"], row["platform"])
    first = int(row["onset_week"])
    assert not expected[:first].any()
    assert expected[first:].all()


def test_giants_are_worth_weeks_and_are_told(worlds: dict[str, Made]) -> None:
    events = worlds["giants"].events
    planted = events[events["kind"] == "injected"]
    assert len(planted) > 0
    assert (4 * planted["lift"] > 2.5).all()  # in weeks


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_says_what_is_true_of_it(name: str) -> None:
    """Every scene but the quiet one labels a pair, inside the weeks that there are."""
    plan = _empty_plan()
    SCENES[name][0](plan, 0)
    labels = list(plan.labels.values())
    assert bool(labels) == (name != "quiet")
    for label in labels:
        assert isinstance(label, Label)
        assert 0 < (label.onset or 0) < plan.weeks
        assert label.end is None or label.onset is None or label.onset <= label.end < plan.weeks


def test_what_is_told_of_a_rival_is_kept_when_more_happens() -> None:
    plan = _empty_plan()
    SCENES["together"][0](plan, 0)
    rising = [pair for pair, label in plan.labels.items() if label.word == "lead"]
    for scene in ("burst", "own_fall"):
        SCENES[scene][0](plan, 1)
    assert len(rising) == 2
    assert all(plan.labels[pair].word == "lead" for pair in rising)


def test_more_and_weaker_posts_are_worth_no_more() -> None:
    plan = _empty_plan()
    SCENES["trade"][0](plan, 0)
    ((rival, _),) = plan.labels
    assert plan.cadence[rival, 0, -1] > 0.6
    assert (plan.cadence + plan.strength)[rival, 0].max() < 1e-9


def test_who_knows_the_truth_scores_full_marks(worlds: dict[str, Made]) -> None:
    shared("stats/score.py")
    found = simulator.find("simulate", "score")
    assert found is not None
    made = [worlds["fade"], worlds["brief"]]
    verdicts, shares = zip(*map(_oracle, made), strict=True)
    told = scored(found[1], Said(made, pd.concat(verdicts), pd.concat(shares)))
    assert told["false leads per landscape-year"] == 0
    assert told["faded leads that stand 14 weeks on"] == 0
    assert told["lead rows, part with gain < 1"] == 0
    assert told["true share inside its range"] == 1


def test_the_figures_of_a_landscape_are_known(worlds: dict[str, Made]) -> None:
    posts = worlds["few"].posts
    brands = posts["brand"].nunique()
    told = figures(Seen(panel_of(weekly(posts, "engagement")), posts) for _ in range(3))
    assert told["brands on a platform"] == f"{brands} to {brands}"
    assert 0.5 < float(told["sd of log inside a week"].split()[1]) < 2.0


@pytest.mark.slow
def test_the_command_runs_to_its_end() -> None:
    shared("stats/score.py")
    command = [sys.executable, "-m", "benchmarks.rough_worlds", "--seed", "1", "--worlds", "2"]
    command += ["--regimes", "few,brief", "--whole", "1", "--rules", "--cut", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "2 worlds" in done.stdout
    assert "brief" in done.stdout
    assert "settled weeks" in done.stdout


def test_every_scene_has_worlds_of_its_own() -> None:
    assert set(SCENES) <= {regime.scene for regime in REGIMES.values()}


def _empty_plan() -> Plan:
    shape = (7, 2, 90)
    rng = np.random.default_rng(3)
    return Plan(rng, np.zeros(shape), np.zeros(shape), np.zeros(shape[1:]), np.ones(shape, bool))


def _expected(world: Made, brand: str, platform: str) -> np.ndarray:
    latent = world.latent
    mine = latent[(latent["brand"] == brand) & (latent["platform"] == platform)]
    return mine.sort_values("week")["expected"].to_numpy()


def _oracle(world: Made) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Verdicts and shares of somebody who knows the truth."""
    weeks = pd.DataFrame({"as_of_week": pd.date_range("2024-01-01", periods=60, freq="7D")})
    rows = world.truth.merge(weeks, how="cross")
    week = (rows["as_of_week"] - pd.Timestamp("2024-01-01")).dt.days / 7
    active = (week >= rows["onset_week"]) & (week <= rows["end_week"])
    rows["verdict"] = rows["label"].where(active.fillna(value=False), "none")
    wide = world.latent.pivot_table(index=["platform", "week"], columns="brand", values="expected")
    eight = wide.groupby(level=0).rolling(8, min_periods=1).sum().droplevel(0)
    share = eight.div(eight.sum(axis=1), axis=0).stack().rename("share").reset_index()
    as_of = pd.Timestamp("2024-01-01") + pd.to_timedelta(7 * share["week"], unit="D")
    now = share.assign(as_of_week=as_of, period="now", universe=2.0).drop(columns="week")
    now = now.assign(low=now["share"] - 1e-9, high=now["share"] + 1e-9)
    before = now.assign(period="before", share=0.0)
    columns = ["own", "rival", "platform", "as_of_week", "verdict"]
    said = rows[columns].assign(gain=2.0)
    return with_weeks(said, world.name), with_weeks(pd.concat([now, before]), world.name)
