"""Servers on real sockets that misbehave, each in its own way: one Mastodon server per port.

A rogue has one account with POSTS posts on pages of 40. Its `play` gets every exchange; it answers
in its own words and says True, or leaves the sound answer to the server. What a rogue does wrong it
does until it is `healed`.
"""

import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.fakes import platform_answers as answers
from tests.fakes.platform_data import FakeAccount, FakePost

POSTS = 90
PAGE = 40
KEY = "7"
STRANGER = "8"


@dataclass
class Exchange:
    """One question and the line on which it is answered."""

    line: socket.socket
    path: str
    query: dict[str, str]
    world: "World"
    ended: threading.Event

    @property
    def purpose(self) -> str:
        """What is asked for: resolve, profile, posts or other."""
        if self.path.endswith("/lookup"):
            return "resolve"
        if self.path.endswith("/statuses"):
            return "lookup" if self.query.get("limit") == "1" else "posts"
        return "profile" if self.path.startswith("/api/v1/accounts/") else "other"

    @property
    def is_later_page(self) -> bool:
        """Whether it is a page of posts, and not the first."""
        return self.purpose == "posts" and "max_id" in self.query

    def raw(self, *pieces: bytes, pause: float = 0.0) -> bool:
        """Send these bytes, with a pause after each."""
        for piece in pieces:
            if self.ended.is_set():
                break
            self.line.sendall(piece)
            if pause:
                self.ended.wait(pause)
        return True

    def send(self, status: int, body: bytes = b"", **headers: str) -> bool:
        """Send an answer."""
        told = {"Content-Type": "application/json", "Content-Length": str(len(body))}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        lines = [f"{name}: {value}" for name, value in {**told, **named}.items() if value]
        head = "\r\n".join([f"HTTP/1.1 {status} Told", *lines, "Connection: close", "", ""])
        return self.raw(head.encode("latin-1") + body)

    def json(self, payload: Any, status: int = 200, **headers: str) -> bool:
        """Send an object."""
        return self.send(status, json.dumps(payload).encode(), **headers)

    def reset(self) -> bool:
        """Hang up in the rudest way: the other side gets a reset."""
        self.line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return True

    def page(self) -> list[dict[str, Any]]:
        """The statuses that were asked for."""
        return self.world.page(int(self.query.get("max_id", "10000")))


@dataclass
class World:
    """The account of a rogue, and what it has posted."""

    base: str
    now: datetime
    account: FakeAccount = field(init=False)

    def __post_init__(self) -> None:
        step = timedelta(weeks=40) / POSTS
        posts = [
            FakePost(
                n,
                (self.now - step * (POSTS - n)).replace(microsecond=0),
                "text",
                f"post {n}",
                8 + n,
            )
            for n in range(POSTS)
        ]
        self.account = FakeAccount("mastodon", "lumen", KEY, 4_200, posts)

    def profile(self) -> dict[str, Any]:
        """Account."""
        return answers.mastodon_account(self.account, self.base, 0)

    def status(self, post: FakePost, **other: Any) -> dict[str, Any]:
        """Status."""
        found = answers.mastodon_status(self.account, post, self.base, 0)
        return {**found, "id": str(1_000 + post.number), **other}

    def page(self, below: int) -> list[dict[str, Any]]:
        """The newest statuses below an id."""
        posts = [post for post in self.account.visible() if 1_000 + post.number < below]
        return [self.status(post) for post in posts[:PAGE]]


Play = Callable[[Exchange], bool]


@dataclass
class Rogue:
    """A server on a port of its own that plays its part until it is healed."""

    name: str
    play: Play
    now: datetime
    tls: ssl.SSLContext | None = None
    is_healed: bool = False
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=50)
        self.port = self._listener.getsockname()[1]
        scheme = "https" if self.tls else "http"
        self.base = f"{scheme}://127.0.0.1:{self.port}"
        self.world = World(self.base, self.now)
        self._ended = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def link(self) -> str:
        """The link of its account."""
        return f"{self.base}/@lumen"

    def close(self) -> None:
        """Listen no more."""
        self._ended.set()
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        with suppress(OSError):  # the other side may leave at any time
            line.settimeout(30)
            served = self.tls.wrap_socket(line, server_side=True) if self.tls else line
            with served:
                self._answer(served)

    def _answer(self, line: socket.socket) -> None:
        asked = b""
        while b"\r\n\r\n" not in asked:
            piece = line.recv(65_536)
            if not piece:
                return
            asked += piece
        target = asked.split(b" ", 2)[1].decode()
        self.asked.append(target)
        parts = urlsplit(target)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        exchange = Exchange(line, parts.path, query, self.world, self._ended)
        if self.is_healed or not self.play(exchange):
            sound(exchange)


def sound(exchange: Exchange) -> bool:
    """The answer of a server that is in order."""
    if exchange.purpose in ("resolve", "profile"):
        return exchange.json(exchange.world.profile())
    if exchange.purpose == "other":
        return exchange.json({"error": "Record not found"}, 404)
    page = exchange.page()
    last = min((int(one["id"]) for one in page), default=0)
    is_end = last <= 1_000
    link = "" if is_end else f'<{exchange.world.base}{exchange.path}?max_id={last}>; rel="next"'
    return exchange.json(page, Link=link or '<x>; rel="prev"')


def serve(plays: Sequence[tuple[str, Play]], now: datetime) -> dict[str, Rogue]:
    """A running server for each of the plays."""
    return {name: Rogue(name, play, now) for name, play in plays}
