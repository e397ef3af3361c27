"""The folder of the landscape that is served, and its newest published build."""

from datetime import date

import streamlit as st

from app.view.build import Build, Shelf
from app.view.house import served
from pipelines.folder import Folder
from pipelines.settings import Settings, read_settings
from pipelines.warehouse.ask import open_published, pointed
from pipelines.warehouse.errors import NothingPublished

POLL_SECONDS = 5
NOTHING_SHOWN = object()  # a page that waits for a sign-in shows no build
OPENED, KNOWN = Shelf(2), Shelf(2)


def folder() -> Folder:
    """The landscape folder that is served."""
    return Folder(served())


def opened() -> Build:
    """The published build, as the one that is shown. Raises NothingPublished, BrokenBuild."""
    named = st.session_state["shown_build"] = pointed(folder())
    return newest(named)


def newest(named: str | None = None) -> Build:
    """The published build: the one of that name if it is still there. Raises as `opened`."""
    named = named or pointed(folder())
    if named is None:
        raise NothingPublished("nothing is published in this folder yet")
    key = f"{folder().root}|{named}"
    # An old build is dropped here, never closed: a page may still be reading from it.
    return Build(OPENED.get(key, lambda: open_published(folder())), key)


def known_build(now: Build, day: date) -> Build:
    """The build as known on an earlier day."""
    from pipelines.runs.as_of import as_known  # noqa: PLC0415  slow to import, seldom needed

    key = f"{now.key}|{day}"
    return Build(KNOWN.get(key, lambda: as_known(folder(), day, build=now.published)), key)


def settings() -> Settings:
    """The settings of the landscape, read again once their file has changed."""
    file = folder().config
    try:
        about = file.stat()
    except OSError:
        return read_settings(folder())
    return _settings(str(file), about.st_mtime_ns, about.st_size)


@st.cache_resource(max_entries=2, show_spinner=False)
def _settings(file: str, changed_ns: int, size: int) -> Settings:
    return read_settings(folder())


@st.fragment(run_every=POLL_SECONDS)
def follow() -> None:
    """Watch the pointer and show a new build as soon as there is one."""
    shown = st.session_state.get("shown_build", NOTHING_SHOWN)
    if shown is not NOTHING_SHOWN and pointed(folder()) != shown:
        st.rerun(scope="app")
