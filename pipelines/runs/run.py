"""The runs: collect or import, then load, measure and publish, with progress."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import duckdb

import queries
from pipelines.exports import ExportError, ImportOptions, plan_file
from pipelines.folder import Folder
from pipelines.progress import Progress, Report, RunReport, quiet
from pipelines.settings import Settings, read_settings
from pipelines.steps.explain import explain_changes
from pipelines.steps.find_course_changes import find_courses
from pipelines.steps.judge import judge_landscape
from pipelines.steps.ripen import ripen
from pipelines.version import product_version
from pipelines.warehouse import imports, landing
from pipelines.warehouse.files import stage_file
from pipelines.warehouse.landing import LandedRun
from pipelines.warehouse.load import load_landed, load_part, settle_run
from pipelines.warehouse.measure import (
    measure_accounts,
    measure_ages,
    measuring,
    sync_landscape,
)
from pipelines.warehouse.publish import publish
from pipelines.warehouse.work import open_work, writing


def now_utc() -> datetime:
    """This moment as naive UTC."""
    return datetime.now(UTC).replace(tzinfo=None)


@contextmanager
def writer(folder: Folder, progress: Report) -> Iterator[duckdb.DuckDBPyConnection]:
    """Be the one writer, with everything loaded that an earlier run landed and could not load."""

    def waiting() -> None:
        progress(Progress("waiting for another run to finish"))

    with writing(folder, waiting=waiting), open_work(folder) as con:
        load_landed(folder, con, seen=lambda run: progress(Progress(f"picking up {run.run_id}")))
        yield con


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


def check_files(paths: Sequence[Path], options: ImportOptions) -> None:
    """Read files as an import would and change nothing. Raises ExportError for one that cannot."""
    for path in paths:
        with duckdb.connect() as con:
            stage_file(con, path, plan_file(path, options), received_at=now_utc())


def import_file(
    folder: Folder, con: duckdb.DuckDBPyConnection, path: Path, options: ImportOptions
) -> RunReport:
    """Land and load one file; `finish` measures and publishes."""
    name = landing.land_file(folder, path)
    earlier = [run for run in landing.runs(folder) if run.options.get("file") == name]
    now = now_utc()
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
    landing.end_run(run, status="ok", note=path.name, now=now_utc())
    settle_run(con, run)
    return run_report(con, run, "ok")


def finish(
    folder: Folder, con: duckdb.DuckDBPyConnection, progress: Report, *, history: bool = False
) -> str:
    """Measure what was touched, judge and publish; the id of the build."""
    settings = read_settings(folder)
    sync_landscape(con, settings, version=product_version())
    recompute(con, settings, now=now_utc(), progress=progress, history=history)
    progress(Progress("publishing"))
    return publish(folder, con, now=now_utc())


def recompute(
    con: duckdb.DuckDBPyConnection,
    settings: Settings,
    *,
    now: datetime,
    progress: Report = quiet,
    history: bool = False,
) -> None:
    """All that follows from what was observed: the marts of what was touched, the verdicts."""
    progress(Progress("measuring"))
    with measuring(con):
        measure_ages(con)
        ripen(con)
        measure_accounts(con)
    progress(Progress("judging"))
    judge_landscape(con, settings, now=now, history=history)
    explain_changes(con)
    find_courses(con)


def rebuild(folder: Folder, *, progress: Report = quiet) -> str:
    """Make the warehouse again from the landing and publish it; the id of the build."""
    draft = Folder(folder.root, work_name="rebuild.duckdb")
    with writing(folder):
        for path in (draft.work, draft.work.with_name(draft.work.name + ".wal")):
            path.unlink(missing_ok=True)
        with open_work(draft) as con:
            total = len(landing.runs(folder))
            done = iter(range(total))
            load_landed(
                draft,
                con,
                seen=lambda run: progress(Progress(f"loading {run.run_id}", next(done), total)),
            )
            build_id = finish(draft, con, progress)
        draft.work.replace(folder.work)
        folder.work.with_name(folder.work.name + ".wal").unlink(missing_ok=True)
    return build_id


def run_report(
    con: duckdb.DuckDBPyConnection, run: LandedRun, status: str, *, notes: tuple[str, ...] = ()
) -> RunReport:
    """What a run brought, in counts."""
    if status == "known":
        return RunReport(run.run_id, status, None, notes=notes)
    found = con.execute(queries.read("ask/run_report"), {"run_id": run.run_id})
    names = [column[0] for column in found.description or []]
    counts = dict(zip(names, found.fetchone() or (), strict=True))
    return RunReport(run.run_id, status, None, notes=notes, **counts)


def sync_published(folder: Folder, *, history: bool = False, progress: Report = quiet) -> str:
    """Measure, judge and publish what is there, all weeks with `history`; the id of the build."""
    with writer(folder, progress) as con:
        return finish(folder, con, progress, history=history)
