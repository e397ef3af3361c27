"""Storms in looks that were drawn by hand or from a seed."""

import numpy as np
import pytest

from pipelines.verdicts.panel import Floats
from pipelines.verdicts.storms.fan import Storms, count_at, fan_of
from pipelines.verdicts.storms.judge import NO_BESTS, above, heavy_tail, judge
from pipelines.verdicts.storms.looks import HOUR, Looks, looks_of
from pipelines.verdicts.storms.losses import LOSS, Days, judge_losses

HOURS = np.array([1, 2, 3, 4, 6, 8, 12, 24, 48, 96.0])


def quiet(seed: int = 1, weeks: int = 30, each: int = 7, accounts: int = 3) -> Looks:
    """Accounts with a post a day that reaches about forty comments and four hundred likes."""
    rng = np.random.default_rng(seed)
    posts = weeks * each
    day = np.tile(np.arange(posts) / (each / 7) + 0.4, accounts)
    grown = 1 - np.exp(-HOURS / 12)
    size = np.exp(rng.normal(np.log(40), 0.6, len(day)))
    comments = np.maximum.accumulate(rng.poisson(size[:, None] * grown), axis=1)
    likes = np.maximum.accumulate(rng.poisson(10 * size[:, None] * grown), axis=1)
    post, look = np.divmod(np.arange(comments.size), len(HOURS))
    return looks_of(
        (post, post // posts, np.zeros(len(post), np.int64)),
        day[post], day[post] + HOURS[look] * HOUR,
        (comments.ravel().astype(float), likes.ravel().astype(float)),
    )  # fmt: skip


def stormy(looks: Looks, post: int, since: float, rate: float) -> Looks:
    """The same looks with so many comments an hour more under a post since a moment."""
    extra = np.maximum(looks.observed - since, 0) * 24 * rate * (looks.post == post)
    who = (looks.post, looks.account, looks.kind)
    return looks_of(who, looks.published, looks.observed, (looks.count + extra, looks.base))


def rarest(looks: Looks, weeks: Floats, post: int, until: float) -> float:
    rows = (looks.post == post) & (looks.observed <= until)
    return float(np.nan_to_num(weeks[:, rows]).max())


def test_a_storm_is_rare_within_two_hours_and_a_much_seen_post_is_not() -> None:
    looks, post = quiet(), 200
    begun = looks.published[looks.post == post][0] + 4.1 * HOUR
    said = judge(stormy(looks, post, begun, 60.0), (3, 1))
    assert rarest(looks, said.weeks, post, begun) < 52
    assert rarest(looks, said.weeks, post, begun + 2 * HOUR) > 100
    row = np.flatnonzero((looks.post == post) & (looks.observed > begun))[0]
    assert said.counts[1, row] > 5 * said.usual[1, row]
    seen = looks.post == post
    who = (looks.post, looks.account, looks.kind)
    factor = np.where(seen, 20.0, 1.0)
    loved = looks_of(who, looks.published, looks.observed,
                     (looks.count * factor, looks.base * factor))  # fmt: skip
    assert rarest(loved, judge(loved, (3, 1)).weeks, post, np.inf) < 13


def test_what_is_said_of_a_look_rests_on_earlier_ones_only() -> None:
    looks = quiet()
    whole = judge(looks, (3, 1))
    then = np.flatnonzero(looks.observed < 170)
    cut = judge(looks.of(then), (3, 1))
    np.testing.assert_array_equal(cut.weeks, whole.weeks[:, then])
    later = judge(looks, (3, 1), 168.0, whole.bests.of(whole.bests.day < 168.0))
    new = looks.observed >= 168
    np.testing.assert_array_equal(later.weeks[:, new], whole.weeks[:, new])
    assert np.isnan(later.weeks[:, ~new]).all()


def test_nothing_is_rare_before_there_is_something_to_hold_it_against() -> None:
    short = quiet(weeks=7)
    assert np.isnan(judge(short, (3, 1)).weeks).all()
    assert judge(short.of(np.zeros(0, np.int64)), (3, 1)).weeks.shape == (3, 0)


def test_a_tail_is_never_lighter_than_a_normal_law() -> None:
    tail = heavy_tail(np.linspace(-1, 0.5, 300))
    assert tail is not None
    found = above(tail, np.array([1.0, 3.0]))
    assert found == pytest.approx([0.1587, 0.00135], rel=0.01)


def test_a_loss_of_followers_is_held_against_the_accounts_own_days() -> None:
    rng = np.random.default_rng(2)
    change = rng.normal(2e-4, 4e-4, (3, 280))
    change[1, 270] = -0.03
    days = Days(
        np.repeat(np.arange(3), 280), np.tile(np.arange(280.0), 3),
        1e4 * np.exp(np.cumsum(change, axis=1)).ravel(),
    )  # fmt: skip
    weeks, usual, bests = judge_losses(days, -np.inf, NO_BESTS)
    assert np.nanargmax(weeks) == 280 + 270
    assert np.nanmax(weeks) > 100
    assert usual[550] == pytest.approx(2e-4, abs=1e-4)
    assert (bests.question == LOSS).all()


def test_a_fan_is_what_earlier_storms_gained_over_what_they_had_just_gained() -> None:
    posts, hours = 26, np.arange(0.0, 40.0)
    post, hour = np.divmod(np.arange(posts * len(hours)), len(hours))
    count = np.where(hours[hour] < 10, 0, 10.0 * (hours[hour] - 10))  # ten an hour since hour ten
    looks = looks_of(
        (post, np.zeros(len(post), np.int64), np.zeros(len(post), np.int64)),
        post * 3.0, post * 3.0 + hours[hour] * HOUR, (count, np.full(len(post), np.nan)),
    )  # fmt: skip
    begun = np.arange(posts) * 3.0 + 11 * HOUR
    storms = Storms(
        np.arange(posts), np.zeros(posts, np.int64), begun,
        [np.array([one]) for one in begun], [np.array([50.0])] * posts,
    )  # fmt: skip
    fan = fan_of(looks, storms, posts - 1, float(begun[-1] + 2 * HOUR))
    assert fan is not None
    assert (fan.courses, fan.own) == (25, 25)
    assert fan.counts[:, 0] == pytest.approx([40.0] * 3, rel=0.01)  # thirty, and ten an hour
    assert fan.counts[1, -1] == pytest.approx(270.0, rel=0.01)
    assert fan_of(looks, storms, posts - 1, float(begun[-1])) is None
    assert fan_of(looks, storms, 5, float(begun[5] + 2 * HOUR)) is None
    assert count_at(looks, np.array([0]), np.array([11.5 * HOUR]))[0] == pytest.approx(15.0)
