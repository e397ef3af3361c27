"""The processes behind the fence: when one is started, used again, left, and what it may."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipelines.warehouse import fence as module
from pipelines.warehouse.ask import Published
from pipelines.warehouse.errors import AskError
from pipelines.warehouse.fence import Bounds, Fence
from tests.conftest import ROOT

Started = list["subprocess.Popen[bytes]"]


@pytest.fixture
def fence() -> Iterator[Fence]:
    with Fence(Bounds(seconds=20)) as made:
        yield made


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    """The processes that a test starts."""
    found: Started = []
    start = subprocess.Popen

    def note(*given: Any, **options: Any) -> "subprocess.Popen[bytes]":
        found.append(start(*given, **options))
        return found[-1]

    monkeypatch.setattr(module.subprocess, "Popen", note)
    return found


def number(fence: Fence, published: Published, sql: str) -> int:
    return int(fence.ask(published.path, sql)[0][0].as_py())


def test_one_process_answers_question_after_question(
    attacked: Published, fence: Fence, started: Started
) -> None:
    fence.expect(attacked.path)
    fence.expect(attacked.path)
    assert [number(fence, attacked, f"select {place}") for place in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(AskError, match="syntax error"):
        number(fence, attacked, "select from from")
    assert number(fence, attacked, "select 7") == 7
    assert len(started) == 1


LARGE = """
import sys
from pathlib import Path
from pipelines.warehouse.fence import Bounds, Fence
held = bytearray(b"x") * 450_000_000
with Fence(Bounds(memory=1_500_000_000)) as fence:
    for _ in range(3):
        fence.ask(Path(sys.argv[1]), "select 1")
        print(fence._idle is not None and fence._idle._process.pid)
"""


def test_beside_a_large_server_a_process_is_used_again(attacked: Published) -> None:
    """Linux lets a process begin with the most memory that the one which starts it ever held."""
    command = [sys.executable, "-c", LARGE, str(attacked.path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    said = done.stdout.split()
    assert len(said) == 3 and len(set(said)) == 1 and "False" not in said


def test_a_process_that_died_is_replaced(
    attacked: Published, fence: Fence, started: Started
) -> None:
    fence.expect(attacked.path)
    started[0].kill()
    started[0].wait()
    assert number(fence, attacked, "select 7") == 7
    assert len(started) == 2


def test_another_build_has_another_process(
    attacked: Published, fence: Fence, started: Started, tmp_path: Path
) -> None:
    other = tmp_path / "outpace-other.duckdb"
    other.write_bytes(attacked.path.read_bytes())
    assert number(fence, attacked, "select count(*) from post") == 2
    assert int(fence.ask(other, "select count(*) from post")[0][0].as_py()) == 2
    assert len(started) == 2
    assert started[0].wait(10) != 0  # it was killed: nobody waits for it


def test_two_are_answered_at_once_and_the_third_waits(
    attacked: Published, fence: Fence, started: Started
) -> None:
    found: list[int] = []
    sql = "select coalesce(sleep_ms(700)::integer, {})"
    asking = [
        threading.Thread(target=lambda n=n: found.append(number(fence, attacked, sql.format(n))))
        for n in range(3)
    ]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert sorted(found) == [0, 1, 2]
    assert len(started) <= 3
    assert number(fence, attacked, "select 7") == 7


def test_who_finds_no_place_is_told(attacked: Published, started: Started) -> None:
    with Fence(Bounds(seconds=0)) as fence:
        gate = threading.BoundedSemaphore(1)
        gate.acquire()
        fence._gate = gate
        with pytest.raises(AskError, match="other questions are being answered"):
            fence.ask(attacked.path, "select 1")
    assert not started


def test_a_question_too_long_is_not_even_parsed(attacked: Published, started: Started) -> None:
    with Fence(Bounds(characters=10)) as fence, pytest.raises(AskError, match="10 characters"):
        fence.ask(attacked.path, "select 1234567890")
    assert not started


def test_a_build_that_is_gone_says_so_without_its_path(fence: Fence, tmp_path: Path) -> None:
    with pytest.raises(AskError, match="does not exist") as error:
        fence.ask(tmp_path / "outpace-gone.duckdb", "select 1")
    assert str(tmp_path) not in str(error.value)


def test_a_process_ends_with_the_one_that_asks(
    attacked: Published, fence: Fence, started: Started
) -> None:
    fence.expect(attacked.path)
    pipe = started[0].stdin
    assert pipe is not None
    pipe.close()  # as when the process that asks was killed
    assert started[0].wait(20) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_process_knows_no_secret_and_can_open_nothing(
    attacked: Published, fence: Fence, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUTPACE_TOKEN", "a secret of this process")
    assert number(fence, attacked, "select 7") == 7
    about = Path(f"/proc/{started[0].pid}")
    assert "a secret of this process" not in (about / "environ").read_text()
    limits = (about / "limits").read_text()
    for name in ("Max open files", "Max file size", "Max core file size"):
        line = next(line for line in limits.splitlines() if line.startswith(name))
        assert line.removeprefix(name).split()[:2] == ["0", "0"]


@pytest.mark.parametrize(
    "sql",
    [
        "from posts order by all",
        "from share_of_voice() order by all",
        "summarize posts",
        "select 1 as a, 2 as a, 3 as b",
        "select [1, null] as l, {'a': 1} as s, map {'a': 1} as m, null as n, true as b",
        "select 1::hugeint as h, 1.5::decimal(9, 2) as d, '\\xAA'::blob as x, '101'::bit as t",
        "select timestamptz '2026-01-01 00:00:00+02' as t, time '10:00' as c",
        "select interval 3 day as i, '00000000-0000-0000-0000-000000000001'::uuid as u",
        "from posts where false",
    ],
)
def test_an_answer_is_the_one_that_duckdb_gives(attacked: Published, sql: str) -> None:
    frame, same = attacked.ask(sql), attacked.cursor().sql(sql).df()
    assert list(frame.columns) == list(same.columns)
    assert list(frame.dtypes) == list(same.dtypes)
    assert str(frame.to_dict("records")) == str(same.to_dict("records"))


FORMS = {
    "from range(5)": 2,
    "select range from range(5) order by range desc; ": 2,
    "select 1 as a, 2 as a -- the end": 1,
    "values (1), (2), (3)": 2,
    "with x as (from range(5)) from x": 2,
    "pivot (select 1 as a, 2 as b) on a using sum(b)": 1,
    "explain select 1": 1,
    "pragma table_info('post')": 2,
}


@pytest.mark.parametrize("sql", FORMS)
def test_no_more_rows_come_than_are_wanted(attacked: Published, fence: Fence, sql: str) -> None:
    assert fence.ask(attacked.path, sql, rows=2).num_rows == FORMS[sql]
