"""A real HTTP server that plays Bluesky, Mastodon and the YouTube feed for tests.

with FakePlatforms() as fake:
    env = fake.env                      # the variables that point outpace at it
    link = fake.account("bluesky").link
    fake.grow()                         # the next run sees higher counts
    fake.fail("mastodon", status=429, dialect="iso", wait=2)
    fake.requests                       # what was asked
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.fakes import platform_answers as answers
from tests.fakes.platform_data import FakeAccount, make_accounts

BRANDS = ("lumen", "northwind")
HTML = "<!DOCTYPE html><html><body><h1>Sorry, not now</h1></body></html>"


@dataclass(frozen=True)
class Answer:
    """What the server sends."""

    status: int
    body: bytes
    headers: dict[str, str]


@dataclass
class Fault:
    """A failure to send instead of an answer: `times` times, after `after` good ones."""

    platform: str
    status: int
    times: int = 1
    after: int = 0
    dialect: str | None = None  # retry-after | unix | iso | left
    wait: float = 1.0
    is_html: bool = False
    path: str = ""  # only requests whose path holds this

    def headers(self) -> dict[str, str]:
        """The headers that say how long to wait, in the dialect."""
        at = time.time() + self.wait
        iso = datetime.fromtimestamp(at, UTC).isoformat(timespec="microseconds")
        dialects = {
            "retry-after": {"Retry-After": f"{self.wait:g}"},
            "unix": {"RateLimit-Remaining": "0", "RateLimit-Reset": str(int(at + 0.999))},
            "iso": {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": iso.replace("+00:00", "Z")},
            "left": {"X-RateLimit-Remaining": "0.0", "X-RateLimit-Reset": f"{self.wait:g}"},
        }
        return dialects.get(self.dialect or "", {})

    def answer(self) -> Answer:
        """The failure itself."""
        body = HTML if self.is_html else json.dumps({"error": "RateLimitExceeded", "message": "no"})
        kind = "text/html" if self.is_html else "application/json"
        return Answer(self.status, body.encode(), {"Content-Type": kind, **self.headers()})


def as_json(payload: Any, status: int = 200, **headers: str) -> Answer:
    """A JSON answer."""
    kind = {"Content-Type": "application/json; charset=utf-8"}
    return Answer(status, json.dumps(payload).encode(), {**kind, **headers})


class FakePlatforms:
    """The three platforms on one port of this machine."""

    def __init__(
        self, *, brands: tuple[str, ...] = BRANDS, weeks: int = 60, now: datetime | None = None
    ) -> None:
        self.now = now or datetime.now(UTC).replace(tzinfo=None)
        self.run = 0
        self.accounts: list[FakeAccount] = make_accounts(brands, self.now, weeks)
        self.requests: list[str] = []
        self.faults: list[Fault] = []
        self.circles = False  # whether Bluesky's way on leads back to the page it is on
        self._lock = Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self.base = f"http://127.0.0.1:{self._server.server_port}"
        for account in self.accounts:
            self._place(account)

    def __enter__(self) -> "FakePlatforms":
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def bluesky_url(self) -> str:
        """What OUTPACE_BLUESKY_URL should be."""
        return f"{self.base}/xrpc"

    @property
    def mastodon_url(self) -> str:
        """The server of the Mastodon accounts."""
        return self.base

    @property
    def youtube_feed_url(self) -> str:
        """What OUTPACE_YOUTUBE_FEED_URL should be."""
        return f"{self.base}/feeds/videos.xml"

    @property
    def env(self) -> dict[str, str]:
        """The environment that points outpace at this server."""
        return {
            "OUTPACE_BLUESKY_URL": self.bluesky_url,
            "OUTPACE_YOUTUBE_FEED_URL": self.youtube_feed_url,
            "OUTPACE_ALLOW_PRIVATE": "1",
        }

    def account(self, platform: str, brand: str = BRANDS[0]) -> FakeAccount:
        """The account of a brand on a platform."""
        return next(a for a in self.accounts if (a.platform, a.brand) == (platform, brand))

    def grow(self, runs: int = 1) -> None:
        """Let the counts rise as between two runs."""
        self.run += runs

    def fail(self, platform: str, **fault: Any) -> Fault:
        """Make the next answers of a platform fail; see Fault for the options."""
        self.faults.append(Fault(platform, **{"status": 500, **fault}))
        return self.faults[-1]

    def _place(self, account: FakeAccount) -> None:
        """Give an account its link and the id that outpace should give it."""
        host = self.base.removeprefix("http://")
        links = {
            "bluesky": f"https://bsky.app/profile/{account.name}",
            "mastodon": f"{self.base}/@{account.name}",
            "youtube": f"https://www.youtube.com/channel/{account.key}",
        }
        keys = {"mastodon": f"{host}:{account.key}"}
        account.link = links[account.platform]
        account.account_id = f"{account.platform}:{keys.get(account.platform, account.key)}"

    def answer(self, target: str) -> Answer:
        """The answer to a request target."""
        parts = urlsplit(target)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        path = unquote(parts.path)
        platform, give = self._route(path)
        with self._lock:
            self.requests.append(target)
            fault = self._due(platform, path)
        return fault.answer() if fault else give(path, query)

    def _due(self, platform: str, path: str) -> Fault | None:
        for fault in self.faults:
            if fault.platform != platform or fault.path not in path or fault.times <= 0:
                continue
            if fault.after > 0:
                fault.after -= 1
                continue
            fault.times -= 1
            return fault
        return None

    def _route(self, path: str) -> tuple[str, Callable[[str, dict[str, str]], Answer]]:
        if path.startswith("/xrpc/"):
            return "bluesky", self._bluesky
        if path.startswith(("/api/v1/", "/.well-known/")):
            return "mastodon", self._mastodon
        return "youtube", self._youtube

    def _find(self, platform: str, **wanted: str) -> FakeAccount | None:
        """The account with this key or name."""
        value = next(iter(wanted.values()), "")
        here = (a for a in self.accounts if a.platform == platform)
        return next((a for a in here if value.lower() in (a.key.lower(), a.name.lower())), None)

    def _bluesky(self, path: str, query: dict[str, str]) -> Answer:
        account = self._find("bluesky", actor=query.get("actor", ""))
        if account is None:
            return as_json({"error": "InvalidRequest", "message": "Profile not found"}, 400)
        if path.endswith("getProfile"):
            return as_json(answers.bluesky_profile(account, self.run))
        if not path.endswith("getAuthorFeed"):
            return as_json({"error": "MethodNotImplemented", "message": "no"}, 501)
        start, size = int(query.get("cursor", "0")), min(int(query.get("limit", "50")), 100)
        posts = account.visible()
        page = [answers.bluesky_post(account, p, self.run) for p in posts[start : start + size]]
        noise = answers.bluesky_noise(account, posts[start].at) if start < len(posts) else []
        following = start if self.circles and start else start + size
        more = {"cursor": str(following)} if following < len(posts) else {}
        return as_json({"feed": [*page[:1], *noise, *page[1:]], **more})

    def _mastodon(self, path: str, query: dict[str, str]) -> Answer:
        key = query.get("acct") or path.removeprefix("/api/v1/accounts/").split("/")[0]
        account = self._find("mastodon", key=key)
        if account is not None and account.is_gone and path.endswith("/statuses"):
            return as_json([])
        if account is None or account.is_gone:
            return as_json({"error": "Record not found"}, 404)
        if not path.endswith("/statuses"):
            return as_json(answers.mastodon_account(account, self.base, self.run))
        size, below = min(int(query.get("limit", "20")), 40), int(query.get("max_id", str(10**19)))
        posts = [p for p in account.visible() if int(answers.mastodon_id(account, p)) < below]
        page = [answers.mastodon_status(account, p, self.base, self.run) for p in posts[:size]]
        links = (
            [f'<{self.base}{path}?limit={size}&min_id={page[0]["id"]}>; rel="prev"'] if page else []
        )
        if len(posts) > size:
            links.insert(0, f'<{self.base}{path}?limit={size}&max_id={page[-1]["id"]}>; rel="next"')
        return as_json(page, Link=", ".join(links))

    def _youtube(self, path: str, query: dict[str, str]) -> Answer:
        name = query.get("channel_id") or query.get("user") or path.strip("/")
        account = self._find("youtube", name=name)
        if account is None:
            return Answer(404, HTML.encode(), {"Content-Type": "text/html"})
        if path.startswith("/@"):
            return Answer(
                200, answers.youtube_page(account).encode(), {"Content-Type": "text/html"}
            )
        feed = answers.youtube_feed(account, self.run)
        return Answer(200, feed.encode(), {"Content-Type": "text/xml; charset=UTF-8"})

    def age(self, **span: float) -> None:
        """Move the whole world back in time, as if so much time had passed."""
        for account in self.accounts:
            for post in account.posts:
                post.at -= timedelta(**span)


def _handler(fake: FakePlatforms) -> type[BaseHTTPRequestHandler]:
    """The request handler that asks a fake for its answers."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 65_536  # headers and body in one packet

        def do_GET(self) -> None:
            answer = fake.answer(self.path)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    return Handler
