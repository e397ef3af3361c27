"""Asking: the published build, opened so that a question can read it and nothing else."""

import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import duckdb

import queries
from pipelines.folder import Folder
from pipelines.warehouse.errors import AskError, BrokenBuild, NothingPublished
from pipelines.warehouse.fence import FENCE, MAX_SECONDS

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from queries.rows import Kpis

_BUILD = re.compile(r"outpace-[\w.-]+\.duckdb")
TABLES = queries.TABLES

# The connections of a process share one instance a file, so one thread's lock of the settings would
# meet another between its look and its own setting.
_ONE_OPENS = threading.Lock()


@dataclass(frozen=True, slots=True)
class Landscape:
    """How the build reads time, what it is and when it was made (`built_at`: naive UTC).

    `known_on` is the day that it is as known on; None for what is known now.
    """

    time_zone: str
    week_start: int
    is_simulated: bool
    build_id: str
    built_at: datetime
    outpace_version: str
    known_on: date | None = None
    lead_alarms_per_year: float | None = None
    watch_alarms_per_year: float | None = None

    @property
    def day(self) -> date:
        """The day on which it speaks: as known then, else when it was made."""
        return self.known_on or self.built_at.date()


class Published:
    """One published build; safe to share between threads: every question has its own cursor."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.build_id = _id_of(path)
        self._con = _connect(path)

    @cached_property
    def landscape(self) -> Landscape:
        """The one row of `landscape`."""
        row = self.cursor().execute(queries.read("ask/read_landscape")).fetchone()
        if row is None:
            raise BrokenBuild(f"{self.path} holds no landscape; run `outpace rebuild`")
        names = (field.name for field in fields(Landscape))
        return Landscape(**dict(zip(names, row, strict=True)))

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """The first day on which something was observed, and the last on which something was
        observed or written; None when nothing was observed."""
        first, last = (
            self.cursor().execute(queries.read("ask/days_known")).fetchone() or (None,) * 2
        )
        if first is None or last is None:
            return None
        return first, max(last, self._written_to or last)

    @cached_property
    def _written_to(self) -> date | None:
        """The last day on which somebody wrote into the journal; None without an entry."""
        if not self.has_journal:
            return None
        row = self.cursor().execute(queries.read("ask/written_to")).fetchone()
        day: date | None = row[0] if row else None
        return day

    @property
    def holds_kpis(self) -> bool:
        """Whether the build is of a version that knows KPIs of a landscape's own."""
        return "kpis" in self._offered

    def kpis(self) -> "list[Kpis]":
        """The landscape's own KPIs, those set aside too; none in a build of an earlier version."""
        if not self.holds_kpis:
            return []
        found = self.cursor().execute("from kpis")
        names = [column[0] for column in found.description or []]
        rows = found.fetchall()
        return [cast("Kpis", dict(zip(names, row, strict=True))) for row in rows]

    @property
    def has_journal(self) -> bool:
        """Whether the build is of a version that knows the journal."""
        return "journal" in self._offered

    def versions(self) -> frozenset[str]:
        """The versions of journal entries that the build holds."""
        if not self.has_journal:
            return frozenset()
        found = self.cursor().execute(queries.read("ask/versions_held")).fetchall()
        return frozenset(version for (version,) in found)

    def day_end(self, day: date) -> datetime:
        """The moment (naive UTC) at which a day ends in the reporting time zone."""
        row = self.cursor().execute(queries.read("ask/day_end"), {"day": day}).fetchone()
        if row is None:
            raise BrokenBuild(f"{self.path} holds no landscape; run `outpace rebuild`")
        moment: datetime = row[0]
        return moment

    def measure(self, name: str, **arguments: Any) -> "pd.DataFrame":
        """The rows of a measure, such as `measure("share_of_voice", every="month")`.

        Raises AskError for a brand, platform or choice that it does not know.
        """
        definition = self.definition(name)
        given = ", ".join(f"{key} := ${key}" for key in arguments if key.isidentifier())
        return self._rows(f"from {definition.name}({given})", arguments)

    def question(self, name: str, **values: Any) -> "pd.DataFrame":
        """The rows of a file of `queries/ask`. Raises AskError as a measure does."""
        return self._rows(queries.read(f"ask/{name}"), values)

    def _rows(self, sql: str, values: Mapping[str, Any]) -> "pd.DataFrame":
        try:
            return self.cursor().execute(sql, values).df()
        except duckdb.InvalidInputException as error:  # what a measure itself says
            raise AskError(_plain(error).removeprefix("Invalid Input Error: ")) from error

    def table(self, name: str) -> "pd.DataFrame":
        """All rows of one of the small tables."""
        if name not in TABLES:
            raise AskError(f"no table named {name!r}; there are: {', '.join(TABLES)}")
        return self.cursor().execute(f"from {name}").df()

    def definitions(self) -> tuple[queries.Definition, ...]:
        """The measures that this file holds; one of an earlier version lacks some."""
        return tuple(self._offered.values())

    def offers(self, name: str) -> bool:
        """Whether it has a measure; builds of earlier versions lack some."""
        return name in self._offered

    def definition(self, name: str) -> queries.Definition:
        """The definition of one measure, as this file holds it."""
        if name not in self._offered:
            raise AskError(f"no measure named {name!r}; there are: {', '.join(self._offered)}")
        return self._offered[name]

    @cached_property
    def _offered(self) -> dict[str, queries.Definition]:
        found = self.cursor().execute(queries.read("ask/definitions")).fetchall()
        if any(name == "kpis" for name, _ in found):
            found += self.cursor().execute(queries.read("ask/kpis")).fetchall()
        return {name: queries.describe(name, sql) for name, sql in found}

    def ask(self, sql: str, *, limit: int | None = 10_000) -> "pd.DataFrame":
        """The answer to a question in SQL, from behind the fence: at most `limit` rows.

        Raises AskError: what is wrong with the question, or which bound it met.
        """
        return self.framed(FENCE.ask(self.path, sql, rows=limit))

    def framed(self, rows: "pa.Table") -> "pd.DataFrame":
        """Rows as a frame."""
        frame: pd.DataFrame = self.cursor().from_arrow(rows).df()
        return frame

    def ask_rows(self, sql: str, *, limit: int | None = 10_000) -> "pa.Table":
        """The same answer with the types of its columns."""
        found = FENCE.ask(self.path, sql, rows=limit)
        rows: pa.Table = self.cursor().from_arrow(found).to_arrow_table()
        return rows

    def expect_question(self) -> None:
        """Start what will answer the next question, so that it is ready by then."""
        FENCE.expect(self.path)

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor of its own: a shared one gives wrong results between threads."""
        return self._con.cursor()


def open_published(folder: Folder) -> Published:
    """The build that the pointer names."""
    for _ in range(5):
        name = pointed(folder)
        if name is None and folder.pointer.exists():
            raise BrokenBuild(
                f"{folder.pointer} does not name a build; run `outpace doctor --repair`"
            )
        if name is None:
            raise NothingPublished(
                f"nothing is published in {folder.root} yet; run `outpace import FILE` or "
                '`outpace add "Brand" LINK` and `outpace collect`, or look at `outpace demo`'
            )
        try:
            return Published(folder.published / name)
        except FileNotFoundError:
            continue  # swapped between reading the pointer and opening the file
    raise BrokenBuild(
        f"the build {name} that {folder.pointer} names is gone; run `outpace rebuild`"
    )


def pointed(folder: Folder) -> str | None:
    """Name of the file that readers open now, or None."""
    try:
        name = folder.pointer.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return name if _BUILD.fullmatch(name) else None


def published_id(folder: Folder) -> str | None:
    """The id of the build that readers open now, or None."""
    name = pointed(folder)
    return None if name is None else _id_of(Path(name))


def _id_of(path: Path) -> str:
    return path.stem.removeprefix("outpace-")


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    if not path.exists():
        raise FileNotFoundError(path)
    config: dict[str, Any] = {
        "enable_external_access": "false",
        "python_enable_replacements": "false",
        "max_execution_time": str(MAX_SECONDS * 1000),
        "memory_limit": "2GB",
        "threads": "2",
    }
    try:
        with _ONE_OPENS:
            con = duckdb.connect(str(path), read_only=True, config=config)
            if con.execute("select current_setting('lock_configuration')").fetchone() != (True,):
                con.execute("set global TimeZone = 'UTC'")
                con.execute("set lock_configuration = true")
    except duckdb.Error as error:
        raise BrokenBuild(
            f"{path} cannot be opened ({_plain(error)}); run `outpace rebuild`"
        ) from error
    return con


def _plain(error: Exception) -> str:
    """The part of DuckDB's message that helps, on one line."""
    text = str(error).split("\n\n")[0]
    return " ".join(text.split())
