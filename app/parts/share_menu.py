"""The menu Share of every page: a link to exactly this view, and its snapshot."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from app.snapshot import Choice, Format, snapshot_bytes
from app.snapshot.notebook import installed, notebook
from app.view.build import Build
from app.view.choice import View, link
from app.view.landscape import folder
from app.view.pages import Written, switches
from app.view.people import holds_key
from app.words.catalogue import say
from app.words.language import current

OFFICE = "application/vnd.openxmlformats-officedocument"
FILES = {
    Format.HTML: ("text/html", "html"),
    Format.PDF: ("application/pdf", "picture_as_pdf"),
    Format.PPTX: (f"{OFFICE}.presentationml.presentation", "slideshow"),
    Format.XLSX: (f"{OFFICE}.spreadsheetml.sheet", "table_chart"),
}  # what a browser is told of each, and its sign


def show(build: Build, view: View, first_day: date, platforms: Sequence[str]) -> None:
    """Show the menu; link and snapshot are only made once the reader opens it.

    first_day and platforms: what "All" means today.
    """
    share = st.popover(say("filters-share"), key="share_open", on_change="rerun")
    if share.open:
        with share:
            st.caption(say("filters-share-link"))
            address = link(view, st.context.url or "", first_day, platforms, _chosen_switches())
            st.code(address, language=None, wrap_lines=True)
            _show_snapshot(build, view)


def _chosen_switches() -> dict[str, str | list[str]]:
    """The switches of the page, as chosen now; none on their default."""
    said = {key: st.query_params.get(key) for key in switches()}  # not drawn yet: as it came
    chosen = {
        key: _written(st.session_state[key], how)
        for key, how in switches().items()
        if key in st.session_state
    }
    return {key: value for key, value in (said | chosen).items() if value}


def _written(value: object, how: Written) -> str | list[str]:
    """A switch as the address has it: several values one by one, on as "true", off as nothing."""
    if isinstance(value, (list, tuple)):
        return [how(str(part)) for part in value]
    if value is True or not value:
        return "true" if value else ""
    return how(str(value))


def _show_snapshot(build: Build, view: View) -> None:
    """The buttons, or why there is nothing to write for this choice."""
    st.caption(say("filters-share-snapshot"))
    if view.measure == "views" and len(view.platforms or ()) != 1:
        st.caption(say("filters-share-views"))
        return
    with_texts = st.checkbox(say("filters-share-texts"), key="with_texts")
    choice = _choice_of(view, with_texts=with_texts)
    name = f"outpace_{build.published.build_id}"
    with st.container(horizontal=True, gap="small"):
        for wanted, (kind, icon) in FILES.items():
            st.download_button(
                say("filters-share-file", format=wanted),
                partial(snapshot_bytes, build.published, choice, wanted),
                f"{name}.{wanted}",
                kind,
                key=f"snapshot_{wanted}",
                icon=f":material/{icon}:",
                on_click="ignore",
            )
        _offer_notebook(build, view, name)


def _offer_notebook(build: Build, view: View, name: str) -> None:
    """A notebook with this view, for whoever works on the machine that holds the file."""
    there = installed()
    if there and holds_key() and build.landscape.known_on is None:
        st.download_button(
            say("filters-share-notebook"),
            lambda: notebook(there[0], folder().stable.resolve(), view).encode(),
            f"{name}.{there[0]}",
            "text/plain",
            key="notebook",
            icon=":material/download:",
            on_click="ignore",
        )


def _choice_of(view: View, *, with_texts: bool) -> Choice:
    """The view as the choice of a snapshot; several chosen platforms are told as all of them."""
    only = view.platforms[0] if view.platforms and len(view.platforms) == 1 else None
    return Choice(
        own=view.own,
        measure=view.measure,
        since=view.since,
        until=view.until,
        platform=only,
        with_texts=with_texts,
        language=current(),  # the file is written later, outside the page
    )
