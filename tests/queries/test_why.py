"""Measures behind the page Why, on worlds small enough to compute by hand."""

import math
from datetime import date, timedelta
from typing import Any

import duckdb
import pandas as pd
import pytest

import queries
from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from tests.conftest import HEAD, Bring, row

pytestmark = pytest.mark.usefixtures("unchecked")

PERIODS = {
    "before_since": date(2026, 1, 5),
    "before_until": date(2026, 2, 2),
    "since": date(2026, 2, 2),
    "until": date(2026, 3, 2),
}
FIRST = date(2026, 1, 5)


@pytest.fixture(scope="module")
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute(queries.read("common/t_bound"))
    return con


@pytest.mark.parametrize(
    ("df", "chance", "t"),
    [(4, 0.05, 2.132), (9, 0.05, 1.833), (30, 0.05, 1.697), (9, 0.005, 3.250), (4, 0.025, 2.776)],
)
def test_bounds_are_those_of_the_printed_tables(
    con: duckdb.DuckDBPyConnection, df: int, chance: float, t: float
) -> None:
    found = con.execute("select t_bound($df, $chance)", {"df": df, "chance": chance}).fetchone()
    assert found is not None
    assert found[0] == pytest.approx(t, rel=0.005)


def test_no_bound_without_a_degree_of_freedom(con: duckdb.DuckDBPyConnection) -> None:
    assert con.execute("select t_bound(0, 0.05)").fetchone() == (None,)


def ask(folder: Folder, name: str, **arguments: Any) -> pd.DataFrame:
    return open_published(folder).measure(name, **arguments)


def posts(brand: str, counts: list[int], start: date, **options: Any) -> list[str]:
    """A post a day of the given engagement."""
    return [
        row(brand, f"{brand}{start + timedelta(days=at)}{options.get('kind', '')}",
            f"{start + timedelta(days=at)}T{options.get('hour', 9):02d}:00:00Z",
            counts=f"{count},0,0,", observed="2026-06-01T00:00:00Z",
            kind=options.get("kind", "photo"), text=options.get("text", ""))
        for at, count in enumerate(counts)
    ]  # fmt: skip


def test_kinds_are_told_before_and_now(folder: Folder, bring: Bring) -> None:
    bring([
        *posts("us", [10] * 28, FIRST),
        *posts("us", [10] * 14, date(2026, 2, 2)),
        *posts("us", [99] * 14, date(2026, 2, 16), kind="video"),
    ], own="us")  # fmt: skip
    found = ask(folder, "kinds_compared", **PERIODS).set_index("kind", drop=False)
    video = found.loc["video"]
    assert (video["posts_before"], video["posts_now"], video["share_now"]) == (0, 14, 0.5)
    assert video["per_week_now"] == pytest.approx(3.5)
    assert video["typical_now"] == pytest.approx(99)
    assert pd.isna(video["typical_before"])
    whole = found[found["kind"].isna()].iloc[0]
    assert (whole["posts_before"], whole["posts_now"]) == (28, 28)
    assert whole["per_week_before"] == pytest.approx(7)
    assert whole["typical_now"] == pytest.approx(math.sqrt(11 * 100) - 1)


def test_a_rise_without_its_best_posts(folder: Folder, bring: Bring) -> None:
    bring([
        *posts("us", [10] * 28, FIRST), *posts("us", [10] * 28, date(2026, 2, 2)),
        *posts("them", [10] * 28, FIRST), *posts("them", [560, *[10] * 27], date(2026, 2, 2)),
    ], own="us")  # fmt: skip
    found = ask(folder, "gain_without_best", **PERIODS)
    them = found[found["brand"] == "them"].set_index("without")
    assert them.loc[0, "share_before"] == pytest.approx(0.5)
    assert them.loc[0, "share_now"] == pytest.approx(830 / 1110)
    assert them.loc[1, "share_now"] == pytest.approx(270 / 550)
    assert abs(them.loc[1, "change"]) < 1e-9
    assert list(them["posts_now"]) == [28, 27, 25, 23]


