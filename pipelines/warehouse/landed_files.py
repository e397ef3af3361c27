"""Imported files as they came: each stands once in the landing, under the name of its content."""

import os
import re
import shutil
from pathlib import Path

from pipelines.folder import Folder, make_private, open_private, sync_folder
from pipelines.warehouse.integrity import digest, sound_file

_ENDING = re.compile(r"\.[a-z0-9]{1,12}")  # other signs of a file's name stay outside


def file_name(path: Path) -> str:
    """The name under which the landing keeps a file: its hash and its ending."""
    endings = (ending.lower() for ending in path.suffixes[-2:])
    return digest(path) + "".join(ending for ending in endings if _ENDING.fullmatch(ending))


def land_file(folder: Folder, path: Path, name: str) -> bool:
    """Keep an imported file as it came, under the name that `file_name` gave it.

    Returns False, and keeps nothing, when the file is no longer the one that had this name. A copy
    that was damaged since is replaced.
    """
    target = landed_file(folder, name)
    if target.exists() and name.startswith(digest(target)):
        return name.startswith(digest(path))
    make_private(target.parent)
    draft = target.with_name(f".{name}.{os.getpid()}.draft")
    try:
        _copy(path, draft)
        # the copy is what is kept, so the copy is what is compared
        if not name.startswith(digest(draft)):
            return False
        draft.replace(target)
        sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)
    return True


def _copy(path: Path, target: Path) -> None:
    """Copy within the system where it can, at a fraction of the cost; into a private file."""
    with open_private(target, "wb") as file:
        shutil.copyfile(path, target)
        os.fsync(file.fileno())


def read_file(folder: Folder, name: str) -> Path:
    """Path of an imported file that is as it came. Raises Damaged."""
    return sound_file(landed_file(folder, name))


def landed_file(folder: Folder, name: str) -> Path:
    """Path of an imported file by the name that `file_name` gave."""
    return folder.landing / "files" / name
