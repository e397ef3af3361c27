"""Backup and restore: what cannot be made again, in one file with the hash of each of its parts.

A backup is a zip of `outpace.toml`, the KPIs, saved questions, the landing, and a manifest. The
warehouse and the builds are left out, because they can be made again from these; so are secrets.
"""

import hashlib
import json
import os
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from pipelines.clock import utc_now
from pipelines.errors import OutpaceError
from pipelines.folder import Folder, make_private, open_private, sync_folder
from pipelines.progress import Progress, Report, quiet
from pipelines.reasons import step
from pipelines.runs.rebuild import Held, held_now, rebuild
from pipelines.version import product_version
from pipelines.warehouse import journal, kpis, landing
from pipelines.warehouse.work import writing

MANIFEST = "manifest.json"
_FORMAT = 1
_MOST_MANIFEST = 64_000_000  # bytes
_CHUNK = 1 << 20
_NAME = re.compile(
    r"outpace\.toml|landing(/[^./\\:][^/\\:]*){2}|(kpi|questions)/[^./\\:][^/\\:]*\.sql"
)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
    KeyError, TypeError, AttributeError, RecursionError,
)  # fmt: skip


class BackupError(OutpaceError):
    """A backup cannot be made or taken back."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What went into a backup, or came out of it, and what was noticed on the way."""

    files: int
    size: int  # bytes, unpacked
    notes: tuple[str, ...] = ()


def back_up(folder: Folder, target: Path, *, progress: Report = quiet) -> Backup:
    """Write the settings and all that was landed into a new file. Raises BackupError."""
    if target.exists():
        raise BackupError(f"{target} is there already; choose another name for the backup")
    if not folder.landing.exists():
        raise BackupError(f"nothing was landed in {folder.root} yet, so there is nothing to keep")
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    with writing(folder):
        try:
            kept = write_backup(folder, draft, progress)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    sync_folder(target.resolve().parent)
    return kept


def write_backup(folder: Folder, draft: Path, progress: Report) -> Backup:
    """Write a backup into a new file, where the lock of the one writer is held already."""
    paths = list(_worth_keeping(folder))
    files: dict[str, dict[str, Any]] = {}
    with open_private(draft, "wb") as file:
        with zipfile.ZipFile(file, "w") as archive:
            for done, path in enumerate(paths):
                progress(Progress(step("backing up"), done, len(paths)))
                name = path.relative_to(folder.root).as_posix()
                files[name] = _packed(archive, path, name)
            archive.writestr(MANIFEST, json.dumps(_manifest(folder, files), indent=1))
        file.flush()
        os.fsync(file.fileno())
    return Backup(len(files), sum(one["bytes"] for one in files.values()), _noticed(folder))


def _worth_keeping(folder: Folder) -> Iterator[Path]:
    """The settings, what people wrote in SQL, every whole file of the landing; no drafts, no links
    elsewhere."""
    written = [*kpis.files(folder), *sorted(folder.questions.glob("[!.]*.sql"))]
    own = [path for path in written if not path.is_symlink()]
    for path in (folder.config, *own, *_landed(folder)):
        if path.is_file() and _is_plain(path.relative_to(folder.root).as_posix()):
            yield path


def _landed(folder: Folder) -> list[Path]:
    found = (path for path in folder.landing.glob("[!.]*/[!.]*") if not path.is_symlink())
    return sorted(path for path in found if path.is_file())


def _is_plain(name: str) -> bool:
    """Whether a file of a landscape has a name that every system can take back."""
    return bool(_NAME.fullmatch(name)) and name.isprintable()


def _packed(archive: zipfile.ZipFile, path: Path, name: str) -> dict[str, Any]:
    how = zipfile.ZIP_STORED if path.suffix == ".gz" else zipfile.ZIP_DEFLATED
    about = zipfile.ZipInfo(name)  # no times, no owners
    about.compress_type, about.external_attr = how, 0o600 << 16
    with path.open("rb") as source, archive.open(about, "w", force_zip64=True) as target:
        digest, size = _copied(source, target, most=None)
    return {"sha256": digest, "bytes": size}


def _manifest(folder: Folder, files: dict[str, dict[str, Any]]) -> dict[str, Any]:
    held = held_now(folder)
    return {
        "format": _FORMAT,
        "made_at": utc_now().isoformat(),
        "outpace": product_version(),
        "posts": held.posts if held else None,
        "observations": held.observations if held else None,
        "files": files,
    }


def _noticed(folder: Folder) -> tuple[str, ...]:
    """What of the landing was damaged already when it was backed up, or could not be taken."""
    names = (path.relative_to(folder.root).as_posix() for path in _landed(folder))
    odd = [f"{name!a} has a name that a zip cannot hold" for name in names if not _is_plain(name)]
    damages = [str(why) for run in landing.runs(folder) for why in landing.damages(folder, run)]
    return (*odd, *damages, *map(str, journal.damages(folder)))


