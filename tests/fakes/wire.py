"""Platforms at the wire: each a small stateful double that answers requests in its own dialect.

with on_the_wire(YouTube(now)) as double:   # nothing leaves the machine
    double.env                              # the keys it accepts
    double.circles = True                   # the way on leads back to where it was
    double.fault = lambda request: ...      # an answer in the place of its own, or None
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import responses
from requests import PreparedRequest

from tests.fakes.platform_data import FakePost

Answer = tuple[int, dict[str, str], bytes]
Fault = Callable[[PreparedRequest], Answer | None]
JSON = {"Content-Type": "application/json; charset=utf-8"}
PAGE = b"<!DOCTYPE html><html><body><h1>Just a moment...</h1></body></html>"


def as_json(payload: Any, status: int = 200, **headers: str) -> Answer:
    return status, {**JSON, **headers}, json.dumps(payload).encode()


def as_page(status: int = 200) -> Answer:
    return status, {"Content-Type": "text/html"}, PAGE


def query(request: PreparedRequest) -> dict[str, str]:
    """The parameters of an address, those of a posted form or object among them."""
    found = {
        name: values[0] for name, values in parse_qs(urlsplit(request.url or "").query).items()
    }
    body = request.body or b""
    text = body.decode() if isinstance(body, bytes) else str(body)
    return {**found, **(json.loads(text) if text.startswith("{") else {})}


class Double:
    """A platform with one invented account; its subclasses say how it answers."""

    platform: ClassVar[str]
    link: ClassVar[str]
    account_id: ClassVar[str]
    env: ClassVar[dict[str, str]] = {}
    size: ClassVar[int] = 100  # posts on a page
    total: ClassVar[int] = 130  # posts in all
    shown: ClassVar[int] = 10_000  # how many of them it ever shows
    spared: ClassVar[tuple[str, ...]] = ()  # parts of the contract that it cannot meet, with why
    likes: ClassVar[str | None] = "likes"  # the metric that is compared, None where it has none
    followers: ClassVar[int | None] = 4_200
    page_path: ClassVar[str]  # a pattern for the addresses of its pages of posts

    def __init__(self, now: datetime) -> None:
        rng, step = Random(self.platform), timedelta(weeks=40) / self.total
        self.posts = [
            FakePost(
                n,
                (now - step * (n + 1)).replace(microsecond=0),
                "text",
                f"post {n} #Autumn",
                rng.randrange(4, 60),
            )
            for n in range(self.total)
        ]
        self.run = 0
        self.circles = False
        self.is_gone = False
        self.hides = False  # every count that can be hidden is
        self.fault: Fault | None = None
        self.asked: list[PreparedRequest] = []

    def handle(self, request: PreparedRequest) -> Answer:
        raise NotImplementedError

    def __call__(self, request: PreparedRequest) -> Answer:
        self.asked.append(request)
        broken = self.fault(request) if self.fault else None
        return broken or self.handle(request)

    def page(self, position: str | None) -> tuple[list[FakePost], str | None]:
        """The posts of a page, newest first, and where the next one is."""
        start = int(position or "0")
        posts = self.posts[: self.shown][start : start + self.size]
        following = start if self.circles and start else start + self.size
        return posts, str(following) if following < min(self.shown, len(self.posts)) else None

    def is_page(self, request: PreparedRequest) -> bool:
        return re.search(self.page_path, request.url or "") is not None

    def has_key(self, request: PreparedRequest) -> bool:
        """Whether a request holds every secret that it has to."""
        sent = " ".join(str(value) for value in request.headers.values())
        return all(value in sent for value in self.env.values() if value.startswith("canary"))

    def newest(self) -> FakePost:
        return self.posts[0]

    def add(self, text: str) -> None:
        """Put a newer post in front."""
        self.posts.insert(0, replace(self.posts[0], number=9_000 + len(self.posts), text=text))


@contextmanager
def on_the_wire(double: Double) -> Iterator[Double]:
    """The double in the place of the whole network."""
    with responses.RequestsMock(assert_all_requests_are_fired=False) as wire:
        for method in ("GET", "POST"):
            wire.add_callback(method, re.compile(".*"), callback=double, content_type=None)
        yield double
