"""How many posts a week an account publishes, as known before a day; long pauses are no weeks.

Half-life eight weeks. A pause of more than six mean gaps, and ten days, is taken as not collected.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.aging.history import History
from pipelines.verdicts.aging.running import Order, Running, order_of, running
from pipelines.verdicts.panel import Floats, Ints

HALF_LIFE = 56.0
WEEKS = HALF_LIFE / 7 / np.log(2)  # what a weighted past without a beginning adds up to
PAUSE_GAPS, PAUSE_DAYS, LEAST_POSTS = 6.0, 10.0, 5


@dataclass(frozen=True, slots=True)
class Cadence:
    """Running sums of posts and of pauses, by account and by its kinds; `rates` reads them.

    Along the order of the accounts' posts, (known posts,): start, last: the first and the newest
    publication known then; covered: days between them without the pauses.
    """

    posts: Running
    same: Running
    start: Floats
    last: Floats
    covered: Floats

    def rates(self, post: Ints, day: Floats) -> tuple[Floats, Floats, Floats]:
        """(asks,) posts a week, posts of the post's kind a week (NaN: unknown) and weeks seen."""
        order = self.posts.order
        place, _ = order.before(post, day)
        some = place > order.start[order.group[post]]
        at = np.maximum(place - 1, 0)
        end = np.where(some, self.last[at], np.nan)
        held = self.posts.before(post, day, end)
        weeks = WEEKS * (1 - np.exp2((self.start[at] - end) / HALF_LIFE))
        weeks = np.maximum(weeks - held[:, 1], 1.0)
        kind = self.same.before(post, day, end)[:, 0]
        return held[:, 0] / weeks, kind / weeks, np.where(some, self.covered[at] / 7, np.nan)


def cadence_of(history: History) -> Cadence:
    """The cadence of every account of a platform."""
    known, published = history.first_known, history.published
    order = order_of(history.account, known, published)
    start, last = _ends(order, published[order.rows])
    lost = _pauses(order, published[order.rows], start, last)
    values = np.zeros((len(published), 2))
    values[:, 0] = 1.0
    values[order.rows, 1] = WEEKS * (1 - np.exp2(-lost / HALF_LIFE))
    group = history.account * history.kinds + history.kind
    by_kind = order_of(group, known, published)
    return Cadence(
        running(order, published, values, HALF_LIFE),
        running(by_kind, published, values[:, :1], HALF_LIFE),
        start,
        last,
        last - start - _along(order, lost, np.add),
    )


def _along(order: Order, values: Floats, how: np.ufunc) -> Floats:
    """Values accumulated along an order, beginning anew with each group."""
    found = values.copy()
    for first, after in zip(order.start[:-1], order.start[1:], strict=True):
        how.accumulate(values[first:after], out=found[first:after])
    return found


def _ends(order: Order, published: Floats) -> tuple[Floats, Floats]:
    return _along(order, published, np.minimum), _along(order, published, np.maximum)


def _pauses(order: Order, published: Floats, start: Floats, last: Floats) -> Floats:
    """Days of the pause that ends with each post beyond the usual gap, 0 where there is none."""
    lost = np.zeros(len(published))
    for first, after in zip(order.start[:-1], order.start[1:], strict=True):
        mine = slice(first + 1, after)
        before = last[first : max(after - 1, first)]
        gap = published[mine] - before
        place = np.arange(1, len(gap) + 1)
        usual = (before - start[first : max(after - 1, first)]) / np.maximum(place - 1, 1)
        pause = (gap > PAUSE_DAYS) & (gap > PAUSE_GAPS * usual) & (place >= LEAST_POSTS)
        lost[mine] = np.where(pause, gap - usual, 0.0)
    return lost
