"""Meta's Ad Library: which ads of a page were shown when, on Facebook, Instagram and beyond.

It holds ads that reached the EU or the United Kingdom in the last year, and political ones
elsewhere. Which post was boosted and what was paid it does not say.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from pipelines.platforms import graph
from pipelines.platforms.ads import MOST_PAGES, day_of, number_of, parsed_ads
from pipelines.platforms.answers import Asked
from pipelines.platforms.client import Client
from pipelines.platforms.values import id_of, mapping_of
from pipelines.platforms.wire.http import Net
from pipelines.records import Parsed, Response

SOURCE = "meta_ads"
KEY = "META_AD_LIBRARY_TOKEN"
FIELDS = "id,page_id,ad_delivery_start_time,ad_delivery_stop_time"
COUNTRIES = "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"


def fetch(address: str, since: date, until: date, net: Net) -> None:
    """Land the ads of a page that were shown from one day to another, both included.

    Raises MissingKey, AuthRequired, RateLimited, Unavailable.
    """
    asked = Asked(SOURCE, address, KEY)
    client = Client(net, asked, graph.GRAPH, graph.key_of(SOURCE, KEY), graph.says, link=address)
    position: str | None = None
    seen: set[str] = set()
    for _ in range(MOST_PAGES):
        answer = mapping_of(
            client.ask("/ads_archive", "ads", _query(address, since, until, position))
        )
        if not isinstance(answer.get("data"), list):
            raise asked.later("but no list of ads came")
        paging = mapping_of(answer.get("paging"))
        position = id_of(mapping_of(paging.get("cursors")).get("after"))
        if "next" not in paging or position is None:
            return
        if position in seen:
            break
        seen.add(position)
    raise asked.later("whose list of ads does not end")


def _query(address: str, since: date, until: date, position: str | None) -> dict[str, str]:
    more = {"after": position} if position else {}
    return {
        "search_page_ids": number_of(address),
        "ad_type": "ALL",
        "ad_active_status": "ALL",
        "ad_reached_countries": json.dumps(COUNTRIES.split()),
        "ad_delivery_date_min": since.isoformat(),
        "ad_delivery_date_max": until.isoformat(),
        "fields": FIELDS,
        "limit": "100",
        **more,
    }


def parse(response: Response) -> Parsed:
    """The ads that an answer tells; never raises."""
    return parsed_ads(response, lambda answer: answer.get("data"), _read)


def _read(item: Mapping[str, Any], today: date) -> tuple[Any, ...]:
    """One that has no last day, or one to come, is running."""
    last = day_of(item.get("ad_delivery_stop_time"))
    is_over = last is not None and last < today
    return item.get("id"), day_of(item.get("ad_delivery_start_time")), last, is_over
