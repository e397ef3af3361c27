"""Experiments: judged against the field, by what was known before, and honestly at every look."""

from dataclasses import replace

import numpy as np
import pytest

from pipelines.verdicts.experiments.field import weights_at
from pipelines.verdicts.experiments.judge import (
    NO_ACCOUNT,
    NO_FIELD,
    NOT,
    TOO_SHORT,
    UNTOLD,
    WORKS,
    Look,
    Plan,
    foresee,
    judge,
)
from pipelines.verdicts.experiments.series import series_of, steps_at
from pipelines.verdicts.panel import Floats, Panel

WEEKS, START, LENGTH = 60, 48, 8
FIRST = np.datetime64("2025-01-06")
BRANDS = ("own", "a", "b", "c", "d")


def panel(posts: Floats, level: Floats) -> Panel:
    """(brands, weeks) posts and mean ln(1 + engagement) of a post as a panel, all collected."""
    shape = posts.shape
    return Panel(
        brand=np.array(BRANDS[: shape[0]], dtype=object),
        platform=np.full(shape[0], "x", dtype=object),
        weeks=FIRST + 7 * np.arange(shape[1]),
        posts=posts,
        measured=posts,
        log_sum=posts * level,
        log_square_sum=posts * (level**2 + 0.3),
        total=posts * np.expm1(level),
        best=np.repeat(np.expm1(level)[..., None], 5, axis=2),
        covered=np.ones(shape, dtype=bool),
        state=np.full(shape, "ok", dtype=object),
    )


def even(brands: int = 5, weeks: int = WEEKS) -> Panel:
    return panel(np.full((brands, weeks), 4.0), np.full((brands, weeks), 5.0))


def noisy(seed: int, lift: float = 0.0) -> Panel:
    """Five brands that move together and a little alone; own is lifted from the start on."""
    rng = np.random.default_rng(seed)
    level = 5 + rng.normal(0, 0.2, WEEKS) + rng.normal(0, 0.12, (5, WEEKS))
    level[0, START:] += lift
    return panel(rng.poisson(6, (5, WEEKS)) + 1.0, level)


def plan(success: float = 0.1, weeks: int = LENGTH, start: int = START, brand: str = "own") -> Plan:
    return Plan("one", brand, FIRST + 7 * start, weeks, float(np.log1p(success)))


def told(one: Panel, what: Plan, measure: str = "engagement") -> list[Look]:
    return judge(series_of(one, measure), what)[1]


def test_a_step_is_what_a_pocket_calculator_says() -> None:
    posts = np.full((5, WEEKS), 4.0)
    posts[0, START:] = 8.0
    steps = steps_at(series_of(panel(posts, np.full_like(posts, 5.0)), "posts"), START, 2)
    before = np.log((26 * 4 + 0.5) / 26)
    assert steps.size[0] == pytest.approx([np.log(8.5) - before, np.log(16.5 / 2) - before])
    assert steps.size[1, 1] == pytest.approx(np.log(8.5 / 2) - before)


def test_per_post_asks_what_a_post_brings_and_engagement_both() -> None:
    one = even()
    one.posts[0, START:] = 8.0
    one.measured[0, START:] = 8.0
    level = np.full((5, WEEKS), 5.0)
    level[0, START:] = 5.5
    one = panel(one.posts, level)
    sizes = {
        name: steps_at(series_of(one, name), START, LENGTH).size[0, -1]
        for name in ("posts", "per_post", "engagement")
    }
    assert sizes["per_post"] == pytest.approx(0.5)
    assert sizes["engagement"] == pytest.approx(sizes["posts"] + sizes["per_post"])


def test_the_field_is_who_moved_along_and_its_weights_add_to_one() -> None:
    rng = np.random.default_rng(3)
    level = 5 + rng.normal(0, 0.3, (5, WEEKS))
    level[1] = level[0] + rng.normal(0, 0.02, WEEKS)
    series = series_of(panel(np.full((5, WEEKS), 10.0), level), "per_post")
    weights = weights_at(series, START, steps_at(series, START, LENGTH))
    assert weights.min() >= 0
    assert weights.sum(1) == pytest.approx(np.ones(5))
    assert np.diag(weights) == pytest.approx(np.zeros(5))
    assert weights[0, 1] == weights[0].max() > 0.4


