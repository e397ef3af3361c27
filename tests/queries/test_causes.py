"""The laws of the causes: the parts add up for any input, and no order or unit changes them."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import examples

FIRST = date(2026, 1, 5)
WEEKS = 3  # in each of the two periods
PERIODS = (
    "before_since := date '2026-01-05', before_until := date '2026-01-26', "
    "since := date '2026-01-26', until := date '2026-02-16'"
)
EVERYBODY = f"from causes({PERIODS}) union all from causes({PERIODS}, rival := 'own')"
PARTS = ("cadence", "mix", "strength", "audience", "big_posts", "own", "field")
Post = tuple[str, int, str, int | None]  # brand, week 0..5, kind, engagement (None = not known)

posts = st.lists(
    st.tuples(
        st.sampled_from(["own", "a", "b"]),
        st.integers(0, 2 * WEEKS - 1),
        st.sampled_from(["photo", "video", "reel"]),
        st.one_of(st.none(), st.just(0), st.integers(1, 100_000)),
    ),
    max_size=30,
)
gaps = st.sets(st.tuples(st.sampled_from(["own", "a", "b"]), st.integers(0, 5)), max_size=5)
calm = settings(max_examples=examples(5), suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def con(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    return shared_world


def fill(
    con: duckdb.DuckDBPyConnection,
    made: Sequence[Post],
    *,
    gaps: Sequence[tuple[str, int]] = (),
    followers: Sequence[tuple[str, int, int]] = (),
    brands: Sequence[str] = ("own", "a", "b"),
) -> None:
    """A landscape of one platform, six weeks long, in the marts that the measure reads."""
    for table in ("accounts", "account_days", "account_followers", "week_coverage"):
        con.execute(f"delete from mart.{table}")
    for brand in brands:
        con.execute(
            "insert into mart.accounts by name select $b as account_id, 'x' as platform, "
            "$b as brand, if($b = 'own', 'own', 'rival') as role, true as is_tracked",
            {"b": brand},
        )
        for week in range(2 * WEEKS):
            state = "missing" if (brand, week) in gaps else "ok"
            day = FIRST + timedelta(weeks=week)
            con.execute(
                "insert into mart.week_coverage values ($1, 'x', $2, $3)", [brand, day, state]
            )
    days = [(brand, FIRST + timedelta(weeks=week), kind, e) for brand, week, kind, e in made]
    for brand, day, kind, engagement in days:
        known = engagement is not None
        con.execute(
            "insert into mart.account_days by name select $1 as account_id, $2 as published_date, "
            "$2 as published_week, $3 as kind, 1 as posts, $4 as engagement, "
            "$5 as engagement_posts, $6 as engagement_log_sum",
            [brand, day, kind, engagement, int(known), np.log1p(engagement) if known else None],
        )
    for brand, week, number in followers:
        day = FIRST + timedelta(weeks=week)
        con.execute(
            "insert into mart.account_followers values ($1, $2, $3, false)", [brand, day, number]
        )


def test_the_parts_have_one_list_that_says_which_can_be_the_cause(
    con: duckdb.DuckDBPyConnection,
) -> None:
    found = con.execute("select part, is_doing from change_parts()").fetchall()
    assert tuple(part for part, _ in found) == PARTS
    assert {part for part, is_doing in found if not is_doing} == {"big_posts", "own", "field"}


def causes(con: duckdb.DuckDBPyConnection, **asked: Any) -> pd.DataFrame:
    more = "".join(f", {name} := '{value}'" for name, value in asked.items())
    sql = f"from causes({PERIODS}{more}) order by rival, part"
    return con.execute(sql).df()


def adds_up(frame: pd.DataFrame) -> None:
    for _, parts in frame.groupby(["own", "rival", "platform"]):
        assert set(parts["part"]) == set(PARTS)
        known = parts["value"].notna()
        assert known.all() or not known.any()
        if known.all():
            change = parts["share_now"].iloc[0] - parts["share_before"].iloc[0]
            assert abs(parts["value"].sum() - change) < 1e-9
            assert np.isfinite(parts["value"].astype(float)).all()


@calm
@given(
    made=posts,
    missing=gaps,
    seen=st.lists(
        st.tuples(st.sampled_from(["own", "a", "b"]), st.integers(0, 5), st.integers(0, 9999)),
        max_size=8,
    ),
)
def test_the_parts_add_up_for_any_input(
    con: duckdb.DuckDBPyConnection, made: list[Post], missing: Any, seen: Any
) -> None:
    fill(con, made, gaps=list(missing), followers=seen)
    frame = con.execute(EVERYBODY).df()
    adds_up(frame)
    ranges = frame.dropna(subset=["low"])
    assert (ranges["low"] <= ranges["value"]).all()
    assert (ranges["value"] <= ranges["high"]).all()


@calm
@given(made=posts, data=st.data())
def test_no_order_changes_anything(
    con: duckdb.DuckDBPyConnection, made: list[Post], data: st.DataObject
) -> None:
    fill(con, made)
    before = causes(con)
    fill(con, data.draw(st.permutations(made)), brands=("b", "own", "a"))
    pd.testing.assert_frame_equal(causes(con), before, rtol=1e-9, atol=1e-12)


def steady(times: int = 1, factor: int = 1) -> list[Post]:
    """Three brands; `a` posts twice as often in the second period and all earn alike."""
    made: list[Post] = []
    for week in range(2 * WEEKS):
        for brand in ("own", "a", "b"):
            often = 2 if brand == "a" and week >= WEEKS else 1
            made += [(brand, week, "photo", factor * 1000)] * (3 * often * times)
    return made


def part_of(frame: pd.DataFrame, rival: str = "a") -> dict[str, float]:
    chosen = frame[frame["rival"] == rival]
    return dict(zip(chosen["part"], chosen["value"], strict=True))


def test_twice_the_posts_are_cadence_and_nothing_else(con: duckdb.DuckDBPyConnection) -> None:
    fill(con, steady())
    frame = causes(con, rival="a")
    parts = part_of(frame)
    assert parts["cadence"] == pytest.approx(0.5 - 1 / 3)
    others = [value for name, value in parts.items() if name != "cadence"]
    assert others == pytest.approx([0] * 6, abs=1e-12)
    assert list(frame[frame["is_cause"]]["part"]) == ["cadence"]
    assert frame["per_week_before"].iloc[0] == 3
    assert frame["per_week_now"].iloc[0] == 6


def test_what_grows_everywhere_changes_no_share(con: duckdb.DuckDBPyConnection) -> None:
    fill(con, steady())
    small = causes(con)
    fill(con, steady(factor=10))
    large = causes(con)
    for column in ("share_before", "share_now", "value"):
        assert list(large[column]) == pytest.approx(list(small[column]), abs=1e-9)


def test_a_gap_is_not_silence(con: duckdb.DuckDBPyConnection) -> None:
    kept = [post for post in steady() if not (post[0] == "a" and post[1] == 4)]
    fill(con, kept, gaps=[("a", 4)])
    frame = causes(con, rival="a")
    assert part_of(frame)["cadence"] == pytest.approx(0.5 - 1 / 3)
    assert frame["coverage"].iloc[0] == pytest.approx(5 / 6)


def test_one_brand_alone_has_the_whole_share(con: duckdb.DuckDBPyConnection) -> None:
    fill(con, [post for post in steady() if post[0] == "own"], brands=["own"])
    frame = causes(con, rival="own")
    assert list(frame["share_now"]) == [1.0] * 7
    assert list(frame["value"]) == pytest.approx([0] * 7, abs=1e-12)
    assert not frame["is_cause"].any()


def test_who_was_silent_gains_by_cadence_and_who_earned_nothing_by_strength(
    con: duckdb.DuckDBPyConnection,
) -> None:
    silent = [post for post in steady() if post[0] != "a" or post[1] >= WEEKS]
    fill(con, silent)
    assert part_of(causes(con))["cadence"] == pytest.approx(0.5)
    earning_nothing: list[Post] = [
        (brand, week, kind, 0 if brand == "a" and week < WEEKS else e)
        for brand, week, kind, e in steady()
    ]
    fill(con, earning_nothing)
    assert part_of(causes(con))["strength"] == pytest.approx(0.5)


def test_a_new_kind_is_mix_and_not_strength(con: duckdb.DuckDBPyConnection) -> None:
    made = [
        (brand, week, "video", 5000) if brand == "a" and week >= WEEKS and place % 2 else post
        for place, post in enumerate(steady())
        for brand, week, *_ in [post]
    ]
    fill(con, made)
    parts = part_of(causes(con))
    assert parts["mix"] > 0.05
    assert abs(parts["strength"]) < parts["mix"] / 3


def test_followers_take_their_part_of_strength_only_where_they_are_known(
    con: duckdb.DuckDBPyConnection,
) -> None:
    grown: list[Post] = [
        (brand, week, kind, 2000 if brand == "a" and week >= WEEKS else 1000)
        for brand, week, kind, _ in steady()
    ]
    fill(con, grown)
    unknown = causes(con, rival="a")
    assert not unknown["followers_known"].any()
    assert part_of(unknown)["audience"] == 0
    fill(con, grown, followers=[("a", week, 100 if week < WEEKS else 200) for week in range(6)])
    known = causes(con, rival="a")
    assert known["followers_known"].all()
    assert part_of(known)["audience"] == pytest.approx(part_of(unknown)["strength"], rel=0.01)
    assert abs(part_of(known)["strength"]) < 0.005


@pytest.mark.parametrize(
    ("silent", "change"), [(range(WEEKS), 0.5), (range(WEEKS, 2 * WEEKS), -1 / 3)]
)
def test_where_posts_earn_nothing_the_whole_change_is_strength(
    con: duckdb.DuckDBPyConnection, silent: range, change: float
) -> None:
    earned = [(b, w, k, 0 if b == "a" and w in silent else e) for b, w, k, e in steady()]
    fill(con, earned)
    parts = part_of(causes(con, rival="a"))
    assert parts.pop("strength") == pytest.approx(change)
    assert set(parts.values()) == {0}


def test_posts_without_counts_are_left_out_and_counted(con: duckdb.DuckDBPyConnection) -> None:
    extra: list[Post] = [("a", 5, "photo", None), ("a", 5, "reel", None)]
    fill(con, steady() + extra)
    frame = causes(con, rival="a")
    assert set(frame["unknown_posts"]) == {2}
    assert part_of(frame)["cadence"] == pytest.approx(0.5 - 1 / 3)
    nothing: list[Post] = [(b, w, k, None if b == "a" else e) for b, w, k, e in steady()]
    fill(con, nothing)
    assert causes(con, rival="a")["value"].isna().all()
    assert not causes(con, rival="a")["is_cause"].any()


def test_catching_up_takes_what_is_missing_and_nothing_when_level(
    con: duckdb.DuckDBPyConnection,
) -> None:
    fill(con, steady())
    asked = "since := date '2026-01-26', until := date '2026-02-16'"
    rows = con.execute(f"from catch_up({asked}) order by rival").df()
    assert list(rows["rival"]) == ["a", "b"]
    assert list(rows["posts_needed_per_week"]) == pytest.approx([3, 0])
    assert list(rows["low"]) == pytest.approx([3, 0])
    assert list(rows["rival_share"]) == pytest.approx([0.5, 0.25])
    assert list(rows["is_reachable"]) == [False, True]  # no pace was ever seen here
