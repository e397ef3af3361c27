"""Entries for the journal out of a file: a table with a day and a text in each row, or a calendar.

A row, and an event of a calendar, has a key of its own (`source` in its body), so that a file that
comes again adds nothing, and a calendar whose event was changed corrects what it said before.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pipelines.errors import OutpaceError
from pipelines.exports.container import unpacked
from pipelines.exports.dates import decide_order
from pipelines.exports.errors import ExportError
from pipelines.exports.moments import Times, read_moment
from pipelines.exports.names import normal
from pipelines.exports.source import inspect
from pipelines.exports.table import csv_walk, find_table
from pipelines.journal import EVENT, EVENTS, Draft, body_of
from pipelines.platforms import named

if TYPE_CHECKING:
    from icalendar import Component

HEADERS: Mapping[str, tuple[str, ...]] = {
    "date": ("date", "day", "when", "start", "datum", "dag"),
    "said": (
        "text", "said", "event", "title", "summary", "what", "note", "tekst", "gebeurtenis",
        "titel", "omschrijving", "notitie",
    ),
    "kind": ("kind", "type", "category", "soort", "categorie"),
    "brand": ("brand", "merk"),
    "platform": ("platform", "channel", "kanaal"),
    "owner": ("owner", "eigenaar"),
    "outcome": ("outcome", "uitkomst"),
    "response": ("response", "reactie"),
    "lesson": ("lesson", "les"),
    "links": ("links", "link", "url", "urls"),
}  # fmt: skip
WORDS = {
    "initiatief": "initiative", "fout": "mistake", "richtlijn": "guideline",
    "campagne": "campaign", "kwestie": "issue", "rival": "rival_course", "course": "rival_course",
    "koers": "rival_course", "platform": "platform_change", "platformwijziging": "platform_change",
    "gebeurtenis": EVENT, "": EVENT,
}  # fmt: skip
CALENDARS = (".ics", ".ical", ".ifb")
LARGEST = 20_000_000  # bytes of a calendar
MOST = 20_000  # rows of a file


@dataclass(frozen=True, slots=True)
class Row:
    """An event of a file with what belongs to it, or why it cannot be read; `place` is its line."""

    place: int
    draft: Draft | None
    response: str = ""
    lesson: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Entries:
    """What a file holds for the journal, and what should be known of how it was read."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def read_entries(
    path: Path, *, zone: str = "UTC", brand: str | None = None, dates: str | None = None
) -> Entries:
    """The entries of a file. Raises ExportError where there is none that can be read.

    zone: in which days begin. brand: whose they are, where the file does not say it. dates: the
    order of day and month, where the file cannot tell.
    """
    if not path.is_file():
        raise ExportError(f"there is no file {path.name}; check the path")
    is_calendar = path.suffix.lower() in CALENDARS or _begins_calendar(path)
    found = _calendar(path, zone, brand) if is_calendar else _tables(path, brand, dates)
    if not any(row.draft for row in found.rows):
        why = next((f": {row.problem}" for row in found.rows), "")
        raise ExportError(f"{path.name} holds no event that can be read{why}")
    return found


