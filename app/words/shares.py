"""What the charts of shares show: who has how much, who passed whom, whose ranges still meet."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from app.words.names import (
    part_of,
    possessive,
    share_of,
    where,
)
from app.words.rows import rival_and_own, rows_of
from app.words.titles import NOTHING, PER
from app.words.values import (
    SPACE,
    as_day,
    band,
    day,
    is_known,
    number,
    percent,
    points,
    span,
    week,
)
from app.words.verdict.claims import Claim
from app.words.verdict.sentences import carried, share_change, since_week
from queries.rows import ShareChange, ShareTrend

_Pair = tuple[date, ShareTrend, ShareTrend]  # first day of the week, the rival's row, ours


def ranges_finding(
    trend: pd.DataFrame, *, own: str | None, focus: str | None = None, claim: Claim | None = None
) -> str:
    """The title of the chart, from share_trend: our slip, a crossing, or who has how much."""
    found = _claimed_title(claim) if claim and claim.rival in (None, focus) else ""
    weeks = _pairs_of(trend, own, focus)
    is_moving = claim is not None and claim.kind in ("lead", "watch") and claim.rival == focus
    if not found and weeks and (is_moving or _is_apart(*weeks[-1][1:])):
        found = _crossing(weeks)
    return found or _last_shares(trend, own, focus) + _overlap(weeks)


def _claimed_title(claim: Claim) -> str:
    """What the chart shows of our slip or of luck."""
    row = claim.row
    if claim.kind == "slip" and share_change(row, ours=True):
        return f"Our share {share_change(row, ours=True)} {since_week(row)}"
    if claim.kind == "luck" and is_known(row["share_now"]) and is_known(row["share_now_low"]):
        reach = band(row["share_now_low"], row["share_now_high"])
        own_share = f"{possessive(str(claim.rival))} {percent(row['share_now'])}"
        return f"{own_share} hangs on {carried(row)}; the 90{SPACE}% range is {reach}"
    return ""


def _overlap(weeks: Sequence[_Pair]) -> str:
    """That the two are too close to call, when their ranges overlap in the last week."""
    if not weeks:
        return ""
    _, rival, mine = weeks[-1]
    return "" if _is_apart(rival, mine) or _is_apart(mine, rival) else ": too close to call"


def _pairs_of(trend: pd.DataFrame, own: str | None, focus: str | None) -> list[_Pair]:
    """The weeks in which both shares are known, oldest first."""
    rows = rows_of(trend, ShareTrend)
    ours = {as_day(row["period"]): row for row in rows if row["brand"] == own}
    theirs = sorted(
        (row for row in rows if row["brand"] == focus), key=lambda row: as_day(row["period"])
    )
    both = [(as_day(row["period"]), row, ours.get(as_day(row["period"]))) for row in theirs]
    return [
        (at, rival, mine)
        for at, rival, mine in both
        if mine and is_known(rival["share"]) and is_known(mine["share"])
    ]


def _crossing(weeks: Sequence[_Pair]) -> str:
    """ "Vaartwijk passed us in week 39; the 90 % ranges have not met since week 42"."""
    passed = _run_start([(rival["share"] or 0) > (mine["share"] or 0) for _, rival, mine in weeks])
    if passed is None:
        return ""
    brand = weeks[-1][1]["brand"]
    told = f"{brand} passed us in {week(weeks[passed][0])}" if passed else f"{brand} is above us"
    apart = _run_start([_is_apart(rival, mine) for _, rival, mine in weeks])
    if apart is None:
        return f"{told}; the 90{SPACE}% ranges still overlap"
    if apart == 0:
        return f"{told}; the 90{SPACE}% ranges never met in these weeks"
    return f"{told}; the 90{SPACE}% ranges have not met since {week(weeks[apart][0])}"


def _run_start(holds: Sequence[bool]) -> int | None:
    """Where the run that lasts until the end began; None when it does not hold at the end."""
    start = len(holds)
    while start and holds[start - 1]:
        start -= 1
    return start if start < len(holds) else None


def _is_apart(rival: ShareTrend, mine: ShareTrend) -> bool:
    """Whether the first one's range lies above the other's."""
    low, high = rival["low"], mine["high"]
    return is_known(low) and is_known(high) and low > high


def _last_shares(trend: pd.DataFrame, own: str | None, focus: str | None) -> str:
    """ "Kadeluxe has 5 %, we have 25 %"."""
    rows = rows_of(trend, ShareTrend)
    newest = max((row["period"] for row in rows), default=None)
    shares = {row["brand"]: row["share"] for row in rows if row["period"] == newest}
    told = [f"{focus} has {percent(shares[focus])}"] if focus and focus in shares else []
    if own and own in shares:
        told.append(f"{'we' if told else 'We'} have {percent(shares[own])}")
    return ", ".join(told) or NOTHING


def ranges_definition(*, measure: str, platform: str, brands: int, zone: str = "UTC") -> str:
    """Universe, window and marks of the chart of shares with ranges."""
    universe = f"{share_of(measure)} among {number(brands)} tracked brands {where(platform)}"
    marks = f"Shaded: 90{SPACE}% range. Dashed: gaps in collection."
    return f"{universe}, % over the 8 weeks up to each week ({zone}). {marks}"


def share_finding(
    change: pd.DataFrame, *, own: str | None, measure: str = "engagement", focus: str | None = None
) -> str:
    """Who has how much in the last weeks and how that differs from before, from share_change."""
    rival, ours = rival_and_own(
        rows_of(change, ShareChange), lambda row: row["share_now"], own=own, focus=focus
    )
    first = rival or ours
    if first is None:
        return NOTHING
    told = [f"{rival['brand']} has {_share_words(rival, measure)}"] if rival else []
    told += [f"we have {_share_words(ours, '' if rival else measure)}"] if ours else []
    return f"Last {weeks_of(first)} weeks{_unlike(first)}: {'; '.join(told)}"


def _unlike(row: ShareChange) -> str:
    """What the weeks are compared with, when that is not the weeks right before."""
    return "" if before_of(row).endswith("weeks before") else f" against {before_of(row)}"


def _share_words(row: ShareChange, measure: str) -> str:
    """ "33 % of the engagement, 12 points more"."""
    has = percent(row["share_now"]) + (f" {part_of(measure)}" if measure else "")
    if not is_known(row["change"]):
        return has
    if number(row["change"] * 100) == "0":
        return f"{has}, as before"
    return f"{has}, {points(row['change'])} {'more' if row['change'] > 0 else 'less'}"


def share_definition(
    *, measure: str, platform: str, brands: int, every: str = "week", zone: str = "UTC"
) -> str:
    """Universe, unit and marks of the share chart."""
    per = f"% per {PER[every]}" if every in PER else "%"
    universe = f"{share_of(measure)} among {number(brands)} tracked brands {where(platform)}"
    marks = f"Labels: the last {every}. Dashed: not collected all the time. A gap: not known."
    return f"{universe}, {per} ({zone}). {marks}"


def before_of(row: ShareChange) -> str:
    """What the recent window is compared with: "the 8 weeks before" or any other time."""
    since, until = as_day(row["now_from"]), as_day(row["now_until"])
    first, end = as_day(row["before_from"]), as_day(row["before_until"])
    if end == since:
        return f"the {weeks_of(row)} weeks before"
    if (since - first, until - end) == (_YEAR, _YEAR):
        return "the same weeks a year before"
    return f"the time from {day(first)} to {day(end - timedelta(days=1))}"


def weeks_of(row: ShareChange) -> int:
    """How many weeks the recent window has."""
    return max(1, (as_day(row["now_until"]) - as_day(row["now_from"])).days // 7)


def period_of(row: ShareChange) -> str:
    """The days of the recent window."""
    return span(as_day(row["now_from"]), as_day(row["now_until"]))


_YEAR = timedelta(weeks=52)
