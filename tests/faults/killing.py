"""What a process does again and again until it is killed, and what it says of it meanwhile.

A word on the pipe is a pair. `stage`: what is being done now. `in`, `out`: this file is in the
landscape, or set aside, because a command said so. `doubt`: that is about to change. `collected`:
a run and the counts that it added. `done`: the seconds that one command took.
Files are named by the stem of their path.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count, cycle
from multiprocessing.connection import Connection
from pathlib import Path

from pipelines import bounds
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.progress import Progress, RunReport
from pipelines.runs.collect import collect
from pipelines.runs.import_files import import_files
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import sync_published
from pipelines.runs.undo import take_back, undo
from pipelines.warehouse import aside, landing
from tests.faults.files import write_bad_file, write_file

LARGEST = 2**63 - 1


@dataclass(frozen=True)
class Job:
    """A landscape, what to do in it, and where its platforms are."""

    kind: str
    root: Path
    files: Path
    first: int  # the number of the next file to import
    known: tuple[str, ...]  # the files that may be undone and taken back, in this order
    env: Mapping[str, str]

    @property
    def folder(self) -> Folder:
        return Folder(self.root)


Say = Callable[[str, object], None]


def work(job: Job, pipe: Connection) -> None:
    """Do one kind of command until this process is killed."""
    bounds.LARGEST_COUNT = LARGEST  # as an older version had it: a bad file is found by measuring
    os.environ.update(job.env)

    def say(word: str, what: object) -> None:
        pipe.send((word, what))

    began = time.monotonic()
    for _ in WORK[job.kind](job, say):
        say("done", time.monotonic() - began)
        began = time.monotonic()


def _teller(say: Say) -> Callable[[Progress], None]:
    return lambda step: say("stage", step.what.split()[0])


def _import(job: Job, say: Say) -> Iterator[None]:
    for number in count(job.first):
        path = write_file(job.files, number)
        _imported(job, path, say)
        say("in", path.stem)
        yield


def _heal(job: Job, say: Say) -> Iterator[None]:
    """Import what cannot be measured: the landscape is made again without it."""
    for number in count(job.first):
        path = write_bad_file(job.files, number)
        report = _imported(job, path, say)
        # known, and set aside, by a run that was killed before it could say so
        assert report.status in (aside.STATUS, "known"), report
        say("out", path.stem)
        yield


def _imported(job: Job, path: Path, say: Say) -> RunReport:
    return import_files(job.folder, [path], ImportOptions(), progress=_teller(say))[0]


def _turn(job: Job, say: Say) -> Iterator[None]:
    """Undo what is in, take back what is out."""
    for file in cycle(job.known):
        run = next(run for run in landing.runs(job.folder) if aside.name_of(run) == f"{file}.csv")
        say("doubt", file)
        if aside.is_left_out(run):
            take_back(job.folder, run.run_id, progress=_teller(say))
            say("in", file)
        else:
            undo(job.folder, run.run_id, progress=_teller(say))
            say("out", file)
        yield


def _collect(job: Job, say: Say) -> Iterator[None]:
    while True:
        report = collect(job.folder, since=date(2020, 1, 1), progress=_teller(say))
        assert report.status == "ok", report
        say("collected", (report.run_id, report.observations_added))
        yield


def _measure(job: Job, say: Say) -> Iterator[None]:
    while True:
        sync_published(job.folder, progress=_teller(say))
        yield


def _rebuild(job: Job, say: Say) -> Iterator[None]:
    while True:
        rebuild(job.folder, progress=_teller(say))
        yield


WORK: dict[str, Callable[[Job, Say], Iterator[None]]] = {
    "import": _import,
    "collect": _collect,
    "measure": _measure,
    "undo": _turn,
    "rebuild": _rebuild,
    "heal": _heal,
}
