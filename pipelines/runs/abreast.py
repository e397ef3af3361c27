"""Several hosts at once: a thread for each group of jobs, which are done one after the other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Any, Generic, TypeVar

AT_ONCE = 16  # hosts
TICK = 0.2  # seconds after which whoever waits can be interrupted
LAST_WORDS = 2.0  # seconds that a thread gets to end once all are told to stop

Job = TypeVar("Job")
Outcome = TypeVar("Outcome")


def abreast(
    groups: Mapping[str, Sequence[Job]],
    work: Callable[[Job], Outcome],
    stop: Event,
    tick: Callable[[], None],
) -> Iterator[tuple[Job, Outcome]]:
    """Every job with its outcome, as they are done. What a job raises is raised here.

    tick: called a few times a second while nothing is done; what it raises ends this. However this
    ends, also by an interruption, the threads are told to stop first.
    """
    waiting: SimpleQueue[Sequence[Job]] = SimpleQueue()
    done: SimpleQueue[_Done[Job, Outcome]] = SimpleQueue()
    for jobs in groups.values():
        waiting.put(jobs)
    asked = (waiting, done, work, stop)
    threads = [
        Thread(target=_work, args=asked, daemon=True) for _ in range(min(AT_ONCE, len(groups)))
    ]
    for thread in threads:
        thread.start()
    try:
        for _ in range(sum(map(len, groups.values()))):
            yield _next(done, tick).told()
    finally:
        stop.set()
        for thread in threads:
            thread.join(LAST_WORDS)


@dataclass(frozen=True, slots=True)
class _Done(Generic[Job, Outcome]):
    """A job and what came of it, or what it raised."""

    job: Job
    outcome: Callable[[], Outcome]

    def told(self) -> tuple[Job, Outcome]:
        return self.job, self.outcome()


def _work(
    waiting: "SimpleQueue[Sequence[Job]]",
    done: "SimpleQueue[_Done[Job, Outcome]]",
    work: Callable[[Job], Outcome],
    stop: Event,
) -> None:
    """Take one group after the other until none is left."""
    while not stop.is_set():
        try:
            jobs = waiting.get_nowait()
        except Empty:
            return
        for job in jobs:
            if stop.is_set():
                return
            done.put(_done(job, work))


def _done(job: Job, work: Callable[[Job], Outcome]) -> "_Done[Job, Outcome]":
    try:
        outcome = work(job)
    except BaseException as error:  # told where the outcome is asked for
        return _Done(job, partial(_raise, error))
    return _Done(job, lambda: outcome)


def _raise(error: BaseException) -> Any:
    raise error


def _next(
    done: "SimpleQueue[_Done[Job, Outcome]]", tick: Callable[[], None]
) -> "_Done[Job, Outcome]":
    while True:
        try:
            return done.get(timeout=TICK)
        except Empty:
            tick()
