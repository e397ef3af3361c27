"""`outpace sources`: what each source gives, needs, costs and allows, and whether it answers."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from app.words.language import spoken
from pipelines import platforms
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms import record
from pipelines.platforms.keys import missing
from pipelines.platforms.registry import records
from pipelines.runs.accounts import warned_of
from pipelines.runs.add import Added, Wanted, add_accounts
from pipelines.runs.costs import Bill, bill, bills
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
    for name in ALL:
        one = record(name)
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


def test_money_and_requests_are_those_of_the_brands() -> None:
    assert bill(record("x"), [150, 0]) == Bill(2, 2 + 3, pytest.approx(0.02 + 0.75))
    assert bill(record("youtube"), [49, 50]) == Bill(2, 2 + 2 * 3, 0.0)
    assert bill(record("threads"), [0]) == Bill(1, 1, 0.0)


def test_the_bill_counts_the_posts_of_the_weeks_that_are_read(
    folder: Folder, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = ["2026-02-27", "2026-02-28", "2025-11-01"]
    bring([row("lumen", str(n), f"{day}T10:00:00Z", platform="x") for n, day in enumerate(days)])
    now = datetime(2026, 3, 1, 12)
    assert bills(folder, now=now) == {}
    monkeypatch.setenv("X_BEARER_TOKEN", KEYED["X_BEARER_TOKEN"])
    assert bills(folder, now=now) == {"x": Bill(1, 2, pytest.approx(0.01 + 2 * 0.005))}


def test_a_link_without_its_key_is_kept_and_told(folder: Folder) -> None:
    done = outpace(folder.root, "add", "Lumen", "https://x.com/lumen")
    assert done.returncode == 0
    assert "https://x.com/lumen was added unchecked: X is not asked without X_BEARER_TOKEN" in (
        done.stderr
    )
    told = outpace(folder.root, "sources").stdout
    assert "costs about 2 requests a run for 1 account, about 0.01 US dollars" in told
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
