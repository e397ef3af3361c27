"""A real server per landscape and a real headless Chromium."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    sync_playwright,
)

from app.view import pages
from pipelines.folder import Folder
from pipelines.runs.demo import build_demo
from tests.browser.worlds import BUILD

Scheme = Literal["light", "dark"]
ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "test-results"
# A page that is opened at its own address first asks below that address; Streamlit expects the 404.
EXPECTED_404 = re.compile(r"/[a-z]+/_stcore/(health|host-config)$")
PAGES = {name: "/" if name == pages.START else f"/{name}" for name in pages.PAGES}  # addresses
STILL = """() => new Promise((done, fail) => {
  const all = {attributes: true, childList: true, subtree: true, characterData: true};
  const running = '[data-testid="stStatusWidget"], [data-test-script-state="running"]';
  const isBusy = () => document.querySelector(`${running}, [data-stale="true"]`);
  const began = performance.now();
  let timer;
  const end = (how, what) => { watcher.disconnect(); clearTimeout(timer); how(what); };
  const again = () => {
    clearTimeout(timer);
    if (performance.now() - began > 60000) end(fail, new Error("the page is never still"));
    else timer = setTimeout(() => isBusy() ? again() : end(done), 300);
  };
  const watcher = new MutationObserver(again);
  watcher.observe(document, all);
  again();
})"""
START = """
import sys
from pathlib import Path
from app.server.launch import serve
sys.exit(serve(Path(sys.argv[1]), port=int(sys.argv[2])))
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@dataclass
class Visit:
    """A page of the dashboard and everything it said and asked for."""

    page: Page
    base: str
    end: str = ".op-foot"  # what a page ends with
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def listen(self) -> "Visit":
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", self._asked)
        self.page.on("dialog", self._interrupted)
        return self

    def _heard(self, message: ConsoleMessage) -> None:
        url = str(message.location.get("url", ""))
        if message.type == "error" and not EXPECTED_404.search(url):
            self.errors.append(f"{message.text} {url}")

    def _asked(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1":
            self.strangers.append(request.url)

    def _interrupted(self, dialog: Dialog) -> None:
        self.errors.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, path: str = "/", *, until: str = "") -> "Visit":
        self.page.goto(self.base + path)
        self.page.wait_for_selector(until or self.end, timeout=60_000)
        self.settle()
        return self

    def go(self, page: str) -> "Visit":
        """Another page by its link, as people go; quicker than to load everything anew."""
        label = page.capitalize()
        self.page.get_by_test_id("stTopNavLink").filter(has_text=label).first.click()
        self.page.wait_for_url(re.compile(rf"{PAGES[page]}(\?|$)"))
        self.page.wait_for_selector(self.end, timeout=60_000)
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until the script has run and nothing has changed for a while."""
        self.page.evaluate(STILL)

    def text(self) -> str:
        return self.page.locator("body").inner_text()

    def check(self) -> None:
        """Nothing went wrong and nobody else was asked."""
        assert self.errors == []
        assert self.strangers == []
        assert self.page.locator('[data-testid="stException"]').count() == 0
        for word in ("Traceback", "could not be drawn", "NaN", "undefined"):
            assert word not in self.text()


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """The simulated landscape, built once through the product's own functions."""
    folder = Folder(tmp_path_factory.mktemp("demo") / "data")
    build_demo(folder)
    return folder


Serve = Callable[[Folder], str]
PRINTED: dict[str, str] = {}  # what each dashboard printed, by its plain address


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Serve]:
    """Start a dashboard for a folder; its plain address."""
    started: list[tuple[subprocess.Popen[bytes], BinaryIO]] = []

    def start(folder: Folder) -> str:
        port = free_port()
        folder.root.mkdir(parents=True, exist_ok=True)
        log = (folder.root / "dashboard.log").open("wb")
        command = [sys.executable, "-c", START, str(folder.root), str(port)]
        started.append((subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log), log))
        address = f"http://127.0.0.1:{port}"
        wait_until(lambda: bool(printed(folder)), seconds=60)
        PRINTED[address] = printed(folder)
        return address

    yield start
    for process, _ in started:
        process.terminate()
    for process, log in started:
        assert process.wait(timeout=30) == 0
        log.close()


@pytest.fixture(scope="session")
def demo_address(demo: Folder, serve_folder: Serve) -> str:
    return serve_folder(demo)


@pytest.fixture(scope="session")
def address_of(
    demo_address: str, serve_folder: Serve, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], str]:
    """The address of a world by its name; each is built and served once."""
    known = {"demo": demo_address}

    def address(name: str) -> str:
        if name not in known:
            room = tmp_path_factory.mktemp("world")
            folder = Folder(room / "data")
            BUILD[name](folder, room)
            known[name] = serve_folder(folder)
        return known[name]

    return address


@pytest.fixture(scope="session")
def context(browser: Browser) -> BrowserContext:
    """One context for all: the five megabytes of scripts are loaded and compiled once."""
    return browser.new_context(accept_downloads=True)


Open = Callable[..., Visit]


@pytest.fixture
def visit(context: BrowserContext) -> Iterator[Open]:
    """Open a tab of a scheme and width for an address; as an editor, by the printed one."""
    tabs = []

    def start(base: str, *, scheme: Scheme = "light", width: int = 1280) -> Visit:
        if base:  # else a whole link is opened, in a browser that has the key
            context.request.get(PRINTED[base])
        tab = context.new_page()
        tab.set_viewport_size({"width": width, "height": 844 if width < 600 else 900})
        tab.emulate_media(color_scheme=scheme)
        tabs.append(tab)
        return Visit(tab, base).listen()

    yield start
    for tab in tabs:
        tab.close()


def picture(visit: Visit, name: str) -> None:
    """Keep the whole page as a picture in test-results/."""
    RESULTS.mkdir(exist_ok=True)
    size = visit.page.viewport_size or {"width": 1280, "height": 900}
    tall = visit.page.locator('[data-testid="stMain"]').evaluate("e => e.scrollHeight")
    visit.page.set_viewport_size({"width": size["width"], "height": min(int(tall) + 20, 6000)})
    visit.settle()
    visit.page.screenshot(path=RESULTS / f"{name}.png")
    visit.page.set_viewport_size(size)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def printed(folder: Folder) -> str:
    """The address with the key that the dashboard of the folder has printed; empty before."""
    found = re.search(r"http\S+\?key=\S+$", (folder.root / "dashboard.log").read_text(), re.M)
    return found.group() if found else ""


def wait_until(holds: Callable[[], bool], *, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)
