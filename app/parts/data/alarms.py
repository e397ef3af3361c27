"""What each budget of false alarms would have rung in the last year."""

import streamlit as st

from app.exhibits.alarms import alarms, asked_budget
from app.parts.cards import show
from app.view.build import Build
from app.view.pages import switch
from app.words.amounts import Number
from app.words.catalogue import say
from pipelines.verdicts.budget import ASKED


def show_alarms(build: Build, own: str | None) -> None:
    """The alarms of the budget that the reader looks at, at first that of the settings."""
    labels = {Number(budget, 2).told(): budget for budget in ASKED}
    usual = asked_budget(build.landscape)
    known = max((budget for budget in ASKED if budget <= usual), default=ASKED[0])
    box = st.session_state.get(switch("budget"))
    budget = labels.get(str(box), known)

    def choose() -> None:
        st.selectbox(
            say("alarms-budget"),
            list(labels),
            index=ASKED.index(known),
            key=switch("budget"),
            width=150,
        )

    show(alarms(build, budget, own), switch=choose)
