"""The rows of any question as a workbook: texts stay texts, numbers and days keep their type."""

import io
import math
from datetime import date, datetime, time
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from app.snapshot.native import FORMATS
from app.words.safe import for_xml

WIDEST = 60  # letters
LONGEST = 32_767  # letters that a cell takes
LARGEST = 2**53  # whole numbers beyond it lose digits as numbers of a spreadsheet
MOMENT = f"{FORMATS['day']} hh:mm:ss"
FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets count days differently


def answer_book(frame: pd.DataFrame, sheet_name: str) -> bytes:
    """A workbook with one sheet: a head, a row per row, nothing where the value is unknown."""
    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as book:
        sheet = book.add_worksheet(sheet_name[:31])
        head = book.add_format({"bold": True, "bottom": 1})
        shapes = {
            "day": book.add_format({"num_format": FORMATS["day"]}),
            "moment": book.add_format({"num_format": MOMENT}),
        }
        for at, name in enumerate(frame.columns):
            sheet.write_string(0, at, _text(str(name)), head)
            sheet.set_column(at, at, min(WIDEST, max(12, len(str(name)) + 2)))
            for row, value in enumerate(frame.iloc[:, at], start=1):
                _write(sheet, row, at, value, shapes)
        sheet.freeze_panes(1, 0)
    return kept.getvalue()


def _write(sheet: Worksheet, row: int, column: int, value: Any, shapes: dict[str, Format]) -> None:
    """A value by its type; whatever a cell cannot hold as it is becomes a text."""
    plain = value.item() if hasattr(value, "item") and not hasattr(value, "tolist") else value
    plain = plain.item() if getattr(plain, "shape", None) == () else plain
    if plain is None or (pd.api.types.is_scalar(plain) and pd.isna(plain)):
        return
    if isinstance(plain, bool):
        sheet.write_boolean(row, column, plain)
    elif isinstance(plain, (int, float)) and math.isfinite(plain) and abs(plain) <= LARGEST:
        sheet.write_number(row, column, plain)
    elif isinstance(plain, date) and _is_cell_day(plain):
        sheet.write_datetime(row, column, _naive(plain), shapes[_shape_of(plain)])
    else:
        sheet.write_string(row, column, _text(str(plain)))


def _is_cell_day(value: date) -> bool:
    day = value.date() if isinstance(value, datetime) else value
    return day >= FIRST_DAY and getattr(value, "tzinfo", None) is None


def _shape_of(value: date) -> str:
    is_moment = isinstance(value, datetime) and value.time() != time()
    return "moment" if is_moment else "day"


def _naive(value: date) -> date:
    return value.to_pydatetime() if isinstance(value, pd.Timestamp) else value


def _text(text: str) -> str:
    """A text that a cell takes; a longer one ends in dots."""
    safe = for_xml(text)
    return safe if len(safe) <= LONGEST else f"{safe[: LONGEST - 1]}…"
