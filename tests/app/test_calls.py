from datetime import date

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.view.calls import call_text, literal
from tests.conftest import examples

VALUES = (
    st.text(st.characters(exclude_characters="\0", codec="utf-8"))
    | st.integers(-(10**12), 10**12)
    | st.booleans()
    | st.dates()
)


def test_a_call_leaves_out_what_is_not_given() -> None:
    assert call_text("help", {}) == "from help()"
    assert call_text("x", {"brands": ["O'Neill"], "since": None, "weeks": 8}) == (
        "from x(\n    brands := ['O''Neill'],\n    weeks := 8\n)"
    )


@settings(max_examples=examples(30))
@given(VALUES | st.lists(st.text(st.characters(exclude_characters="\0", codec="utf-8"))))
def test_a_value_survives_the_way_through_sql(value: object) -> None:
    row = duckdb.execute(f"select {literal(value)}").fetchone()
    assert row == (value,)


@pytest.mark.parametrize("value", [0.1, 1e-9])
def test_a_fraction_keeps_its_digits(value: float) -> None:
    assert float(literal(value)) == value


def test_days_are_days() -> None:
    assert literal(date(2026, 11, 3)) == "date '2026-11-03'"
