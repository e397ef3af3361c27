"""Several hosts at once, and a simulated span of collecting, both smaller than the benchmarks."""

from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.collect import asking
from benchmarks.year import simulate
from pipelines.folder import Folder

pytestmark = pytest.mark.dear


def test_hosts_are_asked_at_once_and_none_twice_at_a_time(tmp_path: Path) -> None:
    latency = 0.3
    seconds, requests, most = asking(Folder(tmp_path), 6, latency, at_once=16)
    assert requests >= 60  # of twelve accounts: a look-up, a profile, three pages each
    assert most == 1
    assert seconds < requests * latency / 2  # four times as fast where nothing else is done


def test_late_growth_is_seen_within_eight_days_and_the_budget_is_kept() -> None:
    year = simulate(2, 250, 60, 8.0, every=timedelta(days=2), one_in=4)
    assert max(year.requests) <= 8
    assert len(year.seen_after) >= 5
    assert year.unseen == 0
    assert max(year.seen_after) <= 8


def test_a_budget_that_is_too_small_is_kept_too() -> None:
    year = simulate(2, 100, 20, 3.0)
    assert max(year.requests) <= 3
