"""The journal as a timeline, with what is written and not yet in a build on top."""

import streamlit as st

from app.exhibits.exhibit import Behind
from app.exhibits.journal import FIRST, timeline_html, waiting_html
from app.parts.cards import card_foot
from app.parts.data import working
from app.parts.noting import learn, waiting, withdraw
from app.parts.pieces import Finding, card, heading, note, show_html
from app.view import jobs
from app.view.build import Build
from app.view.choice import View
from app.view.landscape import folder
from app.view.people import who
from app.words.amounts import Day
from app.words.catalogue import say
from app.words.rows import rows_of
from pipelines.journal import LESSON, Draft
from queries.rows import Events

MOST = 40


def show_timeline(build: Build, view: View) -> None:
    """A card with the events of all kinds, the newest first, and what may be done with each."""
    frame = build.measure("events", measure=view.measure, **view.whom)
    rows = rows_of(frame, Events)[::-1]
    job = jobs.latest(folder().root)
    if job is not None and job.is_failed:
        working.show_job()
    with card("timeline"):
        heading(Finding(say("journal-timeline-title", count=len(rows)), say("journal-timeline")))
        show_html(waiting_html(waiting(build)))
        if not rows:
            note(say("journal-timeline-none"))
        show_html(timeline_html(rows[:FIRST]))
        if rest := rows[FIRST:MOST]:
            with st.expander(say("journal-timeline-rest", count=len(rest)), key="rest_of_events"):
                show_html(timeline_html(rest))
        _show_acts([row for row in rows if row["source"] == "journal"])
        card_foot("timeline", Behind(build, "events", frame))


def _show_acts(rows: list[Events]) -> None:
    """For editors: a lesson about an event, or an event that counts no longer."""
    if not rows or not who().is_editor:
        return
    with st.expander(say("journal-acts"), key="acts"):
        by_id = {row["event_id"]: row for row in rows}
        chosen = st.selectbox(
            say("journal-acts-which"), list(by_id), key="acts_which",
            format_func=lambda one: f"{Day(by_id[one]['day']).told()}: {by_id[one]['said'][:80]}",
        )  # fmt: skip
        row = by_id[chosen]
        st.text_input(say("journal-field", field="lesson"), key="acts_lesson", max_chars=1_000)
        lesson = Draft(
            LESSON, day=row["day"], brand=row["brand"], platform=row["platform"], about=(chosen,)
        )
        st.button(
            say("journal-acts-learn"), key="acts_learn", on_click=learn,
            args=(lesson, "acts_lesson"),
        )  # fmt: skip
        st.button(
            say("journal-acts-withdraw"), key="acts_withdraw", type="tertiary", on_click=withdraw,
            args=(chosen,),
        )  # fmt: skip
