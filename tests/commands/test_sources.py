"""`outpace sources`: what each source gives, needs, costs and allows, and whether it answers."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from app.words.language import spoken
from pipelines import platforms
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms import record
from pipelines.platforms.beside import RECORDS
from pipelines.platforms.keys import missing
from pipelines.platforms.registry import records
from pipelines.runs.accounts import warned_of
from pipelines.runs.add import Added, Wanted, add_accounts
from pipelines.runs.costs import Bill, bills
from pipelines.settings import add_brand, read_settings
from tests.commands.test_bad_input import outpace
from tests.conftest import Bring, row
from tests.fakes import keyed, meta
from tests.fakes.platform_server import FakePlatforms
from tests.fakes.wire import on_the_wire

ALL = platforms.sources()
KEYED = {"X_BEARER_TOKEN": "a-token-0123456789"}


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for need in (need for one in records() for need in one.needs):
        monkeypatch.delenv(need.variable, raising=False)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakePlatforms]:
    with FakePlatforms() as there:
        for name, value in there.env.items():
            monkeypatch.setenv(name, value)
        yield there


@pytest.mark.parametrize("language", ["en", "nl"])
def test_each_source_says_all_of_it(folder: Folder, language: str) -> None:
    with spoken(language):
        done = outpace(folder.root, "sources")
    assert done.returncode == 0, done.stderr
    for one in (*map(record, ALL), *RECORDS.values()):
        block = done.stdout.split(f"{one.label}: ", 1)[1].split("\n")
        assert one.terms_link in done.stdout
        for need in one.needs:
            assert any(need.variable in line and need.where in line for line in block)
        is_ready = all(need.is_optional for need in one.needs)
        assert block[0] in (("ready", "klaar") if is_ready else (block[0],))
        assert is_ready or all(need.variable in block[0] for need in one.needs)


def test_a_key_makes_ready_and_gives_more(folder: Folder) -> None:
    without = outpace(folder.root, "sources").stdout
    assert "YouTube: ready\n  gives views and likes; first run: the 15 newest videos\n" in without
    keys = {**KEYED, "YOUTUBE_API_KEY": "another-0123456789"}
    done = outpace(folder.root, "sources", environment=keys)
    assert "X: ready\n" in done.stdout
    assert "gives views, likes, comments and followers; first run: the last 15" in done.stdout
    assert not any(value in done.stdout + done.stderr for value in keys.values())


def test_the_bill_follows_the_ladder_of_each_post(
    folder: Folder, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = ["2026-02-27", "2026-02-20", "2026-01-15", "2025-11-01"]
    bring([row("lumen", str(n), f"{day}T10:00:00Z", platform="x") for n, day in enumerate(days)])
    now = datetime(2026, 3, 1, 12)
    assert bills(folder, now=now) == {}
    add_brand(folder, "lumen", ["x:lumen"])
    monkeypatch.setenv("X_BEARER_TOKEN", KEYED["X_BEARER_TOKEN"])
    found = bills(folder, now=now)["x"]
    assert (found.accounts, found.unit, found.histories) == (1, "dollars", 1)
    assert found.cost == pytest.approx(0.01 + 2 * 0.005)  # the young ones; others have time
    assert found.history_cost > found.cost


def test_before_anything_was_seen_the_bill_is_that_of_the_first_visit(folder: Folder) -> None:
    add_brand(folder, "Lumen", ["https://bsky.app/profile/lumen.example.com"])
    assert bills(folder)["bluesky"] == Bill(1, 2.0, "requests", 1, pytest.approx(10, abs=5))


def test_a_key_that_ends_is_told_with_its_day_and_the_remedy(folder: Folder) -> None:
    keys = {"THREADS_ACCESS_TOKEN": "a-token-0123456789"}
    told = outpace(folder.root, "sources", environment=keys).stdout
    assert "THREADS_ACCESS_TOKEN ends 60 days after it was made" in told
    keys["THREADS_ACCESS_TOKEN_EXPIRES"] = "2020-01-31"
    told = outpace(folder.root, "sources", environment=keys).stdout
    assert "THREADS_ACCESS_TOKEN ended on 31 Jan 2020: get a new one at https://" in told


def test_a_link_without_its_key_is_kept_and_told(folder: Folder) -> None:
    done = outpace(folder.root, "add", "Lumen", "https://x.com/lumen")
    assert done.returncode == 0
    assert "https://x.com/lumen was added unchecked: X is not asked without X_BEARER_TOKEN" in (
        done.stderr
    )
    told = outpace(folder.root, "sources").stdout
    assert "costs about 0.01 US dollars a run, once a day, for 1 account; reading the" in told
    again = outpace(folder.root, "collect")
    assert "X is not asked without X_BEARER_TOKEN (from https://console.x.com)" in again.stderr
    assert "https://x.com/lumen" in outpace(folder.root, "brands").stdout


def test_the_terms_of_x_are_said_where_its_key_is_used_and_before_the_first_run_only(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "X is asked with your key, and its terms apply: Paid for each post that is read"
    assert said not in outpace(folder.root, "sources").stdout
    add_brand(folder, "Lumen", ["https://x.com/lumencoffee"])
    assert warned_of(read_settings(folder)) == []
    monkeypatch.setenv("X_BEARER_TOKEN", keyed.X.env["X_BEARER_TOKEN"])
    assert said in outpace(folder.root, "sources").stdout
    assert [one.name for one in warned_of(read_settings(folder))] == ["x"]
    with on_the_wire(keyed.X(utc_now())):
        first = outpace(folder.root, "collect")
        assert first.returncode == 0, first.stderr
        assert said in first.stderr
        assert said not in outpace(folder.root, "collect").stderr
        assert said in outpace(folder.root, "add", "Lumen", "https://x.com/lumencoffee").stderr


def test_a_link_of_every_platform_that_lacks_its_key_is_kept(folder: Folder) -> None:
    kinds = [kind for kind in (*meta.ALL, *keyed.ALL) if missing(record(kind.platform))]
    assert len(kinds) > 5
    found = add_accounts(folder, [Wanted("Lumen", kind.link) for kind in kinds])
    for kind, one in zip(kinds, found, strict=True):
        assert isinstance(one, Added), one
        for need in missing(record(kind.platform)):
            assert f"{need.variable} (from {need.where})" in str(one.note)
    (brand,) = read_settings(folder).brands
    assert list(brand.accounts) == [one.link for one in found]


def test_a_check_asks_each_ready_source_once_and_keeps_nothing(
    folder: Folder, fake: FakePlatforms
) -> None:
    for platform in ("bluesky", "mastodon"):
        add_brand(folder, "Lumen", [fake.account(platform).link])
    done = outpace(folder.root, "sources", "--check")
    assert done.returncode == 0, done.stderr
    assert "Bluesky: answers, shows lumen.example.com" in done.stdout
    assert len(fake.requests) == 2
    assert not (folder.root / "landing").exists()
    fake.account("bluesky").key = "did:plc:gone"
    fake.fail("bluesky", status=403, times=9)
    failed = outpace(folder.root, "sources", "--check")
    assert failed.returncode == 1
    assert "Bluesky: asked Bluesky for lumen.example.com, which" in failed.stdout
