"""The warehouse that one writer owns: the lock, the connection and its settings."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import duckdb
from filelock import FileLock, Timeout

import queries
from pipelines.folder import Folder
from pipelines.warehouse.errors import Busy, WarehouseError
from pipelines.warehouse.platforms import fill_platforms

STORAGE_VERSION = "v1.2.0"  # older clients of analysts can open it
WAIT_SECONDS = 120


@contextmanager
def writing(
    folder: Folder, *, wait: float = WAIT_SECONDS, waiting: Callable[[], None] | None = None
) -> Iterator[None]:
    """Be the one writer of a landscape; waits for another one, then gives up with a sentence."""
    folder.root.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder.lock)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        if waiting:
            waiting()
        try:
            lock.acquire(timeout=wait)
        except Timeout as error:
            raise Busy(
                f"another outpace run has been writing to {folder.root} for over {wait:.0f} s; "
                "wait until it has finished, then try again"
            ) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def open_work(folder: Folder) -> Iterator[duckdb.DuckDBPyConnection]:
    """The warehouse with its newest tables; only inside `writing`."""
    con = _connect(folder)
    try:
        con.execute("set enable_progress_bar = false")
        con.execute("set python_enable_replacements = false")
        con.execute("set TimeZone = 'UTC'")
        queries.migrate(con)
        fill_platforms(con)
        yield con
    finally:
        con.close()


@contextmanager
def open_scratch() -> Iterator[duckdb.DuckDBPyConnection]:
    """A warehouse in memory with all its tables, for trying out; nothing of it is kept."""
    with duckdb.connect() as con:
        queries.migrate(con)
        fill_platforms(con)
        yield con


def _connect(folder: Folder) -> duckdb.DuckDBPyConnection:
    config: dict[str, Any] = {"storage_compatibility_version": STORAGE_VERSION}
    try:
        return duckdb.connect(str(folder.work), config=config)
    except duckdb.IOException as error:
        if "lock" in str(error):
            raise Busy(
                f"{folder.work} is open in another program; close it there, then try again"
            ) from error
        raise WarehouseError(
            f"{folder.work} cannot be opened ({str(error).splitlines()[0]}); "
            "run `outpace rebuild` to make it again from the landing"
        ) from error
