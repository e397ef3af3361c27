"""The frames of a snapshot: every number that it shows, asked once."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pandas as pd

from app.snapshot import grounds
from app.story.findings import CLAIMS, Story
from app.view.build import Build
from app.view.choice import View
from app.view.coverage import newest_states
from app.view.usual import first_day_of, tracked
from queries.rows import Findings

EVERY_POST = 1_000_000
AGELESS = {"count": None}
AT_A_TIME = 2  # questions; a build answers each with at most two threads

Work = Callable[[], pd.DataFrame]


def frames_of(
    build: Build,
    view: View,
    story: Story,
    *,
    decided: Sequence[Findings],
    place: str,
    with_texts: bool,
) -> dict[str, pd.DataFrame]:
    """Every frame by its name but those of the charts: the findings, what they rest on, tables."""
    scope = {} if place == "all" else {"platforms": [place]}
    works: dict[str, Work] = {
        "share_change": partial(_shares_now, build, view, scope),
        **_asked(build, view, with_texts, scope),
        **_behind(build, view, decided),
        "coverage": partial(_coverage, build, view),
        "course_changes": partial(_moved, build, view, with_texts),
        "events": partial(grounds.events_of, build, view),
        "lessons": partial(grounds.lessons_of, build, view),
        "experiments": partial(grounds.experiments_of, build, view),
    }
    return {"findings": _said(story, view, with_texts), **_together(works)}


def _shares_now(build: Build, view: View, scope: dict[str, Any]) -> pd.DataFrame:
    """Shares now and before, on one platform or on all together."""
    return build.measure(
        "share_change",
        measure=view.measure,
        until=view.until,
        per_platform="platforms" in scope,
        **scope,
    )


def _asked(build: Build, view: View, with_texts: bool, scope: dict[str, Any]) -> dict[str, Work]:
    """The frames of the tables, and every post."""
    span, each = view.span, {**scope, "per_platform": "platforms" in scope}
    post = {"measure": "views" if view.measure == "views" else "engagement"}
    ask = partial(partial, build.published.measure)
    return {
        "pace": ask("cadence", every="all", **span, **each),
        "engagement_per_post": ask("engagement_per_post", every="all", **span, **each),
        "top_posts": lambda: _texts_of(
            build.published.measure("top_posts", top=EVERY_POST, **post, **span, **scope),
            view,
            with_texts,
        ),
    }


def _together(works: Mapping[str, Work]) -> dict[str, pd.DataFrame]:
    """The frames of all works in their order, two at a time."""
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        given = {name: pool.submit(work) for name, work in works.items()}
        return {name: answer.result() for name, answer in given.items()}


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
    states = newest_states(build, view.until, **view.whom)[["brand", "platform", "state"]]
    first = first_day_of(build.kept(tracked)[1], view.until)
    since = max(view.since or first, first)  # before it nobody had anything to collect
    whole = build.measure("coverage", every="all", since=since, until=view.until, **view.whom)
    kept = whole[["brand", "platform", "covered_share", "posts"]]
    places = {brand: at for at, brand in enumerate(view.brands)}
    both = states.merge(kept, on=["brand", "platform"], how="left")
    return (
        both.assign(at=both["brand"].map(places))
        .sort_values(["at", "platform"], kind="stable", ignore_index=True)
        .drop(columns="at")
    )


def _moved(build: Build, view: View, with_texts: bool) -> pd.DataFrame:
    """The changes of course; words of others only if asked for."""
    found = grounds.changes_of(build, view)
    return _without_words(found, found["brand"], view, with_texts)


def _said(story: Story, view: View, with_texts: bool) -> pd.DataFrame:
    """The findings as figures; words of others only if asked for.

    How many days ago something was last seen is of the clock, not of the data: it stays out.
    """
    rows = [row | AGELESS if row["kind"] == "stale" else row for row in story.findings]
    found = pd.DataFrame(rows)
    return found if found.empty else _without_words(found, found["subject"], view, with_texts)


def _without_words(
    found: pd.DataFrame, whose: pd.Series, view: View, with_texts: bool
) -> pd.DataFrame:
    """The changes without what others wrote of themselves, unless it was asked for."""
    if with_texts or found.empty:
        return found
    hidden = (found["what"] == "profile") & (whose != view.own)
    words = found[["before", "after"]].astype(object).mask(hidden, None)
    return found.assign(before=words["before"], after=words["after"])


def _texts_of(posts: pd.DataFrame, view: View, with_texts: bool) -> pd.DataFrame:
    """The posts without the words of others, unless they were asked for."""
    if with_texts or "title" not in posts:
        return posts
    return posts.assign(title=posts["title"].where(posts["brand"] == view.own, None))
