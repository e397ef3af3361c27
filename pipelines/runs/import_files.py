"""Importing: files are planned, landed and loaded, one after the other, then published."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import duckdb

from pipelines.clock import utc_now
from pipelines.exports import ExportError, ImportOptions, plan_file
from pipelines.folder import Folder
from pipelines.progress import Progress, Report, RunReport, quiet
from pipelines.runs.make_room import leave_demo
from pipelines.runs.run import finish, run_report, writer
from pipelines.settings import read_settings
from pipelines.version import product_version
from pipelines.warehouse import imports, landing
from pipelines.warehouse.files import stage_file
from pipelines.warehouse.load import load_part, settle_run


def import_real(
    folder: Folder, paths: Sequence[Path], options: ImportOptions, *, progress: Report = quiet
) -> list[RunReport]:
    """Import files; a simulated landscape makes room once it is sure that they can be read."""
    if read_settings(folder).is_simulated:
        _check_files(paths, options)
        leave_demo(folder)
        progress(Progress("the simulated demo made room for real data"))
    return import_files(folder, paths, options, progress=progress)


def import_files(
    folder: Folder,
    paths: Sequence[Path],
    options: ImportOptions,
    *,
    progress: Report = quiet,
) -> list[RunReport]:
    """Import files and publish; a file that cannot be read changes nothing and raises."""
    for path in paths:
        plan_file(path, options)
    reports: list[RunReport] = []
    build_id = None
    with writer(folder, progress) as con:
        try:
            for done, path in enumerate(paths):
                progress(Progress(f"importing {path.name}", done, len(paths)))
                reports.append(import_file(folder, con, path, options))
        finally:
            if reports:  # what came before a file that cannot be read is kept
                build_id = finish(folder, con, progress)
    return [replace(report, build_id=build_id) for report in reports]


def import_file(
    folder: Folder, con: duckdb.DuckDBPyConnection, path: Path, options: ImportOptions
) -> RunReport:
    """Land and load one file; `finish` measures and publishes."""
    name = landing.land_file(folder, path)
    earlier = [run for run in landing.runs(folder) if run.options.get("file") == name]
    now = utc_now()
    read_at = earlier[0].options["received_at"] if earlier else now.isoformat()
    asked = {
        "file": name,
        "name": path.name,
        "read_as": imports.packed(options),
        "received_at": read_at,
    }
    again = next((run for run in earlier if dict(run.options) == asked), None)
    if again is not None:
        note = f"{path.name} was imported before; nothing changed"
        return run_report(con, again, "known", notes=(note,))
    run = landing.start_run(folder, "import", now=now, version=product_version(), options=asked)
    try:
        load_part(folder, con, run, "file")
    except ExportError:
        landing.drop_run(run)
        if not earlier:
            landing.landed_file(folder, name).unlink()
        raise
    landing.end_run(run, status="ok", note=path.name, now=utc_now())
    settle_run(con, run)
    return run_report(con, run, "ok")


def _check_files(paths: Sequence[Path], options: ImportOptions) -> None:
    """Read files as an import would and change nothing. Raises ExportError for one that cannot."""
    for path in paths:
        with duckdb.connect() as con:
            stage_file(con, path, plan_file(path, options), received_at=utc_now())
