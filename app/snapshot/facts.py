"""What a snapshot shows: one view of one published build, every number asked once."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pandas as pd

from app.snapshot import grounds
from app.snapshot.decisions import decided
from app.story.findings import CLAIMS, Story, story_of
from app.view.build import Build
from app.view.choice import View, window
from app.view.coverage import newest_states
from app.view.usual import USUAL_PERIOD, first_day_of, marked, tracked, until_of
from app.words.amounts import Names, Span
from app.words.catalogue import say
from app.words.language import PSEUDO, current, offered
from app.words.rows import rows_of
from app.words.values import as_day, is_known
from pipelines.errors import OutpaceError
from pipelines.warehouse.ask import Published
from queries.rows import Findings, ShareChange

COURSE = timedelta(weeks=60)  # of shares: the time before a change, to see that it is one
FULL = timedelta(weeks=7)  # after the first day; shares over eight weeks need as many
MOST_BRANDS = 8  # in a chart; the scorecard has all
EVERY_POST = 1_000_000
AGELESS = {"count": None}
AT_A_TIME = 2  # questions; a build answers each with at most two threads

Work = Callable[[], pd.DataFrame | None]


class SnapshotError(OutpaceError):
    """A snapshot that cannot be written as asked; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader chose.

    None: the usual period, every platform, the brand that is ours, the language of the reader.
    """

    own: str | None = None
    measure: str = "engagement"
    since: date | None = None
    until: date | None = None
    platform: str | None = None
    with_texts: bool = False
    language: str | None = None


@dataclass(frozen=True)
class Facts:
    """The chosen view with its story and its frames; `shown` are the brands in the charts."""

    build: Published
    choice: Choice
    view: View
    story: Story
    decided: tuple[Findings, ...]  # what a decision is about
    place: str  # the platform of the scorecard and the charts, or "all"
    brands: tuple[str, ...]
    highlighted: tuple[str, ...]
    shown: tuple[str, ...]
    frames: dict[str, pd.DataFrame]
    first_day: date  # with a post of anybody

    @property
    def days(self) -> Span:
        """The days of the period in view, as far as there is anything in them."""
        since = max(self.view.since or self.first_day, self.first_day)
        return Span(min(since, self.view.until), self.view.until)

    @property
    def rival(self) -> str | None:
        """The rival that charts and tables are about."""
        return next(iter(self.highlighted), None)

    @property
    def claim(self) -> Findings | None:
        """The claim of which page 3 tells the parts."""
        return next((row for row in self.decided if row["kind"] in CLAIMS), None)

    def chart(self, name: str) -> pd.DataFrame:
        """A frame with the rows of the charts' brands, in their order."""
        frame = self.frames[name]
        kept = frame[frame["brand"].isin(self.shown)]
        order = kept["brand"].map({brand: at for at, brand in enumerate(self.shown)})
        return kept.assign(order=order).sort_values("order", kind="stable").drop(columns="order")


def facts_of(published: Published, choice: Choice) -> Facts:
    """Every frame of the view. Raises SnapshotError when the choice does not fit the build."""
    build = Build(published, published.build_id)
    view = _view_of(build, choice)
    choice = replace(
        choice,
        own=view.own,
        since=view.since,
        until=view.until,
        language=choice.language or current(),
    )
    story = story_of(build, view)
    chosen = decided(story) if view.own else ()
    place = place_of(story, choice.platform)
    scope = {} if place == "all" else {"platforms": [place]}
    change = _shares_now(build, view, scope)
    found = _together(
        {
            **_asked(build, view, choice, scope),
            **_course(build, view, place),
            **_elsewhere(build, view, place, chosen),
            **_behind(build, view, chosen),
            "coverage": partial(_coverage, build, view),
            "course_changes": partial(_moved, build, view, choice),
            "events": partial(grounds.events_of, build, view),
        }
    )
    frames = {"findings": _said(story, choice), "share_change": change, **found}
    highlighted = _highlighted(story, chosen, change, place)
    return Facts(
        published,
        choice,
        view,
        story,
        chosen,
        place,
        tuple(str(brand) for brand in build.kept(tracked)[0]["brand"]),
        highlighted,
        _most_present(change, view.own, highlighted),
        frames,
        first_day_of(build.kept(tracked)[1], view.until),
    )


