"""What a kind of file is: its fields, what it needs, how it is recognised, which SQL reads it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pipelines.exports.names import normal, places_of
from pipelines.exports.plan import Table

Columns = dict[str, tuple[int, ...]]  # field -> positions of the columns behind it


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a table, with the headers under which tools export it, the best first."""

    name: str
    headers: tuple[str, ...]
    is_time: bool = False  # its values tell the order of day and month


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a whole row is rejected; what a person reads of it stands here, its code in the SQL."""

    field: str
    reason: str
    shown: str | None = None  # the field whose cell is shown with it; None: what the row is about


@dataclass(frozen=True, slots=True)
class Found:
    """A table whose columns were looked up by the headers of a kind."""

    table: Table
    columns: Columns
    said: frozenset[str]  # the fields whose columns the user named

    def place(self, *headers: str) -> int | None:
        """Return the position of the first column with one of these headers, best first."""
        named = places_of(self.table.columns)
        return next((named[header] for header in headers if header in named), None)

    def has_sign(self, name: str, weak: frozenset[str]) -> bool:
        """Return whether a column stands behind the field whose header is not a weak sign."""
        headers = {normal(self.table.columns[place]) for place in self.columns.get(name, ())}
        return bool(headers - weak)

    def cells(self, place: int) -> list[str]:
        """Return the cells of a column in the sample."""
        return [row[place] for row in self.table.sample if place < len(row)]


def _nothing(found: Found) -> None:
    """Leave the columns as they were found."""


def _no_note(found: Found, platform: str | None) -> Sequence[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file. A module of this package with a `KIND` is known everywhere.

    In the SQL of its steps a count is named by its place among `metrics`; `has_<metric>` says
    whether the file has a column for it.
    """

    name: str  # as the preview tells it: a table of posts
    rank: int  # the table is of the first kind that knows it, in this order
    fields: tuple[Field, ...]
    metrics: tuple[str, ...]  # the counts it is read for; a file has at least one of them
    signs: tuple[str, ...]  # a column behind any of these fields makes a table one of this kind
    steps: tuple[str, ...]  # files of queries/files, from file_rows to what waits to be merged
    doubts: str | None = None  # the file of queries/files that questions what the first step read
    latest: str | None = None  # the file of queries/files that asks when its rows were seen last
    merges: tuple[str, ...] = ()  # files of queries/load for what waits beside accounts and posts
    weak_headers: frozenset[str] = frozenset()  # headers that are no sign of it
    beside: tuple[str, ...] = ()  # headers that are read in special cases only
    needs: Mapping[str, str] = field(default_factory=dict)  # field -> what a file without it lacks
    problems: Mapping[str, Problem] = field(default_factory=dict)  # by code, beside the common ones
    complete: Callable[[Found], None] = _nothing  # adds the columns that habits of tools hide
    note: Callable[[Found, str | None], Sequence[str]] = _no_note  # with the platform known

    def headers(self) -> dict[str, tuple[str, ...]]:
        """Return the headers of each field, in the order in which columns are given away."""
        return {one.name: one.headers for one in self.fields}

    def is_told_by(self, found: Found) -> bool:
        """Return whether a table is of this kind by what it has."""
        return any(found.has_sign(name, self.weak_headers) for name in self.signs)
