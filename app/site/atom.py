"""An Atom feed (RFC 4287)."""

from collections.abc import Sequence
from datetime import date, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from app.site.dated import Dated, uuid_of
from app.words.safe import for_xml, one_line

NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(
    entries: Sequence[Dated], *, title: str, built_at: datetime, address: str, author: str
) -> bytes:
    """The feed as a file. `built_at` is naive UTC; `address` is of the site, "" where unknown."""
    feed = Element("feed", xmlns=NAMESPACE)
    _text(feed, "title", title)
    _text(feed, "id", uuid_of(f"{address}/{title}").urn)
    _text(feed, "updated", f"{built_at:%Y-%m-%dT%H:%M:%SZ}")
    SubElement(feed, "link", rel="self", href=f"{address}feed.xml")
    SubElement(feed, "link", href=address or "index.html")
    _text(SubElement(feed, "author"), "name", author)
    for one in entries:
        _entry(feed, one, address)
    body: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def _entry(feed: Element, one: Dated, address: str) -> None:
    entry = SubElement(feed, "entry")
    _text(entry, "title", one.title)
    _text(entry, "id", uuid_of(one.key).urn)
    _text(entry, "updated", _midnight(one.day))
    _text(entry, "published", _midnight(one.day))
    SubElement(entry, "link", href=one.link or address or "index.html")
    if one.text:
        _text(entry, "summary", one.text)


def _text(parent: Element, tag: str, text: str) -> None:
    """A child that holds text, and nothing that is not text."""
    SubElement(parent, tag).text = for_xml(one_line(text))


def _midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
