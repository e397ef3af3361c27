"""What vanished, came back or was edited, at platforms of this machine; and when nothing is so."""

from collections.abc import Callable
from datetime import date, timedelta

import pandas as pd
import pytest

from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms.bluesky import fetch
from pipelines.progress import RunReport
from pipelines.runs.as_of import as_known
from pipelines.runs.collect import collect
from pipelines.runs.rebuild import rebuild
from pipelines.settings import add_brand
from pipelines.warehouse.ask import open_published
from tests.conftest import Bring, row
from tests.fakes import keyed
from tests.fakes.platform_data import FakePost
from tests.fakes.platform_server import FakePlatforms
from tests.fakes.wire import on_the_wire
from tests.warehouse.test_rebuild import content

NOTHING = pytest.mark.parametrize("platform", ["bluesky", "mastodon"])


def looked(folder: Folder, fake: FakePlatforms, platform: str) -> list[FakePost]:
    """A landscape of one account that was looked at once; its posts, the newest first."""
    account = fake.account(platform)
    add_brand(folder, account.brand, [account.link], role="own")
    assert collect(folder).status == "ok"
    return account.visible()


def again(folder: Folder, fake: FakePlatforms) -> RunReport:
    """The next run, which reads the posts of the last weeks again, due or not."""
    fake.grow()
    return collect(folder, since=fake.now.date() - timedelta(days=34))


def asked(folder: Folder, what: str) -> pd.DataFrame:
    return open_published(folder).ask(f"from {what}()")


@NOTHING
def test_a_deleted_post_is_gone_and_may_come_back(
    folder: Folder, fake: FakePlatforms, platform: str
) -> None:
    post = looked(folder, fake, platform)[2]
    assert asked(folder, "vanished").empty
    post.is_deleted = True
    run = again(folder, fake).run_id
    (gone,) = asked(folder, "vanished").to_dict("records")
    assert (gone["gone_run"], gone["platform"]) == (run, platform)
    assert gone["last_seen_at"] < gone["gone_at"] and pd.isna(gone["restored_at"])
    assert pd.isna(gone["title"]) == (platform == "bluesky")  # whose terms ask for it
    again(folder, fake)
    assert len(asked(folder, "vanished")) == 1  # said once
    post.is_deleted = False
    again(folder, fake)
    (back,) = asked(folder, "vanished").to_dict("records")
    assert back["restored_at"] > back["gone_at"]
    assert asked(folder, "edits").empty
    held = ("main.post_state", "main.post_version", "main.run_part", "main.post")
    before = content(folder)
    rebuild(folder)
    after = content(folder)
    assert [after[name] for name in held] == [before[name] for name in held]


def test_an_edit_says_what_changed(folder: Folder, fake: FakePlatforms) -> None:
    post = looked(folder, fake, "mastodon")[1]
    post.text = "the old words stay here"
    again(folder, fake)
    first = len(asked(folder, "edits"))
    post.text = "the new words stay here"
    run = again(folder, fake).run_id
    found = asked(folder, "edits")
    assert (first, len(found)) == (1, 2)
    edit = found.iloc[0]
    assert edit["edited_run"] == run
    assert "old words" in edit["before"] and "new words" in edit["after"]
    assert (list(edit["removed"]), list(edit["added"])) == (["old"], ["new"])


def protected(fake: FakePlatforms) -> None:
    fake.account("bluesky").label = "!no-unauthenticated"


def circling(fake: FakePlatforms) -> None:
    fake.circles = True


def broken_off(fake: FakePlatforms) -> None:
    fake.fail(
        "bluesky", status=429, times=50, after=1, dialect="retry-after", wait=3600,
        path="getAuthorFeed",
    )  # fmt: skip


def all_gone(fake: FakePlatforms) -> None:
    for post in fake.account("bluesky").posts:
        post.is_deleted = True


