"""Where the numbers come from: brands, three ways to bring in more, coverage, runs, quarantine."""

import streamlit as st

from app.exhibits import data
from app.exhibits.exhibit import Behind
from app.exhibits.news import deliveries
from app.parts import coverage
from app.parts.cards import card_foot, show
from app.parts.data import adding, alarms, brands, importing, working
from app.parts.freshness import show_freshness
from app.parts.pieces import Finding, card, heading
from app.parts.states import foot, here
from app.story.findings import story_of
from app.view.coverage import newest_states, said
from app.view.landscape import folder
from app.view.pages import page_title
from app.words.catalogue import say
from pipelines.news.deliver import fates
from pipelines.news.log import read_log
from pipelines.warehouse.aside import set_aside

build, view = here(page_title("data"))

# Who is compared, how each fares, and what can be done about it?
working.show_job()
with card("brands"):
    brands.show_brands(build)

# How to bring in more?
with card("import"):
    importing.show_import()
one, two = st.columns(2)
with one, card("links", fill=True):
    adding.show_links()
with two, card("collect", fill=True):
    working.show_collect(build)

# What is there, and how complete is it?
left, right = st.columns((1.5, 1))
with left:
    show(data.accounts(build))
with right, card("coverage", fill=True):
    show_freshness(build, build.kept(story_of, view))
    complete = said(newest_states(build, view.until, **view.whom)["state"])
    heading(Finding(complete, say("data-weeks-about", zone=build.landscape.time_zone)))
    coverage.show_weeks(build, view)
    weeks = build.measure("coverage", **view.span, **view.whom)
    card_foot("weeks", Behind(build, "coverage", weeks))

# Which alarms would a budget have rung?
alarms.show_alarms(build, view.own)

# What was sent, and how did that go?
if sent := fates(read_log(folder())):
    show(deliveries(build, sent))

# What did each run bring, and what could not be understood?
show(data.runs(build, set_aside(folder())))
show(data.quarantine(build))
foot(build)
