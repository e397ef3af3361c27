"""The landing: every answer and every file as it came, before anything reads it.

    landing/files/<sha256><ending>      an imported file
    landing/journal/<version>.json      what somebody wrote (see `journal`)
    landing/<run>/run.json              what the run is and what it was asked
    landing/<run>/<part>.ndjson.gz      the answers of one account, then one line that ends the part
    landing/<run>/done.json             how the run ended
    landing/<run>/hashes.sha256         what each of these hashed to when it was complete
    landing/<run>/set_aside.json        what of it is left out, and why (see `aside`)
    landing/<run>/forgotten.json        whose words were taken out of it since (see `forget`)

A part is a row of gzip members, one per line, so that a killed run loses at most its last line.
Nothing counts as landed before it is on disk, and nothing is read that is not as it came. The one
thing that ever leaves it are the words of posts that have to be forgotten.
"""

import json
import secrets
import shutil
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pipelines.folder import Folder, make_private, replace_file, sync_folder
from pipelines.reasons import coded, decoded
from pipelines.records import Response
from pipelines.warehouse.errors import Damaged, Unreadable, WarehouseError
from pipelines.warehouse.integrity import (
    HASHES,
    damaged,
    is_sealed,
    replace_sealed,
    seal,
    seals,
    sound,
)
from pipelines.warehouse.landed_files import read_file
from pipelines.warehouse.landed_lines import append, lines, packed, unpacked

_PART = ".ndjson.gz"
_RUN_ID = "%Y%m%dT%H%M%S%fZ"
NO_RUNS = ("files", "journal")
DAMAGED = "damaged"  # the kind of a run whose run.json cannot be read; its answers may be sound


@dataclass(frozen=True, slots=True)
class LandedRun:
    """A run as it stands in the landing."""

    run_id: str
    kind: str  # add | collect | import | damaged
    started_at: datetime
    version: str
    options: Mapping[str, Any]
    path: Path
    problem: str | None = None  # of a run whose run.json cannot be read

    def parts(self) -> list[str]:
        """Names of the landed parts, in order; also of those that are gone since."""
        if self.kind == "import":
            return ["file"]
        there = {path.name for path in self.path.glob(f"*{_PART}")}
        landed = {name for name in seals(self.path) if name.endswith(_PART)}
        return sorted(name.removesuffix(_PART) for name in there | landed)

    def outcome(self) -> Mapping[str, Any] | None:
        """How the run ended, or None when it has not; `damaged` where that cannot be known."""
        path = self.path / "done.json"
        if self.problem:
            return self._damaged(self.problem)
        if not path.exists() and not is_sealed(path):
            return None
        try:
            return _read_done(path)
        except Damaged as why:
            return self._damaged(str(why))

    def _damaged(self, why: str) -> Mapping[str, Any]:
        return {"status": DAMAGED, "note": why, "finished_at": self.started_at.isoformat()}


@dataclass(frozen=True, slots=True)
class PartEnd:
    """The last line of a part: how reading one account ended, and how far it was read."""

    account_id: str | None
    status: str
    note: str | None
    cursor: Mapping[str, Any] | None
    link: str | None = None


def start_run(
    folder: Folder, kind: str, *, now: datetime, version: str, options: Mapping[str, Any]
) -> LandedRun:
    """Open a new run in the landing."""
    run_id = f"{_stamp(folder, now):{_RUN_ID}}-{secrets.token_hex(2)}"
    path = folder.landing / run_id
    make_private(path)
    sync_folder(folder.landing)
    head = {
        "run_id": run_id,
        "kind": kind,
        "started_at": now.isoformat(),
        "version": version,
        "options": options,
    }
    replace_file(path / "run.json", json.dumps(head, indent=1).encode())
    seal(path / "run.json")
    return LandedRun(run_id, kind, now, version, options, path)


def _stamp(folder: Folder, now: datetime) -> datetime:
    """The moment that names a run: later than that of every run there, whatever the clock says.

    Runs are loaded in the order of their names, so a clock that was set back must not change it.
    """
    last = max(folder.landing.glob("[0-9]*T*Z-*"), default=None)
    return now if last is None else max(now, _moment_of(last) + timedelta(microseconds=1))


def end_run(run: LandedRun, *, status: str, note: str | None, now: datetime) -> None:
    """Write down how a run ended, and seal what a killed run left unsealed."""
    done = {"status": status, "note": note, "said": coded(note), "finished_at": now.isoformat()}
    replace_file(run.path / "done.json", json.dumps(done, indent=1).encode())
    seal(run.path / "done.json")
    for path in unsealed(run):
        seal(path)


def unsealed(run: LandedRun) -> list[Path]:
    """The files of a run whose hash is unknown: of an earlier version or of a killed run."""
    names = ("run.json", "done.json")
    heads = [run.path / name for name in names if (run.path / name).exists()]
    parts = sorted(run.path.glob(f"*{_PART}"))
    return [path for path in (*heads, *parts) if not is_sealed(path)]


def strays(run: LandedRun) -> list[Path]:
    """What has a hash and is neither there nor missed by its own name: no file of this program."""
    known = {"run.json", "done.json", *(f"{part}{_PART}" for part in run.parts())}
    paths = (run.path / name for name in sorted(seals(run.path)) if name not in known)
    return [path for path in paths if not path.exists()]


def drop_run(run: LandedRun) -> None:
    """Forget a run that changed nothing, such as an unreadable file."""
    gone = run.path.with_name(f".{run.path.name}.dropped")
    run.path.rename(gone)  # in one step: half a run would look like a damaged one
    shutil.rmtree(gone, ignore_errors=True)


