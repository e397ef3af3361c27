"""The scorecard: one row per brand, each number with what it rests on."""

from dataclasses import dataclass
from html import escape

import pandas as pd

from app.snapshot.facts import Facts
from app.words.names import where
from app.words.rows import row_of, rows_of
from app.words.thresholds import POSTS_COMPARED
from app.words.values import (
    SPACE,
    band,
    count,
    is_known,
    number,
    percent,
    percent_change,
    short,
    signed,
    week,
)
from app.words.verdict.claims import onset_of
from queries.rows import Cadence, EngagementPerPost, Momentum, ShareChange, ShareCourse

HEADS = ("Brand", "{share}", "{change}", "Momentum", "Typical post", "Posts a week", "Followers")


@dataclass(frozen=True, slots=True)
class Standing:
    """The share of a brand: the last one with its range where that is known, else as measured."""

    brand: str
    share: float | None
    posts: int | None
    change: float | None
    posts_before: int | None
    before: float | None = None
    low: float | None = None
    high: float | None = None


def scorecard(facts: Facts) -> str:
    """The table of all brands, the largest share first."""
    latest, before = latest_shares(facts)
    rows = [
        standing(row, latest.get(row["brand"]), before.get(row["brand"]))
        for row in rows_of(facts.frames["share_change"], ShareChange)
    ]
    rows.sort(key=lambda row: -row.share if is_known(row.share) else 1)
    top = max((row.share for row in rows if is_known(row.share)), default=1)
    names = {"share": share_head(facts), "change": change_head(facts)}
    head = "".join(f'<th scope="col">{escape(name.format(**names))}</th>' for name in HEADS)
    body = "".join(table_row(facts, row, top) for row in rows)
    return f'<table class="score"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def latest_shares(facts: Facts) -> tuple[dict[str, ShareCourse], dict[str, float | None]]:
    """Each brand's last share with its range, and what it was; empty where no range is known."""
    course = facts.frames["share_course"]
    last = course[course["period"] == course["period"].max()]
    then = course[course["period"] == base(facts)]
    return (
        {row["brand"]: row for row in rows_of(last, ShareCourse)},
        {row["brand"]: row["share"] for row in rows_of(then, ShareCourse)},
    )


def standing(row: ShareChange, last: ShareCourse | None, before: float | None) -> Standing:
    """One brand's last share beside what it was."""
    if last is None:
        return Standing(
            row["brand"], row["share_now"], row["posts_now"], row["change"], row["posts_before"]
        )
    share = last["share"]
    change = share - before if is_known(share) and is_known(before) else None
    return Standing(
        row["brand"], share, last["posts"], change, row["posts_before"],
        before, last["low"], last["high"],
    )  # fmt: skip


def base(facts: Facts) -> pd.Timestamp:
    """The week with which the last one is compared: the last before the change, else the eighth."""
    since = onset_of(facts.claim.row) if facts.claim else None
    if since is not None:
        return pd.Timestamp(since) - pd.Timedelta(weeks=1)
    last: pd.Timestamp = facts.frames["share_course"]["period"].max()
    return last - pd.Timedelta(weeks=8)


def change_head(facts: Facts) -> str:
    """Against what the change is."""
    since = onset_of(facts.claim.row) if facts.claim else None
    return f"Since {week(since)}" if since else "Change"


def share_head(facts: Facts) -> str:
    """Where the shares of the table are from."""
    course = facts.frames["share_course"]
    if course.empty:
        return "Share"
    return f"Share {where(str(course['platform'].iloc[0]))}, 8 weeks"


def table_row(facts: Facts, row: Standing, top: float) -> str:
    """One brand."""
    frames, brand = facts.frames, row.brand
    typical = row_of(rows_of(frames["engagement_per_post"], EngagementPerPost), brand)
    cells = (
        share_cell(row, top, brand == facts.choice.own),
        cell(change_text(row), change_note(row)),
        momentum_cell(row_of(rows_of(frames["momentum"], Momentum), brand)),
        typical_cell(typical),
        pace_cell(row_of(rows_of(frames["pace"], Cadence), brand)),
        followers_cell(typical),
    )
    own = ' class="own"' if brand == facts.choice.own else ""
    return f'<tr{own}><th scope="row">{escape(brand)}</th>{"".join(cells)}</tr>'


def cell(value: str, note: str) -> str:
    """A number with what it rests on."""
    return f"<td><b>{escape(value)}</b> <small>{escape(note)}</small></td>"


def share_cell(row: Standing, top: float, is_own: bool) -> str:
    """The share with its range, a bar and n."""
    size = 100 * row.share / (top or 1) if is_known(row.share) else 0
    bar = f'<i class="bar{" ours" if is_own else ""}" style="width:{size:.1f}%"></i>'
    known = is_known(row.low) and is_known(row.high)
    reach = f"{band(row.low, row.high)}, " if known else ""
    n = f"{reach}n{SPACE}{number(row.posts)}"
    told = f"<b>{percent(row.share)}</b> <small>{n}</small>"
    return f'<td>{told}<span class="track">{bar}</span></td>'


def change_text(row: Standing) -> str:
    """The change in points with its sign."""
    if not is_known(row.change):
        return number(None)
    return f"{signed(row.change * 100)}{SPACE}points"


def change_note(row: Standing) -> str:
    """What the share was, else the posts of then."""
    if is_known(row.before):
        return f"from {percent(row.before)}"
    return f"n{SPACE}{number(row.posts_before)} before"


def momentum_cell(row: Momentum | None) -> str:
    """The change against the field, or the posts where a percent says too little."""
    if row is None:
        return cell(number(None), "")
    now, before = row["posts_now"], row["posts_before"]
    if not is_known(row["momentum"]) or min(now, before) < POSTS_COMPARED:
        return cell(f"{number(before)} → {number(now)}", "posts, too few for a percent")
    return cell(percent_change(row["momentum"]), f"n{SPACE}{number(now)}, {number(before)} before")


def typical_cell(row: EngagementPerPost | None) -> str:
    """The median post and the posts it comes from."""
    if row is None:
        return cell(number(None), "")
    return cell(number(row["median"]), f"n{SPACE}{number(row['posts'])}")


def pace_cell(row: Cadence | None) -> str:
    """Posts a week and of how many."""
    if row is None:
        return cell(number(None), "")
    weeks = f", {count(row['weeks'], 'week')}" if is_known(row["weeks"]) else ""
    return cell(number(row["posts_per_week"], 1), f"n{SPACE}{number(row['posts'])}{weeks}")


def followers_cell(row: EngagementPerPost | None) -> str:
    """Last known followers and the typical post per 1,000 of them."""
    if row is None or not is_known(row["followers"]):
        return cell(number(None), "")
    rate = row["per_1000_followers"]
    note = f"{number(rate, 1)} per 1,000 and post" if is_known(rate) else ""
    return cell(short(row["followers"]), note)
