"""What the page Posts shows: how posts lie, which stand out, and the curve of one of them."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import pandas as pd
from markupsafe import Markup

from app.charts import strip_chart
from app.charts.look import Look
from app.charts.post_curve import post_curve_chart
from app.charts.sample import are_many
from app.exhibits.exhibit import Behind, Body, Drawing, Exhibit
from app.exhibits.look import look_at
from app.story.findings import Story, story_of
from app.theme import Scheme
from app.view.build import Build
from app.view.choice import View
from app.words.amounts import Between, Count, Day, Number, Times
from app.words.catalogue import say
from app.words.names import place_of
from app.words.rows import rows_of, whole
from app.words.safe import web_link
from app.words.thresholds import POSTS_USUAL
from app.words.values import as_day
from queries.rows import PostCurve, TopPosts, TypicalPosts

EVERY_POST = 1_000_000  # more than any landscape has
LISTED = 12  # posts of a list; the file of the card has all
LOOKS = 3  # of a post, for a small curve
MONTH = 30  # days; older posts are ripe, however often they were seen
FIRST = 14  # days that a small curve shows
LETTERS = 90  # of the first line of a text
Sort = Literal["breakouts", "rising", "fallen", "all"]
SORTS: tuple[Sort, ...] = ("breakouts", "rising", "fallen", "all")


@dataclass(frozen=True, slots=True)
class Scene:
    """A view with its story, how brands are drawn, and every post of the view."""

    build: Build
    view: View
    story: Story
    look: Look
    posts: pd.DataFrame

    @property
    def platform(self) -> str | None:
        """The platform whose posts are compared in size: that in focus, or the only one."""
        if self.story.focus is not None:
            return self.story.focus[1]
        there = list(dict.fromkeys(self.posts["platform"]))
        return str(there[0]) if len(there) == 1 else None


def scene_of(build: Build, view: View, scheme: Scheme) -> Scene:
    """The scene of a view; posts are measured by engagement, whatever measure is in view."""
    story = build.kept(story_of, replace(view, measure="engagement"))
    look = build.kept(look_at, view, story.rival, scheme)
    posts = build.measure("top_posts", top=EVERY_POST, **view.span, **view.whom)
    return Scene(build, view, story, look, posts)


def strip(scene: Scene) -> Exhibit:
    """The posts of each brand on one platform, with the typical one; never mixed in one title."""
    build, view, platform = scene.build, scene.view, scene.platform
    whom = view.whom if platform is None else view.whom | {"platforms": [platform]}
    typical = build.measure("typical_posts", **view.span, **whom)
    posts = scene.posts if platform is None else scene.posts[scene.posts["platform"] == platform]
    title = _typical_told(rows_of(typical, TypicalPosts), scene)
    rows = rows_of(typical, TypicalPosts)
    return Exhibit(
        "typical_posts",
        title,
        say("posts-strip-definition", way="bands" if are_many(posts) else "dots"),
        Drawing(
            lambda rows: strip_chart(
                posts[posts["brand"].isin(rows["brand"])], rows, **scene.look.chart
            ),
            "strip",
            (platform, scene.look),
        ),
        Behind(build, "typical_posts", typical),
        Markup('<p class="op-note">{}</p>').format(_age_told(rows)),
    )


def _typical_told(rows: Sequence[TypicalPosts], scene: Scene) -> str:
    """What a typical post of the brand in focus earns, and ours, on the platform."""
    medians = {row["brand"]: row["median"] for row in rows}
    rival = scene.story.rival
    theirs, ours = medians.get(rival or ""), medians.get(scene.view.own or "")
    platform = scene.platform
    state = "none"
    if platform is not None:
        state = "both" if theirs is not None and ours is not None else state
        state = "theirs" if theirs is not None and ours is None else state
        state = "ours" if theirs is None and ours is not None else state
    return say(
        "posts-strip-title",
        state=state,
        brand=rival,
        theirs=None if theirs is None else Number(theirs, 0),
        median=None if ours is None else Number(ours, 0),
        **place_of(platform or "all"),
    )


def _age_told(rows: Sequence[TypicalPosts]) -> str:
    """At which age posts are compared, how many are projected, how many were seen once."""
    return say(
        "posts-age",
        posts=sum(row["posts"] for row in rows),
        projected=sum(row["projected_posts"] for row in rows),
        once=sum(row["one_look_posts"] for row in rows),
        noun="post",
    )


def sorted_posts(scene: Scene, sort: Sort) -> pd.DataFrame:
    """The posts of a list, those that matter most first."""
    posts = scene.posts
    if sort == "breakouts":
        rare = posts["is_breakout"].fillna(False).astype(bool)
        return posts[rare].sort_values("published_at", ascending=False, kind="stable")
    if sort == "rising":
        young = posts["is_projected"].fillna(False).astype(bool) & (posts["ratio"] > 1)
        return posts[young].sort_values("ratio", ascending=False, kind="stable")
    if sort == "fallen":
        names = [name for row in scene.story.kinds("fallen_behind") for name in row["posts"]]
        return posts[posts["post_id"].isin(names)].sort_values("ratio", kind="stable")
    return posts.sort_values("ratio", ascending=False, na_position="last", kind="stable")


def listing(
    scene: Scene, sort: Sort, found: pd.DataFrame, address: Callable[[str], str]
) -> Exhibit:
    """A list of posts, each with what is usual for it; `address` leads to the curve of a post."""
    rows = rows_of(found.head(LISTED), TopPosts)
    compared = int(scene.posts["expected"].notna().sum())
    shown = sort if compared or sort == "all" else "unknown"
    items = Markup().join(_item(scene, row, address) for row in rows)
    rest = len(found) - len(rows)
    more = Markup('<p class="op-note">{}</p>').format(say("posts-more", rest=rest))
    return Exhibit(
        "top_posts",
        say("posts-list-title", sort=shown, count=len(found), compared=compared),
        say("posts-list-definition", sort=sort),
        Body(Markup('<ol class="op-breakouts">{}</ol>').format(items) + (more if rest else "")),
        Behind(scene.build, "top_posts", found),
        nothing="" if rows else _why_none(scene.posts, sort),
    )


def _why_none(posts: pd.DataFrame, sort: Sort) -> str:
    """Why a list is empty, and what to do."""
    is_known = len(posts) > 0
    if is_known and posts["expected"].notna().any():
        return say("posts-none", why="nothing", sort=sort, needed=POSTS_USUAL)
    once = is_known and bool(((posts["observations"] == 1) & (posts["age_days"] < MONTH)).all())
    why = "once" if once else "few" if is_known else "empty"
    return say("posts-none", why=why, sort=sort, needed=POSTS_USUAL)


def _item(scene: Scene, row: TopPosts, address: Callable[[str], str]) -> Markup:
    """One post: multiple, first line with the way to its curve, whose, its numbers, its link."""
    focus = scene.story.focus
    is_focus = focus is not None and (row["brand"], row["platform"]) == focus
    head = say("posts-item-head", brand=row["brand"], kind=row["kind"],
               day=Day(as_day(row["published_date"])), **place_of(row["platform"]))  # fmt: skip
    url = web_link(row["url"])
    link = Markup(' <a href="{}" target="_blank" rel="noopener noreferrer">{}</a>')
    return Markup(
        '<li{}><b>{}</b><div><p><strong><a href="{}" target="_self">{}</a></strong>{}</p>'
        "<p>{}</p><p><span>{}</span></p></div>{}</li>"
    ).format(
        Markup(' class="op-own"') if is_focus else "",
        "–" if row["ratio"] is None else Times(row["ratio"]).told(),
        address(row["post_id"]),
        first_line(row),
        link.format(url, say("open")) if url else "",
        head,
        numbers(row),
        small_curve(scene, row),
    )


def first_line(row: TopPosts) -> str:
    """The beginning of a post's text; what it is where the data hold no text."""
    text = (row["title"] or "").strip().split("\n")[0]
    if not text:
        return say("posts-no-text", kind=row["kind"], day=Day(as_day(row["published_date"])))
    return text if len(text) <= LETTERS else f"{text[: LETTERS - 1].rstrip()}…"


