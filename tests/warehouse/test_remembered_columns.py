"""What was said of the columns of a file holds for the next file with the same header."""

from pathlib import Path

import pytest

from pipelines.exports import ExportError, ImportOptions, plan_files
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.runs.rebuild import rebuild
from pipelines.runs.undo import undo
from pipelines.warehouse.imports import remembered
from pipelines.warehouse.work import open_work
from tests.conftest import Bring

pytestmark = pytest.mark.usefixtures("unchecked")

MARCH = "Platform,Team,When,Hearts,Likes\nx,acorn,2026-03-02,5,900\n"
APRIL = "platform,when,hearts,team,likes\nx,2026-04-02,7,acorn,900\n"
SAID = {"published_at": "When", "likes": "Hearts", "account": "Team"}


@pytest.fixture
def april(bring: Bring, tmp_path: Path) -> Path:
    """The file of the next month; that of the first is imported."""
    head, *rows = MARCH.splitlines()
    bring(rows, name="march.csv", head=head, map=SAID)
    path = tmp_path / "april.csv"
    path.write_text(APRIL)
    return path


def likes(folder: Folder) -> list[int]:
    with open_work(folder) as con:
        found = con.execute("select max(likes) from post_observation group by post_id").fetchall()
    return sorted(count for (count,) in found)


def test_the_next_file_needs_no_hand(folder: Folder, april: Path) -> None:
    with pytest.raises(ExportError):
        plan_files(april)
    (plan,) = plan_files(april, None, remembered(folder))
    assert "as said of an earlier file: account = 'Team', likes = 'Hearts'" in plan.notes[0]
    (report,) = import_files(folder, [april], ImportOptions())
    assert report.posts_added == 1
    assert likes(folder) == [5, 7]
    rebuild(folder, smaller=False)
    assert likes(folder) == [5, 7]


def test_what_is_said_now_counts_more(folder: Folder, april: Path) -> None:
    import_files(folder, [april], ImportOptions(map={"likes": "Likes"}))
    assert likes(folder) == [5, 900]
    assert [one["likes"] for one in remembered(folder).values()] == ["Likes"]


def test_another_header_is_not_meant(folder: Folder, april: Path) -> None:
    april.write_text(APRIL.replace("likes", "mood"))
    with pytest.raises(ExportError):
        plan_files(april, None, remembered(folder))


def test_an_import_that_is_taken_back_is_forgotten(folder: Folder, april: Path) -> None:
    (report,) = import_files(folder, [april], ImportOptions(map={"likes": "Likes"}))
    undo(folder, report.run_id)
    assert [one["likes"] for one in remembered(folder).values()] == ["Hearts"]


def test_a_column_that_is_no_such_thing_stays_unread(folder: Folder, tmp_path: Path) -> None:
    path = tmp_path / "may.csv"
    path.write_text("platform,account,date,likes,shares,text\nx,acorn,2026-05-02,900,3,hi\n")
    import_files(folder, [path], ImportOptions(map={"likes": ""}))
    path.write_text("platform,account,date,likes,shares,text\nx,acorn,2026-06-02,900,4,ho\n")
    (plan,) = plan_files(path, None, remembered(folder))
    assert plan.notes[0].startswith("as said of an earlier file: likes in no column")
    import_files(folder, [path], ImportOptions())
    with open_work(folder) as con:
        found = con.execute("select likes, shares from post_observation order by shares").fetchall()
    assert found == [(None, 3), (None, 4)]


def test_a_field_that_a_file_needs_cannot_be_in_no_column(folder: Folder, april: Path) -> None:
    with pytest.raises(ExportError, match="no column with the time of the posts"):
        plan_files(april, ImportOptions(map={**SAID, "published_at": ""}))
