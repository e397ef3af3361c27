"""Who may do what: the key makes an editor, nothing that a stranger can say of himself does."""

import asyncio
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.types import Receive, Scope, Send

from app.server.gate import Gate
from app.server.launch import Reach, _warning, _words
from tests.security.visitors import (
    EDITOR,
    REFUSED,
    VIEWER,
    Dashboard,
    ask,
    dashboard,
    role,
    seen,
    session,
)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    """A dashboard for this machine, as `outpace dashboard` starts it."""
    with dashboard(tmp_path_factory.mktemp("people") / "data") as one:
        yield one


@pytest.fixture
def open_to_all(tmp_path: Path) -> Iterator[Dashboard]:
    """A dashboard on every address of the machine that lets everybody do everything."""
    options = ("--listen", "0.0.0.0", "--all-edit", "--free-sql")
    with dashboard(tmp_path / "data", *options) as one:
        yield one


def test_the_plain_address_is_for_reading(running: Dashboard) -> None:
    assert role(running.port) == VIEWER
    assert role(running.port, host="localhost") == VIEWER


def test_the_key_makes_an_editor(running: Dashboard) -> None:
    assert role(running.port, cookie=running.cookie) == EDITOR
    assert role(running.port, host="localhost", cookie=running.cookie) == EDITOR


@pytest.mark.parametrize("wrong", ["", "x", "é", "null", "0" * 43])
def test_a_guess_makes_none(running: Dashboard, wrong: str) -> None:
    cookie = f"outpace_key_{running.port}={wrong}".encode().decode("latin-1")
    assert role(running.port, cookie=cookie) == VIEWER


def test_opening_the_address_sets_the_cookie_and_leads_on(running: Dashboard) -> None:
    said = ask(running.port, f"/posts?key={running.key}&period=All&words=a%26b")
    assert (said.status, said.headers["location"]) == (303, "/posts?period=All&words=a%26b")
    assert said.headers["set-cookie"] == f"{running.cookie}; HttpOnly; Path=/; SameSite=strict"
    assert said.headers["cache-control"] == "no-store"
    assert said.headers["referrer-policy"] == "same-origin"


def test_a_wrong_key_sets_nothing_and_leaves_the_address_too(running: Dashboard) -> None:
    said = ask(running.port, "/?key=wrong")
    assert (said.status, said.headers["location"]) == (303, "/")
    assert "set-cookie" not in said.headers


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example/", "///evil.example"])
def test_the_way_on_stays_here(running: Dashboard, path: str) -> None:
    place = ask(running.port, f"{path}?key={running.key}").headers["location"]
    assert place.startswith("/evil.example")


def test_the_key_is_nowhere_but_in_the_printed_address(running: Dashboard) -> None:
    assert role(running.port, cookie=running.cookie) == EDITOR
    assert ask(running.port, f"/?key={running.key}").status == 303
    assert running.log.read_text().count(running.key) == 1
    kept = [path for path in running.folder.rglob("*") if path.is_file()]
    assert not [path for path in kept if running.key.encode() in path.read_bytes()]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_key_is_not_in_the_environment(running: Dashboard) -> None:
    for name in ("environ", "cmdline"):
        assert running.key.encode() not in Path(f"/proc/{running.process}/{name}").read_bytes()


@pytest.mark.parametrize(
    "origin",
    [
        "http://127.0.0.1:9999",
        "http://localhost:9999",
        "https://evil.example",
        "https://outpace.streamlit.app",
        "null",
        "http://[",
        "",
    ],
)
def test_pages_from_elsewhere_cannot_connect(running: Dashboard, origin: str) -> None:
    told = origin or f"http://evil.example@127.0.0.1:{running.port}"
    assert role(running.port, origin=told, cookie=running.cookie) == REFUSED


def test_who_does_not_say_where_he_comes_from_reads(running: Dashboard) -> None:
    assert role(running.port, origin=None, cookie=running.cookie) == VIEWER


def test_streamlit_is_not_left_to_find_out_whose_page_asks() -> None:
    """Else it asks a server on the internet for the address of this machine."""
    passed: list[Scope] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        passed.append(scope)

    headers = [(b"host", b"127.0.0.1:8501"), (b"origin", b"https://numbers.example:9443")]
    scope: Scope = {"type": "websocket", "path": "/_stcore/stream", "headers": headers}
    gate = Gate(app, 8501, ("other.example", "numbers.example"))
    asyncio.run(gate(scope, None, None))  # type: ignore[arg-type]
    assert dict(passed[0]["headers"])[b"host"] == b"numbers.example:9443"
    assert scope["headers"] == headers


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "[::1]"])
def test_other_names_are_refused(running: Dashboard, host: str) -> None:
    assert role(running.port, host=host, cookie=running.cookie) == REFUSED


