"""What would have to be seen, and by when, for a verdict to fall."""

from collections.abc import Sequence
from datetime import timedelta

from app.wording.claims import Claim
from app.wording.dates import day
from app.wording.decisions import AGAIN, LOSSES
from app.wording.numbers import SPACE, is_known, percent
from app.wording.race import as_day
from app.wording.rows import Row
from app.wording.words import possessive, where

OVERTURNED = timedelta(weeks=6)  # by then most of the eight weeks of a share are new


def overturn(claims: Sequence[Claim], rows: Sequence[Row]) -> str:
    """What would have to be seen, and by when, for the verdict to fall."""
    if not rows:
        return "Nothing is claimed, so nothing can fall."
    last = as_day(rows[0]["as_of_week"]) + timedelta(weeks=1)
    until = f"in the eight weeks to {day(last + OVERTURNED - timedelta(days=1))}"
    if not claims:
        return nothing_claimed(rows, until)
    first = claims[0]
    if first.kind in LOSSES:
        return (overturn_slip if first.kind == "slip" else overturn_gain)(first, until)
    again = day(last + AGAIN - timedelta(days=1))
    if first.kind == "luck":
        return (
            f"If {first.rival} stays above its usual against the field in the four weeks to "
            f"{again} without another post of that size, it was no luck."
        )
    return f"If one brand’s share leaves its range {until}, it is more than a season."


def nothing_claimed(rows: Sequence[Row], until: str) -> str:
    """What would make a claim where there is none."""
    if all(row["verdict"] == "too-early" for row in rows):
        return "Nothing is claimed yet: 14 collected weeks of a pair are needed."
    return f"A rival whose 90{SPACE}% range stays above its earlier one {until}."


def overturn_gain(claim: Claim, until: str) -> str:
    """Half of the gain lost again is the end of a lead."""
    row = claim.row
    before = row["share_onset"] if is_known(row["share_onset"]) else row["share_before"]
    if not (is_known(before) and is_known(row["share_now"])):
        return f"{possessive(str(claim.rival))} change is gone {until}."
    half = percent((before + row["share_now"]) / 2)
    over = "the lead is over" if claim.kind == "lead" else "the alarm was false"
    return (
        f"If {possessive(str(claim.rival))} share {where(claim.platform)} is below {half} {until}, "
        f"half of its gain is gone and {over}."
    )


def overturn_slip(claim: Claim, until: str) -> str:
    """Half of our loss won back is the end of a slip."""
    row = claim.row
    before = row["own_share_onset"] if is_known(row["own_share_onset"]) else row["own_share_before"]
    if not (is_known(before) and is_known(row["own_share_now"])):
        return f"Our share {where(claim.platform)} is back at its earlier level {until}."
    half = percent((before + row["own_share_now"]) / 2)
    place = where(claim.platform)
    return f"If our share {place} is above {half} {until}, half of the loss is won back."
