"""Links that people add: looked up one by one, published together, refused without a trace."""

import pytest

from app.parts.data import adding
from app.parts.data.links import LinkLine
from app.view.jobs import Failed
from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.platforms.errors import NotFound, UnknownLink
from pipelines.runs.add import Added, Refused, Wanted, add_accounts
from pipelines.settings import read_settings
from pipelines.warehouse import landing
from pipelines.warehouse.ask import open_published
from tests.commands.test_bad_input import outpace
from tests.fakes.platform_server import BRANDS, FakePlatforms
from tests.warehouse.test_rebuild import content

pytestmark = pytest.mark.usefixtures("unchecked")

NOBODY = "https://bsky.app/profile/nobody.example.org"


def wanted(fake: FakePlatforms) -> list[Wanted]:
    accounts = [fake.account(name, brand) for brand in BRANDS for name in ("bluesky", "mastodon")]
    return [Wanted(account.brand, account.link) for account in accounts]


def kinds(folder: Folder) -> list[str]:
    return [run.kind for run in landing.runs(folder)]


def test_many_links_are_one_run_and_one_build(folder: Folder, fake: FakePlatforms) -> None:
    found = add_accounts(folder, wanted(fake))
    assert all(isinstance(one, Added) for one in found)
    assert kinds(folder) == ["add"]
    assert len(list(folder.published.glob("*.duckdb"))) == 1
    accounts = open_published(folder).table("mart.accounts")
    assert sorted(accounts["brand"]) == sorted(2 * BRANDS)


def test_the_form_of_the_page_adds_with_one_build_and_collects(
    folder: Folder, fake: FakePlatforms
) -> None:
    lines = [LinkLine(one.brand, one.link, "good", "bluesky") for one in wanted(fake)[::2]]
    nobody = LinkLine("Nobody", NOBODY, "good", "bluesky")
    told = adding._add(folder, [*lines, nobody], lines[0].brand, lambda _: None).splitlines()
    assert [line[:1] for line in told[:3]] == ["✓", "✓", "✕"]
    assert "which does not exist" in told[2]
    assert told[3].startswith("Complete: ")
    assert kinds(folder) == ["add", "collect"]
    assert [brand.role for brand in read_settings(folder).brands] == ["own", "rival"]


def test_the_form_says_why_when_nothing_was_added(folder: Folder, fake: FakePlatforms) -> None:
    nobody = LinkLine("Nobody", NOBODY, "good", "bluesky")
    with pytest.raises(Failed, match="which does not exist"):
        adding._add(folder, [nobody], "Nobody", lambda _: None)


def test_a_refused_link_leaves_the_others(folder: Folder, fake: FakePlatforms) -> None:
    good = fake.account("bluesky").link
    done = outpace(folder.root, "add", "Lumen", NOBODY, good, "--own", environment=fake.env)
    assert (done.returncode, done.stderr.count("outpace: ")) == (1, 1)
    assert done.stdout.startswith("Lumen on Bluesky: lumen.example.com")
    assert [brand.accounts for brand in read_settings(folder).brands] == [(good,)]
    assert landing.runs(folder)[0].parts() == ["0002"]


@pytest.mark.parametrize(
    ("link", "why"),
    [(NOBODY, NotFound), ("https://gallery.example/nobody/of/note", UnknownLink)],
)
def test_a_link_that_names_nobody_changes_nothing(
    folder: Folder, fake: FakePlatforms, link: str, why: type[Exception]
) -> None:
    (one,) = add_accounts(folder, [Wanted("Nobody", link)])
    assert isinstance(one, Refused)
    assert isinstance(one.why, why)
    assert not folder.config.exists()
    assert landing.runs(folder) == []


def test_a_link_of_another_brand_is_refused_and_leaves_no_open_run(
    folder: Folder, fake: FakePlatforms
) -> None:
    account = fake.account("bluesky")
    add_accounts(folder, [Wanted("Lumen", account.link)])
    before = content(folder)
    (one,) = add_accounts(folder, [Wanted("Northwind", account.link)])
    assert isinstance(one, Refused)
    assert isinstance(one.why, SettingsError)
    assert kinds(folder) == ["add"]
    assert content(folder) == before


def test_a_stop_between_two_links_keeps_those_before(folder: Folder, fake: FakePlatforms) -> None:
    def stop(step: object) -> None:
        if getattr(step, "done", 0) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_accounts(folder, wanted(fake), progress=stop)
    (run,) = landing.runs(folder)
    assert (run.outcome() or {})["status"] == "ok"
    assert len(open_published(folder).table("mart.accounts")) == 2


@pytest.mark.parametrize("platform", ["bluesky", "mastodon"])
def test_an_account_is_not_added_to_two_brands(
    folder: Folder, fake: FakePlatforms, platform: str
) -> None:
    account = fake.account(platform)
    add_accounts(folder, [Wanted("Lumen", account.link)])
    (one,) = add_accounts(folder, [Wanted("Northwind", renamed(fake, platform))])
    assert isinstance(one, Refused)
    assert "already belongs to brand 'Lumen'" in str(one.why)
    assert [brand.name for brand in read_settings(folder).brands] == ["Lumen"]
    assert kinds(folder) == ["add"]


def renamed(fake: FakePlatforms, platform: str) -> str:
    """Another link of the first account: by its DID, or by a new name after a change."""
    account = fake.account(platform)
    if platform == "bluesky":
        return f"https://bsky.app/profile/{account.key}"
    account.handle = "renamed"
    return f"{fake.base}/@renamed"


def test_another_link_of_an_account_of_the_brand_adds_nothing(
    folder: Folder, fake: FakePlatforms
) -> None:
    links = [fake.account("bluesky").link, renamed(fake, "bluesky")]
    found = add_accounts(folder, [Wanted("Lumen", link) for link in links])
    assert all(isinstance(one, Added) for one in found)
    assert read_settings(folder).brands[0].accounts == (links[0],)
