"""Until when the numbers go, and whether that is old by how often the landscape is looked at."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from statistics import median

import pandas as pd
import streamlit as st

from app.parts.cards import note, show_html
from app.theme.parts import seen_html, strip_html
from app.view.build import Build
from app.view.usual import seen_to
from app.words.data import seen, seen_then, silent_state, stale_state
from app.words.names import platform_name
from app.words.statement import Statement

WITHOUT_RHYTHM = timedelta(days=9)  # a weekly habit with two days of grace
SHORTEST = timedelta(hours=36)  # nothing is stale the next morning
NEWEST_RUNS = 10


def show_freshness(build: Build) -> None:
    """Show until when anything is known."""
    when = seen_to(build.table("mart.accounts")).max()
    if pd.isna(when):
        note("No account has been looked at yet.")
        return
    landscape, age = build.published.landscape, _age_statement(build, _moment_of(build))
    if landscape.known_on is not None:
        told = seen_then(when, landscape.known_on, landscape.time_zone)
    else:
        told = seen(when, _moment_of(build), landscape.time_zone)
    show_html(seen_html(*told, is_fresh=age is None))


def _moment_of(build: Build) -> datetime:
    """The moment that a page speaks of: now, or the end of the day that it was known on (UTC)."""
    known_on = build.published.landscape.known_on
    if known_on is None:
        return datetime.now(UTC).replace(tzinfo=None)
    return build.published.day_end(known_on)


def show_age(build: Build) -> None:
    """Show a strip when the numbers, or some of them, are old."""
    statement = _age_statement(build, _moment_of(build))
    if statement is not None:
        with st.container(key="card_age"):
            show_html(strip_html(statement))


def _age_statement(build: Build, now: datetime) -> Statement | None:
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


def stale_after(starts: Sequence[datetime]) -> timedelta:
    """How old an observation may be: twice the usual time between runs, 9 days without a rhythm.

    starts: when the runs began, in any order; several on one day count as one.
    """
    days = sorted({moment.date() for moment in starts})[-NEWEST_RUNS:]
    gaps = [(after - before).days for before, after in pairwise(days)]
    if len(gaps) < 2:
        return WITHOUT_RHYTHM
    return max(2 * timedelta(days=median(gaps)), SHORTEST)
