"""What stands behind the parts of a change, what would overturn a finding, how to catch up."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
from markupsafe import Markup

from app.charts.waterfall import Step
from app.exhibits.exhibit import Behind, Body, Exhibit
from app.exhibits.why import Scene, change_of, known_parts
from app.story.fall import overturned
from app.story.findings import CLAIMS
from app.theme.parts import each_in
from app.view.build import Build
from app.words.amounts import Between, Count, Day, Number, Points, Share
from app.words.catalogue import say
from app.words.rows import most, rows_of, whole
from app.words.safe import web_link
from pipelines.platforms.registry import record
from queries.rows import (
    AdsRunning,
    AttentionCompared,
    CatchUp,
    GainWithoutBest,
    KindsCompared,
    TopPosts,
)

Line = tuple[str, str]  # label and sentence
EVERY = 100_000  # posts: more than any account has in a year


def reasons(build: Build, scene: Scene) -> Exhibit:
    """The numbers behind the parts, what it takes to catch up, what would overturn the finding."""
    without = build.measure("gain_without_best", **scene.everybody)
    context = beside(scene, attention(build, scene), ads(build, scene))
    means = meaning(build, scene) + catch_up(build, scene) + context
    tests = overturn(scene, rows_of(without, GainWithoutBest), build.landscape.day)
    html = _lines_html(means) + _carriers_html(carriers(build, scene))
    title = say("why-overturn-title")
    html += Markup('<h2 class="op-finding">{}</h2>{}').format(title, _lines_html(tests))
    return Exhibit(
        "reasons", say("why-meaning-title", **scene.words), say("why-meaning-definition"),
        Body(html), Behind(build, "gain_without_best", without),
    )  # fmt: skip


def attention(build: Build, scene: Scene) -> list[AttentionCompared]:
    """How often the brand's article was read; nothing in a build of before it was asked."""
    return rows_of(_of_period(build, scene, "attention_compared"), AttentionCompared)


def ads(build: Build, scene: Scene) -> list[AdsRunning]:
    """The ads that libraries know in the period of the finding; nothing where none was named."""
    return rows_of(_of_period(build, scene, "ads_running"), AdsRunning)


def _of_period(build: Build, scene: Scene, measure: str) -> pd.DataFrame:
    periods = scene.periods
    return build.offered(measure, brands=[scene.brand], since=periods.since, until=periods.until)


def _lines_html(lines: Sequence[Line]) -> Markup:
    """Label left, sentence right."""
    row = Markup("<div><dt>{}</dt><dd>{}</dd></div>")
    rows = Markup().join(row.format(label, text) for label, text in lines)
    return Markup('<dl class="op-reasons">{}</dl>').format(rows)


def carriers(build: Build, scene: Scene) -> list[TopPosts]:
    """The posts that a luck hangs on; none where the finding is another one."""
    row = scene.finding
    if row is None or row["kind"] != "luck":
        return []
    posts = build.measure(
        "top_posts", brands=[scene.brand], platforms=[scene.platform],
        since=row["before_from"], top=EVERY,
    )  # fmt: skip
    return rows_of(posts[posts["post_id"].isin(row["posts"])], TopPosts)


def _carriers_html(posts: Sequence[TopPosts]) -> Markup:
    """Each post that carries a luck, with its link."""
    if not posts:
        return Markup()
    items = []
    for post in posts:
        name = say("why-carrier", day=Day(post["published_date"]), post=post["title"],
                   value=whole(post["value"]), known="yes" if post["title"] else "no")  # fmt: skip
        url = web_link(post["url"])
        link = Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>')
        items.append(link.format(url, name) if url else name)
    head = Markup('<h3 class="op-small">{}</h3>').format(say("why-carriers", count=len(posts)))
    return head + Markup('<ul class="op-marks">{}</ul>').format(
        each_in(Markup("<li>{}</li>"), items)
    )


def meaning(build: Build, scene: Scene) -> list[tuple[str, str]]:
    """What stands behind the largest parts, in numbers: label and sentence of each."""
    causes = build.measure("causes", own=scene.view.own, rival=scene.brand, **scene.everybody)
    change = change_of(known_parts(causes), scene.brand)
    if change is None:
        return []
    kinds = rows_of(
        build.measure("kinds_compared", **scene.pair, **scene.periods.arguments), KindsCompared
    )
    steps = sorted(change.steps, key=lambda step: -abs(step.printed))
    shown = [step for step in steps if step.name in ("cadence", "mix", "strength")]
    shown += [step for step in steps if step.name == "own" and step not in shown]
    lines = [(step.label, _meant(step, kinds, scene)) for step in shown]
    return [(label, text) for label, text in lines if text]


def _meant(step: Step, kinds: Sequence[KindsCompared], scene: Scene) -> str:
    """The numbers behind a part; empty where they are not known."""
    brand = scene.view.own if step.name == "own" else scene.brand
    ours = [row for row in kinds if row["brand"] == brand]
    if step.name == "mix":
        return _mix_meant(ours)
    whole = next((row for row in ours if row["kind"] is None), None)
    if step.name in ("cadence", "own"):
        ends = (whole["per_week_before"], whole["per_week_now"]) if whole else (None, None)
        return _before_now("why-meant-pace", ends, scene)
    both = [row for row in ours if row["kind"] and row["typical_before"] and row["typical_now"]]
    main = max(both, key=lambda row: row["posts_now"], default=None)
    if main is None:
        return ""
    ends = (main["typical_before"], main["typical_now"])
    return _before_now("why-meant-post", ends, scene, str(main["kind"]), digits=0)


