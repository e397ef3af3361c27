"""Rivals: who is who and who grows, or who leads under which rate and posts how often and what."""

import streamlit as st

from app.exhibits import rivals
from app.parts.cards import show
from app.parts.pieces import scheme
from app.parts.rivals.rates import show_rates
from app.parts.rivals.screens import SIZE, choose_screen
from app.parts.states import foot, here
from app.story.findings import story_of
from app.view.pages import page_title

build, view = here(page_title("rivals"))
scene = rivals.scene_of(build, view, build.kept(story_of, view), scheme())

if choose_screen() == SIZE:
    show(rivals.scorecard(scene))
    show(rivals.momentum(scene))
    show(rivals.followers(scene))
    if (periods := rivals.periods(scene)) is not None:
        show(periods)
else:
    show_rates(scene)
    left, right = st.columns(2)
    with left:
        show(rivals.cadence(scene))
    with right:
        show(rivals.mix(scene))
    show(rivals.hidden(scene))
foot(build)
