"""Without the check of what a question is, the walls behind it still let nothing out or in."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from pipelines.warehouse import fence as module
from pipelines.warehouse.ask import Published
from pipelines.warehouse.errors import AskError
from pipelines.warehouse.fence import Bounds, Fence
from tests.security.attempts import DATABASES, FILES, INSIDE, SETTINGS, WRITES, listed
from tests.security.conftest import SECRET
from tests.security.test_sql_attempts import in_place, state

UNCHECKED = """
from pipelines.warehouse import fenced
fenced.check_reads = lambda con, sql, no: None
fenced.main()
"""
ALIAS = (  # made the published file writable once
    "alter database outpace set alias to x; select 1",
    "detach x",
    "use memory; detach outpace; select 1",
    "attach 'FILE' as rw (read_write); delete from rw.brand; checkpoint rw; select 1",
    "export database 'FILE.tmp/'",
    "copy (select 1) to 'FILE.wal'",
    "copy (select 1) to 'FILE.tmp/x'",
)
ATTEMPTS = [*ALIAS, *listed(WRITES, DATABASES, FILES, SETTINGS, INSIDE)]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limits")


@pytest.fixture(scope="module")
def unchecked() -> Iterator[Fence]:
    """A fence whose processes run whatever they are asked."""
    start = module.subprocess.Popen

    def without_check(command: list[str], **options: Any) -> Any:
        return start([*command[:2], "-c", UNCHECKED], **options)

    with Fence(Bounds(seconds=10)) as fence, pytest.MonkeyPatch.context() as patch:
        patch.setattr(module.subprocess, "Popen", without_check)
        yield fence


def told(fence: Fence, published: Published, sql: str) -> str:
    try:
        return str(fence.ask(published.path, in_place(sql, published.path), rows=100).to_pylist())
    except AskError as error:
        return str(error)


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=ascii)
def test_nothing_is_written_and_no_file_is_read(
    attacked: Published, unchecked: Fence, attempt: str
) -> None:
    before = state(attacked.path)
    assert SECRET not in told(unchecked, attacked, attempt)
    assert state(attacked.path) == before


def test_it_would_run_a_statement_that_writes(attacked: Published, unchecked: Fence) -> None:
    """So that the test above is one of the walls behind the check."""
    told(unchecked, attacked, "create table memory.main.made as select 1; select 1")
    assert told(unchecked, attacked, "from memory.main.made") == "[{'1': 1}]"
