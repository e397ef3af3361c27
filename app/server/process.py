"""The server process: the dashboard's script, the typeface, and who may ask."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from streamlit import runtime

from app.theme.font import NAME, inter_woff2

SCRIPT = Path(__file__).parents[2] / "dashboard.py"
_CUTTING = threading.Lock()


def run(settings: Mapping[str, Any], *, hosts: Sequence[str]) -> None:
    """Serve until a signal ends it; a request under another name than `hosts` is refused."""
    for work in (_warm, partial(_cut_font, _fonts())):
        threading.Thread(target=work, daemon=True).start()
    app = st.App(
        SCRIPT,
        routes=[Route("/app/static/inter.woff2", _font)],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))],
        on_script_error=_say_failed,
    )
    app.run(config=settings)


def _warm() -> None:
    """Import what the first page needs while the port opens, and answer its questions."""
    for name in ("pandas", "plotly.io", "app.charts", "pipelines.warehouse.ask"):
        import_module(name)
    while not runtime.exists():  # the pages' caches need it
        time.sleep(0.02)
    from app.server.warm import make_ready  # noqa: PLC0415

    make_ready()


def _cut_font(folder: Path) -> None:
    """Cut the typeface in a process of its own: it takes a second that the first page needs."""
    with _CUTTING:
        if not (folder / NAME).exists():
            subprocess.run(  # noqa: S603  our own module
                [sys.executable, "-m", "app.theme.font", folder], check=False
            )


def _font(request: Request) -> Response:
    """The typeface, cut when first asked for; the system's font serves where it cannot be."""
    with _CUTTING:
        path = inter_woff2(_fonts())
    return Response(status_code=204) if path is None else FileResponse(path)


def _fonts() -> Path:
    return Path(os.environ["OUTPACE_DATA"]) / "fonts"


def _say_failed(error: Exception) -> bool:
    from app.parts.states import say_failed  # noqa: PLC0415  its caches need the running server

    return say_failed(error)