@pytest.mark.parametrize("how", [protected, circling, broken_off, all_gone])
def test_nothing_is_said_where_the_look_was_not_whole(
    folder: Folder,
    fake: FakePlatforms,
    how: Callable[[FakePlatforms], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked(folder, fake, "bluesky")[2].is_deleted = True
    how(fake)
    monkeypatch.setattr(fetch, "PAGE_SIZE", "2")  # the last weeks then have several pages
    assert again(folder, fake).status != "ok"
    assert asked(folder, "vanished").empty


def test_nothing_is_said_of_an_account_that_answers_with_an_empty_list(
    folder: Folder, fake: FakePlatforms
) -> None:
    looked(folder, fake, "mastodon")
    fake.account("mastodon").is_gone = True
    assert again(folder, fake).status != "ok"
    assert asked(folder, "vanished").empty


def test_nothing_is_said_of_a_feed_that_shows_the_newest_only(
    folder: Folder, fake: FakePlatforms
) -> None:
    looked(folder, fake, "youtube")[2].is_deleted = True
    assert again(folder, fake).status == "ok"
    assert asked(folder, "vanished").empty


def test_nothing_is_said_of_posts_from_before_the_look(folder: Folder, fake: FakePlatforms) -> None:
    posts = looked(folder, fake, "bluesky")
    old = next(post for post in posts if fake.now - post.at > timedelta(days=50))
    old.is_deleted = True
    again(folder, fake)
    assert asked(folder, "vanished").empty


def test_a_file_that_ends_says_nothing(folder: Folder, bring: Bring) -> None:
    both = [row("vaartwijk", post, "2026-02-02T10:00:00Z") for post in ("1", "2")]
    bring(both)
    bring(
        [row("vaartwijk", "1", "2026-02-02T10:00:00Z", observed="2026-02-20T10:00:00Z", text="x")],
        name="later.csv",
    )
    assert asked(folder, "vanished").empty
    assert asked(folder, "edits").empty


def test_as_known_before_it_vanished_it_was_there(folder: Folder, fake: FakePlatforms) -> None:
    looked(folder, fake, "mastodon")[2].is_deleted = True
    again(folder, fake)
    gone = asked(folder, "vanished").iloc[0]
    assert as_known(folder, gone["gone_date"].date()).measure("vanished").shape[0] == 1
    held = open_published(folder).ask("select count(*) as held from post_state")
    assert held["held"].iloc[0] == 1 and gone["gone_date"] >= pd.Timestamp(date(2026, 1, 1))


def test_an_old_post_that_is_asked_for_and_not_shown_is_gone_and_may_come_back(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = keyed.YouTube(utc_now() - timedelta(days=60))
    for name, value in channel.env.items():
        monkeypatch.setenv(name, value)
    add_brand(folder, "Lumen", [channel.link], role="own")

    def collected(days_ago: float) -> RunReport:
        moment = utc_now() - timedelta(days=days_ago)
        return collect(folder, clock=lambda: moment)

    with on_the_wire(channel):
        assert collected(27.5).status == "ok"
        old = channel.posts.pop(100)  # far below the first page of fifty
        assert collected(1).status == "ok"
        (gone,) = asked(folder, "vanished").to_dict("records")
        assert gone["post_id"] == f"youtube:{channel._id(old)}" and pd.isna(gone["title"])
        assert "&id=" in str(channel.asked[-1].url)
        before = content(folder)["main.post_state"]
        rebuild(folder)
        assert content(folder)["main.post_state"] == before


def test_a_list_that_says_the_same_again_adds_no_looks_before_their_time(
    folder: Folder, fake: FakePlatforms
) -> None:
    account = fake.account("bluesky")
    add_brand(folder, account.brand, [account.link], role="own")
    counts = []
    for hours in (0, 3, 6):
        moment = fake.now + timedelta(hours=hours)
        collect(folder, since=fake.now.date() - timedelta(days=34), clock=lambda at=moment: at)
        counts.append(len(open_published(folder).ask("from look")))
    fresh = [post for post in account.visible() if moment - post.at < timedelta(days=1)]
    assert counts[2] - counts[1] <= len(fresh) < counts[1] - counts[0]
    before = content(folder)["main.look"]
    rebuild(folder)
    assert content(folder)["main.look"] == before
