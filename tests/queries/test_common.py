"""The macros that measures share, asked by themselves."""

from statistics import NormalDist
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


@pytest.mark.parametrize(
    ("on_day", "is_over"), [("null", True), ("date '2026-06-08'", True), ("'2026-06-07'", False)]
)
def test_a_week_is_over_on_the_day_after_its_last(
    con: duckdb.DuckDBPyConnection, on_day: str, is_over: bool
) -> None:
    assert value(con, f"is_over(date '2026-06-01', {on_day})") is is_over


def test_a_measure_chooses_one_of_three_numbers(con: duckdb.DuckDBPyConnection) -> None:
    chosen = [
        value(con, f"of_measure('{name}', 1, 2, 3)") for name in ("posts", "engagement", "views")
    ]
    assert chosen == [1, 2, 3]
    with pytest.raises(duckdb.Error, match="no measure named 'luck'; there are: engagement"):
        value(con, "of_measure('luck', 1, 2, 3)")


def test_a_range_of_nine_in_ten_leaves_out_one_in_twenty_on_each_side(
    con: duckdb.DuckDBPyConnection,
) -> None:
    assert value(con, "z90()::double") == pytest.approx(NormalDist().inv_cdf(0.95), abs=1e-7)
    assert value(con, "normal_bound(0.05)") == pytest.approx(value(con, "z90()::double"), rel=5e-4)
