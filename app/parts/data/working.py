"""Collecting from the page: the button, the progress, the way to stop."""

import streamlit as st

from app.parts.cards import Finding, card, heading, note, plain, show_html
from app.theme.parts import chip
from app.view import jobs
from app.view.landscape import folder
from app.view.people import editor_only, only_editors, who
from app.words.data import run_line
from app.words.values import duration
from pipelines.runs.collect import collect


def show_collect() -> None:
    """The button that collects now."""
    heading(
        Finding(
            "Collect now",
            "Asks every platform for new posts and counts, politely and one account at a time.",
        )
    )
    if not who().is_editor:
        note(only_editors())
        return
    job = jobs.latest(folder().root)
    st.button(
        "Collect now",
        type="primary",
        icon=":material/play_arrow:",
        disabled=job is not None and job.is_running,
        on_click=start_collecting,
    )


@editor_only
def start_collecting() -> None:
    """Begin in the background; the page goes on."""
    here = folder()
    jobs.start(here.root, "Collecting", lambda tell: run_line(collect(here, progress=tell)))


def show_job() -> None:
    """Progress of the work under way, or how the last work ended."""
    job = jobs.latest(folder().root)
    if job is None:
        return
    with card("job"):
        if job.is_running:
            _under_way()
        else:
            _ended(job)


@st.fragment(run_every=1)
def _under_way() -> None:
    job = jobs.latest(folder().root)
    if job is None or not job.is_running:
        st.rerun(scope="app")
    st.progress(job.part, plain(_progress(job)))
    if who().is_editor:
        st.button("Stop", key="stop_job", on_click=_stop, args=(job,), disabled=job.stop.is_set())


@editor_only
def _stop(job: jobs.Job) -> None:
    """End the work after the step under way."""
    job.stop.set()


def _progress(job: jobs.Job) -> str:
    counted = f"{job.done} of {job.total}" if job.total else "starting"
    left = "" if job.seconds_left is None else f", about {duration(job.seconds_left)} left"
    return f"{job.title}: {counted}{left} · {job.what}"


def _ended(job: jobs.Job) -> None:
    show_html(chip(job.title, "behind" if job.is_failed else "level"))
    st.text(job.outcome or "")
    if who().is_editor:
        st.button("Close", on_click=close)


@editor_only
def close() -> None:
    """Put away how the last work ended."""
    jobs.forget(folder().root)
