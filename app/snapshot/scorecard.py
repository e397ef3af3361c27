"""The scorecard: one row per brand, each number with what it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
from markupsafe import Markup

from app.exhibits.gap import outside_told, usual_level
from app.snapshot.facts import Facts, onset_of
from app.story import told
from app.theme.parts import each_in
from app.words.amounts import Band, Change, Count, Number, Points, Share, Short
from app.words.catalogue import Value, Values, say
from app.words.names import place_of
from app.words.rows import row_of, rows_of
from app.words.thresholds import POSTS_COMPARED
from app.words.values import is_known
from queries.rows import Cadence, EngagementPerPost, Momentum, ShareChange, ShareTrend

COLUMNS = ("brand", "share", "change", "momentum", "typical", "pace", "followers")
RECENT = timedelta(weeks=8)
MANY = 8  # brands; more stand closer


@dataclass(frozen=True, slots=True)
class _Standing:
    """The share of a brand: the last one with its range where that is known, else as measured."""

    brand: str
    share: float | None
    posts: int | None
    change: float | None
    others: int | None = None  # brands then, where they were not as many as now
    low: float | None = None
    high: float | None = None


def scorecard(facts: Facts) -> Markup:
    """The table of all brands, the largest share first; what is not in the data is said below."""
    rows = _standings(facts)
    heads = _heads(facts)
    body = Markup().join(_table_row(facts, row, cells) for row, cells in _cells(facts, rows))
    many = " many" if len(rows) > MANY else ""
    missing = facts.story.missing("followers", facts.place)
    lacking = Markup() if missing is None else Markup('<p class="note">{}</p>').format(
        told.headline(missing)
    )  # fmt: skip
    return Markup(
        '<div class="wide-table"><table class="score{}"><thead><tr>{}</tr></thead>'
        "<tbody>{}</tbody></table></div>{}{}"
    ).format(many, each_in(Markup('<th scope="col">{}</th>'), heads), body, _lucky(rows), lacking)


def score_texts(facts: Facts) -> tuple[list[str], list[list[str]]]:
    """The same table as plain texts: the heads, and a row for each brand."""
    rows = _cells(facts, _standings(facts))
    return _heads(facts), [
        [row.brand, *(cell.striptags() for cell in cells)] for row, cells in rows
    ]


def _standings(facts: Facts) -> list[_Standing]:
    """Every brand with its last share, the largest first."""
    latest, before = _latest_shares(facts)
    rows = [
        _standing(row, latest.get(row["brand"]), before.get(row["brand"]))
        for row in rows_of(facts.frames["share_change"], ShareChange)
    ]
    return sorted(rows, key=lambda row: -row.share if is_known(row.share) else 1)


def _columns(facts: Facts) -> list[str]:
    """The columns; none of followers where they are not in the data."""
    missing = facts.story.missing("followers", facts.place)
    return [name for name in COLUMNS if missing is None or name != "followers"]


def _heads(facts: Facts) -> list[str]:
    values = _head_values(facts)
    return [say("snapshot-score", column=column, **values) for column in _columns(facts)]


def _head_values(facts: Facts) -> Values:
    """Where the shares are from and since when they are compared."""
    since = onset_of(facts.claim) if _is_here(facts) else None
    return {
        **told.week_of(since, facts.view.until),
        "since": "week" if since else "none",
        **place_of(facts.place),
    }


def _is_here(facts: Facts) -> bool:
    """Whether the claim is about the platform of the table."""
    return facts.claim is not None and facts.claim["platform"] == facts.place


def _latest_shares(facts: Facts) -> tuple[dict[str, ShareTrend], dict[str, ShareTrend]]:
    """Each brand's last share with its range, and what it was; empty where no range is known."""
    trend = facts.exhibits["share"].behind.frame
    if trend.empty or "low" not in trend:
        return {}, {}
    last = trend[trend["period"] == trend["period"].max()]
    then = trend[trend["period"] == _base(facts, trend)]
    return (
        {row["brand"]: row for row in rows_of(last, ShareTrend)},
        {row["brand"]: row for row in rows_of(then, ShareTrend)},
    )


def _base(facts: Facts, trend: pd.DataFrame) -> pd.Timestamp:
    """The week with which the last one is compared: the last before the change, else the eighth."""
    since: date | None = onset_of(facts.claim) if _is_here(facts) else None
    if since is not None:
        return pd.Timestamp(since) - pd.Timedelta(weeks=1)
    last: pd.Timestamp = trend["period"].max()
    return last - pd.Timedelta(RECENT)


def _standing(row: ShareChange, last: ShareTrend | None, then: ShareTrend | None) -> _Standing:
    """One brand's last share beside what it was; shares among other brands are no change."""
    if last is None:
        return _Standing(row["brand"], row["share_now"], row["posts_now"], row["change"])
    share, low, high = last["share"], last["low"], last["high"]
    others = then["brand_count"] if then and then["brand_count"] != last["brand_count"] else None
    before = then["share"] if then and others is None else None
    change = share - before if is_known(share) and is_known(before) else None
    return _Standing(row["brand"], share, last["posts"], change, others, low, high)


