"""How far a look at a post stands above what is usual, in standard deviations.

Two questions are asked of each look: does the post *stand* above what is usual at its age, and did
it *gain* more since an earlier look than a post of its standing usually does? Of both, what its
base (likes) explains is taken off: a post that everybody likes has more comments too, and is no
storm.
"""

from dataclasses import dataclass, replace

import numpy as np

from pipelines.verdicts.panel import Floats, Ints
from pipelines.verdicts.storms.looks import Looks
from pipelines.verdicts.storms.usual import Usual, usual_of

STANDING, GAIN = 0, 1
SLOPE, SLOPE_POSTS = 0.7, 25.0  # of ln comments by ln likes; 0.44 to 0.92 on 19 pages
SPREAD_POSTS, LEAST_SPREAD = 25.0, 0.15
HELD = 3.0
GROWTH = np.array([0.1, 0.25, 0.5, 1.0])  # of ln usual since the earlier look: edges of classes


@dataclass(frozen=True)
class Rest:
    """Residuals of one question: (looks,) what is above usual in logs, and its counting noise."""

    value: Floats
    noise: Floats


@dataclass(frozen=True)
class Seen:
    """(looks,) a count, what is usual at its age and at the earlier look, what it gained since.

    expected: what a post of its standing gains. unsure: how unsure that standing is.
    """

    count: Floats
    usual: Floats
    before: Floats
    gained: Floats
    expected: Floats
    unsure: Floats


@dataclass(frozen=True)
class Gained:
    """What each look adds to what its account gains, (looks,) each; NaN where it is not known.

    count, base: since the earlier look. usual_count, usual_base: what a post of that standing
    gains. variance: of its logarithm, beyond counting.
    """

    count: Floats
    base: Floats
    usual_count: Floats
    usual_base: Floats
    variance: Floats

    def of(self, rows: Ints) -> "Gained":
        """Of these looks; -1: nothing is known."""
        names = list(self.__dataclass_fields__)
        return Gained(*(np.where(rows >= 0, getattr(self, name)[rows], np.nan) for name in names))


@dataclass(frozen=True)
class Usuals:
    """What is usual of counts and of their base, and how far posts stray from it.

    slope: (2, accounts) of the count by its base, for standing and gain. spread: (2, accounts)
    variance of both beyond counting noise. classes: (classes,) by how much that is more than of a
    post that hardly grows, for gains.
    """

    count: Usual
    base: Usual
    slope: Floats
    spread: Floats
    classes: Floats

    def seen(self, looks: Looks) -> tuple[Seen, Seen]:
        """Counts and bases beside what is usual."""
        count = _seen(self.count, looks, looks.count, looks.count_before)
        return count, _seen(self.base, looks, looks.base, looks.base_before)

    def score(self, looks: Looks, count: Seen, base: Seen) -> Floats:
        """(2, looks) standing and gain in standard deviations; NaN where nothing is usual."""
        found, wide = self.rests(looks, count, base), self._wide(count)
        spread = [self.spread[k][looks.account] * wide[k] + found[k].noise for k in (0, 1)]
        score = np.stack([found[k].value / np.sqrt(spread[k]) for k in (0, 1)])
        score[GAIN] = calmed(score[GAIN], count, base)
        return score

    def rests(self, looks: Looks, count: Seen, base: Seen) -> tuple[Rest, Rest]:
        """Residuals of standing and gain, beyond what the base explains."""
        counts, bases = _rests(count), _rests(base)
        slope = self.slope[:, looks.account]
        found = [_beyond(counts[k], bases[k], slope[k]) for k in (STANDING, GAIN)]
        return found[0], found[1]

    def gained(self, looks: Looks, count: Seen, base: Seen) -> Gained:
        """What each look adds to what its account gains."""
        unsure = count.unsure + self.slope[GAIN][looks.account] ** 2 * np.nan_to_num(base.unsure)
        variance = self.spread[GAIN][looks.account] * self._wide(count)[GAIN] + unsure
        return Gained(count.gained, base.gained, count.expected, base.expected, variance)

    def _wide(self, count: Seen) -> tuple[Floats, Floats]:
        """(looks,) by how much the variance is more where posts still grow fast."""
        return np.ones(len(count.usual)), self.classes[_class(count)]


def usuals_of(looks: Looks, sizes: tuple[int, int], now: float) -> Usuals:
    """What is usual by the looks that were made before `now`; posts are numbered without holes.

    sizes: accounts and kinds.
    """
    count = usual_of(looks, looks.count, sizes, now)
    base = usual_of(looks, looks.base, sizes, now)
    nothing = np.ones((2, sizes[0]))
    plain = Usuals(count, base, nothing, nothing, np.ones(len(GROWTH) + 1))
    seen = plain.seen(looks)
    both = zip(_rests(seen[0]), _rests(seen[1]), strict=True)
    slope = np.stack([_slope(*one, looks, sizes[0]) for one in both])
    standing, gain = replace(plain, slope=slope).rests(looks, *seen)
    classes = _classes(gain, _class(seen[0]))
    spread = [
        _spread(standing, looks, sizes[0], np.ones(len(looks.post))),
        _spread(gain, looks, sizes[0], classes[_class(seen[0])]),
    ]
    return Usuals(count, base, slope, np.stack(spread), classes)


