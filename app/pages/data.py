"""Where the numbers come from: accounts, coverage, runs, what was rejected; collect and import."""

import streamlit as st

from app import filters
from app.pages import adding, coverage, importing, working
from app.pages.cards import card
from app.pages.runs import show_quarantine, show_runs
from app.pages.states import foot, freshness, ready
from app.pages.accounts import show_accounts

build = ready()
view = filters.show(build)
with card("data"):
    left, right = st.columns((1.6, 1), gap="large")
    with left:
        show_accounts(build)
    with right:
        freshness(build)
        coverage.show_dots(build, view)
working.show_job()
one, two, three = st.columns(3)
with one, card("collect", fill=True):
    working.show_collect()
with two, card("import", fill=True):
    importing.show_files("Drop export files (CSV, XLSX, JSON, ZIP)")
with three, card("brands", fill=True):
    adding.show_links()
with card("runs"):
    show_runs(build)
with card("quarantine"):
    show_quarantine(build)
foot(build)
