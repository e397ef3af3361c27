"""A planned file read by DuckDB into staged tables: the good rows, and what was rejected."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow as pa
from duckdb.func import FunctionNullHandling, PythonUDFType
from duckdb.sqltypes import TIMESTAMP, VARCHAR

import queries
from pipelines import bounds
from pipelines.exports import kinds
from pipelines.exports.container import opened
from pipelines.exports.errors import ExportError
from pipelines.exports.lines import byte_lines, row_lines
from pipelines.exports.moments import Times, read_moment
from pipelines.exports.names import normal
from pipelines.exports.parquet import row_count
from pipelines.exports.plain import Rewritten, needs_rewrite, rewrite
from pipelines.exports.plan import Packing, Plan
from pipelines.exports.source import open_bytes
from pipelines.exports.table import shape_of
from pipelines.exports.walk import FEWER, LONG, MORE, TORN, count_records
from pipelines.platforms import records
from pipelines.scratch import scratch
from pipelines.warehouse.sql import run_sql

UNREADABLE = (duckdb.InvalidInputException, duckdb.IOException, duckdb.ConversionException)
WEAK_IDS = ("", "#", "id", "index", "n", "no", "nr", "number", "row")
BROKEN = {
    MORE: "the line has more cells than the header",
    FEWER: "the line has fewer cells than the header",
    TORN: "a quote is opened and not closed, or closed within a cell",
    LONG: "the line is longer than 2 MB",
    "INVALID ENCODING": "the line is not UTF-8",
}


@dataclass(frozen=True, slots=True)
class FileTally:
    """How the rows of a file fared; `blank` rows are not counted as rows."""

    rows: int
    good: int
    rejected: int  # whole rows; a rejected cell leaves its row good
    blank: int = 0
    posts: int | None = None  # how many posts the good rows are; None for other kinds of rows
    doubts: tuple[str, ...] = ()  # why ids or links of the file were not believed

    def lines(self) -> tuple[str, ...]:
        """The account of the rows, and what became of them, in sentences for a person."""
        told = [self.line()]
        if self.posts is not None and self.posts < self.good:
            told.append(f"the {self.good:,} rows are {self.posts:,} posts, as some repeat one")
        return (*told, *self.doubts)

    def line(self) -> str:
        """The account of all rows in one sentence: what was walked is what is named."""
        walked = self.rows + self.blank
        return (
            f"{walked:,} rows walked = {self.good:,} read + {self.rejected:,} set aside "
            f"+ {self.blank:,} blank"
        )


@dataclass(frozen=True, slots=True)
class _Readable:
    """A file that the bulk reader takes: the file itself, or what was rewritten of it."""

    path: Path
    packing: Packing = "none"
    rewritten: Rewritten | None = None
    records: int | None = None  # counted from its bytes; None where only a walk can count
    has_controls: bool = True  # whether its texts may hold control characters


def stage_file(
    con: duckdb.DuckDBPyConnection, path: Path, plan: Plan, *, received_at: datetime
) -> FileTally:
    """Fill the staged relations of the file's kind, and staged_reject; return the tally.

    Raises ExportError when the file cannot be read or no row of it is good.
    """
    run_sql(con, "load/staging")
    run_sql(con, "files/file_platforms")
    run_sql(con, "files/file_bounds", _bounds())
    with opened(path, plan.part) as inside, scratch() as folder, _reading_times(con, plan.times):
        run(con, "file_macros")
        try:
            return _staged(con, inside.path, plan, received_at, folder)
        except UNREADABLE as error:
            raise ExportError(
                f"{plan.name} cannot be read as a table ({_first_line(error)}); "
                "open it in a spreadsheet and save it as .xlsx or .csv"
            ) from error
        finally:
            with suppress(duckdb.Error):  # an aborted transaction takes them along
                run(con, "file_drop")


def run(
    con: duckdb.DuckDBPyConnection, name: str, params: Mapping[str, object] | None = None
) -> duckdb.DuckDBPyConnection:
    """Return the connection after one statement file of queries/files."""
    sql = queries.read(f"files/{name}")
    if params is None:
        return con.execute(sql)
    return con.execute(sql, {key: value for key, value in params.items() if f"${key}" in sql})


@contextmanager
def _reading_times(con: duckdb.DuckDBPyConnection, times: Times) -> Iterator[None]:
    """Let SQL read the times that are not in plain form, while it lasts."""

    def read(cells: pa.Array, names: pa.Array) -> pa.Array:
        pairs = zip(cells.to_pylist(), names.to_pylist(), strict=True)
        found = [None if cell is None else read_moment(cell, times, name) for cell, name in pairs]
        return pa.array(found, type=pa.timestamp("us"))

    con.execute("set variable file_is_plain = $plain::boolean", {"plain": times.is_plain})
    with suppress(duckdb.Error):  # of a reading that broke off within its transaction
        con.remove_function("file_moment")
    con.create_function(
        "file_moment",
        read,
        [VARCHAR, VARCHAR],
        TIMESTAMP,
        type=PythonUDFType.ARROW,
        null_handling=FunctionNullHandling.SPECIAL,
    )
    try:
        yield
    finally:
        with suppress(duckdb.Error):
            con.remove_function("file_moment")


def _staged(
    con: duckdb.DuckDBPyConnection, path: Path, plan: Plan, received_at: datetime, folder: Path
) -> FileTally:
    """Stage the file as it is where all of its records come out, else what a walk makes of it."""
    readable = _readable(path, plan, folder)
    if readable is not None:
        counted = _stage(con, readable, plan, received_at)
        if readable.records in (None, counted):
            return _reject(con, path, readable, plan)
        run(con, "file_drop")
    readable = _rewritten(path, plan, folder)
    counted = _stage(con, readable, plan, received_at)
    if readable.records != counted:
        raise ExportError(
            f"{plan.name} has {readable.records:,} rows of which {counted:,} came out, so it was "
            "not read; save it as .xlsx and import that"
        )
    return _reject(con, path, readable, plan)


def _readable(path: Path, plan: Plan, folder: Path) -> _Readable | None:
    """Return a file that the bulk reader takes as it is; None where it has to be rewritten."""
    if needs_rewrite(plan):
        return None
    if plan.source.format == "parquet":
        return _Readable(_plainly_named(path, folder), records=row_count(path))
    with open_bytes(path, plan.source.compression) as file:
        counted = count_records(file, shape_of(plan.table), plan.table.skip_lines)
    if counted is None:
        return None
    return _Readable(
        _plainly_named(path, folder),
        plan.source.compression,
        records=counted.records,
        has_controls=counted.has_controls,
    )


def _plainly_named(path: Path, folder: Path) -> Path:
    """Return the file, or a copy of it where the bulk reader does not take its name."""
    if not set(str(path)) & set("*?[]{}") and bounds.storable(str(path)) == str(path):
        return path
    target = folder / "copy"
    shutil.copyfile(path, target)
    return target


def _rewritten(path: Path, plan: Plan, folder: Path) -> _Readable:
    made = rewrite(plan, path, folder / "table")
    return _Readable(folder / "table", "none", made, made.rows)


def _stage(
    con: duckdb.DuckDBPyConnection, readable: _Readable, plan: Plan, received_at: datetime
) -> int:
    """Stage the file; how many rows and lines of the wrong shape came out of it."""
    _rows(con, readable, plan).create_view("file_rows", replace=True)
    con.execute("set variable file_has_controls = $has::boolean", {"has": readable.has_controls})
    kind = kinds.kind(plan.kind)
    first, *others = kind.steps
    values = _params(plan, received_at)
    run_sql(con, f"files/{first}", values)
    if kind.latest and plan.has("observed_at"):
        for (moment,) in run(con, kind.latest).fetchall():
            values["observed_at"] = moment
            run_sql(con, f"files/{first}", values)
    if kind.doubts:
        run_sql(con, f"files/{kind.doubts}", values)
        if doubted := {belief for belief, _ in run(con, "file_doubted").fetchall()}:
            values |= {belief: not values[belief] for belief in doubted}
            run_sql(con, f"files/{first}", values)
    for name in others:
        run_sql(con, f"files/{name}", values)
    run_sql(con, "load/doubled")
    rows, *_ = run(con, "file_tally").fetchone() or (0,)
    return int(rows) + len(_broken(con, readable, plan))


def _rows(
    con: duckdb.DuckDBPyConnection, readable: _Readable, plan: Plan
) -> duckdb.DuckDBPyRelation:
    """Return the file as a relation with a column for each field of any kind, all text."""
    is_parquet = plan.source.format == "parquet"
    raw = con.from_parquet(str(readable.path)) if is_parquet else _csv(con, readable, plan)
    return raw.select(
        *(_cell(raw, name, plan.columns.get(name, ())).alias(name) for name in kinds.fields())
    )


def _csv(
    con: duckdb.DuckDBPyConnection, readable: _Readable, plan: Plan
) -> duckdb.DuckDBPyRelation:
    return con.read_csv(
        str(readable.path),
        auto_detect=False,
        header=False,
        skiprows=0 if readable.rewritten else plan.table.skip_lines,
        sep=plan.table.delimiter,
        quotechar='"',
        escapechar='"',
        compression=readable.packing,
        columns={f"c{index}": "varchar" for index in range(len(plan.table.columns))},
        ignore_errors=True,
        store_rejects=True,
        rejects_table="file_reject_errors",
        rejects_scan="file_reject_scans",
    )


def _cell(raw: duckdb.DuckDBPyRelation, name: str, places: tuple[int, ...]) -> duckdb.Expression:
    """Return the text behind a field: of several columns one after the other, of counts the sum."""
    if not places:
        return duckdb.ConstantExpression(None).cast("varchar")
    cells = [_text(raw, place) for place in places]
    if len(cells) == 1:
        return cells[0]
    if name in kinds.metrics():
        return _sum(cells)
    return duckdb.FunctionExpression("concat_ws", duckdb.ConstantExpression(" "), *cells)


def _sum(cells: Sequence[duckdb.Expression]) -> duckdb.Expression:
    """Return the sum of counts as text; where the first is none, its cell as it is."""
    count, *more = [duckdb.FunctionExpression("file_count", cell) for cell in cells]
    total = count
    for part in more:
        total += duckdb.CoalesceOperator(part, duckdb.ConstantExpression(0))
    return duckdb.CaseExpression(count.isnull(), cells[0]).otherwise(total.cast("varchar"))


def _text(raw: duckdb.DuckDBPyRelation, place: int) -> duckdb.Expression:
    cell = duckdb.ColumnExpression(raw.columns[place])
    kind = str(raw.types[place])
    if kind == "TIMESTAMP WITH TIME ZONE":
        cell = duckdb.FunctionExpression("timezone", duckdb.ConstantExpression("UTC"), cell)
    if kind.startswith("TIMESTAMP"):
        return duckdb.FunctionExpression(
            "strftime", cell.cast("timestamp"), duckdb.ConstantExpression("%Y-%m-%d %H:%M:%S")
        )
    if kind.endswith("[]"):
        return duckdb.FunctionExpression("array_to_string", cell, duckdb.ConstantExpression(" "))
    return cell.cast("varchar")


def _params(plan: Plan, received_at: datetime) -> dict[str, object]:
    return {
        "platform": plan.platform,
        "account": plan.account,
        "brand": plan.brand,
        "latest": received_at + bounds.CLOCK_DIFFERENCE,
        "observed_at": plan.observed_at or received_at,
        "believes_ids": True,
        "believes_links": True,
        "prefers_links": False,
        "is_weak_id": _is_weak_id(plan),
        **{f"has_{name}": plan.has(name) for name in kinds.metrics()},
    }


def _is_weak_id(plan: Plan) -> bool:
    """Return whether the header of the ids may as well stand over numbers of rows."""
    places = plan.columns.get("post_id", ())
    return any(normal(plan.table.columns[place]) in WEAK_IDS for place in places)


def _bounds() -> dict[str, object]:
    """Return the bounds of what may enter, as the SQL of files names them."""
    known = records()
    return {
        "largest_count": bounds.LARGEST_COUNT,
        "platforms": [one.name for one in known],
        "since": [one.since for one in known],
        "earliest": bounds.EARLIEST,
        "clock": bounds.CLOCK_DIFFERENCE,
        "address_limit": bounds.ADDRESS_LIMIT,
        "declared_limit": bounds.DECLARED_LIMIT,
        "id_limit": bounds.ID_LIMIT,
        "language_limit": bounds.LANGUAGE_LIMIT,
        "name_limit": bounds.NAME_LIMIT,
        "tag_limit": bounds.TAG_LIMIT,
        "most_tags": bounds.MOST_TAGS,
        "text_limit": bounds.TEXT_LIMIT,
        "controls": bounds.CONTROLS,
        "name_controls": bounds.NAME_CONTROLS,
    }


def _reasons(plan: Plan) -> dict[str, object]:
    """Return what the rows and the counts of a kind can be rejected for."""
    kind = kinds.kind(plan.kind)
    told = kinds.problems(kind)
    return {
        "counts": list(kind.metrics),
        "count_reason": bounds.COUNT_REASON,
        "codes": list(told),
        "fields": [problem.field for problem in told.values()],
        "reasons": [problem.reason for problem in told.values()],
        "shown": [problem.shown for problem in told.values()],
    }


def _broken(
    con: duckdb.DuckDBPyConnection, readable: _Readable, plan: Plan
) -> list[tuple[int, int, str, str]]:
    """Return the lines of the wrong shape that the bulk reader left out, by where they start."""
    if plan.source.format == "parquet":
        return []
    return run(con, "file_broken_lines").fetchall()


def _broken_lines(
    con: duckdb.DuckDBPyConnection, readable: _Readable, plan: Plan
) -> list[tuple[int, str, str]]:
    """Return the line, the reason and the text of what has not the shape of the table."""
    told = [
        (one.line, one.problem or "", one.raw)
        for one in (readable.rewritten.broken if readable.rewritten else ())
    ]
    left_out = _broken(con, readable, plan)
    lines = byte_lines(readable.path, readable.packing, [start for start, *_ in left_out])
    told += [(line, kind, raw) for line, (*_, kind, raw) in zip(lines, left_out, strict=True)]
    return [(line, BROKEN.get(kind, kind.lower()), raw) for line, kind, raw in told]


def _reject(
    con: duckdb.DuckDBPyConnection, path: Path, readable: _Readable, plan: Plan
) -> FileTally:
    rows, good, blank, bad = run(con, "file_tally").fetchone() or (0, 0, 0, 0)
    broken = _broken_lines(con, readable, plan)
    indexes: list[int] = []
    if bad:
        _refuse_other_header(con, path, plan, [line for line, *_ in broken])
        run(con, "file_problems", _reasons(plan))
        indexes = [index for (index,) in run(con, "file_problem_rows").fetchall()]
    else:
        run(con, "file_no_problems")
    run(con, "staged_reject", {
        "indexes": indexes,
        "lines": row_lines(plan, path, indexes, [line for line, *_ in broken]),
        "broken_lines": [line for line, *_ in broken],
        "broken_reasons": [reason for _, reason, _ in broken],
        "broken_raws": [raw for *_, raw in broken],
    })  # fmt: skip
    rejected = rows - blank - good + len(broken)
    kind = kinds.kind(plan.kind)
    tally = FileTally(
        good + rejected,
        good,
        rejected,
        blank,
        *_identity(con) if kind.doubts else (),
    )
    _refuse_nothing(con, plan, tally)
    return tally


def _identity(con: duckdb.DuckDBPyConnection) -> tuple[int, tuple[str, ...]]:
    """Return how many posts the good rows are, and why ids or links were not believed."""
    posts, *_ = run(con, "file_merged").fetchone() or (0,)
    doubts = [reason for _, reason in run(con, "file_doubted").fetchall()]
    differing, *_ = run(con, "file_differing").fetchone() or (0,)
    if differing:
        doubts.append(
            f"{differing:,} of the posts have several rows with different counts and no time that "
            "tells them apart, so the last row of each is read; say which column tells when they "
            "were seen with --map observed_at=COLUMN"
        )
    return posts, tuple(doubts)


def _refuse_other_header(
    con: duckdb.DuckDBPyConnection, path: Path, plan: Plan, broken: list[int]
) -> None:
    """Raise ExportError where a second header names the columns in another order."""
    told = {field: plan.table.columns[places[0]] for field, places in plan.columns.items()}
    headers = {"headers": [name.lower() for name in told.values()]}
    for index, cells in run(con, "file_headers", headers).fetchall():
        row = json.loads(cells)
        if any(normal(row.get(field) or "") != normal(name) for field, name in told.items()):
            line = row_lines(plan, path, [index], broken)[0]
            raise ExportError(
                f"{plan.name} has a second header on line {line} with its columns in another "
                "order; cut the file there and import the two parts"
            )


def _refuse_nothing(con: duckdb.DuckDBPyConnection, plan: Plan, tally: FileTally) -> None:
    if tally.good:
        return
    first = run(con, "file_first_reject").fetchone()
    if first is None:
        raise ExportError(f"{plan.name} has a header but no rows; export it again").known_as(
            "no-rows", file=plan.name
        )
    line, reason, raw = first
    raise ExportError(
        f"none of the {tally.rows} rows of {plan.name} can be read; the first, on line {line}: "
        f"{reason}{f' ({raw!r})' if raw else ''}; see --dry-run for how its columns are read"
    )


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0].removeprefix("Invalid Input Error: ")
