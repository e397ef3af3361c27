"""Wikimedia: how often people read an article of Wikipedia, a day. It has no posts and no accounts.

Daily since July 2015, without a key, CC0; views by people on all devices, days in UTC. A day on
which nobody read an article, or that is not counted yet, is not in an answer: it is unknown.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from pipelines.platforms.errors import NotFound, Unavailable
from pipelines.platforms.values import (
    Unusable,
    count_of,
    json_of,
    list_of,
    mapping_of,
    rejected,
)
from pipelines.platforms.wire.http import Net
from pipelines.records import ArticleDay, Parsed, Rejected, Response

SOURCE = "wikimedia"
BASE = "https://wikimedia.org/api/rest_v1/metrics/pageviews/per-article"
START = date(2015, 7, 1)  # nothing was counted this way before
DAY = "%Y%m%d"


def address(article: str) -> str:
    """Where the days of an article are asked for; the first and the last one follow."""
    parts = urlsplit(article)
    project, title = parts.netloc.removesuffix(".org"), parts.path.removeprefix("/wiki/")
    return f"{BASE}/{project}/all-access/user/{quote(unquote(title), safe='')}/daily"


def fetch(article: str, since: date, until: date, net: Net) -> None:
    """Land the views from one day to another, both included.

    Raises NotFound where none are counted, RateLimited, Unavailable.
    """
    url = f"{address(article)}/{since:{DAY}}/{until:{DAY}}"
    response = net.get(url, source=SOURCE, purpose="views", link=article)
    so = f"asked Wikimedia for {article}"
    if response.status == 404:
        raise NotFound(
            f"{so}, of which it knows no views since {since}: no article of that name, or nobody "
            "read it; check the address in outpace.toml"
        )
    if response.status != 200:
        raise Unavailable(f"{so}, which answers {response.status}; try again later")
    if not parse(response).article_days:
        raise Unavailable(f"{so}, but no list of days came; try again later")


def parse(response: Response) -> Parsed:
    """The days that an answer tells; never raises."""
    if response.status != 200:
        return Parsed()
    try:
        items = list_of(mapping_of(json_of(response.body)).get("items"))
    except Unusable as problem:
        return Parsed(rejected=(rejected(response.body, problem),))
    bad: list[Rejected] = []
    return Parsed(article_days=tuple(_days(items, response, bad)), rejected=tuple(bad))


def _days(items: list[Any], response: Response, bad: list[Rejected]) -> Iterator[ArticleDay]:
    for position, item in enumerate(items):
        try:
            day, views = _day(mapping_of(item).get("timestamp")), _views(item)
        except Unusable as problem:
            bad.append(rejected(item, problem, position))
        else:
            yield ArticleDay(response.link or "", day, views, response.received_at)


def _day(stamp: object) -> date:
    """The day of a time stamp such as 2015070100."""
    text = stamp if isinstance(stamp, str) else ""
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError as error:
        raise Unusable("no day", "timestamp") from error


def _views(item: object) -> int:
    views = count_of(mapping_of(item).get("views"))
    if views is None:
        raise Unusable("no count", "views")
    return views
