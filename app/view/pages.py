"""The pages in the order of the menu, the ways between them, and the switches of their own."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode

from app.view import languages  # noqa: F401  it tells `say` in which language the reader reads
from app.words.catalogue import say

PAGES = ("race", "where", "why", "posts", "rivals", "learn", "ask", "data")  # files, and paths
START = next(iter(PAGES))
Written = Callable[[str], str]
_SWITCHES: dict[str, Written] = {}  # drawn so far, by whichever reader


def page_file(name: str) -> str:
    """The script of a page, as Streamlit names it."""
    return f"app/pages/{name}.py"


def page_title(name: str) -> str:
    """The name of a page, as the menu and its heading have it."""
    return say("page-name", page=name)


def switch(key: str, written: Written = str) -> str:
    """The key of a widget whose choice belongs to the page alone: links from now on hold it.

    `written` is how the address has a choice: its label, where the widget shows one.
    """
    _SWITCHES[key] = written
    return key


def switches() -> Mapping[str, Written]:
    """All such widgets that were drawn since the server began, and how each is written."""
    return dict(_SWITCHES)


def query_of(now: Mapping[str, Sequence[str]]) -> str:
    """What the filters say, as links carry it on: neither the focus nor what one page has."""
    kept = {key: values for key, values in now.items() if key not in ("focus", *_SWITCHES)}
    return urlencode(sorted(kept.items()), doseq=True)


def way(page: str, query: str, focus: str = "") -> str:
    """The address of a page with the filters as they are, about a brand and platform by label."""
    path = "./" if page == START else page
    asked = "&".join(part for part in (query, urlencode({"focus": focus}) if focus else "") if part)
    return f"{path}?{asked}" if asked else path
