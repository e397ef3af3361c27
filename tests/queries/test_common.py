"""The macros that measures share, asked by themselves."""

from typing import Any

import duckdb
import pytest

import queries


@pytest.fixture(scope="module")
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    queries.migrate(con)
    return con


def value(con: duckdb.DuckDBPyConnection, sql: str) -> Any:
    found = con.execute(f"select {sql}").fetchone()
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("asked", "is_among"),
    [
        ("null, 'x'", True),
        ("['x', 'y'], 'y'", True),
        ("['x'], 'y'", False),
        ("[], 'y'", False),  # an empty list asks for nobody
        ("null, null", True),
        ("['1'], 1::varchar", True),
    ],
)
def test_without_a_list_everything_is_asked_for(
    con: duckdb.DuckDBPyConnection, asked: str, is_among: bool
) -> None:
    assert value(con, f"is_among({asked})") is is_among
