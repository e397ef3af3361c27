"""A real headless Chromium that clicks and watches when the page has answered."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from playwright.sync_api import Browser, Page, WebSocket, sync_playwright

ROOT = Path(__file__).parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OURS = """
import sys
from pathlib import Path
from app.server.launch import serve
sys.exit(serve(Path(sys.argv[1]), port=int(sys.argv[2])))
"""
SETTINGS = (
    *("--server.headless=true", "--server.address=127.0.0.1", "--browser.gatherUsageStats=false"),
    "--server.fileWatcherType=none",
)
# What the page shows now: the words of the empty page, the data of a drawn figure.
SHOWN = """
() => {
  const figure = document.querySelector('[class*="st-key-chart_share"] .js-plotly-plot');
  const ends = trace => [trace.length, trace[0] && trace[0].x, trace[0] && trace[0].y];
  if (figure) return figure.calcdata ? JSON.stringify(figure.calcdata.map(ends)) : '';
  const said = [...document.querySelectorAll('p')].find(p => p.innerText.startsWith('chosen'));
  return said ? said.innerText : '';
}
"""
# Clicks and resolves with the milliseconds until what is shown is another and painted.
CLICK = """
async ([name, shown]) => {
  const look = eval(shown);
  const button = [...document.querySelectorAll('button')].find(b => b.innerText.trim() === name);
  const before = look(), begun = performance.now();
  button.click();
  for (;;) {
    await new Promise(requestAnimationFrame);
    const now = look();
    if (now && now !== before) break;
    if (performance.now() - begun > 30000) return null;
  }
  await new Promise(requestAnimationFrame);
  return performance.now() - begun;
}
"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser. Raises RuntimeError where none is installed."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        raise RuntimeError(f"none of {', '.join(NAMES)} is installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def serving(*arguments: str) -> Iterator[tuple[str, int]]:
    """A server: address and process id. With a folder ours, without one the empty page."""
    port = free_port()
    if arguments:
        command = [sys.executable, "-c", OURS, *arguments, str(port)]
    else:
        page = str(Path(__file__).parent / "empty_page.py")
        streamlit = [sys.executable, "-m", "streamlit", "run", page]
        command = [*streamlit, f"--server.port={port}", *SETTINGS]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address)
        yield address, process.pid
    finally:
        process.terminate()
        process.wait(timeout=30)


class Visitor:
    """One open page; `frames` are the sizes in bytes of what the server sent since `forget`."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.frames: list[int] = []
        self.page: Page = browser.new_page(viewport={"width": 1440, "height": 900})
        self.page.on("websocket", self._listen)
        self.page.goto(address)
        self.wait()

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self.frames.append(len(frame)))

    def wait(self) -> None:
        """Until something is shown and the script has come to rest."""
        self.page.wait_for_function(SHOWN, timeout=60_000)
        self.rest()

    def rest(self) -> None:
        """Until nothing runs any more."""
        running = '[data-testid="stStatusWidget"], [data-stale="true"]'
        self.page.wait_for_timeout(200)
        self.page.wait_for_function(f"() => !document.querySelector('{running}')", timeout=60_000)
        self.page.wait_for_timeout(200)

    def click(self, name: str) -> float:
        """Milliseconds from a click on the button `name` to the changed page."""
        self.frames.clear()
        took = self.page.evaluate(CLICK, [name, SHOWN.strip()])
        if took is None:
            raise RuntimeError(f"a click on {name!r} changed nothing within 30 seconds")
        return float(took)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, seconds: float = 60) -> None:
    opener = build_opener(ProxyHandler({}))
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with opener.open(f"{address}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"no answer from {address} within {seconds:.0f} seconds")
