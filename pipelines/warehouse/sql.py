"""Running the SQL files of `queries` with named values."""

from collections.abc import Mapping
from typing import Any

import duckdb

import queries


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
