"""How complete what we compare is: a dot per brand and platform, and when was last looked."""

from html import escape

import pandas as pd
import streamlit as st

from app.session import Build
from app.view import View
from app.wording.words import platform_name

STATES = {
    "complete": ("op-full", "complete"),
    "partial": ("op-half", "partial"),
    "gathering": ("op-ring", "gathering"),
    "none": ("op-ring", "nothing yet"),
}
NO_ACCOUNT = ("op-dash", "no account")


def latest_states(build: Build, view: View) -> pd.DataFrame:
    """The newest coverage state of every brand (row) on every platform (column)."""
    weeks = build.measure("coverage", every="week", until=view.until, **view.whom)
    newest = weeks.sort_values("period").drop_duplicates(["brand", "platform"], keep="last")
    table = newest.pivot(index="brand", columns="platform", values="state")
    return table.reindex([brand for brand in view.brands if brand in table.index])


def show_dots(build: Build, view: View) -> None:
    """The dots; on a phone one sentence instead."""
    states = latest_states(build, view)
    st.html(
        f"{_table(states)}{_legend()}"
        f'<p class="op-scope op-phone">{escape(said(states))}</p>'
    )


def said(states: pd.DataFrame) -> str:
    """The table in one sentence: "21 of 23 accounts complete, 1 partial, 1 gathering"."""
    counts = states.stack().value_counts()
    others = [
        f"{counts[state]} {word}"
        for state, (_, word) in STATES.items()
        if state != "complete" and state in counts.index
    ]
    complete = f"{counts.get('complete', 0)} of {counts.sum()} accounts complete"
    return ", ".join([complete, *others])


def _table(states: pd.DataFrame) -> str:
    head = "".join(f'<th scope="col">{escape(platform_name(name))}</th>' for name in states.columns)
    rows = "".join(
        f'<tr><th scope="row">{escape(str(brand))}</th>{"".join(map(_cell, row))}</tr>'
        for brand, row in zip(states.index, states.itertuples(index=False), strict=True)
    )
    return (
        f'<table class="op-coverage"><thead><tr><td></td>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _cell(state: object) -> str:
    look, word = STATES.get(str(state), NO_ACCOUNT)
    return (
        f'<td title="{word}"><span class="op-dot {look}"></span>'
        f'<span class="op-hidden">{word}</span></td>'
    )


def _legend() -> str:
    shown = [STATES["complete"], STATES["partial"], STATES["gathering"], NO_ACCOUNT]
    items = "".join(
        f'<span><span class="op-dot {look}"></span>{word}</span>' for look, word in shown
    )
    return f'<p class="op-legend">{items}</p>'
