from collections.abc import Iterator, Sequence

import pytest

from pipelines.folder import Folder
from pipelines.platforms.errors import NotFound, UnknownLink
from pipelines.runs.collect import add_account, collect
from pipelines.runs.rebuild import rebuild
from pipelines.warehouse import landing
from pipelines.warehouse.ask import open_published
from tests.fakes.platform_server import BRANDS, FakePlatforms
from tests.warehouse.test_rebuild import content

PLATFORMS = ("bluesky", "mastodon", "youtube")


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakePlatforms]:
    with FakePlatforms() as platforms:
        for name, value in platforms.env.items():
            monkeypatch.setenv(name, value)
        yield platforms


@pytest.fixture
def tracked(folder: Folder, fake: FakePlatforms) -> Folder:
    return tracking(folder, fake, PLATFORMS)


def tracking(folder: Folder, fake: FakePlatforms, platforms: Sequence[str]) -> Folder:
    for brand in BRANDS:
        for platform in platforms:
            link = fake.account(platform, brand).link
            added = add_account(folder, brand, link, role="own" if brand == BRANDS[0] else None)
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


def test_a_link_that_names_nobody_changes_nothing(folder: Folder, fake: FakePlatforms) -> None:
    with pytest.raises(NotFound):
        add_account(folder, "Nobody", "https://bsky.app/profile/nobody.example.org")
    with pytest.raises(UnknownLink, match="Bluesky"):
        add_account(folder, "Nobody", "https://gallery.example/nobody/of/note")
    assert not folder.config.exists()
    assert landing.runs(folder) == []
