"""The log of all that was noticed and sent: in the landing, because nothing can say it again.

    landing/news/log.ndjson    one JSON object a line, only ever added to

A line is a notice (what was noticed, and who is to hear of it) or a step of its delivery: `try`
before a service is asked, `sent` or `failed` after it answered, `dropped` where it was given up.
Notices that are for nobody are kept too: they say what is known already. A line that a kill cut off
is passed over; whoever writes next begins a new one. No address of a target ever stands here.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from filelock import FileLock

from pipelines.folder import PRIVATE_FILE, Folder, make_private, open_private

OVER = "over"
Step = Literal["try", "sent", "failed", "dropped"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was noticed, under a key that is noticed once.

    `topic` is what it is about, `state` how that stands since then ("over": no longer), `rank` how
    much it is. `facts` are the rows that it is told from; `before` is when and in which state the
    same was told last. `to` are the names of those who are to hear of it. `at` is naive UTC.
    """

    key: str
    topic: str
    kind: str
    state: str
    at: datetime
    rank: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict)
    before: Mapping[str, Any] | None = None
    to: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The name of its message: the same wherever and whenever it is sent again."""
        return sha256(self.key.encode("utf-8", "replace")).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Delivery:
    """A step in bringing a notice to one target; `at` is naive UTC, `why` says what went wrong."""

    id: str
    target: str
    step: Step
    at: datetime
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Log:
    """All that was noticed and what became of it, in the order in which it happened."""

    notices: tuple[Notice, ...] = ()
    steps: tuple[Delivery, ...] = ()

    def keys(self) -> frozenset[str]:
        """What was noticed already."""
        return frozenset(one.key for one in self.notices)

    def last(self) -> dict[str, Notice]:
        """How each topic stands: its newest notice."""
        return {one.topic: one for one in self.notices}

    def known_targets(self) -> tuple[str, ...]:
        """Who was to hear of the newest notice that was for anybody."""
        return next((one.to for one in reversed(self.notices) if one.to), ())


def log_path(folder: Folder) -> Path:
    """Where the log of a landscape is."""
    return folder.landing / "news" / "log.ndjson"


def read_log(folder: Folder) -> Log:
    """The log as far as it is whole; an empty one where there is none."""
    notices: list[Notice] = []
    steps: list[Delivery] = []
    for line in _lines(log_path(folder)):
        what = line.pop("line", None)
        line["at"] = datetime.fromisoformat(line["at"])
        if what == "notice":
            line["to"] = tuple(line["to"])
            notices.append(Notice(**line))
        else:
            steps.append(Delivery(**line))
    return Log(tuple(notices), tuple(steps))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """The whole lines; one that a kill cut off is none."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return
    for text in content.split(b"\n"):
        try:
            line = json.loads(text)
        except ValueError:
            continue  # cut off, or empty
        if isinstance(line, dict):
            yield line


@contextmanager
def adding(folder: Folder) -> Iterator[None]:
    """Be the only one who reads the log and adds to it; held for a moment, never while sending."""
    make_private(folder.root)
    with FileLock(folder.root / "news.lock", mode=PRIVATE_FILE):
        yield


def add(folder: Folder, *entries: Notice | Delivery) -> None:
    """Put entries at the end of the log, on disk when this returns; within `adding`."""
    path = log_path(folder)
    make_private(path.parent)
    is_cut = path.exists() and not path.read_bytes().endswith(b"\n")
    text = "".join(f"{_line(one)}\n" for one in entries)
    with open_private(path, "ab") as file:
        file.write(b"\n" * is_cut + text.encode())
        file.flush()
        os.fsync(file.fileno())


def _line(entry: Notice | Delivery) -> str:
    what = {"line": "notice" if isinstance(entry, Notice) else "delivery"}
    return json.dumps({**what, **asdict(entry)}, default=_plain)


def _plain(value: Any) -> Any:
    """What JSON has no form for."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} does not belong into the log of news")
