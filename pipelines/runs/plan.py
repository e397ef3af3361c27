"""What a run asks: the accounts and posts that are due, within the budget of each platform's day.

What is due and what it costs is worked out in SQL (`queries/plan`) over what was seen so far. Each
post has a rung by its age (`look_interval`): hourly in its first day, six-hourly in the first week,
daily for thirty days, weekly for ninety, every four weeks for ever. One that moves against its rung
is looked at daily, the old posts of an account whose followers jump are looked at at once, and
where the budget has room, old posts are looked at every week, so that one that takes off is seen.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import duckdb

import queries
from pipelines import platforms
from pipelines.platforms.keys import key
from pipelines.platforms.record import Cost, Platform
from pipelines.runs.accounts import Target
from pipelines.settings import Settings
from pipelines.warehouse.sql import run_sql

STEPS = ("plan/inputs", "plan/sources", "plan/accounts", "plan/posts", "plan/tasks")


@dataclass(frozen=True, slots=True)
class Visit:
    """What is asked of one account.

    account_id is None for a link that was not looked up yet. position: how far it was read.
    is_listed: whether its list of posts is read, and `back_to` down to which moment (naive UTC;
    None for the usual one). post_ids: which posts are asked for by their ids. cost: in the units of
    the platform.
    """

    target: Target
    account_id: str | None
    position: Mapping[str, Any]
    is_listed: bool
    back_to: datetime | None
    post_ids: tuple[str, ...]
    is_history: bool
    cost: float


@dataclass(frozen=True, slots=True)
class Planned:
    """What a run will ask of one platform, in numbers.

    budget, spent, cost, run_cost (without histories), history_cost: in requests, units or US
    dollars, as `unit` says; spent is what runs of the same day took. accounts_over, posts_over:
    due, and more than the budget allows.
    accounts_closed: left alone, since the platform allows nothing before `closed_until`.
    """

    platform: str
    unit: str  # requests | units | dollars
    budget: float
    spent: float
    accounts: int
    posts: int
    histories: int
    cost: float
    run_cost: float
    history_cost: float
    accounts_over: int
    posts_over: int
    accounts_closed: int
    closed_until: datetime | None


@dataclass(frozen=True, slots=True)
class Plan:
    """A run before it begins: whom it asks for what, each platform in numbers, the next moment.

    beside: how much is due beside the platforms, by source.
    """

    visits: tuple[Visit, ...]
    told: tuple[Planned, ...]
    due_at: datetime | None  # when the next account is due, None where there is none
    beside: Mapping[str, int] = field(default_factory=dict)


def cost_of(one: Platform) -> Cost:
    """What a platform costs as it is asked now: with the key that is optional, or without it."""
    optional = [need.variable for need in one.needs if need.is_optional]
    is_keyless = one.cost.keyless is not None and not any(map(key, optional))
    return one.cost.keyless if is_keyless and one.cost.keyless else one.cost


def unit_of(one: Platform) -> str:
    """What is counted of a platform: requests, units or dollars."""
    cost = cost_of(one)
    return "dollars" if cost.is_priced else cost.unit


def amount(number: float, unit: str) -> str:
    """An amount of what a platform counts, for a sentence."""
    return f"{number:,.2f} US dollars" if unit == "dollars" else f"{number:,.0f} {unit}"


def day_start(cost: Cost, now: datetime) -> datetime:
    """When the day of a platform began in which this moment (naive UTC) lies, as naive UTC."""
    zone = ZoneInfo(cost.day_zone)
    day = now.replace(tzinfo=UTC).astimezone(zone).date()
    return datetime.combine(day, time(), zone).astimezone(UTC).replace(tzinfo=None)


def plan(
    con: duckdb.DuckDBPyConnection,
    settings: Settings,
    targets: Sequence[Target],
    *,
    now: datetime,
    since: date | None = None,
) -> Plan:
    """What a run now asks of these accounts; with `since`, all posts from that day on instead."""
    known = dict(con.execute(queries.read("ask/account_links")).fetchall())
    ids = [known.get(target.link, _own_id(target)) for target in targets]
    given = {**_targets(targets, ids), **_records(targets, settings, now)}
    from_day = datetime.combine(since, time()) if since else None
    values = {"now": now, "since": from_day}
    for name in STEPS:
        run_sql(con, name, values | given)
    chosen = _rows(con, "plan/chosen", since=from_day)
    visits = tuple(_visit(con, targets, ids, row) for row in chosen)
    told = tuple(_planned(row) for row in _rows(con, "plan/told"))
    due_at = con.execute(queries.read("plan/next"), {"now": now}).fetchone()
    return Plan(visits, told, due_at[0] if due_at else None)


def _own_id(target: Target) -> str | None:
    """The account of a target that is named by its id already."""
    return target.link if target.link.startswith(f"{target.platform}:") else None


def _targets(targets: Sequence[Target], ids: Sequence[str | None]) -> dict[str, list[Any]]:
    """The accounts of a plan, as SQL reads them."""
    return {
        "platforms": [one.platform for one in targets],
        "hosts": [host_of(one) for one in targets],
        "accounts": list(ids),
    }


def host_of(target: Target) -> str:
    """Where an account is asked, its server or its platform: two of one are never asked at once."""
    one = platforms.record(target.platform)
    if not one.software and target.platform != "blog":
        return target.platform
    own, _, server = target.link.partition(":")
    if own == target.platform:
        return server.partition(":")[0]
    return urlsplit(platforms.recognise(target.link).base or target.link).netloc or target.link


def _records(targets: Sequence[Target], settings: Settings, now: datetime) -> dict[str, list[Any]]:
    """The costs of the platforms of these accounts, as SQL reads them."""
    names = list(dict.fromkeys(target.platform for target in targets))
    costs = [cost_of(platforms.record(name)) for name in names]
    pairs = zip(names, costs, strict=True)
    return {
        "names": names,
        "budgets": [settings.budgets.get(name, cost.budget) for name, cost in pairs],
        "day_starts": [day_start(cost, now) for cost in costs],
        "profile_costs": [cost.account_price if cost.is_priced else cost.profile for cost in costs],
        "page_costs": [0 if cost.is_priced else cost.page for cost in costs],
        "page_sizes": [cost.page_size for cost in costs],
        "post_prices": [cost.post_price for cost in costs],
        "batches": [cost.batch for cost in costs],
        "reaches": [cost.reach for cost in costs],
    }


def _rows(con: duckdb.DuckDBPyConnection, name: str, **values: Any) -> list[dict[str, Any]]:
    found = con.execute(queries.read(name), values)
    names = [column[0] for column in found.description or []]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _visit(
    con: duckdb.DuckDBPyConnection,
    targets: Sequence[Target],
    ids: Sequence[str | None],
    row: Mapping[str, Any],
) -> Visit:
    account_id = ids[row["target"]]
    found = con.execute(queries.read("ask/position"), {"account_id": account_id}).fetchone()
    return Visit(
        targets[row["target"]],
        account_id,
        dict(json.loads(found[0])) if found else {},
        row["is_listed"] or row["is_history"],
        row["back_to"],
        tuple(row["post_ids"]),
        bool(row["is_history"]),
        float(row["cost"]),
    )


def _planned(row: Mapping[str, Any]) -> Planned:
    counts = ("accounts", "posts", "histories", "accounts_over", "posts_over", "accounts_closed")
    numbers: dict[str, Any] = {name: int(row[name]) for name in counts}
    amounts: dict[str, Any] = {
        name: float(row[name]) for name in ("budget", "spent", "cost", "run_cost", "history_cost")
    }
    unit = unit_of(platforms.record(row["platform"]))
    return Planned(row["platform"], unit, closed_until=row["closed_until"], **numbers, **amounts)
