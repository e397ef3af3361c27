"""Behind a real nginx: whatever it passes on or leaves out, a stranger reads and the key edits."""

import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pytest

from tests.security.visitors import (
    EDITOR,
    REFUSED,
    VIEWER,
    Dashboard,
    ask,
    dashboard,
    free_port,
    role,
)

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
NAME = "numbers.example"
WAYS = {
    "upgrade only": "",
    "host": "proxy_set_header Host $host;",
    "host and port": "proxy_set_header Host $http_host;",
    "forwarded": "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;",
    "all": (
        "proxy_set_header Host $host; proxy_set_header X-Real-IP $remote_addr; "
        "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; "
        "proxy_set_header X-Forwarded-Proto $scheme;"
    ),
}
SERVER = """
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://127.0.0.1:{behind};
            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection upgrade;
            {way}
        }}
    }}"""
ALL = """
daemon off; pid {room}/pid; error_log {room}/error.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {room}/body; proxy_temp_path {room}/proxy;
    fastcgi_temp_path {room}/f; uwsgi_temp_path {room}/u; scgi_temp_path {room}/s;
    {servers}
}}
"""


@dataclass(frozen=True, slots=True)
class Proxied:
    """A dashboard and the ports at which nginx passes it on, by the way that it does so."""

    server: Dashboard
    ports: Mapping[str, int]


@pytest.fixture(scope="module")
def proxied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxied]:
    if NGINX is None:
        pytest.skip("no nginx is installed: apt-get install nginx-light")
    room = tmp_path_factory.mktemp("proxy")
    with dashboard(room / "data", "--host", NAME) as server:
        ports = {way: free_port() for way in WAYS}
        blocks = [
            SERVER.format(port=ports[way], behind=server.port, way=how) for way, how in WAYS.items()
        ]
        config = room / "nginx.conf"
        config.write_text(ALL.format(room=room, servers="".join(blocks)))
        process = subprocess.Popen([NGINX, "-p", str(room), "-c", str(config)])
        try:
            _wait(ports.values())
            yield Proxied(server, ports)
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait(ports: Iterable[int]) -> None:
    """Until nginx answers on every port."""
    for port in ports:
        for _ in range(100):
            try:
                assert ask(port, "/_stcore/health").status in (200, 400)
                break
            except OSError:
                time.sleep(0.05)


FORGED = {
    "X-Forwarded-For": "127.0.0.1",
    "Forwarded": "for=127.0.0.1;host=127.0.0.1",
    "X-Real-Ip": "127.0.0.1",
    "X-Forwarded-Host": "127.0.0.1",
    "Cookie": "outpace_key=1",
}


@pytest.mark.parametrize("way", WAYS)
def test_a_stranger_reads_and_the_key_edits(proxied: Proxied, way: str) -> None:
    port = proxied.ports[way]
    assert role(port, host=NAME) == VIEWER
    assert role(port, host=NAME, cookie=proxied.server.cookie) == EDITOR


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", NAME])
def test_a_stranger_is_no_editor_whatever_he_says(proxied: Proxied, way: str, host: str) -> None:
    port, behind = proxied.ports[way], proxied.server.port
    for origin in ("", None, f"http://127.0.0.1:{behind}", f"http://localhost:{behind}"):
        assert role(port, host=host, origin=origin, headers=FORGED) in (VIEWER, REFUSED)


def test_this_machines_own_names_are_no_sign_either(proxied: Proxied) -> None:
    """The two ways by which a stranger once was an editor."""
    behind = proxied.server.port
    assert role(proxied.ports["host"], host="localhost", origin="http://localhost") == VIEWER
    own = f"http://127.0.0.1:{behind}"
    assert role(proxied.ports["upgrade only"], host=NAME, origin=own) == VIEWER


@pytest.mark.parametrize("way", WAYS)
def test_the_printed_address_opens_through_the_proxy(proxied: Proxied, way: str) -> None:
    asked = f"/where?key={proxied.server.key}"
    said = ask(proxied.ports[way], asked, headers={"Host": NAME})
    assert (said.status, said.headers["location"]) == (303, "/where")
    assert said.headers["set-cookie"].startswith(proxied.server.cookie)


@pytest.mark.parametrize("way", WAYS)
def test_pages_of_others_stay_out(proxied: Proxied, way: str) -> None:
    cookie = proxied.server.cookie
    for origin in (f"http://evil.{NAME}", "https://evil.example", "http://127.0.0.1:9999"):
        assert role(proxied.ports[way], host=NAME, origin=origin, cookie=cookie) == REFUSED
