"""The chart of shares on Race: as measured or without the market, and what is dated on it."""

from dataclasses import dataclass
from datetime import date
from string import ascii_uppercase
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from app.charts.flags import Mark
from app.charts.look import Look
from app.exhibits.exhibit import NO_HTML
from app.parts.cards import Finding, one_platform
from app.parts.race.scene import Scene, scene_of
from app.parts.verdict import marks_html
from app.theme import Scheme
from app.view.build import Build
from app.view.choice import View
from app.view.pages import switch
from app.words.events import event_note, event_sentence
from app.words.moves import BUDGET, NO_CHANGES, change_told, share_words
from app.words.names import where
from app.words.rows import rows_of
from app.words.shares import (
    net_definition,
    net_finding,
    ranges_definition,
    ranges_finding,
    share_definition,
    share_finding,
)
from app.words.values import as_day
from app.words.verdict.claims import Claim
from queries.rows import CourseChanges, Events

MOST = 4  # of a sort: the page of causes has all changes, the shell has all events
MEASURED, NET = "As measured", "Without the market"
MEASURED_SHARES = "share_trend"  # what a page asks that nobody has switched


@dataclass(frozen=True, slots=True)
class Shares:
    """What the chart of shares shows and says; `below` is HTML."""

    measure: str
    frame: pd.DataFrame
    head: Finding
    marks: tuple[Mark, ...] = ()
    below: Markup = NO_HTML


@dataclass(frozen=True, slots=True)
class _Dated:
    """Something with a day: what it was, and what to know about that."""

    at: date
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class _Flags:
    """What the chart marks, and the line of each letter: letter, sentence, note."""

    marks: tuple[Mark, ...] = ()
    lines: tuple[tuple[str, str, str], ...] = ()


def trend_measure() -> str:
    """The measure that the switch asks for."""
    chosen = st.session_state.get("market", st.query_params.get("market"))
    return "share_without_market" if chosen == NET else MEASURED_SHARES


def show_switch() -> None:
    """Show the switch: shares as measured, or without the market's common movement."""
    st.segmented_control(
        "Shares",
        (MEASURED, NET),
        default=MEASURED,
        required=True,
        key=switch("market"),
        bind="query-params",
        label_visibility="collapsed",
    )


def shares_of(build: Build, view: View, scheme: Scheme, shown: str) -> Shares:
    """Shares over the weeks on the platform in question; where none is, of all periods.

    shown: the measure that the weeks are asked of.
    """
    scene = build.kept(scene_of, view, scheme)
    if scene.verdict.platform is None:
        return _weekly_shares(build, view, scene)
    verdict, platform = scene.verdict, scene.verdict.platform
    trend = build.measure(
        shown, measure=view.measure, brands=list(view.brands), platforms=[platform], **view.span
    )
    flags = _flags_of(build, view, verdict.rival or view.own, platform)
    place = (platform, build.published.landscape.time_zone)
    head = _trend_head(trend, verdict.claim, view, scene.look, place)
    return Shares(shown, trend, head, flags.marks, marks_html(verdict, flags.lines))


def _weekly_shares(build: Build, view: View, scene: Scene) -> Shares:
    """Shares of a period week by week, where no single platform is in question."""
    weekly = build.measure(
        "share_of_voice", measure=view.measure, every="week", **view.span, **view.scope
    )
    shares, _ = one_platform(weekly, scene.platform)
    zone, brands = build.published.landscape.time_zone, len(view.brands)
    definition = share_definition(
        measure=view.measure, platform=scene.platform, brands=brands, zone=zone
    )
    title = share_finding(scene.change, measure=view.measure, **scene.look.us)
    flags = _flags_of(build, view, None, scene.platform)
    below = marks_html(scene.verdict, flags.lines)
    return Shares("share_of_voice", shares, Finding(title, definition), flags.marks, below)


def _trend_head(
    trend: pd.DataFrame, claim: Claim | None, view: View, look: Look, place: tuple[str, str]
) -> Finding:
    """Finding and definition of the chart of shares; place: platform and time zone."""
    platform, zone = place
    said: dict[str, Any] = {"measure": view.measure, "platform": platform, "zone": zone}
    said["brands"] = int(trend["brand_count"].max()) if len(trend) else 0
    if "measured_share" in trend:
        return Finding(net_finding(trend, **look.us), net_definition(**said))
    return Finding(ranges_finding(trend, claim=claim, **look.us), ranges_definition(**said))


def _flags_of(build: Build, view: View, brand: str | None, platform: str) -> _Flags:
    """What is dated on a platform within the view, oldest first; changes of one brand only."""
    changes = [] if brand is None else _changes_of(build, view, brand, platform)
    dated = sorted([*changes, *_events_of(build, view, platform)], key=lambda one: one.at)
    none = brand is not None and not changes
    lettered = list(zip(ascii_uppercase, dated, strict=False))
    return _Flags(
        tuple(Mark(letter, one.at) for letter, one in lettered),
        (
            *((letter, one.text, one.note) for letter, one in lettered),
            *([("–", f"{brand}: {NO_CHANGES}", BUDGET)] if none else []),
        ),
    )


def _changes_of(build: Build, view: View, brand: str, platform: str) -> list[_Dated]:
    """The newest changes of a brand's course."""
    changes = build.measure(
        "course_changes", brands=[brand], platforms=[platform], as_of=view.until, **view.span
    )
    rows = rows_of(changes.sort_values("week", kind="stable"), CourseChanges)[-MOST:]
    zone = build.published.landscape.time_zone
    told = [f"{change_told(row, zone)}. {share_words(row)}".strip() for row in rows]
    here = f" {where(platform)}."  # the chart is of it
    return [
        _Dated(as_day(row["week"]), text.replace(here, ".", 1), BUDGET)
        for row, text in zip(rows, told, strict=True)
    ]


def _events_of(build: Build, view: View, platform: str) -> list[_Dated]:
    """The newest events and definition breaks that touch the measure in view."""
    events = build.measure(
        "events",
        measure=view.measure,
        brands=list(view.brands),
        platforms=[platform],
        **view.span,
    )
    return [
        _Dated(as_day(row["day"]), event_sentence(row), event_note(row))
        for row in rows_of(events, Events)[-MOST:]
    ]
