"""How a file will be read: decided once from its head, then followed row by row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from pipelines.exports.moments import Times

MOST_COLUMNS = 4_000  # of a table; exports have some tens
Packing = Literal["none", "gzip"]


# What people said of files with a header (`names.header_key`): field -> name of the column.
Remembered = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the user says about a file; None leaves it to the file."""

    map: Mapping[str, str] = field(default_factory=dict)  # field -> name of the column
    platform: str | None = None
    own: str | None = None
    brand: str | None = None
    observed_at: datetime | None = None  # naive UTC
    dates: str | None = None  # day-first | month-first | year-first
    times_in: str | None = None  # the zone of times that name none, such as Europe/Amsterdam
    encoding: str | None = None
    part: tuple[str, ...] = ()  # of a file with several tables: the member, the sheet


@dataclass(frozen=True, slots=True)
class FileFormat:
    """What the bytes of a file are."""

    format: str  # csv | parquet
    compression: Packing = "none"
    encoding: str = "utf-8"
    is_mixed: bool = False  # lines end in more than one way
    note: str = ""  # what is to be known of the choice of the encoding
    was: str = ""  # what the table was before it was written out as text, as people call it


@dataclass(frozen=True, slots=True)
class Table:
    """Where the table stands in a file: its header and a sample of the rows below it."""

    columns: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    delimiter: str = ","
    skip_lines: int = 0  # lines up to and with the header
    escape: str | None = None  # the sign before a quote in a quoted cell; None: a second quote
    is_loose: bool = False  # written in a way that the bulk reader does not take


@dataclass(frozen=True, slots=True)
class Plan:
    """How a file is read. `columns` has the positions of the columns behind each field."""

    name: str
    source: FileFormat
    table: Table
    kind: str  # the name of a kind of rows
    columns: Mapping[str, tuple[int, ...]]
    times: Times  # the ways a time is written
    date_note: str
    platform: str | None = None
    account: str | None = None
    brand: str | None = None
    own: str | None = None
    observed_at: datetime | None = None
    notes: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)  # field -> column, by people, also before
    part: tuple[str, ...] = ()  # where in the file the table stands: the member, the sheet
    file_kind: str | None = None  # the name of the file kind that it was recognised as

    def has(self, name: str) -> bool:
        """Return whether the file has a column for this field."""
        return name in self.columns
