"""What the pages ask of a build, and how long each answer takes."""

import logging
import os
import statistics
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from streamlit.testing.v1 import AppTest

from app.view.pages import PAGES, START, page_file
from benchmarks.results import Result, say
from pipelines.folder import Folder
from pipelines.warehouse.ask import Published, open_published

ROOT = Path(__file__).parents[1]
CALLS, LEAST = 20, 5
MOST_SECONDS = 5  # of asking one measure
MOST = 60  # ms
Call = tuple[str, dict[str, Any]]


def page_measures(folder: Folder) -> list[Result]:
    """The slowest measure that any page asks, and how many are slower than they may be.

    Every page is drawn once and what it asks written down; then each call is made again, with
    nothing kept in between. In a process of its own: a page that is drawn becomes its main module.
    """
    logging.getLogger("streamlit").setLevel(logging.ERROR)  # that there is no server
    build = open_published(folder)
    times = {}
    for name, arguments in _calls(folder):
        say(f"asking {name}")
        times[name] = max(_p95(build, name, arguments), times.get(name, 0))
    slow = sorted((name for name in times if times[name] > MOST), key=times.__getitem__)
    worst = max(times, key=times.__getitem__)
    note = ", ".join(f"{name} {times[name]:.0f}" for name in reversed(slow)) or worst
    return [
        Result(
            "slowest measure of a page", times[worst], "ms of the CPU p95", MOST, False, note=note
        ),
        Result(f"measures of pages above {MOST} ms", len(slow), f"of {len(times)}", 0, False),
    ]


def _p95(build: Published, name: str, arguments: Mapping[str, Any]) -> float:
    """Milliseconds of the CPU, on whatever threads; a slow one is asked less often."""
    found, end = [], time.monotonic() + MOST_SECONDS
    while len(found) < CALLS and (len(found) < LEAST or time.monotonic() < end):
        start = time.process_time()
        build.measure(name, **arguments)
        found.append(1000 * (time.process_time() - start))
    return statistics.quantiles(found, n=20, method="inclusive")[-1]


def _calls(folder: Folder) -> list[Call]:
    """Each different call of a measure that drawing all pages makes."""
    calls: dict[str, Call] = {}
    with _written_down(calls), patch.dict(os.environ, {"OUTPACE_DATA": str(folder.root)}):
        for page in PAGES:
            app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=600)
            if page != START:
                app.switch_page(page_file(page))
            app.run()
    return list(calls.values())


@contextmanager
def _written_down(calls: dict[str, Call]) -> Iterator[None]:
    """While it lasts, every call of a measure is put into `calls`."""
    asked = Published.measure

    def measure(build: Published, name: str, **arguments: Any) -> Any:
        calls[repr((name, sorted(arguments.items())))] = (name, arguments)
        return asked(build, name, **arguments)

    with patch.object(Published, "measure", measure):
        yield