def numbers(row: TopPosts) -> str:
    """Engagement against what is usual at the same age, and how rare that is."""
    is_above = row["ratio"] is not None and row["ratio"] > 1
    weeks, seen = row["once_in_weeks"] if is_above else None, row["weeks_seen"]
    is_beyond = weeks is not None and seen is not None and weeks > max(seen, 1)
    days = row["compared_days"]
    return say(
        "posts-numbers",
        state="bare" if row["expected"] is None else "compared",
        value=whole(row["value"]),
        compared=whole(row["compared_value"]),
        expected=None if row["expected"] is None else Number(row["expected"], 0),
        age=_age_of(row),
        days=None if days is None else round(days),
        rare="unknown" if weeks is None else "beyond" if is_beyond else "known",
        weeks=None if weeks is None else round(seen or 0) if is_beyond else max(1, round(weeks)),
    )


def _age_of(row: TopPosts) -> str:
    """At which age a post is compared; a file may have counted its last posts before their age."""
    days, seen = row["compared_days"], row.get("seen_days")  # a build of before has no such column
    if days is None:
        return "unknown"
    if days >= MONTH:
        return "ripe" if seen is None or seen >= MONTH else "file"
    return "day" if days < 1.5 else "days"


def small_curve(scene: Scene, row: TopPosts) -> Markup:
    """The first fortnight as a small curve; nothing where a post was looked at less than thrice."""
    if row["observations"] < LOOKS:
        return Markup()
    looks = _looks(scene.build, row["post_id"])
    early = [(look["age_days"], whole(look["engagement"])) for look in looks
             if look["age_days"] <= FIRST]  # fmt: skip
    if len(early) < LOOKS or not early[-1][1]:
        return Markup()
    top = max(value for _, value in early)
    spots = " ".join(f"{100 * at / FIRST:.1f},{22 - 20 * value / top:.1f}" for at, value in early)
    colour = scene.look.stroke(row["brand"])
    svg = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 24" width="100" height="24">'
        '<polyline points="0,22 {}" fill="none" stroke="{}" stroke-width="1.6"/></svg>'
    ).format(spots, colour)  # a page takes pictures, no drawings
    address = f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
    return Markup('<img class="op-spark" alt="{}" title="{}" src="{}">').format(
        say("posts-spark"), say("posts-spark"), address
    )


