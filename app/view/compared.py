"""Which two periods the page Why compares: those of what was told, or the ones in view."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from app.view.choice import View
from app.words.rows import rows_of
from app.words.values import as_day

YEAR = 52


@dataclass(frozen=True, slots=True)
class Compared:
    """Two half-open periods."""

    before_since: date
    before_until: date
    since: date
    until: date

    @property
    def arguments(self) -> dict[str, Any]:
        """As arguments of a measure."""
        return {
            "before_since": self.before_since,
            "before_until": self.before_until,
            "since": self.since,
            "until": self.until,
        }

    @property
    def later(self) -> dict[str, Any]:
        """The later period as share_change takes it: its end, and its weeks."""
        return {"until": self.until, "weeks": max(1, (self.until - self.since).days // 7)}


def of_told(causes: pd.DataFrame) -> Compared | None:
    """The two periods that rows of causes_told compare; None without rows."""
    for row in rows_of(causes):
        names = ("before_from", "before_until", "now_from", "now_until")
        return Compared(*(as_day(row[name]) for name in names))
    return None


def of_view(view: View) -> Compared:
    """The period in view against the chosen other one; without one, its later half against the
    earlier.
    """
    since = view.since or view.until - timedelta(weeks=YEAR)
    if view.before is None:
        half = timedelta(weeks=max(1, (view.until - since).days // 14))
        return Compared(view.until - 2 * half, view.until - half, view.until - half, view.until)
    first, end = view.before
    if end > since:  # the earlier period reaches into the one in view: what follows is compared
        since = min(end, view.until - timedelta(days=1))
    return Compared(first, min(end, since), since, view.until)
