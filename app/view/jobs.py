"""Long work behind a page: one job per folder, in a thread, with progress and a way to stop."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from app.words.catalogue import say
from app.words.errors import told
from app.words.language import current, spoken
from pipelines.progress import Progress

Tell = Callable[[Progress], None]
Work = Callable[[Tell], str]  # the work takes how to tell its progress and gives its outcome
LOG = logging.getLogger(__name__)


class Failed(Exception):
    """Raised by work that ended with trouble; its text says with what, in the reader's language."""


class Stopped(Exception):
    """The reader asked the job to stop; raised between two steps, never inside one."""


@dataclass(slots=True)
class Job:
    """Work under way, or how it ended. Written by its thread, read by the pages."""

    title: str
    language: str = field(default_factory=current)  # of the reader who started it
    started: float = field(default_factory=time.monotonic)
    what: str = field(default_factory=lambda: say("data-job-ready"))
    done: int = 0
    total: int = 0
    outcome: str | None = None  # one sentence, once it ended
    is_failed: bool = False
    stop: threading.Event = field(default_factory=threading.Event)

    @property
    def is_running(self) -> bool:
        """Whether the work goes on."""
        return self.outcome is None

    @property
    def part(self) -> float:
        """How much is done, 0 to 1."""
        return min(1.0, self.done / self.total) if self.total else 0.0

    @property
    def seconds_left(self) -> float | None:
        """About how long it will take at the pace so far; None before the first step."""
        if not self.done or not self.total:
            return None
        return (time.monotonic() - self.started) / self.done * (self.total - self.done)

    @property
    def time_left(self) -> timedelta:
        """The same as a length of time; nothing where it is not known."""
        return timedelta(seconds=self.seconds_left or 0)

    def tell(self, progress: Progress) -> None:
        """Take note of how far the work is. Raises Stopped when asked to stop."""
        self.what, self.done, self.total = progress.what, progress.done, progress.of
        if self.stop.is_set():
            raise Stopped


_JOBS: dict[Path, Job] = {}
_GUARD = threading.Lock()


def start(root: Path, title: str, work: Work) -> Job:
    """Start the work, unless this folder has a job already: then that one comes back."""
    with _GUARD:
        job = _JOBS.get(root)
        if job is None or not job.is_running:
            job = _JOBS[root] = Job(title)
            threading.Thread(target=_run, args=(job, work), name=title, daemon=True).start()
    return job


def latest(root: Path) -> Job | None:
    """The job of this folder: the one under way, else how the last one ended."""
    return _JOBS.get(root)


def forget(root: Path) -> None:
    """Drop an ended job, so that its outcome is no longer shown."""
    with _GUARD:
        job = _JOBS.get(root)
        if job is not None and not job.is_running:
            del _JOBS[root]


def _run(job: Job, work: Work) -> None:
    """Do the work and note how it ended, in the language of whoever started it."""
    with spoken(job.language):
        try:
            job.outcome = work(job.tell)
        except Stopped:
            job.outcome = say("data-job-stopped")
        except Failed as trouble:
            job.is_failed = True
            job.outcome = str(trouble)
        except Exception as error:
            LOG.error("%s failed", job.title, exc_info=error)
            job.is_failed = True
            job.outcome = told(error) or say("data-job-broken")
