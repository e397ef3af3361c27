"""The page Ask: measures by topic, answers with days, errors with their line."""

from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

import queries
from app.parts.ask.measures import TOPICS
from app.parts.ask.question import _as_days, _placed
from app.words.language import spoken
from tests.conftest import Bring, row
from tests.pages.conftest import open_page, words


def test_midnights_are_days_and_moments_stay() -> None:
    days = pd.Series(pd.to_datetime(["2026-11-01", None]))
    assert _as_days(days).iloc[0] == date(2026, 11, 1)
    moments = pd.Series(pd.to_datetime(["2026-11-01 08:00", "2026-11-02 00:00"]))
    assert _as_days(moments).equals(moments)


@pytest.mark.parametrize(
    ("sql", "line"),
    [("select\n brnd\nfrom posts", "Line 2: "), ("select brnd\nfrom brnd", 'no "brnd"')],
)
def test_an_error_names_its_line_where_there_is_only_one(sql: str, line: str) -> None:
    assert _placed(sql, 'no "brnd" there').startswith(line)
    with spoken("nl"):
        assert _placed("brnd", 'no "brnd" there').startswith("Regel 1: ")


def test_every_topic_has_a_place() -> None:
    assert set(queries.topics()) == set(TOPICS)


def test_measures_are_folded_by_topic(bring: Bring, dashboard: AppTest) -> None:
    bring([row("Us", "1", "2026-01-05T08:00:00Z")], own="Us")
    page = open_page(dashboard, "ask")
    assert "Measures" in words(page)
    labels = [one.label for one in page.expander]
    assert any(label.startswith("**What can be said") for label in labels)
    assert any("share\\_trend" in label for label in labels)
