"""What the bytes of a file are: its format, compression and encoding, told from the content."""

import codecs
import gzip
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from pipelines.exports.encoding import guess_encoding, said_encoding
from pipelines.exports.errors import ExportError
from pipelines.exports.plan import FileFormat, Packing

CHUNK = 1 << 20
EXPORT_FORMAT = "outpace export 1"  # in the manifest of what `outpace export` wrote
EXPORT_MANIFEST = "manifest.json"
MAX_BYTES = 5 << 30
MAX_RATIO = 200  # unpacked to packed, for what is larger than SMALL_BYTES
SMALL_BYTES = 64 << 20
SMALL_BOOK = 8 << 20  # the XML of a workbook takes long to read
SIGNS = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "a database",
    b"Rar!": "a packed folder",
    b"7z\xbc\xaf": "a packed folder",
}


def inspect(path: Path, encoding: str | None = None) -> FileFormat:
    """Return what the file is. Raises ExportError when it holds no table that can be read.

    encoding: what the user says of a text.
    """
    head = first_bytes(path)
    if head.startswith(b"PAR1"):
        return FileFormat(format="parquet")
    if head.startswith(b"\x1f\x8b"):
        return _text(path, "gzip", encoding)
    _refuse_signs(path, head)
    return _text(path, "none", encoding)


def open_bytes(path: Path, compression: Packing) -> BinaryIO:
    """Return the file's content as bytes, unpacked."""
    if compression == "gzip":
        return gzip.open(path)  # type: ignore[return-value]
    return path.open("rb")


