"""How many posts a week an account publishes, as known before a day; long pauses are no weeks.

Half-life eight weeks. A pause of more than six mean gaps, and ten days, is taken as not collected.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.aging.history import History
from pipelines.verdicts.aging.running import Running, order_of, running
from pipelines.verdicts.panel import Floats, Ints

HALF_LIFE = 56.0
PAUSE_GAPS, PAUSE_DAYS = 6.0, 10.0


@dataclass(frozen=True, slots=True)
class Cadence:
    """Running sums of posts and of pauses; `rates` reads them."""

    history: History
    posts: Running
    same: Running
    start: Floats  # (posts,) first publication known with or before the post
    last: Floats  # (posts,) newest publication known with or before the post
    covered: Floats  # (posts,) days without pauses from the start to the newest publication

    def rates(self, post: Ints, day: Floats) -> tuple[Floats, Floats, Floats]:
        """(asks,) posts a week, posts of the post's kind a week (NaN: unknown) and weeks seen."""
        place, _ = self.posts.order.before(post, day)
        some = place > self.posts.order.start[self.history.account[post]]
        at = np.maximum(place - 1, 0)
        end = np.where(some, self.last[at], np.nan)
        held = self.posts.before(post, day, end)
        weeks = HALF_LIFE / 7 / np.log(2) * (1 - np.exp2((self.start[at] - end) / HALF_LIFE))
        weeks = np.maximum(weeks - held[:, 1], 1.0)
        kind = self.same.before(post, day, end)[:, 0]
        return held[:, 0] / weeks, kind / weeks, np.where(some, self.covered[at] / 7, np.nan)


def cadence_of(history: History) -> Cadence:
    """The cadence of every account of a platform."""
    by_account = order_of(history.account, history.first_known + (history.published % 1e4) * 0)
    order = by_account.rows
    account, published = history.account[order], history.published[order]
    first = np.r_[True, account[1:] != account[:-1]] if len(order) else np.zeros(0, bool)
    starts = np.flatnonzero(first)
    place = np.arange(len(order)) - np.repeat(starts, np.diff(np.r_[starts, len(order)]))
    start, last = published.copy(), published.copy()
    for a, b in zip(starts, np.r_[starts[1:], len(order)], strict=True):
        np.minimum.accumulate(published[a:b], out=start[a:b])
        np.maximum.accumulate(published[a:b], out=last[a:b])
    before = np.where(first, published, np.r_[0.0, last[:-1]]) if len(order) else published
    gap = np.maximum(published - before, 0.0)
    usual = (before - start) / np.maximum(place - 1, 1)
    pause = (gap > PAUSE_DAYS) & (gap > PAUSE_GAPS * usual) & (place > 4)
    lost = np.where(pause, gap - usual, 0.0)
    weight = np.where(
        pause, HALF_LIFE / 7 / np.log(2) * (1 - np.exp2(-lost / HALF_LIFE)), 0.0
    )
    values = np.zeros((len(history.published), 2))
    values[:, 0] = 1.0
    values[order, 1] = weight
    covered = last - start
    for a, b in zip(starts, np.r_[starts[1:], len(order)], strict=True):
        covered[a:b] -= np.cumsum(lost[a:b])
    group = history.account * history.kinds + history.kind
    by_kind = order_of(group, history.first_known)
    return Cadence(
        history,
        running(by_account, history.published, values, HALF_LIFE),
        running(by_kind, history.published, values[:, :1], HALF_LIFE),
        start, last, covered,
    )
