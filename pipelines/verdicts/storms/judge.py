"""How rare each look is: once in so many weeks the account sees the like, as known at that look.

Time is cut into eras of four weeks. What is usual is learned anew at the beginning of an era, from
looks before it. How rare a score is, is read from the scores that earlier eras gave to other looks,
none of which they had seen: of each post its highest, for a post is looked at many times and must
not get an alarm for that; of what an account gains together, the highest of each day.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import erfc, sqrt

import numpy as np

from pipelines.verdicts.aging.rarity import TAIL, Tail, once_in, tail_of
from pipelines.verdicts.panel import Bools, Floats, Ints
from pipelines.verdicts.storms.looks import FAR, HOUR, Looks
from pipelines.verdicts.storms.score import GAIN, Gained, Usuals, calmed, usuals_of
from pipelines.verdicts.storms.usual import thinned

ERA, MEMORY = 28.0, 273.0  # days
COMPANIONS, NEAR, AT_ONCE = 4, 7.0, 3 * HOUR  # posts before it; days, and days between looks
RATE_WEEKS, LEAST_WEEKS = 8.0, 8.0
DAYS_A_WEEK = 7.0
RARE = 4.0  # weeks: what comes more often is no sign of anything
AFTERMATH = 3.0  # days: what came so shortly before is the same storm
QUESTIONS = ("standing", "gain", "account")


@dataclass(frozen=True)
class Bests:
    """The highest scores of a post within an era, or of an account on a day; (bests,) each.

    question: place in QUESTIONS. account: code. day: the moment of the look. score: not NaN.
    """

    question: Ints
    account: Ints
    day: Floats
    score: Floats

    def of(self, rows: Ints | Bools) -> "Bests":
        """These only."""
        return Bests(self.question[rows], self.account[rows], self.day[rows], self.score[rows])

    def __add__(self, other: "Bests") -> "Bests":
        names = self.__dataclass_fields__
        return Bests(*(np.append(getattr(self, name), getattr(other, name)) for name in names))


NO_BESTS = Bests(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0), np.zeros(0))


@dataclass(frozen=True)
class Judged:
    """What is said of looks: (3, looks) by QUESTIONS, NaN where nothing can be said.

    weeks: between two posts, or days, of the account with such a score. before: how many there
    were. counts, usual: what the post has, what it gained, what the account gained, and what is
    usual of each. usual_base: (looks,). weeks_seen: (looks,) of the account. bests: all.
    """

    scores: Floats
    weeks: Floats
    before: Floats
    counts: Floats
    usual: Floats
    usual_base: Floats
    weeks_seen: Floats
    bests: Bests


@dataclass(frozen=True)
class Known:
    """What an era knows; tails, by QUESTIONS, are None below a hundred earlier scores.

    per_week, weeks: (accounts,) posts a week of late, weeks seen; NaN: none.
    """

    usuals: Usuals
    tails: tuple[Tail | None, ...]
    per_week: Floats
    weeks: Floats

    def once_in(self, looks: Looks, scores: Floats) -> Floats:
        """(3, looks) weeks between two posts, or days, of the account with such a score.

        NaN: unknown.
        """
        posts = self.per_week[looks.account]
        rates = (posts, posts, np.full(len(posts), DAYS_A_WEEK))
        found = np.full(scores.shape, np.nan)
        for k, (tail, rate) in enumerate(zip(self.tails, rates, strict=True)):
            known = np.isfinite(scores[k]) & (self.weeks[looks.account] >= LEAST_WEEKS)
            if tail is not None and known.any():
                found[k, known] = once_in(above(tail, scores[k, known]), rate[known])
        return found


def judge(
    looks: Looks, sizes: tuple[int, int], first: float = -np.inf, bests: Bests = NO_BESTS
) -> Judged:
    """What is said of the looks from the era `first` on, beside the bests of earlier eras.

    sizes: accounts and kinds.
    """
    eras = np.floor(looks.observed / ERA) * ERA
    shape = (len(QUESTIONS), len(eras))
    scores, weeks, before, counts, usual = (np.full(shape, np.nan) for _ in range(5))
    base, seen = np.full(len(eras), np.nan), np.full(len(eras), np.nan)
    thin, firsts = looks.of(thinned(looks)), _firsts(looks)
    for start in np.unique(eras[eras >= first]):
        usuals = learnt(thin, sizes, float(start))
        rows = np.flatnonzero(eras == start)
        here = looks.of(rows)
        found = scores_of(usuals, here)
        scores[:, rows], counts[:, rows], usual[:, rows], base[rows] = found
        known = known_at(firsts, bests, usuals, sizes[0], float(start))
        weeks[:, rows] = known.once_in(here, scores[:, rows])
        bests = bests + bests_of(here, scores[:, rows])
        before[:, rows] = _before(bests, here, scores[:, rows], weeks[:, rows])
        seen[rows] = known.weeks[here.account] + (here.observed - start) / DAYS_A_WEEK
    return Judged(scores, weeks, before, counts, usual, base, seen, bests)


def _firsts(looks: Looks) -> Looks:
    """The first look at each post."""
    return looks.of(np.flatnonzero(np.append(True, np.diff(looks.post) != 0)[: len(looks.post)]))


def bests_of(looks: Looks, scores: Floats) -> Bests:
    """The bests of the looks of one era."""
    days = looks.account * int(FAR) + np.floor(looks.observed).astype(np.int64)
    found = NO_BESTS
    for question, unit in enumerate((looks.post, looks.post, days)):
        rows = _best(unit, scores[question])
        found += Bests(
            np.full(len(rows), question), looks.account[rows], looks.observed[rows],
            scores[question, rows],
        )  # fmt: skip
    return found


def _before(bests: Bests, looks: Looks, scores: Floats, weeks: Floats) -> Floats:
    """(3, looks) how many earlier posts, or days, of the account scored as high; NaN for common
    looks, of which nobody asks."""
    found = np.full(scores.shape, np.nan)
    for question, look in zip(*np.nonzero(weeks >= RARE), strict=True):
        of_it = (bests.question == question) & (bests.account == looks.account[look])
        of_it &= bests.score >= scores[question, look]
        of_it &= bests.day < looks.observed[look] - AFTERMATH
        found[question, look] = of_it.sum()
    return found


def scores_of(usuals: Usuals, looks: Looks) -> tuple[Floats, Floats, Floats, Floats]:
    """(3, looks) scores, counts and usual counts by QUESTIONS, and (looks,) the usual base."""
    count, base = usuals.seen(looks)
    together, gained, expected = together_of(
        looks, usuals.gained(looks, count, base), usuals.slope[GAIN]
    )
    together = calmed(together, count, base)
    return (
        np.stack([*usuals.score(looks, count, base), together]),
        np.stack([looks.count, count.gained, gained]),
        np.stack([count.usual, count.expected, expected]),
        base.usual,
    )


def learnt(thin: Looks, sizes: tuple[int, int], start: float) -> Usuals:
    """What is usual by the (thinned) looks of nine months before an era."""
    past = (thin.observed < start) & (thin.published > start - MEMORY)
    return usuals_of(_numbered(thin.of(np.flatnonzero(past))), sizes, start)


def known_at(firsts: Looks, bests: Bests, usuals: Usuals, accounts: int, start: float) -> Known:
    """What an era knows, with how rare the scores of nine months before it were.

    firsts: the first look at each post.
    """
    past = bests.of((bests.day < start) & (bests.day > start - MEMORY))
    tails = tuple(heavy_tail(past.score[past.question == k]) for k in range(len(QUESTIONS)))
    rows = np.flatnonzero(firsts.observed < start)
    account, day = firsts.account[rows], firsts.published[rows]
    begun = np.full(accounts, np.inf)
    np.minimum.at(begun, account, day)
    weeks = np.where(np.isfinite(begun), (start - begun) / DAYS_A_WEEK, np.nan)
    late = np.bincount(account[day >= start - RATE_WEEKS * DAYS_A_WEEK], minlength=accounts)
    per_week = np.maximum(late, 1.0) / np.clip(weeks, 1.0, RATE_WEEKS)
    return Known(usuals, tails, per_week, weeks)


def above(tail: Tail, scores: Floats) -> Floats:
    """The part of scores above these, never less than a normal law has: where accounts are steadier
    than counting allows, a few comments more are no storm."""
    found = tail.above(scores)
    rare = np.flatnonzero(found < TAIL)
    law = np.array([0.5 * erfc(score / sqrt(2)) for score in scores[rare]])
    found[rare] = np.maximum(found[rare], law)
    return found


def heavy_tail(scores: Floats) -> Tail | None:
    """The tail of scores, never lighter than an exponential one: no storm is impossible."""
    tail = tail_of(scores)
    if tail is None or tail.shape >= 0:
        return tail
    return replace(tail, shape=0.0, scale=tail.scale / (1 - tail.shape))


def together_of(looks: Looks, gained: Gained, slope: Floats) -> tuple[Floats, Floats, Floats]:
    """(looks,) how far above usual the account's newest posts gain together, in sd; what they
    gain, and usually gain.

    A look counts with those at the four posts before it that were made within three hours. Posts
    are numbered by account and publication. slope: (accounts,). NaN where nothing is known.
    """
    parts = [gained]
    for k in range(1, COMPANIONS + 1):
        parts.append(gained.of(_companion(looks, k)))
    seen = [np.isfinite(part.variance) & np.isfinite(part.usual_count) for part in parts]
    total = {
        name: _sum(parts, seen, name) for name in ("count", "base", "usual_count", "usual_base")
    }
    whole = np.maximum(total["usual_count"], 1e-9)
    variance = _total([
        np.where(here, (part.usual_count / whole) ** 2 * part.variance, 0.0)
        for part, here in zip(parts, seen, strict=True)
    ])  # fmt: skip
    base_known = np.isfinite(total["base"]) & np.isfinite(total["usual_base"])
    base = np.log1p(total["base"]) - np.log1p(total["usual_base"])
    rest = np.log1p(total["count"]) - np.log1p(total["usual_count"])
    by_base, along = slope[looks.account], np.where(base_known, base, 0.0)
    rest = np.where(rest > along, rest - by_base * along, np.minimum(rest - by_base * along, 0.0))
    noise = 1 / (total["usual_count"] + 1)
    noise += np.where(base_known, by_base**2 / (total["usual_base"] + 1), 0.0)
    score = rest / np.sqrt(variance + noise)
    score = np.where(seen[0], score, np.nan)
    return score, total["count"], total["usual_count"]


def _total(parts: Sequence[Floats]) -> Floats:
    return np.asarray(np.sum(parts, axis=0))


def _sum(parts: Sequence[Gained], seen: Sequence[Bools], name: str) -> Floats:
    return _total([
        np.where(here, getattr(part, name), 0.0) for part, here in zip(parts, seen, strict=True)
    ])  # fmt: skip


def _companion(looks: Looks, k: int) -> Ints:
    """(looks,) the newest look at the k-th post before, within three hours; -1: there is none."""
    if not len(looks.post):
        return looks.post
    other = looks.post - k
    key = looks.post * FAR + looks.observed
    place = np.searchsorted(key, other * FAR + looks.observed, "right") - 1
    at = np.maximum(place, 0)
    is_it = (place >= 0) & (looks.post[at] == other) & (looks.account[at] == looks.account)
    is_it &= looks.observed - looks.observed[at] <= AT_ONCE
    is_it &= looks.age[at] <= NEAR
    return np.where(is_it, place, -1)


def _best(code: Ints, score: Floats) -> Ints:
    """Row of the highest score of each code, in the order of codes; unknown scores left out."""
    known = np.flatnonzero(np.isfinite(score))
    order = known[np.lexsort((-score[known], code[known]))]
    found: Ints = order[np.append(True, np.diff(code[order]) != 0)[: len(order)]]
    return found


def _numbered(looks: Looks) -> Looks:
    """The same looks with posts numbered from 0 without holes."""
    post = np.cumsum(np.append(False, np.diff(looks.post) != 0))[: len(looks.post)]
    return replace(looks, post=post)