def is_own_export(path: Path) -> bool:
    """Whether a folder is what `outpace export` wrote."""
    try:
        told = json.loads((path / EXPORT_MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(told, dict) and told.get("format") == EXPORT_FORMAT


def first_bytes(path: Path) -> bytes:
    """The head of a file. Raises ExportError for what is no file, cannot be read or is empty."""
    if is_own_export(path):
        raise ExportError(
            f"{path} is an export of a whole landscape; restore it with `outpace import {path}`, "
            "alone and into an empty folder (`--data`)"
        ).known_as("own-export", dir=str(path))
    if path.is_dir():
        raise ExportError(f"{path.name} is a folder; name the files in it").known_as(
            "folder", file=path.name
        )
    if path.exists() and not path.is_file():  # it would be waited for, and is read more than once
        raise ExportError(
            f"{path} is a pipe or a device and no file; save what comes out of it as a file and "
            "import that"
        )
    try:
        with path.open("rb") as file:
            head = file.read(512)
    except FileNotFoundError:
        raise ExportError(f"there is no file {path}; check the path").known_as(
            "no-file", file=str(path)
        ) from None
    except (OSError, ValueError) as error:
        raise ExportError(f"{path.name} cannot be opened: {error}; check its rights") from None
    if not head:
        raise ExportError(f"{path.name} is empty; export it again").known_as(
            "empty", file=path.name
        )
    return head


def _refuse_signs(path: Path, head: bytes) -> None:
    for sign, what in SIGNS.items():
        if head.startswith(sign):
            raise ExportError(
                f"{path.name} is {what}, not a table; save it as .xlsx or .csv and import that"
            ).known_as("no-table", file=path.name, what=what.replace(" ", "-"))


def refuse_bomb(path: Path, unpacked: int, packed: int, *, small: int = SMALL_BYTES) -> None:
    """Raise ExportError for a file that is packed as no export is."""
    is_absurd = unpacked > small and unpacked > MAX_RATIO * packed
    if is_absurd or unpacked > MAX_BYTES:
        raise ExportError(
            f"{path.name} unpacks to more than {unpacked >> 20} MB from {max(packed >> 10, 1)} kB, "
            "which no export does; unpack it yourself and import the table in it"
        )


@dataclass(slots=True)
class _Scan:
    """What one walk over the whole text has found."""

    is_utf8: bool = True
    has_nul: bool = False
    ends: set[bytes] = field(default_factory=set)


def _text(path: Path, compression: Packing, said: str | None) -> FileFormat:
    chunks = _chunks(path, compression)
    first = next(chunks, b"")
    if not first.strip(b"\xef\xbb\xbf\r\n\t ,;\0"):
        raise ExportError(f"{path.name} is empty; export it again")
    if compression == "gzip":
        _refuse_packed(path, first)
    wide = said_encoding(said) if said else _utf16(first)
    if wide:
        for _ in chunks:  # an absurd size or a damaged end shows on the way
            pass
        return FileFormat("csv", compression, wide, is_mixed=True)
    _refuse_shape(path, first)
    return _of_scan(path, compression, _scan(first, chunks), first)


def _of_scan(path: Path, compression: Packing, scan: _Scan, first: bytes) -> FileFormat:
    if scan.has_nul:
        raise ExportError(
            f"{path.name} has zero bytes in it, so it is damaged or not text; export it again"
        )
    if not scan.is_utf8:
        found = guess_encoding(path.name, _chunks(path, compression))
        return FileFormat("csv", compression, found.name, is_mixed=True, note=found.note)
    encoding = "utf-8-sig" if first.startswith(codecs.BOM_UTF8) else "utf-8"
    return FileFormat("csv", compression, encoding, is_mixed=len(scan.ends) > 1)


def _chunks(path: Path, compression: Packing) -> Iterator[bytes]:
    packed, size = path.stat().st_size, 0
    try:
        with open_bytes(path, compression) as file:
            while chunk := file.read(CHUNK):
                size += len(chunk)
                if compression != "none":
                    refuse_bomb(path, size, packed)
                yield chunk
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise ExportError(
            f"{path.name} is a damaged gzip file; copy it or export it again"
        ) from None


def _refuse_packed(path: Path, first: bytes) -> None:
    if first.startswith((b"PK\x03\x04", b"PAR1", b"\x1f\x8b")):
        raise ExportError(f"{path.name} holds a file packed twice; unpack it and import the result")
    _refuse_signs(path, first)


def _utf16(first: bytes) -> str | None:
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = first[: (min(len(first), 4096) // 2) * 2]
    for encoding, zeros, others in (
        ("utf-16-le", head[1::2], head[0::2]),
        ("utf-16-be", head[0::2], head[1::2]),
    ):
        if head and zeros.count(0) > len(zeros) * 0.7 and others.count(0) == 0:
            return encoding
    return None


def _refuse_shape(path: Path, first: bytes) -> None:
    head = first[:65536]
    controls = re.findall(rb"[\x00-\x08\x0b\x0e-\x1f]", head)
    if len(controls) * 100 > len(head):
        raise ExportError(f"{path.name} is not text; export the table as .csv or .xlsx")
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()[:2048].lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        raise ExportError(
            f"{path.name} is an XML spreadsheet of 2003, not a workbook; open it in a spreadsheet, "
            "save it as .xlsx and import that"
        )
    if re.match(rb"<!doctype html|<html|<head|<table|<\?xml|<!--|<meta", start):
        if b"<table" in head.lower() and b"<form" not in head.lower():
            raise ExportError(
                f"{path.name} is a web page with a table in it, not a workbook; open it in a "
                "spreadsheet, save it as .xlsx and import that"
            )
        raise ExportError(
            f"{path.name} is a web page, not a table (often a login or an error page); "
            "open it in a browser to see which, then export the table again"
        )


def _scan(first: bytes, rest: Iterator[bytes]) -> _Scan:
    found, decoder = _Scan(), codecs.getincrementaldecoder("utf-8")()
    is_torn = False  # the last chunk ended between the two halves of a line end
    for chunk in chain((first,), rest):
        found.has_nul = found.has_nul or b"\0" in chunk
        _look_ends(found, chunk[is_torn and chunk[:1] == b"\n" :].removesuffix(b"\r"))
        _look_encoding(found, chunk, decoder)
        is_torn = chunk.endswith(b"\r")
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        found.is_utf8 = False
    return found


def _look_encoding(found: _Scan, chunk: bytes, decoder: codecs.IncrementalDecoder) -> None:
    if chunk.isascii() and not decoder.getstate()[0]:
        return
    try:
        decoder.decode(chunk)
    except UnicodeDecodeError:
        found.is_utf8 = False
        decoder.reset()


def _look_ends(found: _Scan, chunk: bytes) -> None:
    if b"\r" not in chunk:
        if b"\n" in chunk:
            found.ends.add(b"\n")
        return
    pairs = chunk.count(b"\r\n")
    for end, count in (
        (b"\r\n", pairs),
        (b"\n", chunk.count(b"\n") - pairs),
        (b"\r", chunk.count(b"\r") - pairs),
    ):
        if count:
            found.ends.add(end)
