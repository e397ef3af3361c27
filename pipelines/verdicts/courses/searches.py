"""The four searches of an account: in which weeks, with what evidence, told how."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.courses import cadence, hashtags, hour, mix
from pipelines.verdicts.courses.segmentation import Evidence, Then, cuts_of
from pipelines.verdicts.courses.tables import Accounts
from pipelines.verdicts.courses.told import (
    BeforeAfter,
    Tell,
    cadence_told,
    hour_told,
    mix_told,
    tags_told,
)
from pipelines.verdicts.panel import Bools, Floats, Ints

UNKNOWN_KIND = "unknown"


@dataclass(frozen=True, slots=True)
class FoundChange:
    """A change that was found; account: its position; week, low, high, known: first days."""

    account: int
    what: str
    week: np.datetime64
    low: np.datetime64
    high: np.datetime64
    known: np.datetime64
    told: BeforeAfter
    evidence: float | None


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for: used (weeks,) weeks that count, and the evidence that the first give."""

    what: str
    used: Bools
    evidence: Then
    threshold: float
    tell: Tell


def peers_of(accounts: Accounts) -> list[Ints]:
    """For each account the positions of the platform's others."""
    platform = accounts.platform.astype(str)
    place = np.arange(len(platform))
    return [place[(platform == platform[i]) & (place != i)] for i in place]


def searched(accounts: Accounts, peers: list[Ints]) -> Iterator[FoundChange]:
    """The changes that have to be found in the weekly series."""
    posts = accounts.posts.sum(2)
    counted = np.zeros_like(accounts.covered)
    for i, one in enumerate(posts):
        counted[i] = cadence.counted_weeks(one, accounts.covered[i])
    for i in range(len(posts)):
        used = counted[i]
        for search in (_cadence(posts, counted, i, peers[i]), _mix(accounts, i, used),
                       _hour(accounts, i, used), _hashtags(accounts, i, used)):  # fmt: skip
            yield from _found(accounts, i, search)


def _found(accounts: Accounts, i: int, search: Search) -> Iterator[FoundChange]:
    calendar = np.flatnonzero(search.used)
    for cut in cuts_of(search.evidence, len(calendar), search.threshold):
        week, low, high, known = accounts.weeks[calendar[[cut.at, cut.low, cut.high, cut.known]]]
        yield FoundChange(i, search.what, week, low, high, known, search.tell(cut), cut.evidence)


def _cadence(posts: Floats, counted: Bools, i: int, peers: Ints) -> Search:
    calendar = np.flatnonzero(counted[i])

    def then(weeks: int) -> Evidence:
        past = slice(0, int(calendar[weeks - 1]) + 1 if weeks else 0)
        field = posts[peers, past], counted[peers, past]
        return cadence.evidence_of(posts[i, past], counted[i, past], *field)

    told = cadence_told(posts[i][counted[i]])
    return Search("cadence", counted[i], then, cadence.THRESHOLD, told)


def _mix(accounts: Accounts, i: int, counted: Bools) -> Search:
    known = accounts.kinds != UNKNOWN_KIND
    names, posts = accounts.kinds[known], accounts.posts[i][:, known]
    used = counted & (posts.sum(1) > 0)
    weekly = posts[used]
    return Search(
        "mix",
        used,
        lambda weeks: mix.evidence_of(weekly[:weeks]),
        mix.THRESHOLD,
        mix_told(names, weekly),
    )


def _hour(accounts: Accounts, i: int, counted: Bools) -> Search:
    used = counted & (accounts.hours[i].sum(1) > 0)
    local, utc = accounts.hours[i][used], accounts.utc_hours[i][used]

    def then(weeks: int) -> Evidence:
        return hour.evidence_of(local[:weeks], utc[:weeks])

    return Search("hour", used, then, hour.THRESHOLD, hour_told(local))


def _hashtags(accounts: Accounts, i: int, counted: Bools) -> Search:
    tags = accounts.tags[i]
    used = counted & (tags.posts > 0)
    posts, carry = tags.posts[used], tags.carry[used]
    some = hashtags.commonest(carry)

    def then(weeks: int) -> Evidence:
        past = carry[:weeks]
        return hashtags.evidence_of(posts[:weeks], past[:, hashtags.commonest(past)])

    told = tags_told(tags.names[some], posts, carry[:, some])
    return Search("hashtags", used, then, hashtags.THRESHOLD, told)
