"""The printed address makes an editor of its browser; other pages cannot use that."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pipelines.folder import Folder
from tests.browser.conftest import PRINTED, Serve, Visit
from tests.browser.worlds import own_data

EVIL = """<!doctype html><title>evil</title><iframe src="{base}/"></iframe><script>
const line = new WebSocket("{socket}/_stcore/stream", ["streamlit"]);
line.onopen = () => {{ document.title = "opened"; }};
line.onclose = () => {{ if (document.title === "evil") document.title = "refused"; }};
</script>"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *parts: object) -> None:
        """Quiet."""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Another port of this machine that serves a folder: its address, and the folder."""
    room = tmp_path / "elsewhere"
    room.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(room)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", room
    server.shutdown()
    server.server_close()


def test_the_printed_address_edits_the_plain_one_reads(
    browser: Browser, serve_folder: Serve, tmp_path: Path, elsewhere: tuple[str, Path]
) -> None:
    here = Folder(tmp_path / "data")
    own_data(here, tmp_path)
    base = serve_folder(here)
    context = browser.new_context()
    seen = Visit(context.new_page(), base).listen()
    seen.open("/data")
    assert "open the address that “outpace dashboard” printed" in seen.text()
    assert seen.page.get_by_role("button", name="Add", exact=True).count() == 0

    seen.open(PRINTED[base].removeprefix(base))
    assert seen.page.url == f"{base}/"
    seen.page.get_by_role("button", name="Share").click()
    link = seen.page.locator('[data-testid="stCode"]').inner_text()
    assert link.startswith(base)
    assert "key" not in link
    assert "outpace_key" not in seen.page.evaluate("document.cookie")
    seen.open("/data")
    assert seen.page.get_by_role("button", name="Add", exact=True).count() == 1
    seen.check()

    address, room = elsewhere
    (room / "evil.html").write_text(EVIL.format(base=base, socket=base.replace("http", "ws")))
    evil = context.new_page()
    evil.goto(f"{address}/evil.html")
    evil.wait_for_function("document.title !== 'evil'")
    assert evil.title() == "refused"
    assert [frame.url for frame in evil.frames][1:] == ["chrome-error://chromewebdata/"]
    context.close()
