"""Building without what cannot be digested: the last way when measuring or judging fails.

The warehouse is made again from the landing, beside the one that failed. That heals one that an
older version filled with what bounds no longer let in. When it is not enough, the runs that are in
no published build yet are loaded one after the other, and measured after each; the one after which
that fails is set aside. Nothing is written down before the whole answer is known, so a process that
is killed on the way leaves all as it was.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import duckdb

import queries
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.progress import Progress, Report
from pipelines.reasons import step
from pipelines.warehouse import aside, landing
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.errors import FailedCheck, WarehouseError
from pipelines.warehouse.load import load_landed, set_aside_line
from pipelines.warehouse.publish import check_answers, publish
from pipelines.warehouse.sql import answer
from pipelines.warehouse.work import open_work

Measure = Callable[[duckdb.DuckDBPyConnection, Report], None]


def build_what_can_be(
    folder: Folder, error: Exception, measure: Measure, progress: Report
) -> tuple[str, dict[str, str]]:
    """Make, measure and publish the warehouse again, without the runs that make that fail.

    error: why measuring failed; raised in a sentence when no new run is to blame. The id of the
    build, and the runs that were set aside with their reasons.
    """
    progress(Progress(step("making the warehouse again")))
    draft = _draft(folder)
    bad = _bad_runs(folder, draft, error, measure, progress)
    for run in landing.runs(folder):
        if run.run_id in bad:
            aside.leave_out(run, bad[run.run_id])
            progress(Progress(set_aside_line(run, bad[run.run_id])))
    with open_work(draft) as con:
        build_id = publish(draft, con, now=utc_now())
    _put_in_place(draft, folder)
    return build_id, bad


def checked(measure: Measure) -> Measure:
    """Measuring, with every promise of the measures held at its end, as publishing does."""

    def measured(con: duckdb.DuckDBPyConnection, progress: Report) -> None:
        measure(con, progress)
        progress(Progress(step("checking")))
        check_answers(con)

    return measured


def take_out(folder: Folder, progress: Report) -> None:
    """Take out of the warehouse what was set aside since it was loaded, as by a killed undo; what
    was about to be taken in again takes its place among the others."""
    half = aside.half_taken_back(folder)
    if holds_left_out(folder) or (half.exists() and _is_all_landed(folder)):
        make_again(folder, progress)
        half.unlink(missing_ok=True)


def make_again(folder: Folder, progress: Report) -> None:
    """Load all that is landed and not set aside into a new warehouse, in place of the old one."""
    draft = _draft(folder)
    with _empty(draft) as con:
        load_landed(draft, con, told=_teller(progress))
    _put_in_place(draft, folder)


def lost(folder: Folder, con: duckdb.DuckDBPyConnection) -> list[str]:
    """The runs of a warehouse that the landing does not hold whole: made again, they would miss."""
    landed = {run.run_id: set(landing.whole_parts(folder, run)) for run in landing.runs(folder)}
    held = con.execute(queries.read("ask/loaded_parts")).fetchall()
    return sorted({run for run, part in held if part not in landed.get(run, ())})


def _is_all_landed(folder: Folder) -> bool:
    """Whether the landing holds all that the warehouse holds."""
    with open_work(folder) as con:
        return not lost(folder, con)


def holds_left_out(folder: Folder) -> bool:
    """Whether the warehouse holds a run that was set aside since it was loaded."""
    runs = [run.run_id for run in landing.runs(folder) if aside.is_left_out(run)]
    if not runs or not folder.work.exists():
        return False
    with open_work(folder) as con:
        return bool(answer(con, "ask/holds_any", {"runs": runs})) and not lost(folder, con)


def _bad_runs(
    folder: Folder, draft: Folder, error: Exception, measure: Measure, progress: Report
) -> dict[str, str]:
    """The new runs that cannot be measured, and why; the rest stands measured in `draft`."""
    try:
        _first_bad(draft, [], {}, measure, progress)
        return {}
    except Exception as again:
        if not aside.is_of_the_run(again):
            raise
        error = again
    waiting, bad = _unpublished(folder), dict[str, str]()
    if not waiting:
        raise told(error) from error
    while found := _first_bad(draft, waiting, bad, measure, progress):
        bad[found[0]] = found[1]
        waiting = waiting[waiting.index(found[0]) + 1 :]
    return bad


def _first_bad(
    draft: Folder, waiting: list[str], bad: dict[str, str], measure: Measure, progress: Report
) -> tuple[str, str] | None:
    """Load and measure all runs but `waiting` and `bad`, then those that wait, one by one.

    The first with which that fails, and why; None when all goes well.
    """
    out = {*waiting, *bad}
    with _empty(draft) as con:
        for run_id in (None, *waiting):
            out.discard(run_id or "")
            load_landed(draft, con, without=out, told=_teller(progress))
            try:
                measure(con, progress)
            except Exception as error:
                if not aside.is_of_the_run(error):
                    raise
                if run_id is None:
                    raise told(error) from error
                return run_id, aside.reason_of(error)
    return None


def _unpublished(folder: Folder) -> list[str]:
    """The landed runs that no reader has seen yet, oldest first."""
    try:
        known = set(open_published(folder).table("run")["run_id"])
    except WarehouseError:
        known = set()
    runs = (run for run in landing.runs(folder) if not aside.is_left_out(run))
    return [run.run_id for run in runs if run.run_id not in known]


def told(error: Exception) -> Exception:
    """An error of measuring as a sentence."""
    if isinstance(error, FailedCheck):
        return error
    return FailedCheck(
        f"the new build was not published: {aside.reason_of(error)}; the last good one stays"
    )


def _teller(progress: Report) -> Callable[[str], None]:
    return lambda sentence: progress(Progress(sentence))


def _draft(folder: Folder) -> Folder:
    return Folder(folder.root, work_name=f"again-{folder.work_name}")


@contextmanager
def _empty(draft: Folder) -> Iterator[duckdb.DuckDBPyConnection]:
    """A warehouse without a row in the place of the draft."""
    for path in (draft.work, draft.work.with_name(draft.work.name + ".wal")):
        path.unlink(missing_ok=True)
    with open_work(draft) as con:
        yield con


def _put_in_place(draft: Folder, folder: Folder) -> None:
    draft.work.replace(folder.work)
    folder.work.with_name(folder.work.name + ".wal").unlink(missing_ok=True)
