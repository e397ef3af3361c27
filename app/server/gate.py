"""What stands before every request: other origins, the key, closed doors, uploads, policies.

Streamlit does not say who may frame its page, takes files of whoever has a session, and lets pages
of other ports of this machine connect. All that is settled here, before it sees the request.
"""

from base64 import b64encode
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from re import DOTALL, findall
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.view import uploads
from app.view.key import PARAMETER, cookie_name, fits
from app.words.catalogue import say

CLOSED = ("metrics", "agent")  # of Streamlit's own doors, wherever it puts them
INNER = ("/_stcore/", "/static/", "/media/", "/component/", "/app/")  # never opened by a person
UPLOAD = "upload_file"
ASKING = ("GET", "HEAD", "OPTIONS")
POLICIES = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}


def content_policy() -> str:
    """The Content-Security-Policy: nothing from elsewhere, no frame, only Streamlit's own scripts.

    blob: is how Streamlit loads the script of a component, 'unsafe-inline' how it styles.
    """
    page = Path(streamlit.__file__).with_name("static") / "index.html"
    inline = findall(r"<script>(.*?)</script>", page.read_text("utf-8"), DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in inline]
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", "blob:", *hashes]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class Policies:
    """Says on every answer what a browser may do with it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = {**POLICIES, "Content-Security-Policy": content_policy()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with the policies."""

        async def send_with(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, send_with)


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets through what may pass; answers everything else itself."""

    app: ASGIApp
    port: int
    names: Collection[str] = ()  # host names of others, whose proxy may ask under another one

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or answer."""
        if scope["type"] == "websocket":
            if not self._is_own(Headers(scope=scope)):
                await send({"type": "websocket.close", "code": 1008})
                return
            scope = _under_own_name(scope)
        answer = self._answer(Request(scope)) if scope["type"] == "http" else None
        await (answer or self.app)(scope, receive, send)

    def _answer(self, request: Request) -> Response | None:
        """What is said instead of what was asked for; None lets it through."""
        path = request.scope["path"]
        door, _, rest = path.partition("/_stcore/")[2].partition("/")
        if door in CLOSED:
            return PlainTextResponse(HTTPStatus.NOT_FOUND.phrase, HTTPStatus.NOT_FOUND)
        if request.method not in ASKING:
            if not self._is_own(request.headers):
                return PlainTextResponse(say("page-not-own"), HTTPStatus.FORBIDDEN)
            if door == UPLOAD and not uploads.is_allowed(rest.partition("/")[0]):
                return PlainTextResponse(say("page-no-upload"), HTTPStatus.FORBIDDEN)
        if PARAMETER in request.query_params and not path.startswith(INNER):
            return self._let_in(request)
        return None

    def _is_own(self, headers: Headers) -> bool:
        """Whether a page of the dashboard asks, or a program, which says no origin."""
        origin = headers.get("Origin")
        if origin is None:
            return True
        try:
            page = urlsplit(origin)
        except ValueError:
            return False
        is_same = page.netloc.lower() == headers.get("Host", "").lower()
        return page.scheme in ("http", "https") and (is_same or page.hostname in self.names)

    def _let_in(self, request: Request) -> Response:
        """The way to the same address without the key; the right key is kept as a cookie."""
        told = request.query_params[PARAMETER]
        rest = [pair for pair in parse_qsl(request.url.query, True) if pair[0] != PARAMETER]
        path = "/" + quote(request.scope["path"].lstrip("/\\"))  # never the way to another host
        answer = RedirectResponse(
            path + ("?" + urlencode(rest) if rest else ""),
            HTTPStatus.SEE_OTHER,
            {"Cache-Control": "no-store"},
        )
        if fits(told):
            name, is_secure = cookie_name(self.port), request.url.scheme == "https"
            answer.set_cookie(name, told, httponly=True, samesite="strict", secure=is_secure)
        return answer


def _under_own_name(scope: Scope) -> Scope:
    """The connection as if asked under the name of its page, which was found to be ours.

    Streamlit else looks for names of its own that fit, and asks a server of others for this
    machine's address on the internet.
    """
    headers = MutableHeaders(raw=list(scope["headers"]))
    if "Origin" in headers:
        headers["Host"] = urlsplit(headers["Origin"]).netloc
    return {**scope, "headers": headers.raw}
