"""The scorecard: one row per brand, each number with what it rests on."""

from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from app.snapshot.facts import Facts
from app.theme.parts import each_in
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
from queries.rows import Cadence, EngagementPerPost, Momentum, ShareChange, ShareTrend

HEADS = ("Brand", "{share}", "{change}", "Momentum", "Typical post", "Posts a week", "Followers")


@dataclass(frozen=True, slots=True)
class _Standing:
    """The share of a brand: the last one with its range where that is known, else as measured."""

    brand: str
    share: float | None
    posts: int | None
    change: float | None
    posts_before: int | None
    before: float | None = None
    low: float | None = None
    high: float | None = None


def scorecard(facts: Facts) -> Markup:
    """The table of all brands, the largest share first."""
    latest, before = _latest_shares(facts)
    rows = [
        _standing(row, latest.get(row["brand"]), before.get(row["brand"]))
        for row in rows_of(facts.frames["share_change"], ShareChange)
    ]
    rows.sort(key=lambda row: -row.share if is_known(row.share) else 1)
    top = max((row.share for row in rows if is_known(row.share)), default=1)
    names = {"share": _share_head(facts), "change": _change_head(facts)}
    head = each_in(Markup('<th scope="col">{}</th>'), [name.format(**names) for name in HEADS])
    body = Markup().join(_table_row(facts, row, top) for row in rows)
    return Markup(
        '<table class="score"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(head, body)


def _latest_shares(facts: Facts) -> tuple[dict[str, ShareTrend], dict[str, float | None]]:
    """Each brand's last share with its range, and what it was; empty where no range is known."""
    trend = facts.frames["share_trend"]
    last = trend[trend["period"] == trend["period"].max()]
    then = trend[trend["period"] == _base(facts)]
    return (
        {row["brand"]: row for row in rows_of(last, ShareTrend)},
        {row["brand"]: row["share"] for row in rows_of(then, ShareTrend)},
    )


def _standing(row: ShareChange, last: ShareTrend | None, before: float | None) -> _Standing:
    """One brand's last share beside what it was."""
    if last is None:
        return _Standing(
            row["brand"], row["share_now"], row["posts_now"], row["change"], row["posts_before"]
        )
    share = last["share"]
    change = share - before if is_known(share) and is_known(before) else None
    return _Standing(
        row["brand"], share, last["posts"], change, row["posts_before"],
        before, last["low"], last["high"],
    )  # fmt: skip


def _base(facts: Facts) -> pd.Timestamp:
    """The week with which the last one is compared: the last before the change, else the eighth."""
    since = onset_of(facts.claim.row) if facts.claim else None
    if since is not None:
        return pd.Timestamp(since) - pd.Timedelta(weeks=1)
    last: pd.Timestamp = facts.frames["share_trend"]["period"].max()
    return last - pd.Timedelta(weeks=8)


def _change_head(facts: Facts) -> str:
    """Against what the change is."""
    since = onset_of(facts.claim.row) if facts.claim else None
    return f"Since {week(since)}" if since else "Change"


def _share_head(facts: Facts) -> str:
    """Where the shares of the table are from."""
    trend = facts.frames["share_trend"]
    if trend.empty:
        return "Share"
    return f"Share {where(str(trend['platform'].iloc[0]))}, 8 weeks"


def _table_row(facts: Facts, row: _Standing, top: float) -> Markup:
    """One brand."""
    frames, brand = facts.frames, row.brand
    typical = row_of(rows_of(frames["engagement_per_post"], EngagementPerPost), brand)
    cells = (
        _share_cell(row, top, brand == facts.choice.own),
        _cell(_change_text(row), _change_note(row)),
        _momentum_cell(row_of(rows_of(frames["momentum"], Momentum), brand)),
        _typical_cell(typical),
        _pace_cell(row_of(rows_of(frames["pace"], Cadence), brand)),
        _followers_cell(typical),
    )
    own = Markup(' class="own"') if brand == facts.choice.own else ""
    return Markup('<tr{}><th scope="row">{}</th>{}</tr>').format(own, brand, Markup().join(cells))


def _cell(value: str, note: str) -> Markup:
    """A number with what it rests on."""
    return Markup("<td><b>{}</b> <small>{}</small></td>").format(value, note)


def _share_cell(row: _Standing, top: float, is_own: bool) -> Markup:
    """The share with its range, a bar and n."""
    size = 100 * row.share / (top or 1) if is_known(row.share) else 0
    known = is_known(row.low) and is_known(row.high)
    reach = f"{band(row.low, row.high)}, " if known else ""
    n = f"{reach}n{SPACE}{number(row.posts)}"
    return Markup(
        '<td><b>{share}</b> <small>{n}</small><span class="track">'
        '<i class="bar{ours}" style="width:{size:.1f}%"></i></span></td>'
    ).format(share=percent(row.share), n=n, ours=" ours" if is_own else "", size=size)


def _change_text(row: _Standing) -> str:
    """The change in points with its sign."""
    if not is_known(row.change):
        return number(None)
    return f"{signed(row.change * 100)}{SPACE}points"


def _change_note(row: _Standing) -> str:
    """What the share was, else the posts of then."""
    if is_known(row.before):
        return f"from {percent(row.before)}"
    return f"n{SPACE}{number(row.posts_before)} before"


def _momentum_cell(row: Momentum | None) -> Markup:
    """The change against the field, or the posts where a percent says too little."""
    if row is None:
        return _cell(number(None), "")
    now, before = row["posts_now"], row["posts_before"]
    if not is_known(row["momentum"]) or min(now, before) < POSTS_COMPARED:
        return _cell(f"{number(before)} → {number(now)}", "posts, too few for a percent")
    return _cell(percent_change(row["momentum"]), f"n{SPACE}{number(now)}, {number(before)} before")


def _typical_cell(row: EngagementPerPost | None) -> Markup:
    """The median post and the posts it comes from."""
    if row is None:
        return _cell(number(None), "")
    return _cell(number(row["median"]), f"n{SPACE}{number(row['posts'])}")


def _pace_cell(row: Cadence | None) -> Markup:
    """Posts a week and of how many."""
    if row is None:
        return _cell(number(None), "")
    weeks = f", {count(row['weeks'], 'week')}" if is_known(row["weeks"]) else ""
    return _cell(number(row["posts_per_week"], 1), f"n{SPACE}{number(row['posts'])}{weeks}")


def _followers_cell(row: EngagementPerPost | None) -> Markup:
    """Last known followers and the typical post per 1,000 of them."""
    if row is None or not is_known(row["followers"]):
        return _cell(number(None), "")
    rate = row["per_1000_followers"]
    note = f"{number(rate, 1)} per 1,000 and post" if is_known(rate) else ""
    return _cell(short(row["followers"]), note)
