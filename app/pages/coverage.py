"""How complete what we compare is: a dot per brand and platform."""

from html import escape

import pandas as pd
import streamlit as st

from app.session import Build
from app.theme.parts import MARKS, coverage_html
from app.view import View
from app.wording.numbers import count
from app.wording.words import platform_name


def show_dots(build: Build, view: View) -> None:
    """The newest state of every account; on a phone one sentence instead."""
    weeks = build.measure("coverage", every="week", until=view.until, **view.whom)
    newest = weeks.sort_values("period").drop_duplicates(["brand", "platform"], keep="last")
    platform = newest["platform"].map(platform_name)
    states = dict(zip(zip(newest["brand"], platform, strict=True), newest["state"], strict=True))
    brands = [brand for brand in view.brands if brand in set(newest["brand"])]
    platforms = sorted(set(platform))
    st.html(
        coverage_html(states, brands, platforms)
        + f'<p class="op-seen op-phone">{escape(said(newest["state"]))}</p>'
    )


def said(states: pd.Series) -> str:
    """The states in one sentence: "21 of 23 accounts complete, 1 partial, 1 gathering"."""
    counts = states.value_counts()
    others = [f"{counts[state]} {MARKS[state][1]}" for state in MARKS if state in counts.index]
    complete = f"{counts.get('complete', 0)} of {count(len(states), 'account')} complete"
    return ", ".join([complete, *(text for text in others if not text.endswith("complete"))])
