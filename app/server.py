"""The server process: the dashboard's script, the typeface, and who may ask."""

import os
import threading
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from app.theme.font import inter_woff2

SCRIPT = Path(__file__).parents[1] / "dashboard.py"
_CUTTING = threading.Lock()


def run(settings: Mapping[str, Any], *, hosts: Sequence[str]) -> None:
    """Serve until a signal ends it; a request under another name than `hosts` is refused."""
    threading.Thread(target=_warm, daemon=True).start()
    app = st.App(
        SCRIPT,
        routes=[Route("/app/static/inter.woff2", _font)],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))],
        on_script_error=_say_failed,
    )
    app.run(config=settings)


def _warm() -> None:
    """Import what the first page needs while the port opens; the pages' caches come later."""
    for name in ("app.charts", "app.snapshot", "pipelines.warehouse.ask", "pipelines.simulated"):
        import_module(name)


def _font(request: Request) -> Response:
    """The typeface, cut when first asked for; the system's font serves where it cannot be."""
    with _CUTTING:
        path = inter_woff2(Path(os.environ["OUTPACE_DATA"]) / "fonts")
    return Response(status_code=204) if path is None else FileResponse(path)


def _say_failed(error: Exception) -> bool:
    from app.pages.states import say_failed  # noqa: PLC0415  its caches need the running server

    return say_failed(error)
