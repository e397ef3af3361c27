"""Keeping a landscape up to date without a scheduler: doing what is due, then waiting for more."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.progress import Report, RunReport, quiet
from pipelines.runs.collect import collect, planned
from pipelines.warehouse.errors import Busy

LEAST = timedelta(minutes=5)  # between two rounds, also where a budget leaves something over
MOST = timedelta(hours=1)  # so that an account which was added meanwhile is soon seen


def watch(
    folder: Folder,
    told: Callable[[RunReport], None],
    *,
    only: str | None = None,
    progress: Report = quiet,
    clock: Callable[[], datetime] = utc_now,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Collect whenever something is due, until somebody interrupts it.

    told: hears of each run that asked something. While it waits nothing is locked, so that other
    commands work as ever; a round that meets another run is left out.
    """
    while True:
        due_at = None
        with suppress(Busy):
            report = collect(folder, only=only, progress=progress, clock=clock)
            due_at = report.due_at
            if report.status != "idle":
                told(report)
                due_at = planned(folder, only=only, clock=clock).due_at
        sleep(pause(due_at, clock()).total_seconds())


def pause(due_at: datetime | None, now: datetime) -> timedelta:
    """How long to wait when something is due at a moment; None for one that is not known."""
    return min(max((due_at or now) - now, LEAST), MOST)
