"""A planned file read by DuckDB into staged tables: the good rows, and what was rejected."""

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

import queries
from pipelines import bounds
from pipelines.exports import kinds
from pipelines.exports.container import opened
from pipelines.exports.errors import ExportError
from pipelines.exports.lines import byte_lines, row_lines
from pipelines.exports.plain import needs_rewrite, rewrite
from pipelines.exports.plan import Packing, Plan
from pipelines.platforms import records
from pipelines.scratch import scratch
from pipelines.warehouse.sql import run_sql

UNREADABLE = (duckdb.InvalidInputException, duckdb.IOException, duckdb.ConversionException)
BROKEN = {
    "TOO MANY COLUMNS": "the line has more cells than the header",
    "MISSING COLUMNS": "the line has fewer cells than the header",
    "UNQUOTED VALUE": "a quote is opened and not closed, or closed within a cell",
    "LINE SIZE OVER MAXIMUM": "the line is longer than 2 MB",
    "INVALID ENCODING": "the line is not UTF-8",
}


@dataclass(frozen=True, slots=True)
class FileTally:
    """How the rows of a file fared; `blank` rows are not counted as rows."""

    rows: int
    good: int
    rejected: int  # whole rows; a rejected cell leaves its row good


def stage_file(
    con: duckdb.DuckDBPyConnection, path: Path, plan: Plan, *, received_at: datetime
) -> FileTally:
    """Fill the staged relations of the file's kind, and staged_reject; return the tally.

    Raises ExportError when the file cannot be read or no row of it is good.
    """
    run_sql(con, "load/staging")
    run_sql(con, "files/file_platforms")
    run_sql(con, "files/file_bounds", _bounds())
    run(con, "file_macros")
    with opened(path, plan.part) as inside, scratch() as folder:
        readable = _readable(inside.path, plan, folder)
        try:
            return _stage(con, inside.path, readable, plan, received_at)
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


def _readable(path: Path, plan: Plan, folder: Path) -> Path:
    """Return a file that the bulk reader takes: the file itself, or a copy of it."""
    target = folder / "table"
    if needs_rewrite(plan):
        rewrite(plan, path, target)
    elif set(str(path)) & set("*?[]{}") or bounds.storable(str(path)) != str(path):
        # the reader takes these signs as a pattern, and no name that is not UTF-8
        shutil.copyfile(path, target)
    else:
        return path
    return target


def _packing(plan: Plan) -> Packing:
    """Return how the file that the bulk reader takes is packed; a rewritten one is not."""
    return "none" if needs_rewrite(plan) else plan.source.compression


def _stage(
    con: duckdb.DuckDBPyConnection, path: Path, readable: Path, plan: Plan, received_at: datetime
) -> FileTally:
    _rows(con, readable, plan).create_view("file_rows", replace=True)
    for name in kinds.kind(plan.kind).steps:
        run_sql(con, f"files/{name}", _params(plan, received_at))
    return _reject(con, path, readable, plan)


def _rows(con: duckdb.DuckDBPyConnection, path: Path, plan: Plan) -> duckdb.DuckDBPyRelation:
    """Return the file as a relation with a column for each field of any kind, all text."""
    raw = con.from_parquet(str(path)) if plan.source.format == "parquet" else _csv(con, path, plan)
    return raw.select(
        *(_cell(raw, plan.columns.get(name, ())).alias(name) for name in kinds.fields())
    )


def _csv(con: duckdb.DuckDBPyConnection, path: Path, plan: Plan) -> duckdb.DuckDBPyRelation:
    return con.read_csv(
        str(path),
        auto_detect=False,
        header=False,
        skiprows=plan.table.skip_lines,
        sep=plan.table.delimiter,
        quotechar='"',
        escapechar='"',
        compression=_packing(plan),
        columns={f"c{index}": "varchar" for index in range(len(plan.table.columns))},
        ignore_errors=True,
        store_rejects=True,
        rejects_table="file_reject_errors",
        rejects_scan="file_reject_scans",
    )


def _cell(raw: duckdb.DuckDBPyRelation, places: tuple[int, ...]) -> duckdb.Expression:
    if not places:
        return duckdb.ConstantExpression(None).cast("varchar")
    cells = [_text(raw, place) for place in places]
    if len(cells) == 1:
        return cells[0]
    return duckdb.FunctionExpression("concat_ws", duckdb.ConstantExpression(" "), *cells)


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
        "forms": list(plan.forms),
        "platform": plan.platform,
        "account": plan.account,
        "brand": plan.brand,
        "latest": received_at + bounds.CLOCK_DIFFERENCE,
        "observed_at": plan.observed_at or received_at,
        **{f"has_{name}": plan.has(name) for name in kinds.metrics()},
    }


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


def _reject(con: duckdb.DuckDBPyConnection, path: Path, readable: Path, plan: Plan) -> FileTally:
    rows, good, blank, bad = run(con, "file_tally").fetchone() or (0, 0, 0, 0)
    broken = run(con, "file_broken_lines").fetchall() if plan.source.format == "csv" else []
    broken_lines = byte_lines(readable, _packing(plan), [start for start, *_ in broken])
    indexes: list[int] = []
    if bad:
        run(con, "file_problems", _reasons(plan))
        indexes = [index for (index,) in run(con, "file_problem_rows").fetchall()]
    else:
        run(con, "file_no_problems")
    run(con, "staged_reject", {
        "indexes": indexes,
        "lines": row_lines(plan, path, indexes, broken_lines),
        "broken_lines": broken_lines,
        "broken_reasons": [BROKEN.get(kind, kind.lower()) for _, _, kind, _ in broken],
        "broken_raws": [raw for *_, raw in broken],
    })  # fmt: skip
    tally = FileTally(rows - blank + len(broken), good, rows - blank - good + len(broken))
    _refuse_nothing(con, plan, tally)
    return tally


def _refuse_nothing(con: duckdb.DuckDBPyConnection, plan: Plan, tally: FileTally) -> None:
    if tally.good:
        return
    first = run(con, "file_first_reject").fetchone()
    if first is None:
        raise ExportError(f"{plan.name} has a header but no rows; export it again")
    line, reason, raw = first
    raise ExportError(
        f"none of the {tally.rows} rows of {plan.name} can be read; the first, on line {line}: "
        f"{reason}{f' ({raw!r})' if raw else ''}; see --dry-run for how its columns are read"
    )


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0].removeprefix("Invalid Input Error: ")
