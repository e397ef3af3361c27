"""The switch of the chart of shares: as measured, or without the market's common movement."""

import streamlit as st

from app.exhibits.race import NET, TREND
from app.view.heard import hear, meant
from app.view.pages import switch
from app.words.catalogue import say

MEASURED, WITHOUT = "measured", "net"


def _label(market: str) -> str:
    """A side of the switch; it also stands in the address."""
    return say("race-market", market=market)


def measure_asked() -> str:
    """The measure that the switch asks for."""
    named = next(iter(meant("market", (MEASURED, WITHOUT), _label)), MEASURED)
    return NET if st.session_state.get("market", named) == WITHOUT else TREND


def show_switch() -> None:
    """Show the switch."""
    hear("market", (MEASURED, WITHOUT), _label)
    st.segmented_control(
        say("race-market-title"),
        (MEASURED, WITHOUT),
        format_func=_label,
        default=MEASURED,
        required=True,
        key=switch("market", _label),
        bind="query-params",
        label_visibility="collapsed",
    )
