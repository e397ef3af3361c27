"""What the libraries of ads share: how an ad is made of an item of an answer."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from pipelines.platforms.values import (
    Unusable,
    count_of,
    id_of,
    json_of,
    list_of,
    mapping_of,
    rejected,
)
from pipelines.records import AdSeen, Parsed, Rejected, Response

MOST_PAGES = 200


def number_of(address: str) -> str:
    """The number of the advertiser that an address names, as the settings write it."""
    return address.rpartition("=")[2]


def parsed_ads(
    response: Response, find: Callable[[Any], Any], read: Callable[[Any, date], tuple[Any, ...]]
) -> Parsed:
    """The ads of an answer; never raises.

    find: the list of items of an answer. read: id, first and last day and whether it is over, of an
    item that was seen on a day.
    """
    if response.status != 200 or response.purpose != "ads":
        return Parsed()
    try:
        items = list_of(find(mapping_of(json_of(response.body))))
    except Unusable as problem:
        return Parsed(rejected=(rejected(response.body, problem),))
    bad: list[Rejected] = []
    return Parsed(ads=tuple(_ads(items, response, read, bad)), rejected=tuple(bad))


def _ads(
    items: list[Any],
    response: Response,
    read: Callable[[Any, date], tuple[Any, ...]],
    bad: list[Rejected],
) -> Iterator[AdSeen]:
    today = response.received_at.date()
    for position, item in enumerate(items):
        try:
            key, first, last, is_over = read(mapping_of(item), today)
            key = id_of(key) or (str(key) if count_of(key) else None)
            if key is None or first is None:
                raise Unusable("an ad without a usable id or day", "id")
        except Unusable as problem:
            bad.append(rejected(item, problem, position))
        else:
            shown_to = max(first, min(last or today, today))
            yield AdSeen(
                response.source, response.link or "", key, first, shown_to, is_over,
                response.received_at,
            )  # fmt: skip


def day_of(value: object) -> date | None:
    """A day such as 2026-09-30, 2026-09-30T00:00:00+0000 or 20260930; None for anything else."""
    text = re.sub(r"\D", "", str(value))[:8] if isinstance(value, str | int) else ""
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return None