def hourly(brand: str, *, evening: int, days: int = 56) -> list[str]:
    """A post every morning and one every evening; the counts vary from day to day."""
    waves = [day * 7 % 5 for day in range(days)]
    return [
        *posts(brand, [100 + wave for wave in waves], FIRST, hour=9),
        *posts(brand, [evening + wave for wave in waves], FIRST, hour=19, kind="photo2"),
    ]


def test_an_hour_is_only_clear_when_its_range_leaves_out_the_usual(
    folder: Folder, bring: Bring
) -> None:
    rows = [line.replace("photo2", "photo") for line in hourly("us", evening=200)]
    even = [line.replace("photo2", "photo") for line in hourly("them", evening=100)]
    bring([*rows, *even], own="us")
    found = ask(folder, "posting_hours").set_index(["brand", "days", "hour_from"])
    evening, morning = found.loc[("us", "weekday", 16)], found.loc[("us", "weekday", 8)]
    assert evening["verdict"] == "stronger"
    assert morning["verdict"] == "weaker"
    assert evening["low"] > 1 > morning["high"]
    assert evening["low"] < evening["ratio"] < evening["high"]
    assert set(found.loc["them"]["verdict"]) == {"cannot tell"}
    assert found.loc["us"]["posts_share"].sum() == pytest.approx(1)


def test_few_posts_cannot_tell(folder: Folder, bring: Bring) -> None:
    bring([*posts("us", [10, 10, 12, 9], FIRST), *posts("us", [900], FIRST, hour=23)], own="us")
    found = ask(folder, "posting_hours")
    assert set(found["verdict"]) == {"cannot tell"}
    assert found["low"].isna().all()


def test_hours_are_those_of_the_reporting_time_zone(folder: Folder, bring: Bring) -> None:
    folder.root.mkdir()
    folder.config.write_text('time_zone = "Europe/Amsterdam"\n')
    bring(posts("us", [10] * 6, FIRST, hour=7), own="us")
    assert set(ask(folder, "posting_hours")["hour_from"]) == {8}


def tagged(folder: Folder, bring: Bring, lines: list[str]) -> pd.DataFrame:
    """hashtag_gain of rows that end in a text with hashtags."""
    rows = [f"{line},{line.rpartition(',')[2]}" for line in lines]
    bring(rows, head=f"{HEAD},hashtags", own="us")
    return ask(folder, "hashtag_gain", **PERIODS).set_index("hashtag")


def test_a_hashtag_is_told_with_what_came_with_it(folder: Folder, bring: Bring) -> None:
    waves = [1 + day % 3 for day in range(28)]
    found = tagged(folder, bring, [
        *posts("us", [100 + wave for wave in waves], FIRST, text="#Plain"),
        *posts("us", [100 + wave for wave in waves], date(2026, 2, 2), text="#plain"),
        *posts("us", [300 + wave for wave in waves], date(2026, 2, 2), text="#gold", kind="video"),
    ])  # fmt: skip
    gold = found.loc["gold"]
    assert (gold["posts_before"], gold["posts_now"]) == (0, 28)
    assert gold["gain"] == pytest.approx(sum(300 + wave for wave in waves) / 4)
    assert gold["brand_gain"] == pytest.approx(gold["gain"])
    assert found.loc["plain", "gain"] == pytest.approx(0)
    assert gold["ratio"] == pytest.approx(1 / found.loc["plain", "ratio"])


def test_a_hashtag_of_the_same_kind_that_does_better_is_clear(folder: Folder, bring: Bring) -> None:
    rows = [
        *posts("us", [100 + day % 3 for day in range(56)], FIRST, text="#plain"),
        *posts("us", [300 + day % 3 for day in range(56)], FIRST, text="#gold", kind="photo2"),
        *posts("us", [900] * 4, FIRST, text="#rare", kind="photo3"),
    ]
    found = tagged(folder, bring, [line.replace(",photo2,", ",photo,") for line in rows])
    assert "rare" not in found.index
    assert found.loc["gold", "verdict"] == "stronger"
    assert found.loc["gold", "low"] > 2
    assert found.loc["plain", "verdict"] == "weaker"
