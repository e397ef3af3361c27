"""Frames and tables on stdout: for people, as CSV, as JSON."""

import sys
from datetime import date, datetime
from typing import Any

import pandas as pd
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table


def print_table(table: Table) -> None:
    """Print a table as wide as the terminal, or as wide as it needs into a file."""
    console = Console() if sys.stdout.isatty() else Console(width=10_000, no_color=True)
    console.print(table, soft_wrap=not sys.stdout.isatty())


def print_frame(frame: pd.DataFrame) -> None:
    """Print a frame as a table, numbers to the right, unknown as a dash."""
    table = Table(box=box.SIMPLE_HEAD)
    for name in frame.columns:
        is_number = pd.api.types.is_numeric_dtype(frame[name])
        table.add_column(escape(str(name)), justify="right" if is_number else "left")
    for row in frame.astype(object).itertuples(index=False):
        table.add_row(*(escape(_cell(value)) for value in row))
    print_table(table)


def print_csv(frame: pd.DataFrame) -> None:
    """Print a frame as CSV with every digit."""
    frame.to_csv(sys.stdout, index=False)


def print_json(frame: pd.DataFrame) -> None:
    """Print a frame as a JSON list of objects, dates as ISO text."""
    text = frame.to_json(orient="records", date_format="iso", double_precision=15, indent=1)
    print(text or "[]")


def _cell(value: Any) -> str:
    """A value as a person reads it: unknown is a dash, a day without its midnight."""
    if isinstance(value, (list, tuple, dict)) or hasattr(value, "tolist"):
        return str(value.tolist() if hasattr(value, "tolist") else value)
    if value is None or pd.isna(value):
        return "-"
    if isinstance(value, datetime):
        is_day = value.time() == datetime.min.time()
        return f"{value:%Y-%m-%d}" if is_day else f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
    return str(value)
