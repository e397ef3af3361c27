"""The snapshot of the view on screen, to download from every page."""

import tempfile
from pathlib import Path

import streamlit as st

from app.snapshot import Choice, find_browser, snapshot_html
from app.snapshot.pdf import NoBrowser, print_pdf
from app.view.build import Build
from app.view.choice import View


def show(build: Build, view: View) -> None:
    """The buttons, or why there is nothing to write for this choice."""
    st.caption(
        "Snapshot for people who never log in: four pages in one file, for printing or mail. "
        "It compares all tracked brands."
    )
    if view.measure == "views" and len(view.platforms or ()) != 1:
        st.caption("Views are never added across platforms: choose one platform first.")
        return
    with_texts = st.checkbox("With the words of other brands’ posts", key="with_texts")
    choice = choice_of(view, with_texts=with_texts)
    name = f"outpace_{build.published.build_id}"
    with st.container(horizontal=True, gap="small"):
        st.download_button(
            "Snapshot",
            lambda: html(build, choice).encode("utf-8"),
            f"{name}.html",
            "text/html",
            key="snapshot_html",
            icon=":material/download:",
            on_click="ignore",
        )
        if has_browser():
            st.download_button(
                "As PDF",
                lambda: pdf(build, choice),
                f"{name}.pdf",
                "application/pdf",
                key="snapshot_pdf",
                icon=":material/picture_as_pdf:",
                on_click="ignore",
            )


def choice_of(view: View, *, with_texts: bool) -> Choice:
    """The view as the choice of a snapshot; several chosen platforms are told as all of them."""
    only = view.platforms[0] if view.platforms and len(view.platforms) == 1 else None
    return Choice(
        own=view.own, measure=view.measure, until=view.until, platform=only, with_texts=with_texts
    )


def html(build: Build, choice: Choice) -> str:
    """The page."""
    return snapshot_html(build.published, choice)


def pdf(build: Build, choice: Choice) -> bytes:
    """The page printed by the browser of the machine that the dashboard runs on."""
    with tempfile.TemporaryDirectory(prefix="outpace-") as name:
        page = Path(name) / "snapshot.html"
        page.write_text(html(build, choice), encoding="utf-8")
        return print_pdf(page, page.with_suffix(".pdf")).read_bytes()


@st.cache_data(ttl=600, show_spinner=False)
def has_browser() -> bool:
    """Whether there is a browser to print with."""
    try:
        return find_browser() is not None
    except NoBrowser:
        return False
