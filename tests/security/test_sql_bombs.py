"""Questions that would take all time or memory end within bounds, and the next is answered."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.warehouse import ask
from pipelines.warehouse.ask import Published
from pipelines.warehouse.errors import AskError
from pipelines.warehouse.fence import Bounds, Fence
from tests.security.bombs import BOMBS, ENDLESS, HEAVY, LARGE, OFTEN, WAITING

SMALL = Bounds(
    seconds=1,
    memory=1_500_000_000,
    rows=200_000,
    values=2_000_000,
    bytes=20_000_000,
    characters=10_000_000,
)
SLACK = 5  # seconds: the kill and the next start, on a machine that is busy
NAMED = [pytest.param(name, marks=[pytest.mark.slow][name in OFTEN :]) for name in BOMBS]
ENDS_BADLY = {**WAITING, **ENDLESS, **HEAVY, **LARGE}


@pytest.fixture(scope="module")
def asked(attacked: Published) -> Iterator[Published]:
    """The build, asked within small bounds."""
    with Fence(SMALL) as fence, pytest.MonkeyPatch.context() as patch:
        patch.setattr(ask, "FENCE", fence)
        yield attacked


def peak_kb() -> int:
    """The most memory that this process ever held; 0 where the system does not say it like that."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def seconds_of(published: Published, sql: str, limit: int | None) -> tuple[float, str]:
    """How long a question takes once its process waits, and what is wrong with it."""
    assert len(published.ask("select count(*) from post")) == 1
    started, said = time.monotonic(), ""
    try:
        published.ask(sql, limit=limit)
    except AskError as error:
        said = str(error)
    return time.monotonic() - started, said


def test_there_are_bombs_of_every_kind() -> None:
    assert len(BOMBS) >= 60
    assert set(BOMBS) >= OFTEN


@pytest.mark.parametrize("name", NAMED)
def test_a_bomb_ends_within_its_bounds(asked: Published, name: str) -> None:
    before = peak_kb()
    took, said = seconds_of(asked, BOMBS[name], limit=None)
    assert took < SMALL.seconds + SLACK
    assert peak_kb() - before < 400_000
    assert str(asked.path.parent) not in said
    if name in ENDS_BADLY:
        assert said
    assert len(asked.ask("from post")) == 2


def test_a_large_answer_is_cut_where_rows_are_limited(asked: Published) -> None:
    assert len(asked.ask("select range from range(1000000000000)", limit=100)) == 100
