"""What a run says while it works and when it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run is: what it does, and how many of how many are done."""

    what: str
    done: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run (of an import: one file) brought, and the build that it was published with."""

    run_id: str
    status: str
    build_id: str | None
    posts_seen: int = 0
    observations_added: int = 0
    rejected: int = 0
    posts_added: int = 0
    followers_added: int = 0
    notes: tuple[str, ...] = ()
    name: str = ""  # of an imported file, with the table in it where it has several
    told: tuple[str, ...] = ()  # of an imported file: the account of its rows, how it was read
    due_at: datetime | None = None  # of a run that found nothing due: when something will be


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of a run is set aside: one part, or all of it (`part` is None); why, and since when."""

    part: str | None
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Landed:
    """A run of the landing, and what of it is set aside."""

    run_id: str
    kind: str
    name: str  # of the file of an import, else ""
    started_at: datetime
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class RunEnd:
    """How a run ended: what each of its parts brought, the build it published, the one before."""

    reports: tuple[RunReport, ...]
    build_id: str
    previous_id: str | None  # None for the first build of a landscape
    published: Path  # the file that readers open now


Report = Callable[[Progress], None]


def quiet(_: Progress) -> None:
    """Progress that nobody watches."""
