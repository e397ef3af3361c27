"""A mail server and a webhook of this machine that keep what they get."""

import json
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count, cycle
from typing import Any

from aiosmtpd.controller import Controller


@dataclass
class Mailbox:
    """The mails that arrived, by Message-ID as a mail program shows them, and how often each did.

    Every `refuses`th is refused, 0 for none.
    """

    refuses: int = 0
    mails: dict[str, Message] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)
    url: str = ""
    asked: Iterator[int] = field(default_factory=lambda: count(1))

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:  # noqa: N802
        if self.refuses and next(self.asked) % self.refuses == 0:
            return "451 try again later"
        mail = message_from_bytes(envelope.content)
        name = str(mail["Message-ID"])
        self.mails[name] = mail
        self.times[name] += 1
        return "250 OK"


@dataclass
class Hook:
    """The calls that a webhook took, by their key, and how often each came."""

    statuses: tuple[int, ...] = (200,)
    calls: dict[str, dict[str, Any]] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)
    url: str = ""


@contextmanager
def mailbox(refuses: int = 0) -> Iterator[Mailbox]:
    """A mail server on a free port."""
    box = Mailbox(refuses)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    try:
        box.url = (
            f"mailto://127.0.0.1:{port}/?from=outpace@example.org&to=team@example.org&mode=insecure"
        )
        yield box
    finally:
        server.stop()


@contextmanager
def hook(*statuses: int) -> Iterator[Hook]:
    """A webhook on a free port that answers with these statuses in turn."""
    kept = Hook(statuses or (200,))
    turn, guard = cycle(kept.statuses), threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            with guard:
                status = next(turn)
                if status == 200:
                    name = str(self.headers["Idempotency-Key"])
                    kept.calls[name] = json.loads(body)
                    kept.times[name] += 1
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        kept.url = f"json://127.0.0.1:{server.server_address[1]}/in"
        yield kept
    finally:
        server.shutdown()
        server.server_close()
