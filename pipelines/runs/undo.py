"""Undoing: a landed run is left out of the warehouse, or taken in again; its files stay."""

from pipelines.errors import OutpaceError
from pipelines.folder import Folder, replace_file
from pipelines.progress import Report, RunEnd, quiet
from pipelines.runs.heal import lost
from pipelines.runs.rebuild import rebuild_held
from pipelines.warehouse import aside, landing
from pipelines.warehouse.landing import LandedRun
from pipelines.warehouse.work import open_work, writing

ASKED = "it was undone"
_SHOWN = 5


class UnknownRun(OutpaceError):
    """No run of the landing is meant, or several are, or there is nothing to do."""


def undo(folder: Folder, run_id: str, *, progress: Report = quiet) -> RunEnd:
    """Leave a run out, and build and publish the rest. Raises UnknownRun."""
    with writing(folder):
        run = find_run(folder, run_id)
        if aside.is_left_out(run):
            raise UnknownRun(
                f"run {run.run_id} is set aside already; `outpace undo {run.run_id} --back` takes "
                "it in again"
            )
        _refuse_holes(folder, run)
        aside.leave_out(run, ASKED)
        return rebuild_held(folder, progress, smaller=True)


def take_back(folder: Folder, run_id: str, *, progress: Report = quiet) -> RunEnd:
    """Take in again what of a run was set aside, build and publish. Raises UnknownRun."""
    with writing(folder):
        run = find_run(folder, run_id)
        if not aside.left_out(run):
            raise UnknownRun(f"nothing of run {run.run_id} is set aside")
        half = aside.half_taken_back(folder)
        replace_file(half, b"")
        aside.take_in(run)
        end = rebuild_held(folder, progress, smaller=True)
        half.unlink(missing_ok=True)
        return end


def _refuse_holes(folder: Folder, run: LandedRun) -> None:
    """Raise UnknownRun where a warehouse made again would miss other runs too."""
    if not folder.work.exists():
        return
    with open_work(folder) as con:
        gone = [run_id for run_id in lost(folder, con) if run_id != run.run_id]
    if gone:
        raise UnknownRun(
            f"run {run.run_id} cannot be left out: {folder.landing} no longer holds all of "
            f"{', '.join(gone[:_SHOWN])}, which the warehouse holds; bring the folder back first"
        )


def find_run(folder: Folder, run_id: str) -> LandedRun:
    """The landed run with this id, or the only one whose id begins so. Raises UnknownRun."""
    runs = landing.runs(folder)
    found = [run for run in runs if run.run_id == run_id] or [
        run for run in runs if run_id and run.run_id.startswith(run_id)
    ]
    if len(found) == 1:
        return found[0]
    last = ", ".join(run.run_id for run in (found or runs)[-_SHOWN:]) or "none"
    problem = "several runs begin with" if found else "no run is named"
    raise UnknownRun(f"{problem} {run_id!r}; the last are: {last}")