def _view_of(build: Build, choice: Choice) -> View:
    """The view of the choice. Raises SnapshotError when it does not fit the build."""
    table, accounts = build.kept(tracked)
    brands = [str(brand) for brand in table["brand"]]
    if choice.own is not None and choice.own not in brands:
        there = Names(brands) if brands else None
        raise SnapshotError(say("snapshot-no-brand", brand=choice.own, names=there))
    if choice.measure == "views" and choice.platform is None:
        raise SnapshotError(say("snapshot-views"))
    if choice.language not in (None, PSEUDO, *offered()):
        there = Names(list(offered()))
        raise SnapshotError(say("snapshot-no-language", language=choice.language, names=there))
    own = choice.own or next(iter(marked(table)), None)
    until = choice.until or until_of(build, accounts)
    since = choice.since or window(USUAL_PERIOD, until)[0]
    rivals = tuple(brand for brand in brands if brand != own)
    platforms = None if choice.platform is None else (choice.platform,)
    return View(own, rivals, (), platforms, choice.measure, since, until)


def place_of(story: Story, platform: str | None) -> str:
    """The chosen platform, else that of what leads, else that of the focus, else "all"."""
    lead = "all" if story.lead is None else story.lead["platform"]
    if platform or lead != "all":
        return platform or lead
    return story.focus[1] if story.focus else "all"


def _shares_now(build: Build, view: View, scope: dict[str, Any]) -> pd.DataFrame:
    """Shares now and before, on one platform or on all together."""
    return build.measure(
        "share_change",
        measure=view.measure,
        until=view.until,
        per_platform="platforms" in scope,
        **scope,
    )


def _asked(build: Build, view: View, choice: Choice, scope: dict[str, Any]) -> dict[str, Work]:
    """The frames of the charts and tables, by the name of their measure."""
    span, each = view.span, {**scope, "per_platform": "platforms" in scope}
    voice = {"measure": view.measure}
    post = {"measure": "views" if view.measure == "views" else "engagement"}
    ask = partial(partial, build.published.measure)
    return {
        "share_of_voice": ask("share_of_voice", every="week", **voice, **span, **each),
        "momentum": ask("momentum", until=view.until, **voice, **each),
        "cadence": ask("cadence", every="month", **span, **each),
        "pace": ask("cadence", every="all", **span, **each),
        "engagement_per_post": ask("engagement_per_post", every="all", **span, **each),
        "format_mix": ask("format_mix", every="all", **span, **each),
        "top_posts": lambda: _texts_of(
            build.published.measure("top_posts", top=EVERY_POST, **post, **span, **scope), choice
        ),
        "followers": lambda: _one_account(
            build.published.measure("followers", every="week", **span, **scope)
        ),
    }


def _course(build: Build, view: View, place: str) -> dict[str, Work]:
    """The shares with ranges on the platform in question, with the time before."""
    return {"share_trend": partial(_trend, build, view, place)}


def _trend(build: Build, view: View, place: str) -> pd.DataFrame:
    """The shares with ranges of a platform, from the first week that has eight before it on.

    Over fewer weeks a range is so wide that it says nothing, and would set the scale of the rest.
    """
    since = view.until - COURSE
    trend = build.measure(
        "share_trend",
        measure=view.measure,
        platforms=[] if place == "all" else [place],
        since=min(since, view.since or since),
        until=view.until,
    )
    full = first_day_of(build.kept(tracked)[1], view.until) + FULL
    whole = trend[trend["period"] >= pd.Timestamp(full)]
    return trend if whole.empty else whole.reset_index(drop=True)


def _elsewhere(build: Build, view: View, place: str, chosen: Sequence[Findings]) -> dict[str, Work]:
    """The shares behind decisions about other platforms."""
    return {
        f"share_trend_{at}": partial(_trend, build, view, row["platform"])
        for at, row in enumerate(chosen)
        if row["platform"] not in (place, "all")
    }


def _together(works: Mapping[str, Work]) -> dict[str, pd.DataFrame]:
    """The frames of all works in their order, two at a time; without those that found None."""
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        given = {name: pool.submit(work) for name, work in works.items()}
        found = {name: answer.result() for name, answer in given.items()}
    return {name: frame for name, frame in found.items() if frame is not None}


