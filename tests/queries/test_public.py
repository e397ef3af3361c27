"""The published file as a stranger opens it: everything has a comment, and names stay."""

import duckdb
import pytest

import queries
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from queries.remarks import written
from tests.conftest import Golden

TO_CHANGE = (
    "the public names of the published file changed, and others ask by them. A name, parameter or "
    "column that goes or means something else stays beside the new one for a version; write a line "
    "for CHANGELOG.md, then the list anew: pytest tests/queries/test_public.py --golden"
)


@pytest.fixture
def build(demo_folder: Folder) -> duckdb.DuckDBPyConnection:
    return open_published(demo_folder).cursor()


def test_everything_in_the_published_file_has_a_comment(build: duckdb.DuckDBPyConnection) -> None:
    things = build.execute(queries.read("ask/things_named")).fetchall()
    assert {("table", "post"), ("view", "posts"), ("macro table", "share_of_voice")} <= {
        (kind, name) for kind, name, _ in things
    }
    assert [name for _, name, comment in things if not comment] == []


def test_every_column_in_the_published_file_has_a_comment(
    build: duckdb.DuckDBPyConnection,
) -> None:
    columns = build.execute(queries.read("ask/columns_named")).fetchall()
    assert len(columns) > 500
    assert [f"{table}.{column}" for table, column, comment in columns if not comment] == []


def test_the_columns_that_are_told_by_hand_are_there(build: duckdb.DuckDBPyConnection) -> None:
    columns = build.execute(queries.read("ask/columns_named")).fetchall()
    there = {(table, column) for table, column, _ in columns}
    told = {(table, column) for table, one in written()["table"].items() for column in one}
    assert told - there == set()
    assert set(written()["column"]) - {column for _, column in there} == set()


def test_a_count_of_the_owner_is_offered_to_nobody_else(build: duckdb.DuckDBPyConnection) -> None:
    found = build.execute(
        "select count, offered_to, made_of from definitions() where platform = 'bluesky' "
        "and count in ('views', 'likes', 'engagement') order by count"
    ).fetchall()
    assert found == [
        ("engagement", "everyone", ["likes", "comments", "shares", "quotes", "saves"]),
        ("likes", "everyone", None),
        ("views", "owner", None),
    ]


def test_a_change_of_how_a_platform_counts_ends_one_definition_and_begins_the_next(
    build: duckdb.DuckDBPyConnection,
) -> None:
    found = build.execute(
        "select period, valid_from::varchar, valid_until::varchar from definitions() "
        "where platform = 'youtube' and count = 'views' order by period"
    ).fetchall()
    assert found == [(1, None, "2025-03-31"), (2, "2025-03-31", None)]


def test_the_public_names_stay(build: duckdb.DuckDBPyConnection, golden: Golden) -> None:
    names = "\n".join([*_tables(build), *_measures(build)]) + "\n"
    try:
        golden("public_names.txt", names)
    except AssertionError as changed:
        raise AssertionError(TO_CHANGE) from changed


def _tables(build: duckdb.DuckDBPyConnection) -> list[str]:
    return [
        f"{name}({columns})"
        for name, columns in build.execute(
            "select if(schema_name = 'main', '', schema_name || '.') || table_name as name, "
            "string_agg(column_name || ' ' || lower(data_type), ', ' order by column_index) "
            "from duckdb_columns() where not internal and database_name = current_database() "
            "group by name order by name"
        ).fetchall()
    ]


def _measures(build: duckdb.DuckDBPyConnection) -> list[str]:
    parameters = dict(
        build.execute(
            "select function_name, parameters from duckdb_functions() where not internal "
            "and schema_name = 'main' order by function_name, len(parameters)"
        ).fetchall()
    )
    columns = {
        one.name: ", ".join(f"{column.name} {column.type}" for column in one.columns)
        for one in queries.definitions()
    }
    return [
        f"{name}({', '.join(found)}) -> {columns.get(name, 'a value')}"
        for name, found in sorted(parameters.items())
    ]
