"""Frames and tables on stdout: for people, as CSV, as JSON."""

import sys
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Console
from rich.table import Table

from app.commands.base import write
from app.words.safe import for_terminal, spreadsheet_csv

if TYPE_CHECKING:
    import pandas as pd

DOTS = "…"
WIDEST = 40  # letters of a cell in a terminal
PADDING, EDGES = 3, 2  # blanks around each column and around the table


def print_table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    right: Collection[int] = (),
    fold: bool = False,
) -> None:
    """Print rows as wide as the terminal, or as wide as they need into a file.

    `right` are the places of the columns with numbers; `fold` breaks what is too wide and cuts
    nothing. No cell is read as markup.
    """
    table = Table(box=box.SIMPLE_HEAD)
    for at, name in enumerate(headings):
        table.add_column(
            for_terminal(name),
            justify="right" if at in right else "left",
            overflow="fold" if fold else "ellipsis",
        )
    for row in rows:
        table.add_row(*(for_terminal(cell) for cell in row))
    is_terminal = sys.stdout.isatty()
    width, no_color = (None, None) if is_terminal else (10_000, True)
    console = Console(width=width, no_color=no_color, markup=False, emoji=False)
    console.print(table, soft_wrap=not is_terminal)


def print_frame(frame: "pd.DataFrame") -> int:
    """Print a frame as a table, numbers to the right, unknown as a dash; how many columns fit.

    In a terminal that is too narrow the columns in the middle give way to one of dots, as in the
    shell of DuckDB; into a file goes everything.
    """
    from pandas.api.types import is_numeric_dtype

    names = [str(name) for name in frame.columns]
    right = [at for at, kind in enumerate(frame.dtypes) if is_numeric_dtype(kind)]
    rows = [[_cell(value) for value in row] for row in frame.astype(object).itertuples(index=False)]
    if not sys.stdout.isatty():
        print_table(names, rows, right=right)
        return len(names)
    rows = [[_cut(cell) for cell in row] for row in rows]
    kept = _fitting([names, *rows], Console().width)
    shown = [at for at in kept if at is not None]
    print_table(
        [DOTS if at is None else names[at] for at in kept],
        [[DOTS if at is None else row[at] for at in kept] for row in rows],
        right=[place for place, at in enumerate(kept) if at in right],
    )
    return len(shown)


def _cut(cell: str) -> str:
    """A cell that is not wider than a line of text should be."""
    return cell if len(cell) <= WIDEST else f"{cell[: WIDEST - 1]}{DOTS}"


def _fitting(rows: Sequence[Sequence[str]], room: int) -> list[int | None]:
    """The columns that fit side by side, from both ends; None stands for those left out."""
    widths = [max(map(len, column)) + PADDING for column in zip(*rows, strict=True)]
    if sum(widths) + EDGES <= room:
        return list(range(len(widths)))
    left, right, used = 0, len(widths), len(DOTS) + PADDING + EDGES
    while left < right:
        is_lefts_turn = left <= len(widths) - right
        at = left if is_lefts_turn else right - 1
        if used + widths[at] > room and left:
            break
        used += widths[at]
        left, right = (left + 1, right) if is_lefts_turn else (left, right - 1)
    return [*range(left), *([None] if left < right else []), *range(right, len(widths))]


def print_csv(frame: "pd.DataFrame") -> None:
    """Print a frame as CSV with every digit; a spreadsheet runs nothing of it."""
    write(sys.stdout, spreadsheet_csv(frame, end="\n"))


def print_json(frame: "pd.DataFrame") -> None:
    """Print a frame as a JSON list of objects, dates as ISO text."""
    text = frame.to_json(orient="records", date_format="iso", double_precision=15, indent=1)
    write(sys.stdout, f"{text or '[]'}\n")


def _cell(value: Any) -> str:
    """A value as a person reads it: unknown is a dash, a day without its midnight."""
    if isinstance(value, (list, tuple, dict)) or hasattr(value, "tolist"):
        return str(value.tolist() if hasattr(value, "tolist") else value)
    from pandas import isna

    if value is None or isna(value):
        return "-"
    if isinstance(value, datetime):
        is_day = value.time() == datetime.min.time()
        return f"{value:%Y-%m-%d}" if is_day else f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
    return str(value)
