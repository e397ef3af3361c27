from datetime import datetime, timedelta

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from app.parts.freshness import SHORTEST, WITHOUT_RHYTHM, stale_after
from app.view.usual import seen_to

NOON = datetime(2026, 11, 1, 12)


def every(days: float, many: int) -> list[datetime]:
    return [NOON + timedelta(days=days * step) for step in range(many)]


def test_without_a_rhythm_nine_days_pass() -> None:
    for many in range(3):
        assert stale_after(every(1, many)) == timedelta(days=9)


def test_twice_the_usual_time_passes() -> None:
    assert stale_after(every(1, 5)) == timedelta(days=2)
    assert stale_after(every(7, 5)) == timedelta(days=14)


def test_several_runs_on_a_day_are_one() -> None:
    assert stale_after(every(0.01, 10)) == WITHOUT_RHYTHM
    assert stale_after(every(0.25, 40)) == timedelta(days=2)


@given(st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1))))
def test_the_order_does_not_matter_and_nothing_is_stale_at_once(starts: list[datetime]) -> None:
    assert stale_after(starts) == stale_after(sorted(starts)) >= SHORTEST


def test_a_file_without_looks_is_known_to_its_end_only() -> None:
    accounts = pd.DataFrame({
        "last_observed_at": [NOON, NOON, None],
        "covered_to": [NOON - timedelta(days=3_653), NOON, None],
    })  # fmt: skip
    assert list(seen_to(accounts)[:2]) == [NOON - timedelta(days=3_653), NOON]
    assert seen_to(accounts).isna()[2]
