"""The dashboard as a local server: one process, on the loopback address only."""

import http.client
import os
import signal
import socket
import sys
import threading
import time
import tomllib
import webbrowser
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

ADDRESS = "127.0.0.1"
FIRST_PORT = 8501
PORTS_TRIED = 50
HOSTS = ("127.0.0.1", "localhost")
THEME = Path(__file__).parent / "theme" / "streamlit.toml"


class PortBusy(Exception):
    """The port that was asked for is in use; the message says what to do."""


def serve(folder: Path, *, port: int | None = None, open_browser: bool = False) -> int:
    """Show the landscape folder in a browser until stopped; the exit status, 0 after Ctrl-C."""
    try:
        chosen = free_port(port)
    except PortBusy as busy:
        sys.stderr.write(f"outpace: {busy}\n")
        return 1
    os.environ["OUTPACE_DATA"] = str(folder.resolve())
    threading.Thread(target=_announce, args=(chosen, open_browser), daemon=True).start()
    from app.server import run  # noqa: PLC0415  streamlit takes seconds to import

    with _stopped_by_signals():
        run(settings(chosen), hosts=HOSTS)
    return 0


def free_port(wanted: int | None = None) -> int:
    """The port asked for, else the first free one from 8501 on. Raises PortBusy."""
    ports = range(FIRST_PORT, FIRST_PORT + PORTS_TRIED) if wanted is None else (wanted,)
    for port in ports:
        if _is_free(port):
            return port
    raise PortBusy(
        f"port {ports[0]} is in use; leave --port out to take the next free one"
        if wanted is not None
        else f"no free port from {ports[0]} to {ports[-1]}; stop a dashboard or give --port"
    )


def settings(port: int) -> dict[str, Any]:
    """Every setting of the server: loopback only, nothing sent home, the product's theme."""
    return {
        **_flat(tomllib.loads(THEME.read_text("utf-8"))),
        "server.address": ADDRESS,
        "server.port": port,
        "server.headless": True,
        "server.enableStaticServing": False,
        "server.enableXsrfProtection": True,
        "server.enableCORS": True,
        "server.allowedHosts": list(HOSTS),
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": False,
        "browser.serverAddress": ADDRESS,
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "logger.hideWelcomeMessage": True,
    }


def _flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested settings as dotted names: `{"theme": {"font": x}}` is `{"theme.font": x}`."""
    flat: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            flat |= _flat(value, f"{prefix}{key}.")
        else:
            flat[f"{prefix}{key}"] = value
    return flat


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError:
            return False
    return True


def _announce(port: int, open_browser: bool) -> None:
    """Print the address, and open it if asked, once the server answers."""
    while not _is_healthy(port):
        time.sleep(0.1)
    address = f"http://{ADDRESS}:{port}"
    sys.stdout.write(f"{address}\n")
    sys.stdout.flush()
    if open_browser:
        webbrowser.open(address)


def _is_healthy(port: int) -> bool:
    server = http.client.HTTPConnection(ADDRESS, port, timeout=2)
    try:
        server.request("GET", "/_stcore/health")
        return server.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        server.close()


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """Ctrl-C and SIGTERM end the block quietly; a server that could not start is an error."""
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)


def _interrupt(number: int, frame: object) -> NoReturn:
    raise KeyboardInterrupt
