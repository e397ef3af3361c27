from collections.abc import Sequence

import pytest

from pipelines import platforms
from pipelines.folder import Folder
from pipelines.runs.add import Added, Wanted, add_accounts
from pipelines.runs.collect import collect
from pipelines.runs.rebuild import rebuild
from pipelines.warehouse import landing
from pipelines.warehouse.ask import open_published
from tests.fakes.platform_server import BRANDS, FakePlatforms
from tests.warehouse.test_rebuild import content

PLATFORMS = platforms.sources()


@pytest.fixture
def tracked(folder: Folder, fake: FakePlatforms) -> Folder:
    return tracking(folder, fake, PLATFORMS)


def tracking(folder: Folder, fake: FakePlatforms, platforms: Sequence[str]) -> Folder:
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
    second = collect(tracked)
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


def test_one_failing_platform_leaves_the_others(tracked: Folder, fake: FakePlatforms) -> None:
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
    assert collect(tracked).status != "ok"
    assert count(tracked, "select count(*) from posts where platform = 'youtube'") == before > 0
