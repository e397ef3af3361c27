"""What a page shows when it cannot show its numbers: nothing yet, broken, failed."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import streamlit as st
from markupsafe import Markup

from app.parts import filters, noting
from app.parts.freshness import show_age, show_mixed
from app.parts.pieces import card, note, sentence, show_html
from app.parts.signing import show_person, show_sign_in
from app.story.findings import story_of
from app.theme.parts import chip, statement_html
from app.view import time_travel
from app.view.build import Build
from app.view.choice import View
from app.view.house import house_of
from app.view.landscape import opened
from app.view.pages import query_of
from app.view.people import refusal
from app.words.amounts import Day, Moment
from app.words.catalogue import say
from pipelines.settings import WEEKDAYS
from pipelines.warehouse.errors import AskError, BrokenBuild, NothingPublished

LOG = logging.getLogger(__name__)


class Finished(Exception):
    """Raised to end a page early: a card has said why there are no numbers."""


def begin() -> None:
    """Draw what stands above every page, and note build and view for `here`.

    The mark of a simulated world, the band of time travel, the filter row, what the pages are
    about, how old the numbers are.

    The filters belong to the script around the pages: only so do they keep their values, and
    their place in the address, from page to page.
    """
    if show_sign_in():
        raise Finished
    if refused := refusal():
        note(refused)
    now = _ready()
    _mark_simulated(now)
    _show_band()
    build = _travelled(now)
    view = filters.show(build, now)
    st.session_state["here"] = (build, view)
    show_age(build, build.kept(story_of, view))
    show_mixed(build, view)


def query_now() -> str:
    """What the filters say now, as the links of a page carry it on."""
    return query_of({name: st.query_params.get_all(name) for name in st.query_params})


def _show_band() -> None:
    """The band of time travel that cannot be overlooked, with the way back; nothing for now."""
    day = time_travel.chosen()
    if day is None:
        return
    said = say("page-known", day=Day(day))
    with st.container(horizontal=True, key="known_band", vertical_alignment="center", gap="small"):
        show_html(Markup('<p class="op-known" role="status">{}</p>').format(said))
        st.button(
            say("page-known-back"),
            key="known_back",
            icon=":material/undo:",
            on_click=time_travel.back,
        )


def _travelled(now: Build) -> Build:
    """The build of the chosen day; says so and ends the page when nothing was known then."""
    try:
        return time_travel.travelled(now)
    except AskError:
        filters.show(now, now)
        first, _ = now.published.days or (None, None)
        day = Day(time_travel.chosen() or date.today())
        _show_words(
            "empty",
            say("page-unknown", day=day),
            say("page-unknown-detail", first=None if first is None else Day(first)),
        )
        raise Finished from None


def here(title: str = "") -> tuple[Build, View]:
    """The build and the view of this run.

    `title` is the first heading of a page that shows none, for those who listen.
    """
    if title:
        show_html(Markup('<h1 class="op-hidden">{}</h1>').format(title))
    found: tuple[Build, View] = st.session_state["here"]
    return found


def _ready() -> Build:
    """The published build; shows what is missing and ends the page when there is none."""
    try:
        build = opened()
    except NothingPublished:
        _show_start()
        raise Finished from None
    except BrokenBuild as error:
        _show_broken(str(error))
        raise Finished from error
    if not build.table("mart.accounts")["is_tracked"].any():
        _show_start(build)  # also where a brand was added of which nothing was ever seen
        raise Finished
    return build


def _show_start(build: Build | None = None) -> None:
    """The first screen of a landscape without numbers."""
    from app.parts import start  # noqa: PLC0415  what collects is slow to import

    start.show(build)


def _mark_simulated(build: Build) -> None:
    """The label that every page of a simulated world carries."""
    if build.published.landscape.is_simulated:
        label = chip(say("page-simulated"), "level")
        show_html(Markup('<div class="op-simulated">{}</div>').format(label))


def _show_broken(reason: str) -> None:
    """The published file cannot be opened: what is the case, what to do."""
    _show_words(
        "failed",
        say("page-broken"),
        say("page-broken-detail", reason=sentence(reason)),
    )


@contextmanager
def calm() -> Iterator[None]:
    """Run a page; a failure becomes words on it and a line in the log, never a traceback."""
    try:
        yield
    except Finished:
        return
    except Exception as error:
        say_failed(error)


def say_failed(error: Exception) -> bool:
    """Put a failure into words on the page; True, because that settles it."""
    LOG.error("a page failed", exc_info=error)
    _show_words("failed", say("page-failed"), say("page-failed-detail"))
    return True


def _show_words(state: str, headline: str, detail: str) -> None:
    """Show a card that says what is missing and what to do next."""
    label = chip(say("page-state", state=state), "behind" if state == "failed" else "unsure")
    with card("state"):
        show_html(statement_html(label, headline, detail))


def foot(build: Build) -> None:
    """Show what the whole page rests on: time zone, build, version; and who is signed in."""
    landscape = build.published.landscape
    told = say(
        "page-foot",
        known="now" if landscape.known_on is None else "then",
        day=None if landscape.known_on is None else Day(landscape.known_on),
        zone=landscape.time_zone,
        weekday=WEEKDAYS[landscape.week_start],
        build=build.published.build_id,
        moment=Moment(landscape.built_at, landscape.time_zone),
        version=landscape.outpace_version,
    )
    words = " · ".join(filter(None, [house_of(build.published).footer, told]))
    show_html(Markup('<p class="op-foot">{}</p>').format(words))
    show_person()
    noting.ask_what_happened(build)
