from datetime import datetime, timedelta

import pandas as pd

from app.view.usual import seen_to

NOON = datetime(2026, 11, 1, 12)


def test_a_file_without_looks_is_known_to_its_end_only() -> None:
    accounts = pd.DataFrame({
        "last_observed_at": [NOON, NOON, None],
        "covered_to": [NOON - timedelta(days=3_653), NOON, None],
    })  # fmt: skip
    assert list(seen_to(accounts)[:2]) == [NOON - timedelta(days=3_653), NOON]
    assert seen_to(accounts).isna()[2]
