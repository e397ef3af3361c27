"""What a post of an account and kind usually has at an age, from other posts only.

ln(1 + count) at a fixed age is the account's level of late, plus what the kind adds (on the
platform, and more for this account), plus what the hour of publication adds: an audience sleeps, so
the clock of a young post runs unevenly. Kind and hour are learned inside blocks of eight weeks of
one account, so that a change of level is not taken for them (ridge: Hoerl, Kennard 1970).
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.aging.history import History
from pipelines.verdicts.aging.running import Order, Running, median, running
from pipelines.verdicts.panel import Floats, Ints

HALF_LIFE = 32.0
GROWTH_HALF_LIFE = 120.0
KIND_POSTS, HOUR_POSTS, OWN_POSTS = 2.0, 20.0, 15.0  # posts of no effect
LEVEL_POSTS = 2.0
MEMORY = 273.0  # days
TAME = 3.0
LEAST_POOL = 40


@dataclass(frozen=True, slots=True)
class Usual:
    """The level of one value (a count at an age, or a growth) as an era knows it.

    effect: (posts,) what kind and hour add; base: (accounts,) the level over all of the memory.
    """

    effect: Floats
    base: Floats
    level: Running

    def of(self, post: Ints, day: Floats, at: Floats) -> tuple[Floats, Ints]:
        """(asks,) usual value of each post as known before a day (NaN: unknown), and n."""
        n = self.level.order.before(post, day)[1]
        return self._of(post, self.level.before(post, day, at), n), n

    def then(self, post: Ints, at: Floats) -> tuple[Floats, Ints]:
        """The same as `of` for the day on which each post's own value was known."""
        n = self.level.order.before_own(post)[1]
        return self._of(post, self.level.before_own(post, at), n), n

    def _of(self, post: Ints, held: Floats, n: Ints) -> Floats:
        base = self.base[self.level.order.group[post]]
        some = np.isfinite(base)
        least = np.where(some, LEVEL_POSTS, 0.0)
        weight = np.where(n > 0, held[:, 0] + least, np.nan)
        level = (held[:, 1] + least * np.where(some, base, 0.0)) / weight
        usual: Floats = level + self.effect[post]
        return usual


def usual_of(history: History, value: Floats, order: Order, pool: Ints, half_life: float) -> Usual:
    """The usual of (posts,) values in an order, with effects from the posts of `pool`."""
    effect = _effects(history, value, pool)
    rest = np.where(np.isfinite(order.known), value - effect, 0.0)
    base, rest = _tamed(history, rest, pool)
    values = np.stack([np.ones_like(rest), rest], 1)
    return Usual(effect, base, running(order, history.published, values, half_life))


def _effects(history: History, value: Floats, pool: Ints) -> Floats:
    """(posts,) what kind and hour add to a value."""
    if len(pool) < LEAST_POOL:
        return np.zeros(len(value))
    x, y, own = history.columns[pool], value[pool], history.own[pool]
    inside = _centred(np.column_stack([x, y]), history.block[pool])
    x, y = inside[:, :-1], inside[:, -1]
    ridge = np.diag([KIND_POSTS] * history.kinds + [HOUR_POSTS * 0.5] * 4)
    beta = np.linalg.solve(x.T @ x + ridge, x.T @ y)
    size = (int(history.account.max()) + 1) * history.kinds
    rest = np.bincount(own, y - x @ beta, size) / (np.bincount(own, minlength=size) + OWN_POSTS)
    return np.asarray(history.columns @ beta + rest[history.own])


def _centred(values: Floats, block: Ints) -> Floats:
    """(posts, values) less the means of their blocks, each of which is one stretch of posts."""
    first = np.flatnonzero(np.diff(block, prepend=-1))
    size = np.diff(first, append=len(block))
    mean = np.add.reduceat(values, first) / size[:, None]
    return np.asarray(values - np.repeat(mean, size, axis=0))


def _tamed(history: History, rest: Floats, pool: Ints) -> tuple[Floats, Floats]:
    """(accounts,) mean of each account, and (posts,) values held to three sd around it."""
    accounts = int(history.account.max(initial=-1)) + 1
    size = np.bincount(history.account[pool], minlength=accounts)
    with np.errstate(invalid="ignore"):
        base = np.bincount(history.account[pool], rest[pool], accounts) / size
    centre = base[history.account]
    if len(pool) < LEAST_POOL:
        return base, rest
    spread = TAME * 1.4826 * median(np.abs(rest[pool] - centre[pool]))
    held = np.clip(rest, centre - spread, centre + spread)
    return base, np.where(np.isfinite(centre), held, rest)
