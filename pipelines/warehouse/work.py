"""The warehouse that one writer owns: the lock, the connection and its settings."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
from filelock import FileLock, Timeout

import queries
from pipelines.errors import SettingsError
from pipelines.folder import PRIVATE_FILE, Folder, make_private
from pipelines.settings import read_settings
from pipelines.warehouse.errors import Busy, WarehouseError
from pipelines.warehouse.platforms import fill_platforms

STORAGE_VERSION = "v1.2.0"  # older clients of analysts can open it
MEMORY = "1200MB"  # beside what Python takes; a load of many millions waits on disk for the rest
WAIT_SECONDS = 120


@contextmanager
def writing(
    folder: Folder, *, wait: float = WAIT_SECONDS, waiting: Callable[[], None] | None = None
) -> Iterator[None]:
    """Be the one writer of a landscape; waits for another one, then gives up with a sentence."""
    make_private(folder.root)
    lock = FileLock(folder.lock, mode=PRIVATE_FILE)
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
    """The warehouse with its newest tables; only inside `writing`.

    Raises WarehouseError, with the way back, where the file turns out to be damaged.
    """
    con = _connect(folder)
    try:
        con.execute("set enable_progress_bar = false")
        con.execute("set python_enable_replacements = false")
        con.execute("set TimeZone = 'UTC'")
        queries.migrate(con)
        fill_platforms(con, *_wishes(folder))
        yield con
    except duckdb.Error as error:
        if told := trouble(error, folder.work):
            raise told from error
        raise
    finally:
        con.close()


def _wishes(folder: Folder) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The platforms whose deleted posts lose their words by our wish, and those whose numbers stay.

    None where the settings cannot be read, which others tell.
    """
    try:
        settings = read_settings(folder)
    except SettingsError:
        return (), ()
    return settings.forgets, settings.amended


@contextmanager
def open_scratch() -> Iterator[duckdb.DuckDBPyConnection]:
    """A warehouse in memory with all its tables, for trying out; nothing of it is kept."""
    with duckdb.connect() as con:
        queries.migrate(con)
        fill_platforms(con)
        yield con


def _connect(folder: Folder) -> duckdb.DuckDBPyConnection:
    config: dict[str, Any] = {
        "storage_compatibility_version": STORAGE_VERSION,
        "memory_limit": MEMORY,
    }
    try:
        con = duckdb.connect(str(folder.work), config=config)
    except duckdb.Error as error:
        if "set lock" in str(error):
            raise Busy(
                f"{folder.work} is open in another program; close it there, then try again"
            ) from error
        raise (trouble(error, folder.work) or _damaged(folder.work, error)) from error
    folder.work.chmod(PRIVATE_FILE)
    return con


_DAMAGE = (
    duckdb.IOException, duckdb.FatalException, duckdb.InternalException,
    duckdb.SerializationException,
)  # fmt: skip
_FULL = ("no space left", "out of disk", "file too large", "quota exceeded")


def trouble(error: duckdb.Error, path: Path) -> WarehouseError | None:
    """What is said when a database file is damaged, or its disk full; None for other errors."""
    if any(words in _said(error) for words in _FULL):
        return WarehouseError(
            f"the disk that holds {path} is full; nothing that was landed is lost: make room, "
            "then run the command again"
        )
    return _damaged(path, error) if isinstance(error, _DAMAGE) else None


def _said(error: BaseException | None) -> str:
    """What an error says, and those before it: a full disk can end as a broken transaction."""
    return f"{error} {_said(error.__context__)}".lower() if error else ""


def _damaged(path: Path, error: duckdb.Error) -> WarehouseError:
    return WarehouseError(
        f"{path} cannot be read ({str(error).splitlines()[0][:200]}); "
        "run `outpace rebuild` to make it again from the landing"
    )
