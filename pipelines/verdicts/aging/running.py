"""Sums over what was known of a group before a day, older posts counting less.

The weight 2^((published - now) / half-life) is a product of a part of the post and a part of the
moment, so one cumulative sum in the order in which values became known answers every day.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.panel import Floats, Ints

FAR = 1e7  # days; more than any landscape has


@dataclass(frozen=True, slots=True)
class Running:
    """Cumulative weighted sums per group, made by `running`.

    group, known: (posts,); weighted: (posts, values); key: (known posts,) group and day in one
    number, sorted; sums: (known posts, values), beginning anew with each group; start: (groups + 1,)
    first position of each group.
    """

    group: Ints
    known: Floats
    weighted: Floats
    key: Floats
    sums: Floats
    start: Ints
    half_life: float

    def before(self, post: Ints, group: Ints, day: Floats, at: Floats) -> Floats:
        """(asks, values) sums over a group's values known before a day, without the post itself.

        A post published at the moment `at` has weight one.
        """
        if not len(self.key):
            return np.zeros((len(post), self.weighted.shape[1]))
        place = np.searchsorted(self.key, group * FAR + day, side="left")
        some = place > self.start[group]
        total = np.where(some[:, None], self.sums[np.maximum(place - 1, 0)], 0.0)
        own = (self.known[post] < day) & (self.group[post] == group)
        total = total - np.where(own[:, None], self.weighted[post], 0.0)
        scaled: Floats = total * np.exp2(-at / self.half_life)[:, None]
        return scaled


def running(
    group: Ints, known: Floats, published: Floats, values: Floats, half_life: float = np.inf
) -> Running:
    """Running sums of (posts, values) by group; a post whose known day is infinite has no part."""
    some = np.isfinite(known)
    weighted = np.where(some, np.exp2(published / half_life), 0.0)[:, None] * values
    weighted[~some] = 0.0
    order = np.flatnonzero(some)
    order = order[np.lexsort((order, known[order], group[order]))]
    start = np.searchsorted(group[order], np.arange(int(group.max(initial=-1)) + 2))
    sums = weighted[order]
    for first, last in zip(start[:-1], start[1:], strict=True):
        np.cumsum(sums[first:last], axis=0, out=sums[first:last])
    return Running(group, known, weighted, group[order] * FAR + known[order], sums, start, half_life)
