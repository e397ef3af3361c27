"""Export: every table of the published build as Parquet, for whoever works with other tools.

A folder with one file per table, a README that tells each table and column, a backup, and a
manifest with the SHA-256 of each file. The tables are to work with; the backup is what a landscape
is made of again (`restore_tables`).
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

import queries
from pipelines.clock import utc_now
from pipelines.errors import OutpaceError
from pipelines.exports.source import EXPORT_FORMAT, EXPORT_MANIFEST
from pipelines.folder import Folder, make_private, open_private, sync_folder
from pipelines.progress import Progress, Report, quiet
from pipelines.reasons import step
from pipelines.runs.backup import write_backup
from pipelines.version import product_version
from pipelines.warehouse.ask import Published, open_published
from pipelines.warehouse.work import writing

README = "README.md"
LANDSCAPE = "landscape.zip"  # what `outpace backup` writes
_BATCH = 100_000  # rows
_HEAD = """# Export of outpace

Every table of build {build}, one Parquet file each, with the comment and the columns of each.
Moments are UTC; unknown is null, never 0. `manifest.json` has the rows, bytes and SHA-256 of every
file. The measures are not in here: they are SQL in the published file itself, `outpace.duckdb`.

`outpace import` of this folder, into an empty data folder, makes the same landscape again: from
`landscape.zip`, the settings and all that came in. The tables are compared with what comes out.
"""


class TablesError(OutpaceError):
    """The tables cannot be exported."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    build_id: str
    tables: int
    rows: int
    size: int  # bytes of all files
    notes: tuple[str, ...] = ()  # what of the landing was damaged already


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    file: str
    comment: str
    rows: int
    size: int
    sha256: str
    columns: tuple[tuple[str, str, str], ...]  # name, type, meaning


def write_tables(folder: Folder, target: Path, *, progress: Report = quiet) -> Exported:
    """Write all tables of the newest build into a new folder: whole, or not at all.

    Raises TablesError when something is there already.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise TablesError(f"{target} is there already; name a new or empty folder for the export")
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    shutil.rmtree(draft, ignore_errors=True)
    open_published(folder)  # before anything is made where there is nothing
    with writing(folder):  # so that the tables are those of what came in
        try:
            made = _fill(folder, draft, progress)
            if target.exists():
                target.rmdir()
            draft.replace(target)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    sync_folder(target.resolve().parent)
    return made


def _fill(folder: Folder, draft: Path, progress: Report) -> Exported:
    make_private(draft)
    build = open_published(folder)
    tables = list(_tables(build, draft, progress))
    kept = write_backup(folder, draft / LANDSCAPE, progress)
    _write(draft / README, _readme(build, tables))
    about = {
        one.file: {"table": one.name, "rows": one.rows, "bytes": one.size, "sha256": one.sha256}
        for one in tables
    }
    for name in (LANDSCAPE, README):
        path = draft / name
        about[name] = {"bytes": path.stat().st_size, "sha256": sha256(path)}
    _write(draft / EXPORT_MANIFEST, _manifest(build, about))
    size = sum(path.stat().st_size for path in draft.iterdir())
    rows = sum(one.rows for one in tables)
    return Exported(build.build_id, len(tables), rows, size, kept.notes)


def _tables(build: Published, draft: Path, progress: Report) -> Iterator[_Table]:
    con = build.cursor()
    things = con.execute(queries.read("ask/things_named")).fetchall()
    named = sorted((name, comment or "") for kind, name, comment in things if kind == "table")
    meanings = {
        (table, column): comment or ""
        for table, column, comment in con.execute(queries.read("ask/columns_named")).fetchall()
    }
    for done, (name, comment) in enumerate(named):
        progress(Progress(step("exporting"), done, len(named)))
        path = draft / f"{name}.parquet"
        rows = _copied(con, name, path)
        columns = tuple(
            (column, str(kind).lower(), meanings.get((name, column), ""))
            for column, kind, *_ in con.execute(f"describe {name}").fetchall()
        )
        size = path.stat().st_size
        yield _Table(name, path.name, comment, rows, size, sha256(path), columns)


def _copied(con: duckdb.DuckDBPyConnection, name: str, path: Path) -> int:
    """Write a table, batch by batch; its rows."""
    reader = con.table(name).to_arrow_reader(_BATCH)
    rows = 0
    with open_private(path, "wb") as file:
        with pq.ParquetWriter(file, reader.schema, compression="zstd") as writer:
            for batch in reader:
                writer.write_batch(batch)
                rows += batch.num_rows
        file.flush()
        os.fsync(file.fileno())
    return rows


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write(path: Path, text: str) -> None:
    with open_private(path, "wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())


def _manifest(build: Published, files: Mapping[str, object]) -> str:
    told = {
        "format": EXPORT_FORMAT,
        "build": build.build_id,
        "made_at": utc_now().isoformat(),
        "outpace": product_version(),
        "files": files,
    }
    return json.dumps(told, indent=1) + "\n"


def _readme(build: Published, tables: list[_Table]) -> str:
    return _HEAD.format(build=build.build_id) + "".join(map(_section, tables))


def _section(one: _Table) -> str:
    lines = [f"\n## {one.name}", "", one.comment, "", f"`{one.file}`, rows: {one.rows}", ""]
    lines += ["| column | type | meaning |", "|---|---|---|"]
    lines += [f"| {name} | {kind} | {meaning} |" for name, kind, meaning in one.columns]
    return "\n".join(lines) + "\n"
