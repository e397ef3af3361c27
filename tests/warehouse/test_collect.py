from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

import pytest

from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms.paging import HISTORY
from pipelines.runs.add import Added, Wanted, add_accounts
from pipelines.runs.collect import collect
from pipelines.runs.rebuild import rebuild
from pipelines.settings import add_brand
from pipelines.warehouse import landing
from pipelines.warehouse.ask import open_published
from tests.commands.test_bad_input import outpace
from tests.fakes.platform_data import PER_ACCOUNT
from tests.fakes.platform_server import BRANDS, FakePlatforms
from tests.warehouse.test_rebuild import content

pytestmark = pytest.mark.usefixtures("unchecked")

PLATFORMS = tuple(PER_ACCOUNT)


@pytest.fixture
def tracked(folder: Folder, fake: FakePlatforms) -> Folder:
    return adding(folder, fake, PLATFORMS)


def tracking(folder: Folder, fake: FakePlatforms, platforms: Sequence[str]) -> Folder:
    """A landscape whose settings name the accounts; its first run is still to come."""
    for brand in BRANDS:
        add_brand(folder, brand, [fake.account(platform, brand).link for platform in platforms])
    return folder


def adding(folder: Folder, fake: FakePlatforms, platforms: Sequence[str]) -> Folder:
    """The same by a run that looks the accounts up."""
    roles = {BRANDS[0]: "own"}
    wanted = [
        Wanted(brand, fake.account(platform, brand).link, roles.get(brand))
        for brand in BRANDS
        for platform in platforms
    ]
    for added in add_accounts(folder, wanted):
        assert isinstance(added, Added)
        assert added.note is None
        assert added.account is not None
    return folder


def later(days: float) -> Callable[[], datetime]:
    """A clock that is so many days ahead."""
    return lambda: utc_now() + timedelta(days=days)


def count(folder: Folder, sql: str) -> int:
    return int(open_published(folder).ask(sql).iloc[0, 0])


def test_a_rebuild_gives_the_same_and_a_second_run_adds_observations(
    tracked: Folder, fake: FakePlatforms
) -> None:
    first = collect(tracked)
    assert first.status == "ok", first.notes
    posts = count(tracked, "select count(*) from post")
    seen = count(tracked, "select count(*) from post_observation")
    assert posts == seen > 50
    every_answer_is_landed(tracked)
    fake.grow()
    assert collect(tracked).status == "idle"  # nothing is due a moment later
    second = collect(tracked, clock=later(1))
    assert second.status == "ok", second.notes
    assert second.posts_added == 0
    assert second.observations_added > 0
    assert count(tracked, "select count(*) from post") == posts
    assert count(tracked, "select max(observations) from posts") == 2
    assert count(tracked, "select count(*) from account_observation") > 0


def every_answer_is_landed(tracked: Folder) -> None:
    landed = [
        response
        for run in landing.runs(tracked)
        for part in run.parts()
        for response in landing.read_part(run, part)[0]
    ]
    assert len(landed) == count(tracked, "select count(*) from request")
    before = content(tracked)
    rebuild(tracked)
    assert content(tracked) == before


def test_a_run_looks_at_old_posts_when_their_time_has_come(
    folder: Folder, fake: FakePlatforms
) -> None:
    tracked = tracking(folder, fake, ("mastodon",))
    collect(tracked)
    posts = len(fake.account("mastodon").posts)
    asked = len(fake.requests)
    assert collect(tracked, clock=later(1)).observations_added < 2 * posts
    pages = [one for one in fake.requests[asked:] if "statuses" in one]
    assert len(pages) == 2  # one for each brand
    report = collect(tracked, clock=later(8))
    assert report.posts_seen == 2 * posts  # also those of more than a year ago
    assert collect(tracked, clock=later(8)).status == "idle"


def test_a_run_stops_at_the_budget_and_the_next_day_goes_on(
    folder: Folder, fake: FakePlatforms
) -> None:
    tracked = tracking(folder, fake, ("mastodon",))
    write_budget(tracked, "mastodon", 5)  # two look-ups, a profile and two pages
    report = collect(tracked)
    assert report.status == "partial"
    assert "stopped at today's budget of 5 requests" in report.notes[0]
    assert len([one for one in fake.requests if "/api/" in one]) == 5
    again = collect(tracked)
    assert again.status == "idle"
    assert "today's budget of Mastodon (5 requests) leaves out" in again.notes[0]
    assert len([one for one in fake.requests if "/api/" in one]) == 5
    write_budget(tracked, "mastodon", 500)
    assert collect(tracked).status == "ok"
    posts = sum(len(fake.account("mastodon", brand).posts) for brand in BRANDS)
    assert count(tracked, "select count(*) from post") == posts


def write_budget(folder: Folder, platform: str, amount: float) -> None:
    """What may be asked of a platform in a day, as a person writes it."""
    text = folder.config.read_text().split("[budget]")[0]
    folder.config.write_text(f"{text}\n[budget]\n{platform} = {amount}\n")


def test_one_failing_platform_leaves_the_others(folder: Folder, fake: FakePlatforms) -> None:
    tracked = tracking(folder, fake, PLATFORMS)
    for brand in BRANDS:  # looked up once, so that only the asking fails
        fake.account("mastodon", brand)
    fake.fail("mastodon", status=404, times=100)
    report = collect(tracked)
    assert report.status == "partial"
    assert report.notes and all("Mastodon" in note for note in report.notes)
    platforms = open_published(tracked).ask("select distinct platform from posts order by 1")
    assert list(platforms["platform"]) == ["bluesky", "youtube"]
    states = open_published(tracked).ask("select status from run_part where status <> 'ok'")
    assert len(states) == len(BRANDS)