def _looks(build: Build, post_id: str) -> list[PostCurve]:
    """The looks at a post, the youngest first."""
    rows = rows_of(build.measure("post_curve", post_id=post_id), PostCurve)
    return [row for row in rows if row["engagement"] is not None]


def curve(scene: Scene, row: TopPosts) -> Exhibit:
    """The engagement of a post by its age, against what is usual for its account and kind."""
    frame = scene.build.measure("post_curve", post_id=row["post_id"])
    rows = rows_of(frame, PostCurve)
    usual = [one for one in rows if one["usual_posts"] is not None]
    looks = [one for one in rows if one["engagement"] is not None]
    ahead = next((one for one in rows if one["projected"] is not None), None)
    title = say("posts-curve-title", post=first_line(row), brand=row["brand"],
                **place_of(row["platform"]))  # fmt: skip
    definition = say(
        "posts-curve-definition",
        usual="known" if usual else "unknown",
        basis=usual[0]["basis"] if usual else "none",
        count=max((whole(one["usual_posts"]) for one in usual), default=0),
        needed=POSTS_USUAL,
    )
    colour = scene.look.colours.get(row["brand"], scene.look.tokens.ink2)
    draw = partial(post_curve_chart, colour=colour, scheme=scene.look.scheme)
    below = Markup('<p class="op-note">{} {}</p>').format(numbers(row), _ahead_told(ahead))
    return Exhibit(
        "post_curve",
        title,
        definition,
        Drawing(draw, alt=title),
        Behind(scene.build, "post_curve", frame),
        below,
        nothing=_curve_nothing(looks),
    )


def _curve_nothing(looks: Sequence[PostCurve]) -> str:
    """Why there is no curve: one look is a number, not a curve."""
    if len(looks) > 1:
        return ""
    if not looks:
        return say("posts-curve-nothing", state="none", value=0)
    look = looks[0]
    return say("posts-curve-nothing", state="once", value=whole(look["engagement"]))


def _ahead_told(ahead: PostCurve | None) -> str:
    """The projection to thirty days with its range; empty without one."""
    if ahead is None or ahead["projected"] is None:
        return ""
    low, high = ahead["projected_low"], ahead["projected_high"]
    return say(
        "posts-ahead",
        projected=Count(ahead["projected"]),
        range=None if low is None or high is None else Between(low, high),
    )
