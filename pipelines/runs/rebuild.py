"""Rebuilding: the warehouse once more from all that was ever landed."""

from contextlib import suppress
from dataclasses import dataclass

import duckdb

import queries
from pipelines.folder import Folder
from pipelines.progress import Progress, Report, RunEnd, RunReport, quiet
from pipelines.reasons import step
from pipelines.runs.heal import take_out
from pipelines.runs.run import finish
from pipelines.warehouse import journal, landing
from pipelines.warehouse.ask import pointed
from pipelines.warehouse.errors import WarehouseError, WouldShrink
from pipelines.warehouse.load import damages, load_landed
from pipelines.warehouse.sql import answer
from pipelines.warehouse.work import open_work, writing

_DRAFT = "rebuild.duckdb"


@dataclass(frozen=True, slots=True)
class Held:
    """How much a warehouse holds."""

    posts: int
    observations: int  # of posts and of accounts
    rejected: int  # records in the quarantine
    entries: int = 0  # versions of journal entries


def rebuild(folder: Folder, *, smaller: bool = False, progress: Report = quiet) -> RunEnd:
    """Make the warehouse again from the landing and publish it; what is damaged is left out.

    Raises WouldShrink, and changes nothing, where the new one would hold less than the one that is
    there, unless that is wanted (`smaller`).
    """
    with writing(folder):
        with suppress(WarehouseError):  # a damaged warehouse is what a rebuild is for
            take_out(folder, progress)  # else the new one would seem to lose it
        return rebuild_held(folder, progress, smaller=smaller)


def rebuild_held(folder: Folder, progress: Report, *, smaller: bool) -> RunEnd:
    """The same, where the lock of the one writer is held already."""
    draft = Folder(folder.root, work_name=_DRAFT)
    _drop(draft)
    try:
        end = _rebuilt(folder, draft, smaller, progress)
        draft.work.replace(folder.work)
    finally:
        _drop(draft)
    folder.work.with_name(folder.work.name + ".wal").unlink(missing_ok=True)
    return end


def _rebuilt(folder: Folder, draft: Folder, smaller: bool, progress: Report) -> RunEnd:
    """Fill the draft from the landing and publish it."""
    with open_work(draft) as con:
        total = len(landing.runs(folder))
        done = iter(range(total))
        load_landed(
            draft,
            con,
            seen=lambda run: progress(Progress(step("loading", run.run_id), next(done), total)),
            told=lambda sentence: progress(Progress(sentence)),
        )
        notes = (*damages(con), *map(str, journal.damages(folder)))
        if not smaller:
            _refuse_less(held(con), held_now(folder), notes)
        told = [RunReport("rebuild", "damaged", None, notes=notes)] if notes else []
        return finish(draft, con, progress, reports=told)


def _drop(draft: Folder) -> None:
    for path in (draft.work, draft.work.with_name(draft.work.name + ".wal")):
        path.unlink(missing_ok=True)


def held(con: duckdb.DuckDBPyConnection) -> Held:
    """How much the warehouse of a connection holds."""
    row = con.execute(queries.read("ask/held")).fetchone() or (0, 0, 0)
    has_journal = answer(con, "ask/has_journal", {})  # an earlier version has none
    entries = answer(con, "ask/entries_held", {}) if has_journal else 0
    return Held(row[0], row[1], row[2], entries)


def held_now(folder: Folder) -> Held | None:
    """How much the warehouse holds, or the build that readers open where that cannot be read."""
    name = pointed(folder)
    for path in (folder.work, *((folder.published / name,) if name else ())):
        try:
            with duckdb.connect(str(path), read_only=True) as con:
                return held(con)
        except duckdb.Error:
            continue  # gone or damaged, which is what a rebuild is for
    return None


def _refuse_less(new: Held, old: Held | None, notes: tuple[str, ...]) -> None:
    if old is None:
        return
    if new.entries < old.entries:
        raise WouldShrink(
            f"the landing gives {new.entries} versions of journal entries, the warehouse holds "
            f"{old.entries}; it was left as it is. Put landing/journal back from a backup; "
            "`outpace rebuild --smaller` makes it all the same"
        )
    missing = max(old.posts - new.posts, old.observations - new.observations)
    rejected = 0 if notes else new.rejected - old.rejected  # by bounds that it was made without
    if missing <= max(rejected, 0):
        return
    first = f" First of {len(notes)} damaged: {notes[0]}." if notes else ""
    raise WouldShrink(
        f"the landing gives {new.posts} posts and {new.observations} observations, the warehouse "
        f"holds {old.posts} and {old.observations}; it was left as it is.{first} "
        "`outpace doctor` says what is missing; `outpace rebuild --smaller` makes it all the same"
    )
