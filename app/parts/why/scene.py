"""What the page Why is about, as the reader chose it: brand and platform, the periods compared."""

from dataclasses import replace
from datetime import timedelta

import streamlit as st
from markupsafe import Markup

from app.exhibits.why import Periods, Scene
from app.parts import filters
from app.parts.pieces import card, note, show_html
from app.parts.states import Finished, foot
from app.story.findings import Story, story_of
from app.view.build import Build
from app.view.choice import Focus, View
from app.view.heard import hear
from app.view.pages import switch
from app.words.catalogue import say
from app.words.names import platform_name
from app.words.values import as_day
from queries.rows import Findings

YEAR, EIGHT = 52, timedelta(weeks=8)
USUAL, IN_VIEW = "usual", "view"  # what is compared: as the finding does, or the period in view


def scene_of(build: Build, view: View) -> tuple[Scene, Story]:
    """The pair in focus; a page without one says why and ends.

    Parts are told of engagement, whatever measure is in view.
    """
    story = build.kept(story_of, replace(view, measure="engagement"))
    about = None if view.own is None or not view.rivals else story.focus or _first(story)
    if about is None:
        _say_nothing(view)
        foot(build)
        raise Finished
    brand, platform = about
    row = _told_of(story, about)
    scene = Scene(view, brand, platform, row, story.standing(brand, platform), _usual(row, view))
    with st.container(horizontal=True, key="why_about", vertical_alignment="center"):
        if _is_in_view():
            scene = replace(scene, periods=in_view(view))
            filters.show_against(build, view)
    if view.measure != "engagement":
        note(say("why-measure", measure=view.measure))
    return scene, story


def _told_of(story: Story, about: Focus) -> Findings | None:
    """What is said of a pair: not a state of its data, not a single post."""
    kinds = ("pulling_ahead", "closing_in", "we_are_gaining", "we_are_losing", "luck",
             "worth_an_eye")  # fmt: skip
    return next((row for row in story.of(*about) if row["kind"] in kinds), None)


def _first(story: Story) -> Focus | None:
    """A pair that can be compared, where nothing stands out."""
    rows = [row for row in story.kinds("standing") if row["rival"] is not None]
    known = [row for row in rows if row["gap"] is not None] or rows
    return next(((str(row["rival"]), row["platform"]) for row in known), None)


def _say_nothing(view: View) -> None:
    """Why there is no pair."""
    state = "own" if view.own is None else "alone" if not view.rivals else "nothing"
    platforms = view.platforms or ()
    said = say(
        "why-no-pair",
        state=state,
        own=view.own,
        place="one" if len(platforms) == 1 else "all",
        platform=platform_name(platforms[0] if len(platforms) == 1 else "all"),
    )
    with card("state"):
        show_html(Markup('<h2 class="op-headline">{}</h2>').format(said))


def _is_in_view() -> bool:
    """Whether the period in view is compared, and not what the finding compares."""
    hear("compared", (USUAL, IN_VIEW), _label)
    chosen = st.segmented_control(
        say("why-compared-title"),
        (USUAL, IN_VIEW),
        format_func=_label,
        default=USUAL,
        required=True,
        key=switch("compared", _label),
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen == IN_VIEW


def _label(way: str) -> str:
    return say("why-compared", way=way)


def _usual(row: Findings | None, view: View) -> Periods:
    """The periods that the finding compares; else the newest eight weeks and the eight before."""
    if row is not None:
        days = (row["before_from"], row["before_until"], row["now_from"], row["now_until"])
        first, end, since, until = days
        if first and end and since and until and end <= since:
            return Periods(*(as_day(day) for day in (first, end, since, until)))
    until = view.until
    return Periods(until - 2 * EIGHT, until - EIGHT, until - EIGHT, until)


def in_view(view: View) -> Periods:
    """The period in view and the chosen other one; without one, the two halves of the view."""
    since = view.since or view.until - timedelta(weeks=YEAR)
    if view.before is None:
        half = timedelta(weeks=max(1, (view.until - since).days // 14))
        return Periods(view.until - 2 * half, view.until - half, view.until - half, view.until)
    first, end = view.before
    if end > since:  # the earlier period reaches into the one in view: what follows is compared
        since = min(end, view.until - timedelta(days=1))
    return Periods(first, min(end, since), since, view.until)


def around(scene: Scene) -> dict[str, object]:
    """The time of the chart of changes of course: the view, and both periods with room before."""
    first = scene.periods.before_since - EIGHT
    since = scene.view.since
    until = max(scene.periods.until, scene.view.until)
    return {"since": first if since is None else min(first, since), "until": until}