def tokens(running: Dashboard, *cookies: str) -> dict[str, str]:
    """What the page sends with a file: its origin, its cookies, the sign against forgery."""
    said = ask(running.port, "/_stcore/health").headers["set-cookie"]
    cookie = said.partition(";")[0]
    return {
        "Origin": f"http://127.0.0.1:{running.port}",
        "Cookie": "; ".join([cookie, *cookies]),
        "X-Xsrftoken": cookie.partition("=")[2],
        "Content-Type": "multipart/form-data; boundary=x",
    }


def test_a_viewer_cannot_send_files(running: Dashboard) -> None:
    """The answer comes before a byte of the file, which is why the test need not send one."""
    with session(running.port) as connection:
        name, _ = seen(connection)
        sent = {**tokens(running, running.cookie), "Content-Length": str(60_000_000)}
        said = ask(running.port, f"/_stcore/upload_file/{name}/f", method="PUT", headers=sent)
    assert (said.status, said.body) == (403, b"Only an editor can send files; nothing was taken.")


def test_an_editor_sends_files_of_a_bounded_size(running: Dashboard) -> None:
    body = (
        b'--x\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\na\r\n--x--\r\n'
    )
    with session(running.port, cookie=running.cookie) as connection:
        name, _ = seen(connection)
        sent, path = tokens(running, running.cookie), f"/_stcore/upload_file/{name}/f"
        too_large = {**sent, "Content-Length": str(300 * 1024 * 1024)}
        assert ask(running.port, path, method="PUT", headers=too_large).status == 413
        from_elsewhere = {**sent, "Origin": "http://127.0.0.1:9999"}
        assert ask(running.port, path, method="PUT", headers=from_elsewhere).status == 403
        assert put(running.port, path, sent, body) == 204


def put(port: int, path: str, headers: dict[str, str], body: bytes) -> int:
    """The status of sending a file."""
    lines = [f"PUT {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.sendall("\r\n".join([*lines, "Connection: close", "", ""]).encode() + body)
        return int(line.recv(100).split()[1])


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "/_stcore/%6detrics",
        "/base/_stcore/metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
    ],
)
def test_doors_that_nobody_needs_are_closed(running: Dashboard, path: str) -> None:
    said = ask(running.port, path)
    assert (said.status, said.body) == (404, b"Not Found")


def test_health_stays_and_nobody_may_be_around_the_page(running: Dashboard) -> None:
    assert ask(running.port, "/_stcore/health").body == b"ok"
    assert b'"allowedOrigins":[]' in ask(running.port, "/_stcore/host-config").body


@pytest.mark.parametrize("path", ["/", "/posts", "/_stcore/health", "/_stcore/metrics", "/media/x"])
def test_every_answer_carries_the_policies(running: Dashboard, path: str) -> None:
    told = ask(running.port, path).headers
    assert told["x-frame-options"] == "DENY"
    assert told["x-content-type-options"] == "nosniff"
    assert told["referrer-policy"] == "same-origin"
    rules = dict(rule.split(" ", 1) for rule in told["content-security-policy"].split("; "))
    assert (rules["default-src"], rules["frame-ancestors"]) == ("'none'", "'none'")
    assert "unsafe" not in rules["script-src"]


def test_an_address_with_colons_is_answered_to() -> None:
    assert {"::1", "[::1]"} <= set(Reach("::1").hosts)


def test_what_is_open_to_everybody_is_warned_of() -> None:
    assert _warning(Reach()) == ""
    assert _warning(Reach(all_edit=True, free_sql=True)) == ""
    assert _warning(Reach("0.0.0.0", ("numbers.example",))) == ""
    edits = _warning(Reach("0.0.0.0", all_edit=True))
    assert "everybody who reaches this dashboard can change the landscape (--all-edit)" in edits
    both = _warning(Reach(names=("numbers.example",), all_edit=True, free_sql=True))
    assert "--all-edit" in both
    assert "--free-sql" in both
    assert _warning(Reach("::", free_sql=True)).startswith("Warning: everybody")
    assert _warning(Reach("0.0.0.0", all_edit=True), has_sign_in=True) == ""
    signed = _warning(Reach("0.0.0.0", all_edit=True, free_sql=True), has_sign_in=True)
    assert "everybody who signs in can keep this machine busy" in signed


def test_the_printed_address_says_what_it_gives(running: Dashboard) -> None:
    said = running.log.read_text()
    assert running.printed == f"http://127.0.0.1:{running.port}/?key={running.key}"
    assert "may change things and ask in SQL: it is for you alone" in said
    assert "without the key is for reading" in said
    assert "The sign-in says who may change" in _words("http://a", has_sign_in=True)


def test_everybody_edits_where_that_was_wanted(open_to_all: Dashboard) -> None:
    assert role(open_to_all.port) == EDITOR
    assert "Warning: everybody" in open_to_all.log.read_text()
    assert role(open_to_all.port, origin="http://evil.example") == REFUSED
