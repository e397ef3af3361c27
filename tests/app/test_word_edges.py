"""Edges of sentences that a small wrong turn went through unseen."""

import pandas as pd
import pytest

from app.words.data import status_lines
from app.words.values import duration
from app.words.verdict.quiet import level_statement
from tests.app.made_up import said


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (1, "1 second"),
        (40, "40 seconds"),
        (89, "89 seconds"),
        (90, "2 minutes"),
        (240, "4 minutes"),
        (7_199, "120 minutes"),
        (7_200, "2 hours"),
        (36_000, "10 hours"),
    ],
)
def test_a_length_of_time_has_one_unit(seconds: float, told: str) -> None:
    assert duration(seconds) == told


def test_all_standings_are_told_in_one_sentence() -> None:
    rows = [
        said("A", platform="bluesky", chance_ahead=0.02),
        said("A", platform="instagram", chance_ahead=0.99),
        said("A", platform="youtube", chance_ahead=0.5),
    ]
    detail = level_statement(rows, "").detail
    told = "We lead on Bluesky; A leads on Instagram; too close to call on YouTube."
    assert plain(detail).startswith(told)
    assert plain(level_statement(rows[2:] + rows[1:2], "").detail).startswith("A leads on Insta")


def test_the_last_five_runs_are_told_with_what_they_noted() -> None:
    runs = pd.DataFrame(
        {
            "kind": "import",
            "started_at": pd.date_range("2026-01-01", periods=7),
            "status": "ok",
            "note": [None] * 6 + ["two lines rejected"],
        }
    )
    nobody = pd.DataFrame({name: [] for name in ("is_tracked", "slot", "platform")})
    accounts = nobody.astype({"is_tracked": bool})
    lines = status_lines(accounts, runs, build="b", age="now", zone="UTC")
    assert lines[1] == "  no brands are compared yet"
    assert len(lines) == 2 + 5
    assert lines[2].startswith("import 3 Jan,") and lines[2].endswith(": ok")
    assert lines[-1].endswith(": ok: two lines rejected")
