"""The filter row: the same widgets with the same keys on every page, all of them in the URL."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import streamlit as st
from markupsafe import Markup

from app.parts import share_menu
from app.parts.pieces import show_html
from app.parts.whom import choose_rivals
from app.story.findings import story_of
from app.view import languages, time_travel
from app.view.build import Build
from app.view.choice import (
    AGAINST,
    BEFORE,
    EVERYWHERE,
    MEASURES,
    OWN_DATES,
    PERIODS,
    Days,
    Focus,
    View,
    against_label,
    earlier,
    focus_label,
    measure_label,
    period_label,
    platform_label,
    window,
)
from app.view.heard import hear, meant
from app.view.usual import USUAL_PERIOD, first_day_of, marked, newest_until, tracked
from app.words.amounts import Span
from app.words.catalogue import say

MOST_FOCUS = 400  # pairs offered; more are not looked through by hand


def show(build: Build, now: Build) -> View:
    """Draw the filter row; what it says now.

    `build` is the one that is looked at, `now` the newest; another one in time travel.
    """
    brands, accounts = build.kept(tracked)
    with st.container(horizontal=True, key="filters", gap="small", vertical_alignment="center"):
        since, until = _period(build)
        first_day = first_day_of(accounts, until)
        before = _before(since, until, first_day)
        platforms = _platforms(accounts)
        measure = _measure()
        own = _own(brands)
        rivals, highlighted = choose_rivals(list(brands["brand"]), own)
        known = time_travel.chosen()
        view = View(own, rivals, highlighted, platforms, measure, since, until, before, known)
    with st.container(horizontal=True, key="about", gap="small", vertical_alignment="center"):
        view = replace(view, focus=_focus(build, view, accounts))
        show_html(_about_html(view, len(brands)))
        time_travel.show_choice(now)
        share_menu.show(build, view, first_day, sorted(set(accounts["platform"])))
        languages.show_choice()
    return view


def _about_html(view: View, everybody: int) -> Markup:
    """The measure and the universe of every page."""
    said = say(
        "page-about",
        measure=view.measure,
        brands=len(view.brands),
        tracked=everybody,
        universe="all" if len(view.brands) == everybody else "some",
    )
    whose = Markup("<style>:root{{--op-own:'{}'}}</style>").format(say("filters-own"))
    return whose + Markup('<p class="op-about">{}</p>').format(said)


def _period(build: Build) -> tuple[date | None, date]:
    offered = [*PERIODS, OWN_DATES]
    hear("period", offered, period_label)
    chosen = st.segmented_control(
        say("filters-period-title"),
        offered,
        format_func=period_label,
        default=USUAL_PERIOD,
        required=True,
        key="period",
        bind="query-params",
        label_visibility="collapsed",
    )
    until = build.kept(newest_until)
    if chosen != OWN_DATES:
        return window(chosen or USUAL_PERIOD, until)
    return _own_dates(until)


def _own_dates(until: date) -> tuple[date | None, date]:
    return _picked(say("filters-dates"), "dates", (until - timedelta(weeks=26), until))


def _picked(label: str, key: str, usual: Days) -> Days:
    """Two days picked in a calendar, as a half-open period."""
    shown = (usual[0], usual[1] - timedelta(days=1))
    picked = st.date_input(
        label,
        shown,
        key=key,
        bind="query-params",
        format="DD-MM-YYYY",
        label_visibility="collapsed",
        width=270,  # two days written out, and the sign of the calendar
    )
    first, last = picked if isinstance(picked, tuple) and len(picked) == 2 else shown
    return first, last + timedelta(days=1)


def _before(since: date | None, until: date, first_day: date) -> Days:
    """What the period is compared with, as the control of the pages that compare says."""
    named = next(iter(meant("against", AGAINST, against_label)), None)
    said = st.session_state.get("against", named)
    against = said if said in AGAINST else BEFORE
    usual = earlier(against, since, until, first_day)
    picked = _picked_before() if against == OWN_DATES else None
    # What is not drawn on a page is forgotten there, unless it is said again.
    if said is not None:
        st.session_state["against"] = against
    if picked is not None:
        st.session_state["before"] = picked
        return picked[0], picked[1] + timedelta(days=1)
    return usual


def _picked_before() -> Days | None:
    """The first and last day that were picked, or stand in the address."""
    picked = st.session_state.get("before")
    if picked is None:
        try:
            picked = tuple(map(date.fromisoformat, st.query_params.get_all("before")))
        except ValueError:
            return None
    return (picked[0], picked[1]) if len(picked) == 2 else None


def show_against(build: Build, view: View) -> None:
    """Draw the control of what the period is compared with; for the pages that compare."""
    _, accounts = build.kept(tracked)
    against = st.session_state.get("against", BEFORE)
    with st.popover(say("filters-versus", against=against), key="against_open"):
        chosen = st.segmented_control(
            say("filters-compare"),
            AGAINST,
            format_func=against_label,
            default=BEFORE,
            required=True,
            key="against",
            bind="query-params",
        )
        if chosen == OWN_DATES:
            first_day = first_day_of(accounts, view.until)
            usual = view.before or earlier(BEFORE, view.since, view.until, first_day)
            _picked(say("filters-compare-dates"), "before", usual)
        if view.before is not None:
            st.caption(say("filters-compared", days=Span(*view.before)))


def _platforms(accounts: pd.DataFrame) -> tuple[str, ...] | None:
    names = sorted(set(accounts["platform"]))
    offered = [EVERYWHERE, *names]
    hear("platforms", offered, platform_label, many=True)
    chosen = st.pills(
        say("filters-platforms"),
        offered,
        format_func=platform_label,
        default=[EVERYWHERE],
        selection_mode="multi",
        key="platforms",
        bind="query-params",
        on_change=_all_or_some,
        label_visibility="collapsed",
        wrap=False,
    )
    some = tuple(name for name in chosen if name in names)
    is_all = not some or (len(some) == len(names) > 1)
    return None if is_all else some


def _all_or_some() -> None:
    """Choosing a platform drops "All", choosing "All" or nothing drops the platforms."""
    chosen: list[str] = st.session_state["platforms"]
    before: list[str] = st.session_state.get("platforms_before", [EVERYWHERE])
    if not chosen or (EVERYWHERE in chosen and EVERYWHERE not in before):
        chosen = [EVERYWHERE]
    else:
        chosen = [name for name in chosen if name != EVERYWHERE]
    st.session_state["platforms"] = st.session_state["platforms_before"] = chosen


def _measure() -> str:
    hear("measure", MEASURES, measure_label)
    chosen = st.selectbox(
        say("filters-measure-title"),
        MEASURES,
        format_func=measure_label,
        key="measure",
        bind="query-params",
        label_visibility="collapsed",
        width=142,
    )
    return chosen or MEASURES[0]


def _own(brands: pd.DataFrame) -> str | None:
    names, ours = list(brands["brand"]), marked(brands)
    chosen: str | None = st.selectbox(
        say("filters-own"),
        names,
        index=names.index(ours[0]) if ours else None,
        placeholder="…",
        key="own",
        bind="query-params",
        label_visibility="collapsed",
        width=178,
    )
    return chosen


def _focus(build: Build, view: View, accounts: pd.DataFrame) -> Focus | None:
    """The brand and platform that every page is about; None: what the first finding is about."""
    there = accounts[["brand", "platform"]].drop_duplicates().itertuples(index=False)
    some = [
        (brand, platform)
        for brand, platform in sorted((str(brand), str(platform)) for brand, platform in there)
        if brand in view.brands and (view.platforms is None or platform in view.platforms)
    ][:MOST_FOCUS]
    first = build.kept(story_of, view).focus
    hear("focus", some, focus_label)
    chosen: Focus | None = st.selectbox(
        say("filters-focus"),
        some,
        index=None,
        format_func=focus_label,
        placeholder=say("filters-focus-first") if first is None else focus_label(first),
        key="focus",
        bind="query-params",
        label_visibility="collapsed",
        width=280,
    )
    return chosen
