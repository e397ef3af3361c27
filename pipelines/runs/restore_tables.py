"""The way back from an export: its backup restored, and every table compared with what came out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

import queries
from pipelines.exports.source import EXPORT_MANIFEST
from pipelines.folder import Folder
from pipelines.progress import Progress, Report, quiet
from pipelines.reasons import step
from pipelines.runs.backup import refuse_full, restore
from pipelines.runs.write_tables import LANDSCAPE, TablesError, sha256
from pipelines.version import product_version
from pipelines.warehouse.ask import open_published

PER_BUILD = frozenset({"landscape", "judging"})  # tables that tell of a build when it was made
_BATCH = 100_000  # rows


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back, and what was noticed on the way."""

    tables: int
    rows: int  # of all tables
    notes: tuple[str, ...] = ()


def check_export(source: Path, progress: Report = quiet) -> dict[str, Any]:
    """The manifest of an export whose files are all there, each as it was. Raises TablesError."""
    try:
        manifest: dict[str, Any] = json.loads((source / EXPORT_MANIFEST).read_bytes())
        files = [
            (str(name), about["bytes"], about["sha256"])
            for name, about in manifest["files"].items()
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise TablesError(
            f"{source / EXPORT_MANIFEST} cannot be read, so nobody can say whether the export is "
            "whole; nothing was changed: take another copy of it"
        ) from error
    for done, (name, size, digest) in enumerate(files):
        progress(Progress(step("comparing hashes"), done, len(files)))
        _compare(source, name, size, digest)
    if not any(name == LANDSCAPE for name, *_ in files):
        raise TablesError(
            f"{source} has no {LANDSCAPE}, from which a landscape is made: it was written by an "
            "earlier version; export it again, or take a landscape along with `outpace backup`"
        )
    return manifest


def _compare(source: Path, name: str, size: object, digest: object) -> None:
    path = source / name
    shown = f"{name[:80]!a} of the export {source}"
    if Path(name).name != name or not path.is_file():
        raise TablesError(f"{shown} is missing; nothing was changed: take another copy of it")
    if (path.stat().st_size, sha256(path)) != (size, digest):
        raise TablesError(
            f"{shown} is not what it was when it was written; nothing was changed: take another "
            "copy of it"
        )


def restore_tables(folder: Folder, source: Path, *, progress: Report = quiet) -> Restored:
    """Make the landscape of an export again in an empty folder; its tables are those of the export.

    Raises TablesError or BackupError, and changes nothing, where the folder holds a landscape or a
    file of the export is not as it was.
    """
    refuse_full(folder)
    manifest = check_export(source, progress)
    back = restore(folder, source / LANDSCAPE, progress=progress)
    counts = dict(_compared(folder, source, manifest, progress))
    rows = sum(count for count in counts.values() if count is not None)
    others = sorted(name for name, count in counts.items() if count is None)
    return Restored(len(counts), rows, (*back.notes, *_told(others, manifest)))


def _compared(
    folder: Folder, source: Path, manifest: dict[str, Any], progress: Report
) -> Iterator[tuple[str, int | None]]:
    """Every table of the export that does not tell of a build, with its rows; None for the rows
    where they are not those that came out."""
    con = open_published(folder).cursor()
    things = con.execute(queries.read("ask/things_named")).fetchall()
    there = {name for kind, name, _ in things if kind == "table"}
    told = [Path(file).stem for file in manifest["files"] if file.endswith(".parquet")]
    names = sorted(set(told) - PER_BUILD)
    for done, name in enumerate(names):
        progress(Progress(step("comparing tables"), done, len(names)))
        yield name, _count(con, name, source) if name in there else None


def _count(con: duckdb.DuckDBPyConnection, name: str, source: Path) -> int | None:
    """The rows of a table if they are, in any order, those of its file; None if not."""
    with pq.ParquetFile(source / f"{name}.parquet") as file:
        batches = pa.RecordBatchReader.from_batches(
            file.schema_arrow, file.iter_batches(batch_size=_BATCH)
        )
        was = _content(con.from_arrow(batches))
    now = _content(con.table(name))
    return now[0] if was == now else None


def _content(rows: duckdb.DuckDBPyRelation) -> tuple[int, object]:
    """How many rows, and a sum that depends on every value of every row."""
    [told] = rows.set_alias("one").aggregate("count(*), sum(hash(one))").fetchall()
    return told[0], told[1]


def _told(others: list[str], manifest: dict[str, Any]) -> list[str]:
    """What is said where a table came out otherwise than it was exported."""
    if not others:
        return []
    made, now = str(manifest.get("outpace"))[:40], product_version()
    why = f" (exported by outpace {made!a}, made again by {now})" if made != now else ""
    return [
        f"all that came in is back, and what follows from it was worked out anew{why}; these "
        f"tables came out otherwise than they were exported: {', '.join(others)}"
    ]
