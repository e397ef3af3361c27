"""The lessons: one sentence each, what it rests on, when it counts, whether it helped."""

import streamlit as st

from app.exhibits.exhibit import Behind
from app.exhibits.journal import lessons_html, playbook_of
from app.parts.cards import card_foot
from app.parts.pieces import Finding, card, heading, note, show_html
from app.view.build import Build
from app.view.choice import View
from app.words.catalogue import say


def show_lessons(build: Build, view: View) -> None:
    """A card with every lesson, and all of them as one document to take along."""
    frame = build.measure("lessons", **view.whom)
    with card("lessons"):
        title = say("journal-lessons-title", count=len(frame))
        heading(Finding(title, say("journal-lessons-about")))
        if frame.empty:
            note(say("journal-lessons-none"))
        else:
            show_html(lessons_html(frame))
            st.download_button(
                say("journal-playbook"), playbook_of(build), "playbook.md", "text/markdown",
                key="playbook", type="tertiary", icon=":material/menu_book:", on_click="ignore",
            )  # fmt: skip
        card_foot("lessons", Behind(build, "lessons", frame))
