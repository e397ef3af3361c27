"""Whether what was landed is still what came: the hashes that stand beside it.

A run's folder has a file `hashes.sha256`, one line per file of the run, as `sha256sum --check`
reads it. A line is written once its file is complete and on disk; the bytes are hashed as they are
there, packed. An imported file needs no line: its hash is its name. What has no line was landed by
an earlier version or by a run that was killed; its hash is unknown until somebody seals it.
"""

import hashlib
import os
import re
from collections.abc import Collection
from pathlib import Path

from pipelines.folder import open_private, replace_file, sync_folder
from pipelines.warehouse.errors import Damaged

HASHES = "hashes.sha256"
_LINE = re.compile(r"([0-9a-f]{64})  ([\w.-]+)")
_HASH = re.compile(r"[0-9a-f]{64}")


def digest(path: Path) -> str:
    """The SHA-256 of a file as it is on disk."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def seal(path: Path, content: Path | None = None) -> None:
    """Write down what a complete file of a run hashes to, and see that both are on disk.

    content: a draft that is about to take the place of the file; until then both are sound.
    """
    hashes = path.with_name(HASHES)
    line = f"{digest(content or path)}  {path.name}\n".encode()
    with open_private(hashes, "ab") as file:
        # after a kill in the middle of a line the next one begins on its own
        file.write(line if _ends_whole(hashes) else b"\n" + line)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)


def seals(run: Path) -> dict[str, str]:
    """What the files of a run hashed to, by their names; the last line of a name counts."""
    return {name: hashed for hashed, name in _sealed(run)}


def _sealed(run: Path) -> list[tuple[str, str]]:
    """Hash and name of each line that can be read."""
    lines = (_LINE.fullmatch(line) for line in _lines(run))
    return [(found[1], found[2]) for found in lines if found]


def replace_sealed(path: Path, draft: Path) -> None:
    """Let a draft take the place of a file of a run; killed on the way, what is there is sound."""
    seal(path, draft)
    draft.replace(path)
    sync_folder(path.parent)
    newest = digest(path)
    kept = [
        line
        for line in _lines(path.parent)
        if not (found := _LINE.fullmatch(line)) or found[2] != path.name or found[1] == newest
    ]
    replace_file(path.with_name(HASHES), "\n".join(kept).encode())


def broken_seals(run: Path) -> int:
    """How many lines of a run's hashes cannot be read."""
    return sum(bool(line) and not _LINE.fullmatch(line) for line in _lines(run))


def is_sealed(path: Path) -> bool:
    """Whether it is known what a file of a run hashed to."""
    return path.name in seals(path.parent)


def sound(path: Path) -> Path:
    """The path of a file of a run, once it is known to be as it came.

    Raises Damaged where it is not what its hash says, or gone although it has one.
    """
    known = [hashed for hashed, name in _sealed(path.parent) if name == path.name]
    if known:
        _compare(path, known)
    return path


def sound_file(path: Path) -> Path:
    """The path of an imported file, once its bytes are those that its name says."""
    known = _HASH.match(path.name)
    if known is None:
        raise Damaged(f"{_shown(path)} has a name that is no hash; {_WAY_BACK}")
    _compare(path, [known[0]])
    return path


_WAY_BACK = "it is left out; put the file back from a backup, then run `outpace rebuild` to load it"


def _compare(path: Path, known: Collection[str]) -> None:
    try:
        is_same = digest(path) in known
    except FileNotFoundError as error:
        raise Damaged(f"{_shown(path)} is missing; {_WAY_BACK}") from error
    if not is_same:
        raise Damaged(f"{_shown(path)} is damaged, its hash is another one; {_WAY_BACK}")


def damaged(path: Path, why: str) -> Damaged:
    """What is said of a landed file that cannot be read."""
    return Damaged(f"{_shown(path)} is damaged ({why}); {_WAY_BACK}")


def _shown(path: Path) -> str:
    return "/".join(path.parts[-3:])


def _lines(run: Path) -> list[str]:
    try:
        text = (run / HASHES).read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return []
    return text.split("\n")


def _ends_whole(path: Path) -> bool:
    text = path.read_bytes()
    return not text or text.endswith(b"\n")
