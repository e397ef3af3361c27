"""Why: what a change of share is made of, what came before it, and what would overturn it."""

import streamlit as st

from app.exhibits.habits import hours, kinds, tags
from app.exhibits.look import look_at
from app.exhibits.reasons import reasons
from app.exhibits.why import courses, parts, statement
from app.parts.cards import show
from app.parts.pieces import card, scheme, show_html
from app.parts.states import foot, here
from app.parts.why.scene import around, scene_of
from app.words.catalogue import say

build, view = here()
scene, story = scene_of(build, view)
look = build.kept(look_at, view, scene.brand, scheme())

# What is said of the pair?
with card("verdict"):
    show_html(statement(scene))

# What is the change of share made of, and what would prove it wrong?
left, right = st.columns((1.75, 1))
with left:
    show(parts(build, scene, look))
with right:
    show(reasons(build, scene))

# What did they change, when, and what followed?
show(courses(build, scene, look, around(scene)))

# Which kinds of posts, which hashtags, which hours?
habits = st.expander(say("why-habits"), key="habits", on_change="rerun")
if habits.open:
    with habits:
        left, right = st.columns(2)
        with left:
            show(kinds(build, scene, story, look))
        with right:
            show(tags(build, scene, story, look))
        show(hours(build, scene, look, around(scene)))
foot(build)
