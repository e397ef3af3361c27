"""A name that a measure is asked for and that is not there is an error, not an empty answer."""

import re
from datetime import date

import duckdb
import pytest

from tests.queries.worlds import add_weeks, clear, rows, track


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("platforms := ['X']", "no platform named 'X'; there are: x"),
        ("brands := ['Us', 'Thm']", "no brand named 'Thm'; there are: Them, Us"),
    ],
)
@pytest.mark.parametrize("measure", ["share_of_voice", "landscape_matrix", "findings", "cadence"])
def test_a_name_that_is_not_there_is_an_error_that_lists_what_is(
    shared_world: duckdb.DuckDBPyConnection, measure: str, asked: str, told: str
) -> None:
    with_pair(shared_world)
    with pytest.raises(duckdb.Error, match=re.escape(told)):
        rows(shared_world, f"from {measure}({asked})")


@pytest.mark.parametrize("measure", ["current_verdicts", "landscape_matrix", "findings", "causes"])
def test_an_own_brand_that_is_not_there_is_an_error(
    shared_world: duckdb.DuckDBPyConnection, measure: str
) -> None:
    with_pair(shared_world)
    with pytest.raises(duckdb.Error, match="no brand named 'Nobody'; there are: Them, Us"):
        rows(shared_world, f"from {measure}(own := 'Nobody')")


def test_a_platform_that_is_known_and_not_used_is_no_error(
    shared_world: duckdb.DuckDBPyConnection,
) -> None:
    with_pair(shared_world)
    assert rows(shared_world, "from share_of_voice(platforms := ['tiktok'])") == []


def with_pair(con: duckdb.DuckDBPyConnection) -> None:
    """Us and Them on x, eight weeks collected."""
    clear(con)
    for brand in ("Us", "Them"):
        track(con, f"x/{brand}", date(2026, 4, 6), date(2026, 6, 1))
        add_weeks(con, brand, "x", date(2026, 4, 6), ["ok"] * 8)