def _behind(build: Build, view: View, chosen: Sequence[Findings]) -> dict[str, Work]:
    """What stands behind the decisions: paces and catching up, numbered; parts of the claim."""
    found: dict[str, Work] = {}
    for at, row in enumerate(chosen):
        found[f"paces_{at}"] = partial(grounds.paces_of, build, row, view)
        found[f"catch_up_{at}"] = partial(grounds.catch_up_of, build, row, view)
    claim = next((row for row in chosen if row["kind"] in CLAIMS), None)
    if claim is not None:
        found["causes"] = partial(grounds.causes_of, build, claim, view)
    return found


def _coverage(build: Build, view: View) -> pd.DataFrame:
    """A row per account: its newest state, and how much of the period was collected."""
    states = newest_states(build, view)[["brand", "platform", "state"]]
    whole = build.measure("coverage", every="all", **view.span, **view.whom)
    kept = whole[["brand", "platform", "covered_share", "posts"]]
    places = {brand: at for at, brand in enumerate(view.brands)}
    both = states.merge(kept, on=["brand", "platform"], how="left")
    return (
        both.assign(at=both["brand"].map(places))
        .sort_values(["at", "platform"], kind="stable", ignore_index=True)
        .drop(columns="at")
    )


def _moved(build: Build, view: View, choice: Choice) -> pd.DataFrame | None:
    """The changes of course, if the build looks for them; words of others only if asked for."""
    found = grounds.changes_of(build, view)
    return None if found is None else _without_words(found, found["brand"], choice)


def _said(story: Story, choice: Choice) -> pd.DataFrame:
    """The findings as figures; words of others only if asked for.

    How many days ago something was last seen is of the clock, not of the data: it stays out.
    """
    rows = [row | AGELESS if row["kind"] == "stale" else row for row in story.findings]
    found = pd.DataFrame(rows)
    return found if found.empty else _without_words(found, found["subject"], choice)


def _without_words(found: pd.DataFrame, whose: pd.Series, choice: Choice) -> pd.DataFrame:
    """The changes without what others wrote of themselves, unless it was asked for."""
    if choice.with_texts or found.empty:
        return found
    hidden = (found["what"] == "profile") & (whose != choice.own)
    words = found[["before", "after"]].astype(object).mask(hidden, None)
    return found.assign(before=words["before"], after=words["after"])


def _texts_of(posts: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """The posts without the words of others, unless they were asked for."""
    if choice.with_texts or "title" not in posts:
        return posts
    return posts.assign(title=posts["title"].where(posts["brand"] == choice.own, None))


def _one_account(followers: pd.DataFrame) -> pd.DataFrame:
    """The followers on the platform with most rows, of brands with one account there.

    Followers of several platforms or accounts are different people or the same: never added.
    """
    if followers.empty:
        return followers
    counts = followers["platform"].value_counts(sort=False).sort_index()
    on_one = followers[followers["platform"] == counts.idxmax()]
    return on_one.drop_duplicates(["brand", "period"], keep=False)


def _highlighted(
    story: Story, chosen: Sequence[Findings], change: pd.DataFrame, place: str
) -> tuple[str, ...]:
    """The rivals that are decided about here, and that of the focus; else the largest one."""
    about = [row["subject"] for row in chosen if row["platform"] == place]
    rival = story.rival if story.focus and story.focus[1] == place else None
    named = [name for name in (*about, rival) if name is not None and name != story.own]
    rest = [brand for brand in _by_share(change) if brand != story.own]
    return tuple(dict.fromkeys(named or rest[:1]))


def _by_share(change: pd.DataFrame) -> list[str]:
    """The brands, the largest share first."""
    rows = rows_of(change, ShareChange)
    rows.sort(
        key=lambda row: (-row["share_now"] if is_known(row["share_now"]) else 1, row["brand"])
    )
    return [row["brand"] for row in rows]


def _most_present(
    change: pd.DataFrame, own: str | None, highlighted: Sequence[str]
) -> tuple[str, ...]:
    """At most eight brands: we, the rival, then those with the largest share."""
    ranked = _by_share(change)
    first = [brand for brand in (own or "", *highlighted) if brand in ranked]
    return tuple(dict.fromkeys([*first, *ranked]))[:MOST_BRANDS]


def onset_of(row: Findings | None) -> date | None:
    """The first day of what a finding says; None where it is of no week."""
    return None if row is None or row["since"] is None else as_day(row["since"])
