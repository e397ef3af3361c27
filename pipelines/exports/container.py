"""What tables a file holds: itself, the sheets of a workbook, the members of a packed folder."""

import bz2
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pipelines.exports.book import write_sheets
from pipelines.exports.errors import ExportError
from pipelines.exports.objects import write_objects
from pipelines.exports.source import (
    CHUNK,
    SMALL_BOOK,
    SMALL_BYTES,
    first_bytes,
    open_bytes,
    refuse_bomb,
)
from pipelines.scratch import scratch

Part = tuple[str, ...]  # () is the file itself; a member, a sheet, or a sheet of a member
MOST_MEMBERS = 200
MOST_LOOKED_AT = 256 << 20
BOOKS = {  # a member that only this kind of workbook has -> what people call it
    "xl/workbook.xml": "an Excel workbook",
    "xl/workbook.bin": "a binary Excel workbook (.xlsb)",
    "content.xml": "an OpenDocument spreadsheet (.ods)",
}
OTHERS = {
    "Index/Document.iwa": "a Numbers file; export it from Numbers as Excel or CSV",
    "Index.zip": "a Numbers file; export it from Numbers as Excel or CSV",
    "word/document.xml": "a Word document, not a table; save the table as .xlsx",
    "ppt/presentation.xml": "a PowerPoint file, not a table; save the table as .xlsx",
}
UNWRITABLE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')  # in the name of a file, on some system
LITTER = re.compile(r"(^|/)(__MACOSX/|\.(?!\.)|Thumbs\.db$|desktop\.ini$)")


@dataclass(frozen=True, slots=True)
class Inside:
    """A table within a file, as a plain file of its own."""

    part: Part
    path: Path
    form: str = ""  # what the table was before, as people call it; "" where nothing was done
    formulas: tuple[int, ...] = ()  # columns in which formulas stand without their values
    problem: str = ""  # why it cannot be read


@contextmanager
def opened(path: Path, part: Part) -> Iterator[Inside]:
    """One table of a file. Raises ExportError where the file does not hold it."""
    with unpacked(path, part) as found:
        if len(found) != 1 or found[0].part != part:
            raise ExportError(f"{path.name} has no part named {' > '.join(part)!r}")
        if found[0].problem:
            raise ExportError(found[0].problem)
        yield found[0]


@contextmanager
def unpacked(path: Path, only: Part = ()) -> Iterator[tuple[Inside, ...]]:
    """All tables of a file, or only one, as long as somebody reads them. Raises ExportError."""
    head = first_bytes(path)
    if _form(path, head) == "plain":
        yield (Inside((), path),)
        return
    with scratch() as folder:
        yield tuple(_Unpacking(folder).inside(path, only))


def _form(path: Path, head: bytes) -> str:
    if head.startswith(b"PK\x03\x04"):
        return "zip"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "book"
    if head.startswith((b"(\xb5/\xfd", b"BZh", b"\xfd7zXZ\x00")):
        return "packed"
    if head.startswith(b"\x1f\x8b"):
        return "plain" if _is_text(_head_of_gzip(path)) else "packed"
    return "json" if _is_json(head) else "plain"


