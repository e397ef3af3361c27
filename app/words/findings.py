"""Titles of charts: each states what its frame shows, with the numbers as measured."""

import pandas as pd

from app.words.names import part_of, possessive
from app.words.race import before_of, weeks_of
from app.words.rows import Row, count_of, rival_and_own, row_of, rows_of
from app.words.thresholds import POSTS_COMPARED
from app.words.values import is_known, number, percent, percent_change, points, short

NOTHING = "Nothing to show for this choice"


def share_finding(
    change: pd.DataFrame, *, own: str | None, measure: str = "engagement", focus: str | None = None
) -> str:
    """Who has how much in the last weeks and how that differs from before, from share_change."""
    rival, ours = rival_and_own(change, "share_now", own=own, focus=focus)
    first = rival or ours
    if first is None:
        return NOTHING
    told = [f"{rival['brand']} has {share_words(rival, measure)}"] if rival else []
    told += [f"we have {share_words(ours, '' if rival else measure)}"] if ours else []
    return f"Last {weeks_of(first)} weeks{unlike(first)}: {'; '.join(told)}"


def unlike(row: Row) -> str:
    """What the weeks are compared with, when that is not the weeks right before."""
    return "" if before_of(row).endswith("weeks before") else f" against {before_of(row)}"


def share_words(row: Row, measure: str) -> str:
    """ "33 % of the engagement, 12 points more"."""
    has = percent(row["share_now"]) + (f" {part_of(measure)}" if measure else "")
    if not is_known(row["change"]):
        return has
    if number(row["change"] * 100) == "0":
        return f"{has}, as before"
    return f"{has}, {points(row['change'])} {'more' if row['change'] > 0 else 'less'}"


def momentum_finding(momentum: pd.DataFrame, *, own: str | None, focus: str | None = None) -> str:
    """Who grows most against the field, from momentum."""
    sound = momentum[
        (momentum["posts_now"] >= POSTS_COMPARED) & (momentum["posts_before"] >= POSTS_COMPARED)
    ]
    rival, ours = rival_and_own(sound, "momentum", own=own, focus=focus)
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
    rival, ours = rival_and_own(typical, "median", own=own, focus=focus)
    if rival is None:
        return f"Our typical post earns {number(ours['median'])}" if ours else NOTHING
    theirs = f"{possessive(rival['brand'])} typical post earns {number(rival['median'])}"
    return f"{theirs}, ours {number(ours['median'])}" if ours else theirs


def mix_finding(mix: pd.DataFrame, *, own: str | None, focus: str | None = None) -> str:
    """The most frequent kind of the rival's posts, and our part of the same kind."""
    rival, _ = rival_and_own(mix, "posts_share", own=own, focus=focus)
    rows = [row for row in rows_of(mix) if rival and row["brand"] == rival["brand"]]
    if not rows:
        return NOTHING
    top = max(rows, key=lambda row: count_of(row, "posts"))
    same = [row for row in rows_of(mix) if row["kind"] == top["kind"]]
    ours = row_of(same, own)
    theirs = f"{percent(top['posts_share'])} of {possessive(top['brand'])} posts are {top['kind']}"
    return f"{theirs}, {percent(ours['posts_share'])} of ours" if ours else theirs


def cadence_finding(cadence: pd.DataFrame, *, own: str | None, focus: str | None = None) -> str:
    """Posts per week, from cadence over the whole period (every := 'all')."""
    rival, ours = rival_and_own(cadence, "posts_per_week", own=own, focus=focus)
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
    rival, ours = rival_and_own(latest, "followers", own=own, focus=focus)
    told = [f"{rival['brand']} has {short(rival['followers'])} followers"] if rival else []
    told += [f"we have {short(ours['followers'])}"] if ours else []
    return ", ".join(told) or "Followers are not known"
