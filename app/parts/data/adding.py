"""Adding brands by the links of their profiles."""

from collections.abc import Sequence
from urllib.parse import urlsplit

import streamlit as st

from app.parts.cards import Finding, heading, note, show_html
from app.theme.parts import chip
from app.view import jobs
from app.view.landscape import folder
from app.view.people import editor_only, only_editors, who
from app.words.data import run_line
from app.words.names import listed
from pipelines.errors import OutpaceError
from pipelines.folder import Folder
from pipelines.platforms import recognise
from pipelines.platforms.errors import UnknownLink
from pipelines.runs.add import Added, Refused, Wanted, add_accounts
from pipelines.runs.collect import collect
from pipelines.runs.make_room import leave_demo
from pipelines.settings import read_settings

_Brands = Sequence[tuple[str, Sequence[str]]]
GENERIC = ("www", "company", "profile", "user", "channel", "c", "in", "pages")
FORM = "One line per brand: a link, or a name, a colon and its links."


def show_links() -> None:
    """The form that adds brands to the landscape, and what was wrong with the last links."""
    heading(Finding("Add brands", FORM))
    if not who().is_editor:
        note(only_editors())
        return
    with st.form("add_brands", border=False):
        st.text_area(
            "Profile links",
            key="new_links",
            height=100,
            placeholder="Vaartwijk: https://bsky.app/profile/vaartwijk.example",
            label_visibility="collapsed",
        )
        st.form_submit_button("Add", on_click=add_links)
    show_trouble()


@editor_only
def add_links() -> None:
    """Check what stands in the box, then add and collect it in the background."""
    brands, here = brands_of(st.session_state.get("new_links", "")), folder()
    st.session_state["links_trouble"] = _trouble_with(brands)
    if not st.session_state["links_trouble"]:
        jobs.start(here.root, "Adding brands", lambda tell: _add(here, brands, tell))


def _trouble_with(brands: _Brands) -> str:
    """Why these links cannot be added, in a sentence; empty when they can."""
    if not brands:
        return f"No link was given. {FORM}"
    try:
        for _, links in brands:
            for link in links:
                recognise(link)
    except UnknownLink as error:
        return str(error)
    return ""


def show_trouble() -> None:
    """What is wrong with the last links, if anything."""
    if trouble := st.session_state.get("links_trouble"):
        show_html(chip("! Not added", "behind"))
        st.text(trouble)


def _add(here: Folder, brands: _Brands, tell: jobs.Tell) -> str:
    """Add every link, then collect; what came of it."""
    leave_demo(here)
    own = None if read_settings(here).brands else brands[0][0]  # the first of all is ours
    wanted = [
        Wanted(name, link, "own" if name == own else None)
        for name, links in brands
        for link in links
    ]
    found = add_accounts(here, wanted, progress=tell)
    refused = "; ".join(str(one.why) for one in found if isinstance(one, Refused))
    names = dict.fromkeys(one.brand for one in found if isinstance(one, Added))
    if not names:
        raise OutpaceError(refused)
    not_added = f"Not added: {refused}. " if refused else ""
    return f"Added {listed(names)}. {not_added}{run_line(collect(here, progress=tell))}"


def brands_of(text: str) -> list[tuple[str, list[str]]]:
    """Brands with their links, in order; links of one name belong together.

    A line is a link, or a name, a colon and its links: `Noordkade: https://… https://…`.
    """
    found: dict[str, tuple[str, list[str]]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, links = _parts(line)
        key = name.casefold()
        found.setdefault(key, (name, []))[1].extend(links)
    return list(found.values())


def _parts(line: str) -> tuple[str, list[str]]:
    name, colon, rest = line.partition(":")
    if colon and not rest.startswith("//") and name.lower() not in ("http", "https"):
        return name.strip(), rest.replace(",", " ").split()
    links = line.replace(",", " ").split()
    return _name_of(links[0]), links


def _name_of(link: str) -> str:
    """A brand's name as its link suggests it: `https://www.youtube.com/@noordkade` is Noordkade."""
    address = urlsplit(link if "//" in link else f"//{link}")
    parts = [part for part in address.path.split("/") if part and part.lower() not in GENERIC]
    handle = (parts[0] if parts else address.hostname or link).lstrip("@")
    return handle.split("@")[0].split(".")[0].replace("-", " ").replace("_", " ").title()
