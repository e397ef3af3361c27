"""The two screens of the page Rivals; which one is shown stands in the address."""

import streamlit as st

from app.view.heard import hear
from app.view.pages import switch
from app.words.catalogue import say

SIZE, HABITS = "size", "habits"


def choose_screen() -> str:
    """The screen that the reader chose."""
    hear("screen", (SIZE, HABITS), _label)
    chosen = st.segmented_control(
        say("rivals-screens"),
        [SIZE, HABITS],
        format_func=_label,
        default=SIZE,
        required=True,
        key=switch("screen", _label),
        bind="query-params",
        label_visibility="collapsed",
    )
    return str(chosen or SIZE)


def _label(screen: str) -> str:
    return say("rivals-screen", screen=screen)