def _is_json(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return re.match(rb'\{\s*["}]|\[\s*(\{|\[|\]|$)', start) is not None


def _is_text(head: bytes) -> bool:
    """Whether what a gzip file holds can be read as it is: a text table, or what is none."""
    return not (head.startswith((b"PK\x03\x04", b"PAR1", b"\xd0\xcf\x11\xe0")) or _is_json(head))


def _head_of_gzip(path: Path) -> bytes:
    try:
        with open_bytes(path, "gzip") as file:
            return file.read(512)
    except (EOFError, OSError, zlib.error):
        return b""  # damaged; the reading of text says so


class _Unpacking:
    """Files that are written into one folder, each under a number and its own name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.count = 0

    def inside(self, path: Path, only: Part, part: Part = ()) -> Iterator[Inside]:
        """Yield the tables of a file that stands at `part`."""
        form = _form(path, first_bytes(path))
        if form == "zip":
            yield from self._zip(path, only, part)
        elif form == "book":
            _refuse_locked(path)
            yield from self._sheets(path, only, part, "an old Excel workbook (.xls)")
        elif form == "packed":
            yield from self.inside(self._unpack(path), only, part)
        elif form == "json":
            target = self._room(path.name)
            write_objects(path, target)
            yield Inside(part, target, "JSON")
        else:
            yield Inside(part, path, "" if not part else "packed")

    def _zip(self, path: Path, only: Part, part: Part) -> Iterator[Inside]:
        with _archive(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            unpacked = sum(entry.file_size for entry in entries)
            names = {entry.filename for entry in entries}
            is_book = bool(names & {*BOOKS, *OTHERS})
            small = SMALL_BOOK if is_book else SMALL_BYTES
            refuse_bomb(path, unpacked, path.stat().st_size, small=small)
            if is_book:
                yield from self._book(path, names, only, part)
                return
            if part:
                raise ExportError(f"{path.name} is a packed folder within another; unpack it")
            yield from self._members(path, archive, entries, only)

    def _book(self, path: Path, names: set[str], only: Part, part: Part) -> Iterator[Inside]:
        for name, what in OTHERS.items():
            if name in names:
                raise ExportError(f"{path.name} is {what} and import that")
        what = next(what for name, what in BOOKS.items() if name in names)
        yield from self._sheets(path, only, part, what)

    def _sheets(self, path: Path, only: Part, part: Part, what: str) -> Iterator[Inside]:
        wanted = only[len(part)] if len(only) > len(part) else None
        self.count += 1
        folder = self.folder / str(self.count)
        folder.mkdir()
        sheets = write_sheets(path, folder, what, wanted)
        if not sheets:
            raise ExportError(f"{path.name} is {what} without a sheet; save it as .xlsx")
        for sheet in sheets:
            target = self._room(path.name)
            sheet.path.rename(target)
            yield Inside((*part, sheet.name), target, what, sheet.formulas)

    def _members(
        self, path: Path, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], only: Part
    ) -> Iterator[Inside]:
        wanted = [
            entry for entry in entries
            if not LITTER.search(entry.filename) and (not only or entry.filename == only[0])
        ]  # fmt: skip
        if len(wanted) > MOST_MEMBERS:
            raise ExportError(
                f"{path.name} is a packed folder of {len(wanted)} files, more than {MOST_MEMBERS}; "
                "unpack it and import the tables in it"
            )
        if not wanted:
            raise ExportError(f"{path.name} is a packed folder with nothing in it; export it again")
        for entry in wanted:
            part = (entry.filename,)
            try:
                member = self._extract(path, archive, entry)
                yield from self.inside(member, only, part)
            except ExportError as error:
                yield Inside(part, path, problem=str(error))

    def _extract(self, path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Path:
        if entry.flag_bits & 1:
            raise ExportError(
                f"{path.name} is protected by a password; save it without one"
            ).known_as("password", file=path.name)
        target = self._room(entry.filename.replace("\\", "/").rpartition("/")[2])
        try:
            with archive.open(entry) as source:
                _copy(path, source, target)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError):
            raise _damaged_zip(path) from None
        return target

    def _unpack(self, path: Path) -> Path:
        target = self._room(path.stem)
        try:
            with _decompressed(path) as source:
                _copy(path, source, target)
        except (EOFError, lzma.LZMAError, zlib.error, OSError, ValueError):
            raise ExportError(
                f"{path.name} is a damaged packed file; copy it or export it again"
            ).known_as("damaged", file=path.name) from None
        if _form(target, first_bytes(target)) in {"packed", "zip"} and not _is_book(target):
            raise ExportError(
                f"{path.name} holds a file packed twice; unpack it and import the result"
            )
        return target

    def _room(self, name: str) -> Path:
        self.count += 1
        folder = self.folder / str(self.count)
        folder.mkdir()
        return folder / (UNWRITABLE.sub("_", name)[-100:].strip(" .") or "table")


def _is_book(path: Path) -> bool:
    with _archive(path) as archive:
        return bool({*archive.namelist()} & {*BOOKS})


@contextmanager
def _archive(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise _damaged_zip(path) from None
    with archive:
        yield archive


def _damaged_zip(path: Path) -> ExportError:
    return ExportError(f"{path.name} is a damaged zip or Excel file; export it again").known_as(
        "damaged-zip", file=path.name
    )


def _refuse_locked(path: Path) -> None:
    """Raise ExportError for a workbook within an old Office file that only a password opens."""
    with path.open("rb") as file:
        is_locked = "EncryptedPackage".encode("utf-16-le") in file.read(MOST_LOOKED_AT)
    if is_locked:
        raise ExportError(f"{path.name} is protected by a password; save it without one").known_as(
            "password", file=path.name
        )


def _decompressed(path: Path) -> IO[bytes]:
    head = first_bytes(path)
    if head.startswith(b"BZh"):
        return bz2.open(path)
    if head.startswith(b"\xfd7zXZ"):
        return lzma.open(path)
    if head.startswith(b"\x1f\x8b"):
        return open_bytes(path, "gzip")
    import pyarrow  # noqa: PLC0415 - slow to load, and only zstd needs it

    stream: IO[bytes] = pyarrow.input_stream(str(path), compression="zstd")
    return stream


def _copy(path: Path, source: IO[bytes], target: Path) -> None:
    """Write out what is packed. Raises ExportError when that has no end."""
    packed, size = path.stat().st_size, 0
    with target.open("wb") as out:
        while chunk := source.read(CHUNK):
            size += len(chunk)
            refuse_bomb(path, size, packed)
            out.write(chunk)
