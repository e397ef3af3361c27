"""A kind of file is one declaration; a new one goes through every step by that and its own SQL."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

import queries
from pipelines.exports import ExportError, ImportOptions, kinds, plan_file, preview
from pipelines.folder import Folder
from pipelines.runs.import_files import import_file, planned
from pipelines.warehouse.files import stage_file
from pipelines.warehouse.work import open_work, writing
from tests.exports.conftest import RECEIVED, rows

KINDS = kinds.kinds()


def test_a_table_is_tried_as_posts_before_it_is_taken_for_followers() -> None:
    assert [kind.name for kind in KINDS] == ["posts", "followers"]
    assert kinds.kind(kinds.USUAL).name == "posts"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_is_complete(kind: kinds.Kind) -> None:
    names = [field.name for field in kind.fields]
    assert len(set(names)) == len(names)
    assert {*kind.metrics, *kind.signs, *kind.needs} <= set(names)
    assert len(kind.metrics) <= 12  # a code has twelve places for blank cells
    assert all(field.headers for field in kind.fields)
    for step in kind.steps:
        assert queries.read(f"files/{step}")
    for problem in kinds.problems(kind).values():
        assert problem.field in kinds.fields()
        assert problem.shown is None or problem.shown in kinds.fields()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_problem_in_the_sql_of_a_kind_has_a_reason(kind: kinds.Kind) -> None:
    sql = queries.read(f"files/{kind.steps[0]}")
    verdicts = sql[sql.rindex("    case\n") :]
    codes = set(re.findall(r"then '(\w+)'", verdicts))
    assert codes - {"blank"} <= set(kinds.problems(kind))
    assert {"no_account", "no_platform", "unseen"} <= codes


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_count_of_a_kind_is_bounded(kind: kinds.Kind) -> None:
    sql = "".join(queries.read(f"files/{step}") for step in kind.steps)
    bounded = set(re.findall(r"\bfile_bounded\(\s*(?:\w+\.)?(\w+)", sql))
    assert set(kind.metrics) <= bounded, "a count without bound overflows the sums of the marts"


def test_the_fields_are_listed_with_the_counts_last(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("platform,account,date,likes\nx,a,2024-03-05,5\n")
    said = (
        "the fields are: platform, account, account_id, account_name, post_id, url, published_at, "
        "observed_at, kind, text, repost, language, hashtags, bio, views, likes, comments, shares, "
        "quotes, saves, followers, following, posts_total"
    )
    with pytest.raises(ExportError, match=said):
        plan_file(path, ImportOptions(map={"hearts": "likes"}))


TOTALS = '''
"""Account totals per day, as some tools export them."""

from pipelines.exports.kinds import shared
from pipelines.exports.kinds.kind import Field, Kind, Problem

KIND = Kind(
    name="account totals",
    rank=10,
    fields=(
        shared.PLATFORM,
        shared.ACCOUNT,
        Field("day", ("day", "date"), is_time=True),
        Field("posts_made", ("posts published", "posts made")),
        Field("engagement_total", ("total engagement",)),
    ),
    metrics=("posts_made", "engagement_total"),
    signs=("engagement_total",),
    needs={"day": "the day of the totals"},
    problems={"bad_day": Problem("day", "the day cannot be read", shown="day")},
    steps=("file_total", "staged_total"),
    merges=("merge_totals",),
)
'''
SQL = {
    "files/file_total": """
create or replace temp table file_total as
select
    file_platform(file_word(r.platform)) || ':' || lower(file_handle(file_word(r.account)))
        as account_id,
    file_time(r.day, 'day')::date as day,
    file_count(r.posts_made) as posts_made,
    file_count(r.engagement_total) as engagement_total,
    file_code(file_count(r.posts_made), r.posts_made, 0, $has_posts_made)
        + file_code(file_count(r.engagement_total), r.engagement_total, 1, $has_engagement_total)
        as code,
    case
        when file_time(r.day, 'day') is null then 'bad_day'
        when file_word(r.account) is null then 'no_account'
    end as problem,
from file_rows as r;
create or replace temp view file_checked as
select rowid + 1 as index, problem, code from file_total;
""",
    "files/staged_total": """