def _cells(facts: Facts, rows: Sequence[_Standing]) -> list[tuple[_Standing, list[Markup]]]:
    """Each brand with its cells but the name."""
    top = max((row.share for row in rows if is_known(row.share)), default=1)
    return [(row, _cells_of(facts, row, top)) for row in rows]


def _cells_of(facts: Facts, row: _Standing, top: float) -> list[Markup]:
    frames, brand = facts.frames, row.brand
    typical = row_of(rows_of(frames["engagement_per_post"], EngagementPerPost), brand)
    cells = {
        "share": _share_cell(row, top, brand == facts.choice.own),
        "change": _change_cell(row),
        "momentum": _momentum_cell(row_of(rows_of(frames["momentum"], Momentum), brand)),
        "typical": _typical_cell(typical),
        "pace": _pace_cell(row_of(rows_of(frames["pace"], Cadence), brand)),
        "followers": _followers_cell(typical),
    }
    return [cells[column] for column in _columns(facts)[1:]]


def _table_row(facts: Facts, row: _Standing, cells: Sequence[Markup]) -> Markup:
    """One brand."""
    own = Markup(' class="own"') if row.brand == facts.choice.own else ""
    return Markup('<tr{}><th scope="row">{}</th>{}</tr>').format(
        own, row.brand, Markup().join(cells)
    )


def _cell(value: str, said: str = "") -> Markup:
    """A number with what it rests on."""
    return Markup("<td><b>{}</b> <small>{}</small></td>").format(value, said)


def _n(count: int | None) -> Value:
    return None if count is None else Count(count)


def _share_cell(row: _Standing, top: float, is_own: bool) -> Markup:
    """The share with its range, a bar and n."""
    share, low, high = row.share, row.low, row.high
    usual = usual_level(share, low, high)
    ends = [end / top for end in (share, usual) if is_known(end)] or [0.0]
    reach = None if low is None or high is None or share is None else Band(low, high)
    return Markup(
        '<td><b>{share}</b> <small>{n}</small><span class="track">'
        '<i class="bar{ours}" style="width:{size:.1%}"></i>'
        '<i class="bar extra" style="width:{extra:.1%}"></i></span></td>'
    ).format(
        share=say("unknown") if share is None else Share(share).told(),
        n=say(
            "snapshot-n",
            posts=_n(row.posts),
            range=reach,
            usual="no" if usual is None else "yes",
        ),
        ours=" ours" if is_own else "",
        size=min(ends),
        extra=max(ends) - min(ends),
    )


def _lucky(rows: Sequence[_Standing]) -> Markup:
    """Of each share outside its own range that single posts put it there."""
    said = [(row.brand, outside_told(row.share, row.low, row.high)) for row in rows]
    return Markup().join(
        Markup('<p class="note">{}</p>').format(say("snapshot-outside", brand=brand, outside=text))
        for brand, text in said
        if text
    )


def _change_cell(row: _Standing) -> Markup:
    """The change of the printed shares in points, and what the share was."""
    if not (is_known(row.change) and is_known(row.share)):
        return _cell(say("unknown"), say("snapshot-others-then", brands=row.others))
    before = row.share - row.change
    points = (round(100 * row.share) - round(100 * before)) / 100
    said = say("snapshot-points", points=Points(points, signed=True))
    return _cell(said, say("snapshot-from", before=Share(before)))


def _momentum_cell(row: Momentum | None) -> Markup:
    """The change against the field, or the posts where a percent says too little."""
    if row is None:
        return _cell(say("unknown"))
    now, before = row["posts_now"], row["posts_before"]
    counts: Values = {"now": _n(now), "before": _n(before)}
    if not is_known(row["momentum"]) or min(now or 0, before or 0) < POSTS_COMPARED:
        return Markup("<td>{}</td>").format(say("snapshot-too-few", **counts))
    return _cell(Change(row["momentum"]).told(), say("snapshot-n-both", **counts))


def _typical_cell(row: EngagementPerPost | None) -> Markup:
    """The median post and the posts it comes from."""
    if row is None or row["median"] is None:
        return _cell(say("unknown"))
    return _cell(
        Number(row["median"], 0).told(),
        say("snapshot-n", posts=_n(row["posts"]), range=None, usual="no"),
    )


def _pace_cell(row: Cadence | None) -> Markup:
    """Posts a week and of how many."""
    if row is None or row["posts_per_week"] is None:
        return _cell(say("unknown"))
    weeks = None if row["weeks"] is None else Number(row["weeks"], 0)
    return _cell(
        Number(row["posts_per_week"]).told(),
        say("snapshot-n-weeks", posts=_n(row["posts"]), weeks=weeks),
    )


def _followers_cell(row: EngagementPerPost | None) -> Markup:
    """Last known followers and the typical post per 1,000 of them."""
    if row is None or not is_known(row["followers"]):
        return _cell(say("unknown"))
    rate = row["per_1000_followers"]
    said = say("snapshot-per-1000", rate=Number(rate)) if is_known(rate) else ""
    return _cell(Short(row["followers"]).told(), said)
