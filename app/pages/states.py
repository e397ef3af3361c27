"""What a page shows when it cannot show its numbers: nothing yet, broken, failed."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from html import escape

import pandas as pd
import streamlit as st

from app.pages import start
from app.pages.cards import card, note
from app.session import Build, opened
from app.wording.dates import ago, long_moment, moment
from pipelines.settings import WEEKDAYS
from pipelines.warehouse.errors import BrokenBuild, NothingPublished

FRESH = timedelta(hours=36)
LOG = logging.getLogger(__name__)


def ready() -> Build:
    """The published build; shows what is missing and ends the page when there is none."""
    try:
        build = opened()
    except NothingPublished:
        start.show()
        st.stop()
    except BrokenBuild as error:
        show_broken(str(error))
        st.stop()
    mark_simulated(build)
    return build


def mark_simulated(build: Build) -> None:
    """The label that every page of a simulated world carries."""
    if build.published.landscape.is_simulated:
        st.html(
            '<p class="op-simulated" title="These brands and numbers are invented.">'
            "Simulated data</p>"
        )


def show_broken(reason: str) -> None:
    """The published file cannot be opened: what is the case, what to do."""
    show_state(
        "The published numbers cannot be read",
        reason,
        "Nothing that was collected is lost. Run “outpace publish” to write the file anew; "
        "this page shows it within seconds.",
    )


@contextmanager
def calm() -> Iterator[None]:
    """A page that fails says so in words; the details go to the log, never to the screen."""
    try:
        yield
    except Exception as error:
        say_failed(error)


def say_failed(error: Exception) -> bool:
    """Put a failure into words on the page; True, because that settles it."""
    LOG.error("a page failed", exc_info=error)
    show_state(
        "This page could not be drawn",
        "An answer came back that this page did not expect. The other pages are not affected.",
        "Reload the page or choose other filters. The terminal in which the dashboard runs "
        "shows what went wrong; please send those lines along when you report it.",
    )
    return True


def show_state(title: str, what: str, then: str) -> None:
    """A card with what is missing and what to do next."""
    with card("state"):
        st.html(
            '<span class="op-chip op-unsure">! Not available</span>'
            f'<h1 class="op-headline">{escape(title)}</h1>'
            f'<p class="op-detail">{escape(what)}</p><p class="op-definition">{escape(then)}</p>'
        )


def freshness(build: Build) -> None:
    """When was last looked, and that this is long ago if it is."""
    landscape, now = build.published.landscape, datetime.now(UTC).replace(tzinfo=None)
    seen = build.table("mart.accounts")["last_observed_at"].max()
    if pd.isna(seen):
        note("No account has been looked at yet.")
        return
    is_old = now - seen > FRESH and not landscape.is_simulated
    advice = " The numbers may have moved since; collect again on the Data page." if is_old else ""
    st.html(
        f'<p class="op-seen"><span class="op-dot{"" if is_old else " op-full"}"></span><b>Seen {ago(seen, now)}</b> '
        f"· {escape(moment(seen, landscape.time_zone))}{advice}</p>"
    )


def foot(build: Build) -> None:
    """What the whole page rests on: time zone, build, version."""
    landscape = build.published.landscape
    st.html(
        '<p class="op-foot">'
        f"Days and weeks begin at midnight in {escape(landscape.time_zone)}, weeks on "
        f"{WEEKDAYS[landscape.week_start].capitalize()}. Build {escape(build.published.build_id)}, "
        f"made {long_moment(landscape.built_at, landscape.time_zone)} by outpace "
        f"{escape(landscape.outpace_version)}.</p>"
    )
