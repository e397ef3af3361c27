"""What a run says while it works and when it is done."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run is: what it does, and how many of how many are done."""

    what: str
    done: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run brought, and the build that it published."""

    run_id: str
    status: str
    build_id: str | None
    posts_seen: int = 0
    observations_added: int = 0
    rejected: int = 0
    posts_added: int = 0
    followers_added: int = 0
    notes: tuple[str, ...] = ()


Report = Callable[[Progress], None]


def quiet(_: Progress) -> None:
    """Progress that nobody watches."""
