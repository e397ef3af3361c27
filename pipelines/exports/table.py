"""Where the table stands in a file: delimiter, header line, and a sample of its rows."""

import csv
import io
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from pipelines.exports import kinds
from pipelines.exports.errors import ExportError
from pipelines.exports.names import normal
from pipelines.exports.parquet import check_parquet, parquet_rows
from pipelines.exports.plan import FileFormat, Table
from pipelines.exports.sheet import MOST_COLUMNS, sheet_names, sheet_rows
from pipelines.exports.source import open_bytes
from pipelines.exports.walk import Record, Shape, escape_of, records, text_lines

HEAD_ROWS = 15  # the header stands within these
SAMPLE_ROWS = 500
SAMPLE_CHARS = 1 << 18
MAX_CELL = 1 << 26
DELIMITERS = (",", ";", "\t", "|")


def find_table(path: Path, source: FileFormat, wanted: Collection[str] = ()) -> Table:
    """Return the table in a file; `wanted` are column names that count as known."""
    known = kinds.headers() | {normal(name) for name in wanted}
    if source.format == "parquet":
        table = _parquet(path)
    elif source.format == "xlsx":
        table = _workbook(path, known)
    else:
        table = _text(path, source, known)
    if len(table.columns) > MOST_COLUMNS:
        raise ExportError(
            f"{path.name} has {len(table.columns)} columns, more than {MOST_COLUMNS}; "
            "keep the columns of the posts and import that"
        )
    return table


def table_rows(path: Path, source: FileFormat, table: Table) -> Iterator[Sequence[str]]:
    """Yield every row below the header, as text. Raises ExportError on a damaged file."""
    if source.format == "parquet":
        yield from islice(parquet_rows(path), 1, None)
    elif source.format == "xlsx" and table.sheet is not None:
        yield from islice(sheet_rows(path, table.sheet), table.skip_lines, None)
    else:
        for _, row in csv_records(path, source, table):
            yield row


def csv_records(path: Path, source: FileFormat, table: Table) -> Iterator[tuple[int, list[str]]]:
    """Yield the records below the header that fit it, each with the line on which it starts."""
    for record in csv_walk(path, source, table):
        if record.problem is None:
            yield record.line, record.cells


def csv_walk(path: Path, source: FileFormat, table: Table) -> Iterator[Record]:
    """Yield every record below the header, also those that do not fit it."""
    with open_text(path, source) as text:
        lines = text_lines(text, table.skip_lines)
        yield from records(lines, shape_of(table), table.skip_lines + 1)


def shape_of(table: Table) -> Shape:
    """Return what the records of a text table look like."""
    return Shape(len(table.columns), table.delimiter, table.escape)


def open_text(path: Path, source: FileFormat) -> io.TextIOWrapper:
    """Return the file as text with its line ends as they are."""
    raw = open_bytes(path, source.compression)
    return io.TextIOWrapper(raw, encoding=source.encoding, errors="replace", newline="")


def _reader(text: Any, delimiter: str) -> Any:
    csv.field_size_limit(MAX_CELL)
    return csv.reader(text, delimiter=delimiter, skipinitialspace=True)


@dataclass(frozen=True, slots=True)
class _Found:
    """A row that may be the header."""

    known: int
    width: int
    index: int
    lines: int
    delimiter: str
    rows: list[list[str]]


def _text(path: Path, source: FileFormat, known: Collection[str]) -> Table:
    with open_text(path, source) as text:
        head = text.read(SAMPLE_CHARS)
        is_whole = not text.read(1)
    says = re.match(r'"?sep=(.)"?\s*[\r\n]', head)
    found = [
        _best(*_head_rows(head, delimiter, is_whole), known, delimiter)
        for delimiter in ((says.group(1),) if says else DELIMITERS)
    ]
    best = max(found, key=lambda one: (one.known, one.width))
    if best.width == 0:
        raise ExportError(f"{path.name} holds no table; export it again")
    columns = tuple(cell.strip().lstrip("\ufeff") for cell in best.rows[best.index])
    return _sampled(head, is_whole, Table(columns, (), best.delimiter, best.lines), best.index)


def _sampled(head: str, is_whole: bool, table: Table, above: int) -> Table:
    """Return the table with its first rows, read as all of them will be; `above` it stand rows."""
    lines = head.splitlines(keepends=True)
    escape = escape_of(head, table.delimiter, len(table.columns))
    spaced = re.search(rf'{re.escape(table.delimiter)} +"', head) is not None
    table = replace(table, escape=escape, is_loose=bool(escape) or spaced)
    if sum(1 for line in lines[: table.skip_lines] if line.strip()) > above + 1:
        table = replace(table, is_loose=True)  # a line ends within a cell of the header
    below = iter(lines[table.skip_lines :] if is_whole else lines[table.skip_lines : -1])
    found = records(below, shape_of(table), table.skip_lines + 1)
    fitting = (tuple(record.cells) for record in found if record.problem is None)
    return replace(table, sample=tuple(islice(fitting, SAMPLE_ROWS)))


def _head_rows(head: str, delimiter: str, is_whole: bool) -> tuple[list[list[str]], list[int]]:
    reader = _reader(io.StringIO(head, newline=""), delimiter)
    rows, lines = [], []
    try:
        for row in islice(reader, HEAD_ROWS + SAMPLE_ROWS):
            rows.append(row)
            lines.append(reader.line_num)
    except csv.Error:
        pass
    if not is_whole and len(rows) > 1 and len(rows) < HEAD_ROWS + SAMPLE_ROWS:
        rows.pop()  # the sample ends within this one
    return rows, lines


def _best(
    rows: list[list[str]], lines: list[int], known: Collection[str], delimiter: str
) -> _Found:
    best = _Found(0, 0, 0, 1, delimiter, rows)
    for index, row in enumerate(rows[:HEAD_ROWS]):
        score = len({normal(cell) for cell in row} & set(known))
        width = sum(1 for cell in row if cell.strip())
        if (score, width if score == 0 else 0) > (best.known, best.width if best.known == 0 else 0):
            best = _Found(score, width, index, lines[index], delimiter, rows)
    return best


def _workbook(path: Path, known: Collection[str]) -> Table:
    found = []
    for name in sheet_names(path):
        rows = list(sheet_rows(path, name, HEAD_ROWS + SAMPLE_ROWS))
        found.append((_best(rows, list(range(1, len(rows) + 1)), known, ","), name))
    if not found or max(one.width for one, _ in found) == 0:
        raise ExportError(f"{path.name} has no sheet with a table; save the table and try again")
    best, sheet = max(found, key=lambda pair: (pair[0].known, pair[0].width))
    columns = tuple(cell.strip() for cell in best.rows[best.index])
    sample = tuple(tuple(row) for row in best.rows[best.index + 1 :][:SAMPLE_ROWS])
    return Table(columns, sample, ",", best.index + 1, sheet)


def _parquet(path: Path) -> Table:
    check_parquet(path)
    rows = parquet_rows(path)
    columns = tuple(next(rows))
    return Table(columns, tuple(map(tuple, islice(rows, SAMPLE_ROWS))))
