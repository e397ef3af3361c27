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
from pipelines.exports.plan import MOST_COLUMNS, FileFormat, Table
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
    is_parquet = source.format == "parquet"
    table = _parquet(path) if is_parquet else _text(path, source, known)
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


def header_row(path: Path, source: FileFormat, table: Table) -> int:
    """Return the number of the row that is the header, where a row can take several lines."""
    with open_text(path, source) as text:
        lines = [text.readline() for _ in range(table.skip_lines)]
    return sum(1 for _ in _reader(lines, table.delimiter))


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

    fit: int  # how many of its cells are the headers of one file kind
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
    found = [
        _best(*_head_rows(head, delimiter, is_whole), known, delimiter)
        for delimiter in _delimiters(head, source)
    ]
    best = max(found, key=lambda one: (one.fit, one.known, one.width))
    if best.width == 0:
        raise ExportError(f"{path.name} holds no table; export it again")
    columns = tuple(cell.strip().lstrip("\ufeff") for cell in best.rows[best.index])
    return _sampled(head, is_whole, Table(columns, (), best.delimiter, best.lines), best.index)


def _sampled(head: str, is_whole: bool, table: Table, above: int) -> Table:
    """Return the table with its first rows, read as all of them will be; `above` it stand rows."""
    lines = head.splitlines(keepends=True)
    escape = escape_of(head, table.delimiter, len(table.columns))
    table = replace(table, escape=escape, is_loose=bool(escape) or _is_spaced(head, table))
    if sum(1 for line in lines[: table.skip_lines] if line.strip()) > above + 1:
        table = replace(table, is_loose=True)  # a line ends within a cell of the header
    below = iter(lines[table.skip_lines :] if is_whole else lines[table.skip_lines : -1])
    found = records(below, shape_of(table), table.skip_lines + 1)
    fitting = (tuple(record.cells) for record in found if record.problem is None)
    return replace(table, sample=tuple(islice(fitting, SAMPLE_ROWS)))


def _is_spaced(head: str, table: Table) -> bool:
    """Return whether quoted cells begin after a blank; a doubled quote within a text is none."""
    sign = re.escape(table.delimiter)
    return re.search(rf'{sign} +"(?!"[^"{sign}\r\n])', head) is not None


def _delimiters(head: str, source: FileFormat) -> Sequence[str]:
    """Return the signs that can part the cells: what the file says, a comma where we wrote it."""
    if source.was:
        return (",",)
    says = re.match(r'"?sep=(.)"?\s*[\r\n]', head)
    return (says.group(1),) if says else DELIMITERS


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
    best = _Found(0, 0, 0, 0, 1, delimiter, rows)
    for index, row in enumerate(rows[:HEAD_ROWS]):
        kind = kinds.recognise(row)
        fit = kind.fit(frozenset(map(normal, row)) - {""}) if kind else 0
        score = len({normal(cell) for cell in row} & set(known))
        width = sum(1 for cell in row if cell.strip())
        if (fit, score, width * (score == 0)) > (
            best.fit,
            best.known,
            best.width * (best.known == 0),
        ):
            best = _Found(fit, score, width, index, lines[index], delimiter, rows)
    return best


def _parquet(path: Path) -> Table:
    check_parquet(path)
    rows = parquet_rows(path)
    columns = tuple(next(rows))
    return Table(columns, tuple(map(tuple, islice(rows, SAMPLE_ROWS))))
