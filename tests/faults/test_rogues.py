"""Every way to misbehave ends in a clear status for that account alone, while the rest goes on."""

import re
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import pytest

from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms.wire import addresses, http, session, watch
from pipelines.progress import RunReport
from pipelines.runs.collect import collect
from pipelines.settings import add_brand
from pipelines.warehouse.ask import open_published
from tests.faults.behaviours import CASES, Case
from tests.faults.rogues import POSTS, Rogue, serve

SOUND = "sound"
PARTS = "select part, account_id, status, note from run_part where run_id = $run order by part"
POSTS_OF = "select account_id, count(*) from post group by account_id"
REJECTED = "select part, count(*) from quarantine where run_id = $run group by part"
SEEN = "select account_id, count(*) from account_observation group by account_id"


@dataclass(frozen=True)
class Kept:
    """What a run came to for one account."""

    status: str
    note: str
    posts: int
    rejected: int


@dataclass(frozen=True)
class Ran:
    """A run over all rogues, and what it said meanwhile."""

    report: RunReport
    kept: dict[str, Kept]  # by the name of a rogue
    said: list[str]


def run(folder: Folder, rogues: dict[str, Rogue], *, days: int = 0) -> Ran:
    """Collect from all rogues, so many days from now; what came of each."""
    said: list[str] = []
    report = collect(
        folder,
        progress=lambda step: said.append(step.what),
        clock=lambda: utc_now() + timedelta(days=days),
    )
    con = open_published(folder).cursor()
    names = {f"mastodon:127.0.0.1:{rogue.port}:7": name for name, rogue in rogues.items()}
    posts = dict(con.execute(POSTS_OF).fetchall())
    rejected = dict(con.execute(REJECTED, {"run": report.run_id}).fetchall())
    assert set(posts) <= set(names), "an account that nobody tracks has rows"
    assert {account for account, _ in con.execute(SEEN).fetchall()} <= set(names)
    kept = {}
    for part, account, status, note in con.execute(PARTS, {"run": report.run_id}).fetchall():
        name = names[account] if account else note.split(" on ")[0]
        kept[name] = Kept(status, note or "", posts.get(account, 0), rejected.get(part, 0))
    return Ran(report, kept, said)


def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time limits of seconds instead of a minute, and smaller bombs."""
    monkeypatch.setattr(http, "TIMEOUT", (2, 1.2))
    monkeypatch.setattr(http, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(session, "WHOLE_ANSWER", 2.0)
    monkeypatch.setattr(session, "MAX_BODY", 1_000_000)
    monkeypatch.setattr(watch, "EVERY", 0.5)


def here_only(url: str) -> SplitResult:
    """The check of addresses, for which only the rogues are no private ones."""
    with pytest.MonkeyPatch.context() as environment:
        if urlsplit(url).hostname != "127.0.0.1":
            environment.delenv(addresses.ALLOW)
        return CHECKED(url)


CHECKED = addresses.checked


def certificate(room: Path, name: str, alternative: str) -> tuple[ssl.SSLContext, Path]:
    """A TLS server's side with a certificate of its own making, and that certificate."""
    key, path = room / f"{name}.key", room / f"{name}.pem"
    made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    named = [
        "-nodes",
        "-days",
        "2",
        "-subj",
        f"/CN={name}",
        "-addext",
        f"subjectAltName={alternative}",
    ]
    written = ["-keyout", str(key), "-out", str(path)]
    subprocess.run(["openssl", *made, *named, *written], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path, key)
    return context, path


@pytest.fixture(scope="module")
def rogues(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Rogue]]:
    """A running server for each case, one that is in order, and three with trouble in their TLS."""
    now, room = utc_now(), tmp_path_factory.mktemp("tls")
    found = serve([(SOUND, lambda _: False), *((case.name, case.play) for case in CASES)], now)
    stranger, _ = certificate(room, "self-signed", "IP:127.0.0.1")
    other, trusted = certificate(room, "coffee.example", "DNS:coffee.example")
    for name, context in (("self-signed", stranger), ("wrong-name", other)):
        found[name] = Rogue(name, lambda _: False, now, context)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OUTPACE_ALLOW_PRIVATE", "1")
        patch.setenv("REQUESTS_CA_BUNDLE", str(trusted))
        patch.setattr(addresses, "checked", here_only)
        quick(patch)
        yield found
    for rogue in found.values():
        rogue.close()


@pytest.fixture(scope="module")
def ran(rogues: dict[str, Rogue], tmp_path_factory: pytest.TempPathFactory) -> tuple[Ran, Ran]:
    """A run over all of them, and another after each has come to its senses."""
    folder = Folder(tmp_path_factory.mktemp("rogues") / "landscape")
    for name, rogue in rogues.items():
        add_brand(folder, name, [rogue.link])
    first = run(folder, rogues)
    for rogue in rogues.values():
        rogue.is_healed = True
    return first, run(folder, rogues, days=1)


def test_there_are_more_than_thirty_ways() -> None:
    assert len({case.name for case in CASES}) == len(CASES) > 50


@pytest.mark.faults
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_ends_in_a_status_its_rows_and_a_sentence(case: Case, ran: tuple[Ran, Ran]) -> None:
    kept = ran[0].kept[case.name]
    assert (kept.status, kept.posts, kept.rejected) == (case.status, case.posts, case.rejected)
    if not case.says:
        assert kept.note == ""
        return
    assert re.search(case.says, kept.note), kept.note
    assert kept.note.startswith(f"{case.name} on Mastodon: ")
    assert kept.note in ran[0].report.notes, "the sentence is not what the reader gets"
    assert "\n" not in kept.note and len(kept.note) < 400


@pytest.mark.faults
@pytest.mark.parametrize("name", ["self-signed", "wrong-name"])
def test_who_cannot_prove_its_name_is_not_read(name: str, ran: tuple[Ran, Ran]) -> None:
    kept = ran[0].kept[name]
    assert (kept.status, kept.posts) == ("failed", 0)
    assert "which has no valid certificate" in kept.note


@pytest.mark.faults
def test_the_rest_goes_on(ran: tuple[Ran, Ran]) -> None:
    first = ran[0]
    assert first.kept[SOUND] == Kept("ok", "", POSTS, 0)
    assert first.report.status == "partial"
    assert len(first.report.notes) == sum(bool(case.says) for case in CASES) + 2


@pytest.mark.faults
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_was_not_walked_to_its_end_is_walked_later(case: Case, ran: tuple[Ran, Ran]) -> None:
    kept = ran[1].kept[case.name]
    assert (kept.status, kept.note, kept.posts) == ("ok", "", case.heals)


@pytest.mark.faults
def test_who_waits_says_for_whom(rogues: dict[str, Rogue], ran: tuple[Ran, Ran]) -> None:
    host = f"127.0.0.1:{rogues['silent'].port}"
    waiting = f"waiting for {host}, which has not answered for 1 s"
    assert any(waiting in line for line in ran[0].said)
