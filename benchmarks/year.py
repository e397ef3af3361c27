"""A simulated year of collecting: what a plan asks each day, and which late growth it sees when.

Fifty accounts with four hundred posts each on a platform with pages and look-ups. The plan is the
real one, its SQL over the real tables; what a run would bring is written into the tables at once,
instead of being asked, landed and loaded, so that a year takes minutes; whole runs of a smaller
world stand beside it (`year_runs`). One post of a hundred doubles on a day of its life after the
thirtieth, most of them after months.
"""

import statistics
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import duckdb

from benchmarks.results import Result, say, scaled
from benchmarks.year_runs import run_times
from pipelines.runs.accounts import Target
from pipelines.runs.plan import Plan, plan
from pipelines.settings import Settings
from pipelines.warehouse.work import open_scratch

ACCOUNTS, POSTS, DAYS = 50, 400, 365
START = datetime(2025, 1, 6, 6)
SEEN_WITHIN = 8.0  # days
EVERY = timedelta(days=14)  # of the whole runs, which take seconds
WORLD = """
create temp table world as
select
    (a * $posts + n + 1)::integer as number,
    'bluesky:did:plc:' || a as account_id,
    'bluesky:did:plc:' || a || '/' || n as post_id,
    $start::timestamp - interval 1 year
        + to_seconds((n * 2 * 365 * 86400.0 / $posts)::bigint + (hash(a, n) % 40000)::bigint)
        as published_at,
    20 + (hash(n, a) % 400)::bigint as level,
    case when hash(a, n, 7) % $one_in = 0 then 30 + (hash(n, a, 3) % 320)::bigint end
        as doubles_after
from range($accounts) as accounts(a), range($posts) as posts(n);
alter table world add column doubles_at timestamp;
update world set doubles_at = published_at + to_days(doubles_after::integer)
    + to_seconds((hash(number) % 86400)::bigint)
where doubles_after is not null;
create temp table shown (number integer);
"""
LOOK = """
insert into look by name
select
    w.number as post,
    $now::timestamp as observed_at,
    (w.level * (1 - exp(-epoch($now::timestamp - w.published_at) / 86400 / 1.5)))::bigint
        * case when w.doubles_at <= $now::timestamp then 2 else 1 end as likes,
    $run as run_id,
from world as w
where w.number in (select number from shown)
"""
LATE = """
select
    epoch(min(look.observed_at) - world.doubles_at) / 86400 as days
from world
inner join look on world.number = look.post and look.observed_at >= world.doubles_at
where world.doubles_at between $since and $until
group by world.number, world.doubles_at
"""
UNSEEN = """
select count(*) from world
where
    doubles_at between $since and $until
    and not exists (
        from look where look.post = world.number and look.observed_at >= world.doubles_at
    )
"""


@dataclass
class Year:
    """What a simulated year came to: requests of each day, seconds of each plan, late growth."""

    requests: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    looks: int = 0
    seen_after: list[float] = field(default_factory=list)  # days from a doubling to the look at it
    unseen: int = 0


def simulate(
    accounts: int,
    posts: int,
    days: int,
    budget: float,
    *,
    every: timedelta = timedelta(days=1),
    one_in: int = 100,
) -> Year:
    """Collect so many days, as often as `every` says, within a budget of requests a day.

    one_in: of so many posts one doubles late.
    """
    found = Year()
    with open_scratch() as con:
        values = {"accounts": accounts, "posts": posts, "start": START, "one_in": one_in}
        for statement in con.extract_statements(WORLD):
            named = statement.named_parameters
            con.execute(statement, {name: values[name] for name in named})
        targets = [_tracked(con, number) for number in range(accounts)]
        now = START
        while now < START + timedelta(days=days):
            _round(con, targets, now, budget, found)
            now += every
        last = now - timedelta(days=SEEN_WITHIN)
        span = {"since": START + timedelta(days=1), "until": last}
        found.seen_after = [row[0] for row in con.execute(LATE, span).fetchall()]
        found.unseen = _one(con, UNSEEN, span)
        found.looks = _one(con, "select count(*) from look", {})
        found.requests = [
            row[0]
            for row in con.execute(
                "select count(*) from request group by received_at::date order by 1"
            ).fetchall()
        ]
    return found


def _one(con: duckdb.DuckDBPyConnection, sql: str, values: dict[str, datetime]) -> int:
    row = con.execute(sql, values).fetchone()
    return int(row[0]) if row else 0


def _tracked(con: duckdb.DuckDBPyConnection, number: int) -> Target:
    """An account that is tracked from the first day on."""
    name, account_id = f"b{number}.example.com", f"bluesky:did:plc:{number}"
    link = f"https://bsky.app/profile/{name}"
    con.execute("insert into account_link values ($link, $id)", {"link": link, "id": account_id})
    con.execute(
        "insert into account by name select $id as account_id, 'bluesky' as platform,"
        " $at::timestamp as first_seen_at, 'r' as first_seen_run",
        {"id": account_id, "at": START},
    )
    return Target(f"b{number}", link, "bluesky")


