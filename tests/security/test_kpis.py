"""A KPI file that does anything but read, or never ends, is set aside and blocks nothing."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.warehouse import kpis
from pipelines.warehouse.ask import Published, open_published
from tests.conftest import HEAD, row
from tests.security.conftest import SECRET

HEADER = """\
-- How many posts are there? It's '; drop table post; --
-- grain: one row
-- key: n
-- column: n bigint = posts
"""
GOOD = f"{HEADER}select count(*) as n from posts -- the end"
ENDLESS = (
    "with recursive r as (select 1 as n union all select n from r) select count(*) as n from r"
)
ATTACKS = {
    "deletes": ("delete from post returning 1::bigint as n", "one statement that reads"),
    "deletes_inside": (
        "with gone as (delete from post returning 1::bigint as n) from gone",
        "one statement that reads",
    ),
    "attaches": ("attach 'FOLDER/other.duckdb' as other", "one statement that reads"),
    "copies": ("copy (select 1) to 'FOLDER/out.csv'", "one statement that reads"),
    "makes_macro": ("create macro posts() as table select 1", "one statement that reads"),
    "changes_settings": ("set enable_external_access = true", "one statement that reads"),
    "reads_csv": ("select count(*) as n from read_csv('SECRET')", "read_csv is not for questions"),
    "reads_text": ("select count(*) as n from read_text('SECRET')", "read_text is not"),
    "reads_file": ("select count(*) as n from 'SECRET'", ""),
    "asks_query": ("from query('select 1::bigint as n')", "query is not for questions"),
    "two_statements": ("select 1::bigint as n; drop table post", "these are 2 statements"),
    "closes_bracket": ("select 1::bigint as n); drop table post; (select 1", "syntax error"),
    "breaks_out": ("select 1::bigint as n) union all (select 2", "syntax error"),
    "explains": ("explain select 1", "one statement that reads"),
    "empty": ("-- nothing", "the question is empty"),
    "endless": (ENDLESS, "seconds and was stopped"),
    "too_many_rows": ("select range as n from range(10000000)", "larger than 100,000 rows"),
    "posts": ("select 1::bigint as n", "posts is the name of something that is there"),
    "share_of_voice": ("select 1::bigint as n", "is the name of something"),
    "post": ("select 1::bigint as n", "is the name of something"),
    "median": ("select 1::bigint as n", "is the name of something"),
    "select": ("select 1::bigint as n", "is the name of something"),
    "x(); drop table post; --": ("select 1::bigint as n", "is no name for a KPI"),
    "Upper": ("select 1::bigint as n", "is no name for a KPI"),
    "calls_itself": ("from calls_itself()", "calls_itself does not exist"),
    "other_type": ("select 1 as n", "the column n is of the type integer"),
    "key_twice": ("select unnest([1::bigint, 1::bigint]) as n", "its key is (n)"),
    "fails": ("select 'a'::bigint as n", "Could not convert"),
}  # fmt: skip
HEADERS = {
    "no_header": ("select 1::bigint as n", "its header lacks the question"),
    "parameters": (f"{HEADER}-- params: every = 'week'\nselect 1::bigint as n", "no parameters"),
    "other_call": (f"{HEADER}-- call: from posts\nselect 1::bigint as n", "leave call: out"),
    "odd_column": (
        HEADER.replace("n bigint", 'n" from post; drop table post; -- bigint')
        + "select 1::bigint as n",
        "is not told as",
    ),
    "odd_key": (HEADER.replace("key: n", "key: n) from post; --") + "select 1::bigint as n", "key"),
    "writing_rule": (
        f"{HEADER}-- assert: gone | (with g as (delete from post returning true) from g)\n"
        "select 1::bigint as n",
        "one statement that reads",
    ),
    "rule_breaks_out": (
        f"{HEADER}-- assert: gone | true)); drop table post; ((select true\nselect 1::bigint as n",
        "syntax error",
    ),
}


ODD = {
    "a_union": "union_value(a := 1)",
    "a_bit": "'101'::bit",
    "an_enum": "'x'::enum ('x')",
    "an_interval": "interval 1 day",
    "a_variant": "1::variant",
    "a_map": "map {1: 2}",
    "a_null": "null",
    "a_huge": "1::uhugeint",
    "a_lambda": "list_transform([1], lambda x: x)",
    "an_infinity": "'infinity'::date",
    "two_columns": "1::bigint as n, 2::bigint",
}


def write(folder: Folder, name: str, text: str) -> None:
    folder.kpi.mkdir(exist_ok=True)
    (folder.kpi / f"{name}.sql").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A landscape that published with every attack in its folder, and one good KPI."""
    room = tmp_path_factory.mktemp("kpis")
    folder, secret = Folder(room / "data"), room / "secret.csv"
    secret.write_text(f"words\n{SECRET}\n", encoding="utf-8")
    posts = room / "posts.csv"
    posts.write_text("\n".join([HEAD, row("noordkade", "1", "2026-02-02")]) + "\n")
    folder.root.mkdir()
    for name, (sql, _) in ATTACKS.items():
        written = sql.replace("FOLDER", str(room)).replace("SECRET", str(secret))
        write(folder, name, HEADER + written)
    for name, (text, _) in HEADERS.items():
        write(folder, name, text)
    write(folder, "good_one", GOOD)
    write(folder, "long", GOOD + " " * kpis.MOST_BYTES)
    (folder.kpi / "latin.sql").write_bytes(GOOD.encode() + b"\xff")
    (folder.kpi / os.fsdecode(b"odd_\xff.sql")).write_text(GOOD, encoding="utf-8")
    (folder.kpi / "with_nul.sql").write_bytes(GOOD.encode().replace(b"posts --", b"posts \0"))
    for name, value in ODD.items():
        write(folder, name, f"{HEADER}select {value} as n")
    (folder.kpi / "linked.sql").symlink_to(folder.kpi / "good_one.sql")
    (folder.kpi / "a_folder.sql").mkdir()
    os.mkfifo(folder.kpi / "a_pipe.sql")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kpis, "MOST_FILES", 100)
        patch.setattr(kpis, "BOUNDS", replace(kpis.BOUNDS, seconds=3))
        import_files(folder, [posts], ImportOptions())
    return open_published(folder)


