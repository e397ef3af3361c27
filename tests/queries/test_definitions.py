"""A measure's header is its contract: columns, parameters and rules are compared with the SQL."""

import re
import shutil
from datetime import date
from pathlib import Path
from typing import get_type_hints

import duckdb
import pytest

import queries
from pipelines.folder import Folder
from pipelines.warehouse import publish
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.publish import check_answer
from queries import rows
from queries.__main__ import written
from tests.conftest import Bring, row
from tests.doubles import example

NAMES = [definition.name for definition in queries.definitions()]
SCALARS = (
    "period_of",
    "moved_share",
    "log_mean",
    "t_bound",
    "is_among",
    "own_brand",
    "is_over",
    "of_measure",
    "change_key",
    "is_platform",
    "is_brand",
    "event_side",
)


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
    told = [(column.name, column.type) for column in definition(name).columns]
    assert told == [(column, kind.lower()) for column, kind, *_ in found]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SCALARS])
def test_every_measure_says_what_tells_its_rows_apart(name: str) -> None:
    assert definition(name).key
    assert set(definition(name).key) <= set(definition(name).column_names())


def test_every_promise_of_a_header_holds_in_the_demo(demo_folder: Folder) -> None:
    build = open_published(demo_folder)
    for item in queries.definitions():
        check_answer(build.cursor(), item)


def test_a_build_is_asked_for_all_but_the_dearest(
    empty: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(publish, "check_answer", lambda _, item, rows: asked.append(item.name))
    publish.check_answers(empty)
    assert set(NAMES) - set(asked) == {one.name for one in queries.definitions() if one.checked}
    assert {"share_of_voice", "findings"} & set(asked) == {"share_of_voice"}


def test_more_threads_give_the_same_rows_to_the_last_digit(
    demo_folder: Folder, tmp_path: Path
) -> None:
    path = tmp_path / "copy.duckdb"  # others of this process have the build open in their own way
    shutil.copyfile(open_published(demo_folder).path, path)

    def answers(threads: int) -> dict[str, list[str]]:
        with duckdb.connect(str(path), read_only=True, config={"threads": threads}) as con:
            asked = [item for item in queries.definitions() if item.name not in SCALARS]
            return {
                item.name: sorted(map(str, con.execute(item.call).fetchall())) for item in asked
            }

    one, four = answers(1), answers(4)
    assert [name for name in one if one[name] != four[name]] == []


def test_a_part_is_of_a_measure_that_answers_for_itself() -> None:
    parts = [item for item in queries.definitions() if item.part]
    assert all(not definition(item.part).part for item in parts)
    assert {"cause_weeks", "t_bound"} <= {item.name for item in parts}


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name not in (*SCALARS, "help", "change_parts")]
)
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
    assert definition("share_of_voice").reads == ("account_periods", "of_measure")
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


@pytest.mark.parametrize("path", written(), ids=lambda path: path.name)
def test_what_is_written_from_the_headers_is_what_they_say(path: Path) -> None:
    said = f"{path} is old; run `python -m queries`"
    assert path.read_text(encoding="utf-8") == written()[path], said


def test_a_row_has_the_types_of_its_header() -> None:
    row_of = get_type_hints(rows.Causes)
    assert row_of["part"] is str
    assert row_of["value"] == float | None
    assert row_of["as_of_week"] is date
    assert get_type_hints(rows.Help)["params"] == list[str] | None
    assert list(get_type_hints(rows.Posts)) == definition("posts").column_names()
    assert get_type_hints(rows.Accounts)["brand"] == str | None


def test_an_example_is_a_whole_row_of_what_the_header_says() -> None:
    row_ = example("causes", share_now=0.2)
    assert list(row_) == definition("causes").column_names()
    assert (row_["share_now"], row_["part"], row_["is_cause"]) == (0.2, "part", False)
    with pytest.raises(ValueError, match="causes has no column named shares, wek; there are: own,"):
        example("causes", shares=0.2, wek=1)


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
