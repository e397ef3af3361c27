"""Keys are in no place where somebody could find them: a run with all of them set, and a search."""

import gzip
import logging
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from requests import PreparedRequest

from pipelines.folder import Folder
from pipelines.platforms.wire import limits
from pipelines.settings import add_brand
from pipelines.warehouse.ask import open_published
from tests.commands.test_bad_input import outpace
from tests.fakes import keyed, meta, servers
from tests.fakes.wire import Answer, Double, as_json, on_the_wire

KINDS = (*keyed.ALL, *meta.ALL, servers.Mastodon)
HOSTS = {
    "youtube.googleapis.com": "youtube",
    "graph.facebook.com": "facebook",
    "graph.threads.net": "threads",
    "api.x.com": "x",
    "oauth.reddit.com": "reddit",
    "www.reddit.com": "reddit",
    "open.tiktokapis.com": "tiktok",
    "coffee.example": "mastodon",
}
MASTODON = {"MASTODON_TOKEN_COFFEE_EXAMPLE": "canary-mastodon-0123456789"}


class World(Double):
    """All platforms that are asked with a key, each at its own host."""

    platform = "all"

    def __init__(self, now: datetime) -> None:
        super().__init__(now)
        self.doubles = {kind.platform: kind(now) for kind in KINDS}
        self.fails = False

    def handle(self, request: PreparedRequest) -> Answer:
        name = HOSTS[urlsplit(request.url or "").netloc]
        if name == "facebook" and "business_discovery" in (request.url or ""):
            name = "instagram"
        if not self.fails:
            return self.doubles[name](request)
        sent = " ".join(str(value) for value in request.headers.values())
        said = {"message": sent, "code": 100, "detail": sent}
        return as_json(
            {"error": said, "detail": sent, "again": f"{request.url}#{quote(sent)}"}, 400
        )


@pytest.fixture
def wired(monkeypatch: pytest.MonkeyPatch, folder: Folder) -> Iterator[World]:
    monkeypatch.setattr(limits.Bucket, "take", lambda *_: 0.0)
    made = World(datetime(2026, 11, 1, 12))
    for one in made.doubles.values():
        add_brand(folder, one.platform, [one.link])
        for name, value in {**one.env, **MASTODON}.items():
            monkeypatch.setenv(name, value)
    with on_the_wire(made):
        yield made


def words_of(world: World) -> list[bytes]:
    """Every secret, in each way in which it could be written."""
    values = {v for one in world.doubles.values() for v in one.env.values() if "canary" in v}
    tokens = {getattr(one, "token", "") for one in world.doubles.values()} - {""}
    secrets = values | tokens | set(MASTODON.values())
    return [form.encode() for one in secrets for form in (one, quote(one, safe=""), one[-12:])]


def texts_of(folder: Folder) -> Iterator[tuple[str, bytes]]:
    """Everything that a landscape keeps: files as they are, unpacked, and tables row by row."""
    for path in sorted(folder.root.rglob("*")):
        if path.is_file():
            body = path.read_bytes()
            yield str(path), body
            if path.name.endswith(".gz"):
                yield f"{path} unpacked", gzip.decompress(body)
    published = open_published(folder)
    for name in ("run", "quarantine", "account", "post", "request"):
        rows = published.cursor().execute(f"from {name}").fetchall()
        yield f"table {name}", repr(rows).encode()


def found_in(texts: Iterator[tuple[str, bytes]], secrets: list[bytes]) -> list[str]:
    return [place for place, text in texts if any(secret in text for secret in secrets)]


def test_no_key_is_anywhere_after_a_run(
    wired: World, folder: Folder, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets = words_of(wired)
    first = outpace(folder.root, "collect")
    assert first.returncode == 0, first.stderr
    counts = open_published(folder).ask("select count(distinct platform) from posts").iloc[0, 0]
    assert counts == len(KINDS) - 1  # Threads has no posts
    wired.fails = True
    second = outpace(folder.root, "collect", "--since", "2020-01-01")  # whatever is due
    assert second.stderr.count("asked ") >= len(KINDS) - 1  # what X showed today is paid for
    processes = subprocess.run(["ps", "-eo", "args"], capture_output=True, check=True).stdout
    said = "".join((first.stdout, first.stderr, second.stdout, second.stderr, caplog.text))
    told = [("said", said.encode()), ("processes", processes)]
    assert found_in(texts_of(folder), secrets) == []
    assert found_in(iter(told), secrets) == []


def test_the_search_finds_what_is_there(folder: Folder, tmp_path: Path) -> None:
    path = tmp_path / "part.ndjson.gz"
    path.write_bytes(gzip.compress(b'{"url": "https://x.example/?key=canary-1"}'))
    texts = [("a", path.read_bytes()), ("b", gzip.decompress(path.read_bytes()))]
    assert found_in(iter(texts), [b"canary-1"]) == ["b"]
