"""The pages in the order of the menu, and the switches of their own that an address holds."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

PAGES = {
    "race": "Race",
    "where": "Where",
    "why": "Why",
    "posts": "Posts",
    "rivals": "Rivals",
    "ask": "Ask",
    "data": "Data",
}  # name of the file and of the path, and title
START = next(iter(PAGES))
_SWITCHES: dict[str, None] = {}  # a set in order: drawn so far, by whichever reader


def page_file(name: str) -> str:
    """The script of a page, as Streamlit names it."""
    return f"app/pages/{name}.py"


def switch(key: str) -> str:
    """The key of a widget whose choice belongs to the page alone: links from now on hold it."""
    _SWITCHES[key] = None
    return key


def switches() -> tuple[str, ...]:
    """The keys of all such widgets that were drawn since the server began."""
    return tuple(_SWITCHES)


def query_of(now: Mapping[str, Sequence[str]]) -> str:
    """What the filters say, as links carry it on: neither the focus nor what one page has."""
    kept = {key: values for key, values in now.items() if key not in ("focus", *_SWITCHES)}
    return urlencode(sorted(kept.items()), doseq=True)


def way(page: str, query: str, focus: str = "") -> str:
    """The address of a page with the filters as they are, about a brand and platform by label."""
    path = "./" if page == START else page
    asked = "&".join(part for part in (query, urlencode({"focus": focus}) if focus else "") if part)
    return f"{path}?{asked}" if asked else path
