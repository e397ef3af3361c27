"""A file rewritten once as plain UTF-8 CSV, for what the bulk reader does not take as it is."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipelines.exports.plan import Plan
from pipelines.exports.table import csv_walk
from pipelines.exports.walk import Record


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What a rewritten file holds: its rows, without a header, and what did not fit into them."""

    rows: int
    broken: tuple[Record, ...] = ()


def needs_rewrite(plan: Plan) -> bool:
    """Return whether the bulk reader needs another form of the file."""
    if plan.source.format == "parquet":
        return False
    is_plain = plan.source.encoding.startswith("utf-8") and not plan.source.is_mixed
    return plan.table.is_loose or not is_plain


def rewrite(plan: Plan, path: Path, target: Path) -> Rewritten:
    """Write the rows of the file to `target` as UTF-8 CSV with one kind of line end."""
    broken: list[Record] = []
    walked = csv_walk(path, plan.source, plan.table)
    return Rewritten(_write(target, plan, _fitting(walked, broken)), tuple(broken))


def _write(target: Path, plan: Plan, rows: Iterable[list[str]]) -> int:
    count = 0
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter=plan.table.delimiter, lineterminator="\n")
        for row in rows:
            writer.writerow([cell.replace("\0", "").replace("\r\n", "\n") for cell in row])
            count += 1
    return count


def _fitting(walked: Iterator[Record], broken: list[Record]) -> Iterator[list[str]]:
    for record in walked:
        if record.problem is None:
            yield record.cells
        else:
            broken.append(record)
