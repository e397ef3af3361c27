"""What a run asks of each platform for the brands that are compared: requests, units, money."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import queries
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms import Platform, record
from pipelines.platforms.paging import RECENT
from pipelines.runs.accounts import targets, waiting
from pipelines.settings import read_settings
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.errors import NothingPublished


@dataclass(frozen=True, slots=True)
class Bill:
    """What a run takes on a platform, about: for how many accounts, how much is asked, its price.

    The first run of an account takes more, since it reads the history.
    """

    accounts: int
    asked: int  # requests or units, as the record of the platform says
    dollars: float


def bill(one: Platform, posts: Sequence[int]) -> Bill:
    """What a platform takes, for accounts with so many posts each in the weeks that are read."""
    cost = one.cost
    pages = sum(count // cost.page_size + 1 for count in posts)
    asked = len(posts) * cost.profile + pages * cost.page
    dollars = len(posts) * cost.account_price + sum(posts) * cost.post_price
    return Bill(len(posts), asked, dollars)


def bills(folder: Folder, *, now: datetime | None = None) -> dict[str, Bill]:
    """What the next run takes, by platform; of accounts without a key, what it would take."""
    settings = read_settings(folder)
    there = Counter(target.platform for target in (*targets(settings), *waiting(settings)))
    known = _recent(folder, now or utc_now())
    padded = {name: [*known.get(name, ()), *[0] * count][:count] for name, count in there.items()}
    return {name: bill(record(name), posts) for name, posts in padded.items()}


def _recent(folder: Folder, now: datetime) -> dict[str, list[int]]:
    """The posts of each tracked account in the weeks that are read, by platform, most first."""
    try:
        published = open_published(folder)
    except NothingPublished:
        return {}
    since = {"since": now.replace(tzinfo=None) - RECENT}
    rows = published.cursor().execute(queries.read("ask/recent_posts"), since).fetchall()
    found: dict[str, list[int]] = {}
    for platform, posts in sorted(rows, key=lambda row: -row[1]):
        found.setdefault(platform, []).append(posts)
    return found
