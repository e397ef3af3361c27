"""Watching: rounds without end, with a clock that only sleeping moves."""

from datetime import datetime, timedelta

import pytest

from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.progress import RunReport
from pipelines.runs.watch import LEAST, MOST, pause, watch
from tests.fakes.platform_server import FakePlatforms
from tests.warehouse.test_collect import tracking

NOW = datetime(2026, 6, 15, 12)


def test_a_pause_lasts_until_something_is_due_within_bounds() -> None:
    assert pause(NOW + timedelta(minutes=40), NOW) == timedelta(minutes=40)
    assert pause(NOW - timedelta(days=1), NOW) == LEAST
    assert pause(None, NOW) == LEAST
    assert pause(NOW + timedelta(days=1), NOW) == MOST


def test_watching_asks_for_what_is_due_and_for_nothing_twice(
    folder: Folder, fake: FakePlatforms
) -> None:
    tracked = tracking(folder, fake, ("mastodon",))
    at, told, asked = utc_now(), list[RunReport](), list[int]()
    fake.account("mastodon").posts[-1].at = at - timedelta(hours=1)  # hourly in its first day
    fake.account("mastodon", "northwind").posts[-1].at = at - timedelta(days=3)  # six-hourly

    def sleep(seconds: float) -> None:
        nonlocal at
        at += timedelta(seconds=seconds)
        asked.append(len(fake.requests))
        if len(asked) == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        watch(tracked, told.append, clock=lambda: at, sleep=sleep)
    assert at - utc_now() < timedelta(hours=5)
    assert [report.status for report in told] == ["ok"] * len(told)
    assert len(told) >= 4
    per_round = [late - early for early, late in zip(asked, asked[1:], strict=False)]
    assert set(per_round) <= {0, 2}  # the profile and the newest page of one of the two
