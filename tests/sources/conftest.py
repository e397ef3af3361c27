"""What the tests of the sources share: a clock, a net that lands in a list, recorded answers."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytest_socket

from pipelines.platforms.wire.http import Net
from pipelines.records import Response
from tests.fakes.platform_server import FakePlatforms

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures" / "sources"
START = datetime(2026, 11, 1, 12, 0, 0)
VARIABLES = ("OUTPACE_BLUESKY_URL", "OUTPACE_YOUTUBE_FEED_URL", "OUTPACE_ALLOW_PRIVATE")


class Clock:
    """A clock that moves when somebody sleeps, and remembers every pause."""

    def __init__(self) -> None:
        self.at = START
        self.pauses: list[float] = []

    def now(self) -> datetime:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.at += timedelta(seconds=seconds)


def response(source: str, body: bytes, purpose: str = "posts", **about: object) -> Response:
    """An answer as it would land."""
    given = {"url": "https://coffee.example/api", "status": 200, "received_at": START, **about}
    return Response(source=source, purpose=purpose, body=body, **given)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the network alone and start from an empty environment."""
    pytest_socket.socket_allow_hosts(["127.0.0.1"])
    for name in (*VARIABLES, "HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def landed() -> list[Response]:
    return []


@pytest.fixture
def net(clock: Clock, landed: list[Response]) -> Net:
    return Net(landed.append, now=clock.now, sleep=clock.sleep)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakePlatforms]:
    """The three platforms on this machine, with the environment pointing at them."""
    with FakePlatforms(now=START) as platforms:
        for name, value in platforms.env.items():
            monkeypatch.setenv(name, value)
        yield platforms


@pytest.fixture
def shared() -> Callable[[str], Path]:
    """Finds a recorded answer, or skips."""

    def find(name: str) -> Path:
        base = Path(os.environ.get("OUTPACE_SHARED", "") or ROOT / ".." / "shared")
        if not (base / "fixtures").is_dir():
            pytest.skip(
                "recorded answers are not here: set OUTPACE_SHARED or put them in ../shared"
            )
        return base / "fixtures" / name

    return find
