"""The journal in the landing: a file per version of an entry, written once and never again.

    landing/journal/<version_id>.json       what was written, and its hash

A name is of a moment and a random number, so many can write at once, without the lock of the one
writer and beside any run. A file is there whole or not at all. Whatever is landed and not yet
loaded is loaded by the next run; until then pages read it here.
"""

import hashlib
import json
import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb

from pipelines.clock import utc_now
from pipelines.folder import Folder, replace_file
from pipelines.journal import Draft, Entry, JournalError, body_of
from pipelines.warehouse.checkup import versions_held
from pipelines.warehouse.errors import Damaged
from pipelines.warehouse.sql import run_sql, transaction

ROOM = "journal"  # a folder of the landing that is no run
_ENDING = ".json"
_TICK = timedelta(microseconds=1)  # a version is later than what it corrects, whatever a clock says
_LARGEST = 1 << 20  # bytes of an entry
_COLUMNS = (
    "version_id", "entry_id", "kind", "author", "written_at", "is_withdrawn", "body", "sha256",
)  # fmt: skip


def write(folder: Folder, draft: Draft, *, author: str, now: datetime | None = None) -> Entry:
    """Land a new entry, or a correction of one; it is on disk when this returns.

    Raises JournalError for what cannot be written; that there is what it corrects `check` sees to.
    """
    moment, body = now or utc_now(), body_of(draft)
    if draft.entry_id is not None:
        moment = max(moment, find(folder, draft.entry_id).written_at + _TICK)
    version_id = _new_id(moment)
    entry = Entry(version_id, draft.entry_id or version_id, draft.kind, author, moment, False, body)
    _land(folder, entry)
    return entry


def check(folder: Folder, drafts: Sequence[Draft]) -> None:
    """Hold drafts against what may be written. Raises JournalError for the first that cannot."""
    corrected = [draft.entry_id for draft in drafts if draft.entry_id is not None]
    there = {entry.entry_id for entry in entries(folder)} if corrected else set()
    for draft in drafts:
        body_of(draft)
    if unknown := [entry_id for entry_id in corrected if entry_id not in there]:
        raise _no_such(unknown[0])


def withdraw(folder: Folder, entry_id: str, *, author: str, now: datetime | None = None) -> Entry:
    """Land that an entry counts no longer; what it said stays. Raises JournalError."""
    last = find(folder, entry_id)
    if last.is_withdrawn:
        raise JournalError(f"entry {entry_id} is withdrawn already")
    moment = max(now or utc_now(), last.written_at + _TICK)
    version_id = _new_id(moment)
    entry = Entry(version_id, last.entry_id, last.kind, author, moment, True, dict(last.body))
    _land(folder, entry)
    return entry


def find(folder: Folder, entry_id: str) -> Entry:
    """The newest version of an entry. Raises JournalError where there is none of that id."""
    found = [entry for entry in entries(folder) if entry.entry_id == entry_id]
    if not found:
        raise _no_such(entry_id)
    return found[-1]


def _no_such(entry_id: str) -> JournalError:
    return JournalError(
        f"no entry has the id {entry_id[:100]!r}; `outpace journal` lists those there are"
    )


def entries(folder: Folder, known: Collection[str] = ()) -> list[Entry]:
    """Every sound version that is landed and not among the `known` ones, oldest first."""
    found = []
    for name in version_ids(folder):
        if name not in known:
            try:
                found.append(_read(_path(folder, name))[0])
            except Damaged:
                continue  # told by whoever loads, and by the doctor
    return sorted(found, key=lambda entry: (entry.written_at, entry.version_id))


def version_ids(folder: Folder) -> list[str]:
    """The ids of all landed versions, in the order of their names."""
    paths = (folder.landing / ROOM).glob(f"[!.]*{_ENDING}")
    return sorted(path.name.removesuffix(_ENDING) for path in paths)


def damages(folder: Folder) -> list[Damaged]:
    """What of the journal is not as it was written."""
    found = []
    for name in version_ids(folder):
        try:
            _read(_path(folder, name))
        except Damaged as why:
            found.append(why)
    return found


def load_journal(folder: Folder, con: duckdb.DuckDBPyConnection) -> list[str]:
    """Load every landed version that the warehouse lacks; a sentence for each damaged one."""
    held = versions_held(con)
    rows: list[tuple[Any, ...]] = []
    told = []
    for name in version_ids(folder):
        if name in held:
            continue
        try:
            rows.append(_row(*_read(_path(folder, name))))
        except Damaged as why:
            told.append(str(why))
    if rows:
        columns = zip(*sorted(rows, key=lambda row: (row[4], row[0])), strict=True)
        with transaction(con):
            values = dict(zip(_COLUMNS, map(list, columns), strict=True))
            run_sql(con, "load/journal", values)
    return told


def _row(entry: Entry, sha256: str) -> tuple[Any, ...]:
    return (
        entry.version_id, entry.entry_id, entry.kind, entry.author, entry.written_at,
        entry.is_withdrawn, _text(entry.body), sha256,
    )  # fmt: skip


def _new_id(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S}{moment.microsecond:06d}Z-{secrets.token_hex(8)}"


def _path(folder: Folder, version_id: str) -> Path:
    return folder.landing / ROOM / f"{version_id}{_ENDING}"


def _land(folder: Folder, entry: Entry) -> None:
    said = {
        "version_id": entry.version_id,
        "entry_id": entry.entry_id,
        "kind": entry.kind,
        "author": entry.author,
        "written_at": entry.written_at.isoformat(),
        "is_withdrawn": entry.is_withdrawn,
        "body": dict(entry.body),
    }
    content = json.dumps({"sha256": _digest(said), "entry": said}, indent=1)
    replace_file(_path(folder, entry.version_id), content.encode())


def _read(path: Path) -> tuple[Entry, str]:
    """A landed version and its hash. Raises Damaged."""
    where = "/".join(path.parts[-3:])
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError
        found = json.loads(path.read_bytes())
        known, said = found["sha256"], found["entry"]
        if known != _digest(said) or said["version_id"] != path.name.removesuffix(_ENDING):
            raise ValueError
        moment = datetime.fromisoformat(said["written_at"])
        entry = Entry(**{**said, "written_at": moment, "is_withdrawn": bool(said["is_withdrawn"])})
        if moment.tzinfo or not isinstance(entry.body, dict):
            raise ValueError
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise Damaged(
            f"{where} is damaged and left out; put the file back from a backup, and the next run "
            "loads it"
        ) from error
    return entry, known


def _digest(said: Mapping[str, Any]) -> str:
    return hashlib.sha256(_text(said).encode()).hexdigest()


def _text(said: Mapping[str, Any]) -> str:
    return json.dumps(said, sort_keys=True)