def _round(
    con: duckdb.DuckDBPyConnection,
    targets: list[Target],
    now: datetime,
    budget: float,
    found: Year,
) -> None:
    """Plan a run and write down what it brings."""
    began = time.perf_counter()
    made = plan(con, Settings(budgets={"bluesky": budget}), targets, now=now)
    found.seconds.append(time.perf_counter() - began)
    run = f"{now:%Y%m%dT%H%M%S}"
    con.execute("delete from shown")
    _bring(con, made, run, now)
    con.execute(
        "insert into post by name select w.number, w.post_id, w.account_id, w.published_at,"
        " $run as first_seen_run from world as w where w.number in (select number from shown)"
        " and w.number not in (select number from post)",
        {"run": run},
    )
    con.execute(LOOK, {"now": now, "run": run})
    con.execute(
        "insert into run by name select $run as run_id, 'collect' as kind, $now::timestamp as"
        " started_at, 'ok' as status",
        {"run": run, "now": now},
    )


def _bring(con: duckdb.DuckDBPyConnection, made: Plan, run: str, now: datetime) -> None:
    """What the platform shows to a plan: pages of a hundred, and posts by their ids."""
    for visit in made.visits:
        values = {"id": visit.account_id, "now": now, "run": run}
        requests = -(-len(visit.post_ids) // 25)
        if visit.post_ids:
            con.execute(
                "insert into shown select number from world where post_id in"
                " (select unnest($ids::varchar[]))",
                {"ids": list(visit.post_ids)},
            )
        if visit.is_listed:
            requests += _page(con, visit.back_to, visit.is_history, values)
        con.execute(
            "insert into request by name select $run as run_id, '1' as part, n as position,"
            " 'bluesky' as source, 'posts' as purpose, 'u' as url, 200 as status,"
            " $now::timestamp as received_at, 1 as bytes from range($requests) as r(n)",
            {"run": run, "now": now, "requests": requests},
        )


def _page(
    con: duckdb.DuckDBPyConnection,
    back_to: datetime | None,
    is_history: bool,
    values: dict[str, object],
) -> int:
    """Show the pages of a list; how many requests that took, the profile among them."""
    listed = (
        "select number, published_at, (row_number() over (order by published_at desc) - 1) // 100"
        " as page from world where account_id = $id and published_at <= $now::timestamp"
    )
    about = {"id": values["id"], "now": values["now"]}
    deepest = "select coalesce(max(page), 0) from listed"
    if not is_history:
        deepest = "select coalesce(max(page), 0) from listed where published_at >= $back_to"
        about["back_to"] = back_to
    pages = con.execute(f"with listed as ({listed}) {deepest}", about).fetchone()
    last = int(pages[0]) if pages else 0
    con.execute(
        f"insert into shown select number from ({listed}) where page <= $last",
        {"id": values["id"], "now": values["now"], "last": last},
    )
    con.execute(
        "insert into run_part by name select $run as run_id, '1' as part, $id as account_id, 'ok'"
        " as status, $from::timestamp as covers_from, $now::timestamp as covers_to, 0 as"
        " posts_seen, 0 as observations_added",
        values | {"from": datetime(2000, 1, 1) if is_history else back_to},
    )
    if is_history:
        con.execute(
            'insert into cursor by name select $id as account_id, \'{"swept_at": "x"}\' as'
            " position, $run as run_id",
            {"id": values["id"], "run": values["run"]},
        )
    return last + 2


def bench_year(room: Path, *, size: float = 1.0) -> list[Result]:
    """A year of daily runs: requests a day, the time of a plan, when late growth was seen."""
    accounts, posts = scaled(ACCOUNTS, size, least=3), POSTS
    budget = 6.0 * accounts  # requests a day: a profile, a page or two, and the old posts in turn
    say(
        f"{accounts} accounts, {accounts * posts:,} posts, {DAYS} days, {budget:.0f} requests a day"
    )
    year = simulate(accounts, posts, DAYS, budget)
    early, late = year.seconds[20:50], year.seconds[-30:]
    whole = [took for took, _ in run_times(room, scaled(5, size, least=2), EVERY)]
    first, last = statistics.median(whole[2:9]), statistics.median(whole[-7:])
    return [
        Result("most requests on a day", max(year.requests), "", budget, at_least=False,
               note=f"{statistics.mean(year.requests):.0f} on average, {year.looks:,} looks"),
        Result("late doublings: longest until seen", max(year.seen_after), "days", SEEN_WITHIN,
               at_least=False, note=f"{len(year.seen_after)} posts, {year.unseen} never seen"),
        Result("late doublings never seen", year.unseen, "", 0, at_least=False),
        Result("a plan after a year", statistics.median(late), "s", 2.0, at_least=False,
               note=f"{statistics.median(early):.2f} s in the second month"),
        Result("a whole run after a year, against one of its first months", last / first, "x", 1.25,
               at_least=False, note=f"{last:.2f} s of CPU, before {first:.2f}"),
    ]  # fmt: skip
