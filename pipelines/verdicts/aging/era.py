"""What an era knows: for each age what is usual, how posts spread and how they ripen."""

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from pipelines.verdicts.aging.history import AGES, REACH, RIPE, History
from pipelines.verdicts.aging.rarity import Tail, tail_of
from pipelines.verdicts.aging.ripe import EARLIER, Ripening, ripening_of
from pipelines.verdicts.aging.running import Running, median, order_of, running
from pipelines.verdicts.aging.usual import GROWTH_HALF_LIFE, HALF_LIFE, MEMORY, Usual, usual_of
from pipelines.verdicts.panel import Bools, Floats, Ints

ERA, EXAMPLES = 28.0, 182.0  # days: how long it lasts, and how old an example may be
SD_POSTS, SD_PRIOR = 25.0, 1.2
MOST_EXAMPLES = 3000  # more tell no more
TAME = 3.0
LEAST_BEFORE = 6  # posts of the account before a post counts as an example
LEAST_EXAMPLES = 20


@dataclass(frozen=True, slots=True)
class Age:
    """One age of the grid; `middle` makes the usual a median.

    then: (posts,) the usual of the recent ones when they reached that age. rows, rest: posts that
    serve as examples and how far they stood above it; pool: which of them were known when the era
    began.
    """

    usual: Usual
    middle: float
    then: Floats
    rows: Ints
    rest: Floats
    pool: Bools

    def expected(self, post: Ints, day: Floats, at: Floats) -> tuple[Floats, Ints]:
        """(asks,) the usual log count and how many posts of the account it rests on."""
        usual, n = self.usual.of(post, day, at)
        return usual + self.middle, n


@dataclass(frozen=True, slots=True)
class Spread:
    """How far posts lie around their usual at one age; pooled: the variance of all."""

    squares: Running
    pooled: float

    def variance(self, post: Ints, day: Floats) -> Floats:
        """(asks,) variance of the account's posts, shrunk to that of all by 25 posts."""
        held = self.squares.before(post, day, np.zeros(len(post)))
        variance: Floats = (held[:, 1] + SD_POSTS * self.pooled) / (held[:, 0] + SD_POSTS)
        return variance


@dataclass(frozen=True)
class Growth:
    """How posts of one age grew until they were ripe: usually, and after what course.

    log, growth, course, grown: the examples, as `ripening_of` takes them; NaN: an unknown course.
    """

    usual: Usual
    log: Floats
    growth: Floats
    course: Floats
    grown: Floats

    @cached_property
    def plain(self) -> Ripening | None:
        """What the examples teach by their standing alone."""
        course = np.stack([self.course[:, 0], np.zeros(len(self.log))], 1)
        return ripening_of(self.log, self.growth, course, self.grown)

    @cached_property
    def full(self) -> Ripening | None:
        """What those teach whose late growth is known."""
        seen = np.isfinite(self.course[:, 1])
        return ripening_of(self.log[seen], self.growth[seen], self.course[seen], self.grown[seen])


def remembered(history: History, start: float) -> Ints:
    """Rows of the posts that an era draws on: of nine months, and seen before it ends.

    They come by account and publication, so that their blocks and days lie beside each other.
    """
    recent = (history.published > start - MEMORY) & (history.first_known < start + ERA)
    return history.by_account[recent[history.by_account]]


class Era:
    """The ages of the grid as an era knows them, made when they are asked for."""

    def __init__(self, whole: History, start: float) -> None:
        posts = remembered(whole, start)
        self.history = history = whole.of(posts)
        self.place = np.full(len(whole.account), -1)  # of every post of the whole history
        self.place[posts] = np.arange(len(posts))
        self.start = start
        past = history.published[history.published < start - REACH * AGES[RIPE]]  # ripe by now
        place = max(len(past) - MOST_EXAMPLES, 0)
        newest = float(np.partition(past, place)[place]) if len(past) else -np.inf
        self._recent = history.published >= max(start - EXAMPLES, newest)
        self.age = cache(self._age)
        self.spread = cache(self._spread)
        self.tail = cache(self._tail)
        self.growth = cache(self._growth)

    def _age(self, g: int) -> Age:
        past, known, log = self.history, self.history.known[:, g], self.history.log[:, g]
        done = past.published <= self.start - REACH * AGES[g]
        pool = np.flatnonzero(done & (known < self.start))
        usual = usual_of(past, log, past.orders[g], pool, HALF_LIFE)
        rows = np.flatnonzero(self._recent & (known < self.start + ERA))
        expected, n = usual.then(rows, past.published[rows])
        then = np.full(len(known), np.nan)
        then[rows] = expected
        rows = rows[n >= LEAST_BEFORE]
        rest = log[rows] - then[rows]
        known_then = done[rows] & (known[rows] < self.start)
        middle = median(rest[known_then]) if known_then.any() else 0.0
        return Age(usual, middle, then + middle, rows, rest - middle, known_then)

    def _spread(self, g: int) -> Spread:
        age, past = self.age(g), self.history
        held, pooled = _tamed(age.rest, age.pool)
        values, known = np.zeros((len(past.account), 2)), np.full(len(past.account), np.inf)
        values[age.rows, 0], values[age.rows, 1] = 1.0, held**2
        known[age.rows] = past.known[age.rows, g]
        return Spread(running(order_of(past.account, known), past.published, values), pooled)

    def _tail(self, g: int) -> Tail | None:
        age = self.age(g)
        rows = age.rows[age.pool]
        sd = np.sqrt(self.spread(g).variance(rows, self.history.known[rows, g]))
        return tail_of(age.rest[age.pool] / sd)

    def _growth(self, g: int) -> Growth:
        past, order = self.history, self.history.ripe_orders[g]
        log, day = past.log[:, g], past.known[:, g]
        grown = np.where(np.isfinite(order.known), past.log[:, RIPE] - log, 0.0)
        pool = np.flatnonzero(order.known < self.start)
        growth = usual_of(past, grown, order, pool, GROWTH_HALF_LIFE)
        pool = pool[self._recent[pool]]
        usually = growth.of(pool, day[pool], past.published[pool])[0]
        standing = log[pool] - self.age(g).then[pool]
        some = np.isfinite(usually) & np.isfinite(standing)
        pool, usually, standing = pool[some], usually[some], standing[some]
        course = np.stack([standing, self.late(g, pool, day[pool], standing)], 1)
        return Growth(growth, log[pool], usually, course, grown[pool])

    def late(self, g: int, post: Ints, day: Floats, standing: Floats) -> Floats:
        """(asks,) how much further above its usual a post stands than two ages before g."""
        if g < EARLIER:
            return np.full(len(post), np.nan)
        past = self.history
        expected = self.age(g - EARLIER).expected(post, day, past.published[post])[0]
        known = np.isfinite(past.known[post, g - EARLIER])
        return np.where(known, standing - (past.log[post, g - EARLIER] - expected), np.nan)


def _tamed(rest: Floats, pool: Bools) -> tuple[Floats, float]:
    """Residuals held to three sd, and their variance in the pool."""
    if pool.sum() < LEAST_EXAMPLES:
        return np.clip(rest, -TAME * SD_PRIOR, TAME * SD_PRIOR), SD_PRIOR**2
    end = TAME * 1.4826 * median(np.abs(rest[pool]))
    held = np.clip(rest, -end, end)
    return held, float(np.mean(held[pool] ** 2)) + 1e-6
