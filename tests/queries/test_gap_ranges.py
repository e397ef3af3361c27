"""The ranges of the gaps: what is not known of a brand's posts is no gap of anything."""

import duckdb
import pytest

from tests.queries.worlds import WEEK, add, add_account, add_days, add_shares, clear, rows

SHARES = {
    "Us": (0.5, (0.5, 0.45, 0.55)),
    "Them": (0.3, (0.3, 0.25, 0.35)),
    "Third": (0.2, (0.2, 0.15, 0.25)),
}


@pytest.fixture
def con(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    clear(shared_world)
    for brand in SHARES:
        add_account(shared_world, brand, "x", role="own" if brand == "Us" else "rival")
    for brand in ("Us", "Third"):
        add_days(shared_world, brand, "x", 5, 100)
    add_shares(shared_world, "x", SHARES)
    return shared_world


@pytest.mark.parametrize(
    ("posts", "known", "gap"), [(4, 4, 0.2), (4, 1, 0.2), (4, 0, None), (0, 0, 0.2)]
)
def test_a_brand_whose_posts_are_all_unknown_has_no_gap(
    con: duckdb.DuckDBPyConnection, posts: int, known: int, gap: float | None
) -> None:
    add(con, "mart.account_days", account_id="x/Them", published_date=WEEK, published_week=WEEK,
        kind="photo", posts=posts, engagement_posts=known, engagement=50 if known else None,
        views_posts=0)  # fmt: skip
    (them,) = rows(con, "from gap_ranges(brands := ['Us', 'Them'])")
    assert (them["rival"], them["gap"]) == ("Them", None if gap is None else pytest.approx(gap))
    assert (them["low"] is None) == (them["rival_share"] is None) == (gap is None)
