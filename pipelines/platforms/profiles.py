"""The profiles that the page of an organisation names as its own."""

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin

from pipelines.platforms import recognise
from pipelines.platforms.errors import SourceError
from pipelines.platforms.links import Link, platform_at
from pipelines.platforms.plain import TAG
from pipelines.platforms.registry import record

LONGEST = 2_000_000  # characters of a page that are read
ATTRIBUTE = re.compile(r"([a-z:]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)", re.IGNORECASE)
TITLE = re.compile(r"<title[^<>]*>([^<]{1,300})", re.IGNORECASE)
FRAMES = ("footer", "header", "nav", "address")  # where a site stands for itself
FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json")
PARTS = re.compile(r"\s+[|·–—:»-]\s+")  # between the name and the rest


@dataclass(frozen=True, slots=True)
class Profiles:
    """What a page says of whose it is: a name, and the links to its profiles, surest first."""

    name: str
    links: tuple[Link, ...]
    by_files: tuple[Link, ...] = ()  # on platforms whose numbers come with export files only


def profiles_in(page: str, address: str) -> Profiles:
    """The profiles that a page names as its own.

    First those that it marks with rel=me, then those of its frame (footer, header, navigation) and
    its feeds. What stands in its text belongs to others more often than not, so it counts only
    where nothing else is found.
    """
    sure, framed, loose = _links_in(page[:LONGEST], address)
    found: dict[tuple[str, str, str], Link] = {}
    for link in [*sure, *framed] or loose:
        found.setdefault((link.platform, link.base, link.name.lower()), link)
    links = [link for link in found.values() if record(link.platform).is_collected]
    others = [link for link in found.values() if not record(link.platform).is_collected]
    return Profiles(_name_in(page, address), tuple(links), tuple(others))


def _links_in(page: str, address: str) -> tuple[list[Link], list[Link], list[Link]]:
    """The recognised links of a page: marked as its own, in its frame, elsewhere."""
    sure: list[Link] = []
    framed: list[Link] = []
    loose: list[Link] = []
    depth = 0
    for tag in TAG.finditer(page):
        is_end, name = bool(tag[1]), (tag[2] or "").lower()
        if name in FRAMES:
            depth = max(0, depth + (-1 if is_end else 1))
        if is_end or name not in ("a", "link"):
            continue
        given = {
            key.lower(): unescape(value.strip("\"'")) for key, value in ATTRIBUTE.findall(tag[0])
        }
        link = _recognised(given.get("href", ""), address)
        if link is None:
            continue
        words = given.get("rel", "").lower().split()
        if "me" in words:
            sure.append(link)
        elif depth or (name == "link" and given.get("type", "").lower() in FEEDS):
            framed.append(link)
        elif name == "a":
            loose.append(link)
    return sure, framed, loose


def _recognised(href: str, address: str) -> Link | None:
    """The account that a link of a page names, if its form alone says so."""
    try:
        full = urljoin(address, href.strip())
        found = recognise(full)
    except ValueError:
        return None
    except SourceError:
        return _by_files(full)
    return found if found.is_sure else None


def _by_files(link: str) -> Link | None:
    """The profile that a link names on a platform that is not collected."""
    platform = platform_at(link)
    form = record(platform).profile_form() if platform else ""
    named = re.search(form, link, re.IGNORECASE) if form else None
    if platform is None or named is None:
        return None
    return Link(platform, named[1], "", f"https://www.{record(platform).hosts[0]}/{named[1]}")


def _name_in(page: str, address: str) -> str:
    """What the page calls itself: the shortest part of its title, else its host."""
    title = TITLE.search(page, 0, LONGEST)
    parts = PARTS.split(" ".join(unescape(title[1]).split())) if title else []
    host = re.sub(r"^https?://(www\.)?", "", address).split("/")[0]
    return min(filter(None, parts), key=len, default=host)
