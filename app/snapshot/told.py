"""What a file says of itself, read with distrust: anybody may have written it."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app.snapshot.facts import Choice, SnapshotError
from app.snapshot.figures import FORMAT, MARK, fits_page_seal, look_of, read_block, seal_of
from app.snapshot.package import PDF, Packed, figures_in
from app.words.catalogue import say
from app.words.language import offered
from app.words.names import MEASURES
from pipelines.settings import Report

ZIP = b"PK\x03\x04"
MOST_BYTES = 32 << 20  # twenty times the largest snapshot
MOST_LETTERS = 1_000  # of a name that is looked up
LONGEST_TOLD = 80  # of a value that a sentence tells
YEARS = (1990, 2100)  # what a date of a landscape can be in
BUILD = re.compile(r"[0-9A-Za-z-]{1,80}")
KEYS = {
    "format": int,
    "build": str,
    "built_at": str,
    "known_on": str | None,
    "version": str,
    "written_by": str,
    "parameters": dict,
    "settings": dict,
    "report": dict,
    "definitions": dict,
    "figures": dict,
}
PARAMETERS = {
    "own": str | None,
    "measure": str,
    "since": str | None,
    "until": str | None,
    "platform": str | None,
    "with_texts": bool,
    "language": str,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A snapshot as it stands in a file: its text, its figures, and what they are of."""

    text: str  # of a page; "" of a document
    payload: dict[str, Any]
    is_sealed: bool  # the figures fit their seal
    is_page_sealed: bool  # the page, to the byte, fits its own
    choice: Choice
    build: str
    built_at: datetime  # naive UTC
    known_on: date | None
    report: Report  # the look that it has
    document: bytes | None = None  # slides, a workbook or a PDF, as they are
    packed: Packed | None = None  # what it says of itself


def read_told(path: Path) -> Told:
    """What a file says. Raises SnapshotError for everything that is no snapshot."""
    content = _content_of(path)
    if content.startswith((ZIP, PDF)):
        return _told_by(path, figures_in(content), content)
    text = _text_of(path, content)
    marks = text.count(MARK)
    if marks > 1:
        raise SnapshotError(say("verify-many-blocks", file=str(path), times=marks))
    found = read_block(text)
    if found is None:
        raise SnapshotError(say("verify-no-snapshot", file=str(path)))
    return _read(path, text, *found)


def _told_by(path: Path, packed: Packed | None, document: bytes) -> Told:
    """What slides, a workbook or a PDF say."""
    if packed is None:
        raise SnapshotError(say("verify-no-snapshot", file=str(path)))
    told = _read(path, "", packed.figures, packed.seal)
    return replace(told, document=document, packed=packed, is_page_sealed=True)


def _read(path: Path, text: str, payload: dict[str, Any], seal: str) -> Told:
    if type(payload.get("format")) is not int or payload["format"] != FORMAT:
        told = _short(payload.get("format"))
        raise SnapshotError(say("verify-format", file=str(path), format=told, reads=str(FORMAT)))
    try:
        return _checked(text, payload, seal)
    except ValueError as error:
        raise SnapshotError(say("verify-odd", file=str(path), why=_short(error))) from None


def _content_of(path: Path) -> bytes:
    """The content of a file."""
    try:
        return _bytes_of(path)
    except FileNotFoundError:
        raise SnapshotError(say("verify-no-file", file=str(path))) from None
    except (OSError, ValueError) as error:
        raise SnapshotError(say("verify-unreadable", file=str(path), why=str(error))) from None


def _text_of(path: Path, content: bytes) -> str:
    """The text of a page, with one kind of line end, as a browser takes it."""
    try:
        return content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise SnapshotError(say("verify-not-html", file=str(path))) from None


def _bytes_of(path: Path) -> bytes:
    """The content of a plain file that is not larger than any snapshot."""
    if not path.is_file() and path.exists():  # a folder, or a device that never ends
        raise SnapshotError(say("verify-folder", file=str(path)))
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise SnapshotError(say("verify-large", file=str(path), most=MOST_BYTES >> 20))
    return content


