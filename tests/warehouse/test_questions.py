"""Questions that people save: files of the landscape, whatever stands in them."""

from pathlib import Path

import pytest

from pipelines.folder import Folder
from pipelines.warehouse.questions import LONGEST, MOST, QuestionError, forget, save, saved

SQL = "select 1 as n\nfrom posts"


def test_a_saved_question_comes_back_as_it_was(folder: Folder) -> None:
    assert saved(folder) == ()
    one = save(folder, "  Wie  léidt er? ", f"\n{SQL}\n")
    assert (one.name, one.title) == ("wie_leidt_er", "Wie léidt er?")
    other = save(folder, "誰が", "-- a comment\nfrom help")
    assert saved(folder) == (one, other)
    forget(folder, one.name)
    forget(folder, "../outpace")
    assert saved(folder) == (other,)


def test_a_title_is_taken_once_and_tells_what_is_wrong(folder: Folder) -> None:
    save(folder, "Who leads?", SQL)
    for title, sql, told in (
        ("who LEADS", "from help", "saved already"),
        ("", SQL, "needs a title"),
        ("x" * 121, SQL, "needs a title"),
        ("a\x1b[2J", SQL, "needs a title"),
        ("empty", " ", "has 1 to"),
        ("long", "x" * (LONGEST + 1), f"has {LONGEST + 1}"),
    ):
        with pytest.raises(QuestionError, match=told):
            save(folder, title, sql)
    assert [one.sql for one in saved(folder)] == [SQL]
    for at in range(MOST):
        (folder.questions / f"q{at}.sql").touch()
    with pytest.raises(QuestionError, match="take some away"):
        save(folder, "One more", SQL)


def test_what_is_no_question_is_left_out(folder: Folder, tmp_path: Path) -> None:
    folder.questions.mkdir(parents=True)
    (tmp_path / "secret.sql").write_text("-- secret\nselect 1")
    (folder.questions / "link.sql").symlink_to(tmp_path / "secret.sql")
    (folder.questions / "bytes.sql").write_bytes(b"-- x\n\xff\xfe")
    (folder.questions / "long.sql").write_text("-- x\n" + "x" * 200_000)
    (folder.questions / "head.sql").write_text("-- only a head\n")
    (folder.questions / "bare.sql").write_text("from help")
    (folder.questions / "odd.sql").write_text("-- a\x1b]0;b\u202ec\nfrom help")
    assert [(one.name, one.title, one.sql) for one in saved(folder)] == [
        ("odd", "a ]0;b c", "from help"),
        ("bare", "bare", "from help"),
    ]
