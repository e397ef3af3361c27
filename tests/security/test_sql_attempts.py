"""Attempts to write, to read more than the build, and to learn a path: none comes through."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.warehouse.ask import Published
from pipelines.warehouse.errors import AskError
from pipelines.warehouse.fence import Bounds, Fence
from tests.security.attempts import listed
from tests.security.conftest import SECRET

ATTEMPTS = listed()
HARMLESS = (
    "from posts",
    "select count(*) from post",
    "with a as (from post) select * from a",
    "from share_of_voice(every := 'all')",
    "from help",
    "table post",
    "values (1)",
    "(select 1)",
    "select 1;",
    "select 'delete from post; attach'",
    'select 1 as "insert", 2 as "query"',
    "select sum(update) from (select 1 as update)",
    "describe posts",
    "describe",
    "summarize posts",
    "show tables",
    "show all tables",
    "show databases",
    "explain from posts",
    "explain analyze from posts",
    "explain (format json) select 1",
    "pivot posts on platform using count(*) group by brand",
    "with p as (from posts) pivot p on platform using count(*) group by brand;",
    "pragma table_info('posts')",
    "pragma show_tables",
    "from mart.post_measures",
    "from outpace.post",
    "from information_schema.tables",
)


FUNCTIONS = """
select distinct function_name, function_type
from duckdb_functions()
where database_name = 'system' and function_name not like 'sleep%' and (
    len(parameters) = 0
    or list_has_any(parameter_types, ['VARCHAR', 'ANY', 'VARCHAR[]', 'BLOB', null])
)
order by all
"""
VIEWS = """
select schema_name || '."' || view_name || '"' as view
from duckdb_views()
where database_name = 'system'
"""


@pytest.fixture(scope="module")
def fence() -> Iterator[Fence]:
    with Fence(Bounds(memory=2_000_000_000)) as made:
        yield made


def count(fence: Fence, published: Published) -> int:
    found = fence.ask(published.path, "select count(*) as posts from post")
    return int(found["posts"][0].as_py())


def state(path: Path) -> list[tuple[str, int, int]]:
    """What lies beside the published file, and when it was written."""
    about = [(found.name, found.stat()) for found in sorted(path.parent.iterdir())]
    return [(name, found.st_size, found.st_mtime_ns) for name, found in about]


def in_place(sql: str, path: Path) -> str:
    secret = str(path.with_name("secret.csv"))
    return (
        sql.replace("SECRET", secret).replace("FILE", str(path)).replace("FOLDER", str(path.parent))
    )


def test_there_are_attempts_of_every_kind() -> None:
    assert len(ATTEMPTS) == len(set(ATTEMPTS)) >= 200


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=ascii)
def test_an_attempt_is_refused(attacked: Published, fence: Fence, attempt: str) -> None:
    before = state(attacked.path)
    asked = in_place(attempt, attacked.path)
    with pytest.raises(AskError) as refused:
        fence.ask(attacked.path, asked)
    if str(attacked.path.parent) not in asked:
        assert str(attacked.path.parent) not in str(refused.value)
    assert SECRET not in str(refused.value)
    assert state(attacked.path) == before
    assert count(fence, attacked) == 2


@pytest.mark.parametrize("question", HARMLESS, ids=ascii)
def test_what_only_reads_is_answered(attacked: Published, fence: Fence, question: str) -> None:
    assert fence.ask(attacked.path, question).num_columns


def test_no_function_gives_a_file_or_its_path(attacked: Published, fence: Fence) -> None:
    """Every function that DuckDB has, called with nothing and with names of files."""
    secret = attacked.path.with_name("secret.csv")
    calls = ["()", f"('{secret}')", f"('{attacked.path}')"]
    for call, name, kind in (
        (call, *named) for named in functions(fence, attacked) for call in calls
    ):
        sql = f'from "{name}"{call}' if kind.startswith("table") else f'select "{name}"{call}'
        said = answered(fence, attacked, sql)
        assert SECRET not in said, sql
        if call == "()":
            assert str(attacked.path.parent) not in said and str(Path.home()) not in said, sql


def functions(fence: Fence, published: Published) -> list[tuple[str, str]]:
    """The functions that could take a name; without those that only wait."""
    found = fence.ask(published.path, FUNCTIONS)
    rows = [(row["function_name"], row["function_type"]) for row in found.to_pylist()]
    assert len(rows) > 300
    return rows


def test_no_view_shows_a_path(attacked: Published, fence: Fence) -> None:
    views = fence.ask(attacked.path, VIEWS)["view"].to_pylist()
    assert len(views) > 40
    for view in views:
        said = answered(fence, attacked, f"from system.{view}")
        assert str(attacked.path.parent) not in said and str(Path.home()) not in said, view


def answered(fence: Fence, published: Published, sql: str) -> str:
    """The answer or the error, as text."""
    try:
        return str(fence.ask(published.path, sql, rows=1_000).to_pylist())
    except AskError as error:
        return str(error)
