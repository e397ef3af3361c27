"""A calendar of days (RFC 5545)."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from app.site.dated import Dated, uuid_of
from app.words.safe import GONE, one_line

LONGEST = 75  # octets of a line, without its end
_SIGNS = {"\\": "\\\\", ";": "\\;", ",": "\\,"}


def ics(events: Sequence[Dated], *, title: str, built_at: datetime, version: str) -> bytes:
    """The calendar as a file; `built_at` is naive UTC."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//outpace//{_escaped(version)}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(title)}",
        *(line for one in events for line in _event(one, built_at)),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _event(one: Dated, built_at: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid_of(one.key)}@outpace"
    yield f"DTSTAMP:{built_at:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}"
    yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{_escaped(one.title)}"
    if one.text:
        yield f"DESCRIPTION:{_escaped(one.text)}"
    if one.link and one.link.isprintable():
        yield f"URL:{one.link}"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    """A text as a value on one line: it cannot begin a line of its own."""
    plain = one_line(text).replace(GONE, "").replace("\t", " ")
    return "".join(_SIGNS.get(sign, sign) for sign in plain)


def _folded(line: str) -> bytes:
    """A line in pieces of at most 75 octets; no sign is cut in two."""
    pieces: list[bytes] = []
    piece = b""
    for sign in line:
        octets = sign.encode("utf-8", "replace")
        if len(piece) + len(octets) > LONGEST - (1 if pieces else 0):
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece])
