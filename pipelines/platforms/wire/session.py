"""The parts of one exchange: who asks, through what, and how much of an answer is read."""

import os
from pathlib import Path

import requests
from requests.utils import get_environ_proxies
from urllib3.exceptions import HTTPError

from pipelines.platforms.wire import addresses
from pipelines.version import product_version

WHOLE_ANSWER = 60.0  # seconds that one answer may take in all, from the first word to the last
MAX_BODY = 20_000_000
KEPT_OF_TOO_LARGE = 65_536
ACCEPT = "application/json, application/atom+xml;q=0.9, application/xml;q=0.8, */*;q=0.5"


def user_agent() -> str:
    """What the product calls itself: name, version and where to read about it."""
    return f"outpace/{product_version()} (+https://pypi.org/project/outpace/; public post metrics)"


class Broken(Exception):
    """An exchange that broke off: worth another try."""


class Late(Broken):
    """An exchange that took too long: a try that costs as much again is worth it once."""

    def __init__(self) -> None:
        super().__init__("sends its answer too slowly")


class Session(requests.Session):
    """A session that keeps no cookies and reads no password file."""

    def __init__(self) -> None:
        super().__init__()
        self.trust_env = False  # proxies and certificates are read below, .netrc never
        self.headers.update({"User-Agent": user_agent(), "Accept": ACCEPT})
        for scheme in ("http://", "https://"):
            self.mount(scheme, addresses.PinnedAdapter(max_retries=0))

    def get_redirect_target(self, resp: requests.Response) -> None:
        """No target: redirects are followed one by one after a check, never by the library."""


def certificates() -> str | bool:
    """The bundle of trusted certificates that the environment names, else the built-in one."""
    names = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
    named = (path for path in map(os.environ.get, names) if path)
    return next((path for path in named if Path(path).exists()), True)


def proxies_for(url: str) -> dict[str, str]:
    """The proxies of the environment for a URL; this machine and its network are asked directly."""
    parts = addresses.checked(url)
    host = parts.hostname or ""
    found = {} if addresses.is_local(host) else dict(get_environ_proxies(url))
    if found:
        addresses.refuse_behind_proxy(host, parts.port or (443 if parts.scheme == "https" else 80))
    return found


def _piece(answer: requests.Response) -> bytes:
    """The next piece of a body, unpacked; empty at its end. Raises Broken."""
    try:
        piece: bytes = answer.raw.read1(65_536, decode_content=True)
    except (HTTPError, OSError, ValueError) as problem:
        raise Broken("breaks its answer off") from problem
    return piece


def body_of(answer: requests.Response) -> tuple[bytes, bool]:
    """The body and whether it is whole; a too large one is cut. Raises Broken."""
    pieces: list[bytes] = []
    size = 0
    while piece := _piece(answer):
        pieces.append(piece)
        size += len(piece)
        if size > MAX_BODY:
            return b"".join(pieces)[:KEPT_OF_TOO_LARGE], False
    return b"".join(pieces), True


def why(problem: Exception) -> str:
    """What is the case after a broken exchange, in a few words."""
    if isinstance(problem, Broken):
        return str(problem)
    text = f"{type(problem).__name__} {problem}".lower()
    if "name or service" in text or "nameresolution" in text or "resolve" in text:
        return "has no known address"
    if "timeout" in text or "timed out" in text:
        return "did not answer in time"
    if "certificate" in text or "ssl" in text:
        return "has no valid certificate"
    return "could not be reached"
