"""What is known of posts at fixed ages, and what is asked about them; one platform at a time.

Time is in days since 2000-01-01 (UTC). `known` is the whole day on which a value could be known; an
answer on a day uses values of the days before it and nothing else.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pipelines.verdicts.aging.running import Order, order_of
from pipelines.verdicts.panel import Floats, Ints

# Days after publication at which counts are compared: the four of the question and the end of their
# reach, thirty for ripe, and a few between them so that a straight line in log age is good enough.
GRID = (0.25, 0.375, 0.6, 1.0, 1.5, 2.1, 3.0, 4.5, 7.0, 10.5, 15.0, 21.0, 30.0)
AGES = np.array(GRID)
NOMINAL = (0.25, 1.0, 3.0, 7.0, 30.0)
BLOCK = 56.0  # days in which the level of an account is taken as one
REACH = 1.5  # a post stands for a nominal age up to one and a half times that age
RIPE = len(GRID) - 1


@dataclass(frozen=True)
class History:
    """The posts of one platform, in the order of their ids; every array is (posts,) unless said.

    account, kind: codes from 0. published: time. first_known: day of the first look. known, log:
    (posts, ages) day on which ln(1 + count) at that age was known (inf: never) and its value.
    """

    account: Ints
    kind: Ints
    published: Floats
    first_known: Floats
    known: Floats
    log: Floats

    def of(self, rows: Ints) -> "History":
        """These posts only."""
        names = ("account", "kind", "published", "first_known", "known", "log")
        return History(*(getattr(self, name)[rows] for name in names))

    @cached_property
    def by_account(self) -> Ints:
        """Rows of the posts in the order of accounts and of publication."""
        return np.lexsort((self.published, self.account))

    @property
    def kinds(self) -> int:
        """How many kinds there are."""
        return int(self.kind.max(initial=-1)) + 1

    @cached_property
    def own(self) -> Ints:
        """(posts,) codes of account and kind."""
        return self.account * self.kinds + self.kind

    @cached_property
    def block(self) -> Ints:
        """(posts,) codes of account and stretch of eight weeks."""
        return self.account * 1000 + (self.published // BLOCK).astype(np.int64) % 1000

    @cached_property
    def columns(self) -> Floats:
        """(posts, kinds + 4) each post's kind and two harmonics of its time of day."""
        turn = 2 * np.pi * (self.published % 1.0)
        waves = [np.cos(turn), np.sin(turn), np.cos(2 * turn), np.sin(2 * turn)]
        return np.column_stack([np.eye(self.kinds)[self.kind], *waves])

    @cached_property
    def orders(self) -> list[Order]:
        """By age: the accounts' posts in the order in which their value was known."""
        return [order_of(self.account, known) for known in self.known.T]

    @cached_property
    def ripe_orders(self) -> list[Order]:
        """By age: the same for the growth from that age to thirty days."""
        ripe = np.maximum(self.known, self.known[:, [RIPE]])
        return [order_of(self.account, known) for known in ripe.T]


@dataclass(frozen=True, slots=True)
class Asks:
    """Looks at posts that want an answer; every array is (asks,).

    post: row in the history. nominal: the nominal age, NaN for a newest look. age: days. day: the
    whole day of the look. log: ln(1 + count) then.
    """

    post: Ints
    nominal: Floats
    age: Floats
    day: Floats
    log: Floats

    def of(self, rows: Ints) -> "Asks":
        """These asks only."""
        return Asks(*(getattr(self, name)[rows] for name in self.__slots__))
