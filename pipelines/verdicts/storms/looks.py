"""Looks at the posts of one platform, in the order of posts and moments.

Time is in days since 2000-01-01 (UTC). A *count* is what a storm raises (comments, quotes), its
*base* what would rise with it if all were well (likes, reposts).
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pipelines.verdicts.panel import Floats, Ints

HOUR = 1 / 24
WINDOW = 1.5 * HOUR  # a gain is measured from the newest look at least so long before
YOUNG = 3.3  # days: later, posts are looked at too rarely to say what they gain by the hour
OLDEST = 30.0  # days: what is older has earned what it will
FAR = 1e5  # days; more than any landscape has


@dataclass(frozen=True)
class Looks:
    """Every array is (looks,), ascending by post and moment; base may be NaN (unknown).

    post: numbered by account and publication; account, kind: codes from 0. published, observed:
    time. count, base: as they were then. age_before, count_before, base_before: of the look that a
    gain is measured from, NaN where there is none or the post is not young.
    """

    post: Ints
    account: Ints
    kind: Ints
    published: Floats
    observed: Floats
    count: Floats
    base: Floats
    age_before: Floats
    count_before: Floats
    base_before: Floats

    def of(self, rows: Ints) -> "Looks":
        """These looks only; rows ascend."""
        return Looks(*(getattr(self, name)[rows] for name in self.__dataclass_fields__))

    @cached_property
    def age(self) -> Floats:
        """(looks,) days from publication, thirty at most and a quarter of an hour at least."""
        return _age(self.published, self.observed)


def looks_of(
    who: tuple[Ints, Ints, Ints], published: Floats, observed: Floats, counts: tuple[Floats, Floats]
) -> Looks:
    """The looks, each with the one that a gain is measured from. who: post, account, kind."""
    post, age = who[0], _age(published, observed)
    key = post * FAR + observed
    place = np.searchsorted(key, key - WINDOW, side="right") - 1
    at = np.maximum(place, 0)
    some = (place >= 0) & (post[at] == post) & (age <= YOUNG) if len(post) else place >= 0
    before = [np.where(some, values[at], np.nan) for values in (age, *counts)]
    return Looks(*who, published, observed, *counts, *before)


def _age(published: Floats, observed: Floats) -> Floats:
    return np.clip(observed - published, HOUR / 4, OLDEST)