def test_the_feeds_404_is_no_reason_to_forget(folder: Folder, fake: FakePlatforms) -> None:
    tracked = tracking(folder, fake, ("youtube",))
    collect(tracked)
    before = count(tracked, "select count(*) from posts where platform = 'youtube'")
    fake.fail("youtube", status=404, times=100)
    assert collect(tracked, clock=later(1)).status == "failed"
    assert count(tracked, "select count(*) from posts where platform = 'youtube'") == before > 0


def test_an_account_under_two_brands_is_asked_once_and_told(
    folder: Folder, fake: FakePlatforms
) -> None:
    account = fake.account("bluesky")
    add_brand(folder, "Lumen", [account.link])
    add_brand(folder, "Northwind", [f"https://bsky.app/profile/{account.key}"])  # by hand
    report = collect(folder)
    assert report.status == "partial"
    (note,) = report.notes
    assert "already belongs to brand 'Lumen'" in note
    assert sum("getAuthorFeed" in asked and "cursor" not in asked for asked in fake.requests) == 1
    brands = open_published(folder).ask("select distinct brand from posts")
    assert list(brands["brand"]) == ["Lumen"]


def test_a_list_of_posts_in_circles_is_partial_and_covers_what_it_showed(
    folder: Folder, fake: FakePlatforms
) -> None:
    fake.circles = True
    tracked = tracking(folder, fake, ("bluesky",))
    report = collect(tracked)
    assert report.status == "partial"
    assert "Bluesky: asked for all posts, but the list goes in circles" in report.notes[0]
    parts = open_published(tracked).ask("select * from run_part where posts_seen > 0")
    assert set(parts["status"]) == {"partial"}
    oldest = min(post.at for post in fake.account("bluesky").posts)
    assert (parts["covers_from"] >= oldest).all()
    weeks = open_published(tracked).ask("select distinct state from mart.week_coverage")
    assert "ok" in set(weeks["state"])
    assert collect(tracked).status == "partial"
    fake.circles = False
    assert collect(tracked).status == "ok"


def test_the_status_of_a_run_without_a_note_is_one_word(
    folder: Folder, fake: FakePlatforms
) -> None:
    tracked = adding(folder, fake, ("youtube",))
    fake.fail("youtube", status=404, times=100)
    collect(tracked)
    told = outpace(tracked.root, "status").stdout.splitlines()
    (added,) = (line for line in told if line.startswith("add "))
    assert added.endswith(": ok")
    assert any(line.startswith("collect ") and "answers 404" in line for line in told)


def test_one_backdated_post_does_not_make_thousands_of_empty_weeks(
    folder: Folder, fake: FakePlatforms
) -> None:
    fake.account("bluesky").posts[0].declared = "2022-12-06T10:00:00Z"  # an imported archive
    tracked = tracking(folder, fake, ("bluesky",))
    collect(tracked)
    build = open_published(tracked)
    weeks = sorted(build.measure("share_of_voice")["period"].dt.date.unique())
    assert weeks[0] == date(2022, 12, 5)
    assert weeks[1] > fake.now.date() - HISTORY - timedelta(days=7)
    assert len(weeks) < 205
    asked = build.measure("share_of_voice", since=date(2020, 1, 6))
    assert asked["period"].dt.date.min() == date(2020, 1, 6)  # a range that is asked for is whole


def test_an_account_that_is_gone_extends_no_coverage(folder: Folder, fake: FakePlatforms) -> None:
    tracked = tracking(folder, fake, ("mastodon",))
    assert collect(tracked).status == "ok"
    gone = fake.account("mastodon")
    asked = f"select covered_to from mart.accounts where account_id = '{gone.account_id}'"
    before = open_published(tracked).ask(asked)
    gone.is_gone = True
    report = collect(tracked, clock=later(1))
    assert report.status == "partial"
    assert "lumen on Mastodon: asked Mastodon for" in report.notes[0]
    assert open_published(tracked).ask(asked).equals(before)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_goes_wrong_is_said_of_the_name_and_not_of_an_id(
    folder: Folder, fake: FakePlatforms, platform: str
) -> None:
    tracked = tracking(folder, fake, (platform,))
    assert collect(tracked).status == "ok"
    called = "Lumen" if platform == "youtube" else fake.account(platform).name
    fake.fail(platform, status=400, times=100)
    note = collect(tracked, clock=later(1)).notes[0]
    assert called in note
    assert fake.account(platform).key not in note


def test_a_first_run_knows_the_name_too(folder: Folder, fake: FakePlatforms) -> None:
    fake.fail("bluesky", status=400, path="getAuthorFeed", times=100)
    note = collect(tracking(folder, fake, ("bluesky",))).notes[0]
    assert "asked Bluesky for lumen.example.com, which answers 400" in note


def test_an_account_without_posts_was_seen_when_it_was_asked(
    folder: Folder, fake: FakePlatforms
) -> None:
    fake.account("bluesky").posts.clear()
    tracked = tracking(folder, fake, ("bluesky",))
    assert collect(tracked).status == "ok"
    told = outpace(tracked.root, "status").stdout
    assert "lumen (rival) on Bluesky: last seen" in told
    assert "never seen" not in told


def test_a_run_counts_the_observations_that_it_added(folder: Folder, fake: FakePlatforms) -> None:
    tracked = tracking(folder, fake, ("mastodon", "bluesky"))
    fake.fail("mastodon", status=400, path="statuses", after=1)
    for day in range(3):  # one that breaks off, one that goes on, one that refreshes
        before = count(tracked, "select count(*) from look") if tracked.work.exists() else 0
        report = collect(tracked, clock=later(day))
        assert report.observations_added == count(tracked, "select count(*) from look") - before
