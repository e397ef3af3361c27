"""The dashboard in a browser: from click to chart, payload, many viewers, memory, first paint."""

import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.browsing import SHOWN, Visitor, chromium, serving
from benchmarks.results import Result, ratio, say, scaled
from benchmarks.viewers import PAUSE, viewers
from pipelines.folder import Folder
from pipelines.runs.demo import build_demo

CLICKS = ("13 weeks", "52 weeks", "26 weeks")
ROUNDS = 14
STARTS = 7
CROWD = 20


def bench_dashboard(folder: Path, *, size: float = 1.0) -> list[Result]:
    """The demo world: everything."""
    rounds = scaled(ROUNDS, size)
    demo = Folder(folder / "demo")
    build_demo(demo)
    with chromium() as browser:
        return [
            *first_paint(browser, demo, scaled(STARTS, size)),
            *clicks(browser, demo, ("demo world", 2.0), rounds),
            *_crowded(browser, demo, rounds, scaled(CROWD, size, least=3)),
        ]


def clicks(browser: Browser, folder: Folder, asked: tuple[str, float], rounds: int) -> list[Result]:
    """Click to changed chart against the empty page's click to changed text, taking turns.

    Asked: the name of the world and the goal.
    """
    world, goal = asked
    say(f"clicking, {world}")
    with serving() as (empty, _), serving(str(folder.root)) as (ours, _):
        bare, full = Visitor(browser, empty), Visitor(browser, ours)
        for name in CLICKS:
            bare.click(name)
            full.click(name)
            full.rest()
        pairs, sizes = [], []
        for turn in range(rounds * len(CLICKS)):
            name = CLICKS[turn % len(CLICKS)]
            pairs.append((full.click(name), bare.click(name)))
            full.rest()
            sizes.append(sum(full.frames) / 1000)
            bare.rest()
    above, below = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    note = f"chart {_told(above)}, empty page {_told(below)}"
    return [
        Result(f"click to chart p50, {world}", _p50(above) / _p50(below), "x", goal, False, note),
        Result(f"click to chart p95, {world}", _p95(above) / _p95(below), "x", goal, False),
        Result(f"payload per update, {world}", max(sizes), "kB", 150, at_least=False),
    ]


def _crowded(browser: Browser, folder: Folder, rounds: int, crowd: int) -> list[Result]:
    """The same click alone and among twenty viewers, and the memory that each of them takes."""
    say(f"{crowd} viewers")
    with serving(str(folder.root)) as (address, process):
        visitor = Visitor(browser, address)
        alone = _times(visitor, rounds)
        with viewers(address, 1):
            one = _memory(process)
        with viewers(address, crowd - 1):
            grown = (_memory(process) - one) / (crowd - 2)
            among = _times(visitor, rounds)
    ratio = _p95(among) / _p95(alone)
    pause = f"the others click every {PAUSE[0]:.0f} to {PAUSE[1]:.0f} s"
    note = f"alone {_told(alone)}, among {crowd} {_told(among)}; {pause}"
    return [
        Result(f"click to chart p95 among {crowd} viewers", ratio, "x", 2.0, False, note),
        Result("memory per viewer", grown, "MB", 5, at_least=False),
    ]


def _times(visitor: Visitor, rounds: int) -> list[float]:
    found = []
    for turn in range(rounds * len(CLICKS)):
        found.append(visitor.click(CLICKS[turn % len(CLICKS)]))
        visitor.rest()
    return found


def first_paint(browser: Browser, folder: Folder, rounds: int) -> list[Result]:
    """Start of the server to the first thing painted, against the empty page's, taking turns."""
    say("starting")
    pairs, ups, wholes = [], [], []
    for _ in range(rounds):
        empty = _started(browser, ())
        ours = _started(browser, (str(folder.root),))
        pairs.append((ours[1], empty[1]))
        ups.append(ours[0])
        wholes.append(ours[2])
    above, below = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    note = (
        f"{_p50(above):.2f} s against {_p50(below):.2f} s; server up after {_p50(ups):.2f} s, "
        f"whole page after {_p50(wholes):.2f} s"
    )
    return [
        Result("first paint after start, empty page", ratio(above, below), "x", 1.3, False, note),
        Result("first paint after start", _p50(above), "s", 3, at_least=False),
    ]


def _started(browser: Browser, folder: tuple[str, ...]) -> tuple[float, float, float]:
    """Seconds from the start of a server: it answers, something is painted, the page is whole."""
    start = time.monotonic()
    with serving(*folder) as (address, _):
        up = time.monotonic() - start
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(address, wait_until="commit")
        page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint')[0]")
        painted = time.monotonic() - start
        if folder:
            page.wait_for_selector(".op-foot", timeout=60_000)
        else:
            page.wait_for_function(SHOWN, timeout=60_000)
        whole = time.monotonic() - start
        page.close()
    return up, painted, whole


def _memory(process: int) -> float:
    """Resident megabytes of a process (Linux)."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1000


def _p50(values: Sequence[float]) -> float:
    return statistics.median(values)


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def _told(values: Sequence[float]) -> str:
    return f"{_p50(values):.0f}/{_p95(values):.0f} ms"
