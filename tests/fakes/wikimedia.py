"""Wikimedia at the wire: the views of articles by day, in its own dialect."""

import json
from datetime import date, datetime, timedelta
from typing import ClassVar
from urllib.parse import unquote, urlsplit

from requests import PreparedRequest

from tests.fakes.wire import Answer, Double, as_json

DAY = timedelta(days=1)


class Wikimedia(Double):
    """Knows some articles, each with its views by day; a day without any is left out."""

    platform: ClassVar[str] = "wikimedia"
    total: ClassVar[int] = 1

    def __init__(self, now: datetime) -> None:
        super().__init__(now)
        self.articles: dict[tuple[str, str], dict[date, int]] = {}

    def write(self, project: str, title: str, since: date, until: date, views: int) -> None:
        """Let an article be read so often on every day from one to another."""
        days = self.articles.setdefault((project, title), {})
        days |= {since + n * DAY: views for n in range((until - since).days + 1)}

    def handle(self, request: PreparedRequest) -> Answer:
        url = urlsplit(request.url or "")
        assert url.netloc == "wikimedia.org", request.url
        assert "https://" in str(request.headers["User-Agent"])  # where to read about us
        *_, project, access, agent, title, every, first, last = url.path.split("/")
        assert (access, agent, every) == ("all-access", "user", "daily")
        known = self.articles.get((project, unquote(title)), {})
        items = [
            {
                "project": project, "article": unquote(title), "granularity": "daily",
                "timestamp": f"{day:%Y%m%d}00", "access": access, "agent": agent, "views": views,
            }
            for day, views in sorted(known.items())
            if first <= f"{day:%Y%m%d}" <= last
        ]  # fmt: skip
        if items:
            return as_json({"items": items})
        detail = "The date(s) you used are valid, but we either do not have data for those date(s)"
        body = json.dumps({"type": "about:blank", "title": "Not Found", "detail": detail})
        return 404, {"Content-Type": "application/problem+json"}, body.encode()
