"""From a file to the plan for reading it: every decision about a file is made here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pipelines.exports.captures import tell_captures
from pipelines.exports.checks import check_counts, check_table
from pipelines.exports.container import Inside, unpacked
from pipelines.exports.dates import ORDERS
from pipelines.exports.errors import ExportError
from pipelines.exports.mapping import Mapped, map_columns
from pipelines.exports.moments import zone_named
from pipelines.exports.names import header_key, normal
from pipelines.exports.plan import FileFormat, ImportOptions, Plan, Remembered, Table
from pipelines.exports.source import inspect
from pipelines.exports.table import find_table
from pipelines.exports.times import times_of, unread_times
from pipelines.exports.whose import account_of, own_brand, platform_of, said_platform

MOST_NAMED = 8


NOTHING: Remembered = {}


def plan_file(path: Path, options: ImportOptions | None = None) -> Plan:
    """Return how the first table of a file will be read. Raises ExportError when none can be."""
    return plan_files(path, options)[0]


def plan_files(
    path: Path, options: ImportOptions | None = None, remembered: Remembered = NOTHING
) -> tuple[Plan, ...]:
    """Return how each table of a file will be read: of a workbook every sheet, of a folder all.

    remembered: what was said of earlier files, for those with the same header. What cannot be read
    is named in the notes of the first. Raises ExportError when nothing can be.
    """
    options = options or ImportOptions()
    _check_options(options)
    plans: list[Plan] = []
    left: list[tuple[Inside, ExportError]] = []
    with unpacked(path, options.part) as found:
        for inside in found:
            try:
                plans.append(_planned(path, inside, options, remembered))
            except ExportError as error:
                left.append((inside, error))
    if not plans:
        raise _nothing(path, left)
    if not left:
        return tuple(plans)
    first = replace(plans[0], notes=(*plans[0].notes, *_left_out(left)))
    return (first, *plans[1:])


def columns_of(path: Path) -> tuple[str, ...]:
    """Return the columns of the first table of a file, whether it can be read or not."""
    with unpacked(path) as found:
        for inside in found:
            if not inside.problem:
                return find_table(inside.path, inspect(inside.path), ()).columns
    return ()


def _left_out(left: Sequence[tuple[Inside, ExportError]]) -> Iterator[str]:
    """Yield a sentence for each table that is not read, of many for the first ones."""
    for inside, why in left[:MOST_NAMED]:
        yield f"{' > '.join(inside.part)!r} is left out: {why}"
    if len(left) > MOST_NAMED:
        names = ", ".join(repr(" > ".join(inside.part)) for inside, _ in left[MOST_NAMED:])
        yield f"left out as well: {names}"


def _nothing(path: Path, left: Sequence[tuple[Inside, ExportError]]) -> ExportError:
    if len(left) == 1:
        return left[0][1]
    return ExportError(
        f"{path.name} holds {len(left)} tables, none of which can be read; "
        + "; ".join(_left_out(left))
    )


def _planned(path: Path, inside: Inside, options: ImportOptions, remembered: Remembered) -> Plan:
    if inside.problem:
        raise ExportError(inside.problem)
    source = replace(inspect(inside.path, options.encoding), was=inside.form)
    told_before = (name for one in remembered.values() for name in one.values() if name)
    table = find_table(inside.path, source, (*filter(None, options.map.values()), *told_before))
    before = remembered.get(header_key(table.columns), {})
    said = {**before, **options.map}
    plan = _plan(inside, source, table, replace(options, map=said))
    notes = (*_as_before(before, options), *plan.notes)
    return replace(plan, name=path.name, part=inside.part, said=said, notes=notes)


def _as_before(before: Mapping[str, str], options: ImportOptions) -> Iterator[str]:
    told = sorted(
        f"{name} = {before[name]!r}" if before[name] else f"{name} in no column"
        for name in before.keys() - options.map.keys()
    )
    if told:
        yield f"as said of an earlier file: {', '.join(told)}; --map changes it"


def _plan(inside: Inside, source: FileFormat, table: Table, options: ImportOptions) -> Plan:
    path = inside.path
    mapped = map_columns(path.name, table, options.map, said_platform(options))
    seen = [] if mapped.file_kind else tell_captures(mapped.found)
    check_table(path, mapped, inside, options)
    platform = platform_of(path, mapped, options, inside)
    notes = [*filter(None, [source.note]), *seen, *_kind_notes(mapped, platform)]
    notes += _doubles(table, mapped)
    check_counts(path, mapped)
    times, date_note = times_of(path, source, table, mapped, options)
    notes += unread_times(path, table, mapped, times)
    return Plan(
        name=path.name,
        source=source,
        table=table,
        kind=mapped.kind.name,
        columns=mapped.columns,
        times=times,
        date_note=date_note,
        platform=platform,
        account=account_of(path, mapped, options),
        brand=options.brand or own_brand(mapped, options),
        own=options.own,
        observed_at=options.observed_at,
        notes=tuple(notes),
        file_kind=mapped.file_kind.name if mapped.file_kind else None,
    )


def _check_options(options: ImportOptions) -> None:
    if options.dates is not None and options.dates not in ORDERS:
        raise ExportError(f"--dates {options.dates} is not known; say {' or '.join(ORDERS)}")
    if options.times_in is not None and zone_named(options.times_in) is None:
        raise ExportError(
            f"--times-in {options.times_in} is no time zone; write one such as Europe/Amsterdam or "
            "UTC+2"
        )
    if options.observed_at is not None and options.observed_at.tzinfo is not None:
        raise ExportError("the time of observation must be plain UTC; leave out its time zone")


def _kind_notes(mapped: Mapped, platform: str | None) -> Sequence[str]:
    """Return what is to be known of a file: of one of a known kind what its kind says."""
    known = mapped.file_kind
    told = () if known and known.platform else mapped.kind.note(mapped.found, platform)
    return (*(known.notes if known else ()), *mapped.notes, *told)


def _doubles(table: Table, mapped: Mapped) -> list[str]:
    names = [normal(column) for column in table.columns]
    read = {normal(table.columns[i]): f for f, places in mapped.columns.items() for i in places}
    return [
        f"two columns are named {name!r}; the first is read as {field}"
        for name, field in read.items()
        if names.count(name) > 1
    ]
