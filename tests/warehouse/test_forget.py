"""The words of a post that is gone leave warehouse, build and landing; the dated fact stays."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.runs.doctor import examine
from pipelines.runs.rebuild import rebuild
from pipelines.runs.run import sync_published
from pipelines.warehouse import forget, landing
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.integrity import seal
from tests.fakes.platform_data import FakePost
from tests.fakes.platform_server import FakePlatforms
from tests.warehouse.test_rebuild import content
from tests.warehouse.test_vanished import again, asked, looked

pytestmark = pytest.mark.usefixtures("unchecked")

WORDS = "zanzibarite quokkaesque"


def told(folder: Folder, platform: str, fake: FakePlatforms) -> FakePost:
    """A post with words of its own that was looked at twice."""
    post = looked(folder, fake, platform)[2]
    post.text = f"{WORDS} first"
    again(folder, fake)
    assert where(folder) == {"landing", "warehouse"}
    return post


def where(folder: Folder) -> set[str]:
    """Where the words stand: in landed files, unpacked, or in a table of the newest build."""
    found = set()
    for path in (path for path in folder.landing.rglob("*") if path.is_file()):
        body = path.read_bytes()
        text = gzip.decompress(body) if path.suffix == ".gz" else body
        if b"zanzibarite" in text or b"quokkaesque" in text:
            found.add("landing")
    for table in content(folder).values():
        if "zanzibarite" in str(table) or "quokkaesque" in str(table):
            found.add("warehouse")
    return found


def test_the_words_go_and_the_dated_fact_stays(folder: Folder, fake: FakePlatforms) -> None:
    post = told(folder, "bluesky", fake)
    looks = open_published(folder).ask("select count(*) as n from look")["n"].iloc[0]
    post.is_deleted = True
    again(folder, fake)
    assert where(folder) == set()
    (gone,) = asked(folder, "vanished").to_dict("records")
    assert pd.isna(gone["title"]) and pd.isna(gone["url"]) and gone["engagement"] >= 0
    assert open_published(folder).ask("select count(*) as n from look")["n"].iloc[0] >= looks
    assert open_published(folder).ask("from to_forget").empty
    before = content(folder)
    rebuild(folder)  # refuses to shrink
    assert differing(before, content(folder)) == set() and where(folder) == set()
    findings = examine(folder)
    assert not [one.sentence for one in findings if one.state == "wrong"]
    assert any("were taken out of it" in one.what for one in findings)


def differing(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    """The tables of what was seen whose rows are others."""
    names = (name for name in before if name.startswith("main."))
    return {name for name in names if str(before[name]) != str(after[name])}


def test_a_post_that_comes_back_has_its_words_again(folder: Folder, fake: FakePlatforms) -> None:
    post = told(folder, "bluesky", fake)
    post.is_deleted = True
    again(folder, fake)
    post.is_deleted, post.text = False, "another text"
    again(folder, fake)
    (back,) = asked(folder, "vanished").to_dict("records")
    assert "another text" in back["title"] and back["url"]
    rebuild(folder)
    (back,) = asked(folder, "vanished").to_dict("records")
    assert "another text" in back["title"] and back["url"] and where(folder) == set()


def test_where_no_terms_ask_for_it_the_words_stay(folder: Folder, fake: FakePlatforms) -> None:
    post = told(folder, "mastodon", fake)
    post.is_deleted = True
    again(folder, fake)
    assert where(folder) == {"landing", "warehouse"}
    settings = folder.config.read_text("utf-8")
    folder.config.write_text(f'{settings}\n[retention]\nmastodon = "forget"\n', "utf-8")
    sync_published(folder)  # the owner wants it: also what was gone before
    assert where(folder) == set()


@pytest.mark.parametrize("line", ['mastodon = "keep"', 'mastadon = "forget"', "mastodon = 30"])
def test_a_rule_that_cannot_be_kept_is_refused(folder: Folder, line: str) -> None:
    folder.config.parent.mkdir(exist_ok=True)
    folder.config.write_text(f"[retention]\n{line}\n", "utf-8")
    with pytest.raises(SettingsError, match=r"\[retention\]"):
        sync_published(folder)


def test_killed_before_the_landing_was_written_the_next_run_does_it(
    folder: Folder, fake: FakePlatforms, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = told(folder, "bluesky", fake)
    post.is_deleted = True

    def killed(path: Path, draft: Path) -> None:
        seal(path, draft)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(landing, "replace_sealed", killed)
        with pytest.raises(KeyboardInterrupt):
            again(folder, fake)
    assert not [why for run in landing.runs(folder) for why in landing.damages(folder, run)]
    again(folder, fake)
    assert where(folder) == set()
    assert not [why for run in landing.runs(folder) for why in landing.damages(folder, run)]


def test_a_damaged_note_is_told_and_changes_nothing(folder: Folder, fake: FakePlatforms) -> None:
    post = told(folder, "bluesky", fake)
    post.is_deleted = True
    again(folder, fake)
    (note, *_) = folder.landing.glob(f"*/{forget.NOTE}")
    said = json.loads(note.read_bytes())
    assert said["forgotten"][0]["is_whole"] and said["forgotten"][0]["forgotten_at"]
    note.write_text(note.read_text("utf-8").replace("true", "false"), "utf-8")
    assert any(f"{forget.NOTE} is damaged" in one.what for one in examine(folder))
    rebuild(folder)
    assert where(folder) == set()
