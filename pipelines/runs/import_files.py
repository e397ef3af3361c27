"""Importing: files are planned, landed and loaded, one after the other, then published."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from pipelines.clock import utc_now
from pipelines.exports import ExportError, ImportOptions, plan_file
from pipelines.exports.plan import Plan
from pipelines.folder import Folder
from pipelines.progress import Progress, Report, RunReport, quiet
from pipelines.runs.make_room import leave_demo
from pipelines.runs.run import finish, run_report, writer
from pipelines.settings import read_settings
from pipelines.version import product_version
from pipelines.warehouse import imports, landing
from pipelines.warehouse.files import stage_file
from pipelines.warehouse.load import load_part, settle_run
from pipelines.warehouse.work import open_scratch


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file, how it will be read, and the name that its bytes have in the landing."""

    path: Path
    options: ImportOptions
    plan: Plan
    name: str


def planned(path: Path, options: ImportOptions) -> PlannedFile:
    """How a file will be read. Raises ExportError when it cannot be."""
    name = landing.file_name(path)  # first: a file that changes after this is told by its name
    return PlannedFile(path, options, plan_file(path, options), name)


def import_real(
    folder: Folder, paths: Sequence[Path], options: ImportOptions, *, progress: Report = quiet
) -> list[RunReport]:
    """Import files; a simulated landscape makes room once it is sure that they can be read."""
    files = [planned(path, options) for path in paths]
    if read_settings(folder).is_simulated:
        _try_staging(files)
        leave_demo(folder)
        progress(Progress("the simulated demo made room for real data"))
    return _import_all(folder, files, progress)


def import_files(
    folder: Folder, paths: Sequence[Path], options: ImportOptions, *, progress: Report = quiet
) -> list[RunReport]:
    """Import files and publish; a file that cannot be read changes nothing and raises."""
    return _import_all(folder, [planned(path, options) for path in paths], progress)


def _import_all(folder: Folder, files: Sequence[PlannedFile], progress: Report) -> list[RunReport]:
    """Import files one after the other, then publish once."""
    reports: list[RunReport] = []
    with writer(folder, progress) as con:
        try:
            for done, file in enumerate(files):
                progress(Progress(f"importing {file.path.name}", done, len(files)))
                reports.append(import_file(folder, con, file))
        finally:
            if reports:  # what came before a file that cannot be read is kept
                reports = list(finish(folder, con, progress, reports=reports).reports)
    return reports


def import_file(folder: Folder, con: duckdb.DuckDBPyConnection, file: PlannedFile) -> RunReport:
    """Land and load one file; `finish` measures and publishes."""
    if not landing.land_file(folder, file.path, file.name):
        raise ExportError(f"{file.path.name} changed while it was read; import it again")
    earlier = [run for run in landing.runs(folder) if run.options.get("file") == file.name]
    now = utc_now()
    asked = {
        "file": file.name,
        "name": file.path.name,
        "read_as": imports.packed(file.options),
        "received_at": earlier[0].options["received_at"] if earlier else now.isoformat(),
    }
    again = next((run for run in earlier if dict(run.options) == asked), None)
    if again is not None:
        note = f"{file.path.name} was imported before; nothing changed"
        return run_report(con, again, "known", notes=(note,))
    run = landing.start_run(folder, "import", now=now, version=product_version(), options=asked)
    try:
        load_part(folder, con, run, "file", plan=file.plan)
    except ExportError:
        landing.drop_run(run)
        if not earlier:
            landing.landed_file(folder, file.name).unlink()
        raise
    landing.end_run(run, status="ok", note=file.path.name, now=utc_now())
    settle_run(con, run)
    return run_report(con, run, "ok")


def _try_staging(files: Sequence[PlannedFile]) -> None:
    """Read files as an import would and change nothing. Raises ExportError for one that cannot."""
    for file in files:
        with open_scratch() as con:
            stage_file(con, file.path, file.plan, received_at=utc_now())
