"""Days on which an account lost followers as it rarely does.

The change of ln followers from day to day is held against the account's own median of nine months
before, in its own median absolute deviations; how rare that is comes from what all accounts of the
platform scored in earlier eras.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.aging.rarity import once_in
from pipelines.verdicts.panel import Floats, Ints
from pipelines.verdicts.storms.judge import DAYS_A_WEEK, ERA, MEMORY, Bests, above, heavy_tail

LOSS = 3  # the question, after those of looks
LEAST_DAYS, LONGEST = 56, 2.5  # changes before anything is usual; days between two counts
LEAST_SCALE = 1e-4


@dataclass(frozen=True)
class Days:
    """Followers as counted, (days,) each, by account and day; changes since the day before."""

    account: Ints
    day: Floats
    followers: Floats

    @property
    def change(self) -> Floats:
        """(days,) of ln followers a day; NaN where the count before is not of a day or two ago."""
        gap = np.diff(self.day, prepend=np.nan)
        same = np.diff(self.account, prepend=-1) == 0
        with np.errstate(all="ignore"):
            change = np.diff(np.log(self.followers), prepend=np.nan) / gap
        return np.where(same & (gap > 0) & (gap <= LONGEST), change, np.nan)


def judge_losses(days: Days, first: float, bests: Bests) -> tuple[Floats, Floats, Bests]:
    """(days,) weeks between two days with such a loss, and what is usual; NaN: not known.

    Eras from `first` on, beside the bests of earlier ones.
    """
    change, eras = days.change, np.floor(days.day / ERA) * ERA
    weeks, usual = np.full(len(change), np.nan), np.full(len(change), np.nan)
    for start in np.unique(eras[eras >= first]):
        rows = np.flatnonzero((eras == start) & np.isfinite(change))
        past = np.flatnonzero(
            (days.day < start) & (days.day > start - MEMORY) & np.isfinite(change)
        )
        middle, scale = _usual(days.account[past], change[past], int(days.account.max()) + 1)
        account = days.account[rows]
        score = (middle[account] - change[rows]) / scale[account]
        usual[rows] = middle[account]
        earlier = (bests.question == LOSS) & (bests.day < start) & (bests.day > start - MEMORY)
        tail, known = heavy_tail(bests.score[earlier]), np.isfinite(score)
        if tail is not None and known.any():
            rate = np.full(int(known.sum()), DAYS_A_WEEK)
            weeks[rows[known]] = once_in(above(tail, score[known]), rate)
        rows, score = rows[known], score[known]
        bests += Bests(np.full(len(rows), LOSS), days.account[rows], days.day[rows], score)
    weeks[(change >= 0)] = np.nan  # a gain that is smaller than usual is no loss
    return weeks, usual, bests


def _usual(account: Ints, change: Floats, accounts: int) -> tuple[Floats, Floats]:
    """(accounts,) median change and its spread; NaN below eight weeks of days."""
    middle, scale = np.full(accounts, np.nan), np.full(accounts, np.nan)
    for one in np.unique(account):
        mine = change[account == one]
        if len(mine) >= LEAST_DAYS:
            middle[one] = np.median(mine)
            spread = 1.4826 * np.median(np.abs(mine - middle[one]))
            scale[one] = max(float(spread), LEAST_SCALE)
    return middle, scale
