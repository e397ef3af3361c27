"""`outpace sql` asks from behind the same fence."""

import pytest

from pipelines.folder import Folder
from pipelines.warehouse.ask import Published
from tests.commands.test_bad_input import outpace


@pytest.fixture
def folder(attacked: Published) -> Folder:
    return Folder(attacked.path.parent.parent)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("delete from post", "a question is one statement that reads"),
        ("select 1; delete from post", "a question is one statement that reads"),
        ("from read_text('/etc/hostname')", "read_text is not for questions"),
        ("from duckdb_databases()", "not for questions"),
        ("this is no sql", "syntax error"),
    ],
)
def test_what_does_not_read_is_refused_in_one_line(
    folder: Folder, question: str, said: str
) -> None:
    done = outpace(folder.root, "sql", question)
    assert done.returncode == 1
    assert done.stdout == ""
    assert said in done.stderr and done.stderr.count("\n") == 1
    assert str(folder.root) not in done.stderr


def test_a_long_answer_is_not_cut(folder: Folder) -> None:
    done = outpace(folder.root, "sql", "--csv", "select range as n from range(20000)")
    assert done.returncode == 0
    assert done.stdout.splitlines()[::20_000] == ["n", "19999"]


def test_an_answer_without_end_is_refused(folder: Folder) -> None:
    done = outpace(folder.root, "sql", "--csv", "from range(1000000000000)")
    assert done.returncode == 1
    assert "the answer is larger than 1,000,000 rows" in done.stderr
