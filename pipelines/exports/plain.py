"""A file rewritten once as plain UTF-8 CSV, for what the bulk reader does not take as it is."""

import csv
from itertools import islice
from pathlib import Path

from pipelines.exports.plan import Plan
from pipelines.exports.sheet import sheet_rows
from pipelines.exports.table import open_text


def needs_rewrite(plan: Plan) -> bool:
    """Return whether the bulk reader needs another form of the file."""
    if plan.source.format == "csv":
        return plan.source.is_mixed or not plan.source.encoding.startswith("utf-8")
    return plan.source.format == "xlsx"


def rewrite(plan: Plan, path: Path, target: Path) -> None:
    """Write the file to `target` as UTF-8 CSV with one kind of line end, lines as they were."""
    if plan.source.format == "xlsx":
        _rewrite_sheet(plan, path, target)
    else:
        _rewrite_text(plan, path, target)


def _rewrite_text(plan: Plan, path: Path, target: Path) -> None:
    with (
        open_text(path, plan.source) as text,
        target.open("w", encoding="utf-8", newline="") as out,
    ):
        text.reconfigure(newline=None)
        while chunk := text.read(1 << 20):
            out.write(chunk)


def _rewrite_sheet(plan: Plan, path: Path, target: Path) -> None:
    width = len(plan.table.columns)
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter=plan.table.delimiter, lineterminator="\n")
        for row in islice(
            sheet_rows(path, plan.table.sheet or ""), plan.table.skip_lines - 1, None
        ):
            cells = [*row[:width], *[""] * (width - len(row))]
            writer.writerow([cell.replace("\0", "") for cell in cells])
