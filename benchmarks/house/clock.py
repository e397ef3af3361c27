"""How long a contributor waits for the two commands of the Makefile."""

import resource
import subprocess
import time
from pathlib import Path

from benchmarks.house.table import Answer
from benchmarks.results import say

TARGETS = ("check", "test")


def waits(root: Path) -> Answer:
    """CPU and wall seconds of `make check` and `make test`, where there are such targets."""
    rows = [(f"`make {target}`", *_seconds(root, target)) for target in TARGETS]
    how = "CPU is user and system time of all processes that the target started, and waited for."
    return Answer("8. Seconds", how, ("command", "CPU s", "wall s", "status"), rows)


def _seconds(root: Path, target: str) -> tuple[str, str, str]:
    if _make(root, "-n", target):
        return "-", "-", "no such target"
    say(f"make {target}")
    spent, start = _spent(), time.perf_counter()
    status = _make(root, target)
    wall = time.perf_counter() - start
    return f"{_spent() - spent:.1f}", f"{wall:.1f}", "green" if status == 0 else f"status {status}"


def _make(root: Path, *words: str) -> int:
    return subprocess.run(["make", *words], cwd=root, capture_output=True, check=False).returncode


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
