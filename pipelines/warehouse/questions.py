"""Questions in SQL that people saved: a file each in the folder `questions` of the landscape.

A file looks as those of `queries/examples` do: what is asked in its first line, a comment, then the
SQL. It may be written by hand too; whoever asks it asks from behind the fence, as anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from pipelines.folder import Folder, replace_file
from pipelines.warehouse.errors import WarehouseError

LONGEST_TITLE = 120  # letters
LONGEST = 20_000  # letters of SQL
MOST = 200
_BYTES = 4 * LONGEST + 1_000
_HEAD = "-- "


class QuestionError(WarehouseError):
    """A question cannot be saved or taken away."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved question; its name is that of its file, without the ending."""

    name: str
    title: str
    sql: str


def saved(folder: Folder) -> tuple[Saved, ...]:
    """The saved questions by title; a file that cannot be read is none."""
    found = (_read(path) for path in _files(folder))
    return tuple(sorted((one for one in found if one), key=lambda one: one.title.casefold()))


def save(folder: Folder, title: str, sql: str) -> Saved:
    """Save a question under a title that no other has. Raises QuestionError."""
    title, sql = " ".join(title.split()), sql.strip()
    if not title or not title.isprintable() or len(title) > LONGEST_TITLE:
        raise QuestionError(
            f"a saved question needs a title of at most {LONGEST_TITLE} letters; say what it asks"
        ).known_as("question-title", most=LONGEST_TITLE)
    if not sql or len(sql) > LONGEST:
        raise QuestionError(
            f"a question that is saved has 1 to {LONGEST} letters of SQL; this one has {len(sql)}"
        ).known_as("question-length", most=LONGEST, letters=len(sql))
    one = Saved(_name(title), title, sql)
    path = folder.questions / f"{one.name}.sql"
    if path.exists() or path.is_symlink():
        raise QuestionError(
            "a question with this title is saved already; choose another title, or take that one "
            "away first"
        ).known_as("question-taken")
    if len(_files(folder)) >= MOST:
        raise QuestionError(
            f"{MOST} questions are saved, which is all there is room for; take some away"
        ).known_as("question-many", most=MOST)
    replace_file(path, f"{_HEAD}{title}\n{sql}\n".encode())
    return one


def forget(folder: Folder, name: str) -> None:
    """Take a saved question away; nothing where it is gone."""
    for path in _files(folder):
        if path.stem == name:
            path.unlink(missing_ok=True)


def _files(folder: Folder) -> list[Path]:
    there = (path for path in folder.questions.glob("[!.]*.sql") if not path.is_symlink())
    return sorted(path for path in there if path.is_file())


def _read(path: Path) -> Saved | None:
    try:
        if path.stat().st_size > _BYTES:
            return None
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None
    head, _, rest = text.strip().partition("\n")
    is_told = head.startswith(_HEAD)
    title = "".join(_shown(head.removeprefix(_HEAD) if is_told else ""))[:LONGEST_TITLE].strip()
    sql = rest.strip() if is_told else text.strip()
    return Saved(path.stem, title or path.stem, sql) if sql else None


def _shown(text: str) -> Iterator[str]:
    return (sign if sign.isprintable() else " " for sign in text)


def _name(title: str) -> str:
    """The name of its file: the letters that every system takes, or a hash where there are none."""
    bare = normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "_", bare).strip("_")[:60]
    return name or sha256(title.encode()).hexdigest()[:16]
