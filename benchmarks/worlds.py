"""Made-up posts of brands on four platforms, seen again and again, as files of any size."""

from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from benchmarks.results import scaled

POSTS = """
create or replace temp table posts as
select
    i,
    ['facebook', 'instagram', 'x', 'tiktok'][1 + i % 4] as platform,
    'brand_' || lpad(((i // 4) % $brands)::varchar, 3, '0') as account,
    (700000000000 + i * 7919)::varchar as post_id,
    ['photo', 'video', 'link', 'text'][1 + (hash(i) % 4)::integer] as post_type,
    timestamp '2026-11-01'
        - to_seconds(((i - $first) * ($days * 86400.0 / $posts))::bigint) as published_at,
    (exp(2 + 5 * (hash(i * 3) % 1000) / 1000.0))::bigint as level,
    case
        when i % 9 = 0 then 'News, "quoted": ' || md5(i::varchar)
        else 'Post ' || i || ' about ' || md5(i::varchar) || ' and what came of it this week'
    end as text,
from range($first, $first + $posts) as numbers(i)
"""

SEEN = """
select
    platform,
    account,
    post_id,
    post_type,
    strftime(published_at, '%Y-%m-%dT%H:%M:%SZ') as published_at,
    strftime(
        date_trunc('hour', published_at) + to_hours(6 + 24 * look), '%Y-%m-%dT%H:%M:%SZ'
    ) as observed_at,
    level + level * look // 3 as likes,
    (level + look) // 9 as comments,
    case when platform <> 'instagram' then (level + look) // 30 end as shares,
    case when platform in ('tiktok', 'x') then level * (20 + look) end as views,
    text,
from posts
cross join range($looks) as numbers(look)
order by date_trunc('day', published_at) + to_days(look::integer), i
"""


@dataclass(frozen=True, slots=True)
class World:
    """How large a made-up landscape is; every brand has an account on each of four platforms."""

    observations: int
    brands: int = 5
    days: int = 400
    looks: int = 10

    def scaled(self, size: float) -> "World":
        """The same with a part of its observations; of every account at least ten posts."""
        least = 4 * self.brands * 10 * self.looks
        return replace(self, observations=scaled(self.observations, size, least=least))

    @property
    def posts(self) -> int:
        """Number of posts, each seen `looks` times."""
        return self.observations // self.looks


def write_world(world: World, path: Path) -> Path:
    """Write one row per post and look, in the order of the days of the looks; returns `path`."""
    form = "parquet" if path.suffix == ".parquet" else "csv, header"
    with duckdb.connect() as con:
        values = {"brands": world.brands, "days": world.days, "posts": world.posts, "first": 0}
        con.execute("set enable_progress_bar = false")
        con.execute(POSTS, values)
        con.execute(f"copy ({SEEN}) to '{path}' (format {form})", {"looks": world.looks})
    return path


def write_small_run(path: Path, *, rows: int, number: int) -> Path:
    """Write `rows` observations of new posts of two accounts; another `number`, other posts."""
    values = {"brands": 1, "days": 20, "posts": rows * 2, "first": 10**8 + number * 10**5}
    with duckdb.connect() as con:
        con.execute(POSTS, values)
        two = f"from ({SEEN}) where platform in ('facebook', 'instagram')"
        con.execute(f"copy ({two}) to '{path}' (format csv, header)", {"looks": 1})
    return path
