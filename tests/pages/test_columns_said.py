"""What a reader changes in the table of columns becomes what is said of the file."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from app.parts.data import columns

PATH = Path("room/f1/posts.csv")
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
    assert columns.columns_said(PATH) == said
