"""A world of posts, runs and a file, through the whole product, and what the product then says.

The platforms that were collected by runs go in as collecting does it: records with typed columns
into the staging tables, the merges of a part, one part per run with the time that it covers. Only
the requests are left out, and the merges run once for the whole history instead of once per run.
The third platform is an export file of posts and one of profiles, imported as a user does it.

Left out: that a post was seen to be gone; what was seen of it before stays.
"""

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.progress import quiet
from pipelines.runs.import_files import import_file, planned
from pipelines.runs.run import finish, writer
from pipelines.settings import add_brand
from pipelines.warehouse.ask import Published, open_published
from pipelines.warehouse.load import MERGES
from pipelines.warehouse.sql import run_sql

Tables = Mapping[str, pd.DataFrame]

START = pd.Timestamp("2024-01-01")
FILE = "p3"
COUNTS = ["likes", "comments", "shares", "views"]
RUN_PARTS = """
insert into run by name
select
    run_id,
    'collect' as kind,
    run_at as started_at,
    run_at as finished_at,
    status
from bench_runs;

insert into run_part by name
select
    runs.run_id,
    '0001' as part,
    runs.account_id,
    runs.status,
    case when runs.status <> 'failed' then greatest(runs.covers_from, first.published_at) end
        as covers_from,
    case when runs.status <> 'failed' then runs.run_at end as covers_to,
    0 as posts_seen,
    0 as observations_added
from bench_runs as runs
left join (
    select account_id, min(published_at) as published_at from post group by account_id
) as first on runs.account_id = first.account_id
"""


def told(world: Tables, name: str) -> dict[str, pd.DataFrame]:
    """The scorer's tables of what the product says of a world; none where it has no measure."""
    with tempfile.TemporaryDirectory(prefix="outpace-world-") as place:
        folder = Folder(Path(place) / "landscape")
        put(world, folder)
        published = open_published(folder)
        known = {definition.name for definition in published.definitions()}
        said = {
            table: ask(published, world)
            for table, (measure, ask) in ASKED.items()
            if measure is None or measure in known
        }
    return {table: frame.assign(world=name) for table, frame in said.items()}


def put(world: Tables, folder: Folder) -> None:
    """Everything that may be seen of a world into a landscape, published."""
    posts = world["posts"]
    for brand in posts["brand"].unique():
        accounts = [f"{platform}:{brand}" for platform in sorted(posts["platform"].unique())]
        add_brand(folder, brand, accounts, role="own" if brand == "own" else None)
    with writer(folder, quiet) as con:
        _collect(con, world)
        for path in _files(world, folder.root):
            import_file(folder, con, planned(path, ImportOptions()))
        finish(folder, con, quiet)


def _collect(con: duckdb.DuckDBPyConnection, world: Tables) -> None:
    """The collected platforms: what their runs saw, and which time each run covers."""
    runs, posts, profiles = (_collected(world[name]) for name in ("runs", "posts", "profiles"))
    records = {
        "arrow_accounts": _accounts(profiles),
        "arrow_posts": _posts(posts.reset_index(drop=True), _seen(world)),
        "arrow_rejects": pa.table({"reason": pa.array([], pa.string())}),
    }
    run_sql(con, "load/staging")
    _with(con, records, lambda: run_sql(con, "load/stage_records"))
    for name in (*MERGES, "touch_staged"):
        run_sql(con, f"load/{name}", {"run_id": "c0"})
    _with(con, {"bench_runs": _runs(runs)}, lambda: con.execute(RUN_PARTS))


def _collected(frame: pd.DataFrame) -> pd.DataFrame:
    kept = frame[frame["platform"] != FILE]
    return kept.assign(account_id=kept["platform"] + ":" + kept["brand"])


def _with(
    con: duckdb.DuckDBPyConnection, tables: Mapping[str, Any], work: Callable[[], object]
) -> None:
    for name, table in tables.items():
        con.register(name, table)
    work()
    for name in tables:
        con.unregister(name)


def _seen(world: Tables) -> pd.DataFrame:
    """The observations that have counts."""
    seen = world["observations"]
    return seen[seen["status"] == "ok"].drop(columns="status")


def _text(posts: pd.DataFrame) -> pd.Series:
    """A text that carries the hashtags, as a post does."""
    tags = posts["hashtags"].fillna("").str.replace(r"(\S+)", r"#\1", regex=True)
    return "Post " + posts["post_id"] + " " + tags


def _accounts(profiles: pd.DataFrame) -> pa.Table:
    names = ["account_id", "platform", "observed_at", "bio", "followers", "posts_total"]
    frame = profiles[names].assign(handle=profiles["brand"], name=profiles["brand"])
    return pa.Table.from_pandas(frame.assign(position=range(len(frame))), preserve_index=False)


def _posts(posts: pd.DataFrame, seen: pd.DataFrame) -> pa.Table:
    """One record per observation; the facts of its post beside it."""
    which = pd.Index(posts["post_id"]).get_indexer(seen["post_id"])
    seen, which = seen[which >= 0], which[which >= 0]
    facts = posts[["account_id", "published_at", "kind"]].assign(
        post_id=posts["platform"] + ":" + posts["post_id"], text=_text(posts)
    )
    tags = pa.array(posts["hashtags"].fillna("").str.split().tolist(), pa.list_(pa.string()))
    table = pa.Table.from_pandas(facts, preserve_index=False).append_column("hashtags", tags)
    table = table.take(pa.array(which))
    counts = seen[["observed_at", *COUNTS]].assign(position=range(len(seen)))
    beside = pa.Table.from_pandas(counts, preserve_index=False)
    for name in beside.column_names:
        table = table.append_column(name, beside[name])
    return table


