"""What every run shares: the one writer at its start; measuring, judging, publishing at its end."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

import duckdb

import queries
from pipelines.after import after
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.news.load import load_deliveries
from pipelines.progress import Progress, Report, RunEnd, RunReport, quiet
from pipelines.reasons import Reason, step
from pipelines.runs.heal import (
    build_what_can_be,
    checked,
    lost,
    take_out,
    told,
)
from pipelines.settings import Settings, begin_settings, read_settings
from pipelines.version import product_version
from pipelines.warehouse import aside
from pipelines.warehouse.ask import published_id
from pipelines.warehouse.errors import FailedCheck
from pipelines.warehouse.forget import expire, forget
from pipelines.warehouse.journal import load_journal
from pipelines.warehouse.landing import LandedRun
from pipelines.warehouse.load import load_landed
from pipelines.warehouse.measure import (
    Marts,
    measure_accounts,
    measure_ages,
    measured_here,
    sync_landscape,
)
from pipelines.warehouse.publish import publish
from pipelines.warehouse.sql import answer, transaction
from pipelines.warehouse.work import WAIT_SECONDS, open_work, writing


@contextmanager
def writer(
    folder: Folder, progress: Report, *, wait: float = WAIT_SECONDS
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Be the one writer, with everything loaded that an earlier run landed and could not load.

    What was set aside while the warehouse held it, as by a killed undo, is taken out first.
    """

    def waiting() -> None:
        progress(Progress(step("waiting for another run")))

    with writing(folder, wait=wait, waiting=waiting):
        take_out(folder, progress)
        with open_work(folder) as con:
            load_landed(
                folder,
                con,
                seen=lambda run: progress(Progress(step("picking up", run.run_id))),
                told=lambda sentence: progress(Progress(sentence)),
            )
            yield con


def finish(
    folder: Folder,
    con: duckdb.DuckDBPyConnection,
    progress: Report,
    *,
    reports: Sequence[RunReport] = (),
    history: bool = False,
    marts: Marts = measured_here,
) -> RunEnd:
    """Measure what was touched, judge and publish; how the run ended. All runs end here.

    A run that cannot be measured is set aside, and the rest is published. `con` is closed then: the
    warehouse behind it is another one.
    """
    load_journal(folder, con)  # also what was written while the run was under way
    forget(folder, con)
    expire(folder, con, now=utc_now())
    settings = read_settings(folder)
    begin_settings(folder)  # so that later a missing file is known to be a lost one
    previous_id = published_id(folder)

    def measure(warehouse: duckdb.DuckDBPyConnection, report: Report) -> None:
        _measure(warehouse, settings, report, history=history, marts=marts)
        load_deliveries(warehouse, folder)

    try:
        measure(con, progress)
        progress(Progress(step("publishing")))
        build_id = publish(folder, con, now=utc_now())
    except Exception as error:
        if not aside.is_of_the_run(error):
            raise
        if lost(folder, con):
            raise told(error) from error
        con.close()
        build_id, bad = build_what_can_be(folder, error, checked(measure), progress)
        reports = [_fared(report, bad) for report in reports]
    return after(folder, reports, build_id=build_id, previous_id=previous_id)


def _measure(
    con: duckdb.DuckDBPyConnection,
    settings: Settings,
    progress: Report,
    *,
    history: bool,
    marts: Marts,
) -> None:
    """Everything that follows from what is loaded. Raises FailedCheck for a warehouse of before
    there were bounds that holds what they no longer let in."""
    if answer(con, "ask/is_ahead", {}):
        raise FailedCheck("a post lies in the future; `outpace rebuild` makes the warehouse again")
    sync_landscape(con, settings, version=product_version())
    recompute(con, settings, now=utc_now(), progress=progress, history=history, marts=marts)


def _fared(report: RunReport, bad: Mapping[str, str]) -> RunReport:
    """The report of a run, also where measuring set the run aside."""
    if report.run_id not in bad:
        return report
    why, run = bad[report.run_id], report.run_id
    note = Reason(
        f"what it brought cannot be measured and is set aside ({why}); "
        f"`outpace undo {run} --back` tries it again",
        "not-measured", why=why, run=run,
    )  # fmt: skip
    return replace(report, status=aside.STATUS, notes=(*report.notes, note))


def recompute(
    con: duckdb.DuckDBPyConnection,
    settings: Settings,
    *,
    now: datetime,
    progress: Report = quiet,
    history: bool = False,
    marts: Marts = measured_here,
) -> None:
    """All that follows from what was observed: the marts of what was touched, the verdicts."""
    # Only now: what judges loads frames, and a run with nothing due needs none.
    from pipelines.steps.alarm import find_storms  # noqa: PLC0415
    from pipelines.steps.explain import explain_changes  # noqa: PLC0415
    from pipelines.steps.find_course_changes import find_courses  # noqa: PLC0415
    from pipelines.steps.judge import judge_landscape  # noqa: PLC0415
    from pipelines.steps.judge_experiments import judge_experiments  # noqa: PLC0415
    from pipelines.steps.ripen import ripen  # noqa: PLC0415

    progress(Progress(step("measuring")))
    with transaction(con):  # what is in `touched` is measured whole or stays touched
        measure_ages(con, marts)
        ripen(con)
        measure_accounts(con, marts)
    progress(Progress(step("judging")))
    judge_landscape(con, settings, now=now, history=history)
    explain_changes(con)
    find_courses(con)
    judge_experiments(con)
    find_storms(con)


def run_report(
    con: duckdb.DuckDBPyConnection, run: LandedRun, status: str, *, notes: tuple[str, ...] = ()
) -> RunReport:
    """What a run brought, in counts."""
    name = run.options.get("name", "")
    if status == "known":
        return RunReport(run.run_id, status, None, notes=notes, name=name)
    found = con.execute(queries.read("ask/run_report"), {"run_id": run.run_id})
    names = [column[0] for column in found.description or []]
    counts = dict(zip(names, found.fetchone() or (), strict=True))
    return RunReport(run.run_id, status, None, notes=notes, name=name, **counts)


def status_of(parts: Sequence[str]) -> str:
    """One word for a run: ok, partial, or the way in which all of its parts went wrong."""
    found = set(parts)
    if found <= {"ok"}:
        return "ok"
    return "partial" if "ok" in found or len(found) > 1 else found.pop()


def sync_published(folder: Folder, *, history: bool = False, progress: Report = quiet) -> RunEnd:
    """Measure, judge and publish what is there, all weeks with `history`."""
    with writer(folder, progress) as con:
        return finish(folder, con, progress, history=history)
