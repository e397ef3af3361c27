"""Answers that only a real socket can give: cut off, dripping, packed."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from pipelines.platforms.errors import Unavailable
from pipelines.platforms.wire import session
from pipelines.platforms.wire.http import Net
from pipelines.records import Response

Serve = Callable[..., str]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """Starts a server that sends these pieces to everyone, a pause after each."""
    monkeypatch.setenv("OUTPACE_ALLOW_PRIVATE", "1")
    listener = socket.create_server(("127.0.0.1", 0))

    ended = threading.Event()
    threads: list[threading.Thread] = []

    def answer(pieces: list[bytes], pause: float) -> None:
        while not ended.is_set():
            peer, _ = listener.accept()
            with peer, suppress(OSError):  # the other side may leave in the middle
                peer.recv(65_536)
                for piece in pieces:
                    peer.sendall(piece)
                    time.sleep(pause)

    def start(*pieces: bytes, pause: float = 0.0) -> str:
        threads.append(threading.Thread(target=answer, args=(list(pieces), pause)))
        threads[-1].start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}/"

    yield start
    ended.set()
    for thread in threads:
        while thread.is_alive():  # one more caller, so that nobody waits for ever
            socket.create_connection(listener.getsockname()).close()
            thread.join(0.1)
    listener.close()


def ask(net: Net, url: str) -> Response:
    return net.get(url, source="mastodon", purpose="posts")


def test_an_answer_that_is_cut_off_does_not_count(
    serve: Serve, net: Net, landed: list[Response]
) -> None:
    url = serve(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n[{")
    with pytest.raises(Unavailable, match="breaks its answer off"):
        ask(net, url)
    assert landed == []


def test_an_answer_that_drips_is_left(
    serve: Serve, net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "WHOLE_ANSWER", 0.1)
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"
    url = serve(head, *[b"x"] * 200, pause=0.01)
    started = time.monotonic()
    with pytest.raises(Unavailable, match="sends its answer too slowly"):
        ask(net, url)
    assert time.monotonic() - started < 10


def test_a_packed_answer_is_unpacked_up_to_the_cap(
    serve: Serve, net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "MAX_BODY", 1_000_000)
    packed = gzip.compress(b"0" * 50_000_000)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n"
    url = serve(head.encode() + packed)
    with pytest.raises(Unavailable, match="sends more than"):
        ask(net, url)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nnu\r\n2\r\nll\r\n0\r\n\r\n",
        b"HTTP/1.0 200 OK\r\n\r\nnull",
    ],
)
def test_every_way_to_send_a_body_is_read(
    serve: Serve, net: Net, landed: list[Response], answer: bytes
) -> None:
    assert ask(net, serve(answer)).body == b"null"
    assert len(landed) == 1


def test_a_server_that_says_nothing_useful_is_unavailable(serve: Serve, net: Net) -> None:
    with pytest.raises(Unavailable, match="could not be reached"):
        ask(net, serve(b"SSH-2.0-OpenSSH_9.6\r\n"))
