"""The process in which a workbook is opened: it writes each sheet as CSV and nothing else.

Started by `pipelines.exports.book` as a script, with the paths of the workbook and of a folder.
The reader makes room for every cell between the first and the last, and ends its process when
there is none; so it has one of its own, whose memory and time are bounded.
"""

import csv
import json
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time
from html import unescape
from pathlib import Path
from typing import Any

import python_calamine

MOST_ROWS = 1 << 20  # of a sheet, as in Excel
MOST_COLUMNS = 4_000
MOST_CELLS = 50_000_000
MOST_SHEETS = 200
EXACT = 2**53  # above this a number in a workbook has lost digits
MEMORY = 2 << 30
SECONDS = 300
CHUNK = 1 << 20
FORMULA = re.compile(rb'<c [^>]*?r="([A-Z]+)(\d+)"[^>]*?>\s*<f[^>]*>([^<]*)(.*?)</c>', re.DOTALL)
VALUE = re.compile(rb"<v[^>/]*>[^<]|<is>")
TO_LINK = re.compile(r'HYPERLINK\("(https?://[^"]+)"', re.IGNORECASE)
LINK = re.compile(rb"<(?:\w+:)?hyperlink [^>]*>")
TAG = re.compile(rb"<(?:\w+:)?(sheet|Relationship) [^>]*>")
ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
PLACE = re.compile(r"([A-Z]+)(\d+)")


class Endless(Exception):
    """A workbook tells of more than an export has."""


@dataclass(slots=True)
class Extras:
    """What stands in the parts of a sheet beside its values, by row and column from 0."""

    links: dict[tuple[int, int], str] = field(default_factory=dict)
    formulas: set[int] = field(default_factory=set)  # columns with formulas without values


def answer(path: Path, folder: Path, only: str | None) -> dict[str, Any]:
    """Write the sheets to the folder, and return their names and files, or why there are none."""
    try:
        book = python_calamine.CalamineWorkbook.from_path(str(path))
        names = book.sheet_names
        if len(names) > MOST_SHEETS:
            raise Endless(f"{len(names)} sheets, more than {MOST_SHEETS}")
        wanted = [name for name in names if only in (None, name)]
        return {
            "sheets": [
                _written(book, path, name, folder / f"{at}.csv") for at, name in enumerate(wanted)
            ]
        }
    except Endless as why:
        return {"error": "endless", "why": str(why)}
    except Exception as error:  # the reader raises whatever a damaged part leads it to
        is_locked = isinstance(error, python_calamine.PasswordError) or "password" in str(error)
        return {"error": "locked" if is_locked else "damaged"}


def _written(book: Any, path: Path, name: str, target: Path) -> dict[str, Any]:
    sheet = book.get_sheet_by_name(name)
    _bound(sheet.total_height + 1, sheet.total_width + 1)
    extras = _extras(path, name, (sheet.start or (0, 0))[1])
    rows: Iterable[list[str]] = ([cell_text(cell) for cell in row] for row in sheet.iter_rows())
    if extras.links:
        rows = _linked(list(rows), extras.links)
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        for row in rows:
            writer.writerow([cell.replace("\0", "") for cell in row])
    return {"name": name, "file": target.name, "formulas": sorted(extras.formulas)}


def _bound(height: int, width: int) -> None:
    if height > MOST_ROWS:
        raise Endless(f"a row after row {MOST_ROWS}")
    if width > MOST_COLUMNS:
        raise Endless(f"a cell in column {width}, after column {MOST_COLUMNS}")
    if height * width > MOST_CELLS:
        raise Endless(f"more than {MOST_CELLS} cells")


