"""The filter row: the same widgets with the same keys on every page, all of them in the URL."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from app import exporting, time_travel
from app.session import Build
from app.view import (
    EVERYWHERE,
    MEASURES,
    OWN_DATES,
    PERIODS,
    View,
    last_full_week_end,
    link,
    window,
)
from app.wording.words import platform_name

MOST_HIGHLIGHTED = 3
USUAL_PERIOD = "26 weeks"


def show(build: Build, now: Build) -> View:
    """Draw the filter row; what it says now.

    `build` is the one that is looked at, `now` the newest; another one in time travel.
    """
    brands = build.table("brand").sort_values("slot")
    brands = brands[brands["tracked_to"].isna()]
    accounts = build.table("mart.accounts")
    accounts = accounts[accounts["is_tracked"]]
    with st.container(horizontal=True, key="filters", gap="small", vertical_alignment="center"):
        since, until = _period(build, accounts)
        platforms = _platforms(accounts)
        measure = _measure()
        own = _own(brands)
        rivals, highlighted = _rivals(brands, own)
        known = time_travel.chosen()
        view = View(own, rivals, highlighted, platforms, measure, since, until, known)
        time_travel.show_choice(now)
        _share(build, view, _first_day(accounts, until))
    return view


def _period(build: Build, accounts: pd.DataFrame) -> tuple[date | None, date]:
    chosen = st.segmented_control(
        "Period",
        [*PERIODS, OWN_DATES],
        default=USUAL_PERIOD,
        required=True,
        key="period",
        bind="query-params",
        label_visibility="collapsed",
    )
    landscape = build.published.landscape
    seen_at = accounts["last_observed_at"].max()
    moment = landscape.built_at if pd.isna(seen_at) else seen_at.to_pydatetime()
    until = last_full_week_end(moment, landscape.time_zone, landscape.week_start)
    if chosen != OWN_DATES:
        return window(chosen or USUAL_PERIOD, until)
    return _own_dates(until)


def _own_dates(until: date) -> tuple[date | None, date]:
    usual = (until - timedelta(weeks=26), until - timedelta(days=1))
    picked = st.date_input(
        "From and up to and including",
        usual,
        key="dates",
        bind="query-params",
        format="DD-MM-YYYY",
        label_visibility="collapsed",
        width=215,
    )
    first, last = picked if isinstance(picked, tuple) and len(picked) == 2 else usual
    return first, last + timedelta(days=1)


def _platforms(accounts: pd.DataFrame) -> tuple[str, ...] | None:
    names = {platform_name(platform): platform for platform in sorted(set(accounts["platform"]))}
    chosen = st.pills(
        "Platforms",
        [EVERYWHERE, *names],
        default=[EVERYWHERE],
        selection_mode="multi",
        key="platforms",
        bind="query-params",
        on_change=_all_or_some,
        label_visibility="collapsed",
        wrap=False,
    )
    some = tuple(names[name] for name in chosen if name in names)
    return some or None


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
    chosen = st.selectbox(
        "Measure",
        list(MEASURES),
        key="measure",
        bind="query-params",
        label_visibility="collapsed",
        width=142,
    )
    return MEASURES[chosen or "Engagement"]


def _own(brands: pd.DataFrame) -> str | None:
    names = list(brands["brand"])
    marked = list(brands.loc[brands["role"] == "own", "brand"])
    chosen: str | None = st.selectbox(
        "We are",
        names,
        index=names.index(marked[0]) if marked else None,
        placeholder="…",
        key="own",
        bind="query-params",
        label_visibility="collapsed",
        width=178,
    )
    return chosen


def _rivals(brands: pd.DataFrame, own: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    others = [name for name in brands["brand"] if name != own]
    chosen = [name for name in st.session_state.get("highlight", []) if name in others]
    for key in ("highlight", "rivals"):
        _keep_in_address(key, others)
    with st.popover(_highlight_label(chosen), key="rivals_open"):
        highlighted = st.pills(
            "Highlight up to three rivals",
            others,
            selection_mode="multi",
            key="highlight",
            bind="query-params",
            on_change=_at_most_three,
        )
        compared = st.pills(
            "Compare only with (nobody chosen: with all)",
            others,
            selection_mode="multi",
            key="rivals",
            bind="query-params",
        )
    rivals = tuple(compared) or tuple(others)
    return rivals, tuple(name for name in highlighted if name in rivals)[:MOST_HIGHLIGHTED]


def _keep_in_address(key: str, options: Sequence[str]) -> None:
    """Say a value again: the browser forgets those of a closed popover when the page changes."""
    if chosen := st.session_state.get(key):
        st.session_state[key] = [name for name in chosen if name in options]


def _highlight_label(chosen: Sequence[str]) -> str:
    if not chosen:
        return "Highlight"
    return f"Highlight: {chosen[0]}" if len(chosen) == 1 else f"Highlight: {len(chosen)} rivals"


def _at_most_three() -> None:
    """A fourth highlighted rival pushes out the first: more colours cannot be told apart."""
    st.session_state["highlight"] = st.session_state["highlight"][-MOST_HIGHLIGHTED:]


def _first_day(accounts: pd.DataFrame, until: date) -> date:
    """The first day with anything to show: what "All" means today."""
    first = accounts["first_post_at"].min()
    return until - timedelta(weeks=52) if pd.isna(first) else first.date()


def _share(build: Build, view: View, all_since: date) -> None:
    with st.popover("Share", key="share_open"):
        st.caption("Opens exactly this view, also when the usual period or brands change later.")
        st.code(link(view, st.context.url or "", all_since), language=None, wrap_lines=True)
        exporting.show(build, view)
