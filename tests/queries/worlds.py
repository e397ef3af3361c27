"""A published file in memory whose stored verdicts are written by hand."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import duckdb

import queries
from pipelines.warehouse.measure import load_reference

WEEK = date(2026, 6, 1)
Interval = tuple[float, float, float]  # estimate, low, high


def empty_world() -> duckdb.DuckDBPyConnection:
    """The tables and measures without a row."""
    con = duckdb.connect()
    con.execute("set TimeZone = 'UTC'")
    queries.migrate(con)
    con.execute(
        "insert into landscape by name "
        "select 'UTC' as time_zone, 0 as week_start, false as is_simulated"
    )
    for name in queries.files("marts"):
        con.execute(queries.read(name))
    load_reference(con)
    queries.install(con)
    return con


def clear(con: duckdb.DuckDBPyConnection) -> None:
    """Take out what the other functions put in."""
    for table in ("accounts", "account_days", "week_coverage", "brand_intervals"):
        con.execute(f"delete from mart.{table}")


def add_account(
    con: duckdb.DuckDBPyConnection,
    brand: str,
    platform: str,
    *,
    role: str = "rival",
    weeks: int = 8,
) -> None:
    """A tracked account whose last `weeks` weeks were collected."""
    con.execute(
        "insert into mart.accounts by name select $name as account_id, $platform as platform, "
        "$brand as brand, $role as role, true as is_tracked, 1000 as followers",
        {"name": f"{platform}/{brand}", "platform": platform, "brand": brand, "role": role},
    )
    for back in range(weeks):
        week = WEEK - timedelta(weeks=back)
        con.execute(
            "insert into mart.week_coverage values ($1, $2, $3, 'ok')", [brand, platform, week]
        )


def add_days(
    con: duckdb.DuckDBPyConnection, brand: str, platform: str, posts: int, sum_: int
) -> None:
    """Posts of the last week with their engagement."""
    con.execute(
        "insert into mart.account_days by name select $1 as account_id, $2 as published_date, "
        "$2 as published_week, 'photo' as kind, $3 as posts, $3 as engagement_posts, "
        "$4 as engagement, 0 as views_posts",
        [f"{platform}/{brand}", WEEK, posts, sum_],
    )


def add_shares(
    con: duckdb.DuckDBPyConnection, platform: str, shares: Mapping[str, tuple[float, Interval]]
) -> None:
    """What was judged of a platform: brand to measured share and interval."""
    for brand, (share, (estimate, low, high)) in shares.items():
        con.execute(
            "insert into mart.brand_intervals by name select $1 as brand, $2 as platform, "
            "'engagement' as measure, $3 as as_of_week, 'now' as period, $4 as share, "
            "$5 as estimate, $6 as low, $7 as high, 20 as posts, $8 as universe",
            [brand, platform, WEEK, share, estimate, low, high, len(shares)],
        )


def rows(con: duckdb.DuckDBPyConnection, sql: str) -> Sequence[dict[str, Any]]:
    """The answer as dictionaries."""
    found = con.execute(sql)
    names = [column[0] for column in found.description or []]
    return [dict(zip(names, values, strict=True)) for values in found.fetchall()]
