"""What a reader changes in the table of columns becomes what is said of the file."""

from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest

from app.parts.data import columns, importing
from app.parts.data.said import FileSays
from pipelines.exports import ExportError, ImportOptions, plan_files
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.warehouse.work import open_work

COLUMNS = [("When", "published_at"), ("Hearts", "likes"), ("Mood", None)]
CHANGES = {
    "nothing": ({}, {}),
    "a meaning": ({2: {"field": "saves"}}, {"saves": "Mood"}),
    "none": ({1: {"field": None}}, {"likes": ""}),
    "another": ({1: {"field": None}, 2: {"field": "likes"}}, {"likes": "Mood"}),
    "a column that is gone": ({7: {"field": "saves"}}, {}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_said(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    edited, said = CHANGES[name]
    state = {"columns_f1": COLUMNS, "meaning_f1": {"edited_rows": edited}}
    monkeypatch.setattr(columns, "st", SimpleNamespace(session_state=state))
    assert columns.columns_said("f1") == said


MARCH = [["Platform", "Page", "Date", "Likes", "Hearts"], ["x", "acorn", "2026-03-02", 900, 5]]
APRIL = [["Platform", "Page", "Date", "Likes", "Hearts"], ["x", "acorn", "2026-04-02", 901, 6]]


def test_the_columns_of_each_sheet_are_corrected_by_themselves(
    monkeypatch: pytest.MonkeyPatch, folder: Folder, tmp_path: Path
) -> None:
    path = tmp_path / "year.xlsx"
    made = openpyxl.Workbook()
    for name, rows in (("March", MARCH), ("April", APRIL)):
        sheet = made.create_sheet(name)
        for line in rows:
            sheet.append(line)
    made.remove(made["Sheet"])
    made.save(path)
    monkeypatch.setattr(
        importing, "columns_said", lambda name: {"likes": "Hearts"} if name == "f1_1" else {}
    )
    plans = plan_files(path, ImportOptions())
    options = importing._with_columns(plans, FileSays(ImportOptions(), "f1"))
    for one in options:
        import_files(folder, [path], one)
    with open_work(folder) as con:
        found = con.execute("select likes from post_observation order by likes").fetchall()
    assert found == [(6,), (900,)]


def test_a_file_that_nobody_can_read_is_read_as_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "posts.csv"
    path.write_text("platform,page,when it was,likes\nx,acorn,2026-03-02,5\n")
    says = FileSays(ImportOptions(), "f1")
    monkeypatch.setattr(importing, "_tried", plan_files)
    monkeypatch.setattr(importing, "columns_said", lambda name: {})
    with pytest.raises(ExportError):
        importing._plans_unsaid(path, says)
    said = {"published_at": "when it was"}
    monkeypatch.setattr(importing, "columns_said", lambda name: said)
    plans = importing._plans_unsaid(path, says)
    assert (plans, importing._with_columns(plans, says)) == ((None,), (ImportOptions(map=said),))