def problem(published: Published, name: str) -> str:
    found = {one["name"]: one["problem"] for one in published.kpis()}
    return found[name] or ""


@pytest.mark.parametrize("name", [*ATTACKS, *HEADERS])
def test_an_attack_is_set_aside_with_a_sentence(published: Published, name: str) -> None:
    told = {**ATTACKS, **HEADERS}[name][1]
    assert problem(published, name)
    assert told in problem(published, name)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("long", "longer than 20,000 bytes"),
        ("latin", "no text in UTF-8"),
        ("linked", "a link or no file"),
        ("a_folder", "a link or no file"),
        ("a_pipe", "a link or no file"),
    ],
)
def test_what_is_no_plain_text_is_set_aside(published: Published, name: str, told: str) -> None:
    assert told in problem(published, name)


@pytest.mark.parametrize("name", [*ODD, "with_nul", "odd_\N{REPLACEMENT CHARACTER}"])
def test_odd_values_and_names_are_set_aside(published: Published, name: str) -> None:
    assert problem(published, name)


def test_the_good_one_is_there_and_nothing_else_changed(published: Published) -> None:
    assert published.ask("from good_one()")["n"].tolist() == [1]
    own = published.ask("select name from help where own_file is not null")
    assert own["name"].tolist() == ["good_one"]
    assert published.ask("select count(*) as n from post")["n"].tolist() == [1]
    assert published.ask("from posts")["post_id"].tolist() == ["facebook:1"]
    assert len(published.kpis()) == len(ATTACKS) + len(HEADERS) + len(ODD) + 8
    room = published.path.parents[2]
    assert sorted(path.name for path in room.iterdir()) == ["data", "posts.csv", "secret.csv"]


def test_no_message_holds_a_secret_or_a_path(published: Published) -> None:
    for one in published.kpis():
        assert SECRET not in str(one)
        assert str(published.path.parent) not in str(one["problem"])


def test_the_mistake_has_its_line(published: Published) -> None:
    lines = {one["name"]: one["line"] for one in published.kpis()}
    assert lines["calls_itself"] == lines["closes_bracket"] == lines["fails"] == 5
    assert lines["other_type"] == 4
    assert lines["parameters"] == 5


def test_many_files_do_not_hold_up_a_run(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "data")
    folder.root.mkdir()
    for at in range(kpis.MOST_FILES + 2):
        write(folder, f"kpi_{at:03}", "no header")
    posts = tmp_path / "posts.csv"
    posts.write_text("\n".join([HEAD, row("noordkade", "1", "2026-02-02")]) + "\n")
    import_files(folder, [posts], ImportOptions())
    told = [one["problem"] or "" for one in open_published(folder).kpis()]
    assert sum("at most 50 KPIs" in one for one in told) == 2
