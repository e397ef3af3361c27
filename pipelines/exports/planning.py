"""From a file to the plan for reading it: every decision about a file is made here."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pipelines.exports import kinds
from pipelines.exports.container import Inside, unpacked
from pipelines.exports.dates import ORDERS, decide_order, forms_of, is_numeric
from pipelines.exports.errors import ExportError
from pipelines.exports.mapping import Mapped, listed, map_columns
from pipelines.exports.names import header_key, normal
from pipelines.exports.plan import FileFormat, ImportOptions, Plan, Remembered, Table
from pipelines.exports.platforms import (
    doubtful_word,
    has_link_platforms,
    link_accounts,
    platform_guess,
    platform_named,
)
from pipelines.exports.source import inspect
from pipelines.exports.table import find_table, table_rows
from pipelines.platforms import meanings

DIGIT = re.compile(r"\d").search


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
    source = replace(inspect(inside.path), was=inside.form)
    told_before = (name for one in remembered.values() for name in one.values())
    table = find_table(inside.path, source, (*options.map.values(), *told_before))
    before = remembered.get(header_key(table.columns), {})
    said = {**before, **options.map}
    plan = _plan(inside, source, table, replace(options, map=said))
    notes = (*_as_before(before, options), *plan.notes)
    return replace(plan, name=path.name, part=inside.part, said=said, notes=notes)


def _as_before(before: Mapping[str, str], options: ImportOptions) -> Iterator[str]:
    told = sorted(f"{name} = {before[name]!r}" for name in before.keys() - options.map.keys())
    if told:
        yield f"as said of an earlier file: {', '.join(told)}; --map changes it"


def _plan(inside: Inside, source: FileFormat, table: Table, options: ImportOptions) -> Plan:
    path = inside.path
    mapped = map_columns(path.name, table, options.map, _said_platform(options))
    _check_rows(path, table, mapped)
    _refuse_formulas(path, table, mapped, inside)
    platform = _platform(path, table, mapped, options, inside)
    notes = [*_kind_notes(mapped, platform), *_doubles(table, mapped)]
    _check_counts(path, table, mapped)
    forms, date_note = _dates(path, source, table, mapped, options)
    return Plan(
        name=path.name,
        source=source,
        table=table,
        kind=mapped.kind.name,
        columns=mapped.columns,
        forms=forms,
        date_note=date_note,
        platform=platform,
        account=_account(path, table, mapped, options),
        brand=options.brand or _own_brand(mapped, options),
        own=options.own,
        observed_at=options.observed_at,
        notes=tuple(notes),
        file_kind=mapped.file_kind.name if mapped.file_kind else None,
    )


def _refuse_formulas(path: Path, table: Table, mapped: Mapped, inside: Inside) -> None:
    """Raise ExportError where a column that is read holds formulas and not what they give."""
    read = {place for places in mapped.columns.values() for place in places}
    names = [table.columns[place] for place in inside.formulas if place in read]
    if names:
        raise ExportError(
            f"{path.name} holds formulas without their values in {listed(names)}; open it in a "
            "spreadsheet, save it again and import that"
        )


def _check_options(options: ImportOptions) -> None:
    if options.dates is not None and options.dates not in ORDERS:
        raise ExportError(f"--dates {options.dates} is not known; say {' or '.join(ORDERS)}")
    if options.observed_at is not None and options.observed_at.tzinfo is not None:
        raise ExportError("the time of observation must be plain UTC; leave out its time zone")


def _said_platform(options: ImportOptions) -> str | None:
    return platform_named(options.platform) if options.platform is not None else None


def _kind_notes(mapped: Mapped, platform: str | None) -> Sequence[str]:
    """Return what is to be known of a file: of one of a known kind what its kind says."""
    known = mapped.file_kind
    told = () if known and known.platform else mapped.kind.note(mapped.found, platform)
    return (*(known.notes if known else ()), *told)


def _platform(
    path: Path, table: Table, mapped: Mapped, options: ImportOptions, inside: Inside
) -> str | None:
    if options.platform is not None:
        return platform_named(options.platform)
    if mapped.file_kind and mapped.file_kind.platform:
        return mapped.file_kind.platform
    url = mapped.columns.get("url", (None,))[0]
    guess = platform_guess(table, url)
    _refuse_doubtful(path, table, mapped, guess or has_link_platforms(table, url))
    if "platform" in mapped.columns or guess or has_link_platforms(table, url):
        return guess
    if named := [meanings(word)[0] for word in inside.part[-1:] if len(meanings(word)) == 1]:
        return named[0]  # a sheet per platform
    raise ExportError(
        f"{_shown(path, mapped)} does not say which platform it is about",
        flag="say it with --platform, such as --platform facebook",
        needs="platform",
    )


def _refuse_doubtful(path: Path, table: Table, mapped: Mapped, is_told: str | bool | None) -> None:
    """Raise ExportError for a word that means several platforms, unless the links tell which."""
    if is_told or "platform" not in mapped.columns:
        return
    column = mapped.columns["platform"][0]
    word = doubtful_word(table, column)
    if word is not None:
        meant = ", ".join(meanings(word))
        raise ExportError(
            f"column {table.columns[column]!r} of {path.name} says {word!r}, which can be any of "
            f"{meant}",
            flag=f"say which with --platform, such as --platform {meanings(word)[0]}",
            needs="platform",
        )


def _account(path: Path, table: Table, mapped: Mapped, options: ImportOptions) -> str | None:
    if _names_accounts(mapped):
        return None
    posters = link_accounts(table, mapped.columns.get("url", (None,))[0])
    if len(posters) == 1:
        return posters.pop()
    if brand := options.brand or options.own:
        return brand
    if posters:
        return None
    raise ExportError(
        f"{_shown(path, mapped)} does not say whose account it is about",
        flag="say it with --brand NAME, or with --map account=COLUMN",
        needs="brand",
    )


def _own_brand(mapped: Mapped, options: ImportOptions) -> str | None:
    """Return the own brand where the file is about one account that it does not name."""
    return options.own if not _names_accounts(mapped) else None


def _names_accounts(mapped: Mapped) -> bool:
    return any(field in mapped.columns for field in ("account", "account_name", "account_id"))


def _check_rows(path: Path, table: Table, mapped: Mapped) -> None:
    for field, what in mapped.kind.needs.items():
        if field not in mapped.columns:
            raise ExportError(
                f"{path.name} has no column with {what}; its columns are: {listed(table.columns)}",
                flag=f"say which it is with --map {field}=COLUMN",
                needs="columns",
            )
    if not any(any(cell.strip() for cell in row) for row in table.sample):
        raise ExportError(f"{_shown(path, mapped)} has a header but no rows; export it again")
    _refuse_days(path, table, mapped)


def _refuse_days(path: Path, table: Table, mapped: Mapped) -> None:
    """Raise ExportError where a column that says "Lifetime" names the day that is counted."""
    kind = mapped.file_kind
    if kind is None or kind.undated is None:
        return
    headers = kind.columns[kind.undated]
    place = mapped.found.place(*headers)
    dated = [] if place is None else [cell for cell in mapped.found.cells(place) if DIGIT(cell)]
    if dated and place is not None:
        raise ExportError(
            f"{_shown(path, mapped)} counts single days ({dated[0].strip()!r} in column "
            f"{table.columns[place]!r}); export it with the totals of each post (Lifetime)"
        )


def _shown(path: Path, mapped: Mapped) -> str:
    """Return the name of a file, with what it was recognised as."""
    return f"{path.name} ({mapped.file_kind.title})" if mapped.file_kind else path.name


def _check_counts(path: Path, table: Table, mapped: Mapped) -> None:
    if not any(metric in mapped.columns for metric in mapped.kind.metrics):
        raise ExportError(
            f"{path.name} has no column with counts such as likes or followers; its columns are: "
            f"{listed(table.columns)}",
            flag="say which they are with --map likes=COLUMN",
            needs="columns",
        )


def _doubles(table: Table, mapped: Mapped) -> list[str]:
    names = [normal(column) for column in table.columns]
    read = {normal(table.columns[i]): f for f, places in mapped.columns.items() for i in places}
    return [
        f"two columns are named {name!r}; the first is read as {field}"
        for name, field in read.items()
        if names.count(name) > 1
    ]


def _dates(
    path: Path, source: FileFormat, table: Table, mapped: Mapped, options: ImportOptions
) -> tuple[tuple[str, ...], str]:
    """Return the forms of the times and a sentence about them."""
    places = [
        mapped.columns[field][0] for field in kinds.times() if field in mapped.columns
    ]  # fmt: skip
    sample = [row[i] for row in table.sample for i in places if i < len(row) and row[i].strip()]
    example = next(filter(is_numeric, sample), None)
    if example is None:
        shown = f" such as {sample[0].strip()[:40]!r}" if sample else ""
        return forms_of(options.dates), f"times{shown}, without a doubtful order"
    column = table.columns[places[0]]
    values = _values(path, source, table, places)
    usual = mapped.file_kind.dates if mapped.file_kind else None
    order = decide_order(path.name, column, values, options.dates, usual)
    return forms_of(order), f"{order} dates such as {example.strip()[:40]!r}"


def _values(path: Path, source: FileFormat, table: Table, places: list[int]) -> Iterator[str]:
    for row in table_rows(path, source, table):
        for index in places:
            if index < len(row):
                yield row[index]
