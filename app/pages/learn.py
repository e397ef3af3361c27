"""Learn: what is happening now, what was learnt before, and what was written down."""

import streamlit as st

from app.exhibits import journal
from app.parts.cards import show
from app.parts.learn import experiments, issues, lessons, now, timeline
from app.parts.noting import show_form
from app.parts.pieces import Finding, card, heading
from app.parts.states import foot, here
from app.view.pages import page_title
from app.words.catalogue import say

build, view = here(page_title("learn"))
if not build.published.has_journal:
    with card("older"):
        heading(Finding(say("journal-older"), say("journal-older-about")))
else:
    left, right = st.columns((1.4, 1))
    with left:
        # What is on that we, or a rival, rarely have?
        issues.show_issues(build, view)
        # What happened that may be worth a word, and what is to be remembered with it?
        now.show_now(build, view)
        # What do we try, and does it work?
        experiments.show_experiments(build, view)
        # What was learnt, and when does it count?
        lessons.show_lessons(build, view)
    with right:
        # What happened that no platform says?
        with card("write"):
            heading(Finding(say("journal-form-title"), say("journal-form-about")))
            show_form(build, None, key="page")
        timeline.show_timeline(build, view)

    # What vanished, what was edited?
    left, right = st.columns(2)
    with left:
        show(journal.vanished(build, view))
    with right:
        show(journal.edits(build, view))
foot(build)
