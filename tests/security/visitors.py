"""A dashboard as a process of its own, and visitors who say of themselves what they like."""

import http.client
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.conftest import ROOT

EDITOR, VIEWER, REFUSED = "editor", "viewer", "refused"
LAST = 60  # seconds that a server may take to start, or a page to be drawn


@dataclass(frozen=True, slots=True)
class Dashboard:
    """A dashboard that runs: where, the address it printed, and where it says things."""

    port: int
    printed: str
    folder: Path
    log: Path
    process: int

    @property
    def key(self) -> str:
        return self.printed.partition("?key=")[2]

    @property
    def cookie(self) -> str:
        return f"outpace_key_{self.port}={self.key}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said to a request."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@contextmanager
def dashboard(folder: Path, *options: str) -> Iterator[Dashboard]:
    """The dashboard of an empty landscape, until the block ends."""
    port, log = free_port(), folder.with_suffix(".log")
    told = ("--data", str(folder), "dashboard", "--port", str(port), *options)
    with log.open("wb") as out:
        command = [sys.executable, "-c", "from app.commands import main; main()", *told]
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out)
        try:
            printed = _printed(log)
            yield Dashboard(port, printed, folder, log, process.pid)
        finally:
            process.terminate()
            process.wait(timeout=LAST)


def _printed(log: Path) -> str:
    """The address that the dashboard printed."""
    end = time.monotonic() + LAST
    while time.monotonic() < end:
        if found := re.search(r": (http://\S+)\n", log.read_text()):
            return found[1]
        time.sleep(0.1)
    raise AssertionError(log.read_text())


def ask(
    port: int, path: str, *, method: str = "GET", headers: Mapping[str, str] | None = None
) -> Answer:
    """What is answered on a port of this machine; nothing is followed, no body is sent."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=LAST)
    try:
        line.request(method, path, headers=dict(headers or {}))
        said = line.getresponse()
        return Answer(said.status, {k.lower(): v for k, v in said.getheaders()}, said.read())
    finally:
        line.close()


@contextmanager
def session(
    port: int,
    *,
    host: str = "",
    origin: str | None = "",
    cookie: str = "",
    headers: Mapping[str, str] | None = None,
) -> Iterator[ClientConnection]:
    """A connection as the page opens it, under a host name and from a page as given.

    An empty origin is that of the page itself; None sends none, as a program would.
    """
    asked = f"{host or '127.0.0.1'}:{port}"
    page = f"http://{asked}" if origin == "" else origin
    with (
        socket.create_connection(("127.0.0.1", port), timeout=LAST) as line,
        connect(
            f"ws://{asked}/_stcore/stream",
            sock=line,
            origin=None if page is None else Origin(page),
            subprotocols=[Subprotocol("streamlit")],
            additional_headers={**({"Cookie": cookie} if cookie else {}), **(headers or {})},
            proxy=None,
            max_size=None,
        ) as connection,
    ):
        yield connection


def seen(connection: ClientConnection) -> tuple[str, str]:
    """The id of the session, and everything that the first page says."""
    asked = BackMsg()
    asked.rerun_script.query_string = ""
    connection.send(asked.SerializeToString())
    name, said = "", ""
    while True:
        message = ForwardMsg.FromString(bytes(connection.recv(timeout=LAST)))
        said += str(message)
        if message.WhichOneof("type") == "new_session":
            name = message.new_session.initialize.session_id
        if message.WhichOneof("type") == "script_finished":
            return name, said


def role(
    port: int,
    *,
    host: str = "",
    origin: str | None = "",
    cookie: str = "",
    headers: Mapping[str, str] | None = None,
) -> str:
    """As what the dashboard takes a visitor."""
    try:
        with session(port, host=host, origin=origin, cookie=cookie, headers=headers) as connection:
            _, said = seen(connection)
    except InvalidStatus:
        return REFUSED
    is_editor = "Start collecting" in said
    assert is_editor != ("Nothing is measured here yet." in said), said
    return EDITOR if is_editor else VIEWER


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
