"""Which column holds which field, by its name or by what the user says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field

from pipelines.exports import kinds, values
from pipelines.exports.errors import ExportError
from pipelines.exports.kinds import Columns, FileKind, Found, Kind
from pipelines.exports.names import normal, places_of
from pipelines.exports.plan import Table

IDENTITY = ("platform", "account", "account_id", "account_name", "observed_at")


@dataclass(frozen=True, slots=True)
class Mapped:
    """The columns of a table that are read."""

    kind: Kind
    found: Found
    file_kind: FileKind | None = None  # None for a table that no tool is known to write
    notes: tuple[str, ...] = ()  # why a column is not what its name promises

    @property
    def table(self) -> Table:
        """The table that they are of."""
        return self.found.table

    @property
    def columns(self) -> Columns:
        """The positions of the columns behind each field."""
        return self.found.columns


def map_columns(
    name: str, table: Table, said: Mapping[str, str], platform: str | None = None
) -> Mapped:
    """Return the columns to read. Raises ExportError when `said` names what does not exist.

    said: the column of a field, "" for one that no column of the file is.
    platform: what the user says; then exports of other platforms are not recognised.
    """
    places = places_of(table.columns)
    _refuse_unknown(said)
    told = {field: (_told(name, table, field, said[field]),) for field in said if said[field]}
    known = kinds.recognise(table.columns, platform)
    if known and known.rows is None:
        if not said:
            raise ExportError(f"{name} is {known.title}: {known.says}")
        known = None  # who says which column is which knows better
    best = _known(known, table, places, told) if known else _guessed(table, places, told)
    found = replace(best.found, said=frozenset(said))
    _leave_out(found, said)
    best.kind.complete(found)
    _leave_out(found, said)  # what stands beside other columns is no more in the file than they are
    return replace(best, found=found)


def _known(
    known: FileKind, table: Table, places: Mapping[str, int], told: Mapping[str, tuple[int, ...]]
) -> Mapped:
    """The columns as the export of a tool is declared; whose they are may stand beside.

    What a likely header does not name is looked for by its plain names.
    """
    kind = kinds.kind(known.rows or kinds.USUAL)
    own = {header for headers in known.columns.values() for header in headers}
    headers = {field: known.columns.get(field, ()) for field in kind.headers()}
    for field in headers if known.known == "likely" else IDENTITY:
        if not (field == "platform" and known.platform):
            plain = (one for one in kind.headers()[field] if one not in own)
            headers[field] = (*headers[field], *plain)
    return Mapped(kind, Found(table, _by_header(places, told, headers), frozenset(told)), known)


def _guessed(
    table: Table, places: Mapping[str, int], told: Mapping[str, tuple[int, ...]]
) -> Mapped:
    """The columns as most tables name them, of the first kind of rows that they tell of."""
    mapped = [_mapped(one, table, places, told) for one in kinds.kinds()]
    usual = next(one for one in mapped if one.kind.name == kinds.USUAL)
    return next((one for one in mapped if one.kind.is_told_by(one.found)), usual)


def _mapped(
    kind: Kind, table: Table, places: Mapping[str, int], told: Mapping[str, tuple[int, ...]]
) -> Mapped:
    guess = _Guess(kind, table, places, dict(told))
    spoken = kinds.spoken_headers(kind.name)
    for field, names in kind.headers().items():
        guess.give(field, (*names, *spoken.get(field, ())))
    return Mapped(kind, Found(table, guess.found, frozenset(told)), notes=tuple(guess.notes))


@dataclass(slots=True)
class _Guess:
    """Columns given to fields by their names, unless their values say otherwise."""

    kind: Kind
    table: Table
    places: Mapping[str, int]
    found: dict[str, tuple[int, ...]]
    notes: list[str] = dataclass_field(default_factory=list)

    def give(self, field: str, names: Sequence[str]) -> None:
        """Give a field the first column with one of these names whose values suit it.

        One that is blank in the sample waits behind those that are not, and of two columns with
        the same days the one with the time of day is taken.
        """
        used = {index for indexes in self.found.values() for index in indexes}
        there = [name for name in names if name in self.places and self.places[name] not in used]
        if field in self.found or not there:
            return
        doubts = {name: self._doubt(field, name) for name in there}
        fitting = [self.places[name] for name in there if doubts[name] is None]
        fitting.sort(key=lambda index: values.is_blank(self._cells(index)))
        if not fitting and field != "platform":  # what is wrong is then said row by row
            fitting = [self.places[there[0]]]
        self._tell(field, {name: why for name, why in doubts.items() if why}, fitting)
        if not fitting:
            return
        best, *others = fitting
        more = (other for other in others if values.says_more(*map(self._cells, (other, best))))
        self.found[field] = (next(more, best),)

    def _doubt(self, field: str, name: str) -> str | None:
        return values.doubt(self.kind, field, name, self._cells(self.places[name]))

    def _tell(self, field: str, doubts: Mapping[str, str], read: Sequence[int]) -> None:
        for name, why in doubts.items():
            if self.places[name] not in read:
                column = self.table.columns[self.places[name]]
                self.notes.append(f"column {column!r} is not read as {field}: {why}")

    def _cells(self, index: int) -> list[str]:
        return [row[index] for row in self.table.sample if index < len(row)]


def _leave_out(found: Found, said: Mapping[str, str]) -> None:
    for field, column in said.items():
        if not column:
            found.columns.pop(field, None)


def _refuse_unknown(said: Mapping[str, str]) -> None:
    for field, column in said.items():
        if field not in kinds.fields():
            raise ExportError(
                f"--map {field}={column} asks for a field that does not exist; "
                f"the fields are: {', '.join(kinds.fields())}"
            )


def _told(name: str, table: Table, field: str, column: str) -> int:
    if column in table.columns:
        return table.columns.index(column)
    places = places_of(table.columns)
    if normal(column) not in places:
        raise ExportError(
            f"--map {field}={column} asks for a column that {name} does not have; "
            f"its columns are: {listed(table.columns)}"
        )
    return places[normal(column)]


def listed(columns: Sequence[str]) -> str:
    """Return the names of columns for a sentence, the first thirty of them."""
    shown = ", ".join(" ".join(column.split())[:40] or "(no name)" for column in columns[:30])
    return shown + (f" and {len(columns) - 30} more" if len(columns) > 30 else "")


def _by_header(
    places: Mapping[str, int],
    told: Mapping[str, tuple[int, ...]],
    headers: Mapping[str, Sequence[str]],
) -> dict[str, tuple[int, ...]]:
    found = dict(told)
    used = {index for indexes in told.values() for index in indexes}
    for field, names in headers.items():
        if field in found:
            continue
        free = (places[name] for name in names if name in places and places[name] not in used)
        if (index := next(free, None)) is not None:
            found[field] = (index,)
            used.add(index)
    return found
