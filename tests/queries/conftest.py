from pathlib import Path

import duckdb
import pytest

from tests.conftest import once
from tests.queries.worlds import copied, write_empty


@pytest.fixture(scope="session")
def measures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables and measures without a row: made once for all processes that test."""
    return once(tmp_path_factory, "measures", write_empty)


@pytest.fixture(scope="module")
def shared_world(measures: Path) -> duckdb.DuckDBPyConnection:
    """A copy in memory that the tests of a module fill, and clear before the next."""
    return copied(measures)
