"""What people write: versions that are never edited, and what carries them on."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from app.snapshot import changes, grounds
from app.view.build import Build
from pipelines.folder import Folder
from pipelines.journal import Draft, JournalError, plan_of
from pipelines.runs.as_of import as_known
from pipelines.runs.backup import back_up, restore
from pipelines.runs.doctor import examine
from pipelines.runs.note import publish_written, write, write_event
from pipelines.runs.rebuild import rebuild
from pipelines.settings import read_settings
from pipelines.settings.brands import rename_brand
from pipelines.warehouse import journal
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.errors import WouldShrink
from pipelines.warehouse.work import writing
from tests.commands.test_bad_input import outpace
from tests.conftest import Bring, row

pytestmark = pytest.mark.usefixtures("unchecked")

DAY = date(2026, 2, 3)
NOTED = "from events() where source <> 'platform'"
CAMPAIGN = Draft("campaign", "The spring campaign begins", day=DAY, brand="vaartwijk")


@pytest.fixture
def landscape(folder: Folder, bring: Bring) -> Folder:
    bring([row("vaartwijk", "1", "2026-02-02T10:00:00Z", observed="2026-02-05T10:00:00Z")])
    return folder


def rows(folder: Folder, sql: str = "from journal()") -> pd.DataFrame:
    return open_published(folder).ask(sql)


def test_a_correction_is_a_new_version_and_a_withdrawal_too(landscape: Folder) -> None:
    (first,) = write(landscape, [CAMPAIGN], author="ann")
    better = Draft("campaign", "It begins a week later", day=DAY, entry_id=first.entry_id)
    write(landscape, [better], author="ben")
    assert publish_written(landscape) is not None
    (entry,) = rows(landscape).to_dict("records")
    assert (entry["said"], entry["author"], entry["changed_by"]) == (better.said, "ann", "ben")
    assert entry["versions"] == 2
    journal.withdraw(landscape, first.entry_id, author="ann")
    publish_written(landscape)
    assert rows(landscape).empty
    assert rows(landscape, NOTED).empty
    held = rows(landscape, "select is_withdrawn from journal_entry order by written_at")
    assert list(held["is_withdrawn"]) == [False, False, True]
    with pytest.raises(JournalError, match="withdrawn already"):
        journal.withdraw(landscape, first.entry_id, author="ann")


def test_a_correction_counts_whatever_the_clock_says(landscape: Folder) -> None:
    late = datetime.now(UTC).replace(tzinfo=None) + timedelta(hours=1)
    first = journal.write(landscape, CAMPAIGN, author="ann", now=late)
    again = Draft("campaign", "said later", day=DAY, entry_id=first.entry_id)
    assert write(landscape, [again], author="ann")[0].written_at > late
    assert journal.find(landscape, first.entry_id).body["said"] == "said later"


def test_an_event_carries_what_was_done_and_learnt(landscape: Folder) -> None:
    write_event(
        landscape, CAMPAIGN, author="ann", response="We answered each comment.", lesson="Be early."
    )
    publish_written(landscape)
    (event,) = rows(landscape, NOTED).to_dict("records")
    assert list(event["responses"]) == ["We answered each comment."]
    assert list(event["lessons"]) == ["Be early."]
    assert (event["side"], event["source"], event["author"]) == ("internal", "journal", "ann")


def test_rebuild_backup_and_restore_carry_it(landscape: Folder, tmp_path: Path) -> None:
    write_event(landscape, CAMPAIGN, author="ann", lesson="Be early.")
    publish_written(landscape)
    before = rows(landscape, "from journal_entry order by version_id")
    assert len(before) == 2
    rebuild(landscape)
    pd.testing.assert_frame_equal(rows(landscape, "from journal_entry order by version_id"), before)
    back_up(landscape, tmp_path / "kept.zip")
    other = Folder(tmp_path / "other")
    restore(other, tmp_path / "kept.zip")
    pd.testing.assert_frame_equal(rows(other, "from journal_entry order by version_id"), before)


def test_as_known_on_a_day_shows_what_was_written_by_then(landscape: Folder) -> None:
    noon = datetime(2026, 2, 6, 12)
    first = journal.write(landscape, CAMPAIGN, author="ann", now=noon)
    later = Draft("campaign", "What we know today", day=DAY, entry_id=first.entry_id)
    journal.write(landscape, later, author="ann", now=noon + timedelta(days=2))
    publish_written(landscape)
    said = [
        list(as_known(landscape, date(2026, 2, day)).measure("journal")["said"])
        for day in (5, 6, 7, 8)
    ]
    assert said == [[], [CAMPAIGN.said], [CAMPAIGN.said], [later.said]]


def test_an_event_of_the_settings_counts_from_its_own_day_on(landscape: Folder) -> None:
    text = landscape.config.read_text("utf-8")
    landscape.config.write_text(
        f'{text}\n[[event]]\ndate = 2026-02-06\ntext = "the fair"\n', encoding="utf-8"
    )
    journal.write(landscape, CAMPAIGN, author="ann", now=datetime(2026, 2, 9))
    publish_written(landscape)
    assert list(rows(landscape, NOTED)["source"]) == ["journal", "settings"]
    for day, count in ((5, 0), (6, 1), (8, 1), (9, 2)):
        known = as_known(landscape, date(2026, 2, day))
        assert len(known.ask(NOTED)) == count


def test_an_entry_follows_its_brand_to_another_name(landscape: Folder) -> None:
    write(landscape, [CAMPAIGN], author="ann")
    rename_brand(landscape, "vaartwijk", "Vaartwijk Boats")
    publish_written(landscape)
    assert list(rows(landscape)["brand"]) == ["Vaartwijk Boats"]
    found = open_published(landscape).measure("events", brands=["Vaartwijk Boats"])
    assert CAMPAIGN.said in list(found["said"])


def test_while_another_run_writes_it_is_kept_and_taken_along(landscape: Folder) -> None:
    with writing(landscape):
        write(landscape, [CAMPAIGN], author="ann")
        done = outpace(landscape.root, "note", "The fair", "--date", "2026-02-04")
        assert done.returncode == 0
        assert "another run is writing and takes it along" in done.stdout
    waiting = journal.entries(landscape, known=open_published(landscape).versions())
    assert [entry.body["said"] for entry in waiting] == [CAMPAIGN.said, "The fair"]
    assert "2 entries are kept and wait" in outpace(landscape.root, "journal").stderr
    publish_written(landscape)
    assert not journal.entries(landscape, known=open_published(landscape).versions())
    assert len(rows(landscape)) == 2


def test_a_damaged_entry_is_left_out_told_and_comes_back(landscape: Folder) -> None:
    first, second = write(landscape, [CAMPAIGN, Draft("event", "B", day=DAY)], author="ann")
    path = landscape.landing / "journal" / f"{first.version_id}.json"
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"spring", b"autumn"))
    publish_written(landscape)
    assert list(rows(landscape)["entry_id"]) == [second.entry_id]
    assert any("journal/" in one.what and one.state == "wrong" for one in examine(landscape))
    path.write_bytes(whole)
    publish_written(landscape)
    assert len(rows(landscape)) == 2
    assert not any("journal/" in one.what for one in examine(landscape))


def test_a_rebuild_that_would_lose_entries_is_refused(landscape: Folder) -> None:
    (entry,) = write(landscape, [CAMPAIGN], author="ann")
    publish_written(landscape)
    (landscape.landing / "journal" / f"{entry.version_id}.json").unlink()
    with pytest.raises(WouldShrink, match="0 versions of journal entries, the warehouse holds 1"):
        rebuild(landscape)
    assert any("rebuild loses it" in one.what for one in examine(landscape))
    rebuild(landscape, smaller=True)
    assert rows(landscape).empty


ODD = [
    {"said": ["a", {"b": 1}], "about": "no list", "links": {"x": 1}, "day": "never"},
    {"said": None, "accounts": 7, "brand": {"a": []}, "platform": 3, "day": 5},
    {},
    {"said": "x" * 5000, "about": [None, 1, "a"], "day": "2026-02-03T10:00"},
]


def test_whatever_a_body_of_a_later_version_says_nothing_breaks(landscape: Folder) -> None:
    for place, body in enumerate(ODD):
        kind = ("event", "lesson", "experiment", "campaign")[place]
        moment = datetime(2026, 2, 6, place)
        journal._land(
            landscape, journal.Entry(f"odd-{place}", f"odd-{place}", kind, "", moment, False, body)
        )
    assert publish_written(landscape) is not None
    assert len(rows(landscape)) == len(ODD)
    assert rows(landscape, "from events()")["said"].notna().all()
    assert len(rows(landscape, "select * from journal_entry where json_valid(body)")) == len(ODD)


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        (Draft("fete", "x", day=DAY), "no kind of entry is named 'fete'"),
        (Draft("event", " \x00\u202e ", day=DAY), "needs words that can be read"),
        (Draft("event", "x"), "needs the day"),
        (Draft("event", "x", day=date(1066, 1, 1)), "cannot be the day"),
        (Draft("event", "x" * 1001, day=DAY), "at most 1,000 signs"),
        (Draft("event", "x", day=DAY, brand="nobody"), "there are: vaartwijk"),
        (Draft("event", "x", day=DAY, links=("javascript:alert(1)",)), "is no address"),
        (Draft("event", "x", day=DAY, about=("a\nb",)), "is no id"),
        (Draft("event", "x", day=DAY, entry_id="x"), "no entry has the id 'x'"),
    ],
)
def test_what_cannot_be_written_is_told_and_nothing_is_kept(
    landscape: Folder, draft: Draft, why: str
) -> None:
    with pytest.raises(JournalError, match=why):
        write(landscape, [Draft("event", "good", day=DAY), draft], author="ann")
    assert journal.version_ids(landscape) == []


def test_an_entry_on_disk_is_for_its_owner_only_and_says_its_hash(landscape: Folder) -> None:
    (entry,) = write(landscape, [CAMPAIGN], author="ann")
    path = landscape.landing / "journal" / f"{entry.version_id}.json"
    found = json.loads(path.read_text("utf-8"))
    assert set(found) == {"sha256", "entry"} and len(found["sha256"]) == 64
    assert path.stat().st_mode & 0o077 == 0
    assert read_settings(landscape).brands[0].accounts == tuple(found["entry"]["body"]["accounts"])


def test_a_plan_is_frozen_and_a_change_says_so(landscape: Folder) -> None:
    plan = Draft(
        "experiment", "More questions", day=DAY, brand="vaartwijk", platform="instagram",
        more=plan_of("per_post", 8, 0.1, 0.4),
    )  # fmt: skip
    first = journal.write(landscape, plan, author="ann", now=datetime(2026, 2, 2, 9))
    publish_written(landscape)
    (row,) = rows(landscape, "from experiments()").to_dict("records")
    assert (row["is_announced"], row["is_changed"], row["promised"]) == (True, False, 0.4)
    assert row["seal"] == rows(landscape, "from journal_entry")["sha256"].iloc[0]
    longer = replace(plan, more=plan_of("per_post", 12, 0.1, 0.3), entry_id=first.entry_id)
    write(landscape, [longer], author="ben")
    publish_written(landscape)
    (again,) = rows(landscape, "from experiments()").to_dict("records")
    assert (again["weeks"], again["is_changed"], again["versions"]) == (12, True, 2)
    assert again["seal"] != row["seal"]
    rebuild(landscape)
    same = rows(landscape, "from experiments()")
    assert same["seal"].tolist() == [again["seal"]]
    known = as_known(landscape, date(2026, 2, 5)).measure("experiments")
    assert known["seal"].tolist() == [row["seal"]]


def test_the_snapshot_tells_what_was_tried(landscape: Folder) -> None:
    plan = Draft(
        "experiment", "More <b>questions</b>", day=DAY, brand="vaartwijk", platform="instagram",
        more=plan_of("per_post", 8, 0.1, None),
    )  # fmt: skip
    write(landscape, [plan], author="ann")
    publish_written(landscape)
    published = open_published(landscape)
    view: Any = SimpleNamespace(until=None, whom={})
    frame = grounds.experiments_of(Build(published, published.build_id), view)
    assert not [value for value in frame.iloc[0] if isinstance(value, np.ndarray)]
    facts: Any = SimpleNamespace(frames={"experiments": frame})
    text = changes.tried(facts)
    assert "More &lt;b&gt;questions&lt;/b&gt;. vaartwijk, Instagram:" in text
    assert "<b>questions</b>" not in text


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (plan_of("luck", 8, 0.1, None), "no experiment is judged by 'luck'"),
        (plan_of("posts", 3, 0.1, None), "4 to 26 whole weeks"),
        (plan_of("posts", 8, -1.0, None), "what would count as success"),
        ({}, "no experiment is judged by ''"),
    ],
)
def test_a_plan_that_cannot_be_judged_is_refused(
    landscape: Folder, more: dict[str, str], said: str
) -> None:
    plan = Draft("experiment", "x", day=DAY, brand="vaartwijk", platform="instagram", more=more)
    with pytest.raises(JournalError, match=re.escape(said)):
        write(landscape, [plan], author="ann")
