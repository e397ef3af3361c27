"""What is happening now: proposals with one click for each answer, and lessons to remember."""

import streamlit as st
from markupsafe import Markup

from app.exhibits.exhibit import Behind
from app.exhibits.journal import draft_of, learnt_told, proposal_told, reminded, title_of
from app.parts.cards import card_foot
from app.parts.noting import answer, show_trouble
from app.parts.pieces import Finding, card, heading, note, show_html
from app.view.build import Build
from app.view.choice import View
from app.view.people import who
from app.words.catalogue import say
from app.words.rows import rows_of
from pipelines.journal import DISMISSED, HELPED, NO_HELP, Draft
from queries.rows import EventProposals, Reminders

FEW = 6  # proposals that are shown at once


def show_now(build: Build, view: View) -> None:
    """A card: each proposal with its answers, the lessons of earlier times beside it."""
    frame = build.measure("event_proposals", **view.whom)
    rows = rows_of(frame, EventProposals)
    lessons = reminded(build.measure("reminders", **view.whom))
    with card("now"):
        heading(Finding(title_of(rows), say("journal-now-about")))
        show_trouble()
        if not rows:
            note(say("journal-now-none"))
        for place, row in enumerate(rows[:FEW]):
            _show_proposal(row, lessons.get(row["proposal"], []), place)
        if rest := rows[FEW:]:
            with st.expander(say("journal-now-rest", count=len(rest)), key="rest_of_proposals"):
                for place, row in enumerate(rest, FEW):
                    _show_proposal(row, lessons.get(row["proposal"], []), place)
        card_foot("now", Behind(build, "event_proposals", frame))


def _show_proposal(row: EventProposals, lessons: list[Reminders], place: int) -> None:
    """One proposal: what, its answers, what is to be remembered."""
    item = Markup('<p class="op-happened"><b>{}</b> {}</p>')
    show_html(item.format(*proposal_told(row)))
    for at, lesson in enumerate(lessons):
        show_lesson_again(lesson, f"{place}_{at}")
    if not who().is_editor:
        return
    with st.container(horizontal=True, gap="small", key=f"answers_{place}"):
        st.button(
            say("journal-accept"), key=f"accept_{row['proposal']}", type="tertiary",
            icon=":material/add:", on_click=answer, args=([draft_of(row)],),
        )  # fmt: skip
        st.button(
            say("journal-dismiss"), key=f"dismiss_{row['proposal']}", type="tertiary",
            icon=":material/close:", on_click=answer,
            args=([Draft(DISMISSED, about=(row["proposal"],))],),
        )  # fmt: skip


def show_lesson_again(row: Reminders, place: str) -> None:
    """A lesson of an earlier time beside what happened again, with whether it helped."""
    show_html(
        Markup('<p class="op-lesson"><span>{}</span> {} <small>{}</small></p>').format(
            say("journal-remember"), row["said"], learnt_told(row)
        )
    )
    if row["answer"] is not None:
        note(say("journal-answer", answer=row["answer"]))
        return
    if not who().is_editor:
        return
    with st.container(horizontal=True, gap="small", key=f"helped_{place}"):
        for kind in (HELPED, NO_HELP):
            about = (row["lesson_id"], row["happened"])
            st.button(
                say("journal-help", kind=kind), key=f"{kind}_{place}_{row['lesson_id']}",
                type="tertiary", on_click=answer, args=([Draft(kind, about=about)],),
            )  # fmt: skip
