"""A measure's header is its contract: columns, parameters and rules are compared with the SQL."""

import re

import duckdb
import pytest

import queries
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from queries.page import documentation
from tests.conftest import ROOT, Bring, row

NAMES = [definition.name for definition in queries.definitions()]
SCALARS = ("period_of", "moved_share", "log_mean", "t_bound")


def definition(name: str) -> queries.Definition:
    return next(item for item in queries.definitions() if item.name == name)


@pytest.fixture(scope="module")
def empty() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    queries.migrate(con)
    con.execute(
        "insert into landscape by name "
        "select 'UTC' as time_zone, 0 as week_start, false as is_simulated"
    )
    for name in queries.files("marts"):
        con.execute(queries.read(name))
    queries.install(con)
    return con


@pytest.mark.parametrize("name", NAMES)
def test_documented_columns_are_the_columns(empty: duckdb.DuckDBPyConnection, name: str) -> None:
    found = empty.execute(f"describe {definition(name).call}").fetchall()
    assert [column[0] for column in found] == definition(name).column_names()


def test_a_part_is_of_a_measure_that_answers_for_itself() -> None:
    parts = [item for item in queries.definitions() if item.part]
    assert all(not definition(item.part).part for item in parts)
    assert {"cause_weeks", "t_bound"} <= {item.name for item in parts}


@pytest.mark.parametrize("name", [name for name in NAMES if name not in (*SCALARS, "help")])
def test_an_empty_landscape_gives_no_rows(empty: duckdb.DuckDBPyConnection, name: str) -> None:
    assert empty.execute(definition(name).call).fetchall() == []


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_holds_on_an_empty_landscape(
    empty: duckdb.DuckDBPyConnection, name: str
) -> None:
    for sentence, sql in definition(name).asserts:
        assert empty.execute(sql).fetchone() == (True,), sentence


@pytest.mark.parametrize("name", NAMES)
def test_parameters_are_documented(empty: duckdb.DuckDBPyConnection, name: str) -> None:
    rows = empty.execute(
        "select parameters from duckdb_functions() where function_name = $name", {"name": name}
    ).fetchall()
    said = " ".join(definition(name).params)
    for parameter in rows[0][0] if rows else []:
        assert re.search(rf"\b{parameter}\b", said), parameter


@pytest.mark.parametrize("name", NAMES)
def test_the_question_stands_beside_the_measure(
    empty: duckdb.DuckDBPyConnection, name: str
) -> None:
    found = empty.execute(
        "select comment from duckdb_functions() where function_name = $name union all "
        "select comment from duckdb_views() where view_name = $name",
        {"name": name},
    ).fetchall()
    assert {comment for (comment,) in found} == {definition(name).question}


def test_what_a_measure_reads_is_what_its_sql_names() -> None:
    assert definition("share_of_voice").reads == ("account_periods",)
    assert definition("causes").reads == ("cause_windows", "causes_of", "mart.causes")
    assert {"collected_weeks", "mart.accounts", "period_of"} <= set(
        definition("account_periods").reads
    )


def test_help_offers_calls_that_run(folder: Folder, bring: Bring) -> None:
    bring([row("noordkade", str(day), f"2026-02-{day:02d}") for day in range(1, 20)])
    published = open_published(folder)
    offered = published.ask("from help")
    whole = [name for name in NAMES if not definition(name).part]
    assert list(offered["name"]) == [*whole, *(name for name in NAMES if name not in whole)]
    assert list(offered["part_of"].isna()).index(False) == len(whole)
    for call in offered["call"]:
        assert published.ask(call) is not None


def test_the_page_of_measures_is_what_the_headers_say() -> None:
    page = ROOT / "docs" / "measures.md"
    said = "docs/measures.md is old; write it with `python -m queries > docs/measures.md`"
    assert page.read_text(encoding="utf-8") == documentation(queries.definitions()), said


def test_measures_are_made_anew_only_when_one_of_them_changed() -> None:
    con = duckdb.connect()
    queries.migrate(con)
    for name in queries.files("marts"):
        con.execute(queries.read(name))
    queries.install(con)
    wanted = [item.row() for item in queries.definitions()]
    assert con.execute("from measure_definition").fetchall() == wanted
    con.execute("drop macro table cadence")
    queries.install(con)  # the rows say that all is there
    there = "select count(distinct function_name) from duckdb_functions() where function_name = "
    assert con.execute(f"{there} 'cadence'").fetchone() == (0,)
    con.execute("update measure_definition set sql = 'older' where name = 'cadence'")
    queries.install(con)
    assert con.execute(f"{there} 'cadence'").fetchone() == (1,)
    assert con.execute("from measure_definition").fetchall() == wanted