def cell_text(value: object) -> str:
    """Return a cell as text: whole numbers without a point, dates in ISO form."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < EXACT:
        return str(int(value))
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= EXACT:
        return f"{value:.6e}"
    return str(value)


def _linked(rows: list[list[str]], links: dict[tuple[int, int], str]) -> list[list[str]]:
    """Put the targets of linked cells into the rows.

    Where all cells of a column show one word ("View post") the targets take its place; else they
    stand in a column of their own behind the others, below the word "Hyperlink".
    """
    for column in sorted({column for _, column in links}):
        of = {row: link for (row, place), link in links.items() if place == column}
        of = {row: link for row, link in of.items() if row < len(rows) and column < len(rows[row])}
        if len({rows[row][column] for row in of}) <= 1 < len(of):
            for row, link in of.items():
                rows[row][column] = link
        elif not all("://" in rows[row][column] for row in of):
            first = min(of)
            for at, cells in enumerate(rows):
                above = "Hyperlink" if at == first - 1 else ""
                cells.append(of.get(at, above))
    return rows


def _extras(path: Path, name: str, left: int) -> Extras:
    """Return the links and the formulas of a sheet of an .xlsx; nothing of other workbooks."""
    found = Extras()
    with suppress(zipfile.BadZipFile, KeyError), zipfile.ZipFile(path) as package:
        targets = _relations(package, "xl/_rels/workbook.xml.rels")
        sheets = [_attributes(tag) for tag in _tags(package.read("xl/workbook.xml"), b"sheet")]
        at = next(one.get("r:id", "") for one in sheets if one.get("name") == name)
        part = targets.get(at, "").lstrip("/")
        part = part if part.startswith("xl/") else f"xl/{part}"
        folder, _, file = part.rpartition("/")
        with suppress(KeyError):
            targets = _relations(package, f"{folder}/_rels/{file}.rels")
        with package.open(part) as text:
            _look(iter(lambda: text.read(CHUNK), b""), targets, left, found)
    return found


def _look(chunks: Iterable[bytes], targets: dict[str, str], left: int, found: Extras) -> None:
    """Look through the XML of a sheet, row by row, then through what follows the rows."""
    rest = b""
    for chunk in chunks:
        rows, end, rest = (rest + chunk).rpartition(b"</row>")
        for letters, row, formula, after in FORMULA.findall(rows + end):
            column = _column(letters.decode()) - left
            if not VALUE.search(after):
                found.formulas.add(column)
            elif shown := TO_LINK.match(unescape(formula.decode("utf-8", "replace"))):
                found.links[int(row) - 1, column] = shown.group(1)
    for tag in LINK.findall(rest):
        told = _attributes(tag)
        place, link = PLACE.match(told.get("ref", "")), targets.get(told.get("r:id", ""), "")
        if place and link.lower().startswith(("http://", "https://")):
            found.links[int(place.group(2)) - 1, _column(place.group(1)) - left] = link


def _relations(package: zipfile.ZipFile, part: str) -> dict[str, str]:
    told = (_attributes(tag) for tag in _tags(package.read(part), b"Relationship"))
    return {one["Id"]: one["Target"] for one in told if {"Id", "Target"} <= one.keys()}


def _tags(text: bytes, name: bytes) -> Iterator[bytes]:
    return (match.group() for match in TAG.finditer(text) if match.group(1) == name)


def _attributes(tag: bytes) -> dict[str, str]:
    told = ATTRIBUTE.findall(tag.decode("utf-8", "replace"))
    return {name: unescape(value) for name, value in told}


def _column(letters: str) -> int:
    """Return the place of a column from 0: C -> 2."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _close_in() -> None:
    """Bound the memory and the time of this process, where the system can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on Windows

    bounds = (("RLIMIT_AS", MEMORY), ("RLIMIT_CORE", 0), ("RLIMIT_CPU", SECONDS))
    for name, bound in bounds:
        with suppress(ValueError, OSError):  # macOS knows no bound below what is used
            resource.setrlimit(getattr(resource, name), (bound, bound))


if __name__ == "__main__":
    _close_in()
    asked = json.loads(sys.stdin.read())
    told = answer(Path(asked["path"]), Path(asked["folder"]), asked["only"])
    sys.stdout.write(json.dumps(told))
