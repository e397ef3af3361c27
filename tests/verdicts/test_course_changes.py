"""Changes of course: found and dated, and what is none is not called one."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from pipelines.verdicts.courses.cadence import THRESHOLD, counted_weeks
from pipelines.verdicts.courses.cadence import evidence_of as cadence_evidence
from pipelines.verdicts.courses.found import COLUMNS, changes_in
from pipelines.verdicts.courses.hour import day_start, evidence_of, hour_of
from pipelines.verdicts.courses.profile import changes_of, squeezed
from pipelines.verdicts.courses.segmentation import cuts_of
from pipelines.verdicts.courses.tables import Frames, accounts_of
from tests.conftest import examples
from tests.verdicts.course_worlds import (
    START,
    Plan,
    frames_of,
    profiles_of,
    shuffled,
    until,
)

NO_TEXTS = profiles_of([])
PLANS = {
    "cadence": Plan(rate=(5, 12)),
    "mix": Plan(video=(0.2, 0.7)),
    "hour": Plan(hour=(9, 18)),
    "hashtags": Plan(tags=("old", "new")),
}


def said(frames: Frames, texts: pd.DataFrame = NO_TEXTS) -> pd.DataFrame:
    return changes_in(accounts_of(frames), texts)


def weeks_after(day: pd.Timestamp) -> int:
    return int((pd.Timestamp(day) - START).days // 7)


@pytest.mark.parametrize("what", PLANS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_clear_change_is_found_alone_dated_and_known_soon(what: str, seed: int) -> None:
    found = said(frames_of(PLANS[what], seed))
    assert found[["brand", "what"]].to_numpy().tolist() == [["A", what]]
    [row] = found.to_dict("records")
    assert abs(weeks_after(row["week"]) - 35) <= 2
    assert weeks_after(row["week_low"]) <= 35 <= weeks_after(row["week_high"])
    assert weeks_after(row["week"]) + 4 <= weeks_after(row["known_week"]) <= 35 + 12
    assert row["effect"] == "none found"


@pytest.mark.parametrize(("after", "is_change"), [(58.3, False), (80.0, True)])
def test_of_an_even_account_a_few_posts_more_are_no_new_course(
    after: float, is_change: bool
) -> None:
    rng = np.random.default_rng(5)
    posts = np.round(np.repeat([55.1, after], 30) + rng.normal(0, 1.5, 60))
    every, nobody = np.ones(60, dtype=bool), np.zeros((0, 60))
    evidence = cadence_evidence(posts, every, nobody, nobody.astype(bool))
    first, cut, end = (np.array([week]) for week in (0, 30, 60))
    assert (evidence(first, cut, end)[0] > THRESHOLD) == is_change


def test_before_and_after_are_the_plain_numbers() -> None:
    told = {what: said(frames_of(plan, 1)).iloc[0] for what, plan in PLANS.items()}
    assert told["cadence"]["after_value"] == pytest.approx(12, abs=2)
    assert told["cadence"]["after"].endswith(" posts per week")
    assert (told["mix"]["kind"], told["mix"]["after"][-5:]) == ("video", "video")
    assert (told["hour"]["before"][:2], told["hour"]["after"][:2]) == ("09", "18")
    assert (told["hashtags"]["before"], told["hashtags"]["after"]) == ("#old", "#new")


def test_what_followed_is_found_with_its_lag() -> None:
    plan = Plan(hour=(9, 18), strength=(5, 6), at=35)
    [row] = said(frames_of(plan, 4)).to_dict("records")
    assert (row["effect"], row["lag_weeks"]) == ("found", 0)
    assert row["effect_log"] == pytest.approx(1, abs=0.3)
    assert row["effect_known_week"] >= row["week"] + pd.Timedelta(weeks=4)


def test_too_early_to_see_an_effect() -> None:
    texts = profiles_of([("A", 20, "old"), ("A", 57, "new")])
    [row] = said(frames_of(Plan()), texts).to_dict("records")
    assert (row["what"], row["effect"]) == ("profile", "too early")


@pytest.mark.parametrize(
    "plan",
    [
        Plan(silent=(30, 31, 32)),
        Plan(missing=tuple(range(25, 36))),
        Plan(missing=(0, 1), silent=(59,)),
        Plan(quiet=(51, 52)),
        Plan(quiet=tuple(range(35, 60))),
    ],
    ids=["pause", "gap", "edges", "holidays", "season"],
)
@pytest.mark.parametrize("seed", [5, 6, 7])
def test_a_pause_a_gap_or_a_season_is_no_change(plan: Plan, seed: int) -> None:
    assert said(frames_of(plan, seed)).empty


def test_a_silence_that_lasts_is_a_change_and_one_that_ends_is_none() -> None:
    posts, covered = np.full(40, 6.0), np.ones(40, dtype=bool)
    posts[20:26] = 0
    assert not counted_weeks(posts, covered)[20:26].any()
    posts[28:] = 0
    assert counted_weeks(posts, covered)[28:].all()


def test_a_changed_clock_is_no_change_of_hour() -> None:
    rng = np.random.default_rng(0)
    utc = rng.multinomial(9, np.eye(24)[12] * 0.6 + np.eye(24)[15] * 0.4, 40).astype(float)
    local = np.concatenate([utc[:20], np.roll(utc[20:], 4, axis=1)])
    assert cuts_of(lambda weeks: evidence_of(local[:weeks], local[:weeks]), 40, 3.8)
    assert not cuts_of(lambda weeks: evidence_of(local[:weeks], utc[:weeks]), 40, 3.8)


def test_a_night_owl_posts_around_midnight() -> None:
    hours = np.zeros(24)
    hours[[22, 23, 0, 1]] = 5
    assert 2 < day_start(hours) < 22
    assert hour_of(hours, day_start(hours)) % 24 == pytest.approx(0, abs=0.01)


def test_white_space_in_a_profile_is_no_change() -> None:
    texts = [("A", 10, "Tea and\nbooks"), ("A", 20, " Tea  and\u00a0books\u200b "), ("B", 5, "x")]
    assert changes_of(profiles_of(texts)).empty
    [row] = changes_of(profiles_of([*texts, ("A", 30, "Coffee")])).to_dict("records")
    assert (row["before"], row["after"]) == ("Tea and books", "Coffee")
    assert weeks_after(row["week"]) == 30 and weeks_after(row["week_low"]) == 29


@given(some.text())
def test_squeezing_twice_is_squeezing_once(text: str) -> None:
    assert squeezed(squeezed(text)) == squeezed(text)


@settings(max_examples=examples(5))
@given(seed=some.integers(0, 1000), what=some.sampled_from(sorted(PLANS)))
def test_the_order_of_rows_changes_nothing(seed: int, what: str) -> None:
    frames = frames_of(PLANS[what], seed)
    pd.testing.assert_frame_equal(said(frames), said(shuffled(frames, seed)))


@settings(max_examples=examples(5))
@given(
    seed=some.integers(0, 1000), more=some.integers(1, 12), what=some.sampled_from(sorted(PLANS))
)
def test_later_weeks_do_not_move_when_it_was_known(seed: int, more: int, what: str) -> None:
    frames = frames_of(PLANS[what], seed)
    last, then = (said(until(frames, weeks)) for weeks in (60, 60 - more))
    both = last.merge(then, on=["what", "week"], suffixes=("", "_before"))
    planted = both[both["what"] == what]
    assume(len(planted) > 0)  # the later weeks may move the week by one
    assert planted["known_week"].tolist() == planted["known_week_before"].tolist()


@settings(max_examples=examples(5))
@given(seed=some.integers(0, 1000), what=some.sampled_from(sorted(PLANS)))
def test_what_is_said_to_be_known_was_found_in_the_data_then(seed: int, what: str) -> None:
    frames = frames_of(PLANS[what], seed)
    rows = said(frames)[lambda x: x["what"] == what].to_dict("records")
    assert rows
    for row in rows:
        then = said(until(frames, weeks_after(row["known_week"]) + 1))
        assert what in set(then["what"])


def test_no_weeks_no_rows() -> None:
    frames = until(frames_of(Plan(weeks=10)), 0)
    assert list(said(frames).columns) == COLUMNS and said(frames).empty
