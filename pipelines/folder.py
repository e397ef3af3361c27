"""Where one landscape lives on disk: one folder holds its settings, landing and database files."""

import os
from dataclasses import dataclass
from io import BufferedWriter
from pathlib import Path
from typing import Literal

from pipelines.errors import FolderError

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


@dataclass(frozen=True, slots=True)
class Folder:
    """The data folder of one landscape and the paths inside it."""

    root: Path
    work_name: str = "work.duckdb"

    def __post_init__(self) -> None:
        """Refuse a path that the database would misread. Raises FolderError."""
        _refuse_odd(self.root)

    @property
    def config(self) -> Path:
        """The settings that people edit."""
        return self.root / "outpace.toml"

    @property
    def landing(self) -> Path:
        """Everything that came in, as it came."""
        return self.root / "landing"

    @property
    def kpi(self) -> Path:
        """KPIs of its own: SQL files that people edit."""
        return self.root / "kpi"

    @property
    def questions(self) -> Path:
        """Questions that people saved: SQL files."""
        return self.root / "questions"

    @property
    def work(self) -> Path:
        """The warehouse that the one writer owns."""
        return self.root / self.work_name

    @property
    def lock(self) -> Path:
        """Held by the one writer."""
        return self.root / "work.lock"

    @property
    def published(self) -> Path:
        """Checked, complete copies for readers, one file per build."""
        return self.root / "published"

    @property
    def known(self) -> Path:
        """Builds as known on an earlier day, made when somebody asks; safe to delete."""
        return self.published / "known"

    @property
    def pointer(self) -> Path:
        """Names the build that readers open."""
        return self.published / "current"

    @property
    def stable(self) -> Path:
        """The newest build under a path that never changes, for analysts."""
        return self.root / "outpace.duckdb"


def replace_file(path: Path, content: bytes) -> None:
    """Write `content` so that a reader sees the old file or the new one, never half of it."""
    make_private(path.parent)
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    try:
        with open_private(draft, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:  # a full disk: what stood there stays
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def make_private(path: Path) -> None:
    """Make a folder and what is missing above it, for its owner only; one that is there stays."""
    missing = [one for one in (path, *path.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        one.chmod(PRIVATE_FOLDER)  # whatever the umask is


def open_private(path: Path, mode: Literal["wb", "ab"]) -> BufferedWriter:
    """Open a file for writing that only its owner may read, if it is made by that."""
    return open(path, mode, opener=_private)  # Path.open takes no opener


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, PRIVATE_FILE)


def is_open_to_others(path: Path) -> bool:
    """Whether others on this machine may read a file or look into a folder."""
    if os.name != "posix":
        return False
    try:
        return bool(path.stat().st_mode & 0o077)
    except OSError:  # gone, or a link to nowhere
        return False


def sync_folder(path: Path) -> None:
    """Make sure that the names in a folder are on disk, where the system can do that."""
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refuse_odd(root: Path) -> None:
    """Raise FolderError for a path that DuckDB would read otherwise than the system does."""
    text = str(root)
    if not text.isprintable():
        what = "signs that are no UTF-8 or cannot be printed"
    elif "?" in text:
        what = "a question mark"
    elif "\\" in text and os.name == "posix":
        what = "a backslash"
    else:
        return
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
    raise FolderError(
        f"the path of the data folder, {shown}, has {what}, which the database would misread; "
        "rename that folder or choose another one with --data"
    )
