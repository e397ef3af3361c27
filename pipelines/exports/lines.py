"""On which line of a file a row stands: worked out only for the rows that have a problem."""

from collections.abc import Collection, Iterable
from pathlib import Path

from pipelines.exports.plan import Packing, Plan
from pipelines.exports.source import open_bytes
from pipelines.exports.table import csv_walk, header_row


def row_lines(plan: Plan, path: Path, rows: Collection[int], broken: Collection[int]) -> list[int]:
    """Return the line of each row number (from 1), ascending; rows do not count broken lines."""
    ordered = sorted(rows)
    if plan.source.format == "parquet":
        return ordered
    if plan.source.was:
        above = header_row(path, plan.source, plan.table)
        return [above + row for row in ordered]
    return _csv_lines(plan, path, ordered, frozenset(broken))


def _csv_lines(plan: Plan, path: Path, ordered: list[int], broken: frozenset[int]) -> list[int]:
    lines: list[int] = []
    row = 0
    for record in csv_walk(path, plan.source, plan.table):
        if len(lines) == len(ordered):
            break
        if record.line in broken:
            continue
        row += 1
        if row == ordered[len(lines)]:
            lines.append(record.line)
    return lines + [0] * (len(ordered) - len(lines))


def byte_lines(path: Path, compression: Packing, starts: Iterable[int]) -> list[int]:
    """Return the line on which each of these ascending byte positions (from 1) stands.

    A position on a blank line means the line that follows it.
    """
    lines: list[int] = []
    line, position = 1, 1
    with open_bytes(path, compression) as file:
        for start in starts:
            while position < start and (chunk := file.read(min(1 << 20, start - position))):
                line += _ends(chunk)
                position += len(chunk)
            while (byte := file.read(1)) in (b"\r", b"\n"):
                line += byte == b"\n"
                position += 1
            position += len(byte)
            lines.append(line)
    return lines


def _ends(chunk: bytes) -> int:
    """Return how many lines end in a chunk; files of the old Mac kind have no line feeds."""
    return chunk.count(b"\n") or chunk.count(b"\r")
