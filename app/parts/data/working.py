"""Collecting from the page: the button, the progress, the way to stop."""

import streamlit as st

from app.news.send import send_after_run
from app.parts.pieces import Finding, card, heading, note, plain, show_html
from app.story.kept import kept_line, retention_of
from app.theme.parts import chip
from app.view import jobs
from app.view.build import Build
from app.view.landscape import folder, settings
from app.view.people import editor_only, only_editors, who
from app.words.amounts import Duration, Moment
from app.words.catalogue import say
from app.words.errors import reason
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.news.log import log_path
from pipelines.progress import RunReport
from pipelines.runs.accounts import targets, warned_of
from pipelines.runs.collect import collect


def show_collect(build: Build) -> None:
    """The button that collects now; where nothing can be asked, why."""
    heading(Finding(say("data-collect"), say("data-collect-about")))
    if not who().is_editor:
        note(only_editors())
        return
    if why := _why_not():
        note(why)
        return
    for one in warned_of(settings()):
        terms = say("sources-terms", platform=one.name, said=one.terms)
        note(say("sources-caution", platform=one.label, terms=terms, link=one.terms_link))
    job = jobs.latest(folder().root)
    is_running = job is not None and job.is_running
    for row in retention_of(build.published):
        note(kept_line(row, utc_now().date()))
    st.button(
        say("data-collect-running" if is_running else "data-collect-now"),
        key="collect_now",
        icon=":material/play_arrow:",
        disabled=is_running,
        on_click=start_collecting,
    )


def _why_not() -> str:
    """Why no platform is asked; empty where some can be."""
    if settings().is_simulated:
        return say("data-collect-simulated")
    if not targets(settings()):
        return say("data-collect-files" if settings().brands else "data-collect-nobody")
    return ""


@editor_only
def start_collecting() -> None:
    """Begin in the background; the page goes on. The brands of a simulation are never asked."""
    here = folder()
    if not _why_not():
        jobs.start(
            here.root,
            say("data-job-collect"),
            then_news(here, lambda tell: collected(here, tell)),
        )


def then_news(here: Folder, work: jobs.Work) -> jobs.Work:
    """The work, and once it is done the messages that it gave reason for."""

    def both(tell: jobs.Tell) -> str:
        try:
            return work(tell)
        finally:
            if log_path(here).exists():
                send_after_run(here)

    return both


def collected(here: Folder, tell: jobs.Tell) -> str:
    """Collect; what it brought. Raises Failed with the reasons when nothing came of it."""
    report = collect(here, progress=tell)
    if report.status == "idle":
        return nothing_told(report)
    if report.status not in ("ok", "partial"):
        raise jobs.Failed(run_told(report))
    return run_told(report)


def nothing_told(report: RunReport) -> str:
    """That nothing was due, and when something will be."""
    due_at = report.due_at
    moment = None if due_at is None else Moment(due_at, settings().time_zone)
    return "\n".join((say("data-nothing-due", moment=moment), *report.notes))


def run_told(report: RunReport) -> str:
    """What a run brought, and what went wrong with whom, a line each."""
    told = say(
        "data-run-told",
        status=report.status.replace("_", "-"),
        seen=report.posts_seen,
        added=report.posts_added,
        rejected=report.rejected,
    )
    return "\n".join((told, *report.notes))


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
        st.button(
            say("data-stop"),
            key="stop_job",
            on_click=_stop,
            args=(job,),
            disabled=job.stop.is_set(),
        )


@editor_only
def _stop(job: jobs.Job) -> None:
    """End the work after the step under way."""
    job.stop.set()


def _progress(job: jobs.Job) -> str:
    """How far the work is, what it does now and how long it will take."""
    return say(
        "data-progress",
        job=job.title,
        known="yes" if job.total else "no",
        done=job.done,
        total=job.total,
        left=None if job.seconds_left is None else Duration(job.time_left),
        step=reason(job.what),
    )


def _ended(job: jobs.Job) -> None:
    """How the work ended; in the colour of trouble where anything of it failed."""
    if job.is_failed:
        show_html(chip(say("data-job-failed", job=job.title), "behind"))
    else:
        show_html(chip(say("data-job-done", job=job.title), "level"))
    st.text(job.outcome or "")
    if who().is_editor:
        st.button(say("data-close"), on_click=close)


@editor_only
def close() -> None:
    """Put away how the last work ended."""
    jobs.forget(folder().root)
