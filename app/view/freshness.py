"""How old the numbers are, measured by how often the landscape is usually looked at."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

import pandas as pd

WITHOUT_RHYTHM = timedelta(days=9)  # a weekly habit with two days of grace
SHORTEST = timedelta(hours=36)  # nothing is stale the next morning
NEWEST_RUNS = 10


def stale_after(starts: Sequence[datetime]) -> timedelta:
    """How old an observation may be: twice the usual time between runs, 9 days without a rhythm.

    starts: when the runs began, in any order; several on one day count as one.
    """
    days = sorted({moment.date() for moment in starts})[-NEWEST_RUNS:]
    gaps = [(after - before).days for before, after in pairwise(days)]
    if len(gaps) < 2:
        return WITHOUT_RHYTHM
    return max(2 * timedelta(days=median(gaps)), SHORTEST)


def seen_to(accounts: pd.DataFrame) -> pd.Series:
    """(accounts,) until when each is known: its last look, or where the file that holds it ends.

    accounts: last_observed_at and covered_to of mart.accounts, naive UTC. A file without a column
    of looks was seen when it was read, but says nothing of the time after its newest post.
    """
    return accounts[["last_observed_at", "covered_to"]].min(axis=1)
