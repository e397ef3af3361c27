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
asked, query, seen = measure_asked(), query_now(), (view, scheme())

# The slowest to draw is sent first: the chart. What stands above it has its places kept.
with card("verdict"):
    words, state = st.columns((2.35, 1), gap="large")
places = st.columns(3)
drawn = build.shelved(("shares", seen, asked), lambda: shares(build, view, story, look, asked))
show(drawn, switch=show_switch)

# What matters most, and what else there is to tell?
with words:
    show_html(build.shelved(("statement", view, query), lambda: statement(view, story, query)))
    show_foot(build, view, story)
with state:
    show_state(build, view, story)

# Is it a lead, is it luck, what caused it?
leads = (("lead", "where"), ("luck", "posts"), ("cause", "why"))
short = build.shelved(("tiles", seen), lambda: tiles(build, view, story, look))
for place, exhibit, lead in zip(places, short, leads, strict=False):
    with place:
        show_tile(exhibit, *lead)
foot(build)
