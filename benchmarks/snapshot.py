"""How long people wait for a snapshot, its check, its PDF, and for what was known earlier."""

import statistics
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from app.snapshot import find_browser, verify_snapshot, write_pdf, write_snapshot
from benchmarks.results import Result, say, scaled, seconds
from pipelines.folder import Folder
from pipelines.runs.as_of import as_known
from pipelines.runs.demo import build_demo
from pipelines.warehouse.ask import open_published

ROUNDS = 5
SECONDS = 1.5  # the goal for the HTML of the simulated world, warm
KILOBYTES = 2_000


def bench_snapshot(folder: Path, *, size: float = 1.0) -> list[Result]:
    """Snapshot, verify and PDF of the simulated world, and the build of ten weeks earlier.

    The world has the one size that it has; a smaller `size` means fewer rounds.
    """
    rounds = scaled(ROUNDS, size)

    def median(what: str, work: Callable[[], object]) -> float:
        say(what)
        return statistics.median(seconds(work) for _ in range(rounds))

    here = Folder(folder / "simulated")
    say("building the simulated world")
    build_demo(here)
    published, path = open_published(here), folder / "snapshot.html"

    def write() -> object:
        return write_snapshot(published, path=path)

    write()
    before = time.process_time()
    html = median("writing a snapshot", write)
    worked = f"{(time.process_time() - before) / rounds:.2f} s of the processor"
    results = [
        Result("snapshot, HTML", html, "s", SECONDS, at_least=False, note=worked),
        Result("snapshot, size", path.stat().st_size / 1000, "kB", KILOBYTES, at_least=False),
        Result("verify", median("verifying it", lambda: verify_snapshot(here, path)), "s"),
        *known(here, median),
    ]
    if find_browser() is not None:
        results.append(Result("PDF", median("printing it", lambda: write_pdf(path)), "s"))
    return results


def known(here: Folder, median: Callable[[str, Callable[[], object]], float]) -> list[Result]:
    """The first time that an earlier day is asked for, and every time after."""
    published = open_published(here)
    if published.days is None:
        return []
    day = published.days[1] - timedelta(weeks=10)
    say("going back ten weeks")
    first = seconds(lambda: as_known(here, day))
    again = median("going back again", lambda: as_known(here, day))
    return [Result("as known ten weeks ago", first, "s"), Result("the same day again", again, "s")]
