"""Habits of the two: kinds of posts before and now, hashtags, hours. Company is no cause."""

from collections.abc import Sequence
from functools import partial

from markupsafe import Markup

from app.charts.look import Look
from app.charts.mix import mix_change_chart
from app.charts.ratios import hashtags_chart, hours_chart
from app.exhibits.exhibit import Behind, Drawing, Exhibit
from app.exhibits.why import Scene, say_all
from app.story.findings import Story
from app.theme.parts import each_in
from app.view.build import Build
from app.words.amounts import Number, Share, Span, Times
from app.words.catalogue import say
from app.words.rows import most, rows_of
from app.words.thresholds import KIND_MOVED, POSTS_OF_HOUR
from queries.rows import HashtagGain, KindsCompared, PostingHours

MOST_TAGS = 8


def kinds(build: Build, scene: Scene, story: Story, look: Look) -> Exhibit:
    """The kinds of posts of the two before and now, and what a typical one earns."""
    frame = build.measure("kinds_compared", **scene.pair, **scene.periods.arguments)
    rows = rows_of(frame, KindsCompared)
    named = [row for row in rows if row["kind"] not in (None, "unknown", "other")]
    days = scene.periods
    title = _kinds_title([row for row in named if row["brand"] == scene.brand], scene)
    draw = partial(mix_change_chart, **look.chart)
    is_missing = story.missing("kinds", scene.platform, scene.brand) is not None or not named
    return Exhibit(
        "kinds_compared",
        title,
        say("why-kinds-definition", before_days=Span(days.before_since, days.before_until),
            now_days=Span(days.since, days.until)),
        Drawing(draw, alt=say_all(title, _mix_told(named))),
        Behind(build, "kinds_compared", frame),
        Markup() if is_missing else _kinds_html(named, scene.pair["brands"]),
        nothing=say("why-kinds-unknown") if is_missing else "",
    )  # fmt: skip


def _kinds_title(rows: Sequence[KindsCompared], scene: Scene) -> str:
    """The kind whose part grew most, or that none grew by five points."""
    grown = most(rows, _grown)
    if grown is None or (_grown(grown) or 0) < KIND_MOVED:
        return say(
            "why-kinds-title", state="same", kind="none", before=None, now=None, **scene.words
        )
    before, now = Share(grown["share_before"] or 0), Share(grown["share_now"] or 0)
    return say(
        "why-kinds-title", state="grown", kind=grown["kind"], before=before, now=now, **scene.words
    )


def _grown(row: KindsCompared) -> float | None:
    """By how much the part of a kind grew."""
    before, now = row["share_before"], row["share_now"]
    return None if before is None or now is None else now - before


def _mix_told(rows: Sequence[KindsCompared]) -> list[str]:
    """Each brand and kind with its part of the posts, for those who listen."""
    return [
        f"{row['brand']} {_named(row['kind'])} {Share(row['share_now']).told()}"
        for row in rows
        if row["share_now"] is not None
    ]


def _named(kind: str | None) -> str:
    """A kind of posts, in the reader's language."""
    return say("kind", kind=kind or "unknown")


def _kinds_html(rows: Sequence[KindsCompared], brands: Sequence[str]) -> Markup:
    """What a typical post of each kind earns, now and before."""
    cells = {(row["brand"], row["kind"]): row for row in rows}
    shown = list(dict.fromkeys(str(row["kind"]) for row in rows if row["typical_now"] is not None))
    if not shown:
        return Markup()
    line, cell = Markup('<tr><th scope="row">{}</th>{}</tr>'), Markup("<td>{}</td>")
    body = Markup().join(
        line.format(
            _named(kind), each_in(cell, [_typical(cells.get((brand, kind))) for brand in brands])
        )
        for kind in shown
    )
    heads = each_in(Markup('<th scope="col">{}</th>'), (say("why-kinds-head"), *brands))
    return Markup(
        '<table class="op-table op-kinds"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(heads, body)


def _typical(row: KindsCompared | None) -> str:
    """ "1,936, before 1,662"."""
    if row is None or row["typical_now"] is None:
        return "–"
    now, before = Number(row["typical_now"], 0), row["typical_before"]
    if before is None:
        return now.told()
    return say("why-kinds-cell", now=now, before=Number(before, 0))


def tags(build: Build, scene: Scene, story: Story, look: Look) -> Exhibit:
    """The brand's hashtags against its posts without them."""
    frame = build.measure(
        "hashtag_gain", brands=[scene.brand], platforms=[scene.platform], **scene.periods.arguments
    )
    shown = frame[frame["brand"] == scene.brand].head(MOST_TAGS)
    rows = rows_of(shown, HashtagGain)
    clear = most([row for row in rows if row["verdict"] == "stronger"], lambda row: row["ratio"])
    is_missing = story.missing("texts", scene.platform, scene.brand) is not None
    state = "missing" if is_missing else "none" if not rows else "clear" if clear else "unclear"
    title = say(
        "why-tags-title",
        state=state,
        tag=f"#{clear['hashtag']}" if clear else "",
        times=Times(clear["ratio"]) if clear and clear["ratio"] is not None else None,
        **scene.words,
    )
    told = [f"#{row['hashtag']} {Times(row['ratio']).told()}" for row in rows if row["ratio"]]
    return Exhibit(
        "hashtag_gain",
        title,
        say("why-tags-definition"),
        Drawing(partial(hashtags_chart, **look.chart), alt=say_all(title, told)),
        Behind(build, "hashtag_gain", shown),
        nothing=say("why-tags-nothing", state=state) if state in ("missing", "none") else "",
    )


def hours(build: Build, scene: Scene, look: Look, around: dict[str, object]) -> Exhibit:
    """The hours of the two against what is usual for each."""
    frame = build.measure("posting_hours", **scene.pair, **around)
    rows = rows_of(frame, PostingHours)
    zone = build.landscape.time_zone
    few = sum(row["posts"] < POSTS_OF_HOUR for row in rows)
    title = _hours_title(rows, scene)
    told = [
        f"{row['brand']} {row['hour_from']}–{row['hour_until']}: {Times(row['ratio']).told()}"
        for row in rows
        if row["low"] is not None
    ]
    return Exhibit(
        "posting_hours",
        title,
        say("why-hours-definition", zone=zone, few=few),
        Drawing(partial(hours_chart, **look.chart), alt=say_all(title, told)),
        Behind(build, "posting_hours", frame),
        nothing="" if frame["low"].notna().any() else say("why-hours-nothing"),
    )


def _hours_title(rows: Sequence[PostingHours], scene: Scene) -> str:
    """The hours that are surely stronger or weaker; else when the brand posts most."""
    theirs = [row for row in rows if row["brand"] == scene.brand]
    sure = [row for row in theirs if row["verdict"] in ("stronger", "weaker")]
    far = most(sure, lambda row: max(row["ratio"], 1 / row["ratio"]) if row["ratio"] else None)
    row = far or most(theirs, lambda row: row["posts_share"])
    if row is None:
        return say("why-hours-nothing")
    return say(
        "why-hours-title",
        state="open" if far is None else row["verdict"],
        days=row["days"],
        first=str(row["hour_from"]),
        last=str(row["hour_until"]),
        times=Times(row["ratio"]),
        part=Share(row["posts_share"]),
        **scene.words,
    )
