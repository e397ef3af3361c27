"""What YouTube lets stay for thirty days leaves warehouse, build, landing; dates and ids stay."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pandas as pd
import pytest

from app.commands.lines import kept_lines
from pipelines.clock import utc_now
from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.runs.collect import collect
from pipelines.runs.doctor import examine
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import sync_published
from pipelines.settings import add_brand
from pipelines.warehouse.ask import open_published
from tests.fakes import keyed
from tests.fakes.wire import on_the_wire
from tests.warehouse.test_forget import differing, where
from tests.warehouse.test_rebuild import content

DAY = timedelta(days=1)


@pytest.fixture
def channel(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Iterator[keyed.YouTube]:
    """A channel of twelve videos whose words can be told from all others, and a brand with it."""
    made = keyed.YouTube(utc_now() - 60 * DAY)
    made.posts = made.posts[:12]
    for post in made.posts:
        post.text = f"zanzibarite {post.number}"
    for name, value in made.env.items():
        monkeypatch.setenv(name, value)
    add_brand(folder, "Lumen", [made.link], role="own")
    with on_the_wire(made):
        yield made


def looked(folder: Folder, channel: keyed.YouTube, days_ago: int) -> None:
    """Collect as if it were some days ago; the counts grow."""
    moment = utc_now() - days_ago * DAY
    channel.run += 1
    assert collect(folder, clock=lambda: moment).status == "ok"


def looks(folder: Folder) -> pd.DataFrame:
    return open_published(folder).ask("from post_observation order by post_id, observed_at")


def oldest(folder: Folder) -> datetime:
    moment: datetime = looks(folder)["observed_at"].min()
    return moment


def same_again(folder: Folder) -> None:
    """A rebuild brings nothing back, and gives the same."""
    before, seen = content(folder), looks(folder)
    rebuild(folder)
    assert seen.drop(columns="missing").equals(looks(folder).drop(columns="missing"))
    others = {"main.look", "main.post_observation", "main.ripening"}  # spaces in JSON; no past
    assert differing(before, content(folder)) <= others
    assert not [one.sentence for one in examine(folder) if one.state == "wrong"]


def test_what_nobody_asked_for_again_keeps_its_dates_only(
    folder: Folder, channel: keyed.YouTube
) -> None:
    looked(folder, channel, 33)
    found = looks(folder)
    assert len(found) == 12 and found[["views", "likes", "comments"]].isna().all(axis=None)
    assert "not_kept" in found["missing"].iloc[0] and where(folder) == set()
    assert "of 12 videos only the dates are left" in kept_lines(open_published(folder))[0]
    posts = open_published(folder).ask("from post")
    assert posts["published_at"].notna().all() and len(posts) == 12
    assert open_published(folder).ask("from account_observation").empty
    (profile,) = open_published(folder).ask("from account_profile").to_dict("records")
    assert pd.isna(profile["name"]) and pd.isna(profile["handle"])
    same_again(folder)
    assert where(folder) == set() and looks(folder)["views"].isna().all()


def test_what_was_asked_for_again_stays_with_its_newest_numbers(
    folder: Folder, channel: keyed.YouTube
) -> None:
    looked(folder, channel, 40)
    looked(folder, channel, 3)
    found = looks(folder)
    assert len(found) == 12 and found["views"].notna().all()
    assert oldest(folder) > utc_now() - 4 * DAY
    assert where(folder) == {"landing", "warehouse"}  # of the look three days ago
    (profile,) = (
        open_published(folder).ask("from account_profile where name is not null").to_dict("records")
    )
    assert profile["observed_at"] > utc_now() - 4 * DAY
    (line,) = kept_lines(open_published(folder))
    assert "stays for 30 days" in line and "and leave by" in line
    same_again(folder)


def test_numbers_within_thirty_days_stay_until_they_are_too_old(
    folder: Folder, channel: keyed.YouTube, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked(folder, channel, 20)
    looked(folder, channel, 1)
    assert len(looks(folder)) == 24
    later = utc_now() + 15 * DAY
    monkeypatch.setattr("pipelines.runs.run.utc_now", lambda: later)
    monkeypatch.setattr("pipelines.runs.collect.utc_now", lambda: later)
    moment = utc_now() - DAY
    assert collect(folder, clock=lambda: moment).status == "idle"  # nothing new comes
    assert len(looks(folder)) == 12 and looks(folder)["views"].notna().all()
    same_again(folder)


def test_with_an_accepted_application_everything_stays(
    folder: Folder, channel: keyed.YouTube
) -> None:
    settings = folder.config.read_text("utf-8")
    folder.config.write_text(f'youtube_retention = "accepted-amendment"\n{settings}', "utf-8")
    looked(folder, channel, 40)
    assert looks(folder)["views"].notna().all() and where(folder) == {"landing", "warehouse"}
    folder.config.write_text(settings, "utf-8")  # the acceptance is over
    sync_published(folder)
    assert looks(folder)["views"].isna().all() and where(folder) == set()


def test_a_retention_that_there_is_not_is_refused(folder: Folder) -> None:
    folder.config.parent.mkdir(exist_ok=True)
    folder.config.write_text('youtube_retention = "for ever"\n', "utf-8")
    with pytest.raises(SettingsError, match="accepted-amendment"):
        sync_published(folder)
