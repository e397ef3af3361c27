"""What the page Why is about: one rival on one platform, and what is claimed of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from app.view.choice import View
from app.view.compared import Compared
from app.words.rows import Row, rival_of, rows_of
from app.words.values import is_known
from app.words.verdict.claims import Claim, claims_of


@dataclass(frozen=True, slots=True)
class Subject:
    """The rival (we, when it is our slip) and the platform, and the claim if there is one."""

    rival: str
    platform: str
    claim: Claim | None


def subject_of(verdicts: pd.DataFrame, view: View, change: pd.DataFrame) -> Subject | None:
    """The worst claim about the chosen rival, else about anybody; else who moved most.

    verdicts: current_verdicts; change: share_change of the view, per platform. None when there is
    nobody to ask about.
    """
    chosen = view.highlighted[0] if view.highlighted else None
    claims = claims_of(rows_of(verdicts))
    about = [claim for claim in claims if chosen in (None, claim.rival)]
    if about:
        claim = about[0]
        rival = view.own if claim.kind == "slip" else claim.rival
        rival = rival or gainer(change, claim.platform, view.own)
        return Subject(rival, claim.platform, claim) if rival else None
    row = most_moved(rows_of(change), chosen, view.own)
    if row is None:
        return None
    platform = str(row["platform"])
    ours = [claim for claim in claims if claim.rival is None and claim.platform == platform]
    return Subject(str(row["brand"]), platform, ours[0] if ours else None)


def gainer(change: pd.DataFrame, platform: str, own: str | None) -> str | None:
    """The rival who gained most on a platform."""
    row = rival_of(rows_of(change[change["platform"] == platform]), own, None)
    return str(row["brand"]) if row else None


def most_moved(rows: Sequence[Row], rival: str | None, own: str | None) -> Row | None:
    """The row of the largest change of the rival, or of any; of the largest share if none is known.

    A single period is enough: the page then says what is not known.
    """
    others = [row for row in rows if row["brand"] != own and rival in (None, row["brand"])]
    for column in ("change", "share_now"):
        known = [row for row in others if is_known(row[column])]
        if known:
            return max(known, key=lambda row: abs(float(row[column])))
    return None


def weeks_around(compared: Compared, view: View) -> dict[str, object]:
    """The time that the chart of courses shows: the view, and both periods with room before."""
    first = compared.before_since - timedelta(weeks=8)
    since = first if view.since is None else min(first, view.since)
    return {"since": since, "until": max(compared.until, view.until)}
