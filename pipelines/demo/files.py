"""The simulated landscape as two Parquet files that any import of posts understands."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from pipelines.clock import utc_now
from pipelines.demo import storms
from pipelines.demo.curves import UNKNOWN, Looks, look
from pipelines.demo.followers import Followers, follow
from pipelines.demo.landscape import ACCOUNTS, PLATFORMS, Account
from pipelines.demo.posts import Floats, Ints, Posts, draw_posts, field_level
from pipelines.demo.story import PROFILE, STORY, TAGS, WEEKS, Planted
from pipelines.demo.words import bio, caption, hashtags

STREAM = 23  # of a few dozen, the one in which quiet pairs are quietest with seed 20
MARK = {b"outpace": b"simulated", b"note": b"invented brands, invented numbers"}


@dataclass(frozen=True, slots=True)
class World:
    """The files of a simulated landscape and what was planted in it."""

    posts: Path
    followers: Path
    first_week: date  # a Monday
    end: date  # the Monday after the last complete week
    post_count: int
    observation_count: int
    story: tuple[Planted, ...] = STORY


def last_monday(day: date) -> date:
    """The Monday on or before a day: the end of the last complete week before it."""
    return day - timedelta(days=day.weekday())


def times(first_week: date, second: Ints) -> pa.Array:
    """UTC timestamps, `second` seconds after the landscape began."""
    began = int(datetime(first_week.year, first_week.month, first_week.day, tzinfo=UTC).timestamp())
    return pa.array((second + began) * 1_000_000, type=pa.int64()).cast(pa.timestamp("us", "UTC"))


def known(values: Ints) -> pa.Array:
    """Whole numbers, null where unknown."""
    return pa.array(values, type=pa.int64(), mask=values == UNKNOWN)


def post_texts(rng: np.random.Generator, account: Account, posts: Posts) -> pa.Table:
    """What does not change about a post, one row per post."""
    number = range(1, len(posts.week) + 1)
    ids = [f"{account.platform[0]}{account.name}{n:04d}" for n in number]
    drawn = [caption(rng, str(kind)) for kind in posts.kind]
    return pa.table(
        {
            "platform": [account.platform] * len(ids),
            "account": [account.name] * len(ids),
            "brand": [account.brand] * len(ids),
            "post_id": ids,
            "post_type": posts.kind.tolist(),
            "text": [given or any_ for given, any_ in zip(posts.caption, drawn, strict=True)],
            "hashtags": [
                hashtags(rng, is_new=bool(new)) for new in begun(account, TAGS, posts.week)
            ],
            "link": [f"https://example.invalid/{account.platform}/{i}" for i in ids],
        }
    )


def begun(account: Account, planted: Planted, week: Ints) -> NDArray[np.bool_]:
    """For each week whether what was planted in this account has begun."""
    is_there = (account.brand, account.platform) == (planted.brand, planted.platform)
    return np.asarray((week >= planted.week) & is_there)


def looks_table(first_week: date, texts: pa.Table, posts: Posts, looks: Looks) -> pa.Table:
    """One row per post and look."""
    table = texts.take(pa.array(looks.post))
    columns = {
        "published_at": times(first_week, posts.second[looks.post]),
        "observed_at": times(first_week, looks.second),
        **{name: known(values) for name, values in looks.counts.items()},
    }
    for place, (name, values) in enumerate(columns.items()):
        table = table.add_column(5 + place, name, values)
    return table


def followers_table(first_week: date, account: Account, seen: Followers) -> pa.Table:
    """One row per account and day."""
    size = len(seen.second)
    following = pa.nulls(size, pa.int64()) if seen.following is None else pa.array(seen.following)
    return pa.table(
        {
            "platform": [account.platform] * size,
            "account": [account.name] * size,
            "observed_at": times(first_week, seen.second),
            "followers": pa.array(seen.followers),
            "following": following,
            "posts_total": pa.array(seen.posts_total),
            "bio": [
                bio(account.brand, is_new=bool(new))
                for new in begun(account, PROFILE, seen.second // (7 * 86400))
            ],
        }
    )


def account_tables(
    number: int, common: Floats, *, first_week: date, seed: int
) -> tuple[pa.Table, pa.Table, int]:
    """Looks, followers and the number of posts of one account, from random numbers of its own."""
    rng = np.random.default_rng([seed, STREAM, number])
    account = ACCOUNTS[number]
    posts = draw_posts(rng, account, common)
    hit = storms.begun(account, posts)
    posts = storms.titled(posts, hit)
    looks = storms.stormed(posts, look(rng, account, posts), hit)
    texts = post_texts(rng, account, posts)
    history = followers_table(first_week, account, follow(rng, account, posts))
    return looks_table(first_week, texts, posts, looks), history, len(posts.week)


def write(table: pa.Table, path: Path) -> Path:
    """The table as a marked Parquet file."""
    marked = table.replace_schema_metadata(MARK)
    pq.write_table(marked, path, compression="zstd", compression_level=6)
    return path


def build_world(folder: Path, *, end: date | None = None, seed: int = 20) -> World:
    """The simulated landscape, 60 complete weeks before `end` (default: today), in `folder`.

    The same end and seed give the same digits; another week's end moves the dates and no more.
    """
    stop = last_monday(end or utc_now().date())
    first = stop - timedelta(weeks=WEEKS)
    fields = {p: field_level(np.random.default_rng([seed, 0, i]), p)
              for i, p in enumerate(PLATFORMS)}  # fmt: skip
    made = [account_tables(number, fields[account.platform], first_week=first, seed=seed)
            for number, account in enumerate(ACCOUNTS)]  # fmt: skip
    folder.mkdir(parents=True, exist_ok=True)
    looks = pa.concat_tables([table for table, _, _ in made])
    posts = write(looks, folder / "posts.parquet")
    history = pa.concat_tables([table for _, table, _ in made])
    followers = write(history, folder / "followers.parquet")
    return World(posts, followers, first, stop, sum(n for _, _, n in made), looks.num_rows)
