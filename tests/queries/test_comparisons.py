"""Two periods against each other, and shares without the market's movement."""

import math
from datetime import date

import duckdb
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import queries
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from tests.conftest import Bring, row


@pytest.fixture
def two_years(bring: Bring) -> None:
    rows = [
        row(brand, f"{brand}{year}{month}", f"{year}-{month:02d}-10T08:00:00Z", counts=counts)
        for year in (2024, 2025)
        for month in range(1, 13)
        for brand, counts in (("Us", "10,,,"), ("Them", "30,,," if year == 2025 else "10,,,"))
    ]
    bring(rows, own="Us")


def change(folder: Folder, **asked: object) -> dict[str, object]:
    frame = open_published(folder).measure("share_change", **asked)
    return dict(frame[frame["brand"] == "Them"].iloc[0])


def test_any_two_periods(folder: Folder, two_years: None) -> None:
    found = change(
        folder,
        since=date(2025, 1, 1),
        until=date(2025, 12, 31),
        before_since=date(2024, 1, 1),
        before_until=date(2024, 12, 31),
    )
    assert (found["share_now"], found["share_before"], found["change"]) == (0.75, 0.5, 0.25)


def test_the_usual_comparison_is_with_as_many_days_before(folder: Folder, two_years: None) -> None:
    weeks = change(folder, until=date(2025, 7, 7), weeks=26)
    dates = change(folder, since=date(2025, 1, 6), until=date(2025, 7, 7))
    assert {name: str(value) for name, value in weeks.items()} == {
        name: str(value) for name, value in dates.items()
    }
    assert weeks["before_until"] == weeks["now_from"]
    assert weeks["now_from"] - weeks["before_from"] == weeks["now_until"] - weeks["now_from"]  # type: ignore[operator]


@pytest.fixture(scope="module")
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute(queries.read("common/moved_share"))
    return con


def moved(con: duckdb.DuckDBPyConnection, share: float, ratio: float, error: float = 0) -> float:
    found = con.execute("select moved_share($1, $2, $3)", [share, ratio, error]).fetchone()
    assert found is not None
    return float(found[0])


@pytest.mark.parametrize(
    ("share", "ratio", "error", "left"),
    [
        (0.2, 2, 0, 1 / 3),  # odds of 1 : 4 that double
        (0.5, 0.5, math.log(4), 2 / 3),  # even odds, halved and then four times as large
        (0, 2, 0, 0),
        (0.5, 0, 0, 0),
        (1, 0.5, 0, 1),
        (1, 0.5, -800, 1),  # exp(-800) is 0 in a double
        (5e-324, 1, -1, 0),  # the product is 0 in a double: a known share is never null
        (5e-324, 0.01, 0, 0),
        (0.5, 1, 800, 1),
    ],
)
def test_a_known_share_moves_to_a_known_share(
    con: duckdb.DuckDBPyConnection, share: float, ratio: float, error: float, left: float
) -> None:
    assert moved(con, share, ratio, error) == pytest.approx(left)


def test_an_unknown_share_or_ratio_moves_nowhere(con: duckdb.DuckDBPyConnection) -> None:
    unknown = "select moved_share(null, 2, 0), moved_share(0.5, null, 0)"
    assert con.execute(unknown).fetchone() == (None, None)


FRACTION = st.floats(0.001, 0.999)
RATIO = st.floats(0.01, 100)


@given(st.floats(0, 1), RATIO, st.floats(0, 50) | st.floats(0, 1e-15))
@example(5e-324, 1, 1)
def test_a_moved_share_stays_a_share_inside_its_range(
    con: duckdb.DuckDBPyConnection, share: float, ratio: float, error: float
) -> None:
    low, middle, high = (moved(con, share, ratio, by) for by in (-error, 0, error))
    assert 0 <= low <= middle <= high <= 1


@given(FRACTION, RATIO)
def test_a_share_that_moves_alone(
    con: duckdb.DuckDBPyConnection, share: float, ratio: float
) -> None:
    assert moved(con, share, 1) == pytest.approx(share)
    assert 0 < moved(con, share, ratio) < 1
    assert (moved(con, share, ratio) >= share) == (ratio >= 1) or ratio == pytest.approx(1)
    assert moved(con, moved(con, share, ratio), 1 / ratio) == pytest.approx(share)
    rest = moved(con, 1 - share, 1 / ratio)  # what others lose when they shrink instead
    assert moved(con, share, ratio) + rest == pytest.approx(1)
    assert moved(con, share, ratio, -1) < moved(con, share, ratio) < moved(con, share, ratio, 1)
