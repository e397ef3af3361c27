"""Writing into the journal from a page: the form, and what happens when it is sent."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from app.parts.pieces import note, sentence
from app.view import jobs
from app.view.build import Build
from app.view.landscape import folder
from app.view.people import author, editor_only, only_editors, who
from app.words.catalogue import say
from app.words.errors import told
from app.words.names import platform_name
from pipelines.errors import OutpaceError
from pipelines.folder import Folder
from pipelines.journal import EVENT, EVENTS, LESSON, SAID_LIMIT, Draft, Entry
from pipelines.runs.note import publish_written, write, write_event
from pipelines.warehouse import journal
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.work import WAIT_SECONDS

DAY, TROUBLE = "note_day", "note_trouble"
MOST_TURNS = 20  # of publishing what is written meanwhile


def remember_day(day: str) -> None:
    """Ask what happened on the day of a dot that was clicked, once the page is drawn."""
    if who().is_editor:
        st.session_state[DAY] = day[:10]


def ask_what_happened(build: Build) -> None:
    """Open the form of the day that was clicked; nothing where none was."""
    day = st.session_state.pop(DAY, None)
    if day is None or build.landscape.known_on is not None:
        return
    dialog = st.dialog(say("journal-form-title"))
    dialog(lambda: show_form(build, date.fromisoformat(day), key="clicked"))()


def show_form(build: Build, day: date | None, *, key: str) -> None:
    """The form for an event; a viewer is told who may write."""
    if not who().is_editor:
        note(only_editors())
        return
    show_trouble()
    with st.form(f"form_{key}", clear_on_submit=False, border=False):
        values = _fields(build, day, key)
        if st.form_submit_button(say("journal-save"), type="primary", key=f"save_{key}"):
            _save(values)
            if TROUBLE not in st.session_state:
                st.rerun()
    show_trouble()


def _fields(build: Build, day: date | None, key: str) -> dict[str, object]:
    """What the fields of the form say."""
    brands = list(build.table("brand").sort_values("slot")["brand"])
    places = sorted(set(build.table("mart.accounts")["platform"]))
    said = st.text_area(
        say("journal-field", field="said"), key=f"said_{key}", max_chars=SAID_LIMIT, height=80,
        placeholder=say("journal-example"),
    )  # fmt: skip
    one, two = st.columns(2)
    with one:
        at = st.date_input(
            say("journal-field", field="day"), day or "today", key=f"day_{key}", format="DD-MM-YYYY"
        )
    with two:
        kind = st.selectbox(
            say("journal-field", field="kind"), EVENTS, index=EVENTS.index(EVENT),
            format_func=lambda one: say("journal-kind", kind=one), key=f"kind_{key}",
        )  # fmt: skip
    one, two = st.columns(2)
    with one:
        brand = _choice("brand", brands, str, key)
    with two:
        platform = _choice("platform", places, platform_name, key)
    with st.expander(say("journal-more"), key=f"more_{key}"):
        more = {
            field: st.text_input(
                say("journal-field", field=field), key=f"{field}_{key}", max_chars=SAID_LIMIT
            )
            for field in ("response", "lesson", "owner", "outcome", "links")
        }
    return {"said": said, "day": at, "kind": kind, "brand": brand, "platform": platform, **more}


def _choice(
    field: str, options: Sequence[str], label: Callable[[str], str], key: str
) -> str | None:
    return st.selectbox(
        say("journal-field", field=field), options, index=None, format_func=label,
        placeholder=say("journal-all", field=field), key=f"{field}_{key}",
    )  # fmt: skip


@editor_only
def _save(values: dict[str, object]) -> None:
    """Write what the form says, with what was done and learnt."""
    texts = {name: str(values[name] or "").strip() for name in ("owner", "outcome", "links")}
    draft = Draft(
        kind=str(values["kind"]),
        said=str(values["said"] or ""),
        day=values["day"] if isinstance(values["day"], date) else None,
        brand=_known(values["brand"]),
        platform=_known(values["platform"]),
        links=tuple(texts.pop("links").split()),
        more={name: text for name, text in texts.items() if text},
    )
    response, lesson = str(values["response"] or ""), str(values["lesson"] or "")
    keep(lambda here: [write_event(here, draft, author=author(), response=response, lesson=lesson)])


def _known(value: object) -> str | None:
    return str(value) if value else None


def keep(work: Callable[[Folder], Sequence[Entry]]) -> None:
    """Land what was written and publish it in the background; what is wrong is kept to be said."""
    here = folder()
    st.session_state.pop(TROUBLE, None)
    try:
        work(here)
    except OutpaceError as why:
        st.session_state[TROUBLE] = told(why)
        return
    jobs.start(here.root, say("journal-job"), lambda tell: _published(here, tell))


@editor_only
def answer(drafts: Sequence[Draft]) -> None:
    """Write what a click says: a proposal accepted or dismissed, a lesson that helped."""
    keep(lambda here: write(here, drafts, author=author()))


@editor_only
def learn(draft: Draft, field: str) -> None:
    """Write the lesson of a field about something."""
    said = str(st.session_state.get(field) or "")
    keep(lambda here: write(here, [replace(draft, kind=LESSON, said=said)], author=author()))


@editor_only
def withdraw(entry_id: str) -> None:
    """Let an entry count no longer."""
    keep(lambda here: [journal.withdraw(here, entry_id, author=author())])


def _published(here: Folder, tell: jobs.Tell) -> str:
    """Publish until nothing waits; somebody may write meanwhile. Raises Failed."""
    for _ in range(MOST_TURNS):
        if not journal.entries(here, known=open_published(here).versions()):
            break
        if publish_written(here, wait=WAIT_SECONDS, progress=tell) is None:
            raise jobs.Failed(say("journal-published", build=None))
    return say("journal-job-done")


def show_trouble() -> None:
    """Why the last thing could not be written."""
    if why := st.session_state.pop(TROUBLE, ""):
        note(sentence(why))


def waiting(build: Build) -> list[Entry]:
    """What is written and in no build yet; as known on an earlier day nothing waits."""
    if build.landscape.known_on is not None:
        return []
    return journal.entries(folder(), known=build.published.versions())
