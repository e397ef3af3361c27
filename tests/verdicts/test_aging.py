"""Laws of the answers about posts: what an answer may know, and in which direction it moves."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.verdicts.aging.answers import COLUMNS, answers
from pipelines.verdicts.aging.history import AGES, NOMINAL, RIPE, Asks, History
from pipelines.verdicts.aging.rarity import once_in, tail_of
from pipelines.verdicts.aging.running import median, order_of, running
from tests.conftest import examples

FIRST, DAYS = 9000.0, 300


def world(seed: int = 7, accounts: int = 4, per_week: int = 8) -> tuple[History, Asks]:
    """Posts of a few accounts, seen at every fixed age, and what is asked about them."""
    rng = np.random.default_rng(seed)
    n = accounts * per_week * DAYS // 7
    account, kind = rng.integers(0, accounts, n), rng.integers(0, 3, n)
    published = FIRST + rng.uniform(0, DAYS, n)
    ripe = 5 + 0.5 * account + 0.3 * kind + rng.standard_normal(n)
    half = np.exp(rng.normal(0, 0.3, n))[:, None]
    log = np.log1p(np.exp(ripe)[:, None] * AGES / (AGES + half))
    known = np.floor(published[:, None] + AGES + 0.05)
    known[known > FIRST + DAYS] = np.inf
    history = History(account, kind, published, np.floor(published + 0.1), known, log)
    return history, asked(history)


def asked(history: History) -> Asks:
    """A look at every nominal age that could be known, and newest looks at three days."""
    parts = []
    for nominal in (*NOMINAL, np.nan):
        g = int(np.searchsorted(AGES, 3.0 if np.isnan(nominal) else nominal))
        post = np.flatnonzero(np.isfinite(history.known[:, g]))
        age = np.full(len(post), AGES[g])
        full = np.full(len(post), nominal)
        parts.append([post, full, age, history.known[post, g], history.log[post, g]])
    return Asks(*(np.concatenate(values) for values in zip(*parts, strict=True)))


@pytest.fixture(scope="module")
def made() -> tuple[History, Asks, pd.DataFrame]:
    history, asks = world()
    return history, asks, answers(history, asks)


def same(found: pd.DataFrame, wanted: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(
        found.reset_index(drop=True), wanted.reset_index(drop=True), rtol=1e-6
    )


def test_most_looks_get_an_answer(made: tuple[History, Asks, pd.DataFrame]) -> None:
    _, asks, found = made
    late = asks.day > FIRST + 150
    young = late & (asks.age < 30)
    assert found.loc[late, "expected"].notna().mean() > 0.95
    assert found.loc[young, "projected"].notna().mean() > 0.95
    assert found.loc[asks.age >= 30, "projected"].isna().all()
    assert list(found.columns) == list(COLUMNS)


def test_projections_cover_and_lie_in_their_range(
    made: tuple[History, Asks, pd.DataFrame],
) -> None:
    history, asks, found = made
    some = found["projected"].notna().to_numpy()
    part = found[some]
    assert (part["low"] <= part["projected"]).all() and (part["projected"] <= part["high"]).all()
    truth = np.expm1(history.log[asks.post[some], RIPE])
    inside = (part["low"] <= truth) & (truth <= part["high"])
    assert 0.85 < inside.mean() < 0.95
    assert (part["projected"] >= np.expm1(asks.log[some]) - 1e-6).all()


@pytest.mark.parametrize("number", range(3))
def test_an_expectation_never_uses_the_post_itself(
    made: tuple[History, Asks, pd.DataFrame], number: int
) -> None:
    history, asks, found = made
    post = [700, 900, 1100][number]
    log = history.log.copy()
    log[post] += 3.0
    mine = np.flatnonzero(asks.post == post)
    again = answers(replace(history, log=log), asks.of(mine))
    expected = found.loc[mine, "expected"]
    np.testing.assert_allclose(again["expected"], expected, rtol=1e-6)


@settings(max_examples=examples(8))
@given(cut=st.integers(130, 280))
def test_an_answer_uses_nothing_that_was_known_later(
    made: tuple[History, Asks, pd.DataFrame], cut: int
) -> None:
    history, asks, found = made
    day = FIRST + cut
    rows = np.flatnonzero((asks.day <= day) & (asks.day > day - 9))
    later = history.known >= day
    changed = replace(
        history,
        log=np.where(later, 0.0, history.log),
        known=np.where(later, np.inf, history.known),
        first_known=np.where(history.first_known >= day, np.inf, history.first_known),
    )
    rows = rows[asks.day[rows] == day]
    own, now = asks.post[rows], history.known[asks.post[rows]] <= day
    changed.log[own] = np.where(now, history.log[own], 0.0)  # the looks themselves are known
    changed.known[own] = np.where(now, history.known[own], np.inf)
    changed.first_known[own] = history.first_known[own]
    same(answers(changed, asks.of(rows)), found.loc[rows])


def test_the_order_of_posts_changes_nothing(made: tuple[History, Asks, pd.DataFrame]) -> None:
    history, asks, found = made
    mixed = np.random.default_rng(1).permutation(len(history.account))
    place = np.argsort(mixed)
    names = ("account", "kind", "published", "first_known", "known", "log")
    shuffled = History(*(getattr(history, name)[mixed] for name in names))
    same(answers(shuffled, replace(asks, post=place[asks.post])), found)


def test_a_higher_count_is_never_more_common(made: tuple[History, Asks, pd.DataFrame]) -> None:
    history, asks, found = made
    rows = np.flatnonzero(asks.day > FIRST + 200)
    more = replace(asks.of(rows), log=asks.log[rows] + 0.4)
    again = answers(history, more)
    told = found.loc[rows, "once_in_weeks"].notna().to_numpy()
    before = found.loc[rows, "once_in_weeks"].to_numpy()[told]
    assert told.mean() > 0.75
    assert (again["once_in_weeks"].to_numpy()[told] >= before * (1 - 1e-9)).all()


def test_breakouts_keep_to_their_budget(made: tuple[History, Asks, pd.DataFrame]) -> None:
    _, asks, found = made
    day = (asks.nominal == 1) & (asks.day > FIRST + 150)
    years = 4 * 150 / 365
    assert 0.5 < found.loc[day, "is_breakout"].sum() / years < 4.5


def test_nothing_is_said_of_posts_that_were_seen_once() -> None:
    history, asks = world()
    never = replace(history, known=np.full_like(history.known, np.inf))
    found = answers(never, asks)
    assert found[["expected", "projected", "once_in_weeks"]].isna().all(axis=None)


def test_a_tail_falls_and_is_never_zero() -> None:
    z = np.random.default_rng(3).standard_normal(500)
    tail = tail_of(z)
    assert tail is not None
    above = tail.above(np.linspace(-3, 40, 400))
    assert (np.diff(above) <= 1e-12).all() and (above > 0).all()
    assert tail.above(np.array([1.645]))[0] == pytest.approx(0.05, abs=0.02)
    assert tail_of(z[:50]) is None


def test_once_in_weeks_is_the_law_of_rare_events() -> None:
    assert once_in(np.array([0.01]), np.array([10.0]))[0] == pytest.approx(10.5, abs=0.1)
    assert once_in(np.array([1.0]), np.array([50.0]))[0] == pytest.approx(1.0)


@settings(max_examples=examples(30))
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 5)), min_size=1, max_size=40))
def test_the_sums_before_a_value_are_those_before_its_day(posts: list[tuple[int, int]]) -> None:
    group, known = (np.array(values) for values in zip(*posts, strict=True))
    day = known.astype(np.float64)
    order, rows = order_of(group, day), np.arange(len(group))
    for own, asked in zip(order.before_own(rows), order.before(rows, day), strict=True):
        np.testing.assert_array_equal(own, asked)
    sums = running(order, day, np.ones((len(rows), 2)), 8.0)
    np.testing.assert_array_equal(sums.before_own(rows, day), sums.before(rows, day, day))


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=50))
def test_the_quick_median_is_the_median(values: list[float]) -> None:
    assert median(np.array(values)) == np.median(values)