def test_a_clear_rise_works_a_fall_does_not_and_little_is_not_told() -> None:
    assert told(noisy(1, 1.0), plan())[-1].answer == WORKS
    assert told(noisy(1, -1.0), plan())[-1].answer == NOT
    assert told(noisy(1, -1.0), plan(success=-0.1))[-1].answer == WORKS
    last = told(noisy(1, 0.1), plan(success=0.05))[-1]
    assert (last.answer, last.low is not None and last.low < 0.1 < (last.high or 0)) == (
        UNTOLD,
        True,
    )


def test_what_the_whole_field_did_is_no_effect() -> None:
    one = noisy(2)
    level = one.log_sum / one.posts
    level[:, START:] += 1.0
    last = told(panel(one.posts, level), plan())[-1]
    assert last.effect == pytest.approx(told(one, plan())[-1].effect, abs=0.15)
    assert last.answer != WORKS


def test_no_look_reads_what_came_after_it() -> None:
    whole = told(noisy(4, 0.4), plan())
    for weeks in (START + 3, START + 5):
        one = noisy(4, 0.4)
        cut = replace(
            one.of(np.arange(5)),
            weeks=one.weeks[:weeks],
            **{
                name: getattr(one, name)[:, :weeks]
                for name in Panel.__slots__
                if name not in {"brand", "platform", "weeks"}
            },
        )
        assert told(cut, plan()) == whole[: weeks - START]


def test_what_could_be_seen_is_known_before_the_start() -> None:
    quiet, risen = (foresee(series_of(noisy(5, lift), "engagement"), plan()) for lift in (0, 2.0))
    assert quiet == risen
    assert quiet.seen is not None
    assert quiet.chance is not None
    assert quiet.chance < 0.8  # a rise of 10 %, where less than `seen` would do
    assert told(noisy(5, 3 * quiet.seen), plan())[-1].answer == WORKS
    assert quiet.placebos > 50
    assert quiet.placebo_brands == 5


def test_works_stays_said_and_does_not_waits_for_half_of_the_time() -> None:
    one = noisy(6, 1.2)
    level = one.log_sum / one.posts
    level[0, START + 5 :] -= 2.4
    answers = [look.answer for look in told(panel(one.posts, level), plan(weeks=12))]
    first = answers.index(WORKS)
    assert set(answers[first:]) == {WORKS}
    fallen = [look.answer for look in told(noisy(6, -2.0), plan())]
    assert fallen.index(NOT) == 3  # the fourth of eight weeks


def test_one_enormous_post_moves_an_effect_little() -> None:
    one, giant = noisy(7), noisy(7)
    lift = np.log(1000)
    giant.log_sum[0, START + 2] += lift
    giant.best[0, START + 2, 0] *= 1000
    before, after = (told(x, plan())[-1].effect for x in (one, giant))
    assert before is not None
    assert after is not None
    assert 0 <= after - before < lift / giant.posts[0, START : START + LENGTH].sum() / 2


@pytest.mark.parametrize(
    ("one", "what", "reason"),
    [
        (even(), plan(brand="nobody"), NO_ACCOUNT),
        (even(1), plan(), NO_FIELD),
        (even(), plan(start=6), TOO_SHORT),
    ],
)
def test_what_cannot_be_judged_says_why(one: Panel, what: Plan, reason: str) -> None:
    seen, looks = judge(series_of(one, "engagement"), what)
    assert (seen.reason, looks) == (reason, [])


def test_an_experiment_to_come_has_no_look_yet() -> None:
    seen, looks = judge(series_of(noisy(8), "engagement"), plan(start=WEEKS + 2))
    assert looks == []
    assert seen.seen is not None