create or replace temp table staged_total as
select rowid + 1 as position, account_id, day, posts_made, engagement_total
from file_total
where problem is null
order by rowid;
""",
    "load/merge_totals": """
create table if not exists account_total (
    account_id varchar, day date, posts_made bigint, engagement_total bigint, run_id varchar
);
insert into account_total by name
select account_id, day, posts_made, engagement_total, $run_id as run_id
from staged_total;
""",
}
FILE = (
    "Network,Page,Day,Posts published,Total engagement,Mood\n"
    "insta,Acorn,13/04/2026,2,1.2K,good\n"
    "insta,Acorn,14/04/2026,many,300,good\n"
    "insta,Acorn,some day,1,5,good\n"
    "insta,,15/04/2026,1,5,good\n"
)


@pytest.fixture
def totals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of the new kind, with the kind declared in one module and its SQL at hand."""
    (tmp_path / "declared").mkdir()
    (tmp_path / "declared" / "made_up_totals.py").write_text(TOTALS)
    read: Callable[[str], str] = queries.read
    monkeypatch.setattr(queries, "read", lambda name: SQL.get(name) or read(name))
    monkeypatch.setattr(kinds, "__path__", [*kinds.__path__, str(tmp_path / "declared")])
    kinds.kinds.cache_clear()
    path = tmp_path / "totals.csv"
    path.write_text(FILE)
    yield path
    kinds.kinds.cache_clear()


def test_a_new_kind_is_planned_and_told(totals: Path) -> None:
    plan = plan_file(totals)
    lines = preview(plan, totals)
    assert lines[0].startswith("totals.csv: a table of account totals, 4 rows")
    assert "  accounts: 1: Acorn (3)" in lines
    assert lines[3].startswith("  times: day-first dates such as '13/04/2026'")
    assert "  'Total engagement' -> engagement_total, likely: " in "\n".join(lines)
    assert "  'Mood' -> not read" in lines


def test_a_new_kind_says_what_a_file_lacks(totals: Path) -> None:
    totals.write_text("network,page,total engagement\nx,acorn,5\n")
    with pytest.raises(ExportError, match=r"with the day of the totals.*--map day=COLUMN"):
        plan_file(totals)
    totals.write_text("network,page,day,when,total engagement\nx,acorn,,2026-04-13,5\n")
    plan = plan_file(totals, ImportOptions(map={"day": "when"}))
    assert (plan.kind, plan.columns["day"]) == ("account totals", (3,))


def test_a_new_kind_is_staged_by_its_own_sql(totals: Path, con: duckdb.DuckDBPyConnection) -> None:
    tally = stage_file(con, totals, plan_file(totals), received_at=RECEIVED)
    assert (tally.rows, tally.good, tally.rejected) == (4, 2, 2)
    staged = con.table("staged_total").order("position").fetchall()
    assert [row[1] for row in staged] == ["instagram:acorn"] * 2
    assert [row[3:] for row in staged] == [(2, 1200), (None, 300)]
    assert rows(con, "staged_post") == rows(con, "staged_account") == []
    assert con.table("staged_reject").fetchall() == [
        (3, "posts_made", "not a whole number from 0 to 1,000,000,000,000", "many"),
        (4, "day", "the day cannot be read", "some day"),
        (5, "account", "no account is named", ""),
    ]


def test_a_new_kind_is_loaded_by_its_own_sql(totals: Path, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "data")
    with writing(folder), open_work(folder) as con:
        import_file(folder, con, planned(totals, ImportOptions()))
        loaded = con.execute("select day::varchar, engagement_total from account_total").fetchall()
        kept = con.execute("select count(*) from quarantine").fetchall()
    assert loaded == [("2026-04-13", 1200), ("2026-04-14", 300)]
    assert kept == [(3,)]


def test_other_files_are_read_as_before_beside_a_new_kind(
    totals: Path, stage_text: Callable[..., Any]
) -> None:
    got = stage_text("platform,account,observed at,followers\nx,acorn,2024-03-05,12 oaks\n")
    assert json.loads(got.accounts[0]["missing"])["followers"] == "unreadable"
    assert [reject[1] for reject in got.rejects] == ["followers"]
    got = stage_text("platform,account,date,likes\nx,acorn,2024-03-05,5\n")
    assert got.posts[0]["likes"] == 5
