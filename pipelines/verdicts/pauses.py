"""The pauses of the accounts of a file that are no silence, and what each one is.

Under an account's own rhythm (rate 0.9 ln 2 / median gap; in a slow spell its gap, up to four days
or four times the account's; at most one post a day, because people sleep, rest and take holidays) a
silence of g days has chance exp(-rate g); over the n gaps so far, one a day at most,
1 - (1 - exp(-rate g))^n. Below 2 % it is no silence.
Accounts that are silent together are taken as one, at most four posts a day.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.verdicts.panel import Bools, Floats

ALONE, TOGETHER, OTHERS = 0.02, 0.3, 2
SLOWED, BUSIEST, BUSIEST_TOGETHER = 0.9, 1.0, 4.0
SAME_EDGE = 1.0
REST_EDGE, REST_EDGES, LONGEST_REST = 1.25, 1.8, 60.0
NEAR_GAPS, SLOWEST, SLOWEST_DAYS = 5, 4.0, 4.0
WEEK = 7.0

Ends = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pauses:
    """Gaps of an account or of all, (gaps,) each: start and end in days, chance, what it is.

    usual: the usual gap in days, (gaps,): so much of a pause beside a post is no loss.
    word: missing, unknown, silent, or "" before the first and after the last post.
    """

    start: Floats
    end: Floats
    chance: Floats
    usual: Floats
    word: npt.NDArray[np.str_]

    def only(self, chosen: Bools) -> "Pauses":
        """The chosen pauses."""
        return Pauses(
            self.start[chosen],
            self.end[chosen],
            self.chance[chosen],
            self.usual[chosen],
            self.word[chosen],
        )

    def and_also(self, more: "Pauses") -> "Pauses":
        """These pauses, then more."""
        pairs = [(getattr(self, name), getattr(more, name)) for name in self.__slots__]
        return Pauses(*[np.concatenate(pair) for pair in pairs])


def improbable(
    days: Mapping[str, Floats], ends: Ends, files: Mapping[str, Floats]
) -> dict[str, Pauses]:
    """The pauses of each account that are no mere chance, those that all share last.

    days: times of the posts of each account, in days since a week began, sorted. ends: those of the
    whole file. files: (files, 2) the spans that single files cover, of each account.
    """
    likely = {brand: _pauses(mine, ends) for brand, mine in days.items()}
    likely = {brand: mine.only(mine.chance < TOGETHER) for brand, mine in likely.items()}
    joint = _joint(days)
    found = {}
    for brand, mine in likely.items():
        shared = _shared(mine, [other for name, other in likely.items() if name != brand])
        lone = mine.only((mine.chance < ALONE) & (shared.word != "missing"))
        is_rest = _is_rest(lone, files.get(brand))
        lone = replace(lone, word=np.where(is_rest, "silent", lone.word))
        found[brand] = lone.and_also(shared.only(shared.word == "missing")).and_also(joint)
    return found


def _pauses(days: Floats, ends: Ends) -> Pauses:
    """Every gap of an account; the ends of the file close the first and the last.

    A gap is judged by the gaps up to it alone, so that no later post changes what is said of it. A
    post a day at most is a trial, as no faster rhythm than that is believed.
    """
    edges = np.concatenate([[min(ends[0], days[0])], days, [max(ends[1], days[-1])]])
    gaps = np.diff(edges)
    usual = _usual_so_far(gaps)
    slowest = np.maximum(SLOWEST * usual, SLOWEST_DAYS)
    rate = SLOWED * np.log(2) / np.clip(_usual_near(gaps), usual, slowest)
    trials = _trials(np.arange(1.0, len(gaps) + 1), edges[1:] - edges[0], BUSIEST)
    chance = _chance(gaps, np.minimum(rate, BUSIEST), trials)
    word = np.full(len(gaps), "unknown")
    word[[0, -1]] = ""
    beside = np.minimum(usual, np.maximum.accumulate(gaps) / 4)
    return Pauses(edges[:-1], edges[1:], chance, beside, word)


def _trials(count: Floats, days: Floats, busiest: float) -> Floats:
    """How many gaps could have been that long: as many as there were, at most so many a day."""
    trials: Floats = np.maximum(np.minimum(count, days * busiest), 1.0)
    return trials


def _usual_so_far(gaps: Floats) -> Floats:
    """The median gap in days, of the gaps up to each."""
    usual = pd.Series(gaps).expanding().median().to_numpy(dtype=np.float64)
    known: Floats = np.maximum(usual, 1e-6)
    return known


def _usual_near(gaps: Floats) -> Floats:
    """What the gaps just before each make of the usual one, so that a slow spell is no hole."""
    mean = pd.Series(gaps).shift().rolling(NEAR_GAPS, min_periods=1).mean().fillna(WEEK)
    median: Floats = np.log(2) * mean.to_numpy(dtype=np.float64)  # of gaps that come at random
    return median


def _rates_at(days: Floats, moments: Floats) -> Floats:
    """Posts a day as known at each moment, on the careful side; one a week before two posts."""
    gaps = np.concatenate([[WEEK], _usual_so_far(np.diff(days))])
    place = np.clip(np.searchsorted(days, moments, side="right") - 1, 0, len(gaps) - 1)
    rates: Floats = SLOWED * np.log(2) / gaps[place]
    return rates


def _chance(gaps: Floats, rate: Floats, among: Floats) -> Floats:
    """That the longest of so many gaps is that long, at a rate of posts a day."""
    one = np.minimum(np.exp(-rate * gaps), 1 - 1e-12)
    chance: Floats = -np.expm1(among * np.log1p(-one))
    return chance


def _shared(mine: Pauses, others: list[Pauses]) -> Pauses:
    """My pauses, called missing where at least two others pause at the same edges.

    A hole that several share is at most as wide as the narrowest of their pauses.
    """
    count = np.zeros(len(mine.start), dtype=np.int64)
    start, end, word = mine.start.copy(), mine.end.copy(), mine.word.copy()
    for other in others:
        same = _same_edges(mine, other)
        with_me = same.any(axis=1)
        count += with_me
        latest = np.where(same, other.start, -np.inf).max(axis=1, initial=-np.inf)
        first = np.where(same, other.end, np.inf).min(axis=1, initial=np.inf)
        start, end = np.maximum(start, latest), np.minimum(end, first)
    is_missing = (count >= OTHERS) & (word != "")
    word[is_missing] = "missing"
    return Pauses(
        np.where(is_missing, start, mine.start),
        np.where(is_missing, end, mine.end),
        mine.chance,
        mine.usual / (1 + count),
        word,
    )


def _same_edges(mine: Pauses, theirs: Pauses) -> Bools:
    """(mine, theirs) whether the edges are the same, as far as rhythms can tell."""
    near = SAME_EDGE + mine.usual[:, None] + theirs.usual
    start = np.abs(mine.start[:, None] - theirs.start) <= near
    same: Bools = start & (np.abs(mine.end[:, None] - theirs.end) <= near)
    return same


def _joint(days: Mapping[str, Floats]) -> Pauses:
    """The gaps in which three or more accounts at once are silent for too long, as if one."""
    every = np.sort(np.concatenate(list(days.values())))
    start, end = every[:-1], every[1:]
    rate, active = np.zeros(len(start)), np.zeros(len(start), dtype=np.int64)
    for mine in days.values():
        is_active = (mine[0] <= start) & (mine[-1] >= end)
        rate += np.where(is_active, np.minimum(_rates_at(mine, start), BUSIEST), 0)
        active += is_active
    trials = _trials(np.arange(1.0, len(start) + 1), end - every[0], BUSIEST_TOGETHER)
    chance = _chance(end - start, np.minimum(rate, BUSIEST_TOGETHER), trials)
    usual = SLOWED * np.log(2) / np.maximum(rate, 1e-6)
    found = Pauses(start, end, chance, usual, np.full(len(start), "missing"))
    return found.only((chance < ALONE) & (active > OTHERS))


def _is_rest(pauses: Pauses, files: Floats | None) -> Bools:
    """Whether a pause begins and ends with the week, inside what one file covers.

    Between two files nobody looked, and files of whole weeks are common: no rest there.
    """
    before, after = -pauses.start % WEEK, pauses.end % WEEK
    is_rest = (np.maximum(before, after) <= REST_EDGE) & (before + after <= REST_EDGES)
    is_rest &= pauses.word == "unknown"
    length = pauses.end - pauses.start - before - after
    is_rest &= (length > WEEK / 2) & (length < LONGEST_REST)
    if files is not None:
        inside = (files[:, 0] <= pauses.start[:, None]) & (files[:, 1] >= pauses.end[:, None])
        is_rest &= inside.any(axis=1)
    rest: Bools = is_rest
    return rest
