"""Whether a database file is whole: every block is read, every rule across tables is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import duckdb

import queries


@contextmanager
def opened(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database file for reading only, in a connection of its own."""
    with duckdb.connect(str(path), read_only=True) as con:
        con.execute("set enable_progress_bar = false")
        yield con


def read_through(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, int]]:
    """Every table read to its last byte: its number of rows and a sum over them all.

    Raises duckdb.Error where a block is damaged: each has a checksum.
    """
    names = con.execute(
        "select schema_name, table_name from duckdb_tables() where not temporary order by all"
    ).fetchall()
    found = {}
    for schema, name in names:
        sql = f'select count(*), coalesce(sum(hash(row_)), 0) from "{schema}"."{name}" as row_'  # noqa: S608
        found[f"{schema}.{name}"] = con.execute(sql).fetchone() or (0, 0)
    return found


def damage_of(path: Path) -> str | None:
    """What is wrong with a database file as a file, in DuckDB's words, or None."""
    try:
        with opened(path) as con:
            read_through(con)
    except (duckdb.Error, UnicodeDecodeError, RuntimeError) as error:
        return str(error).splitlines()[0][:200]
    return None


def broken_rules(con: duckdb.DuckDBPyConnection) -> list[str]:
    """Which rules across rows and tables a warehouse breaks, each with a number."""
    doubles = con.execute(queries.read("ask/doubles")).fetchall()
    orphans = con.execute(queries.read("ask/orphans")).fetchall()
    return [f"{number} {what} too many" for what, number in doubles] + [
        f"{number} {what}" for what, number in orphans
    ]


def runs_held(con: duckdb.DuckDBPyConnection) -> dict[str, datetime]:
    """The runs that a warehouse holds, and when each started."""
    found = con.execute(queries.read("ask/runs_held")).fetchall()
    return dict(found)


def versions_held(con: duckdb.DuckDBPyConnection) -> set[str]:
    """The versions of journal entries that a warehouse holds."""
    return {row[0] for row in con.execute(queries.read("ask/versions_held")).fetchall()}


def newest_look(con: duckdb.DuckDBPyConnection) -> datetime | None:
    """The newest moment that a warehouse holds counts of."""
    row = con.execute(queries.read("ask/newest_look")).fetchone()
    moment: datetime | None = row[0] if row else None
    return moment


def newer_steps(con: duckdb.DuckDBPyConnection) -> list[str]:
    """The steps of the schema that a file has gone and this version does not know."""
    known = {name.rsplit("/", 1)[1] for name in queries.files("schema")}
    done = {name.removesuffix(".sql") for (name,) in con.execute("from migration").fetchall()}
    return sorted(done - known)
