"""The figures of a tiny made-up checkout, counted by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.house import answers, house
from benchmarks.house.clock import waits
from benchmarks.house.renames import found_by_mypy
from benchmarks.house.tree import Checkout

FILES = {
    "dashboard.py": 'PAGES = ("race", "where", "why", "posts", "rivals", "ask", "data")\n',
    "app/__init__.py": "",
    "app/loose.py": "from app.parts import shown\n\n\ndef main() -> str:\n    return shown({})\n",
    "app/parts/__init__.py": "from app.parts.card import shown\n",
    "app/parts/card.py": (
        "from html import escape\n\n\ndef shown(row):\n    return escape(row['share_now'])\n\n\n"
        "def inner():\n    return escape('youtube'), 'tiktok', 'bluesky'\n"
    ),
    "pipelines/platforms/youtube/fetch.py": "SITES = ('youtube', 'tiktok', 'bluesky')\n",
    "pipelines/step.py": "def step(con):\n    con.execute('begin transaction')\n    finish()\n",
    "queries/measures/share/share.sql": (
        "-- share_now is null or list_contains( in a comment is no rule\n"
        "select 1.645 as share_now\nwhere list is null\n    or list_contains(list, '--')\n"
        "    and state in ('ok', 'silent')\n"
    ),
    "tests/test_card.py": "from app.parts.card import inner\n\nassert inner()\n",
}
Rows = dict[object, tuple[object, ...]]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def asked(tree: Path) -> Callable[[str], Rows]:
    found = list(answers(Checkout(tree), column="share_now", verbose=True))

    def rows(number: str) -> Rows:
        (answer,) = [answer for answer in found if answer.question.startswith(f"{number}.")]
        return {row[0]: row[1:] for row in answer.rows}

    return rows


def test_files_and_lines_are_counted_two_levels_deep(asked):
    assert asked("1")["app/parts"] == (2, 10, 0, 0)
    assert asked("1")["app/"] == (2, 5, 0, 0)
    assert asked("1")["queries/measures/share"] == (0, 0, 1, 5)
    assert asked("1")["**product**"] == (7, 20, 1, 5)
    assert asked("1b")["functions of product"] == (4, 9, "2", 3, 3, "-")


def test_what_lies_loose_at_a_root_is_named(asked):
    assert asked("2")["app"] == (1, "loose.py", 1, "parts")


def test_a_name_that_a_package_passes_on_counts_for_its_module(asked):
    assert asked("3")["app"] == (2, 1, "50 %", "app/parts/card.py")
    assert asked("4")["app/parts"] == (2, 1, "50 %", 1, "app.parts.card.inner")


def test_copies_are_counted_in_code_and_not_in_comments(asked):
    rows = asked("5")
    assert rows['"list or all" (SQL)'][:2] == (1, 1)
    assert rows["the quantile of a 90 % range (SQL)"][:2] == (1, 1)
    assert rows["collected weeks (SQL)"][3] == "queries/measures/share/share.sql"
    assert rows["escaping by hand"][:2] == (2, 1)
    assert rows["transaction blocks"][:2] == (1, 1)
    assert rows["list of the pages (product)"][:2] == (1, 1)
    assert rows["platform facts"][3] == "app/parts/card.py"


def test_a_renamed_column_and_the_changes_name_their_files(asked):
    assert asked("6")["SQL files"][0] == 1
    assert asked("6")["**keyed, and mypy is silent**"] == (1, "app/parts/card.py")
    assert asked("7")["a platform source"][::2] == (1, "app/parts/card.py")
    assert asked("7")["a renamed column"][0] == 2


def test_a_notifier_is_called_at_one_door_or_by_all_who_end_a_run(tree):
    (tree / "app/command.py").write_text("from pipelines.step import step\n\nstep(None)\n")
    (tree / "app/other.py").write_text("import gc\n\ngc.step()\n")

    def touched() -> tuple[object, ...]:
        found = answers(Checkout(tree), column="share_now")
        rows = next(one.rows for one in found if one.question.startswith("7."))
        return next(row for row in rows if row[0] == "a notifier")

    assert touched()[1::2] == (1, "app/command.py")
    (tree / "pipelines/after.py").write_text("def after():\n    pass\n")
    assert touched()[1] == 0
    (tree / "pipelines/step.py").write_text("from pipelines import after\n")
    assert touched()[1::2] == (1, "pipelines/step.py")


def test_the_page_has_a_table_for_each_question(tree):
    page = house([str(tree)])
    for number in ("1", "1b", "2", "3", "4", "5", "6", "7"):
        assert f"\n## {number}. " in page
    assert "## 8." not in page  # seconds only when asked


@pytest.mark.slow
def test_mypy_finds_a_renamed_column_of_typed_rows(tree):
    (tree / "queries/rows.py").write_text(
        "from typing import TypedDict\n\n\nclass Share(TypedDict):\n    share_now: float\n"
    )
    (tree / "app/typed.py").write_text(
        "from queries.rows import Share\n\n\ndef now(row: Share) -> float:\n"
        '    return row["share_now"]\n'
    )
    (tree / "pyproject.toml").write_text('[tool.mypy]\npackages = ["app", "queries"]\n')
    assert found_by_mypy(tree, "share_now") == {"app/typed.py"}


def test_seconds_are_asked_of_the_targets_that_exist(tree):
    (tree / "Makefile").write_text("check:\n\t@true\ntest:\n\t@false\n")
    rows = {row[0]: row[1:] for row in waits(tree).rows}
    assert rows["`make check`"][2] == "green"
    assert rows["`make test`"][2] == "status 2"
    (tree / "Makefile").write_text("test:\n\t@true\n")
    assert waits(tree).rows[0] == ("`make check`", "-", "-", "no such target")