def restore(folder: Folder, source: Path, *, progress: Report = quiet) -> Backup:
    """Take a backup back into an empty folder, compare every hash, and make the warehouse again.

    Raises BackupError, and leaves the folder as it was, where a file of it is not as it was.
    """
    refuse_full(folder)
    with writing(folder):
        draft = folder.root / ".restore.draft"
        shutil.rmtree(draft, ignore_errors=True)
        try:
            manifest = _unpack(source, draft, progress)
            if (draft / "outpace.toml").exists():
                (draft / "outpace.toml").replace(folder.config)
            for own in (folder.kpi, folder.questions):
                if (draft / own.name).exists():
                    (draft / own.name).replace(own)
            (draft / "landing").replace(folder.landing)
            sync_folder(folder.root)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    end = rebuild(folder, progress=progress)
    notes = [note for report in end.reports for note in report.notes]
    sizes = [one["bytes"] for one in manifest["files"].values()]
    return Backup(len(sizes), sum(sizes), (*notes, *_missed(manifest, held_now(folder))))


def refuse_full(folder: Folder) -> None:
    """Raise BackupError where a landscape is held already."""
    there = (
        folder.config,
        folder.kpi,
        folder.questions,
        folder.landing,
        folder.work,
        folder.published,
        folder.stable,
    )
    for path in there:
        if path.exists():
            raise BackupError(
                f"{folder.root} holds a landscape already ({path.name}); restore into an empty "
                "folder, with --data"
            )


def _unpack(source: Path, draft: Path, progress: Report) -> dict[str, Any]:
    """Unpack a backup, all of it or nothing; its manifest."""
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = _read_manifest(archive)
            files = manifest["files"]
            _refuse_no_room(draft.parent, sum(one["bytes"] for one in files.values()))
            for done, (name, about) in enumerate(files.items()):
                progress(Progress(step("restoring"), done, len(files)))
                _unpack_file(archive, draft, name, about)
    except _BROKEN as error:
        raise BackupError(
            f"{source} is no backup of outpace, or a damaged one ({_plain(error)}); nothing was "
            "restored: take another one"
        ) from error
    return manifest


def _read_manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    """The manifest of a backup, once it is sure that it names all files, and no odd ones."""
    with archive.open(MANIFEST) as file:
        manifest: dict[str, Any] = json.loads(file.read(_MOST_MANIFEST))
    if manifest["format"] != _FORMAT:
        raise BackupError(f"the backup has format {manifest['format']!r}; update outpace")
    names = archive.namelist()
    if sorted(names) != sorted([*manifest["files"], MANIFEST]):
        raise ValueError("its files are not those that its manifest names")
    for name, about in manifest["files"].items():
        if not _is_plain(name):
            raise ValueError(f"{name[:80]!r} is no name of a landed file")
        if not isinstance(about["bytes"], int) or not 0 <= about["bytes"] < 1 << 50:
            raise ValueError(f"{name} has no size")
    if not any(name.startswith("landing/") for name in manifest["files"]):
        raise ValueError("nothing landed is in it")
    return manifest


def _unpack_file(archive: zipfile.ZipFile, draft: Path, name: str, about: dict[str, Any]) -> None:
    target = draft / name
    make_private(target.parent)
    with archive.open(name) as packed, open_private(target, "wb") as file:
        digest, size = _copied(packed, file, most=about["bytes"])
        file.flush()
        os.fsync(file.fileno())
    if (digest, size) != (about["sha256"], about["bytes"]):
        raise ValueError(f"{name} is not what it was")


def _copied(source: IO[bytes], target: IO[bytes], *, most: int | None) -> tuple[str, int]:
    """Copy a file; its SHA-256 and its size. Stops behind `most` bytes."""
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        size += len(chunk)
        if most is not None and size > most:
            raise ValueError("a file is longer than its manifest says")
        digest.update(chunk)
        target.write(chunk)
    return digest.hexdigest(), size


def _refuse_no_room(root: Path, needed: int) -> None:
    free = shutil.disk_usage(root).free
    if needed > free:
        raise BackupError(
            f"the backup needs {needed // 1_000_000} MB, and {free // 1_000_000} MB are free in "
            f"{root}; make room"
        )


def _missed(manifest: dict[str, Any], now: Held | None) -> list[str]:
    """What is said when less came out than the warehouse held that was backed up."""
    posts, observations = manifest.get("posts"), manifest.get("observations")
    if not now or not isinstance(posts, int) or not isinstance(observations, int):
        return []
    if now.posts >= posts and now.observations >= observations:
        return []
    return [
        f"{now.posts} posts and {now.observations} observations came back; the warehouse held "
        f"{posts} and {observations} when this backup was made"
    ]


def _plain(error: BaseException) -> str:
    text = str(error) or type(error).__name__
    return "".join(sign if sign.isprintable() else " " for sign in text)[:200]
