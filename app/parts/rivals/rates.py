"""The card of one engagement rate: on which platform, by which formula."""

import pandas as pd
import streamlit as st

from app.exhibits.rates import (
    definitions,
    formula_label,
    leaders_of,
    platform_first,
    rate_in_detail,
    rates_on,
    usual_formula,
)
from app.exhibits.rivals import Scene
from app.parts.cards import show
from app.view.heard import hear
from app.view.pages import switch
from app.words.catalogue import say
from app.words.names import platform_name
from app.words.rows import rows_of
from queries.rows import EngagementRates


def show_rates(scene: Scene) -> None:
    """Who leads under how many definitions, the chosen rate, and all of them."""
    leaders = leaders_of(scene)
    first = platform_first(leaders, scene)
    if first is None:
        return
    with st.container(horizontal=True, key="rates_choice", vertical_alignment="bottom"):
        platform = _choose_platform(leaders, first)
        rates = rates_on(scene, platform)
        formula = _choose_formula(rates)
    show(rate_in_detail(scene, leaders, rates, formula))
    show(definitions(scene, rates, platform))


def _choose_platform(leaders: pd.DataFrame, usual: str) -> str:
    """The platform to compare on; rates of several are never mixed."""
    names = list(dict.fromkeys(leaders["platform"]))
    if len(names) < 2:
        return usual
    hear("rates_on", names, platform_name)
    chosen = st.segmented_control(
        say("rivals-rates-on"),
        names,
        format_func=platform_name,
        default=usual,
        required=True,
        key=switch("rates_on", platform_name),
        bind="query-params",
        label_visibility="collapsed",
    )
    return str(chosen or usual)


def _choose_formula(rates: pd.DataFrame) -> str:
    """The rate to show, named by denominator, product and name."""
    rows = rows_of(rates.drop_duplicates("formula"), EngagementRates)
    formulas = {str(row["formula"]): row for row in rows}

    def named(formula: str) -> str:
        row = formulas.get(formula)
        return formula if row is None else formula_label(row)

    usual = usual_formula(rates)
    hear("rate", list(formulas), named)
    chosen = st.selectbox(
        say("rivals-rate-choose"),
        list(formulas),
        index=list(formulas).index(usual),
        format_func=named,
        key=switch("rate", named),
        bind="query-params",
        width=520,
        label_visibility="collapsed",
    )
    return str(chosen or usual)
