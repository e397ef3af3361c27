"""The records of a text table, walked line by line: none vanishes in a quote that never closes.

The bulk reader takes a well-formed file in a fraction of the time. `count_records` counts the
records of a file from its bytes alone; where the two do not agree, the file is walked here.
"""

import csv
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

MOST_LINES = 2_000  # of one record; a cell that goes on longer was never closed
MOST_CHARS = 2_000_000  # of one record, as for the bulk reader
TORN = "UNQUOTED VALUE"
LONG = "LINE SIZE OVER MAXIMUM"
MORE = "TOO MANY COLUMNS"
FEWER = "MISSING COLUMNS"
_NO_CONTROLS = bytes({*range(256)} - {*range(32), 127} | {*b"\t\n\r"})
_HIGH_CONTROLS = re.compile(rb"\xc2[\x80-\x9f]")


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its cells, or why it has none that fit the header."""

    line: int
    cells: list[str]
    problem: str | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the records of a table look like."""

    width: int
    delimiter: str
    escape: str | None = None  # the sign before a quote within a quoted cell; None: a second quote


def records(lines: Iterator[str], shape: Shape, first: int) -> Iterator[Record]:
    """Yield every record of these lines that is not blank; `first` is the number of the first."""
    csv.field_size_limit(MOST_CHARS * 2)
    waiting: deque[str] = deque()
    number = first
    for line in _drained(waiting, lines):
        if not line.strip("\r\n"):
            number += 1
            continue
        taken = [line, *_rest_of(line, waiting, lines, shape)]
        record = _record(taken, shape, number)
        if record is None:  # the lines are records of their own, the first with a stray quote
            waiting.extendleft(reversed(taken[1:]))
            taken = taken[:1]
            record = _alone(line, shape, number)
        yield record
        number += len(taken)


def _drained(waiting: deque[str], lines: Iterator[str]) -> Iterator[str]:
    while True:
        if waiting:
            yield waiting.popleft()
        elif (line := next(lines, None)) is not None:
            yield line
        else:
            return


def _rest_of(line: str, waiting: deque[str], lines: Iterator[str], shape: Shape) -> list[str]:
    """Return the lines after this one up to where its open quote closes, or to a bound."""
    rest: list[str] = []
    text, is_open = line, _is_open(line, shape)
    more = _drained(waiting, lines)
    while is_open and len(rest) < MOST_LINES and len(text) < MOST_CHARS:
        following = next(more, None)
        if following is None:
            break
        rest.append(following)
        text += following
        is_open = '"' not in following or _is_open(text, shape)
    return rest


def _is_open(text: str, shape: Shape) -> bool:
    """Return whether a quoted cell is still open where this text ends."""
    if '"' not in text:
        return False
    reader = _reader([text, "\0"], shape, is_strict=False)
    cells = next(reader, [])
    return bool(cells) and cells[-1].endswith("\0")


def _reader(lines: list[str], shape: Shape, *, is_strict: bool) -> Iterator[list[str]]:
    return csv.reader(
        lines,
        delimiter=shape.delimiter,
        escapechar=shape.escape,
        skipinitialspace=True,
        strict=is_strict,
    )


def _record(taken: list[str], shape: Shape, number: int) -> Record | None:
    """Return the record of these lines; None when they rather are records of their own."""
    if sum(map(len, taken)) > MOST_CHARS and len(taken) == 1:
        return Record(number, [], LONG, taken[0][:1000])
    if len(taken) > 1 and _is_swallowing(taken, shape):
        return None
    try:
        found = list(_reader(taken, shape, is_strict=True))
    except csv.Error:
        found = []
    if len(found) != 1:
        return None if len(taken) > 1 else _alone(taken[0], shape, number)
    return _fitted(found[0], shape, number, "".join(taken))


def _is_swallowing(taken: list[str], shape: Shape) -> bool:
    """Return whether a cell over several lines holds what would be whole records."""
    cuts = [line.count(shape.delimiter) for line in taken]
    wanted = shape.width - 1
    return wanted > 0 and cuts[0] >= wanted and any(count == wanted for count in cuts[1:])


