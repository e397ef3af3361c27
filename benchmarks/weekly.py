"""What a weekly run costs for a hundred accounts, beside one plain aggregate query."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import duckdb

from benchmarks.posts_product import rows_of
from benchmarks.publish import apart
from benchmarks.results import Result, say, scaled, seconds
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.progress import quiet
from pipelines.runs import run
from pipelines.runs.import_files import import_file, import_files, planned
from pipelines.runs.run import finish, writer
from pipelines.warehouse.ask import Published, open_published

MADE = {"brands": 20, "platforms": 5, "weeks": 104, "posts": 6}
STEPS = {  # a step of a run, by its name in pipelines.runs.run; one that is not there is not timed
    "post answers": "ripen",
    "course changes": "find_courses",
    "causes": "explain_changes",
    "verdicts": "judge_landscape",
}
GOAL_SECONDS = 2.0
POSTS = """
create table posts as
select
    'p' || p as platform,
    'b' || b as account,
    p || '-' || b || '-' || w || '-' || n as post_id,
    ['photo', 'video', 'link', 'text'][1 + (hash(n, w, b) % 4)::integer] as kind,
    timestamp '2024-01-01' + to_days(7 * w::integer)
        + to_seconds((hash(b, w, n, p) % 604800)::bigint) as published_at,
    exp(4 + hash(b, p) % 100 / 50 + 2 * sqrt(-2 * ln((1 + hash(p, n, w, b) % 9999) / 10000))
        * cos(2 * pi() * (hash(w, b, p, n) % 9999) / 10000) / 2) as level,
    'Post ' || n || ' #tag' || hash(n, b, p) % 9 || ' #week' || w % 5 as text
from
    range($brands) as brands(b),
    range($platforms) as platforms(p),
    range($weeks) as weeks(w),
    range($posts) as numbers(n)
"""
SEEN = """
copy (
    select
        platform,
        account,
        post_id,
        kind,
        strftime(published_at, '%Y-%m-%dT%H:%M:%SZ') as published_at,
        strftime(observed_at, '%Y-%m-%dT%H:%M:%SZ') as observed_at,
        text,
        (level * age / (age + 1.5))::bigint as likes,
        (level * age / (age + 1.5) / 9)::bigint as comments
    from (
        select posts.*, age, published_at + to_seconds((age * 86400)::bigint) as observed_at
        from posts, unnest([0.25, 1, 2, 3, 5, 7, 10, 14, 21, 30]) as ages(age)
    )
    where observed_at >= $since::timestamp and observed_at < $until::timestamp
    order by observed_at
) to '{path}' (format parquet)
"""
LAST_WEEK, END = "2025-12-22", "2025-12-29"
PLAIN = """
select account_id, published_week, kind, count(*), sum(engagement), avg(ln(1 + engagement))
from mart.post_measures
group by all
"""
PERIODS = {  # the newest eight weeks against the eight before
    "own": "b0",
    "before_since": "2025-09-08",
    "before_until": "2025-11-03",
    "since": "2025-11-03",
    "until": "2025-12-29",
}


def bench_weekly(folder: Path, *, size: float = 1.0) -> list[Result]:
    """Seconds of the steps of a weekly run and of the questions behind the pages."""
    made = MADE | {"brands": scaled(MADE["brands"], size, least=3)}
    what = "{brands} brands x {platforms} platforms, two years, 10 looks at each post"
    size_told = what.format(**made)
    files = _files(folder, made)
    ours = Folder(folder / "weekly")
    say(f"importing {size_told}")
    import_files(ours, [files["before"]], ImportOptions(own="b0"))
    say("the run of the newest week")
    took = _steps(ours, files["last week"])
    published = open_published(ours)
    plain = min(seconds(lambda: published.ask(PLAIN, limit=None)) for _ in range(5))
    found = [_result(f"weekly run, {name}", value, plain) for name, value in took.items()]
    new = [value for name, value in took.items() if name != "verdicts"]
    if new:
        name = "weekly run, all of it but the verdicts"
        found.append(_result(name, sum(new), plain, GOAL_SECONDS))
    found += _questions(published, plain)
    return [replace(result, note=f"{result.note}; {size_told}") for result in found]


def _files(folder: Path, made: Mapping[str, int]) -> Mapping[str, Path]:
    """Everything up to the last week, and what the last week's looks saw."""
    spans = {"before": ("2024-01-01", LAST_WEEK), "last week": (LAST_WEEK, END)}
    paths = {name: folder / f"{name.replace(' ', '_')}.parquet" for name in spans}
    with duckdb.connect() as con:
        con.execute("set enable_progress_bar = false")
        con.execute(POSTS, made)
        for name, (since, until) in spans.items():
            sql = SEEN.replace("{path}", str(paths[name]))
            con.execute(sql, {"since": since, "until": until})
    return paths


def _steps(folder: Folder, path: Path) -> dict[str, float]:
    """Seconds of each step of the run that this build has."""
    with writer(folder, quiet) as con, ExitStack() as timed:
        import_file(folder, con, planned(path, ImportOptions()))
        steps = {step: name for step, name in STEPS.items() if hasattr(run, name)}
        took = {step: timed.enter_context(apart(run, name)) for step, name in steps.items()}
        finish(folder, con, quiet)
    return {step: sum(times) for step, times in took.items()}


def _questions(published: Published, plain: float) -> list[Result]:
    """The slower of two answers each, of the measures that this build has."""
    questions = {
        "causes": lambda: published.measure("causes", **PERIODS),
        "course_changes": lambda: rows_of(published, "course_changes"),
        "post_expectations": lambda: rows_of(published, "post_expectations"),
    }
    known = {definition.name for definition in published.definitions()}
    results = []
    for name, ask in questions.items():
        if name in known:
            say(f"asking {name}")
            took = max(seconds(ask) for _ in range(2))
            results.append(_result(f"asking {name}", took, plain))
    return results


def _result(name: str, took: float, plain: float, goal: float | None = None) -> Result:
    note = f"{took / plain:.1f} times one plain aggregate query"
    return Result(name, took, "s", goal, at_least=False, note=note)
