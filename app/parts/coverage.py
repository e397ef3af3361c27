"""How complete what we compare is: a dot per brand and platform."""

from html import escape

import pandas as pd
import streamlit as st

from app.theme.parts import MARKS, coverage_html, strip_html
from app.view.build import Build
from app.view.choice import View
from app.words.data import partial_state
from app.words.names import platform_name
from app.words.values import count, percent

MOST_WEEKS = 60
GAPS = ("partial", "missing", "unknown")


def newest_states(build: Build, view: View) -> pd.DataFrame:
    """The newest state of every account."""
    weeks = build.measure("coverage", every="week", until=view.until, **view.whom)
    return weeks.sort_values("period").drop_duplicates(["brand", "platform"], keep="last")


def show_dots(build: Build, view: View) -> None:
    """The newest state of every account; on a phone one sentence instead."""
    st.html(build.kept(dots_html, view))


def dots_html(build: Build, view: View) -> str:
    """The dots, the sentence for a phone, and the gaps."""
    newest = newest_states(build, view)
    platform = newest["platform"].map(platform_name)
    states = dict(zip(zip(newest["brand"], platform, strict=True), newest["state"], strict=True))
    brands = [brand for brand in view.brands if brand in set(newest["brand"])]
    return (
        coverage_html(states, brands, sorted(set(platform)))
        + f'<p class="op-seen op-phone">{escape(said(newest["state"]))}</p>'
        + gaps_html(newest)
    )


def gaps_html(newest: pd.DataFrame) -> str:
    """Which accounts are not complete, in a sentence; nothing when only new ones are not."""
    gaps = newest[newest["state"].isin(GAPS)]
    if gaps.empty:
        return ""
    pairs = zip(gaps["brand"], gaps["platform"], strict=True)
    names = [f"{brand} on {platform_name(platform)}" for brand, platform in pairs]
    complete = int((newest["state"] == "complete").sum())
    return strip_html(partial_state(complete, len(newest), names))


def show_weeks(build: Build, view: View) -> None:
    """A line per account, a cell per week: the fuller the cell, the more of it was collected."""
    weeks = build.measure("coverage", every="week", **view.span, **view.whom)
    periods = sorted(weeks["period"].unique())[-MOST_WEEKS:]
    shown = weeks[weeks["period"].isin(periods)].sort_values("period")
    accounts = shown.groupby(["brand", "platform"], sort=False)
    lines = {(str(brand), str(platform)): rows for (brand, platform), rows in accounts}
    order = sorted(lines, key=lambda line: (view.brands.index(line[0]), line[1]))
    cells = "".join(_line(*key, lines[key]) for key in order)
    newest = shown.drop_duplicates(["brand", "platform"], keep="last")
    st.html(f'{gaps_html(newest)}<div class="op-weeks">{cells}</div>')


def _line(brand: str, platform: str, weeks: pd.DataFrame) -> str:
    covered = weeks["covered_share"].fillna(0)
    whole = int((weeks["state"] == "complete").sum())
    cells = "".join(
        f'<i title="{day:%d %b %Y}: {percent(part)}" style="opacity:{max(part, 0.08):.2f}"></i>'
        for day, part in zip(weeks["period"], covered, strict=True)
    )
    name = escape(f"{brand}, {platform_name(platform)}")
    return (
        f'<div class="op-week-line"><span>{name}</span><span class="op-week-cells" role="img" '
        f'aria-label="{whole} of {len(weeks)} weeks complete">{cells}</span></div>'
    )


def said(states: pd.Series) -> str:
    """The states in one sentence: "21 of 23 accounts complete, 1 partial, 1 gathering"."""
    counts = states.value_counts()
    others = [f"{counts[state]} {MARKS[state][1]}" for state in MARKS if state in counts.index]
    complete = f"{counts.get('complete', 0)} of {count(len(states), 'account')} complete"
    return ", ".join([complete, *(text for text in others if not text.endswith("complete"))])
