"""What would overturn a verdict: dated, with numbers, so that anybody can check it later."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.words.names import possessive, where
from app.words.thresholds import LOOK_AGAIN, OVERTURNED
from app.words.values import (
    SPACE,
    as_day,
    day,
    is_known,
    percent,
)
from app.words.verdict.claims import Claim, share_ends
from app.words.verdict.decisions import LOSSES
from queries.rows import CurrentVerdicts


def _decided_on(row: CurrentVerdicts) -> date:
    """The last day of the week by which most of the eight weeks of a share are new."""
    return _after(row, timedelta(weeks=OVERTURNED))


def _after(row: CurrentVerdicts, weeks: timedelta) -> date:
    """The last day so many weeks after those that a verdict rests on."""
    return as_day(row["as_of_week"]) + timedelta(weeks=1) + weeks - timedelta(days=1)


def _half_way(row: CurrentVerdicts, *, ours: bool = False) -> float | None:
    """The share in the middle between before the change and now, the rival's or ours."""
    before, now = share_ends(row, ours=ours)
    return (before + now) / 2 if is_known(before) and is_known(now) else None


def overturn(claims: Sequence[Claim], rows: Sequence[CurrentVerdicts]) -> str:
    """What would have to be seen, and by when, for the verdict to fall."""
    if not rows:
        return "Nothing is claimed, so nothing can fall."
    until = f"in the eight weeks to {day(_decided_on(rows[0]))}"
    if not claims:
        return _nothing_claimed(rows, until)
    first = claims[0]
    if first.kind in LOSSES:
        return (_overturn_slip if first.kind == "slip" else _overturn_gain)(first, until)
    again = day(_after(rows[0], LOOK_AGAIN))
    if first.kind == "luck":
        return (
            f"If {first.rival} stays above its usual against the field in the four weeks to "
            f"{again} without another post of that size, it was no luck."
        )
    return f"If one brand’s share leaves its range {until}, it is more than a season."


def _nothing_claimed(rows: Sequence[CurrentVerdicts], until: str) -> str:
    """What would make a claim where there is none."""
    if all(row["verdict"] == "too-early" for row in rows):
        return "Nothing is claimed yet: 14 collected weeks of a pair are needed."
    return f"A rival whose 90{SPACE}% range stays above its earlier one {until}."


def _overturn_gain(claim: Claim, until: str) -> str:
    """Half of the gain lost again is the end of a lead."""
    half = _half_way(claim.row)
    if half is None:
        return f"{possessive(str(claim.rival))} change is gone {until}."
    over = "the lead is over" if claim.kind == "lead" else "the alarm was false"
    return (
        f"If {possessive(str(claim.rival))} share {where(claim.platform)} is below "
        f"{percent(half)} {until}, half of its gain is gone and {over}."
    )


def _overturn_slip(claim: Claim, until: str) -> str:
    """Half of our loss won back is the end of a slip."""
    half, place = _half_way(claim.row, ours=True), where(claim.platform)
    if half is None:
        return f"Our share {place} is back at its earlier level {until}."
    return f"If our share {place} is above {percent(half)} {until}, half of the loss is won back."
