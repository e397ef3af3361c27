"""The process in which a question in SQL is answered: it can read one build and nothing else.

Started by `pipelines.warehouse.fence`, which asks over a pipe and kills it when it takes too long.
Four walls, each of which would do for most attacks: only one statement that reads is run; DuckDB is
locked, without files, network or extensions; the build is attached read-only; and where the system
can (Linux, macOS) the process itself may open no file and write none once the build is open.
"""

import contextlib
import faulthandler
import io
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from pipelines.warehouse.reading import Denied, Refused, check_reads, denied

_MARKED = re.compile(r"^(?P<head>LINE (?P<line>\d+): )(?P<text>.*)\n(?P<mark> *)\^", re.MULTILINE)
LONGEST_MESSAGE = 2_000
STATUS = "/proc/self/status"
NO_MEMORY = (
    "the question needs more memory than it may have; ask for a shorter period or fewer rows"
)


class Spent(Refused):
    """As Refused, and the process is not to be used again."""


@dataclass(frozen=True, slots=True)
class _Build:
    """The open build, what a question to it may not name, and the bounds."""

    con: duckdb.DuckDBPyConnection
    no: Denied
    given: dict[str, Any]
    status: int | None  # where Linux says what the process uses: no file can be opened later


def main() -> None:
    """Open the build that the first line names, then answer one line after the other."""
    given = json.loads(sys.stdin.buffer.readline())
    try:
        con = _open(Path(given["path"]), given["memory"])
        status = os.open(STATUS, os.O_RDONLY) if sys.platform == "linux" else None
        build = _Build(con, denied(con), given, status)
        _answer(build, "select 1", 1)  # loads what is loaded when it is needed
        _close_in(given["memory"])
    except (OSError, duckdb.Error, Refused) as error:
        _tell(again=False, error=_plain(error, given["path"]))
        return
    _tell(again=True)
    for line in sys.stdin.buffer:
        faulthandler.dump_traceback_later(given["seconds"] + 5, exit=True)  # nobody waits any more
        if not _serve(build, json.loads(line)):
            return
        faulthandler.cancel_dump_traceback_later()


def _serve(build: _Build, asked: dict[str, Any]) -> bool:
    """Answer one question; whether the process can answer another one."""
    answer: memoryview | bytes = b""
    said: dict[str, object]
    try:
        answer = _answer(build, asked["sql"], asked["rows"])
        again = _used_kb(build.status) * 4_000 < int(build.given["memory"])
        said = {"bytes": len(answer)}
    except Refused as error:
        again, said = not isinstance(error, Spent), {"error": str(error)}
    except (MemoryError, duckdb.OutOfMemoryException, pa.ArrowException):
        again, said = False, {"error": NO_MEMORY}
    except duckdb.Error as error:
        again = not isinstance(error, duckdb.FatalException | duckdb.InternalException)
        said = {
            "error": _plain(error, build.given["path"]),
            "at": _place(build, error, asked["sql"]),
        }
    except (TypeError, ValueError):
        again, said = False, {"error": "DuckDB cannot read the question"}
    _tell(answer, again=again, **said)
    return again


def _tell(answer: memoryview | bytes = b"", **head: object) -> None:
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n")
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()


def _open(path: Path, memory: int) -> duckdb.DuckDBPyConnection:
    """The build, attached read-only to an empty database in memory that is locked then."""
    config: dict[str, Any] = {
        "arrow_lossless_conversion": "true",
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "max_temp_directory_size": "0KB",
        "memory_limit": f"{memory // 2_000_000}MB",
        "python_enable_replacements": "false",
        "secret_directory": "none",
        "temp_directory": "",
        "threads": "2",
    }
    con = duckdb.connect(":memory:", config=config)
    quoted = str(path).replace("'", "''")
    con.execute(f"attach '{quoted}' as outpace (read_only)")
    con.execute("use outpace")  # the measures look for their tables where they are called
    con.execute("set global TimeZone = 'UTC'")
    con.execute("set enable_external_access = false")
    con.execute("set lock_configuration = true")
    return con


