"""Where the numbers come from: collect, import, add; accounts, coverage, runs, quarantine."""

import streamlit as st

from app.exhibits.exhibit import Behind
from app.parts import coverage
from app.parts.accounts import show_accounts
from app.parts.cards import Finding, card, card_foot, heading
from app.parts.data import adding, importing, working
from app.parts.data.runs import show_quarantine, show_runs
from app.parts.freshness import show_freshness
from app.parts.states import foot, here
from app.view.coverage import newest_states

build, view = here("Data")
zone = build.published.landscape.time_zone

# How to bring in more?
working.show_job()
one, two, three = st.columns(3)
with one, card("collect", fill=True):
    working.show_collect()
with two, card("import", fill=True):
    importing.show_import()
with three, card("brands", fill=True):
    adding.show_links()

# What is there, and how complete is it?
left, right = st.columns((1.75, 1))
with left, card("accounts", fill=True):
    show_accounts(build)
with right, card("coverage", fill=True):
    show_freshness(build)
    heading(
        Finding(
            coverage.said(newest_states(build, view)["state"]),
            f"A cell per week of the period, from left to right; pale: not collected. {zone}.",
        )
    )
    coverage.show_weeks(build, view)
    card_foot(
        "weeks", Behind(build, "coverage", build.measure("coverage", **view.span, **view.whom))
    )

# What did each run bring, and what could not be understood?
with card("runs"):
    show_runs(build)
with card("quarantine"):
    show_quarantine(build)
foot(build)
