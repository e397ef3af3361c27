"""What a post of an account and kind usually has at an age: a level that forgets, from others only.

ln(1 + count) at a fixed age is a level of the account and kind, plus what the kind and the hour of
publication do everywhere on the platform (an audience sleeps, so a young post's clock runs unevenly).
Levels are means with a half-life of seven weeks, a kind's level shrunk to the account's by six posts.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.aging.history import Asks, History
from pipelines.verdicts.aging.running import Running, running
from pipelines.verdicts.panel import Bools, Floats, Ints

HALF_LIFE = 49.0
SHRINK = 6.0
KIND_POSTS, HOUR_POSTS = 10.0, 40.0  # ridge: as many posts of no effect
LEAST = 15
MEMORY = 273.0  # days whose posts tell what kind and hour do


def hours(published: Floats) -> Floats:
    """(posts, 4) first and second harmonic of the time of day."""
    turn = 2 * np.pi * (published % 1.0)
    return np.stack([np.cos(turn), np.sin(turn), np.cos(2 * turn), np.sin(2 * turn)], 1)


@dataclass(frozen=True, slots=True)
class Usual:
    """The level of one value (a count at an age, or a growth) as an era knows it."""

    effect: Floats  # (posts,) what kind and hour add
    account: Running
    kind: Running
    count: Running
    group: Ints
    accounts: Ints

    def of(self, post: Ints, day: Floats, at: Floats) -> tuple[Floats, Floats]:
        """(asks,) usual value of each post as known before a day (NaN: unknown), and n."""
        whole = self.account.before(post, self.accounts[post], day, at)
        same = self.kind.before(post, self.group[post], day, at)
        n = self.count.before(post, self.accounts[post], day, at)[:, 0]
        with np.errstate(all="ignore"):
            level = np.where(n > 0.5, whole[:, 1] / whole[:, 0], np.nan)
        level = (same[:, 1] + SHRINK * level) / (same[:, 0] + SHRINK)
        return level + self.effect[post], np.round(n)


def usual_of(
    history: History, value: Floats, known: Floats, age: float, era: float
) -> Usual:
    """The usual of (posts,) values known on days, as an era that begins on day `era` knows it."""
    pool = (known < era) & (history.published > era - MEMORY)
    pool &= history.published <= era - 1.5 * age
    effect = _effects(history, value, pool)
    rest = np.where(np.isfinite(known), value - effect, 0.0)
    values = np.stack([np.ones_like(rest), rest], 1)
    group = history.account * history.kinds + history.kind
    made = (known, history.published, values)
    return Usual(
        effect,
        running(history.account, *made, HALF_LIFE),
        running(group, *made, HALF_LIFE),
        running(history.account, known, history.published, values[:, :1]),
        group,
        history.account,
    )


def _effects(history: History, value: Floats, pool: Bools) -> Floats:
    """(posts,) what kind and hour add to a value, by ridge regression within accounts."""
    kinds = np.eye(history.kinds)[history.kind]
    columns = np.concatenate([kinds, hours(history.published)], 1)
    rows = np.flatnonzero(pool)
    if len(rows) < 40:
        return np.zeros(len(value))
    account = history.account[rows]
    x, y = columns[rows], value[rows]
    size = np.maximum(np.bincount(account), 1)
    x = x - np.stack([np.bincount(account, c) for c in x.T], 1)[account] / size[account, None]
    y = y - (np.bincount(account, y) / size)[account]
    ridge = np.diag([KIND_POSTS * 0.2] * history.kinds + [HOUR_POSTS * 0.5] * 4)
    beta = np.linalg.solve(x.T @ x + ridge, x.T @ y)
    return np.asarray(columns @ beta)
