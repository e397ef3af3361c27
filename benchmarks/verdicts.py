"""What judging costs beside one pass of the query that makes its panel."""

from collections.abc import Mapping
from pathlib import Path

import duckdb

import queries
from benchmarks.results import Result, interleaved, ratio, say, scaled, seconds
from pipelines.verdicts.judge import Budgets, judge
from pipelines.verdicts.panel import Panel, panel_of

Panels = Mapping[str, Panel]

MADE = {"brands": 21, "platforms": 5, "weeks": 104, "posts": 6}
MAKE_ACCOUNTS = """
insert into mart.accounts by name
select
    'p' || p || ':b' || b as account_id,
    'p' || p as platform,
    'b' || b as brand,
    case when b = 0 then 'own' else 'rival' end as role,
    b as slot,
    true as is_tracked,
from range($brands) as brands(b), range($platforms) as platforms(p)
"""
MAKE_WEEKS = """
insert into mart.account_weeks by name
select
    account_id,
    date '2024-01-01' + 7 * w::integer as published_week,
    $posts + hash(account_id, w) % 4 as posts,
    posts as engagement_posts,
    posts * (6 + (hash(w, account_id) % 1000) / 1000) as engagement_log_sum,
    engagement_log_sum ** 2 / posts + posts as engagement_log_square_sum,
    (posts * 900)::bigint as engagement,
    [4000, 2000, 1000, 500, 200] as engagement_best,
from mart.accounts, range($weeks) as weeks(w)
"""
MAKE_COVERAGE = """
insert into mart.week_coverage
select brand, platform, date '2024-01-01' + 7 * w::integer as week, 'ok' as state
from mart.accounts, range($weeks) as weeks(w)
"""


def bench_verdicts(folder: Path, *, size: float = 1.0) -> list[Result]:
    """The panel query, the verdicts of all weeks and those of the newest week, in turns."""
    made = MADE | {"brands": scaled(MADE["brands"], size, least=3)}
    what = "{} rivals x {platforms} platforms x {weeks} weeks, one own brand, one measure"
    note = what.format(made["brands"] - 1, **made)
    con = _landscape(folder / "verdicts.duckdb", made)
    frame = con.execute(queries.read("ask/panel"), {"measure": "engagement"}).df()
    panels = {"engagement": panel_of(frame)}
    own = [str(panels["engagement"].brand[0])]
    say(f"judging {note}")
    found = interleaved(
        {
            "panel query": lambda: _seconds_of_query(con),
            "all weeks": lambda: _seconds(panels, None, own),
            "newest week": lambda: _seconds(panels, 1, own),
        },
        rounds=scaled(5, size),
    )
    results = []
    for name, goal in (("all weeks", 5), ("newest week", 1)):
        best = min(found[name])
        results.append(Result(f"verdicts, {name}", best, "s", goal, at_least=False, note=note))
        against = ratio(found[name], found["panel query"])
        results.append(Result(f"verdicts, {name}, to one panel query", against, "times"))
    return results


def _landscape(path: Path, made: Mapping[str, int]) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(str(path))
    queries.migrate(con)
    for name in queries.files("marts"):
        con.execute(queries.read(name))
    for sql in (MAKE_ACCOUNTS, MAKE_WEEKS, MAKE_COVERAGE):
        con.execute(sql, {key: value for key, value in made.items() if f"${key}" in sql})
    return con


def _seconds_of_query(con: duckdb.DuckDBPyConnection) -> float:
    asked = {"measure": "engagement"}
    return seconds(lambda: con.execute(queries.read("ask/panel"), asked).df())


def _seconds(panels: Panels, last: int | None, own: list[str]) -> float:
    return seconds(lambda: judge(panels, Budgets(), last=last, own=own))