def _alone(line: str, shape: Shape, number: int) -> Record:
    """Return the record of a line whose quotes do not pair: quotes are text where that fits."""
    cells = line.strip("\r\n").split(shape.delimiter)
    quotes = line.replace(f'{shape.escape}"', "").count('"') if shape.escape else line.count('"')
    if quotes % 2 and len(cells) == shape.width:
        return Record(number, cells)
    return Record(number, [], LONG if len(line) > MOST_CHARS else TORN, line[:1000])


def _fitted(cells: list[str], shape: Shape, number: int, raw: str) -> Record:
    while len(cells) > shape.width and not cells[-1].strip():
        cells.pop()
    if len(cells) == shape.width:
        return Record(number, cells)
    why = MORE if len(cells) > shape.width else FEWER
    return Record(number, [], why, raw.strip("\r\n")[:1000])


def escape_of(head: str, delimiter: str, width: int) -> str | None:
    """Return the sign that escapes quotes in a table: a backslash where that fits better."""
    if '\\"' not in head:
        return None

    def fitting(escape: str | None) -> int:
        lines = head.splitlines(keepends=True)
        found = records(iter(lines), Shape(width, delimiter, escape), 1)
        return sum(one.problem is None and '\\"' not in one.raw for one in found)

    return "\\" if fitting("\\") > fitting(None) else None


@dataclass(frozen=True, slots=True)
class Counted:
    """What the bytes of a table say of it."""

    records: int
    has_controls: bool  # whether a text in it may hold control characters


@dataclass(slots=True)
class _Count:
    """What was counted so far, and where the walk stands."""

    records: int = 0
    has_controls: bool = False
    is_open: bool = False  # the last line ended within quotes
    is_doubtful: bool = False  # a line within quotes looks like a record of its own


def count_records(file: BinaryIO, shape: Shape, skip: int) -> Counted | None:
    """Count the records that follow `skip` lines, from quotes and line ends alone.

    None when a line within quotes looks like a record of its own, so that only a walk can tell.
    """
    for _ in range(skip):
        file.readline()
    found, rest = _Count(), b""
    while chunk := file.read(1 << 20):
        chunk = rest + chunk
        cut = chunk.rfind(b"\n") + 1
        rest = chunk[cut:]
        _count(found, chunk[:cut], shape)
        if found.is_doubtful or len(rest) > 4 * MOST_CHARS:
            return None
    if rest:
        _count(found, rest + b"\n", shape)
    if found.is_doubtful or found.is_open:
        return None
    return Counted(found.records, found.has_controls)


def _count(found: _Count, text: bytes, shape: Shape) -> None:
    found.has_controls = found.has_controls or _has_controls(text)
    if b'"' not in text and not found.is_open:
        lines = text.split(b"\n")
        found.records += sum(1 for line in lines if line.strip(b"\r"))
        return
    _count_quoted(found, text, shape)


def _has_controls(text: bytes) -> bool:
    """Return whether a text in UTF-8 holds signs of `bounds.CONTROLS`, at a fifth of their cost."""
    if text.translate(None, _NO_CONTROLS):
        return True
    return not text.isascii() and _HIGH_CONTROLS.search(text) is not None


def _count_quoted(found: _Count, text: bytes, shape: Shape) -> None:
    import numpy as np  # noqa: PLC0415 - slow to load, and only files with quotes need it

    signs = np.frombuffer(text, dtype=np.uint8)
    ends = np.flatnonzero(signs == ord("\n"))
    starts = np.concatenate(([0], ends[:-1] + 1))
    told = np.add.reduceat(signs == ord('"'), starts, dtype=np.int32)
    quotes = np.concatenate(([0], np.cumsum(told))) + found.is_open
    lengths = ends - starts - (signs[np.maximum(ends - 1, 0)] == ord("\r"))
    is_inside = quotes[:-1] % 2 == 1
    if is_inside.any():
        cuts = np.add.reduceat(signs == ord(shape.delimiter), starts, dtype=np.int32)
        found.is_doubtful |= bool(np.any(is_inside & (cuts >= max(shape.width - 1, 1))))
    found.records += int(np.sum((quotes[1:] % 2 == 0) & ((lengths > 0) | is_inside)))
    found.is_open = bool(quotes[-1] % 2)


def text_lines(text: Iterator[str], skip: int) -> Iterator[str]:
    """Yield the lines of a text after the first ones."""
    for _ in range(skip):
        if next(text, None) is None:
            return
    yield from chain(text)
