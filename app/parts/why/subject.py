"""What the page Why is about: a rival on a platform, what is claimed of them, two periods."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from app.view.choice import View
from app.words.rows import most, rival_of, rows_of
from app.words.values import as_day
from app.words.verdict.claims import Claim, claims_of
from queries.rows import CausesTold, CurrentVerdicts, ShareChange

YEAR = 52  # weeks


@dataclass(frozen=True, slots=True)
class Subject:
    """The rival (we, when it is our slip) and the platform, and the claim if there is one."""

    rival: str
    platform: str
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class Periods:
    """The two half-open periods whose shares are compared."""

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


def subject_of(verdicts: pd.DataFrame, view: View, change: pd.DataFrame) -> Subject | None:
    """The worst claim about the chosen rival, else about anybody; else who moved most.

    verdicts: current_verdicts; change: share_change of the view, per platform. None when there is
    nobody to ask about.
    """
    chosen = view.highlighted[0] if view.highlighted else None
    claims = claims_of(rows_of(verdicts, CurrentVerdicts))
    about = [claim for claim in claims if chosen in (None, claim.rival)]
    if about:
        claim = about[0]
        rival = view.own if claim.kind == "slip" else claim.rival
        rival = rival or _gainer(change, claim.platform, view.own)
        return Subject(rival, claim.platform, claim) if rival else None
    row = _most_moved(rows_of(change, ShareChange), chosen, view.own)
    if row is None:
        return None
    platform = str(row["platform"])
    ours = [claim for claim in claims if claim.rival is None and claim.platform == platform]
    return Subject(str(row["brand"]), platform, ours[0] if ours else None)


def _gainer(change: pd.DataFrame, platform: str, own: str | None) -> str | None:
    """The rival who gained most on a platform."""
    row = rival_of(rows_of(change[change["platform"] == platform], ShareChange), own, None)
    return str(row["brand"]) if row else None


def _most_moved(
    rows: Sequence[ShareChange], rival: str | None, own: str | None
) -> ShareChange | None:
    """The row of the largest change of the rival, or of any; of the largest share if none is known.

    A single period is enough: the page then says what is not known.
    """
    others = [row for row in rows if row["brand"] != own and rival in (None, row["brand"])]
    moved = most(others, lambda row: None if row["change"] is None else abs(row["change"]))
    return moved or most(others, lambda row: row["share_now"])


def weeks_around(compared: Periods, view: View) -> dict[str, object]:
    """The time of the chart of changes of course: the view, and both periods with room before."""
    first = compared.before_since - timedelta(weeks=8)
    since = first if view.since is None else min(first, view.since)
    return {"since": since, "until": max(compared.until, view.until)}


def periods_told(causes: pd.DataFrame) -> Periods | None:
    """The two periods that rows of causes_told compare; None without rows."""
    for row in rows_of(causes, CausesTold):
        ends = (row["before_from"], row["before_until"], row["now_from"], row["now_until"])
        return Periods(*(as_day(end) for end in ends))
    return None


def periods_of(view: View) -> Periods:
    """The period in view and the chosen other one; without one, the two halves of the view."""
    since = view.since or view.until - timedelta(weeks=YEAR)
    if view.before is None:
        half = timedelta(weeks=max(1, (view.until - since).days // 14))
        return Periods(view.until - 2 * half, view.until - half, view.until - half, view.until)
    first, end = view.before
    if end > since:  # the earlier period reaches into the one in view: what follows is compared
        since = min(end, view.until - timedelta(days=1))
    return Periods(first, min(end, since), since, view.until)
