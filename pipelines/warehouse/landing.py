"""The landing: every answer and every file as it came, before anything reads it.

    landing/files/<sha256><ending>      an imported file
    landing/<run>/run.json              what the run is and what it was asked
    landing/<run>/<part>.ndjson.gz      the answers of one account, then one line that ends the part
    landing/<run>/done.json             how the run ended
    landing/<run>/set_aside.json        what of it is left out, and why (see `aside`)

A part is a row of gzip members, one per line, so that a killed run loses at most its last line.
"""

import base64
import gzip
import hashlib
import json
import os
import re
import secrets
import shutil
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pipelines.folder import Folder, replace_file
from pipelines.records import Response

_ENDING = re.compile(r"[a-z0-9._-]{1,40}")  # others, such as odd bytes, are not kept in names


@dataclass(frozen=True, slots=True)
class LandedRun:
    """A run as it stands in the landing."""

    run_id: str
    kind: str  # collect | import
    started_at: datetime
    version: str
    options: Mapping[str, Any]
    path: Path

    def parts(self) -> list[str]:
        """Names of the landed parts, in order."""
        if self.kind == "import":
            return ["file"]
        return sorted(item.name.split(".")[0] for item in self.path.glob("*.ndjson.gz"))

    def outcome(self) -> Mapping[str, Any] | None:
        """How the run ended, or None when it has not."""
        try:
            done: Mapping[str, Any] = json.loads((self.path / "done.json").read_bytes())
        except FileNotFoundError:
            return None
        return done


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
    run_id = f"{now:%Y%m%dT%H%M%S}{now.microsecond:06d}Z-{secrets.token_hex(2)}"
    path = folder.landing / run_id
    path.mkdir(parents=True)
    head = {
        "run_id": run_id,
        "kind": kind,
        "started_at": now.isoformat(),
        "version": version,
        "options": options,
    }
    replace_file(path / "run.json", json.dumps(head, indent=1).encode())
    return LandedRun(run_id, kind, now, version, options, path)


def end_run(run: LandedRun, *, status: str, note: str | None, now: datetime) -> None:
    """Write down how a run ended."""
    done = {"status": status, "note": note, "finished_at": now.isoformat()}
    replace_file(run.path / "done.json", json.dumps(done, indent=1).encode())


def drop_run(run: LandedRun) -> None:
    """Forget a run that changed nothing, such as an unreadable file."""
    shutil.rmtree(run.path, ignore_errors=True)


def runs(folder: Folder) -> list[LandedRun]:
    """Every landed run, oldest first."""
    found = []
    for head in sorted(folder.landing.glob("*/run.json")):
        data = json.loads(head.read_bytes())
        found.append(
            LandedRun(
                run_id=data["run_id"],
                kind=data["kind"],
                started_at=datetime.fromisoformat(data["started_at"]),
                version=data["version"],
                options=data["options"],
                path=head.parent,
            )
        )
    return found


def land_response(run: LandedRun, part: str, response: Response) -> None:
    """Append one answer to a part."""
    _append(run.path / f"{part}.ndjson.gz", _packed(response))


def end_part(run: LandedRun, part: str, end: PartEnd) -> None:
    """Append the line that ends a part, and make sure that the part is on disk."""
    line = {
        "account_id": end.account_id,
        "status": end.status,
        "note": end.note,
        "cursor": end.cursor,
        "link": end.link,
    }
    _append(run.path / f"{part}.ndjson.gz", {"end": line}, sync=True)


def drop_part(run: LandedRun, part: str) -> None:
    """Forget a part of a run that changed nothing."""
    (run.path / f"{part}.ndjson.gz").unlink(missing_ok=True)


def read_part(run: LandedRun, part: str) -> tuple[list[Response], PartEnd | None]:
    """The answers of a part, and its end where the part was finished."""
    responses, end = [], None
    for line in _lines(run.path / f"{part}.ndjson.gz"):
        if "end" in line:
            end = PartEnd(**line["end"])
        else:
            responses.append(_unpacked(line))
    return responses, end


def file_name(path: Path) -> str:
    """The name under which the landing keeps a file: its hash and its ending."""
    ending = "".join(path.suffixes[-2:]).lower()
    return _digest(path) + (ending if _ENDING.fullmatch(ending) else _last(path.suffix.lower()))


def _last(ending: str) -> str:
    return ending if _ENDING.fullmatch(ending) else ""


def land_file(folder: Folder, path: Path, name: str) -> bool:
    """Keep an imported file as it came, under the name that `file_name` gave it.

    Returns False, and keeps nothing, when the file is no longer the one that had this name.
    """
    target = landed_file(folder, name)
    if target.exists():
        return name.startswith(_digest(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{name}.{os.getpid()}.draft")
    shutil.copyfile(path, draft)
    if not name.startswith(
        _digest(draft)
    ):  # the copy is what is kept, so the copy is what is compared
        draft.unlink()
        return False
    draft.replace(target)
    return True


def landed_file(folder: Folder, name: str) -> Path:
    """Path of an imported file by the name that `file_name` gave."""
    return folder.landing / "files" / name


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _append(path: Path, line: Mapping[str, Any], *, sync: bool = False) -> None:
    with path.open("ab") as file:
        file.write(gzip.compress(json.dumps(line).encode() + b"\n", compresslevel=6))
        if sync:
            file.flush()
            os.fsync(file.fileno())


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    rest = path.read_bytes()
    while rest:
        member = zlib.decompressobj(wbits=31)
        try:
            line = member.decompress(rest)
        except zlib.error:
            return
        if not member.eof:
            return  # the run was killed while it wrote this line
        yield json.loads(line)
        rest = member.unused_data


def _packed(response: Response) -> dict[str, Any]:
    try:
        body, encoding = response.body.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        body, encoding = base64.b64encode(response.body).decode("ascii"), "base64"
    return {
        "source": response.source,
        "purpose": response.purpose,
        "url": response.url,
        "status": response.status,
        "received_at": response.received_at.isoformat(),
        "headers": dict(response.headers),
        "account_id": response.account_id,
        "link": response.link,
        "encoding": encoding,
        "body": body,
    }


def _unpacked(line: dict[str, Any]) -> Response:
    encoding = line.pop("encoding")
    body = line.pop("body")
    content = base64.b64decode(body) if encoding == "base64" else body.encode("utf-8")
    received_at = datetime.fromisoformat(line.pop("received_at"))
    return Response(**line, body=content, received_at=received_at)
