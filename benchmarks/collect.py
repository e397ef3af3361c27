"""Twenty accounts on ten hosts that take 300 ms for an answer: at once, and one after the other."""

import time
from contextlib import ExitStack
from pathlib import Path
from threading import Lock

import pytest

from benchmarks.results import Result, say, scaled
from pipelines.folder import Folder
from pipelines.progress import Progress
from pipelines.runs import abreast
from pipelines.runs.collect import collect
from pipelines.settings import add_brand
from tests.fakes.platform_server import BRANDS, Answer, FakePlatforms

HOSTS, LATENCY = 10, 0.3
GOAL = 5.0


class SlowHost(FakePlatforms):
    """A server that takes its time; `most` is how many questions it ever had at once."""

    def __init__(self, latency: float) -> None:
        super().__init__()
        self.latency, self.most = latency, 0
        self._now, self._guard = 0, Lock()

    def answer(self, target: str) -> Answer:
        """The answer, after a while."""
        with self._guard:
            self._now += 1
            self.most = max(self.most, self._now)
        time.sleep(self.latency)
        with self._guard:
            self._now -= 1
        return super().answer(target)


def asking(folder: Folder, hosts: int, latency: float, *, at_once: int) -> tuple[float, int, int]:
    """Seconds from the first question to the last, how many there were, how many at once a host."""
    moments: dict[str, float] = {}

    def told(step: Progress) -> None:
        moments.setdefault(step.what.split()[0], time.perf_counter())

    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setenv("OUTPACE_ALLOW_PRIVATE", "1")
        patch.setattr(abreast, "AT_ONCE", at_once)
        slow = [stack.enter_context(SlowHost(latency)) for _ in range(hosts)]
        for number, host in enumerate(slow):
            for brand in BRANDS:
                add_brand(folder, f"{brand} {number}", [host.account("mastodon", brand).link])
        report = collect(folder, progress=told)
        assert report.status == "ok", report.notes
        requests = sum(len(host.requests) for host in slow)
        most = max(host.most for host in slow)
    return moments["measuring"] - moments["Mastodon"], requests, most


def bench_collect(room: Path, *, size: float = 1.0) -> list[Result]:
    """How much faster ten hosts are asked at once than one after the other."""
    hosts = scaled(HOSTS, size, least=2)
    say(f"{2 * hosts} accounts on {hosts} hosts of {LATENCY:.1f} s, at once")
    fast, asked, most = asking(Folder(room / "at-once"), hosts, LATENCY, at_once=abreast.AT_ONCE)
    say("the same one after the other")
    slow, _, _ = asking(Folder(room / "in-turn"), hosts, LATENCY, at_once=1)
    return [
        Result("several hosts at once", slow / fast, "x", GOAL if hosts == HOSTS else None,
               note=f"{asked} requests: {fast:.1f} s at once, {slow:.1f} s in turn"),
        Result("questions at once at one host", most, "", 1, at_least=False),
    ]  # fmt: skip
