"""Writing into the journal: landed at once, loaded and published as soon as nobody else writes."""

import getpass
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipelines.exports.entries import Row, read_entries
from pipelines.folder import Folder
from pipelines.journal import LESSON, RESPONSE, Draft, Entry, JournalError, body_of
from pipelines.progress import Report, RunEnd, quiet
from pipelines.runs.run import finish, writer
from pipelines.settings import Settings, read_settings
from pipelines.warehouse import journal
from pipelines.warehouse.errors import Busy


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file brought into the journal; `left` says of each row that was left out why."""

    added: int
    changed: int
    known: int
    left: tuple[str, ...]
    notes: tuple[str, ...]


def machine_user() -> str:
    """The name of whoever uses this machine; empty where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def write(folder: Folder, drafts: Sequence[Draft], *, author: str) -> list[Entry]:
    """Land what somebody wrote; nothing of it where one cannot be written. Raises JournalError.

    A brand gets the name and the accounts that the settings have of it.
    """
    settings = read_settings(folder)
    ready = [with_brand(draft, settings) for draft in drafts]
    journal.check(folder, ready)
    return [journal.write(folder, draft, author=author) for draft in ready]


def write_event(
    folder: Folder, event: Draft, *, author: str, response: str = "", lesson: str = ""
) -> Entry:
    """Land an event with what was done about it and learnt from it. Raises as `write`."""
    answers = [
        Draft(kind, said, day=event.day, brand=event.brand, platform=event.platform)
        for kind, said in ((RESPONSE, response.strip()), (LESSON, lesson.strip()))
        if said
    ]
    settings = read_settings(folder)
    journal.check(folder, [with_brand(draft, settings) for draft in (event, *answers)])
    (entry,) = write(folder, [event], author=author)
    about = [replace(answer, about=(entry.entry_id,)) for answer in answers]
    write(folder, about, author=author)
    return entry


def import_entries(
    folder: Folder,
    path: Path,
    *,
    author: str,
    brand: str | None = None,
    dates: str | None = None,
) -> Imported:
    """Land the events of a table or a calendar; what is known adds nothing, a change corrects.

    An entry that was withdrawn here stays so. Raises ExportError where nothing can be read.
    """
    zone = read_settings(folder).time_zone
    found = read_entries(path, zone=zone, brand=brand, dates=dates)
    known = {
        str(entry.body["source"]): entry
        for entry in journal.entries(folder)
        if "source" in entry.body
    }
    counts = {"added": 0, "changed": 0, "known": 0}
    left = [f"line {row.place}: {row.problem}" for row in found.rows if row.draft is None]
    for row in found.rows:
        if row.draft is not None:
            try:
                counts[_take(folder, row, row.draft, known, author)] += 1
            except JournalError as why:
                left.append(f"line {row.place}: {why}")
    return Imported(**counts, left=tuple(left), notes=found.notes)


def _take(folder: Folder, row: Row, draft: Draft, known: dict[str, Entry], author: str) -> str:
    """Land one row of a file, unless it is known: added, changed or known. Raises JournalError."""
    key = draft.more["source"]
    before = known.get(key)
    if before is None:
        known[key] = write_event(
            folder, draft, author=author, response=row.response, lesson=row.lesson
        )
        return "added"
    ready = with_brand(draft, read_settings(folder))
    if before.is_withdrawn or _said(body_of(ready), ready.kind) == _said(before.body, before.kind):
        return "known"
    (known[key],) = write(folder, [replace(draft, entry_id=before.entry_id)], author=author)
    return "changed"


def _said(body: Mapping[str, object], kind: str) -> object:
    """What a file can say of an entry; its accounts may have changed in the meantime."""
    return kind, {name: value for name, value in body.items() if name != "accounts"}


def publish_written(folder: Folder, *, wait: float = 0, progress: Report = quiet) -> RunEnd | None:
    """Load and publish what was written; None where another run writes, which then takes it along.

    wait: seconds to wait for the other run.
    """
    try:
        with writer(folder, progress, wait=wait) as con:
            return finish(folder, con, progress)
    except Busy:
        return None


def with_brand(draft: Draft, settings: Settings) -> Draft:
    """The draft with its brand as the settings write it. Raises JournalError for an unknown one."""
    if draft.brand is None:
        return draft
    wanted = draft.brand.strip().casefold()
    known = next((one for one in settings.brands if one.name.casefold() == wanted), None)
    if known is None:
        names = ", ".join(one.name for one in settings.brands) or "none yet"
        raise JournalError(f"no brand is named {draft.brand[:100]!r}; there are: {names}")
    return replace(draft, brand=known.name, accounts=known.accounts)
