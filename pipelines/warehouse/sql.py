"""Running the SQL files of `queries`: with named values, in one transaction, beside frames."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import duckdb

import queries

if TYPE_CHECKING:
    import pandas as pd


def run_sql(
    con: duckdb.DuckDBPyConnection, name: str, values: Mapping[str, Any] | None = None
) -> None:
    """Run every statement of the file `name` (as `folder/file`); each takes the values it names."""
    for statement in con.extract_statements(queries.read(name)):
        named = statement.named_parameters
        con.execute(statement, {key: (values or {})[key] for key in named})


def answer(con: duckdb.DuckDBPyConnection, name: str, values: Mapping[str, Any]) -> Any:
    """The first value that the question in the file `name` gives, or None."""
    rows = con.execute(queries.read(name), dict(values)).fetchall()
    return rows[0][0] if rows else None


def frame(con: duckdb.DuckDBPyConnection, name: str, **values: Any) -> "pd.DataFrame":
    """Every row that the question in the file `name` gives."""
    return con.execute(queries.read(name), values).df()


@contextmanager
def transaction(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """One transaction: all of what is done inside, or nothing of it when that raises."""
    con.execute("begin")
    try:
        yield
        con.execute("commit")
    except BaseException:  # also Ctrl-C: a half-written step must not be taken for a whole one
        with suppress(duckdb.Error):  # a commit that failed, as on a full disk, is rolled back
            con.execute("rollback")
        raise


@contextmanager
def with_frames(con: duckdb.DuckDBPyConnection, frames: Mapping[str, Any]) -> Iterator[None]:
    """Frames (pandas or arrow) that SQL inside can read by their names, and nobody after."""
    try:
        for name, table in frames.items():
            con.register(name, table)
        yield
    finally:
        for name in frames:
            con.unregister(name)
