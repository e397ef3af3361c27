"""Race: is a rival pulling ahead? The first finding; lead, luck and cause; the shares."""

import streamlit as st

from app.exhibits.look import look_at
from app.exhibits.race import shares, statement
from app.exhibits.tiles import tiles
from app.parts.cards import show
from app.parts.pieces import card, scheme, show_html
from app.parts.race.first import show_foot, show_state
from app.parts.race.market import measure_asked, show_switch
from app.parts.states import foot, here, query_now
from app.parts.tiles import show_tile
from app.story.findings import story_of

build, view = here()
story = build.kept(story_of, view)
look = build.kept(look_at, view, story.rival, scheme())

# The slowest to draw is sent first: the chart. What stands above it has its places kept.
with card("verdict"):
    words, state = st.columns((2.35, 1), gap="large")
places = st.columns(3)
show(shares(build, view, story, look, measure_asked()), switch=show_switch)

# What matters most, and what else there is to tell?
with words:
    show_html(statement(view, story, query_now()))
    show_foot(build, view, story)
with state:
    show_state(build, view, story)

# Is it a lead, is it luck, what caused it?
leads = (("lead", "where"), ("luck", "posts"), ("cause", "why"))
for place, exhibit, lead in zip(places, tiles(build, view, story, look), leads, strict=False):
    with place:
        show_tile(exhibit, *lead)
foot(build)
