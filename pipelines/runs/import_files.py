"""Importing: files are planned, landed and loaded, one after the other, then published."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from pipelines.bounds import clean_name
from pipelines.clock import utc_now
from pipelines.exports import ExportError, ImportOptions, plan_files
from pipelines.exports.names import header_key
from pipelines.exports.plan import Plan, Remembered
from pipelines.exports.preview import named_accounts
from pipelines.exports.source import first_bytes
from pipelines.folder import Folder
from pipelines.progress import Progress, Report, RunReport, quiet
from pipelines.reasons import step
from pipelines.runs.make_room import leave_demo
from pipelines.runs.run import finish, run_report, writer
from pipelines.runs.try_file import try_file
from pipelines.settings import read_settings
from pipelines.version import product_version
from pipelines.warehouse import aside, imports, landed_files, landing
from pipelines.warehouse.landing import LandedRun
from pipelines.warehouse.load import load_part, settle_run


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A table of a file, how it will be read, and the name that its bytes have in the landing."""

    path: Path
    options: ImportOptions
    plan: Plan
    name: str
    is_one_of_many: bool = False  # the file holds other tables beside it

    @property
    def shown(self) -> str:
        """What people read: the name of the file, and of its table where it has several."""
        part = f", {' > '.join(self.plan.part)!r}" if self.is_one_of_many else ""
        return clean_name(self.path.name + part)


def planned(path: Path, options: ImportOptions) -> PlannedFile:
    """How the first table of a file will be read. Raises ExportError when it cannot be."""
    return planned_tables(path, options, {})[0]


def planned_tables(path: Path, options: ImportOptions, remembered: Remembered) -> list[PlannedFile]:
    """How each table of a file will be read. Raises ExportError when none can be.

    remembered: what was said of the columns of earlier files, by their headers.
    """
    first_bytes(path)  # says what is wrong with a path that is no readable file
    name = landed_files.file_name(path)  # before planning: a file that changes after this is told
    plans = plan_files(path, options, remembered)
    return [
        PlannedFile(
            path, replace(options, part=plan.part, map=plan.said), plan, name, len(plans) > 1
        )
        for plan in plans
    ]


def _tables(folder: Folder, paths: Sequence[Path], options: ImportOptions) -> list[PlannedFile]:
    remembered = imports.remembered(folder)
    return [table for path in paths for table in planned_tables(path, options, remembered)]


def import_real(
    folder: Folder, paths: Sequence[Path], options: ImportOptions, *, progress: Report = quiet
) -> list[RunReport]:
    """Import files; a simulated landscape makes room once it is sure that they can be read."""
    files = import_together(_tables(folder, paths, options))
    if read_settings(folder).is_simulated:
        _try_staging(files)
        leave_demo(folder)
        progress(Progress(step("making room")))
    return _import_all(folder, files, progress)


def import_files(
    folder: Folder, paths: Sequence[Path], options: ImportOptions, *, progress: Report = quiet
) -> list[RunReport]:
    """Import files and publish; a file that cannot be read changes nothing and raises."""
    return _import_all(folder, import_together(_tables(folder, paths, options)), progress)


def import_together(files: Iterable[PlannedFile]) -> list[PlannedFile]:
    """The files of one import: our own brand is asked of those that name it, if any of them does.

    A file that stands alone has to name it.
    """
    found = list(files)
    owns = [_names_own(file) for file in found]
    if len(found) == 1 or not any(owns):
        return found
    return [
        file if has_own else replace(
            file, options=replace(file.options, own=None), plan=replace(file.plan, own=None)
        )
        for file, has_own in zip(found, owns, strict=True)
    ]  # fmt: skip


def _names_own(file: PlannedFile) -> bool:
    """Whether a file has rows of the brand that is said to be our own."""
    own = clean_name(file.plan.own or "").casefold()
    constant = file.plan.brand or file.plan.account
    if constant is not None:
        return clean_name(constant).casefold() == own
    return own in {clean_name(name).casefold() for name in named_accounts(file.plan, file.path)}


def _import_all(folder: Folder, files: Sequence[PlannedFile], progress: Report) -> list[RunReport]:
    """Import files one after the other, then publish once.

    Of a file with several tables, one of which no row is good is left out, unless all are.
    """
    reports: list[RunReport] = []
    left: list[RunReport] = []
    with writer(folder, progress) as con:
        try:
            for done, file in enumerate(files):
                progress(Progress(step("importing", file.shown), done, len(files)))
                try:
                    reports.append(import_file(folder, con, file))
                except ExportError as error:
                    if not file.is_one_of_many:
                        raise
                    note = f"{file.shown} is left out: {error}"
                    left.append(RunReport("", "left out", None, notes=(note,), name=file.shown))
            if left and not reports:
                raise ExportError("; ".join(note for report in left for note in report.notes))
        finally:
            if reports:  # what came before a file that cannot be read is kept
                reports = list(finish(folder, con, progress, reports=reports).reports)
    return [*reports, *left]


def import_file(folder: Folder, con: duckdb.DuckDBPyConnection, file: PlannedFile) -> RunReport:
    """Land and load one file; `finish` measures and publishes."""
    shown = file.shown
    if not landed_files.land_file(folder, file.path, file.name):
        raise ExportError(f"{shown} changed while it was read; import it again")
    earlier = [run for run in landing.runs(folder) if run.options.get("file") == file.name]
    now = utc_now()
    asked = {
        "file": file.name,
        "name": shown,
        "read_as": imports.packed(file.options),
        "received_at": earlier[0].options["received_at"] if earlier else now.isoformat(),
    }
    if file.options.map:
        asked["header"] = header_key(file.plan.table.columns)
    again = next((run for run in earlier if dict(run.options) == asked), None)
    if again is not None:
        return run_report(con, again, "known", notes=(_known_line(again, shown),))
    run = landing.start_run(folder, "import", now=now, version=product_version(), options=asked)
    told: list[str] = []
    try:
        _load(folder, con, run, file, told.append)
    except ExportError:
        landing.drop_run(run)
        if not earlier:
            landed_files.landed_file(folder, file.name).unlink()
        raise
    landing.end_run(run, status="ok", note=shown, now=utc_now())
    settle_run(con, run)
    return replace(run_report(con, run, "ok"), told=tuple(told))


def _load(
    folder: Folder,
    con: duckdb.DuckDBPyConnection,
    run: LandedRun,
    file: PlannedFile,
    heard: Callable[[str], None],
) -> None:
    """Load the file of a run. Raises ExportError also where what it holds is too much for us."""
    try:
        load_part(folder, con, run, "file", plan=file.plan, heard=heard)
    except ExportError:
        raise
    except Exception as error:
        if not aside.is_of_the_run(error):
            raise
        raise ExportError(
            f"{file.shown} cannot be loaded ({aside.reason_of(error)}); nothing changed"
        ) from error


def _known_line(run: LandedRun, name: str) -> str:
    """What to say of a file that was imported before."""
    if reasons := [one.reason for one in aside.left_out(run)]:
        return (
            f"{name} was imported before and is set aside ({reasons[0]}); "
            f"`outpace undo {run.run_id} --back` takes it in again"
        )
    return f"{name} was imported before; nothing changed"


def _try_staging(files: Sequence[PlannedFile]) -> None:
    """Read files as an import would and change nothing. Raises ExportError for one that cannot."""
    for file in files:
        try_file(file.path, file.plan)
