"""What a page shows when it cannot show its numbers: nothing yet, broken, failed."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from html import escape

import pandas as pd
import streamlit as st

from app.parts import filters
from app.parts.cards import card, note, sentence
from app.parts.signing import show_person, show_sign_in
from app.theme.parts import chip, seen_html, statement_html, strip_html
from app.view import time_travel
from app.view.build import Build, opened
from app.view.choice import View
from app.view.freshness import seen_to, stale_after
from app.view.people import refusal
from app.words.data import (
    known_label,
    nothing_known,
    seen,
    seen_then,
    silent_state,
    simulated_state,
    stale_state,
)
from app.words.names import platform_name
from app.words.statement import Statement
from app.words.values import long_moment
from pipelines.settings import WEEKDAYS
from pipelines.warehouse.errors import AskError, BrokenBuild, NothingPublished

LOG = logging.getLogger(__name__)


class Finished(Exception):
    """The page has said all there is to say."""


def begin() -> None:
    """What every page begins with: the build, the mark of a simulated world, the filter row.

    The filters belong to the script around the pages: only so do they keep their values, and
    their place in the address, from page to page.
    """
    if show_sign_in():
        raise Finished
    if refused := refusal():
        note(refused)
    now = ready()
    mark_simulated(now)
    time_travel.show_band()
    build = travelled(now)
    st.session_state["here"] = (build, filters.show(build, now))
    show_age(build)


def travelled(now: Build) -> Build:
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
        st.html(f'<h1 class="op-hidden">{escape(title)}</h1>')
    found: tuple[Build, View] = st.session_state["here"]
    return found


def ready() -> Build:
    """The published build; shows what is missing and ends the page when there is none."""
    try:
        build = opened()
    except NothingPublished:
        show_start()
        raise Finished from None
    except BrokenBuild as error:
        show_broken(str(error))
        raise Finished from error
    if build.table("brand")["tracked_to"].isna().sum() == 0:
        show_start()
        raise Finished
    return build


def show_start() -> None:
    """The first screen of a landscape without numbers."""
    from app.parts.start import screen as start  # noqa: PLC0415  what collects is slow to import

    start.show()


def mark_simulated(build: Build) -> None:
    """The label that every page of a simulated world carries."""
    if build.published.landscape.is_simulated:
        st.html(f'<div class="op-simulated">{chip(simulated_state().chip, "level")}</div>')


def show_broken(reason: str) -> None:
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
    """A page that fails says so in words; the details go to the log, never to the screen."""
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
    """A card that says what is missing and what to do next."""
    with card("state"):
        st.html(statement_html(statement))


def freshness(build: Build) -> None:
    """Until when anything is known."""
    when = seen_to(build.table("mart.accounts")).max()
    if pd.isna(when):
        note("No account has been looked at yet.")
        return
    landscape, age = build.published.landscape, age_statement(build, moment_of(build))
    if landscape.known_on is not None:
        told = seen_then(when, landscape.known_on, landscape.time_zone)
    else:
        told = seen(when, moment_of(build), landscape.time_zone)
    st.html(seen_html(*told, is_fresh=age is None))


def moment_of(build: Build) -> datetime:
    """The moment that a page speaks of: now, or the end of the day that it was known on (UTC)."""
    known_on = build.published.landscape.known_on
    if known_on is None:
        return datetime.now(UTC).replace(tzinfo=None)
    return build.published.day_end(known_on)


def show_age(build: Build) -> None:
    """Says on every page that the numbers, or some of them, are old; nothing when they are not."""
    statement = age_statement(build, moment_of(build))
    if statement is not None:
        with st.container(key="card_age"):
            st.html(strip_html(statement))


def age_statement(build: Build, now: datetime) -> Statement | None:
    """What is stale, by the usual time between runs; a simulated world never is."""
    looks, usual = build.kept(last_looks)
    zone, limit = build.published.landscape.time_zone, now - usual
    old = [(platform, moment) for platform, moment in looks if moment < limit]
    if not old or build.published.landscape.is_simulated:
        return None
    newest = max(moment for _, moment in old)
    if len(old) == len(looks):
        return stale_state(newest, now, zone)
    places = sorted(platform_name(name) for name in {platform for platform, _ in old})
    return silent_state(len(old), len(looks), places, newest, zone)


def last_looks(build: Build) -> tuple[list[tuple[str, datetime]], timedelta]:
    """Platform and last look (naive UTC) of each tracked account that was looked at; the limit.

    The limit is the age from which an observation is stale.
    """
    accounts, runs = build.table("mart.accounts"), build.table("run")["started_at"]
    seen = accounts.assign(seen_to=seen_to(accounts))[accounts["is_tracked"]]
    seen = seen[["platform", "seen_to"]].dropna()
    moments = [moment.to_pydatetime() for moment in seen["seen_to"]]
    limit = stale_after([moment.to_pydatetime() for moment in runs])
    return list(zip(seen["platform"], moments, strict=True)), limit


def foot(build: Build) -> None:
    """What the whole page rests on: time zone, build, version."""
    landscape = build.published.landscape
    then = "" if landscape.known_on is None else f"{known_label(landscape.known_on)}. "
    st.html(
        f'<p class="op-foot">{then}'
        f"Days and weeks begin at midnight in {escape(landscape.time_zone)}, weeks on "
        f"{WEEKDAYS[landscape.week_start].capitalize()}. Build {escape(build.published.build_id)}, "
        f"made {long_moment(landscape.built_at, landscape.time_zone)} by outpace "
        f"{escape(landscape.outpace_version)}.</p>"
    )
    show_person()
