"""Edges of what the terminal answers."""

import pandas as pd
import pytest

from app.commands.lines import status_lines
from app.words.language import spoken
from pipelines.warehouse.ask import Landscape


@pytest.mark.parametrize(
    ("language", "nobody", "ok"),
    [
        ("en", "no brands are compared yet", "ok"),
        ("nl", "er worden nog geen merken vergeleken", "compleet"),
    ],
)
def test_the_last_five_runs_are_told_with_what_they_noted(
    language: str, nobody: str, ok: str
) -> None:
    runs = pd.DataFrame(
        {
            "kind": "import",
            "started_at": pd.date_range("2026-01-01", periods=7),
            "status": "ok",
            "note": [None] * 6 + ["two lines rejected"],
        }
    )
    columns = ("is_tracked", "slot", "platform", "last_observed_at", "covered_to")
    accounts = pd.DataFrame({name: [] for name in columns}).astype({"is_tracked": bool})
    built = pd.Timestamp("2026-01-08").to_pydatetime()
    landscape = Landscape("UTC", 0, False, "b", built, "1")
    with spoken(language):
        lines = status_lines(accounts, runs, landscape)
    assert lines[1] == f"  {nobody}"
    assert len(lines) == 2 + 5
    assert lines[2].startswith("import 3 ") and lines[2].endswith(f": {ok}")
    assert lines[-1].endswith(f": {ok}: two lines rejected")