def _close_in(memory: int) -> None:
    """From here on no file can be opened or written, and memory has an end, where there is a way.

    Windows has none of these limits, macOS does not hold the one on memory; there the locked
    DuckDB, its own bound on memory and the clock of the other side have to do.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on Windows

    bounds = (("RLIMIT_AS", memory), ("RLIMIT_CORE", 0), ("RLIMIT_FSIZE", 0), ("RLIMIT_NOFILE", 0))
    for name, bound in bounds:
        with contextlib.suppress(ValueError, OSError):  # macOS knows no bound below what is used
            resource.setrlimit(getattr(resource, name), (bound, bound))


def _used_kb(status: int | None) -> int:
    """The most memory that the process ever held, in kB; 0 where the system does not say.

    On Linux not what `getrusage` says: there a process begins with the most that the one which
    started it ever held, and beside a large server each question would spend a process.
    """
    if status is not None:
        lines = os.pread(status, 10_000, 0).splitlines()
        return next((int(line.split()[1]) for line in lines if line.startswith(b"VmHWM")), 0)
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415  not on Windows

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used // 1024 if sys.platform == "darwin" else used


def _answer(build: _Build, sql: str, limit: int | None) -> memoryview:
    """The rows as an Arrow stream. Raises Refused, Spent and what DuckDB raises."""
    check_reads(build.con, sql, build.no)
    relation = _first_rows(build.con, sql, limit)
    if relation is None:
        raise Refused("the question gives no rows; write a select or a from")
    reader = relation.to_arrow_reader(2_048)
    if sum(_columns(field.type) for field in reader.schema) > build.given["columns"]:
        raise Spent(_too_large(build.given))
    sink = io.BytesIO()
    with pa.ipc.new_stream(sink, reader.schema) as stream:
        for batch in _bounded(reader, sink, build.given):
            stream.write_batch(batch)
    return sink.getbuffer()


def _first_rows(
    con: duckdb.DuckDBPyConnection, sql: str, limit: int | None
) -> duckdb.DuckDBPyRelation | None:
    """What a question that only reads gives, at most so many rows; None where that is no rows.

    The limit stands in the text, as `relation.limit` would put it: a relation that is limited
    afterwards is bound twice, which takes longer than answering a small question.
    """
    if limit is None:
        return con.sql(sql)
    try:
        return con.sql(f"from (\n{sql.rstrip().rstrip(';')}\n) limit {limit:d}")
    except duckdb.ParserException:  # explain and pragma stand alone
        relation = con.sql(sql)
        return None if relation is None else relation.limit(limit)


def _bounded(
    reader: pa.RecordBatchReader, sink: io.BytesIO, given: dict[str, Any]
) -> Iterator[pa.RecordBatch]:
    """The parts of an answer, as long as it stays within its bounds. Raises Spent."""
    rows = values = 0
    for batch in reader:
        rows += batch.num_rows
        values += sum(_values(column) for column in batch.columns)
        size = sink.tell() + batch.nbytes
        if rows > given["rows"] or values > given["values"] or size > given["bytes"]:
            raise Spent(_too_large(given))
        yield batch


def _too_large(given: dict[str, Any]) -> str:
    return (
        f"the answer is larger than {given['rows']:,} rows, {given['columns']:,} columns, "
        f"{given['values']:,} values or {given['bytes'] // 1_000_000:,} MB; "
        "ask for fewer rows or columns"
    )


def _columns(kind: pa.DataType) -> int:
    """How many columns a column is, those inside it too."""
    inner = [kind.field(place).type for place in range(kind.num_fields)]
    return 1 + sum(map(_columns, inner))


def _values(array: pa.Array) -> int:
    """How many values an array holds, those inside others too; one that holds others costs more."""
    kind = array.type
    inner: list[pa.Array] = []
    if isinstance(array, pa.ExtensionArray):
        inner = [array.storage]
    elif pa.types.is_map(kind):
        inner = [array.keys, array.items]
    elif pa.types.is_struct(kind) or pa.types.is_union(kind):
        inner = [array.field(place) for place in range(kind.num_fields)]
    elif pa.types.is_nested(kind):
        inner = [array.values]
    return len(array) * (8 if inner else 1) + sum(map(_values, inner))


def _place(build: _Build, error: Exception, sql: str) -> tuple[int, int] | None:
    """Line and column of what an error marks, both from 1; None where it marks nothing.

    A relation is bound without marks: it is explained to get them. The question stands one line
    lower then, so the line is the one that has the text.
    """
    told = str(error)
    if isinstance(error, duckdb.BinderException | duckdb.CatalogException):
        try:
            build.con.execute(f"explain\n{sql}")
        except duckdb.Error as marked:
            told = str(marked)
    found = _MARKED.search(told)
    if found is None:
        return None
    shown, before = found["text"].strip("."), found["mark"][len(found["head"]) :]
    lines = sql.splitlines()
    for line in (int(found["line"]), int(found["line"]) - 1):
        if 0 < line <= len(lines) and shown in lines[line - 1]:
            cut = len(found["text"]) - len(found["text"].lstrip("."))
            return line, lines[line - 1].index(shown) + len(before) - cut + 1
    return None


def _plain(error: Exception, path: str) -> str:
    """The part of DuckDB's message that helps, on one line, without a path."""
    text = " ".join(str(error).split("\n\n")[0].split())
    for known in sorted({path, os.path.realpath(path), str(Path(path).parent)}, key=len)[::-1]:
        text = text.replace(known, "the published file")
    return text[:LONGEST_MESSAGE]


if __name__ == "__main__":
    main()