def _begins_calendar(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(64).lstrip(b"\xef\xbb\xbf \r\n").upper().startswith(b"BEGIN:VCALENDAR")


def _tables(path: Path, brand: str | None, dates: str | None) -> Entries:
    """The rows of the first table of a file: text, a workbook, packed."""
    wanted = [name for names in HEADERS.values() for name in names]
    with unpacked(path) as found:
        inside = next((one for one in found if not one.problem), None)
        if inside is None:
            raise ExportError(f"{path.name} holds no table that can be read")
        source = inspect(inside.path)
        table = find_table(inside.path, source, wanted)
        places = _places(path.name, table.columns)
        walked = list(csv_walk(inside.path, source, table))
    if len(walked) > MOST:
        raise ExportError(f"{path.name} has {len(walked):,} rows, more than {MOST:,}; split it")
    cells = [_cells(places, record.cells) if record.problem is None else {} for record in walked]
    values = [one["date"] for one in cells if one.get("date")]
    column = table.columns[places["date"]]
    order = decide_order(path.name, column, values, dates)
    times = Times(order.name, order.is_swapped)
    return Entries(
        tuple(
            _row(record.line, one, times, brand) if one else _unread(record.line, record.problem)
            for record, one in zip(walked, cells, strict=True)
        )
    )


def _unread(line: int, problem: str | None) -> Row:
    return Row(line, None, problem=problem or "the row is empty")


def _places(name: str, columns: Sequence[str]) -> dict[str, int]:
    """Where each field stands. Raises ExportError without a day or a text."""
    there = {normal(column): at for at, column in reversed(list(enumerate(columns)))}
    places = {
        field: next(there[one] for one in names if one in there)
        for field, names in HEADERS.items()
        if any(one in there for one in names)
    }
    for field, label in (("date", "day: date"), ("said", "text: text")):
        if field not in places:
            shown = ", ".join(columns)[:300]
            raise ExportError(f"{name} has no column with the {label}; its columns are: {shown}")
    return places


def _cells(places: Mapping[str, int], cells: Sequence[str]) -> dict[str, str]:
    return {field: cells[at].strip() for field, at in places.items()}


def _row(line: int, cells: Mapping[str, str], times: Times, brand: str | None) -> Row:
    """One row of a table, held against what may enter."""
    moment = read_moment(cells["date"], times)
    if moment is None:
        return Row(line, None, problem=f"{cells['date'][:60]!r} is no day")
    text = "\x1f".join(f"{field}={value}" for field, value in sorted(cells.items()))
    key = f"row:{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()}"
    return _checked(line, cells, moment.date(), key, brand)


def _checked(place: int, cells: Mapping[str, str], day: date, key: str, brand: str | None) -> Row:
    try:
        draft = Draft(
            kind=_kind(cells.get("kind", "")),
            said=cells.get("said", ""),
            day=day,
            brand=cells.get("brand") or brand,
            platform=named(cells["platform"]).name if cells.get("platform") else None,
            links=tuple(cells.get("links", "").split()),
            more={
                **{name: cells[name] for name in ("owner", "outcome") if cells.get(name)},
                "source": key,
            },
        )
        body_of(draft)
    except OutpaceError as why:
        return Row(place, None, problem=str(why))
    return Row(place, draft, cells.get("response", ""), cells.get("lesson", ""))


def _kind(word: str) -> str:
    """The kind that a word means. Raises ExportError."""
    plain = "_".join(word.lower().replace("-", " ").split())
    kind = WORDS.get(plain, plain)
    if kind not in EVENTS:
        there = ", ".join(EVENTS)
        raise ExportError(f"no kind of event is named {word[:60]!r}; there are: {there}")
    return kind


def _calendar(path: Path, zone: str, brand: str | None) -> Entries:
    """The events of a calendar (RFC 5545), each on its first day."""
    from icalendar import Calendar  # noqa: PLC0415 - few files need it

    if path.stat().st_size > LARGEST:
        raise ExportError(f"{path.name} is larger than {LARGEST // 1_000_000} MB; export less")
    try:
        calendars = Calendar.from_ical(path.read_bytes(), multiple=True)
        events = [event for one in calendars for event in one.walk("VEVENT")]
    except (ValueError, IndexError, KeyError, RecursionError) as error:
        raise ExportError(
            f"{path.name} is no calendar that can be read; export it again"
        ) from error
    if len(events) > MOST:
        raise ExportError(f"{path.name} has {len(events):,} events, more than {MOST:,}; split it")
    rows = tuple(_event(at, event, zone, brand) for at, event in enumerate(events, 1))
    return Entries(rows, tuple(_notes(events)))


def _notes(events: Sequence["Component"]) -> Iterator[str]:
    if again := sum(event.get("RRULE") is not None for event in events):
        yield f"{again} events repeat; of each the first day was read"


def _event(at: int, event: "Component", zone: str, brand: str | None) -> Row:
    """One event of a calendar, under its own id."""
    try:
        day = _day_of(event, zone)
        uid = str(event.get("UID") or "")
        when = event.get("RECURRENCE-ID")
        name = uid or f"{day}{event.get('SUMMARY')}"
        text = f"{name}\x1f{when.to_ical() if when is not None else ''}"
        key = f"ics:{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()}"
        words = _categories(event)
        cells = {
            "said": str(event.get("SUMMARY") or ""),
            "links": str(event.get("URL") or ""),
            "kind": next((word for word in words if _is_kind(word)), ""),
        }
    except (ValueError, TypeError, AttributeError, KeyError, OverflowError) as error:
        return Row(at, None, problem=f"event {at} has no day that can be read ({_plain(error)})")
    return _checked(at, cells, day, key, brand)


def _plain(error: Exception) -> str:
    return " ".join(str(error).split())[:120]


def _day_of(event: "Component", zone: str) -> date:
    start = event.get("DTSTART")
    moment = getattr(start, "dt", None)
    if isinstance(moment, datetime):
        return (moment.astimezone(ZoneInfo(zone)) if moment.tzinfo else moment).date()
    if not isinstance(moment, date):
        raise TypeError("it names no start")
    return moment


def _categories(event: "Component") -> list[str]:
    found = event.get("CATEGORIES")
    many = found if isinstance(found, list) else [found] if found is not None else []
    return [str(word) for one in many for word in getattr(one, "cats", [one])]


def _is_kind(word: str) -> bool:
    plain = "_".join(word.lower().replace("-", " ").split())
    return bool(plain) and WORDS.get(plain, plain) in EVENTS
