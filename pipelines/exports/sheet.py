"""The rows of an Excel workbook as text cells; dates stay dates."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from pipelines.exports.errors import ExportError

MOST_ROWS = 1 << 20  # of a sheet, as in Excel
MOST_COLUMNS = 4_000
MOST_CELLS = 50_000_000
MOST_SHEETS = 200
EXACT = 2**53  # above this a number in a workbook has lost digits


def sheet_names(path: Path) -> list[str]:
    """Return the names of the sheets with cells. Raises ExportError on a damaged workbook."""
    book = _open(path)
    try:
        names = [sheet.title for sheet in book.worksheets]
    finally:
        book.close()
    if len(names) > MOST_SHEETS:
        raise _endless(path, f"{len(names)} sheets, more than {MOST_SHEETS}")
    return names


def sheet_rows(path: Path, sheet: str, limit: int | None = None) -> Iterator[list[str]]:
    """Yield the rows of a sheet from the top, blank rows too. Raises ExportError."""
    book = _open(path)
    try:
        rows = book[sheet]
        rows.reset_dimensions()
        rows._get_row = partial(_filled, path)
        for row in islice(_bounded(path, rows.iter_rows(values_only=True)), limit):
            yield [cell_text(value) for value in row]
    except ExportError:
        raise
    except Exception as error:  # the reader raises whatever a damaged part leads it to
        raise _damaged(path) from error
    finally:
        book.close()


def _filled(path: Path, cells: list[dict[str, Any]], *_: object) -> tuple[object, ...]:
    """The values of a row in their places, as the reader fills them, but no wider than a table.

    The reader believes any column that a cell names, and makes room for all before it.
    """
    width = cells[-1]["column"] if cells else 0
    if width > MOST_COLUMNS:
        raise _endless(path, f"a cell in column {width}, after column {MOST_COLUMNS}")
    row: list[object] = [None] * width
    for cell in cells:
        if 0 < cell["column"] <= width:
            row[cell["column"] - 1] = cell["value"]
    return tuple(row)


def _bounded(path: Path, rows: Iterator[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    """The rows, up to where a sheet of Excel ends: a row may claim any number."""
    cells = 0
    for at, row in enumerate(rows):
        cells += len(row)
        if at >= MOST_ROWS:
            raise _endless(path, f"a row after row {MOST_ROWS}")
        if cells > MOST_CELLS:
            raise _endless(path, f"more than {MOST_CELLS} cells")
        yield row


def cell_text(value: object) -> str:
    """Return a cell as text: whole numbers without a point, dates in ISO form."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < EXACT:
        return str(int(value))
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= EXACT:
        return f"{value:.6e}"
    return str(value)


def _open(path: Path) -> Any:
    import openpyxl  # noqa: PLC0415 - slow to load, and only workbooks need it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(path, read_only=True, data_only=True)
    except Exception as error:
        raise _damaged(path) from error


def _endless(path: Path, what: str) -> ExportError:
    return ExportError(
        f"{path.name} has {what}, which no export has; save the table alone as .csv and import that"
    )


def _damaged(path: Path) -> ExportError:
    return ExportError(f"{path.name} is a damaged Excel file; open it in Excel and save it again")
