"""What a page shows when it cannot show its numbers: nothing yet, broken, failed."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import streamlit as st
from markupsafe import Markup

from app.parts import filters
from app.parts.cards import card, note, sentence, show_html
from app.parts.freshness import show_age
from app.parts.signing import show_person, show_sign_in
from app.theme.parts import chip, statement_html
from app.view import time_travel
from app.view.build import Build
from app.view.choice import View
from app.view.landscape import opened
from app.view.people import refusal
from app.words.data import known_label, known_then, nothing_known, simulated_state
from app.words.statement import Statement
from app.words.values import long_moment
from pipelines.settings import WEEKDAYS
from pipelines.warehouse.errors import AskError, BrokenBuild, NothingPublished

LOG = logging.getLogger(__name__)


class Finished(Exception):
    """Raised to end a page early: a card has said why there are no numbers."""


def begin() -> None:
    """Draw what stands above every page, and note build and view for `here`.

    The mark of a simulated world, the band of time travel, the filter row, how old numbers are.

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
    st.session_state["here"] = (build, filters.show(build, now))
    show_age(build)


def _show_band() -> None:
    """The band of time travel that cannot be overlooked, with the way back; nothing for now."""
    day = time_travel.chosen()
    if day is None:
        return
    with st.container(horizontal=True, key="known_band", vertical_alignment="center", gap="small"):
        show_html(Markup('<p class="op-known" role="status">{}</p>').format(known_then(day)))
        st.button(
            "Back to now", key="known_back", icon=":material/undo:", on_click=time_travel.back
        )


def _travelled(now: Build) -> Build:
    """The build of the chosen day; says so and ends the page when nothing was known then."""
    try:
        return time_travel.travelled(now)
    except AskError:
        filters.show(now, now)
        first, _ = now.published.days or (None, None)
        show_state(nothing_known(time_travel.chosen() or date.today(), first))
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
    if build.table("brand")["tracked_to"].isna().sum() == 0:
        _show_start()
        raise Finished
    return build


def _show_start() -> None:
    """The first screen of a landscape without numbers."""
    from app.parts import start  # noqa: PLC0415  what collects is slow to import

    start.show()


def _mark_simulated(build: Build) -> None:
    """The label that every page of a simulated world carries."""
    if build.published.landscape.is_simulated:
        label = chip(simulated_state().chip, "level")
        show_html(Markup('<div class="op-simulated">{}</div>').format(label))


def _show_broken(reason: str) -> None:
    """The published file cannot be opened: what is the case, what to do."""
    show_state(
        Statement(
            "failed",
            "The published numbers cannot be read.",
            f"{sentence(reason)} Nothing that was collected is lost: run “outpace rebuild”, and "
            "this page shows the new file within seconds.",
        )
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
    show_state(
        Statement(
            "failed",
            "This page could not be drawn.",
            "An answer came back that this page did not expect; the other pages are not "
            "affected. Choose other filters or reload. The terminal in which the dashboard runs "
            "says what went wrong.",
        )
    )
    return True


def show_state(statement: Statement) -> None:
    """Show a card that says what is missing and what to do next."""
    with card("state"):
        show_html(statement_html(statement))


def foot(build: Build) -> None:
    """Show what the whole page rests on: time zone, build, version; and who is signed in."""
    landscape = build.published.landscape
    then = "" if landscape.known_on is None else f"{known_label(landscape.known_on)}. "
    told = (
        f"{then}Days and weeks begin at midnight in {landscape.time_zone}, weeks on "
        f"{WEEKDAYS[landscape.week_start].capitalize()}. Build {build.published.build_id}, made "
        f"{long_moment(landscape.built_at, landscape.time_zone)} by outpace "
        f"{landscape.outpace_version}."
    )
    show_html(Markup('<p class="op-foot">{}</p>').format(told))
    show_person()