def runs(folder: Folder, *, without: Collection[str] = ()) -> list[LandedRun]:
    """Every landed run but those of these ids, oldest first.

    One whose run.json cannot be read says so as its problem.
    """
    paths = sorted(path for path in folder.landing.glob("*/") if path.name not in without)
    return [_read_run(path) for path in paths if _is_run(path)]


def _is_run(path: Path) -> bool:
    """Whether a folder of the landing is a run; one that was killed at its very start is none."""
    if path.name in NO_RUNS or path.name.startswith(".") or not path.is_dir():
        return False
    return (path / "run.json").exists() or (path / HASHES).exists() or any(path.glob(f"*{_PART}"))


def _read_run(path: Path) -> LandedRun:
    try:
        data = _read_json(path / "run.json")
        moment = datetime.fromisoformat(data["started_at"])
        found = LandedRun(
            data["run_id"], data["kind"], moment, data["version"], dict(data["options"]), path
        )
        if found.run_id != path.name or not isinstance(found.kind, str):
            raise damaged(path / "run.json", "it is of another run")
    except (KeyError, TypeError, ValueError, Damaged) as error:
        why = error if isinstance(error, Damaged) else damaged(path / "run.json", "cannot be read")
        return LandedRun(path.name, DAMAGED, _moment_of(path), "unknown", {}, path, str(why))
    return found


def _read_json(path: Path) -> dict[str, Any]:
    """What a small file of a run says. Raises Damaged."""
    try:
        data = json.loads(sound(path).read_bytes())
    except (ValueError, RecursionError) as error:
        raise damaged(path, "it is no JSON") from error
    except FileNotFoundError as error:
        raise damaged(path, "it is missing") from error
    if not isinstance(data, dict):
        raise damaged(path, "it is no JSON object")
    return data


def _read_done(path: Path) -> Mapping[str, Any]:
    data = _read_json(path)
    try:
        datetime.fromisoformat(data["finished_at"])
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, "it does not say when the run ended") from error
    note = data.get("note")
    if not isinstance(data.get("status"), str) or not (note is None or isinstance(note, str)):
        raise damaged(path, "it does not say how the run ended")
    return {**data, "note": decoded(note, data.get("said"))}


def _moment_of(path: Path) -> datetime:
    """When a run started by its name, else by the age of its folder."""
    try:
        return datetime.strptime(path.name.partition("-")[0], _RUN_ID)
    except ValueError:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).replace(tzinfo=None)


def land_response(run: LandedRun, part: str, response: Response) -> None:
    """Append one answer to a part."""
    append(run.path / f"{part}{_PART}", packed(response))


def end_part(run: LandedRun, part: str, end: PartEnd) -> None:
    """Append the line that ends a part, and make sure that the part is on disk."""
    line = {
        "account_id": end.account_id,
        "status": end.status,
        "note": end.note,
        "said": coded(end.note),
        "cursor": end.cursor,
        "link": end.link,
    }
    path = run.path / f"{part}{_PART}"
    append(path, {"end": line}, sync=True)
    seal(path)


def rewrite_part(run: LandedRun, part: str, changed: Mapping[int, Response]) -> None:
    """Put answers in the place of others, by their position; the rest of the part stays."""
    path = run.path / f"{part}{_PART}"
    draft = path.with_name(f".{path.name}.draft")
    draft.unlink(missing_ok=True)
    for position, line in enumerate(lines(path)):
        less = changed.get(position)
        append(draft, packed(less) if less else line, sync=True)
    replace_sealed(path, draft)


def drop_part(run: LandedRun, part: str) -> None:
    """Forget a part of a run that changed nothing."""
    (run.path / f"{part}{_PART}").unlink(missing_ok=True)


def read_part(run: LandedRun, part: str) -> tuple[list[Response], PartEnd | None]:
    """The answers of a part, and its end where the part was finished.

    Raises Damaged for a part that is not as it was landed, Unreadable for one that never was right.
    """
    path = sound(run.path / f"{part}{_PART}")
    responses, end = [], None
    try:
        for line in lines(path):
            if "end" in line:
                told = dict(line["end"])
                note = decoded(told.get("note"), told.pop("said", None))
                end = PartEnd(**(told | {"note": note}))
            else:
                responses.append(unpacked(line))
    except FileNotFoundError as error:
        raise damaged(path, "it is missing") from error
    except zlib.error as error:
        raise damaged(path, f"line {len(responses) + 1} cannot be unpacked") from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"line {len(responses) + 1} of {run.run_id}/{path.name}"
        raise Unreadable(f"{what} is no landed answer") from error
    if end is None and not _may_be_cut(run):
        raise damaged(path, "its end is missing")
    return responses, end


def damages(folder: Folder, run: LandedRun) -> list[WarehouseError]:
    """What of a run is not as it came: its head, its end, its answers, its file, its hashes."""
    outcome = run.outcome()
    found: list[WarehouseError] = []
    if outcome and outcome["status"] == DAMAGED:
        found.append(Damaged(outcome["note"]))
    for part in run.parts():
        found += _damage_of(folder, run, part)
    return [*found, *(damaged(path, "it is missing") for path in strays(run))]


def whole_parts(folder: Folder, run: LandedRun) -> list[str]:
    """The parts of a run that are as they came: what a warehouse made again would get."""
    return [part for part in run.parts() if not _damage_of(folder, run, part)]


def _damage_of(folder: Folder, run: LandedRun, part: str) -> list[WarehouseError]:
    try:
        if run.kind == "import":
            read_file(folder, str(run.options.get("file")))
        else:
            read_part(run, part)
    except (Damaged, Unreadable) as why:
        return [why]
    return []


def _may_be_cut(run: LandedRun) -> bool:
    """Whether a part may lack its end: those that were under way when a run was killed."""
    outcome = run.outcome()
    return outcome is None or outcome["status"] in ("interrupted", DAMAGED)
