"""Titles of charts and the line below: what a frame shows, of whom, in which unit."""

import pandas as pd

from app.words.names import possessive, where
from app.words.rows import rival_and_own, row_of, rows_of, whole
from app.words.thresholds import POSTS_COMPARED
from app.words.values import number, percent, percent_change, short
from queries.rows import Cadence, EngagementPerPost, Followers, FormatMix, Momentum

NOTHING = "Nothing to show for this choice"


def momentum_finding(momentum: pd.DataFrame, *, own: str | None, focus: str | None = None) -> str:
    """Who grows most against the field, from momentum."""
    sound = [
        row
        for row in rows_of(momentum, Momentum)
        if min(whole(row["posts_now"]), whole(row["posts_before"])) >= POSTS_COMPARED
    ]
    rival, ours = rival_and_own(sound, lambda row: row["momentum"], own=own, focus=focus)
    if rival is None and ours is None:
        return "Too few posts to tell anyone’s momentum"
    told = [f"{rival['brand']} {percent_change(rival['momentum'])}"] if rival else []
    told += [f"we {percent_change(ours['momentum'])}"] if ours else []
    return f"Against the field: {', '.join(told)}"


def typical_finding(
    typical: pd.DataFrame,
    *,
    own: str | None,
    focus: str | None = None,
) -> str:
    """What a typical post earns, from engagement_per_post."""
    rival, ours = rival_and_own(
        rows_of(typical, EngagementPerPost), lambda row: row["median"], own=own, focus=focus
    )
    if rival is None:
        return f"Our typical post earns {number(ours['median'])}" if ours else NOTHING
    theirs = f"{possessive(rival['brand'])} typical post earns {number(rival['median'])}"
    return f"{theirs}, ours {number(ours['median'])}" if ours else theirs


def mix_finding(mix: pd.DataFrame, *, own: str | None, focus: str | None = None) -> str:
    """The most frequent kind of the rival's posts, and our part of the same kind."""
    kinds = rows_of(mix, FormatMix)
    rival, _ = rival_and_own(kinds, lambda row: row["posts_share"], own=own, focus=focus)
    rows = [row for row in kinds if rival and row["brand"] == rival["brand"]]
    if not rows:
        return NOTHING
    top = max(rows, key=lambda row: row["posts"])
    same = [row for row in kinds if row["kind"] == top["kind"]]
    ours = row_of(same, own)
    theirs = f"{percent(top['posts_share'])} of {possessive(top['brand'])} posts are {top['kind']}"
    return f"{theirs}, {percent(ours['posts_share'])} of ours" if ours else theirs


def cadence_finding(cadence: pd.DataFrame, *, own: str | None, focus: str | None = None) -> str:
    """Posts per week, from cadence over the whole period (every := 'all')."""
    rival, ours = rival_and_own(
        rows_of(cadence, Cadence), lambda row: row["posts_per_week"], own=own, focus=focus
    )
    told = []
    if rival:
        told.append(f"{rival['brand']} posts {number(rival['posts_per_week'], 1)} times a week")
    if ours:
        told.append(f"we {number(ours['posts_per_week'], 1)}" + ("" if rival else " times a week"))
    return ", ".join(told) or NOTHING


def followers_finding(followers: pd.DataFrame, *, own: str | None, focus: str | None = None) -> str:
    """The latest known followers, from followers."""
    known = followers[followers["followers"].notna()].sort_values("period")
    latest = known.groupby("brand", sort=False).tail(1)
    rival, ours = rival_and_own(
        rows_of(latest, Followers), lambda row: row["followers"], own=own, focus=focus
    )
    told = [f"{rival['brand']} has {short(rival['followers'])} followers"] if rival else []
    told += [f"we have {short(ours['followers'])}"] if ours else []
    return ", ".join(told) or "Followers are not known"


PER = {"day": "day", "week": "week", "month": "month", "quarter": "quarter"}


def momentum_definition(*, measure: str, now_weeks: int = 8, before_weeks: int = 52) -> str:
    """How momentum is built."""
    return (
        f"Typical weekly {measure} of the last {now_weeks} weeks against the {before_weeks} weeks "
        "before, over the same change of all other brands. Log scale. With few posts: posts before "
        "and now."
    )


def strip_definition(*, measure: str, platform: str, drawn: int, known: int) -> str:
    """What the dots are; of many posts, what the bands are."""
    part = f" Bands: where the {number(known)} posts lie; dark the middle half, dots the tails."
    dots = f"{measure.capitalize()} of each post {where(platform)}, log scale."
    marks = (
        "Bar: median. Ringed: broke out, an account has such a post at most twice a year. "
        "Hollow: young, projected to 30 days."
        if measure == "engagement"
        else "Bar: median. Hollow: young, still growing."
    )
    return f"{dots} {marks}{part if drawn < known else ''}"


def mix_definition(*, platform: str) -> str:
    """What the bars are."""
    return f"Part of each brand’s posts by kind {where(platform)}, %."


def cadence_definition(*, platform: str, every: str = "week", zone: str = "UTC") -> str:
    """What the lines are."""
    period = PER.get(every, "period")
    left_out = f"A {period} of which less than half was collected is left out."
    return f"Posts per week {where(platform)}, by {period} ({zone}). {left_out}"


def followers_definition(*, platform: str, is_log: bool) -> str:
    """What the lines are, and how to read a logarithmic axis."""
    scale = " Log scale: equal slopes are equal growth." if is_log else ""
    return f"Followers at the end of each period {where(platform)}.{scale}"
