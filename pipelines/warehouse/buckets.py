"""Marts bucket by bucket: an account's rows depend on that account only, so accounts are dealt out.

A bucket is what the warehouse holds of some accounts, as Parquet. Whoever works on one, here or on
a machine of a cluster, fills an empty warehouse in memory with it and runs the very SQL files that
an ordinary build runs; the rows of the marts come back. What compares accounts is worked out after.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

import queries
from pipelines.progress import Progress, Report
from pipelines.reasons import step
from pipelines.scratch import scratch
from pipelines.version import product_version
from pipelines.warehouse.errors import ClusterError
from pipelines.warehouse.measure import TOUCHED
from pipelines.warehouse.sql import with_frames
from pipelines.warehouse.work import open_scratch

LOOKS = 400_000  # of a bucket: some 10 MB of Parquet, a second or two of work
MOST = 4_096
# What a mart may read: small tables that every bucket has, and those that are dealt out by account.
WHOLE = ("landscape", "brand")
DEALT = (
    "account", "account_observation", "account_profile", "post", "post_version", "run_part",
    "touched", "mart.post_answers", "mart.post_projections",
)  # fmt: skip
LOOK = "look"  # dealt out by the account of its post

Tables = Mapping[str, Sequence[bytes]]  # table -> its rows as Parquet files
Task = tuple[Tables, tuple[str, ...], str]
Done = dict[str, bytes]  # mart -> its rows as Parquet
Run = Callable[[Iterable[Task]], Iterator[Done]]


def work(given: Tables, names: tuple[str, ...], version: str) -> Done:
    """The marts of one bucket: `names` are the files of `queries` that make them.

    Raises ClusterError where this is another version than the one that asks.
    """
    if version != product_version():
        raise ClusterError(
            f"a worker has outpace {product_version()}, and {version} asks; install the same "
            "version on all machines of the cluster"
        )
    with open_scratch() as con:
        con.execute("set TimeZone = 'UTC'")
        for table, files in given.items():
            for content in files:
                with with_frames(con, {"frame_rows": pq.read_table(io.BytesIO(content))}):
                    con.execute(f"insert into {table} by name from frame_rows")
        for name in (TOUCHED, *names):
            con.execute(queries.read(name))
        return {table_of(name): _parquet(con, table_of(name)) for name in names}


def table_of(name: str) -> str:
    """The table that a file of marts makes."""
    return f"mart.{name.rsplit('/', 1)[1]}"


def _parquet(con: duckdb.DuckDBPyConnection, table: str) -> bytes:
    kept = io.BytesIO()
    pq.write_table(con.table(table).to_arrow_table(), kept, compression="zstd")
    return kept.getvalue()


@dataclass(frozen=True, slots=True)
class Spread:
    """Runs files of marts bucket by bucket; every account has to be touched as a whole.

    run: does the tasks, in any order. width: how many can be done at a time.
    """

    run: Run = lambda tasks: (work(*task) for task in tasks)
    width: int = 1
    report: Report = lambda step: None

    def __call__(self, con: duckdb.DuckDBPyConnection, names: Sequence[str]) -> None:
        """Empty the marts here, and take over the rows of every bucket."""
        for name in names:
            _clear(con, name)
        with scratch() as room:
            count = self._deal(con, room)
            tasks = ((_read(room, bucket), (*names,), product_version()) for bucket in range(count))
            for done, marts in enumerate(self.run(tasks), start=1):
                self.report(Progress(step("measuring buckets"), done, count))
                for table, content in marts.items():
                    with with_frames(con, {"frame_rows": pq.read_table(io.BytesIO(content))}):
                        con.execute(f"insert into {table} by name from frame_rows")

    def _deal(self, con: duckdb.DuckDBPyConnection, room: Path) -> int:
        """Write every table into `room`, a folder a bucket; how many buckets there are."""
        size = len(con.table(LOOK))
        count = min(MOST, max(1, 2 * self.width if self.width > 1 else 1, -(-size // LOOKS)))
        for table in WHOLE:
            con.table(table).to_parquet(str(room / f"{table}.parquet"), compression="zstd")
        for table in DEALT:
            rows = con.table(table).project(f"*, hash(account_id) % {count:d} as bucket")
            rows.to_parquet(str(room / table), compression="zstd", partition_by=["bucket"])
        looks = con.sql(queries.read("ask/looks_dealt"), params={"buckets": count})
        looks.to_parquet(str(room / LOOK), compression="zstd", partition_by=["bucket"])
        return count


def _clear(con: duckdb.DuckDBPyConnection, name: str) -> None:
    """Run what a file of marts does before it fills its table."""
    for statement in con.extract_statements(queries.read(name)):
        if statement.type is not duckdb.StatementType.INSERT:
            con.execute(statement)


def _read(room: Path, bucket: int) -> dict[str, list[bytes]]:
    """The tables of a bucket; those without a row are left out."""
    found = {table: [room / f"{table}.parquet"] for table in WHOLE}
    for table in (*DEALT, LOOK):
        found[table] = sorted((room / table / f"bucket={bucket}").glob("*.parquet"))
    return {table: [path.read_bytes() for path in paths] for table, paths in found.items()}