def _runs(runs: pd.DataFrame) -> pd.DataFrame:
    """Each run with its id, how it ended and from when on it covers, as a cursor would say it."""
    reach = pd.to_timedelta(runs["reach_days"], unit="D")
    whole = (runs["run_at"] - reach).where(runs["status"] == "ok")
    return pd.DataFrame(
        {
            "run_id": [f"c{i}" for i in range(len(runs))],
            "account_id": runs["account_id"],
            "run_at": runs["run_at"],
            "status": runs["status"].replace({"partial": "rate_limited"}),
            "covers_from": whole.groupby(runs["account_id"]).ffill(),
        }
    )


def _files(world: Tables, place: Path) -> list[Path]:
    """The export files of the third platform: posts with their counts, and profiles."""
    posts = world["posts"][world["posts"]["platform"] == FILE]
    rows = posts.assign(text=_text(posts), account=posts["brand"]).merge(_seen(world), on="post_id")
    profiles = world["profiles"][world["profiles"]["platform"] == FILE]
    profiles = profiles.rename(columns={"brand": "account"})
    columns = ["platform", "account", "post_id", "kind", "published_at", "observed_at", "text"]
    written = {
        "posts.csv": rows[[*columns, "hashtags", *COUNTS]],
        "profiles.csv": profiles[["platform", "account", "observed_at", "followers", "bio"]],
    }
    for name, frame in written.items():
        frame.to_csv(place / name, index=False, date_format="%Y-%m-%dT%H:%M:%S")
    return [place / name for name in written]


def _week(day: pd.Series) -> pd.Series:
    """The number of a week, from its first day."""
    return ((pd.to_datetime(day) - START).dt.days // 7).astype("Int64")


def rows_of(published: Published, measure: str) -> pd.DataFrame:
    """All rows of a measure, be it a view or a macro with defaults."""
    is_view = "create or replace view" in published.definition(measure).sql
    return published.ask(f"from {measure}{'' if is_view else '()'}", limit=None)


def _causes(published: Published, world: Tables) -> pd.DataFrame:
    """The parts of each change of share that is asked about."""
    columns = ["query_id", "part", "value", "low", "high", "share_before", "share_after"]
    found = []
    for query in questions(world):
        rows = published.measure(
            "causes",
            own=query.own,
            rival=query.rival,
            platforms=[query.platform],
            before_since=_day(query.w0_first),
            before_until=_day(query.w0_last + 1),
            since=_day(query.w1_first),
            until=_day(query.w1_last + 1),
        )
        found.append(rows.assign(query_id=query.query_id))
    whole = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=columns)
    return whole.rename(columns={"share_now": "share_after"})[columns]


def questions(world: Tables) -> list[Any]:
    """The changes of share that are asked about, one row each."""
    return list(world["queries_causes"].itertuples())


def _day(week: int) -> str:
    return str((START + pd.Timedelta(weeks=int(week))).date())


def _course_changes(published: Published, world: Tables) -> pd.DataFrame:
    """The changes of course, their weeks as numbers."""
    rows = rows_of(published, "course_changes")
    return pd.DataFrame(
        {
            **{name: rows[name] for name in ("brand", "platform", "what", "effect_log")},
            "week": _week(rows["week"]),
            "effect_found": rows["effect"] == "found",
            "effect_week": _week(rows["effect_week"]),
        }
    )


def _post_answers(published: Published, world: Tables) -> pd.DataFrame:
    """What was said of each post when it was as old as is asked."""
    rows = rows_of(published, "post_expectations")
    named = {
        "nominal_age": "age_days",
        "expected": "expected_at_age",
        "projected": "projected_30d",
        "low": "low_30d",
        "high": "high_30d",
        "is_breakout": "breakout",
    }
    rows = rows.rename(columns={**named, "age_days": "age"})
    rows["post_id"] = rows["post_id"].str.partition(":")[2]
    asked = world["queries_posts"][["post_id", "age_days"]]
    columns = ["post_id", *named.values(), "once_in_weeks"]
    return asked.merge(rows[columns], on=["post_id", "age_days"])


def _gaps(published: Published, world: Tables) -> pd.DataFrame:
    """Every week of every account; one that the product leaves out was not collected: missing."""
    rows = published.ask("from mart.week_coverage", limit=None)
    rows = rows.assign(week=_week(rows["week"]))
    every = world["truth_weeks"][["brand", "platform", "week"]]
    whole = every.merge(rows, on=["brand", "platform", "week"], how="left")
    return whole.assign(state=whole["state"].fillna("missing"))


ASKED: Mapping[str, tuple[str | None, Callable[[Published, Tables], pd.DataFrame]]] = {
    "causes": ("causes", _causes),
    "course_changes": ("course_changes", _course_changes),
    "post_answers": ("post_expectations", _post_answers),
    "gaps": (None, _gaps),
}
