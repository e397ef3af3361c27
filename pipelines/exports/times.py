"""How the times of a table are written, told from its values, its headers and its user."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pipelines.exports import kinds
from pipelines.exports.dates import Order, decide_order, is_numeric
from pipelines.exports.errors import ExportError
from pipelines.exports.mapping import Mapped
from pipelines.exports.moments import Times, read_moment
from pipelines.exports.months import WORD, folded, languages_of
from pipelines.exports.names import zone_in
from pipelines.exports.plan import FileFormat, ImportOptions, Table
from pipelines.exports.table import table_rows


def times_of(
    path: Path, source: FileFormat, table: Table, mapped: Mapped, options: ImportOptions
) -> tuple[Times, str]:
    """Return how the times are written and a sentence about them."""
    fields = [field for field in kinds.times() if field in mapped.columns]
    places = [mapped.columns[field][0] for field in fields]
    sample = [row[i] for row in table.sample for i in places if i < len(row) and row[i].strip()]
    named = {
        field: zone_in(table.columns[place]) for field, place in zip(fields, places, strict=True)
    }
    zones = {field: zone for field, zone in named.items() if zone and zone not in ("UTC", "GMT")}
    example = next(filter(is_numeric, sample), None)
    order = Order(options.dates) if options.dates else None
    note = f"times such as {sample[0].strip()[:40]!r}" if sample else "no times"
    if example is not None:
        column = table.columns[places[0]]
        values = _values(path, source, table, places)
        usual = mapped.file_kind.dates if mapped.file_kind else None
        order = decide_order(path.name, column, values, options.dates, usual)
        swapped = ", and dates up to day 12 that a spreadsheet swapped" if order.is_swapped else ""
        note = f"{order.name} dates such as {example.strip()[:40]!r}{swapped}"
    times = Times(
        order=order.name if order else None,
        is_swapped=bool(order and order.is_swapped),
        zone=options.times_in,
        zones=zones,
        languages=languages_of({folded(word) for cell in sample for word in WORD.findall(cell)}),
    )
    said = ", ".join({*zones.values(), options.times_in or ""} - {""})
    return times, f"{note}; times without an offset are read as {said or 'UTC'}"


def unread_times(path: Path, table: Table, mapped: Mapped, times: Times) -> list[str]:
    """Return a sentence where times of the sample cannot be read by the reader of all rows.

    Raises ExportError where none can because the year is missing.
    """
    told = []
    for field in kinds.times():
        cells = [cell for cell in _joined_cells(table, mapped.columns.get(field, ())) if cell]
        unread = [cell for cell in cells if read_moment(cell, times, field) is None]
        if cells and len(unread) == len(cells) and _lacks_year(unread[0], times):
            raise ExportError(
                f"the times in {path.name}, such as {unread[0][:40]!r}, have no year; export the "
                "table with full dates"
            )
        if unread:
            first = f"{len(unread)} of the first {len(cells)} times are not understood"
            told.append(f"{first}, such as {unread[0][:40]!r}")
    return told


def _joined_cells(table: Table, places: Sequence[int]) -> Iterator[str]:
    for row in table.sample:
        yield " ".join(row[place] for place in places if place < len(row)).strip()


def _lacks_year(cell: str, times: Times) -> bool:
    return read_moment(f"{cell} 2020", times) is not None


def _values(path: Path, source: FileFormat, table: Table, places: list[int]) -> Iterator[str]:
    for row in table_rows(path, source, table):
        for index in places:
            if index < len(row):
                yield row[index]
