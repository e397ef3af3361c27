"""Did an account begin to post more often or less often: evidence for every cut of its weeks.

The log ratio of posts a week, less most of what the platform's other accounts did meanwhile
(holidays belong to all), over its standard deviation (Poisson, and the excess noise of
autocorrelated weeks). Held down by the ratio of medians, so that two busy weeks are no change.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.change import spread_of_mean
from pipelines.verdicts.courses.segmentation import MOST, Evidence
from pipelines.verdicts.panel import Bools, Floats, Ints

THRESHOLD = 3.1
PHI = 0.3
EXCESS_PRIOR, EXCESS_WEEKS, EXCESS_LEAST = 0.045, 25.0, 0.03
PEERS_PART, WHOLE_FIELD = 0.7, 0.5
MEDIAN_NOISE = 1.57
PAUSE_CHANCE, PAUSE_WEEKS = 0.01, 8
LAGS = (1, 2, 3, 4, 6)
SLACK = 0.15
LEAST_STEP = 0.14  # ln 1.15: of an even account less than this is certain, and no new course
POISSON_POSTS = 100.0
PLANNED = (0.25, 0.4, 0.65)  # only weeks that are clearly more even than chance count as planned


def counted_weeks(posts: Floats, covered: Bools) -> Bools:
    """(weeks,) covered weeks without pauses: silence that the account's rhythm does not explain.

    A silence of more than eight weeks that lasts until today is a change, not a pause.
    """
    some = covered & (posts > 0)
    if not some.any():
        return covered
    usual = float(np.median(posts[covered]))
    usual = usual if usual > 0 else float(posts[covered].mean())
    silent = covered & (posts == 0)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], silent, [False]]).astype(np.int8)))
    counted = covered.copy()
    for start, stop in edges.reshape(-1, 2):
        goes_on = stop == len(posts) and stop - start > PAUSE_WEEKS
        if np.exp(-usual * (stop - start)) < PAUSE_CHANCE and not goes_on:
            counted[start:stop] = False
    return counted


@dataclass(frozen=True, slots=True)
class Wobble:
    """How a weekly count varies: times Poisson (1 or less, for accounts that plan), and beyond it.

    excess: variance of the log rate between weeks.
    """

    poisson: float
    excess: float


def wobble_of(posts: Floats, counted: Bools) -> Wobble:
    """The wobble of an account, from weeks near each other."""
    seen = weight = 0.0
    squares, sums = POISSON_POSTS, POISSON_POSTS
    level = max(float(posts[counted].mean()), 0.3) if counted.any() else 1.0
    for lag in LAGS:
        both = counted[lag:] & counted[:-lag]
        a, b = posts[lag:][both], posts[:-lag][both]
        square = np.minimum((a - b) ** 2, 9 * (a + b + 0.05 * level**2))
        squares, sums = squares + float(square.sum()), sums + float((a + b).sum())
        seen += float((square - a - b).sum())
        weight += float((2 * (1 - PHI**lag) * np.maximum((a + b) / 2, 0.3) ** 2).sum())
    prior = EXCESS_WEEKS * 2 * (1 - PHI) * level**2
    poisson = float(np.interp(squares / max(sums, 1e-9), PLANNED, (PLANNED[0], PLANNED[1], 1.0)))
    excess = (seen + EXCESS_PRIOR * prior) / (weight + prior)
    return Wobble(poisson, max(excess, EXCESS_LEAST * poisson))


def evidence_of(posts: Floats, counted: Bools, peers: Floats, peers_counted: Bools) -> Evidence:
    """The evidence of cuts of one account's counted weeks.

    posts, counted: (weeks,) of the account. peers, peers_counted: (others, weeks) of the platform.
    """
    own = posts[counted]
    total = summed(own[None])
    noise = wobble_of(posts, counted)
    field = _Field(np.flatnonzero(counted), summed(peers * peers_counted), summed(peers_counted))

    def evidence(first: Ints, cut: Ints, end: Ints) -> Floats:
        weeks0, weeks1 = cut - first, end - cut
        posts0, posts1 = (total[0, b] - total[0, a] for a, b in ((first, cut), (cut, end)))
        rate = (posts0 + posts1 + 1) / (weeks0 + weeks1)
        moved, doubt = field.moved(first, cut, end)
        step = np.log((posts1 + 0.5) / weeks1) - np.log((posts0 + 0.5) / weeks0) - moved
        middle = np.log(_median(own, cut, end) + 0.5) - np.log(_median(own, first, cut) + 0.5)
        held = held_down(step, middle - moved)
        held = np.where(np.abs(held) >= LEAST_STEP, held, 0.0)
        spread = [spread_of_mean(weeks.astype(np.float64), PHI) for weeks in (weeks0, weeks1)]
        weekly = noise.excess * (spread[0] + spread[1])
        variance = noise.poisson * (1 / (rate * weeks0) + 1 / (rate * weeks1)) + weekly
        return np.asarray(held / np.sqrt(variance * doubt))

    return evidence


def held_down(step: Floats, middle: Floats) -> Floats:
    """The smaller of two changes, zero where they disagree about the direction."""
    size = np.minimum(np.abs(step), np.abs(middle) + SLACK)
    return np.where(step * middle > 0, np.sign(step) * size, 0.0)


def summed(values: Floats | Bools) -> Floats:
    """(rows, weeks + 1) sums up to, not including, each week."""
    nothing = np.zeros((len(values), 1))
    return np.concatenate([nothing, np.cumsum(values, axis=1, dtype=np.float64)], axis=1)


@dataclass(frozen=True, slots=True)
class _Field:
    """The other accounts of the platform: calendar weeks of ours, sums of their posts and weeks."""

    calendar: Ints
    posts: Floats
    weeks: Floats

    def moved(self, first: Ints, cut: Ints, end: Ints) -> tuple[Floats, Floats]:
        """Most of the median of their log changes between the same calendar weeks; 0 without two.

        And by how much its own noise raises the variance. A large move of the field counts whole.
        """
        a, b, c, d = (self.calendar[i] for i in (first, cut - 1, cut, end - 1))
        posts0, weeks0 = (x[:, b + 1] - x[:, a] for x in (self.posts, self.weeks))
        posts1, weeks1 = (x[:, d + 1] - x[:, c] for x in (self.posts, self.weeks))
        least = 0.5 * np.stack([cut - first, end - cut])
        known = (weeks0 >= least[0]) & (weeks1 >= least[1]) & (posts0 + posts1 > 0)
        change = np.log((posts1 + 0.5) / np.maximum(weeks1, 1))
        change = change - np.log((posts0 + 0.5) / np.maximum(weeks0, 1))
        middle = median_of(np.where(known, change, np.nan), least=2)
        part = PEERS_PART + (1 - PEERS_PART) * np.minimum(np.abs(middle) / WHOLE_FIELD, 1)
        others = known.sum(0)
        doubt = np.where(others >= 2, MEDIAN_NOISE * part**2 / np.maximum(others, 1), 0.0)
        return part * middle, 1 + doubt


def median_of(values: Floats, *, least: int) -> Floats:
    """The median over the first axis without unknowns; 0 where fewer than `least` are known."""
    count = (~np.isnan(values)).sum(0)
    if not len(values):
        return np.zeros(values.shape[1:])
    ordered = np.sort(values, axis=0)
    low, high = (np.clip(i, 0, len(values) - 1) for i in ((count - 1) // 2, count // 2))
    middle = np.take_along_axis(ordered, np.stack([low, high]), 0).mean(0)
    return np.where(count >= least, np.nan_to_num(middle), 0.0)


def _median(values: Floats, first: Ints, end: Ints) -> Floats:
    """The median of values between two positions, for each pair of positions."""
    place = first[:, None] + np.arange(MOST)
    inside = place < end[:, None]
    window = np.where(inside, values[np.minimum(place, len(values) - 1)], np.nan)
    return median_of(window.T, least=1)
