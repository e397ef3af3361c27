"""Rebuilding: the warehouse once more from all that was ever landed."""

from pipelines.folder import Folder
from pipelines.progress import Progress, Report, RunEnd, quiet
from pipelines.runs.run import finish
from pipelines.warehouse import landing
from pipelines.warehouse.load import load_landed
from pipelines.warehouse.work import open_work, writing


def rebuild(folder: Folder, *, progress: Report = quiet) -> RunEnd:
    """Make the warehouse again from the landing and publish it."""
    with writing(folder):
        return rebuild_held(folder, progress)


def rebuild_held(folder: Folder, progress: Report) -> RunEnd:
    """The same, where the lock of the one writer is held already."""
    draft = Folder(folder.root, work_name="rebuild.duckdb")
    for path in (draft.work, draft.work.with_name(draft.work.name + ".wal")):
        path.unlink(missing_ok=True)
    with open_work(draft) as con:
        total = len(landing.runs(folder))
        done = iter(range(total))
        load_landed(
            draft,
            con,
            seen=lambda run: progress(Progress(f"loading {run.run_id}", next(done), total)),
            told=lambda sentence: progress(Progress(sentence)),
        )
        end = finish(draft, con, progress)
    draft.work.replace(folder.work)
    folder.work.with_name(folder.work.name + ".wal").unlink(missing_ok=True)
    return end
