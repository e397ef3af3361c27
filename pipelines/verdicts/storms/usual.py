"""What a post of an account and kind usually has at an age: a level times a course, in logs.

ln(1 + count) = level of the account + what the kind adds + the platform's course by age + how the
account's course differs from it. Levels forget with a half-life of eight weeks; kinds and courses
of an account are shrunk to the platform's by a few posts. Residuals are held to three standard
deviations, so that one storm does not become what is usual.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.panel import Bools, Floats, Ints
from pipelines.verdicts.storms.looks import HOUR, OLDEST, Looks

# Ages between which the course is a straight line in log age.
AGES = np.array([0.5, 1, 1.5, 2, 3, 4, 6, 9, 13, 18, 25, 37, 50, 75, 125, 180, 350]) * HOUR
AGES = np.append(AGES, OLDEST)
HALF_LIFE = 56.0
KIND_POSTS, COURSE_POSTS = 6.0, 15.0
LEAST_POSTS = 15  # of the account before anything is usual
LEAST_AT_AGE = 15  # posts of the platform before an age has a place in the course
ROUNDS, HELD = 3, 3.0


@dataclass(frozen=True)
class Usual:
    """level: (accounts,) NaN: unknown. kind: (accounts, kinds). course: (accounts, ages)."""

    level: Floats
    kind: Floats
    course: Floats

    def at(self, looks: Looks, age: Floats) -> Floats:
        """(looks,) usual count of the posts at these ages; NaN where it is not known."""
        known = np.flatnonzero(np.isfinite(age))
        place = np.interp(np.log(age[known]), np.log(AGES), np.arange(len(AGES)))
        below = np.minimum(place.astype(np.int64), len(AGES) - 2)
        part, account = place - below, looks.account[known]
        low, high = (self.course[account, below + k] for k in (0, 1))
        course = np.where(part == 0, low, np.where(part == 1, high, low + part * (high - low)))
        log = self.level[account] + self.kind[account, looks.kind[known]] + course
        found = np.full(len(age), np.nan)
        found[known] = np.maximum(np.expm1(log), 0.0)
        return found


def place_of(age: Floats) -> Ints:
    """(looks,) the place of each age among AGES, the nearest in log age."""
    edges = (np.log(AGES[1:]) + np.log(AGES[:-1])) / 2
    return np.searchsorted(edges, np.log(age)).astype(np.int64)


def thinned(looks: Looks) -> Ints:
    """Rows of the newest look at each post around each of the ages: more teach no more."""
    code = looks.post * 100 + place_of(looks.age)
    return np.flatnonzero(np.append(np.diff(code) != 0, True)) if len(code) else code


def usual_of(looks: Looks, values: Floats, sizes: tuple[int, int], now: float) -> Usual:
    """What is usual by (looks,) counts known before `now`; posts are numbered from 0 without holes.

    sizes: accounts and kinds.
    """
    known = np.flatnonzero(np.isfinite(values))
    if not len(known):
        nothing = (np.full(sizes[0], np.nan), np.zeros(sizes), np.zeros((sizes[0], len(AGES))))
        return Usual(*nothing)
    place = place_of(looks.age[known])
    log, account, kind = np.log1p(values[known]), looks.account[known], looks.kind[known]
    weight = np.exp2((looks.published[known] - now) / HALF_LIFE)
    weight /= np.bincount(looks.post[known])[looks.post[known]]  # a post counts once
    own_kind, own_age = account * sizes[1] + kind, account * len(AGES) + place
    level, kinds = np.zeros(sizes[0]), np.zeros(sizes[0] * sizes[1])
    shared, own = np.zeros(len(AGES)), np.zeros(sizes[0] * len(AGES))
    for _ in range(ROUNDS):
        rest = log - level[account] - kinds[own_kind] - own[own_age] - shared[place]
        rest = _held(rest)
        shared += _mean(place, rest, np.ones(len(rest)), len(shared))
        rest = _held(log - kinds[own_kind] - own[own_age] - shared[place] - level[account])
        level += _mean(account, rest, weight, sizes[0])
        rest = _held(log - level[account] - shared[place])
        kinds = _shrunk(own_kind, rest - own[own_age], len(kinds), KIND_POSTS, looks.post[known])
        own = _shrunk(own_age, rest - kinds[own_kind], len(own), COURSE_POSTS, None)
    course = shared + own.reshape(sizes[0], len(AGES))
    seen = np.bincount(place, minlength=len(AGES)) >= LEAST_AT_AGE
    posts = _posts(account, looks.post[known], sizes[0])
    return Usual(
        np.where(posts >= LEAST_POSTS, level, np.nan),
        kinds.reshape(sizes),
        _filled(np.maximum.accumulate(course, axis=1), seen),
    )


def _mean(code: Ints, values: Floats, weight: Floats, size: int) -> Floats:
    total = np.bincount(code, weight, size)
    return np.bincount(code, values * weight, size) / np.where(total > 0, total, 1.0)


def _shrunk(code: Ints, rest: Floats, size: int, by: float, post: Ints | None) -> Floats:
    """(codes,) mean residual, shrunk to zero by so many posts."""
    part = np.ones(len(rest)) if post is None else 1 / np.bincount(post)[post]
    total = np.bincount(code, part, size)
    return np.bincount(code, rest * part, size) / (total + by)


def _held(rest: Floats) -> Floats:
    if not len(rest):
        return rest
    end = HELD * max(1.4826 * float(np.median(np.abs(rest))), 0.1)
    return np.clip(rest, -end, end)


def _posts(account: Ints, post: Ints, size: int) -> Ints:
    first = np.append(True, np.diff(post) != 0)
    return np.bincount(account[first], minlength=size)


def _filled(course: Floats, seen: Bools) -> Floats:
    """The course with the ages between two seen ones on a straight line; beyond them NaN."""
    if seen.sum() == 0:
        return np.full_like(course, np.nan)
    log, have = np.log(AGES), np.flatnonzero(seen)
    found = np.stack([np.interp(log, log[have], row[have]) for row in course])
    found[:, : have[0]] = np.nan
    found[:, have[-1] + 1 :] = np.nan
    return found
