"""A file in, its staged rows out: what the tests of the importer share."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pipelines.exports import ImportOptions, plan_file
from pipelines.warehouse.files import FileTally, stage_file
from pipelines.warehouse.work import open_scratch

RECEIVED = datetime(2026, 6, 1, 12)


@dataclass(frozen=True, slots=True)
class Staged:
    """What one file became."""

    tally: FileTally
    posts: list[dict[str, Any]]
    accounts: list[dict[str, Any]]
    rejects: list[tuple[Any, ...]]


@pytest.fixture(scope="session")
def warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield an empty warehouse with two threads, for all tests: what is staged is temporary."""
    with open_scratch() as connection:
        connection.execute("set threads = 2")
        yield connection


@pytest.fixture
def con(warehouse: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield a connection of its own to the empty warehouse."""
    with warehouse.cursor() as connection:
        yield connection


def rows(con: duckdb.DuckDBPyConnection, name: str) -> list[dict[str, Any]]:
    """Return the rows of a staged relation, in the order of the file."""
    relation = con.table(name) if name == "staged_account" else con.view(name)
    names = relation.columns
    return [dict(zip(names, row, strict=True)) for row in relation.order("position").fetchall()]


@pytest.fixture
def stage(con: duckdb.DuckDBPyConnection) -> Callable[..., Staged]:
    """Return the function from a path and options to what was staged."""

    def staged(path: Path, **options: Any) -> Staged:
        plan = plan_file(path, ImportOptions(**options))
        tally = stage_file(con, path, plan, received_at=RECEIVED)
        rejects = con.table("staged_reject").fetchall()
        return Staged(tally, rows(con, "staged_post"), rows(con, "staged_account"), rejects)

    return staged


@pytest.fixture
def stage_text(tmp_path: Path, stage: Callable[..., Staged]) -> Callable[..., Staged]:
    """Return the function from the text of a file and options to what was staged."""

    def staged(text: str | bytes, **options: Any) -> Staged:
        path = tmp_path / "posts.csv"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return stage(path, **options)

    return staged


@pytest.fixture
def shared() -> Path:
    """Return the folder of shared sample files; the test is skipped where it is absent."""
    default = Path(__file__).parents[2].parent / "shared"
    folder = Path(os.environ.get("OUTPACE_SHARED", default))
    if not folder.is_dir():
        pytest.skip("the shared sample files are not on this machine")
    return folder
