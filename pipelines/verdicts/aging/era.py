"""What an era knows: for each age of the grid what is usual, how posts spread and how they ripen."""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.aging.history import AGES, REACH, RIPE, History
from pipelines.verdicts.aging.rarity import Tail, tail_of
from pipelines.verdicts.aging.ripe import EARLIER, Ripening, ripening_of
from pipelines.verdicts.aging.running import Running, running
from pipelines.verdicts.aging.usual import MEMORY, Usual, usual_of
from pipelines.verdicts.panel import Bools, Floats, Ints

ERA = 28.0  # days
SD_POSTS, SD_PRIOR = 25.0, 1.2
TAME = 3.0
LEAST_BEFORE = 6  # posts of the account before a post counts as an example
LEAST_EXAMPLES = 20


@dataclass(frozen=True, slots=True)
class Age:
    """One age of the grid; `middle` makes the usual a median, `pooled` is the variance of all."""

    usual: Usual
    middle: float
    spread: Running
    pooled: float
    tail: Tail | None
    growth: Usual
    plain: Ripening | None
    course: Ripening | None

    def expected(self, post: Ints, day: Floats, at: Floats) -> tuple[Floats, Floats]:
        """(asks,) the usual log count and how many posts of the account it rests on."""
        usual, n = self.usual.of(post, day, at)
        return usual + self.middle, n

    def variance(self, history: History, post: Ints, day: Floats) -> Floats:
        """(asks,) variance of the account's posts around their usual, shrunk to the pool."""
        held = self.spread.before(post, history.account[post], day, np.zeros(len(post)))
        variance: Floats = (held[:, 1] + SD_POSTS * self.pooled) / (held[:, 0] + SD_POSTS)
        return variance


class Era:
    """The ages of the grid as an era knows them, made when they are asked for."""

    def __init__(self, history: History, start: float) -> None:
        self.history = history
        self.start = start
        self._ages: dict[int, Age] = {}

    def age(self, g: int) -> Age:
        """What is known of the age at position `g` of the grid."""
        if g not in self._ages:
            self._ages[g] = self._made(g)
        return self._ages[g]

    def _made(self, g: int) -> Age:
        past, known, log = self.history, self.history.known[:, g], self.history.log[:, g]
        usual = usual_of(past, log, known, AGES[g], self.start)
        rows = np.flatnonzero((known < self.start + ERA) & (past.published > self.start - MEMORY))
        expected, n = usual.of(rows, known[rows], past.published[rows])
        rows, rest = _some(n >= LEAST_BEFORE, rows, log[rows] - expected)
        pool = (known[rows] < self.start) & (past.published[rows] <= self.start - REACH * AGES[g])
        middle = float(np.median(rest[pool])) if pool.any() else 0.0
        rest = rest - middle
        held, pooled = _tamed(rest, pool)
        spread = self._spread(rows, known[rows], held**2)
        growth, plain, course = self._growth(g, usual, middle)
        age = Age(usual, middle, spread, pooled, None, growth, plain, course)
        sd = np.sqrt(age.variance(past, rows, known[rows]))
        return Age(usual, middle, spread, pooled, tail_of((rest / sd)[pool]), growth, plain, course)

    def _spread(self, rows: Ints, day: Floats, square: Floats) -> Running:
        past = self.history
        values, known = np.zeros((len(past.account), 2)), np.full(len(past.account), np.inf)
        values[rows, 0], values[rows, 1], known[rows] = 1.0, square, day
        return running(past.account, known, past.published, values)

    def _growth(
        self, g: int, usual: Usual, middle: float
    ) -> tuple[Usual, Ripening | None, Ripening | None]:
        past, start = self.history, self.start
        known, log = past.known[:, g], past.log[:, g]
        ripe = np.maximum(known, past.known[:, RIPE])
        grown = np.where(np.isfinite(ripe), past.log[:, RIPE] - log, 0.0)
        growth = usual_of(past, grown, ripe, AGES[RIPE] / REACH, start)
        rows = np.flatnonzero((ripe < start) & (past.published > start - MEMORY))
        usually = growth.of(rows, known[rows], past.published[rows])[0]
        expected = usual.of(rows, known[rows], past.published[rows])[0] + middle
        rows, usually, expected = _some(
            np.isfinite(usually) & np.isfinite(expected), rows, usually, expected
        )
        standing = log[rows] - expected
        late = self.late(g, rows, known[rows], standing)
        both = np.stack([standing, late], 1)
        seen = np.isfinite(late)
        alone = np.stack([standing, np.zeros_like(late)], 1)
        plain = ripening_of(log[rows], usually, alone, grown[rows])
        rows, usually, both = _some(seen, rows, usually, both)
        return growth, plain, ripening_of(log[rows], usually, both, grown[rows])

    def late(self, g: int, post: Ints, day: Floats, standing: Floats) -> Floats:
        """(asks,) how much further above its usual a post stands than two ages before g."""
        if g < EARLIER:
            return np.full(len(post), np.nan)
        then, past = self.age(g - EARLIER), self.history
        expected = then.expected(post, day, past.published[post])[0]
        known = np.isfinite(past.known[post, g - EARLIER])
        return np.where(known, standing - (past.log[post, g - EARLIER] - expected), np.nan)


def _some(rows: Bools, *values: Floats) -> list[Floats]:
    return [value[rows] for value in values]


def _tamed(rest: Floats, pool: Bools) -> tuple[Floats, float]:
    """Residuals held to three sd, and their variance in the pool."""
    if pool.sum() < LEAST_EXAMPLES:
        return np.clip(rest, -TAME * SD_PRIOR, TAME * SD_PRIOR), SD_PRIOR**2
    end = TAME * 1.4826 * float(np.median(np.abs(rest[pool])))
    held = np.clip(rest, -end, end)
    return held, float(np.mean(held[pool] ** 2)) + 1e-6
