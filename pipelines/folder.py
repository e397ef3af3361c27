"""Where one landscape lives on disk: one folder holds its settings, landing and database files."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folder:
    """The data folder of one landscape and the paths inside it."""

    root: Path
    work_name: str = "work.duckdb"

    @property
    def config(self) -> Path:
        """The settings that people edit."""
        return self.root / "outpace.toml"

    @property
    def landing(self) -> Path:
        """Everything that came in, as it came."""
        return self.root / "landing"

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
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
