"""Pasted links, a line each: its platform can be asked, comes as a file, or is not known."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from markupsafe import Markup

from app.words.catalogue import say
from app.words.names import platform_name
from pipelines.platforms import recognise, records
from pipelines.platforms.errors import SourceError
from pipelines.platforms.keys import is_ready
from pipelines.platforms.links import address_in
from pipelines.platforms.registry import host_platform

State = Literal["good", "file", "unknown"]
MARKS: dict[State, str] = {"good": "✓", "file": "⇪", "unknown": "✕"}
GENERIC = ("www", "company", "profile", "user", "channel", "c", "in", "pages")


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link of the box with the brand that it is for, and what can be done with it."""

    brand: str
    link: str
    state: State
    platform: str | None


def lines_of(text: str) -> list[LinkLine]:
    """Every link that was pasted, in order."""
    return [_line(name, link) for name, links in brands_of(text) for link in links]


def _line(brand: str, link: str) -> LinkLine:
    try:
        named = recognise(link).platform
        return LinkLine(brand, link, "good" if is_ready(named) else "file", named)
    except SourceError:
        platform = _site_of(link)
        return LinkLine(brand, link, "unknown" if platform is None else "file", platform)


def _site_of(link: str) -> str | None:
    """The platform on whose site a link lies and that can only be read from a file."""
    address = address_in(link)
    if address is None:
        return None
    parts = address.host.split(":", maxsplit=1)[0].split(".")
    sites = (".".join(parts[start:]) for start in range(len(parts)))
    found = next(filter(None, map(host_platform, sites)), None)
    collected = {one.name for one in records() if one.is_collected}
    return None if found in collected else found


def links_html(lines: Sequence[LinkLine]) -> Markup:
    """A line per link with its mark."""
    row = Markup('<li class="op-link-{}"><b>{}</b> {} <span>{}</span></li>')
    return Markup('<ul class="op-links" role="status">{}</ul>').format(
        Markup().join(
            row.format(line.state, MARKS[line.state], line.link, _told(line)) for line in lines
        )
    )


def _told(line: LinkLine) -> str:
    """What can be done with a link."""
    platform = None if line.platform is None else platform_name(line.platform)
    return say("start-link", state=line.state, brand=line.brand, platform=platform)


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
    return (_name_of(links[0]), links) if links else ("", [])


def _name_of(link: str) -> str:
    """A brand's name as its link suggests it: `https://www.youtube.com/@noordkade` is Noordkade."""
    address = urlsplit(link if "//" in link else f"//{link}")
    parts = [part for part in address.path.split("/") if part and part.lower() not in GENERIC]
    handle = (parts[0] if parts else address.hostname or link).lstrip("@")
    return handle.split("@")[0].split(".")[0].replace("-", " ").replace("_", " ").title()
