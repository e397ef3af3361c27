"""The sheets of a workbook as CSV files: .xlsx, .xls, .xlsb and .ods, by one reader."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.exports.errors import ExportError

SCRIPT = Path(__file__).with_name("fenced_book.py")
PATIENCE = 600  # seconds
NEEDED = ("LD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR", "TEMP")  # of some systems, to start Python


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as a CSV file."""

    name: str
    path: Path
    formulas: tuple[int, ...]  # the columns in which formulas stand without their values


def write_sheets(path: Path, folder: Path, what: str, only: str | None = None) -> list[Sheet]:
    """Write the sheets of a workbook, or only one, into a folder. Raises ExportError.

    what: the kind of workbook, as people call it.
    """
    told = _asked(path, folder, only)
    if told is None:
        raise _endless(path, "cells far away from its table, or more than fit into memory")
    if told.get("error") == "endless":
        raise _endless(path, told["why"])
    if told.get("error") == "locked":
        raise ExportError(f"{path.name} is protected by a password; save it without one").known_as(
            "password", file=path.name
        )
    if told.get("error"):
        raise ExportError(
            f"{path.name} is {what} that is damaged or cannot be read; open it in a spreadsheet, "
            "save it as .xlsx and import that"
        ).known_as("damaged-book", file=path.name, what=what)
    return [
        Sheet(one["name"], folder / one["file"], tuple(one["formulas"])) for one in told["sheets"]
    ]


def _asked(path: Path, folder: Path, only: str | None) -> dict[str, Any] | None:
    """Return what the process says that opens the workbook, None where it did not live to."""
    asked = json.dumps({"path": str(path.absolute()), "folder": str(folder), "only": only})
    try:
        done = subprocess.run(  # noqa: S603 - this Python, and a file of this package
            [sys.executable, "-P", str(SCRIPT)],
            input=asked,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
            env={name: os.environ[name] for name in NEEDED if name in os.environ},
        )
    except subprocess.TimeoutExpired:
        return None
    except OSError as error:
        raise ExportError(f"{path.name} cannot be opened: {error}; try again") from error
    told: dict[str, Any] | None = json.loads(done.stdout) if done.returncode == 0 else None
    return told


def _endless(path: Path, what: str) -> ExportError:
    return ExportError(
        f"{path.name} has {what}, which no export has; save the table alone as .csv and import that"
    )
