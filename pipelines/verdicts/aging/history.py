"""What is known of posts at fixed ages, and what is asked about them; one platform at a time.

Time is in days since 2000-01-01 (UTC). `known` is the whole day on which a value could be known; an
answer on a day uses values of the days before it and nothing else.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.panel import Floats, Ints

# Days after publication at which counts are compared: the four of the question, thirty for ripe, and
# enough between them that a straight line in log age is good enough.
GRID = (0.25, 0.35, 0.5, 0.7, 1.0, 1.4, 2.0, 3.0, 3.9, 5.2, 7.0, 9.5, 14.0, 20.0, 30.0)
AGES = np.array(GRID)
NOMINAL = (0.25, 1.0, 3.0, 7.0, 30.0)
REACH = 1.5  # a post stands for a nominal age up to one and a half times that age
RIPE = len(GRID) - 1


@dataclass(frozen=True, slots=True)
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

    @property
    def kinds(self) -> int:
        """How many kinds there are."""
        return int(self.kind.max(initial=-1)) + 1


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
