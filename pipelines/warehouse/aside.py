"""What is set aside: landed runs, or parts of them, that are kept but left out of the warehouse.

    landing/<run>/set_aside.json        what of the run is left out, since when and why

It stands in the landing, so that a killed process, the next run and a rebuild all know it. A run is
set aside by `outpace undo`, or because it could not be loaded or measured: without it everything
else can be built, and it is not tried again until somebody asks for it.

The note holds the hash of what it says, because it is written again in one step: a damaged one is
known, and all of its run is left out until a person has said what should be.
"""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

import duckdb

from pipelines.bounds import clean_name
from pipelines.clock import utc_now
from pipelines.errors import SettingsError
from pipelines.folder import Folder, replace_file
from pipelines.progress import Landed, LeftOut
from pipelines.reasons import Reason, joined
from pipelines.warehouse import landing
from pipelines.warehouse.errors import Busy, ClusterError, Damaged
from pipelines.warehouse.landing import LandedRun

STATUS = "set aside"
NOTE = "set_aside.json"
_HALF = ".taken_back"
_LONGEST_REASON = 300
# Errors of the machine, the program or the settings: no run is to blame, whatever it holds.
_OF_OTHERS = (
    OSError,
    MemoryError,
    NameError,
    ImportError,
    duckdb.OperationalError,  # a full disk, no memory
    duckdb.FatalException,
    duckdb.InterruptException,
    duckdb.PermissionException,
    duckdb.CatalogException,  # our SQL
    duckdb.BinderException,
    duckdb.ParserException,
    SettingsError,
    Busy,
    ClusterError,
    Damaged,  # the disk is to blame; it is named, and loaded once it is back
)


def is_of_the_run(error: Exception) -> bool:
    """Whether what a run holds can be to blame for an error, and not this machine."""
    return not isinstance(error, _OF_OTHERS)


def reason_of(error: Exception) -> str:
    """What went wrong, on one line that can be shown anywhere."""
    first = next(iter(str(error).splitlines()), "") or type(error).__name__
    return clean_name(first, _LONGEST_REASON)


def left_out(run: LandedRun) -> tuple[LeftOut, ...]:
    """What of a run is set aside; nothing for most."""
    try:
        return _said(run)
    except FileNotFoundError:
        return ()
    except Damaged as why:
        return (LeftOut(None, str(why), ""),)


def note_damage(run: LandedRun) -> Damaged | None:
    """What is wrong with the note of a run; None for most."""
    try:
        _said(run)
    except FileNotFoundError:
        return None
    except Damaged as why:
        return why
    return None


def _said(run: LandedRun) -> tuple[LeftOut, ...]:
    """What the note of a run says. Raises Damaged, FileNotFoundError."""
    try:
        found = json.loads((run.path / NOTE).read_bytes())
        if isinstance(found, dict):  # an earlier version wrote the list only
            known, found = found["sha256"], found["left_out"]
            if known != _digest(found):
                raise ValueError
        return tuple(LeftOut(**one) for one in found)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        told = f"{run.run_id}/{NOTE} is damaged, so that all of its run is left out"
        raise Damaged(told) from error


def _digest(found: list[dict[str, str | None]]) -> str:
    """The hash of what a note says."""
    return hashlib.sha256(json.dumps(found).encode()).hexdigest()


def is_left_out(run: LandedRun) -> bool:
    """Whether all of a run is set aside."""
    return any(one.part is None for one in left_out(run))


def wanted_parts(run: LandedRun) -> list[str]:
    """The parts of a run that belong into the warehouse, in order."""
    aside = left_out(run)
    if any(one.part is None for one in aside):
        return []
    names = {one.part for one in aside}
    return [part for part in run.parts() if part not in names]


def leave_out(run: LandedRun, reason: str, *, part: str | None = None) -> None:
    """Set a run aside, or one part of it, from now on."""
    kept = [one for one in left_out(run) if one.part != part]
    found = [*kept, LeftOut(part, reason, utc_now().isoformat())]
    said = [asdict(one) for one in found]
    content = json.dumps({"sha256": _digest(said), "left_out": said}, indent=1)
    replace_file(run.path / NOTE, content.encode())


def take_in(run: LandedRun) -> None:
    """Let all of a run into the warehouse again, the next time that it is made."""
    (run.path / NOTE).unlink(missing_ok=True)


def half_taken_back(folder: Folder) -> Path:
    """What stands in the landing from before a run is let in again until the warehouse has it.

    Loaded into a warehouse that knows later ones, it would come too late: what was said since the
    later ones is not said again.
    """
    return folder.landing / _HALF


def landed(folder: Folder) -> list[Landed]:
    """Every run of the landing, oldest first, with what of it is set aside."""
    return [
        Landed(run.run_id, run.kind, name_of(run), run.started_at, left_out(run))
        for run in landing.runs(folder)
    ]


def set_aside(folder: Folder) -> list[Landed]:
    """The runs of the landing of which something is set aside, oldest first."""
    if not any(folder.landing.glob(f"*/{NOTE}")):
        return []
    return [run for run in landed(folder) if run.left_out]


def name_of(run: LandedRun) -> str:
    """The name of the file that a run imported, as it can be shown; "" for other runs."""
    return clean_name(str(run.options.get("name", "")))


def outcome_of(run: LandedRun, status: str, note: str | None) -> tuple[str, str | None]:
    """How a run ended, with what was set aside of it since."""
    aside = left_out(run)
    if not aside:
        return status, note
    told = [
        Reason(f"{part} is set aside: {one.reason}", "aside", part=one.part or 0, why=one.reason)
        for one in aside
        for part in [one.part or "all of it"]
    ]
    ended = "partial" if wanted_parts(run) else STATUS
    return ended, joined([note, *told])
