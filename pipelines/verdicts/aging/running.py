"""Sums over what was known of an account before a day, older posts counting less.

The weight 2^((published - now) / half-life) is a product of a part of the post and a part of the
moment, so one cumulative sum in the order in which values became known answers every day.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pipelines.verdicts.panel import Floats, Ints

FAR = 1e7  # days; more than any landscape has


@dataclass(frozen=True)
class Order:
    """The posts with a known value, by group and by the day on which it was known.

    group, known: (posts,); rows: (known posts,) positions of posts; key: (known posts,) group and
    day in one number, ascending; start: (groups + 1,) first position of each group.
    """

    group: Ints
    known: Floats
    rows: Ints
    key: Floats
    start: Ints

    def before(self, post: Ints, day: Floats) -> tuple[Ints, Ints]:
        """(asks,) position after the last value of the post's group before a day, and how many
        values there are, the post itself left out."""
        group = self.group[post]
        place = np.searchsorted(self.key, group * FAR + day, side="left")
        return place, place - self.start[group] - (self.known[post] < day)

    @cached_property
    def own(self) -> Ints:
        """(posts,) position after the last value that was known before each post's own day."""
        first = np.flatnonzero(np.diff(self.key, prepend=-np.inf))
        place = np.zeros(len(self.known), np.int64)
        place[self.rows] = np.repeat(first, np.diff(first, append=len(self.key)))
        return place

    def before_own(self, post: Ints) -> tuple[Ints, Ints]:
        """The same as `before` for the day of each post's own value."""
        place = self.own[post]
        return place, place - self.start[self.group[post]]


def order_of(group: Ints, known: Floats, then: Floats | None = None) -> Order:
    """The order of (posts,) values, of one day by `then`; an infinite day has no part in it."""
    rows = np.flatnonzero(np.isfinite(known))
    if then is not None:
        rows = rows[np.argsort(then[rows], kind="stable")]
    key = group[rows] * FAR + known[rows]
    place = np.argsort(key, kind="stable")
    rows, key = rows[place], key[place]
    start = np.searchsorted(group[rows], np.arange(int(group.max(initial=-1)) + 2))
    return Order(group, known, rows, key, start)


@dataclass(frozen=True, slots=True)
class Running:
    """Weighted sums along an order, beginning anew with each group; made by `running`.

    weighted: (posts, values); sums: (known posts, values).
    """

    order: Order
    weighted: Floats
    sums: Floats
    half_life: float

    def before(self, post: Ints, day: Floats, at: Floats) -> Floats:
        """(asks, values) sums over the post's group as known before a day, without the post.

        A post published at the moment `at` has weight one.
        """
        total = self._until(self.order.before(post, day)[0], post)
        own = self.order.known[post] < day
        total -= np.where(own[:, None], self.weighted[post], 0.0)
        return total * self._scale(at)

    def before_own(self, post: Ints, at: Floats) -> Floats:
        """The same as `before` for the day of each post's own value."""
        return self._until(self.order.own[post], post) * self._scale(at)

    def _until(self, place: Ints, post: Ints) -> Floats:
        """(asks, values) sums over the post's group up to a position of the order."""
        if not len(self.sums):
            return np.zeros((len(post), self.weighted.shape[1]))
        some = place > self.order.start[self.order.group[post]]
        return np.where(some[:, None], self.sums[np.maximum(place - 1, 0)], 0.0)

    def _scale(self, at: Floats) -> Floats:
        scale: Floats = np.exp2(-at / self.half_life)[:, None]
        return scale


def running(order: Order, published: Floats, values: Floats, half_life: float = np.inf) -> Running:
    """Running sums of (posts, values) along an order."""
    weighted = np.exp2(published / half_life)[:, None] * values
    sums = weighted[order.rows]
    for first, last in zip(order.start[:-1], order.start[1:], strict=True):
        np.cumsum(sums[first:last], axis=0, out=sums[first:last])
    return Running(order, weighted, sums, half_life)


def median(values: Floats) -> float:
    """The median of some known values, at a third of the cost of numpy's."""
    half = len(values) // 2
    parted = np.partition(values, half)
    if len(values) % 2:
        return float(parted[half])
    return float((parted[:half].max() + parted[half]) / 2)
