"""Rows of a frame: what is not known is None, whatever pandas has for it."""

from datetime import date

import pandas as pd

from app.words.rows import most, rows_of, whole
from queries.rows import Cadence, ShareChange
from tests.app.made_up import change_frame


def test_every_gap_is_none_as_the_type_says() -> None:
    frame = pd.DataFrame(
        {
            "period": [pd.NaT, pd.Timestamp("2026-11-16")],
            "posts": pd.array([None, 3], dtype="Int64"),
            "weeks": [float("nan"), 1.0],
            "brand": [None, "A"],
        }
    )
    nothing, something = rows_of(frame, Cadence)
    assert list(nothing.values()) == [None] * 4
    assert something == {
        "period": date(2026, 11, 16), "posts": 3, "weeks": 1.0, "brand": "A",
    }  # fmt: skip
    assert rows_of(frame.head(0), Cadence) == []


def test_the_largest_known_value_wins_and_an_unknown_one_never() -> None:
    rows = rows_of(change_frame(), ShareChange)
    rows[0]["share_now"] = None
    first = most(rows, lambda row: row["share_now"])
    assert first is not None
    assert first["brand"] == "Vaartwijk"
    assert most(rows[:1], lambda row: row["share_now"]) is None
    assert [whole(None), whole(float("nan")), whole(4.0)] == [0, 0, 4]
