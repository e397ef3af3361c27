"""What the page Rivals shows: who is who, whose audience grows, who posts how often and what."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from app.charts import cadence_chart, followers_chart, mix_chart, momentum_chart
from app.charts.alt import Chart, alt_text
from app.charts.followers import is_log
from app.charts.look import Look
from app.exhibits.exhibit import Behind, Body, Column, Drawing, Exhibit, Kind, Small, Smalls, Table
from app.exhibits.look import look_at
from app.exhibits.scorecard import score_html, told_in_words
from app.story import told
from app.story.findings import Story
from app.theme import Scheme
from app.view.build import Build
from app.view.choice import View
from app.view.usual import first_day_of, tracked
from app.words.amounts import Change, Count, Day, Number, Share, Short, Span
from app.words.catalogue import Values, say
from app.words.names import place_of, platform_name, post_noun
from app.words.rows import most, row_of, rows_of, whole
from app.words.thresholds import POSTS_COMPARED
from queries.rows import Cadence, FormatMix, HiddenFormulas, Momentum, PeriodShares, Scorecard

PERIOD_KINDS: dict[str, Kind] = {
    "ends": "day",
    "posts": "count",
    "engagement": "count",
    "per-post": "tenths",
    "share": "share",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """A view with its story: the rival and the platform that it is about, and the colours."""

    build: Build
    view: View
    story: Story
    look: Look
    rival: str | None
    platform: str | None

    def place(self, platform: str) -> Values:
        """A platform, or all together, as `on` of the catalogue takes it; the only one by name."""
        accounts = self.build.table("mart.accounts")
        there = sorted(set(accounts.loc[accounts["is_tracked"], "platform"]))
        one = there[0] if platform == "all" and len(there) == 1 else platform
        return place_of(one)


def scene_of(build: Build, view: View, story: Story, scheme: Scheme) -> Scene:
    """The scene of a view: about the story's focus, drawn in each brand's own colour."""
    look = look_at(build, view, story.rival, scheme)
    return Scene(build, view, story, look, story.rival, story.focus[1] if story.focus else None)


def scorecard(scene: Scene) -> Exhibit:
    """Size, pace, typical post, growth and share of every brand on every platform."""
    build, view = scene.build, scene.view
    score = build.measure("scorecard", measure=view.measure, **view.span, **view.whom)
    trend = build.measure("follower_trend", **view.span, **view.whom)
    rows = rows_of(score, Scorecard)
    html = score_html(rows, trend, scene.look, view.measure, _missing(scene, rows))
    universe = max((whole(row["brand_count"]) for row in rows), default=0)
    return Exhibit(
        name="scorecard",
        title=_score_title(rows, scene),
        definition=say("rivals-score-about", measure=view.measure, brands=universe),
        content=Body(html, told_in_words(rows)),
        behind=Behind(build, "scorecard", score),
        nothing="" if rows else say("rivals-nobody"),
    )


def _missing(scene: Scene, rows: Sequence[Scorecard]) -> dict[str, str]:
    """Per platform on which no share is known, why."""
    platforms = dict.fromkeys(str(row["platform"]) for row in rows if row["share"] is None)
    known = {str(row["platform"]) for row in rows if row["share"] is not None}
    return {name: _why_unknown(scene, name) for name in platforms if name not in known}


def _why_unknown(scene: Scene, platform: str) -> str:
    """Why the measure is not known on a platform."""
    row = scene.story.missing(scene.view.measure, platform)
    if row is not None:
        return told.headline(row)
    values = {"measure": scene.view.measure, "platform": platform_name(platform)}
    return say("rivals-share-unknown", **values)


def _score_title(rows: Sequence[Scorecard], scene: Scene) -> str:
    """What the rival in focus and we have where the page is about."""
    known = [row for row in rows if row["share"] is not None]
    here = [row for row in known if row["platform"] == scene.platform]
    busiest = most(known, lambda row: row["posts"])
    if not here and busiest:
        here = [row for row in known if row["platform"] == busiest["platform"]]
    ours = row_of(here, scene.view.own)
    theirs = row_of(here, scene.rival) or most(
        [row for row in here if row is not ours], lambda row: row["share"]
    )
    first = theirs or ours
    if first is None:
        return say("rivals-score-unknown", measure=scene.view.measure)
    return say(
        "rivals-score",
        who=_who(theirs, ours),
        platform=platform_name(str(first["platform"])),
        measure=scene.view.measure,
        rival=theirs["brand"] if theirs else None,
        theirs=Share(theirs["share"] or 0) if theirs else None,
        ours=Share(ours["share"] or 0) if ours else None,
    )


def _who(theirs: object, ours: object) -> str:
    """Of whom a sentence has a number."""
    return "both" if theirs and ours else "theirs" if theirs else "ours" if ours else "none"


def periods(scene: Scene) -> Exhibit | None:
    """Shares of the periods that files only give as sums; None where there are none."""
    build, view = scene.build, scene.view
    frame = build.measure("period_shares", since=view.since, until=view.until, **view.whom)
    rows = rows_of(frame, PeriodShares)
    if not rows:
        return None
    title = _periods_title(rows, view.own)
    lines = [
        {
            "platform": platform_name(row["platform"]),
            "ends": row["ends_on"],
            "brand": row["brand"],
            "posts": row["posts"],
            "engagement": row["engagement"],
            "per-post": row["per_post"],
            "share": row["share"],
        }
        for row in reversed(rows)
    ]
    columns = [
        Column(name, say("rivals-periods-column", name=name), PERIOD_KINDS.get(name, "text"))
        for name in lines[0]
    ]
    return Exhibit(
        "periods",
        title,
        say("rivals-periods-about"),
        Table(lines, columns, title),
        Behind(build, "period_shares", frame),
    )


def _periods_title(rows: Sequence[PeriodShares], own: str | None) -> str:
    """Who has most of the newest period, and what we have there, as far as it is known."""
    known = [row for row in rows if row["share"] is not None]
    last = max(known or rows, key=lambda row: (row["ends_on"], row["share"] or 0))
    place = (last["ends_on"], last["platform"])
    ours = row_of([row for row in known if (row["ends_on"], row["platform"]) == place], own)
    return say(
        "rivals-periods",
        beside="both" if ours and ours is not last else "one" if known else "none",
        platform=platform_name(last["platform"]),
        brand=last["brand"],
        most=None if last["share"] is None else Share(last["share"]),
        ours=Share(ours["share"]) if ours and ours["share"] is not None else None,
        day=Day(last["ends_on"]),
    )


def followers(scene: Scene) -> Exhibit:
    """Followers week by week, a small chart per platform."""
    build, view = scene.build, scene.view
    trend = build.measure("follower_trend", **view.span, **view.whom)
    score = build.measure("scorecard", measure=view.measure, **view.span, **view.whom)
    there = set(trend["platform"])
    platforms = [name for name in dict.fromkeys(score["platform"]) if name in there]
    logs = any(is_log(trend[trend["platform"] == name]) for name in platforms)

    def draw(rows: pd.DataFrame) -> list[Small]:
        there = {name: rows[rows["platform"] == name] for name in platforms}
        return [
            Small(
                platform_name(name),
                followers_chart(frame, **scene.look.chart),
                alt_text("followers", frame, platform_name(name)),
            )
            for name, frame in there.items()
            if len(frame)
        ]

    return Exhibit(
        name="followers",
        title=_growth_title(rows_of(score, Scorecard), scene),
        definition=say("rivals-followers-about", scale="log" if logs else "plain"),
        content=Smalls(draw, across=2),
        behind=Behind(build, "follower_trend", trend),
        nothing=""
        if platforms
        else _nothing(scene, "followers", scene.platform or "all", "followers"),
    )


def _growth_title(rows: Sequence[Scorecard], scene: Scene) -> str:
    """How the followers of the rival in focus and ours changed; else of who grew most."""
    known = [row for row in rows if row["followers_change"] is not None]
    here = [row for row in known if row["platform"] == scene.platform]
    top = most(here or known, lambda row: row["followers_change"])
    if top is None:
        return say("rivals-followers-unknown")
    here = here or [row for row in known if row["platform"] == top["platform"]]
    ours = row_of(here, scene.view.own)
    theirs = row_of(here, scene.rival) or most(
        [row for row in here if row is not ours], lambda row: row["followers_change"]
    )
    return say(
        "rivals-followers",
        who=_who(theirs, ours),
        platform=platform_name(str(top["platform"])),
        rival=theirs["brand"] if theirs else None,
        theirs=Change(theirs["followers_change"] or 1) if theirs else None,
        ours=Change(ours["followers_change"] or 1) if ours else None,
        size=_short(theirs["followers"] if theirs else None),
        our_size=_short(ours["followers"] if ours else None),
    )


def _short(value: float | None) -> Short | None:
    return None if value is None else Short(value)


def momentum(scene: Scene) -> Exhibit:
    """Who grows faster than the field."""
    view = scene.view
    asked = scene.build.measure("momentum", measure=view.measure, until=view.until, **view.scope)
    frame, platform = _one_place(asked, "momentum", scene.platform)
    sound = [
        row
        for row in rows_of(frame, Momentum)
        if row["momentum"]
        and min(whole(row["posts_now"]), whole(row["posts_before"])) >= POSTS_COMPARED
    ]
    theirs, ours = row_of(sound, scene.rival), row_of(sound, view.own)
    theirs = theirs or most([row for row in sound if row is not ours], lambda row: row["momentum"])
    title = say(
        "rivals-momentum",
        who=_who(theirs, ours),
        **scene.place(platform),
        rival=theirs["brand"] if theirs else None,
        theirs=Change(theirs["momentum"] or 1) if theirs else None,
        ours=Change(ours["momentum"] or 1) if ours else None,
    )
    return Exhibit(
        name="momentum",
        title=title,
        definition=say("rivals-momentum-about", measure=view.measure),
        content=_drawing(momentum_chart, "momentum", scene),
        behind=Behind(scene.build, "momentum", frame),
        nothing="" if frame["momentum"].notna().any() else _nothing(scene, "momentum", platform),
    )


def _nothing(scene: Scene, name: str, platform: str, what: str = "") -> str:
    """Why nothing is drawn: what it tells is not in the data there, or too little is known."""
    row = scene.story.missing(what or scene.view.measure, platform)
    return told.headline(row) if row is not None else say(f"rivals-{name}-nothing")


def mix(scene: Scene) -> Exhibit:
    """Who publishes which kinds of posts."""
    view = scene.view
    frame = scene.build.measure("format_mix", every="all", **view.span, **view.scope)
    platform = _platform_of(frame)
    known = [row for row in rows_of(frame, FormatMix) if row["kind"] not in (None, "unknown")]
    return Exhibit(
        name="mix",
        title=_mix_title(known, scene),
        definition=say("rivals-mix-about", **scene.place(platform)),
        content=_drawing(mix_chart, "mix", scene),
        behind=Behind(scene.build, "format_mix", frame),
        nothing="" if known else _nothing(scene, "mix", platform, "kinds"),
    )


def _mix_title(known: Sequence[FormatMix], scene: Scene) -> str:
    """The most frequent kind of the rival in focus, and our part of the same kind."""
    theirs = [row for row in known if row["brand"] == scene.rival]
    if not theirs:
        theirs = [row for row in known if row["brand"] != scene.view.own]
    top = most(theirs or known, lambda row: row["posts"])
    if top is None:
        return say("rivals-mix-unknown")
    same = [row for row in known if row["kind"] == top["kind"]]
    ours = row_of(same, scene.view.own)
    has_own = any(row["brand"] == scene.view.own for row in known)
    part = (ours["posts_share"] or 0) if ours else 0.0 if has_own else None
    return say(
        "rivals-mix",
        who="ours" if top is ours else "both" if part is not None else "theirs",
        kind=_key(top["kind"]),
        rival=top["brand"],
        theirs=Share(top["posts_share"] or 0),
        ours=None if part is None else Share(part),
    )


def cadence(scene: Scene) -> Exhibit:
    """Who posts how often, month by month."""
    build, view = scene.build, scene.view
    pace = build.measure("cadence", every="all", **view.span, **view.scope)
    monthly = build.measure("cadence", every="month", **view.span, **view.scope)
    rows = [row for row in rows_of(pace, Cadence) if row["posts_per_week"] is not None]
    theirs, ours = row_of(rows, scene.rival), row_of(rows, view.own)
    theirs = theirs or most(
        [row for row in rows if row is not ours], lambda row: row["posts_per_week"]
    )
    platform = _platform_of(monthly)
    title = say(
        "rivals-cadence",
        who=_who(theirs, ours),
        noun=post_noun(platform),
        **scene.place(platform),
        rival=theirs["brand"] if theirs else None,
        theirs=Number(theirs["posts_per_week"] or 0) if theirs else None,
        ours=Number(ours["posts_per_week"] or 0) if ours else None,
    )
    return Exhibit(
        name="cadence",
        title=title,
        definition=say("rivals-cadence-about", days=_days(build, view)),
        content=_drawing(cadence_chart, "cadence", scene),
        behind=Behind(build, "cadence", monthly),
    )


def _days(build: Build, view: View) -> Span | None:
    """The days in view with anything in them."""
    first = first_day_of(build.kept(tracked)[1], view.until)
    return Span(max(view.since, first), view.until) if view.since else None


def hidden(scene: Scene) -> Exhibit:
    """The rates that nobody can know of a rival, each with its reason."""
    frame = scene.build.measure("hidden_formulas", platforms=scene.view.whom["platforms"])
    names = ("vendor", "name", "definition", "reason", "source_url")
    columns = [
        Column(name, say("rivals-column", name=_key(name)), "link" if "url" in name else "text")
        for name in names
    ]
    rows = [{name: row[name] for name in names} for row in frame.to_dict("records")]
    title = say("rivals-hidden", rates=Count(len(rows_of(frame, HiddenFormulas))))
    return Exhibit(
        name="hidden",
        title=title,
        definition=say("rivals-hidden-about"),
        content=Table(rows, columns, title),
        behind=Behind(scene.build, "hidden_formulas", frame),
        nothing="" if rows else say("rivals-hidden-nothing"),
    )


def _drawing(draw: Callable[..., go.Figure], kind: Chart, scene: Scene) -> Drawing:
    """A chart in the colours of the scene."""
    return Drawing(partial(draw, **scene.look.chart), kind)


def _one_place(frame: pd.DataFrame, known: str, wanted: str | None) -> tuple[pd.DataFrame, str]:
    """The rows of one platform: the one in focus where it has any, else where most is known."""
    counts = frame.groupby("platform")[known].count().sort_values(ascending=False, kind="stable")
    if counts.empty:
        return frame, "all"
    chosen = wanted if wanted and wanted in counts.index else str(counts.index[0])
    return frame[frame["platform"] == chosen], chosen


def _platform_of(frame: pd.DataFrame) -> str:
    """The platform that all rows are of."""
    return str(frame["platform"].iloc[0]) if len(frame) else "all"


def _key(text: object) -> str:
    """A name as the catalogue chooses by it."""
    return str(text).lower().replace("_", "-")
