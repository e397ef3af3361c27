"""Storms planted in a quiet world, and whether two hours of looks are enough to see them."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from benchmarks.storms.worlds import AWAKE, START, WEEKS, World, grown
from pipelines.verdicts.panel import Floats, Ints
from pipelines.verdicts.storms.judge import ERA, Judged, Known, known_at, learnt, scores_of
from pipelines.verdicts.storms.looks import HOUR, Looks, looks_of
from pipelines.verdicts.storms.usual import thinned

HOURS_TOLD = 2.0
LASTS, LASTS_SD, STEADY_SD = 10.0, 0.7, 0.4  # hours of a storm; how it goes up and down
LIKES = 0.05  # of a comment of a storm
Columns = tuple[np.ndarray[Any, Any], ...]
COURSE = 36  # hours that are looked at


@dataclass(frozen=True)
class Storm:
    """size: comments while it lasts, times the usual (`usual_rate`). posts: how many it hits."""

    size: float
    posts: int
    is_fresh: bool  # whether it begins with the post


@dataclass(frozen=True)
class Seen:
    """looks of the account with the storm; weeks: (3, looks) how rare each is."""

    looks: Looks
    begun: float
    weeks: Floats
    hit: Ints


def usual_rate(world: World, account: int, moment: Floats, age: Floats) -> Floats:
    """(hours,) comments an hour that are usual: of the account at such an hour of the day, or of a
    post of that age (days) where that is more."""
    own = world.ends[account]
    turn = 2 * np.pi * (moment - np.floor(moment) - 0.375)
    awake = 1 + AWAKE * np.sin(turn)
    of_account = own.comments.sum() / (WEEKS * 7) / 24 * awake
    steady = np.full(len(age), 0.25 + 0.375)  # of a post that meets the mean hour
    hour = reached(age + HOUR / 2, steady) - reached(np.maximum(age - HOUR / 2, 0), steady)
    return np.maximum(of_account, own.comments.mean() * hour)


def reached(age: Floats, published: Floats) -> Floats:
    """The part of its comments that a usual post has at an age."""
    return grown(age, published, np.ones(len(age)))


def with_storm(
    rng: np.random.Generator,
    world: World,
    account: int,
    storm: Storm,
    weeks: tuple[float, float] = (WEEKS - 12, WEEKS),
) -> tuple[Looks, float, Ints] | None:
    """The looks at an account's posts with a storm that begins in one of the weeks.

    The posts that it hits are looked at every hour from then on. None where no post is young.
    """
    looks = world.looks
    first = np.append(True, np.diff(looks.post) != 0) & (looks.account == account)
    posts, published = looks.post[first], looks.published[first]
    since, until = (START + week * 7 for week in weeks)
    late = np.flatnonzero((published > since) & (published < until - 2))
    if len(late) < storm.posts + 4:
        return None
    newest = int(rng.choice(late[storm.posts :]))
    begun = published[newest] + (0.0 if storm.is_fresh else rng.uniform(1, 20) * HOUR)
    newest = int(np.flatnonzero(published <= begun)[-1]) if not storm.is_fresh else newest
    hit = posts[newest - storm.posts + 1 : newest + 1]
    hours = begun + np.arange(1, COURSE + 1) * HOUR + rng.uniform(0, 0.15 * HOUR, COURSE)
    extra = _extra(rng, world, account, storm, (hours, begun - published[newest]))
    share = rng.dirichlet(np.full(len(hit), 4.0))
    others = (looks.account == account) & ~np.isin(looks.post, hit)
    parts = [plain(looks.of(np.flatnonzero(others)))]
    for post, part in zip(hit, share, strict=True):
        parts.append(_woken(rng, world, int(post), hours, extra * part))
    return joined(parts), begun, hit


def _extra(
    rng: np.random.Generator, world: World, account: int, storm: Storm, when: tuple[Floats, float]
) -> Floats:
    """(hours,) comments that the storm has brought by then."""
    hours, age = when
    middle = np.arange(COURSE * 4 + 4) * HOUR / 4 + HOUR / 8
    lasts = LASTS * np.exp(rng.normal(0, LASTS_SD))
    shape = np.exp(-np.maximum(middle / HOUR - HOURS_TOLD, 0) / lasts)
    rough = np.repeat(np.exp(rng.normal(0, STEADY_SD, COURSE + 1) - STEADY_SD**2 / 2), 4)
    rate = (
        (storm.size - 1)
        * shape
        * rough
        * usual_rate(world, account, hours[0] - HOUR + middle, age + middle)
    )
    whole = np.append(0, np.cumsum(rng.poisson(rate / 4)))
    at = (hours - hours[0] + HOUR) / HOUR * 4
    return np.interp(at, np.arange(len(whole)), whole)


def _woken(
    rng: np.random.Generator, world: World, post: int, hours: Floats, extra: Floats
) -> Columns:
    """The looks at one post until the storm, then every hour with what the storm brings."""
    rows = np.flatnonzero(world.looks.post == post)
    own = world.looks.of(rows)
    before = own.of(np.flatnonzero(own.observed < hours[0] - HOUR))
    begins = np.append(own.published[0], own.observed)
    counts, bases = (np.append(0.0, values) for values in (own.count, own.base))
    rise = np.floor(extra)
    after = (
        np.full(len(hours), post), np.full(len(hours), own.account[0]),
        np.full(len(hours), own.kind[0]), np.full(len(hours), own.published[0]), hours,
        np.floor(np.interp(hours, begins, counts)) + rise,
        np.floor(np.interp(hours, begins, bases)) + np.floor(LIKES * rise),
    )  # fmt: skip
    return tuple(np.concatenate(both) for both in zip(plain(before), after, strict=True))


def plain(looks: Looks) -> Columns:
    return tuple(getattr(looks, name) for name in list(Looks.__dataclass_fields__)[:7])


def joined(parts: list[Columns]) -> Looks:
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
    order = np.lexsort((columns[4], columns[0]))
    found = [column[order] for column in columns]
    return looks_of((found[0], found[1], found[2]), found[3], found[4], (found[5], found[6]))


def with_earlier(rng: np.random.Generator, world: World, each: int) -> World:
    """The world after so many storms of all sizes in each account, in weeks 8 to 20."""
    for account in range(len(world.ends)):
        for _ in range(each):
            storm = Storm(float(rng.choice([5.0, 10.0, 30.0])), 1, bool(rng.random() < 0.5))
            found = with_storm(rng, world, account, storm, (8, WEEKS - 12))
            if found is not None:
                others = world.looks.of(np.flatnonzero(world.looks.account != account))
                world = replace(world, looks=joined([plain(others), plain(found[0])]))
    return world


class Judge:
    """What the eras of a world know, learnt once for all storms."""

    def __init__(self, world: World, judged: Judged) -> None:
        self._world, self._bests = world, judged.bests
        self._thin = world.looks.of(thinned(world.looks))
        self._eras: dict[float, Known] = {}

    def known(self, moment: float) -> Known:
        """What is known in the era of a moment."""
        start = float(np.floor(moment / ERA) * ERA)
        if start not in self._eras:
            usuals = learnt(self._thin, self._world.sizes, start)
            firsts = self._world.looks
            firsts = firsts.of(np.flatnonzero(np.append(True, np.diff(firsts.post) != 0)))
            self._eras[start] = known_at(firsts, self._bests, usuals, self._world.sizes[0], start)
        return self._eras[start]

    def seen(self, looks: Looks, begun: float, hit: Ints) -> Seen:
        """How rare an account's looks are with a storm."""
        known = self.known(begun)
        return Seen(looks, begun, known.once_in(looks, scores_of(known.usuals, looks)[0]), hit)


def is_told(seen: Seen, least: Floats, within: float) -> bool:
    """Whether an alarm rings within so many hours of the storm; least: (3,) weeks."""
    after = (seen.looks.observed > seen.begun) & (
        seen.looks.observed <= seen.begun + (within + 0.2) * HOUR
    )
    return bool((seen.weeks >= np.asarray(least)[:, None])[:, after].any())
