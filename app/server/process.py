"""The server process: the dashboard's script, the typeface, and who may ask."""

import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from streamlit import runtime

from app.server.gate import Gate, Policies
from app.theme.font import FONT

SCRIPT = Path(__file__).parents[2] / "dashboard.py"
HELD = 1.0  # seconds for the first browser: what is imported meanwhile keeps its files waiting


def run(settings: Mapping[str, Any], *, hosts: Sequence[str], names: Sequence[str] = ()) -> None:
    """Serve until a signal ends it; a request under another name than `hosts` is refused.

    names: those of `hosts` that others use; pages from there may connect under any of `hosts`.
    """
    port = settings["server.port"]
    threading.Thread(target=_warm, daemon=True).start()
    app = st.App(
        SCRIPT,
        routes=[Route("/app/static/inter.woff2", _font)],
        middleware=[
            Middleware(Policies),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts)),
            Middleware(Gate, port=port, names=[name.lower() for name in names]),
        ],
        on_script_error=_say_failed,
    )
    app.run(config=settings)


def _warm() -> None:
    """Import what the first page needs, and answer its questions, once its menu is painted."""
    while not runtime.exists():  # the pages' caches need it
        time.sleep(0.02)
    time.sleep(HELD)
    from app.server.warm import make_ready  # noqa: PLC0415

    make_ready()


def _font(request: Request) -> Response:
    """The typeface."""
    return FileResponse(FONT, media_type="font/woff2")


def _say_failed(error: Exception) -> bool:
    from app.parts.states import say_failed  # noqa: PLC0415  its caches need the running server

    return say_failed(error)