def _before_now(
    entry: str,
    ends: tuple[float | None, float | None],
    scene: Scene,
    kind: str = "none",
    *,
    digits: int = 1,
) -> str:
    """A number before and now; empty where one of them is not known."""
    before, now = ends
    if before is None or now is None:
        return ""
    amounts = {"before": Number(before, digits), "now": Number(now, digits)}
    return say(entry, kind=kind, **amounts, **scene.words)


def _mix_meant(rows: Sequence[KindsCompared]) -> str:
    """The kind whose part of the posts moved most; that kinds are not known where none is."""
    named = [row for row in rows if row["kind"] not in (None, "unknown")]
    moved = most(named, _moved)
    if moved is None:
        return say("why-kinds-unknown")
    before, now = moved["share_before"] or 0.0, moved["share_now"] or 0.0
    return say("why-meant-mix", kind=moved["kind"], before=Share(before), now=Share(now))


def _moved(row: KindsCompared) -> float | None:
    """By how much the part of a kind moved; None where one end is not known."""
    before, now = row["share_before"], row["share_now"]
    return None if before is None or now is None else abs(now - before)


def overturn(scene: Scene, without: Sequence[GainWithoutBest], on: date) -> list[Line]:
    """What would end what is said, with dates and numbers, so that anybody can check it later."""
    row = scene.finding or scene.standing
    tests = [(say("why-label", label="test"), overturned(row, on))]
    is_claim = row is not None and row["kind"] in CLAIMS
    return [*tests, *(_without_best(scene, without) if is_claim else [])]


def _without_best(scene: Scene, rows: Sequence[GainWithoutBest]) -> list[Line]:
    """The rise without the best posts of each period, in points of share."""
    change = {
        row["without"]: row["change"]
        for row in rows
        if row["brand"] == scene.brand and row["change"] is not None
    }
    if not {0, 3} <= set(change) or (change[0] or 0) <= 0:
        return []
    left, all_ = (Points(change[best] or 0, 1, signed=True) for best in (3, 0))
    return [(say("why-label", label="luck"), say("why-without-best", left=left, whole=all_))]


def catch_up(build: Build, scene: Scene) -> list[Line]:
    """What it takes to be level by posting more; nothing against luck or where we lead."""
    level = scene.standing["level"] if scene.standing else None
    kind = scene.finding["kind"] if scene.finding else ""
    if scene.is_ours or scene.view.own is None or kind == "luck" or level != "behind":
        return []
    paces = build.measure(
        "catch_up", own=scene.view.own, rival=scene.brand, platforms=[scene.platform],
        brands=list(scene.view.brands), until=scene.periods.until,
    )  # fmt: skip
    rows = [row for row in rows_of(paces, CatchUp) if row["posts_needed_per_week"]]
    best = most([row for row in rows if row["is_reachable"]] or rows, _few)
    if best is None:
        return []
    return [(say("why-label", label="catch-up"), _pace_told(best, scene))]


def beside(
    scene: Scene, rows: Sequence[AttentionCompared], bought: Sequence[AdsRunning] = ()
) -> list[Line]:
    """Attention outside social and ads in the same period: context, never a cause."""
    read = [
        (
            say("why-label", label="attention"),
            say("why-attention", times=Number(row["times"]), weeks=row["weeks"], **scene.words),
        )
        for row in rows
        if row["times"] is not None
    ]
    return read + [(say("why-label", label="ads"), _ads_told(scene, row)) for row in bought]


def _ads_told(scene: Scene, row: AdsRunning) -> str:
    """What a library of ads holds of the period, or that it cannot tell."""
    first, last = row["first_on"], row["last_on"]
    state = "unknown" if row["ads"] is None else "none" if first is None else "some"
    return say(
        "why-ads",
        state=state,
        library=record(row["library"]).label,
        ads=None if row["ads"] is None else Count(row["ads"]),
        began=None if row["began"] is None else Count(row["began"]),
        first=None if first is None else Day(first),
        last=None if last is None else Day(last),
        **scene.words,
    )


def _few(row: CatchUp) -> float:
    """Fewer posts first."""
    return -row["posts_needed_per_week"]


def _pace_told(row: CatchUp, scene: Scene) -> str:
    """How many more posts; that pace alone is not known to do it where 0 lies in the range."""
    low, high = row["low"], row["high"]
    is_clear = row["is_reachable"] and low is not None and high is not None and low >= 0.5
    return say(
        "why-catch-up",
        way="pace" if is_clear else "not-alone",
        needed=max(1, round(row["posts_needed_per_week"])),
        kind=row["kind"],
        range=None if low is None or high is None else Between(low, high),
        highest=None if row["highest_per_week"] is None else Number(row["highest_per_week"]),
        **scene.words,
    )
