"""The matrix: ranges of differences from the ranges of shares, and the words that follow."""

import math
from collections.abc import Sequence
from typing import Any

import duckdb
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.verdicts.normal import Z90
from pipelines.verdicts.share import WIDTH, interval
from tests.conftest import examples
from tests.queries.worlds import add_account, add_days, add_shares, clear, rows

World = duckdb.DuckDBPyConnection


@pytest.fixture
def con(shared_world: World) -> World:
    clear(shared_world)
    return shared_world


def judged(levels: dict[str, tuple[float, float]]) -> dict[str, tuple[float, tuple[float, ...]]]:
    """Brand to share and interval, as the verdicts make them of log levels and variances."""
    level, variance = (np.array([[pair[i]] for pair in levels.values()]) for i in (0, 1))
    share, low, high = interval(level, variance, np.ones_like(level, dtype=bool))
    both = zip(levels, share[:, 0], low[:, 0], high[:, 0], strict=True)
    return {brand: (float(s), (float(s), float(a), float(b))) for brand, s, a, b in both}


@settings(max_examples=examples(12), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.floats(-2, 2), st.floats(0.005, 0.4)), min_size=2, max_size=7, unique=True
    )
)
def test_variances_are_taken_apart_exactly(con: World, levels: list[tuple[float, float]]) -> None:
    clear(con)
    named = {f"b{index}": pair for index, pair in enumerate(levels)}
    for brand in named:
        add_account(con, brand, "youtube", role="own" if brand == "b0" else "rival")
    shares = judged(named)
    add_shares(con, "youtube", shares)
    share = np.array([told[0] for told in shares.values()])
    variance = np.array([pair[1] for pair in levels]) * WIDTH**2
    for row in rows(con, "from gap_ranges()"):
        other = int(row["rival"][1:])
        gradient = -share * (share[0] - share[other])
        gradient[0] += share[0]
        gradient[other] -= share[other]
        sd = math.sqrt(float((gradient**2 * variance).sum()))
        assert row["estimate"] == pytest.approx(share[0] - share[other], abs=1e-9)
        assert row["high"] - row["estimate"] == pytest.approx(
            min(Z90 * sd, 1 - row["estimate"]), rel=1e-3
        )


def flat(estimate: float, half: float) -> tuple[float, tuple[float, float, float]]:
    return estimate, (estimate, estimate - half, estimate + half)


@pytest.mark.parametrize(
    ("theirs", "half", "state"),
    [
        (0.2, 0.02, "ahead"),
        (0.8, 0.02, "behind"),
        (0.5, 0.005, "level"),
        (0.45, 0.1, "cannot tell"),
    ],
)
def test_a_state_is_said_only_where_the_range_allows(
    con: World, theirs: float, half: float, state: str
) -> None:
    (row,) = duel(con, 1 - theirs, half)
    assert row["state"] == state


def duel(con: World, ours: float, half: float) -> Sequence[dict[str, Any]]:
    add_account(con, "Us", "youtube", role="own")
    add_account(con, "Them", "youtube")
    add_shares(con, "youtube", {"Us": flat(ours, half), "Them": flat(1 - ours, half)})
    return rows(con, "from landscape_matrix()")


def test_of_two_brands_the_range_is_twice_that_of_the_share(con: World) -> None:
    (row,) = duel(con, 0.6, 0.05)
    assert row["gap"] == pytest.approx(0.2)
    assert row["low"] == pytest.approx(0.1, abs=0.003)
    assert row["high"] == pytest.approx(0.3, abs=0.003)


def test_who_has_no_account_is_absent_and_who_is_new_gathers(con: World) -> None:
    add_account(con, "Us", "youtube", role="own", weeks=60)
    add_account(con, "New", "youtube", weeks=5)
    add_account(con, "Far", "tiktok", weeks=60)
    add_shares(con, "youtube", {"Us": flat(0.6, 0.05), "Other": flat(0.4, 0.05)})
    found = {(row["rival"], row["platform"]): row for row in rows(con, "from landscape_matrix()")}
    assert found["New", "youtube"]["state"] == "gathering"
    assert found["New", "youtube"]["weeks"] == 5
    assert found["Far", "youtube"]["absent"] == "rival"
    assert found["Far", "tiktok"]["absent"] == "own"
    assert found["Far", "tiktok"]["gap"] is None
    (unserved,) = rows(con, "from unserved_platforms()")
    assert (unserved["platform"], unserved["rival"]) == ("tiktok", "Far")


def test_all_platforms_weigh_by_what_they_earned(con: World) -> None:
    for platform, ours, total in (("youtube", 0.7, 300), ("bluesky", 0.2, 100)):
        add_account(con, "Us", platform, role="own")
        add_account(con, "Them", platform)
        add_shares(con, platform, {"Us": flat(ours, 0.05), "Them": flat(1 - ours, 0.05)})
        add_days(con, "Us", platform, 5, round(ours * total))
        add_days(con, "Them", platform, 5, round((1 - ours) * total))
    found = {row["platform"]: row for row in rows(con, "from landscape_matrix()")}
    assert found["all"]["gap"] == pytest.approx((300 * 0.4 - 100 * 0.6) / 400)
    assert found["all"]["posts"] == 20
    half = [found[name]["high"] - found[name]["estimate"] for name in ("youtube", "bluesky")]
    added = math.hypot(0.75 * half[0], 0.25 * half[1])
    assert found["all"]["high"] - found["all"]["estimate"] == pytest.approx(added)
    views = rows(con, "from landscape_matrix(measure := 'views')")
    assert "all" not in {row["platform"] for row in views}


def test_unknown_counts_are_no_difference(con: World) -> None:
    add_account(con, "Us", "youtube", role="own", weeks=60)
    add_account(con, "Them", "youtube", weeks=60)
    add_shares(con, "youtube", {"Us": flat(0.6, 0.05), "Them": flat(0.4, 0.05)})
    con.execute(
        "insert into mart.account_days by name select 'youtube/Them' as account_id, "
        "date '2026-06-01' as published_date, date '2026-06-01' as published_week, "
        "'photo' as kind, 5 as posts, 0 as engagement_posts"
    )
    (row,) = rows(con, "from landscape_matrix()")
    assert row["state"] == "not in the data"
    assert row["gap"] is None
