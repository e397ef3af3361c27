"""What the tests of the runs share: the three platforms on this machine."""

from collections.abc import Iterator

import pytest

from tests.fakes.platform_server import FakePlatforms


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakePlatforms]:
    """The platforms, with the environment pointing at them."""
    with FakePlatforms() as platforms:
        for name, value in platforms.env.items():
            monkeypatch.setenv(name, value)
        yield platforms
