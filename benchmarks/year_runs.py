"""A year of whole runs: asked over sockets, landed, loaded, measured, judged, published."""

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.results import say
from pipelines.folder import Folder
from pipelines.runs.collect import collect
from pipelines.settings import add_brand
from tests.fakes.platform_data import FakePost
from tests.fakes.platform_server import FakePlatforms

START = datetime(2025, 1, 6, 6)
YEAR = timedelta(days=364)


@dataclass
class _Time:
    """What the clock says now."""

    at: datetime


@dataclass
class _AgingPost(FakePost):
    """A post that earns what it will within days, as real ones do."""

    time: _Time | None = None

    def count(self, metric: str, run: int) -> int:
        """A count at the moment of the clock."""
        whole = super().count(metric, 0)
        age = (self.time.at - self.at).total_seconds() / 86400 if self.time else 100.0
        return round(whole * (1 - math.exp(-max(age, 0.0) / 1.5)))


def run_times(room: Path, brands: int, every: timedelta) -> list[tuple[float, int]]:
    """CPU seconds of each run of a year, and how many looks it added."""
    names = tuple(f"brand{number}" for number in range(brands))
    clock = _Time(START)
    found: list[tuple[float, int]] = []
    with _platforms(names, clock) as fake:
        folder = Folder(room / "year")
        for name in names:
            add_brand(folder, name, [fake.account("bluesky", name).link])
        while clock.at < START + YEAR:
            for account in fake.accounts:
                for post in account.posts:
                    post.is_deleted = post.at > clock.at
            began, at = time.process_time(), clock.at
            report = collect(folder, clock=lambda at=at: at)  # type: ignore[misc]
            found.append((time.process_time() - began, report.observations_added))
            say(f"{at:%Y-%m-%d}: {found[-1][0]:.2f} s of CPU, {found[-1][1]} looks")
            clock.at += every
    return found


@contextmanager
def _platforms(names: tuple[str, ...], clock: _Time) -> Iterator[FakePlatforms]:
    """Bluesky with two years of posts of each brand, half of which are still to come."""
    end = START + YEAR
    with (
        pytest.MonkeyPatch.context() as patch,
        FakePlatforms(brands=names, weeks=104, now=end) as fake,
    ):
        for account in fake.accounts:
            account.posts = [_AgingPost(**vars(post), time=clock) for post in account.posts]
        for name, value in fake.env.items():
            patch.setenv(name, value)
        for place in ("pipelines.runs.run.utc_now", "pipelines.runs.collect.utc_now"):
            patch.setattr(place, lambda: clock.at)
        yield fake