def _checked(text: str, payload: dict[str, Any], seal: str) -> Told:
    """The parts of a payload that lead to a build. Raises ValueError for what cannot be one."""
    _typed(payload, KEYS, "figures")
    parameters = payload["parameters"]
    _typed(parameters, PARAMETERS, "parameters")
    for name, table in payload["figures"].items():
        _check_table(name, table)
    if not BUILD.fullmatch(payload["build"]):
        raise ValueError(f"{_short(payload['build'])} is no name of a build")
    if parameters["measure"] not in MEASURES:
        raise ValueError(f"{_short(parameters['measure'])} is no measure")
    if parameters["language"] not in offered():
        raise ValueError(f"{_short(parameters['language'])} is no language of outpace")
    built_at = datetime.fromisoformat(payload["built_at"])
    if built_at.tzinfo is not None:
        raise ValueError("its moment has a time zone")
    _plausible(built_at)
    span = {name: _day(parameters[name]) for name in ("since", "until")}
    known_on = _day(payload["known_on"])
    choice = Choice(**{**parameters, **span})
    return Told(
        text=text,
        payload=payload,
        is_sealed=_seal(payload) == seal,
        is_page_sealed=fits_page_seal(text),
        choice=choice,
        build=payload["build"],
        built_at=built_at,
        known_on=known_on,
        report=look_of(payload["report"]),
    )


def _seal(payload: dict[str, Any]) -> str:
    """The seal of figures. Raises ValueError for what can never have been sealed."""
    try:
        return seal_of(payload)
    except (UnicodeEncodeError, RecursionError):
        raise ValueError("its figures hold what is no text and no number") from None


def _typed(found: dict[str, Any], types: dict[str, Any], whose: str) -> None:
    """Raise ValueError unless the keys are these and their values of these types."""
    odd = sorted(set(found) ^ set(types))
    if odd:
        raise ValueError(f"{whose} should have {', '.join(types)}, and {_short(odd[0])} is odd")
    for name, kind in types.items():
        value = found[name]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is int):
            raise ValueError(f"{name} is {_short(value)}")
        if isinstance(value, str) and len(value) > MOST_LETTERS:
            raise ValueError(f"{name} is {_short(value)}")


def _check_table(name: str, table: object) -> None:
    """Raise ValueError unless this is a table of columns and rows of plain cells."""
    if not isinstance(table, dict) or set(table) != {"columns", "rows"}:
        raise ValueError(f"{_short(name)} is no table of columns and rows")
    columns, rows = table["columns"], table["rows"]
    if not isinstance(columns, list) or not isinstance(rows, list):
        raise ValueError(f"{_short(name)} is no table of columns and rows")
    if not all(isinstance(one, str) for one in columns) or len(set(columns)) != len(columns):
        raise ValueError(f"the columns of {_short(name)} have no names of their own")
    if any(not isinstance(row, list) or len(row) != len(columns) for row in rows):
        raise ValueError(f"{_short(name)} has rows with other cells than columns")
    if not all(_is_cell(value) for row in rows for value in row):
        raise ValueError(f"{_short(name)} has cells that are no text and no number")


def _is_cell(value: object) -> bool:
    """Whether a value can stand in a table: text, number, yes or no, unknown, or a list of them."""
    if isinstance(value, list):
        return not any(isinstance(one, (dict, list)) for one in value)
    return not isinstance(value, dict)


def _day(text: str | None) -> date | None:
    """A day as it is written, or None."""
    return None if text is None else _plausible(date.fromisoformat(text))


def _plausible(day: date) -> date:
    """The day. Raises ValueError for one in which no landscape can have been."""
    if not YEARS[0] <= day.year <= YEARS[1]:
        raise ValueError(f"no landscape is of the year {day.year}")
    return day


def _short(value: object) -> str:
    """A value of a stranger's file as an error names it."""
    if isinstance(value, (dict, list)):
        return "[...]" if isinstance(value, list) else "{...}"
    told = str(value)
    told = told if len(told) <= LONGEST_TOLD else f"{told[:LONGEST_TOLD]}..."
    return told if isinstance(value, ValueError) else ascii(told)
