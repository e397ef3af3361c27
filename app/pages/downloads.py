"""CSV that a spreadsheet opens without running anything that stands in it."""

import pandas as pd

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as UTF-8 CSV with a mark for Excel; texts that look like formulas get a `'`."""
    safe = frame.apply(lambda column: column.map(defused))
    safe.columns = [defused(name) for name in frame.columns]
    text: str = safe.to_csv(index=False, lineterminator="\r\n")
    return b"\xef\xbb\xbf" + text.encode("utf-8")


def defused(cell: object) -> object:
    """The cell; a text that a spreadsheet would take for a formula begins with an apostrophe."""
    if isinstance(cell, str) and cell.lstrip(" \n").startswith(FORMULA):
        return f"'{cell}"
    return cell
