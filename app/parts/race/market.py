"""The switch of the share chart: as measured, or without the market's common movement."""

from typing import Any

import pandas as pd
import streamlit as st

from app.parts.cards import Finding
from app.parts.looks import Looks
from app.view.choice import View
from app.words.shares import net_definition, net_finding, ranges_definition, ranges_finding
from app.words.verdict.claims import Claim

MEASURED, NET = "As measured", "Without the market"


def course_measure() -> str:
    """The measure that the switch asks for."""
    chosen = st.session_state.get("market", st.query_params.get("market"))
    return "share_without_market" if chosen == NET else "share_course"


def show_switch() -> None:
    """The two ways to see the shares; the choice is in the address."""
    st.segmented_control(
        "Shares",
        (MEASURED, NET),
        default=MEASURED,
        required=True,
        key="market",
        bind="query-params",
        label_visibility="collapsed",
    )


def course_head(
    course: pd.DataFrame, claim: Claim | None, view: View, look: Looks, where: tuple[str, str]
) -> Finding:
    """Finding and definition of the chart of shares; where: platform and time zone."""
    platform, zone = where
    said: dict[str, Any] = {"measure": view.measure, "platform": platform, "zone": zone}
    said["brands"] = int(course["brand_count"].max()) if len(course) else 0
    if "measured_share" in course:
        return Finding(net_finding(course, **look.us), net_definition(**said))
    return Finding(ranges_finding(course, claim=claim, **look.us), ranges_definition(**said))
