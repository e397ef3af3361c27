"""A published file in memory whose stored verdicts are written by hand."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import duckdb

import queries
from pipelines.warehouse.measure import load_reference
from pipelines.warehouse.platforms import fill_platforms

WEEK = date(2026, 6, 1)
FILLED = (
    "mart.accounts", "mart.account_days", "mart.account_weeks", "mart.account_followers",
    "mart.week_coverage", "mart.brand_intervals", "mart.brand_market", "mart.pair_verdicts",
    "mart.rival_verdicts",
    "mart.causes", "mart.course_changes", "mart.post_measures", "mart.post_answers",
    "mart.post_ages", "post_version", "account_period", "journal_entry", "mart.storm_signs",
    "mart.storm_bests", "mart.storm_fans", "post_state",
)  # fmt: skip
Interval = tuple[float, float, float]  # estimate, low, high


def write_empty(room: Path) -> Path:
    """The file of the tables and measures without a row, in an empty folder."""
    path = room / "measures.duckdb"
    with duckdb.connect(path) as con:
        con.execute("set TimeZone = 'UTC'")
        queries.migrate(con)
        fill_platforms(con)
        con.execute(
            "insert into landscape by name "
            "select 'UTC' as time_zone, 0 as week_start, false as is_simulated"
        )
        for name in queries.files("marts"):
            con.execute(queries.read(name))
        load_reference(con)
        queries.install(con)
    return path


def copied(measures: Path) -> duckdb.DuckDBPyConnection:
    """Such a file in memory, in a sixth of the time that it takes to make the measures."""
    con = duckdb.connect()
    con.execute("set TimeZone = 'UTC'")
    con.execute("set enable_progress_bar = false")
    con.execute(f"attach '{measures}' as made (read_only)")
    con.execute("copy from database made to memory")
    con.execute("detach made")
    return con


def fresh(con: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield what a module filled once; what a test adds is taken back after it."""
    con.execute("begin")
    yield con
    con.execute("rollback")


def clear(con: duckdb.DuckDBPyConnection) -> None:
    """Take out what the other functions put in."""
    for table in FILLED:
        con.execute(f"delete from {table}")


def add(con: duckdb.DuckDBPyConnection, table: str, **values: Any) -> None:
    """A row of a table; columns that are not named are null."""
    names = ", ".join(f"${name} as {name}" for name in values)
    con.execute(f"insert into {table} by name select {names}", values)


def track(
    con: duckdb.DuckDBPyConnection, account: str, since: date, until: date, **more: Any
) -> None:
    """An account `platform/brand` or `platform/brand/name`, collected from a day and before one.

    No week of it is told: add_weeks does.
    """
    platform, brand = account.split("/")[:2]
    row = {
        "account_id": account,
        "platform": platform,
        "brand": brand,
        "role": "own" if brand == "Us" else "rival",
        "is_tracked": True,
        "covered_from": datetime.combine(since, time()),
        "covered_to": datetime.combine(until, time()) - timedelta(hours=1),
    }
    add(con, "mart.accounts", **row | more)


def add_weeks(
    con: duckdb.DuckDBPyConnection, brand: str, platform: str, first: date, states: Sequence[str]
) -> None:
    """What is known of the collection of week after week: ok, silent, partial, missing, unknown."""
    con.execute(
        "insert into mart.week_coverage by name select $brand as brand, $platform as platform, "
        "unnest($weeks::date[]) as week, unnest($states::varchar[]) as state",
        {
            "brand": brand,
            "platform": platform,
            "weeks": [first + timedelta(weeks=place) for place in range(len(states))],
            "states": list(states),
        },
    )


def publish(
    con: duckdb.DuckDBPyConnection, account: str, day: date, engagement: int | None, **more: Any
) -> str:
    """A post of an account in every mart that holds posts; its id."""
    found = con.execute("select count(*) from mart.post_measures").fetchone()
    week = day - timedelta(days=day.weekday())
    post = {
        "post_id": f"{account}/{found and found[0]}",
        "account_id": account,
        "kind": "photo",
        "published_at": datetime.combine(day, time(12)),
        "published_date": day,
        "published_week": week,
        "age_days": 40.0,
        "observations": 1,
        "engagement": engagement,
        "engagement_ripe": engagement,
        "views": None,
        "is_projected": False,
        "is_breakout": False,
    } | more
    add(con, "mart.post_measures", **post)
    names = ("account_id", "published_date", "published_week", "kind", "views")
    ripe = post["engagement_ripe"]
    sums = {
        "posts": 1,
        "young_posts": int(post["age_days"] < 7),
        "projected_posts": int(post["is_projected"]),
        "engagement": ripe,
        "engagement_posts": int(ripe is not None),
        "engagement_log_sum": None if ripe is None else math.log1p(ripe),
        "views_posts": int(post["views"] is not None),
    }
    add(con, "mart.account_days", **{name: post[name] for name in names} | sums)
    return str(post["post_id"])


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
