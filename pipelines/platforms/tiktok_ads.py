"""TikTok's Commercial Content Library: which ads of an advertiser were shown when, in Europe.

The app asks for a token first. Ads are asked for by the day on which they were published, so each
question asks for the whole year again: one that began long ago may still run.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from pipelines.platforms.ads import MOST_PAGES, day_of, number_of, parsed_ads
from pipelines.platforms.answers import Asked
from pipelines.platforms.client import Client
from pipelines.platforms.keys import needed
from pipelines.platforms.tiktok.fetch import HOST, says
from pipelines.platforms.tokens import token_of
from pipelines.platforms.values import id_of, mapping_of
from pipelines.platforms.wire.http import Net
from pipelines.records import Parsed, Response

SOURCE = "tiktok_ads"
CLIENT, SECRET = "TIKTOK_ADS_CLIENT_KEY", "TIKTOK_ADS_CLIENT_SECRET"
FIELDS = "ad.id,ad.first_shown_date,ad.last_shown_date,ad.status"
START = date(2022, 10, 2)  # it refuses days before
YEAR = timedelta(days=365)


def fetch(address: str, since: date, until: date, net: Net) -> None:
    """Land the ads of an advertiser that were published in the year up to a day.

    Raises MissingKey, AuthRequired, RateLimited, Unavailable.
    """
    key, secret = needed(SOURCE, CLIENT), needed(SOURCE, SECRET)
    asked = Asked(SOURCE, address, f"{CLIENT} and {SECRET}")
    form = {"client_key": key, "client_secret": secret, "grant_type": "client_credentials"}
    token = token_of(net, asked, f"{HOST}/v2/oauth/token/", form)
    bearer = {"Authorization": f"Bearer {token}"}
    client = Client(net, asked, f"{HOST}/v2/research/adlib", bearer, says, link=address)
    first, search = max(START, min(since, until - YEAR)), ""
    for _ in range(MOST_PAGES):
        query = _query(address, first, until, search)
        answer = client.ask("/ad/query/", "ads", {"fields": FIELDS}, json=query)
        data = mapping_of(mapping_of(answer).get("data"))
        if not isinstance(data.get("ads"), list):
            raise asked.later("but no list of ads came")
        if data.get("has_more") not in (True, "true"):
            return
        if not data["ads"]:
            break
        search = id_of(data.get("search_id")) or ""
    raise asked.later("whose list of ads does not end")


def _query(address: str, first: date, last: date, search: str) -> dict[str, Any]:
    more = {"search_id": search} if search else {}
    return {
        "filters": {
            "advertiser_business_ids": [int(number_of(address))],
            "ad_published_date_range": {"min": f"{first:%Y%m%d}", "max": f"{last:%Y%m%d}"},
        },
        "max_count": 50,
        **more,
    }


def parse(response: Response) -> Parsed:
    """The ads that an answer tells; never raises."""
    return parsed_ads(response, lambda answer: mapping_of(answer.get("data")).get("ads"), _read)


def _read(item: Mapping[str, Any], today: date) -> tuple[Any, ...]:
    ad = mapping_of(item.get("ad"))
    first, last = day_of(ad.get("first_shown_date")), day_of(ad.get("last_shown_date"))
    return ad.get("id"), first, last, ad.get("status") != "active"
