"""KPIs of a landscape's own: the SQL files of its folder `kpi`, checked and put into a build.

A file only reads: its SQL is asked from behind the fence, like any question, before the macro
around it is made here. A mistake sets its file aside, with a sentence, and blocks nothing else.
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

import queries
from pipelines.folder import Folder, replace_file
from pipelines.warehouse.ask import Published
from pipelines.warehouse.errors import AskError, WarehouseError
from pipelines.warehouse.fence import Bounds, Fence
from queries.checks import check_sql, promises
from queries.contract import Definition

if TYPE_CHECKING:
    import pyarrow as pa

EXAMPLES = Path(queries.__file__).parents[1] / "data" / "examples" / "kpi"
MOST_FILES = 50
MOST_BYTES = 20_000
BOUNDS = Bounds(seconds=10, rows=100_000, columns=100, values=2_000_000, bytes=50_000_000)
_NAME = re.compile(r"[a-z][a-z0-9_]{2,59}")
_COLUMN = re.compile(r"[a-z_][a-z0-9_]*")
_HEADER = {"question": "the question", "grain": "grain:", "key": "key:", "columns": "column:"}


class KpiError(WarehouseError):
    """A file cannot become a KPI; `line` is where in it, None where it is no matter of a line."""

    def __init__(self, told: str, line: int | None = None) -> None:
        super().__init__(told)
        self.line = line


@dataclass(frozen=True, slots=True)
class Kpi:
    """A file of the folder `kpi`: what it says of itself, and why it was set aside if it was."""

    file: str
    text: str = ""
    problem: str | None = None
    line: int | None = None

    @property
    def name(self) -> str:
        """The name under which it is asked."""
        return Path(self.file).stem

    @property
    def definition(self) -> Definition:
        """What its header says."""
        return queries.describe(self.name, self.text)

    def values(self) -> Mapping[str, Any]:
        """What `load/kpi` keeps."""
        told = self.definition
        row = dict(zip(queries.contract.COLUMNS, told.row(), strict=True))
        del row["part"]
        about = {"file": self.file, "problem": self.problem, "line": self.line}
        return {**row, "sql": self.text, **about}


def files(folder: Folder) -> tuple[Path, ...]:
    """The files of the folder `kpi` that end in .sql, by name; none where there is no folder."""
    return tuple(sorted(path for path in folder.kpi.glob("[!.]*.sql")))


def copy_examples(folder: Folder) -> tuple[str, ...]:
    """Copy the examples that are not there yet into the folder `kpi`; the names of the copied."""
    there = {path.name for path in folder.kpi.glob("*")}
    new = [path for path in sorted(EXAMPLES.glob("*.sql")) if path.name not in there]
    for path in new:
        replace_file(folder.kpi / path.name, path.read_bytes())
    return tuple(path.name for path in new)


def waiting(folder: Folder, published: Published) -> frozenset[str]:
    """The files that are other, newer or gone since the build was made; the next run sees them."""
    if not published.holds_kpis:
        return frozenset(path.name for path in files(folder))
    held = dict(published.cursor().execute(queries.read("ask/kpi_texts")).fetchall())
    now = {path.name: _text(path) for path in files(folder)}
    return frozenset(name for name in {*held, *now} if held.get(name) != now.get(name))


def _text(path: Path) -> str:
    try:
        return _read(path)
    except KpiError:
        return ""


def put_in(folder: Folder, build: Path) -> None:
    """Check every KPI against a build that nobody reads yet, and put those that hold into it."""
    found = files(folder)
    if not found:
        return
    taken = _taken(build)
    with Fence(BOUNDS) as fence:
        checked = [tried(path, build, fence, taken) for path in found[:MOST_FILES]]
    more = f"a landscape has at most {MOST_FILES} KPIs; take some files out of the folder"
    checked += [Kpi(ascii(path.name)[1:-1], problem=more) for path in found[MOST_FILES:]]
    config: dict[str, Any] = {"enable_external_access": "false"}
    with closing(duckdb.connect(str(build), config=config)) as con:
        for kpi in checked:
            con.execute(queries.read("load/kpi"), _made(con, kpi).values())
        con.execute("checkpoint")


def try_file(path: Path, build: Path) -> tuple[Kpi, "pa.Table | None"]:
    """A file held against a build, and its rows; None where it has a mistake."""
    with Fence(BOUNDS) as fence:
        kpi = tried(path, build, fence, _taken(build))
        return kpi, None if kpi.problem else fence.ask(build, kpi.text)


def tried(path: Path, build: Path, fence: Fence, taken: Collection[str]) -> Kpi:
    """What becomes of a file: its text, and the first mistake in it."""
    text, name = "", os.fsencode(path.name).decode(errors="replace")
    try:
        _refuse_name(path.stem, taken)
        text = _read(path)
        _check(queries.describe(path.stem, text), build, fence)
    except (KpiError, AskError) as error:
        return Kpi(name, text, str(error), error.line)
    except duckdb.Error as error:  # a type that only some of DuckDB can hand on
        return Kpi(name, text, _plain(error))
    return Kpi(name, text)


def _made(con: duckdb.DuckDBPyConnection, kpi: Kpi) -> Kpi:
    """Make the macro of a KPI that was checked; set aside where DuckDB will not have it."""
    if kpi.problem:
        return kpi
    made = _macro(kpi)
    try:
        kinds = [statement.type.name for statement in con.extract_statements(made.sql)]
        if kinds != ["CREATE"]:
            raise KpiError("its SQL is not one select")
        for statement in (made.sql, *made.comments()):
            con.execute(statement)
    except (duckdb.Error, KpiError) as error:
        con.execute(f"drop macro table if exists {kpi.name}")
        return Kpi(kpi.file, kpi.text, _plain(error))
    return kpi


def _plain(error: Exception) -> str:
    return " ".join(str(error).split("\n\n")[0].split())


def _macro(kpi: Kpi) -> Definition:
    """The definition with the macro that is made of its SQL, for whoever asks it by name."""
    sql = f"create macro {kpi.name}() as table (\n{_bare(kpi.text)}\n)"
    header = "\n".join(line for line in kpi.text.splitlines() if line.startswith("--"))
    return queries.describe(kpi.name, f"{header}\n{sql}")


def _bare(sql: str) -> str:
    return sql.rstrip().rstrip(";")


def _taken(build: Path) -> frozenset[str]:
    """The names that a KPI of a build may not have."""
    try:
        with closing(duckdb.connect(str(build), read_only=True)) as con:
            names = con.execute(queries.read("ask/names_taken")).fetchall()
    except duckdb.CatalogException as error:
        told = "the published file is of an earlier version; `outpace rebuild` makes it anew"
        raise AskError(told) from error
    return frozenset(name for (name,) in names)


def _refuse_name(name: str, taken: Collection[str]) -> None:
    if not _NAME.fullmatch(name):
        raise KpiError(
            f"{name!a} is no name for a KPI; name the file with small letters, digits and "
            "underscores, a letter first, such as comment_rate.sql"
        )
    if name in taken:
        raise KpiError(f"{name} is the name of something that is there; give the file another one")


def _read(path: Path) -> str:
    """The text of a file. Raises KpiError where it is none that can be read."""
    try:
        if path.is_symlink() or not path.is_file():
            raise KpiError("it is a link or no file; name the file itself")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise KpiError(f"it cannot be read ({error.strerror})") from error
    if len(content) > MOST_BYTES:
        raise KpiError(f"it is longer than {MOST_BYTES:,} bytes")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise KpiError("it is no text in UTF-8; save it so") from error


def _check(told: Definition, build: Path, fence: Fence) -> None:
    """Raises KpiError or AskError for the first thing that is wrong with a KPI."""
    for problem in _mistakes(told):
        raise problem
    found = fence.ask(build, told.sql)
    _hold_columns(told, found)
    holds = fence.ask(build, check_sql(told, answer=_bare(told.sql))).to_pylist()[0]
    for promise, value in zip(promises(told), holds.values(), strict=True):
        if value is not True:
            raise KpiError(f"it breaks the rule of its header '{promise}'")


def _mistakes(told: Definition) -> Iterator[KpiError]:
    """What is wrong with a header, the first first."""
    for part, written in _HEADER.items():
        if not getattr(told, part):
            yield KpiError(f"its header lacks {written}; docs/kpi.md shows one", 1)
    if told.params:
        yield KpiError("a KPI has no parameters", _line(told, "params:"))
    if told.part or told.checked:
        yield KpiError("part: and checked: are for measures of outpace", 1)
    if told.call != f"from {told.name}()":
        yield KpiError(
            f"it is asked as `from {told.name}()`; leave call: out", _line(told, "call:")
        )
    for column in told.columns:
        if not column.type or not _COLUMN.fullmatch(column.name):
            said = f"the column {column.name!a} is not told as `name type = what it means`"
            yield KpiError(said, _line(told, _column(column.name)))
    for name in told.key:
        if name not in told.column_names():
            yield KpiError(f"the key names {name!a}, which is no column", _line(told, "key:"))


def _line(told: Definition, pattern: str) -> int | None:
    """The first line of the header with a field."""
    lines = enumerate(told.sql.splitlines(), start=1)
    return next((at for at, line in lines if re.match(rf"--\s*{pattern}", line)), None)


def _column(name: str) -> str:
    return rf"column:\s*{re.escape(name)}"


def _hold_columns(told: Definition, found: "pa.Table") -> None:
    """Raises KpiError where the answer has other columns than the header says."""
    with closing(duckdb.connect()) as con:
        rows = con.from_arrow(found)
        given = [
            (name, str(kind).lower()) for name, kind in zip(rows.columns, rows.types, strict=True)
        ]
    said = [(column.name, column.type) for column in told.columns]
    if given == said:
        return
    if [name for name, _ in given] != [name for name, _ in said]:
        raise KpiError(
            f"it gives the columns {', '.join(name for name, _ in given)}; its header tells "
            f"{', '.join(name for name, _ in said)}",
            _line(told, "column:"),
        )
    name, kind = next(one for one, other in zip(given, said, strict=True) if one != other)
    raise KpiError(
        f"the column {name} is of the type {kind}; say so in its header", _line(told, _column(name))
    )
