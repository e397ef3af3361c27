"""The libraries of ads at the wire, Meta's and TikTok's: each with its own key and pages."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar
from urllib.parse import urlsplit

from requests import PreparedRequest

from tests.fakes.wire import Answer, Double, as_json, query

META = "https://www.facebook.com/ads/library/?view_all_page_id=4242424242"
TIKTOK = "https://library.tiktok.com/ads?adv_biz_ids=7012345678901234567"


@dataclass
class FakeAd:
    """An ad; `last` is none while it runs."""

    ad_id: int
    first: date
    last: date | None = None


class AdLibraries(Double):
    """Both libraries; an ad stays in the list once it is over."""

    platform: ClassVar[str] = "ads"
    total: ClassVar[int] = 1
    env: ClassVar = {
        "META_AD_LIBRARY_TOKEN": "canary-meta-ads-0123456789",
        "TIKTOK_ADS_CLIENT_KEY": "canary-tiktok-ads-key-01",
        "TIKTOK_ADS_CLIENT_SECRET": "canary-tiktok-ads-secret-01",
    }
    size: ClassVar[int] = 2

    def __init__(self, now: datetime) -> None:
        super().__init__(now)
        self.today = now.date()
        self.ads: list[FakeAd] = []
        self.token = "canary-tiktok-bearer-99"

    def handle(self, request: PreparedRequest) -> Answer:
        url = urlsplit(request.url or "")
        if url.netloc == "graph.facebook.com":
            return self._meta(request)
        assert url.netloc == "open.tiktokapis.com", request.url
        if url.path == "/v2/oauth/token/":
            sent = str(request.body)
            is_known = self.env["TIKTOK_ADS_CLIENT_SECRET"] in sent
            return as_json({"access_token": self.token} if is_known else {"error": "invalid"})
        return self._tiktok(request)

    def _slice(self, start: int, since: date, until: date) -> tuple[list[FakeAd], int]:
        there = [
            ad for ad in self.ads if ad.first <= until and (ad.last is None or ad.last >= since)
        ]
        return there[start : start + self.size], len(there)

    def _meta(self, request: PreparedRequest) -> Answer:
        if self.env["META_AD_LIBRARY_TOKEN"] not in str(request.headers.get("Authorization")):
            error = {"message": "Error validating access token", "code": 190}
            return as_json({"error": error}, 400)
        asked = query(request)
        assert asked["search_page_ids"] == "4242424242"
        assert "NL" in json.loads(asked["ad_reached_countries"])
        since = date.fromisoformat(asked["ad_delivery_date_min"])
        until = date.fromisoformat(asked["ad_delivery_date_max"])
        start = int(asked.get("after", "0"))
        ads, many = self._slice(start, since, until)
        data: list[dict[str, Any]] = [
            {
                "id": str(ad.ad_id),
                "page_id": "4242424242",
                "ad_delivery_start_time": ad.first.isoformat(),
                **({"ad_delivery_stop_time": ad.last.isoformat()} if ad.last else {}),
            }
            for ad in ads
        ]
        after = str(start + self.size)
        more = {"next": f"https://graph.facebook.com/x?access_token=SECRET&after={after}"}
        paging = {"cursors": {"after": after}, **(more if start + self.size < many else {})}
        return as_json({"data": data, "paging": paging})

    def _tiktok(self, request: PreparedRequest) -> Answer:
        if self.token not in str(request.headers.get("Authorization")):
            return as_json({"error": {"code": "access_token_invalid", "message": "no"}}, 401)
        body = json.loads(request.body or "{}")
        assert body["filters"]["advertiser_business_ids"] == [7012345678901234567]
        start = int(body.get("search_id") or "0")
        ads, many = self._slice(start, date(2000, 1, 1), self.today)
        found = [
            {
                "ad": {
                    "id": 10_000 + ad.ad_id,
                    "first_shown_date": int(f"{ad.first:%Y%m%d}"),
                    "last_shown_date": int(f"{ad.last or self.today:%Y%m%d}"),
                    "status": "inactive" if ad.last else "active",
                }
            }
            for ad in ads
        ]
        has_more = start + self.size < many
        data = {"ads": found, "has_more": has_more, "search_id": str(start + self.size)}
        return as_json({"data": data, "error": {"code": "ok", "message": ""}})
