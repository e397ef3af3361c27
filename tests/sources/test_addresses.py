"""Nothing private is ever asked, whatever the address looks like and whoever sends us there."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import requests
import responses
from urllib3.util import connection as urllib3_connection

from pipelines.platforms.errors import RefusedAddress, Unavailable
from pipelines.platforms.wire import addresses, session
from pipelines.platforms.wire.http import Net
from pipelines.records import Response
from tests.fakes.platform_server import FakePlatforms

PRIVATE = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1:8080/",
    "http://169.254.169.254/latest/meta-data",
    "http://100.64.0.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[ff02::1]/",
    "http://[fec0::1]/",
    "http://[feff:ffff::1]/",
    "http://[3fff::1]/",
    "http://[3fff:fff:ffff::1]/",
    "http://192.0.0.8/",
    "http://192.0.0.9/",
    "http://192.88.99.1/",
    "http://[::ffff:192.88.99.1]/",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://printer.local/",
    "http://router/",
    "ftp://coffee.example/",
    "file:///etc/passwd",
    "gopher://coffee.example/",
    "http://user:secret@coffee.example/",
    "http://[::1/",
    "http://coffee.example:99999/",
]


@pytest.mark.parametrize("url", PRIVATE)
def test_private_and_odd_addresses_are_refused(net: Net, landed: list[Response], url: str) -> None:
    with pytest.raises(RefusedAddress):
        net.get(url, source="mastodon", purpose="resolve")
    assert landed == []


@pytest.mark.parametrize("url", PRIVATE[:28])
@responses.activate
def test_redirects_to_private_addresses_are_refused(
    net: Net, landed: list[Response], url: str
) -> None:
    responses.get("https://coffee.example/a", status=302, headers={"Location": url})
    with pytest.raises(RefusedAddress):
        net.get("https://coffee.example/a", source="mastodon", purpose="resolve")
    assert [answer.status for answer in landed] == [302]


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses_are_public(address: str) -> None:
    assert addresses.is_public(address)


def resolve_to(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Let every name have these addresses; returns the names looked up."""
    asked: list[str] = []

    def look_up(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a in answers]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


def test_a_public_name_with_one_private_address_is_refused(
    net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve_to(monkeypatch, "8.8.8.8", "10.0.0.1")
    with pytest.raises(RefusedAddress, match=r"coffee\.example \(10\.0\.0\.1\)"):
        net.get("http://coffee.example/", source="mastodon", purpose="resolve")


def test_the_connection_goes_to_the_address_that_was_checked(
    net: Net, monkeypatch: pytest.MonkeyPatch, fake: FakePlatforms
) -> None:
    """Rebinding: the second look-up of a name would answer differently, so there is none."""
    port = int(fake.base.rpartition(":")[2])
    monkeypatch.delenv("OUTPACE_ALLOW_PRIVATE")
    asked = resolve_to(monkeypatch, "8.8.8.8")
    opened: list[tuple[str, int]] = []
    real = urllib3_connection.create_connection

    def connect(address: tuple[str, int], *args: Any, **kwargs: Any) -> socket.socket:
        opened.append(address)
        monkeypatch.undo()
        return real(("127.0.0.1", port), *args, **kwargs)

    monkeypatch.setattr(addresses, "create_connection", connect)
    answer = net.get(f"http://coffee.example:{port}/feeds/x", source="youtube", purpose="posts")
    assert answer.status == 404
    assert opened == [("8.8.8.8", port)]
    assert asked == ["coffee.example"]


def test_the_host_header_keeps_the_name(net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUTPACE_ALLOW_PRIVATE", "1")
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    resolve_to(monkeypatch, "127.0.0.1")
    heard: list[bytes] = []

    def serve() -> None:
        peer, _ = listener.accept()
        heard.append(peer.recv(65_536))
        peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        peer.close()

    thread = threading.Thread(target=serve)
    thread.start()
    net.get(f"http://coffee.example:{port}/", source="mastodon", purpose="resolve")
    thread.join()
    listener.close()
    assert f"host: coffee.example:{port}".encode() in heard[0].lower()
    assert b"user-agent: outpace/" in heard[0].lower()


def test_tls_asks_for_the_name_at_the_checked_address() -> None:
    pool = addresses.PinnedAdapter().poolmanager.connection_from_url("https://coffee.example")
    connection = pool._new_conn()
    assert isinstance(connection, addresses._PinnedHTTPS)
    assert connection.host == "coffee.example"


def test_a_proxy_is_used_and_its_target_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://10.0.0.9:3128")
    resolve_to(monkeypatch, "8.8.8.8")
    assert session.proxies_for("https://coffee.example/")["https"] == "http://10.0.0.9:3128"
    resolve_to(monkeypatch, "10.0.0.7")
    with pytest.raises(RefusedAddress):
        session.proxies_for("https://coffee.example/")


def test_this_machine_is_asked_without_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("OUTPACE_ALLOW_PRIVATE", "1")
    assert session.proxies_for("http://127.0.0.1:3000/") == {}


def test_the_permission_is_read_when_asked(
    fake: FakePlatforms, net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"{fake.base}/feeds/videos.xml"
    assert net.get(url, source="youtube", purpose="posts").status == 404
    monkeypatch.delenv("OUTPACE_ALLOW_PRIVATE")
    with pytest.raises(RefusedAddress, match="OUTPACE_ALLOW_PRIVATE"):
        net.get(url, source="youtube", purpose="posts")


def test_no_password_file_and_no_cookies_are_used() -> None:
    made = session.Session()
    assert made.trust_env is False
    assert isinstance(made, requests.Session)


@pytest.fixture
def tls(tmp_path: Path) -> Iterator[tuple[int, Path]]:
    """A TLS server whose certificate names coffee.example, and that certificate."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
    ]
    command += ["-subj", "/CN=coffee.example", "-addext", "subjectAltName=DNS:coffee.example"]
    command += ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield server.server_port, certificate
    server.shutdown()
    server.server_close()


def test_the_certificate_is_checked_against_the_name(
    tls: tuple[int, Path], net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    port, certificate = tls
    monkeypatch.setenv("OUTPACE_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    resolve_to(monkeypatch, "127.0.0.1")
    with pytest.raises(Unavailable, match="answers with error 501"):
        net.get(f"https://coffee.example:{port}/", source="mastodon", purpose="resolve")
    with pytest.raises(Unavailable, match="has no valid certificate"):
        net.get(f"https://tea.example:{port}/", source="mastodon", purpose="resolve")