def _slope(count: Rest, base: Rest, looks: Looks, accounts: int) -> Floats:
    """(accounts,) of the residuals of counts by those of their base, shrunk to that of all."""
    known = np.flatnonzero(np.isfinite(count.value) & np.isfinite(base.value))
    if not len(known):
        return np.full(accounts, SLOPE)
    up, along, account = _held(count.value[known]), _held(base.value[known]), looks.account[known]
    part = 1 / np.bincount(looks.post[known])[looks.post[known]]
    square = part * np.maximum(along**2 - base.noise[known], 0)
    usual = max(float(square.sum() / part.sum()), LEAST_SPREAD**2) * SLOPE_POSTS
    pooled = (float((part * up * along).sum()) + SLOPE * usual) / (float(square.sum()) + usual)
    own = np.bincount(account, part * up * along, accounts) + pooled * usual
    return np.clip(own / (np.bincount(account, square, accounts) + usual), 0.0, 1.0)


def calmed(score: Floats, count: Seen, base: Seen) -> Floats:
    """(looks,) scores of gains, none above zero where the post has not more counts than is usual at
    its age, or not more to its base: then it catches up, or is much seen."""
    above = np.log1p(count.count) - np.log1p(count.usual)
    along = np.nan_to_num(np.log1p(base.count) - np.log1p(base.usual))
    return np.where(above > np.maximum(along, 0.0), score, np.minimum(score, 0.0))


def _seen(usual: Usual, looks: Looks, counts: Floats, before: Floats) -> Seen:
    now, then = usual.at(looks, looks.age), usual.at(looks, looks.age_before)
    expected = (before + 1) / (then + 1) * np.maximum(now - then, 0)
    gained = np.maximum(counts - before, 0)  # counts may fall; a fall is no storm
    return Seen(counts, now, then, gained, expected, 1 / (before + 1))


def _rests(seen: Seen) -> tuple[Rest, Rest]:
    standing = Rest(np.log1p(seen.count) - np.log1p(seen.usual), 1 / (seen.usual + 1))
    gain = np.log1p(seen.gained) - np.log1p(seen.expected)
    return standing, Rest(gain, 1 / (seen.expected + 1) + seen.unsure)


def _class(count: Seen) -> Ints:
    """(looks,) how fast a usual post grows between the two looks, 0 for hardly."""
    growth = np.log1p(count.usual) - np.log1p(count.before)
    found: Ints = np.searchsorted(GROWTH, np.nan_to_num(growth)).astype(np.int64)
    return found


def _classes(gain: Rest, which: Ints) -> Floats:
    """(classes,) variance of gains by class over that of the slowest; never less than before."""
    found = np.ones(len(GROWTH) + 1)
    for k in range(len(found)):
        value, noise = (
            of[(which == k) & np.isfinite(gain.value)] for of in (gain.value, gain.noise)
        )
        if len(value) >= HELD * SPREAD_POSTS:
            found[k] = max(float(np.mean(_held(value) ** 2 - noise)), LEAST_SPREAD**2)
        elif k:
            found[k] = found[k - 1]
    return np.maximum.accumulate(found / found[0])


def _beyond(count: Rest, base: Rest, slope: Floats) -> Rest:
    """What is above usual beyond what the base explains; of an unknown base, all of it.

    Nothing where the base stands as high: everybody sees such a post, and it is no storm.
    """
    known = np.isfinite(base.value)
    part, along = np.where(known, slope, 0.0), np.where(known, base.value, 0.0)
    beyond = count.value - part * along
    return Rest(
        np.where(count.value > along, beyond, np.minimum(beyond, 0.0)),
        count.noise + part**2 * np.where(known, base.noise, 0.0),
    )


def _held(value: Floats) -> Floats:
    end = HELD * max(1.4826 * float(np.median(np.abs(value))), 0.1)
    return np.clip(value, -end, end)


def _spread(rest: Rest, looks: Looks, accounts: int, wide: Floats) -> Floats:
    """(accounts,) variance beyond counting noise, shrunk to that of all by some posts."""
    known = np.flatnonzero(np.isfinite(rest.value))
    if not len(known):
        return np.ones(accounts)
    account = looks.account[known]
    beyond = (_held(rest.value[known]) ** 2 - rest.noise[known]) / wide[known]
    part = 1 / np.bincount(looks.post[known])[looks.post[known]]
    pooled = max(float(np.average(beyond, weights=part)), LEAST_SPREAD**2)
    total = np.bincount(account, part, accounts)
    own = np.bincount(account, beyond * part, accounts)
    mean = (own + SPREAD_POSTS * pooled) / (total + SPREAD_POSTS)
    return np.maximum(mean, LEAST_SPREAD**2)
