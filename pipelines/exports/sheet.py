"""The rows of an Excel workbook as text cells; dates stay dates."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any

from pipelines.exports.errors import ExportError

EXACT = 2**53  # above this a number in a workbook has lost digits


def sheet_names(path: Path) -> list[str]:
    """Return the names of the sheets with cells. Raises ExportError on a damaged workbook."""
    book = _open(path)
    try:
        return [sheet.title for sheet in book.worksheets]
    finally:
        book.close()


def sheet_rows(path: Path, sheet: str, limit: int | None = None) -> Iterator[list[str]]:
    """Yield the rows of a sheet from the top, blank rows too. Raises ExportError."""
    book = _open(path)
    try:
        rows = book[sheet]
        rows.reset_dimensions()
        for row in islice(rows.iter_rows(values_only=True), limit):
            yield [cell_text(value) for value in row]
    except ExportError:
        raise
    except Exception as error:  # the reader raises whatever a damaged part leads it to
        raise _damaged(path) from error
    finally:
        book.close()


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


def _damaged(path: Path) -> ExportError:
    return ExportError(f"{path.name} is a damaged Excel file; open it in Excel and save it again")
