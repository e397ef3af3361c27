"""The dashboard as a server: one process, on the loopback address unless told otherwise."""

import http.client
import os
import signal
import socket
import sys
import threading
import time
import tomllib
import webbrowser
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from app.view import key
from app.words.catalogue import say

ADDRESS = "127.0.0.1"
FIRST_PORT = 8501
PORTS_TRIED = 50
MAX_UPLOAD = 200  # MB a file
HOSTS = ("127.0.0.1", "localhost")
LOOPBACK = (*HOSTS, "::1")
EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104  never the default
THEME = Path(__file__).parents[1] / "theme" / "streamlit.toml"


@dataclass(frozen=True, slots=True)
class Reach:
    """From where the dashboard can be opened, and what is allowed to those who are not here."""

    listen: str = ADDRESS
    names: tuple[str, ...] = ()  # host names by which others ask for it
    all_edit: bool = False  # without sign-in, everybody may change the landscape
    free_sql: bool = False  # free SQL for everybody

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host name that is answered."""
        own = () if self.listen in EVERYWHERE else (self.listen, _bracketed(self.listen))
        return tuple(dict.fromkeys((*HOSTS, *own, *self.names)))

    @property
    def is_public(self) -> bool:
        """Whether others than this machine can reach the dashboard, directly or by a proxy."""
        return self.listen not in LOOPBACK or bool(set(self.names) - set(LOOPBACK))

    @property
    def nearest(self) -> str:
        """The address at which the server answers on this machine."""
        return ADDRESS if self.listen in EVERYWHERE else self.listen


HERE = Reach()


class _PortBusy(Exception):
    """The port that was asked for is in use; the message says what to do."""


def serve(
    folder: Path,
    *,
    port: int | None = None,
    open_browser: bool = False,
    reach: Reach = HERE,
    then: Callable[[], object] | None = None,
) -> int:
    """Show the landscape folder in a browser until stopped; the exit status, 0 after Ctrl-C.

    `then` is done beside it once the address is out.
    """
    try:
        chosen = _free_port(port, reach.listen)
    except _PortBusy as busy:
        sys.stderr.write(f"outpace: {busy}\n")
        return 1
    os.environ |= {
        "OUTPACE_DATA": str(folder.resolve()),
        "OUTPACE_ALL_EDIT": str(int(reach.all_edit)),
        "OUTPACE_FREE_SQL": str(int(reach.free_sql)),
    }
    has_sign_in = _has_sign_in(folder)
    sys.stderr.write(_warning(reach, has_sign_in=has_sign_in))
    address = f"http://{_bracketed(reach.nearest)}:{chosen}"
    words = _words(address, has_sign_in=has_sign_in)
    again = say("cli-demo-again", folder=str(folder))
    full = f"{address}/?{key.PARAMETER}={key.key()}"
    lines = (say("cli-dashboard", address=full), words, again)
    told = (reach.nearest, chosen, lines, full if open_browser else None, then)
    threading.Thread(target=_announce, args=told, daemon=True).start()
    from app.server.process import run  # noqa: PLC0415  streamlit takes seconds to import

    with _stopped_by_signals():
        run(_settings(folder, chosen, reach), hosts=reach.hosts, names=reach.names)
    return 0


def _words(address: str, *, has_sign_in: bool) -> str:
    """What the printed address gives to who opens it, in words."""
    if has_sign_in:
        return say("cli-dashboard-sign-in")
    return say("cli-dashboard-key", public=address)


def _warning(reach: Reach, *, has_sign_in: bool = False) -> str:
    """What others may do without the key, in words; empty when they only read."""
    edits = reach.all_edit and not has_sign_in
    given = [
        *(["change the landscape (--all-edit)"] if edits else []),
        *(["keep this machine busy with questions in SQL (--free-sql)"] if reach.free_sql else []),
    ]
    if not given or not reach.is_public:
        return ""
    if has_sign_in:
        return f"Warning: everybody who signs in can {given[0]}.\n"
    return (
        f"Warning: everybody who reaches this dashboard can {' and '.join(given)}, without the "
        "key of the printed address. Leave the option out, or set up a sign-in (docs/sign_in.md).\n"
    )


def _has_sign_in(folder: Path) -> bool:
    """Whether a sign-in is configured; what cannot be read is none, and Streamlit says why."""
    try:
        return "auth" in tomllib.loads(_secrets(folder).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False


def _secrets(folder: Path) -> Path:
    return folder.resolve() / "secrets.toml"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _free_port(wanted: int | None = None, address: str = ADDRESS) -> int:
    """The port asked for, else the first free one from 8501 on. Raises PortBusy."""
    ports = range(FIRST_PORT, FIRST_PORT + PORTS_TRIED) if wanted is None else (wanted,)
    for port in ports:
        if _is_free(port, address):
            return port
    raise _PortBusy(
        f"port {ports[0]} is in use; leave --port out to take the next free one"
        if wanted is not None
        else f"no free port from {ports[0]} to {ports[-1]}; stop a dashboard or give --port"
    )


def _settings(folder: Path, port: int, reach: Reach = HERE) -> dict[str, Any]:
    """Every setting of the server: where it listens, nothing sent home, the product's theme."""
    others = [f"{scheme}://{name}" for name in reach.names for scheme in ("https", "http")]
    return {
        **_flat(tomllib.loads(THEME.read_text("utf-8"))),
        "server.address": reach.listen,
        "server.port": port,
        "server.headless": True,
        "server.enableStaticServing": False,
        "server.enableXsrfProtection": True,
        "server.enableCORS": True,
        "server.corsAllowedOrigins": others,
        "server.allowedHosts": list(reach.hosts),
        "server.enableAgentApi": False,
        "server.maxUploadSize": MAX_UPLOAD,
        "client.allowedOrigins": [],  # no page around ours may send it messages
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": False,
        "browser.serverAddress": reach.names[0] if reach.names else reach.nearest,
        "secrets.files": [str(_secrets(folder))],
        "runner.magicEnabled": False,
        "client.toolbarMode": "minimal",
        "client.disableDataExport": True,  # its CSV lets texts be formulas; cards have their own
        "client.showErrorDetails": "none",
        "logger.hideWelcomeMessage": True,
    }


def _flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested settings as dotted names: `{"theme": {"font": x}}` is `{"theme.font": x}`."""
    flat: dict[str, Any] = {}
    for name, value in table.items():
        if isinstance(value, Mapping):
            flat |= _flat(value, f"{prefix}{name}.")
        else:
            flat[f"{prefix}{name}"] = value
    return flat


def _is_free(port: int, address: str) -> bool:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
    return True


def _announce(
    host: str,
    port: int,
    lines: Sequence[str],
    browse: str | None,
    then: Callable[[], object] | None,
) -> None:
    """Print the address with the key, and open it if asked, once the server answers."""
    while not _is_healthy(host, port):
        time.sleep(0.1)
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
    if browse:
        webbrowser.open(browse)
    if then is not None:
        then()


def _is_healthy(host: str, port: int) -> bool:
    server = http.client.HTTPConnection(host, port, timeout=2)
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
