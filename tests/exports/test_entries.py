"""Entries for the journal out of tables and calendars."""

from datetime import date
from pathlib import Path

import pytest

from pipelines.exports.entries import read_entries
from pipelines.exports.errors import ExportError
from pipelines.folder import Folder
from pipelines.journal import Draft
from pipelines.runs.note import import_entries
from pipelines.warehouse import journal

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:one@example.org
DTSTART;VALUE=DATE:20260803
SUMMARY:{summary}
CATEGORIES:work,campaign
URL:https://example.org/plan
END:VEVENT
BEGIN:VEVENT
UID:two@example.org
DTSTART:20260830T233000Z
SUMMARY:The fair <script>alert(1)</script>
RRULE:FREQ=WEEKLY
END:VEVENT
BEGIN:VEVENT
UID:three@example.org
DTSTART:2026
SUMMARY:no day
END:VEVENT
END:VCALENDAR
"""


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def calendar(room: Path, summary: str = "Autumn\\, campaign") -> Path:
    return written(room / "plan.ics", CALENDAR.format(summary=summary).replace("\n", "\r\n"))


def test_a_calendar_gives_an_event_on_its_first_day_here(tmp_path: Path) -> None:
    found = read_entries(calendar(tmp_path), zone="Europe/Amsterdam")
    first, second, third = found.rows
    assert first.draft is not None and second.draft is not None
    assert (first.draft.kind, first.draft.said) == ("campaign", "Autumn, campaign")
    assert (first.draft.day, first.draft.links) == (
        date(2026, 8, 3), ("https://example.org/plan",),
    )  # fmt: skip
    assert second.draft.day == date(2026, 8, 31)  # half past one in the night there
    assert third.draft is None and "has no day" in third.problem
    assert found.notes == ("1 events repeat; of each the first day was read",)


def test_a_table_in_the_words_of_another_language(tmp_path: Path) -> None:
    text = "Datum;Gebeurtenis;Soort;Kanaal;Les\n31-08-2026;De beurs;Campagne;Instagram;Kom vroeg\n"
    (row,) = read_entries(written(tmp_path / "a.csv", text)).rows
    assert row.lesson == "Kom vroeg"
    assert row.draft is not None
    key = row.draft.more["source"]
    assert row.draft == Draft(
        "campaign", "De beurs", day=date(2026, 8, 31), platform="instagram", more={"source": key}
    )


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("never,x,,", "'never' is no day"),
        ("2026-08-03,,,", "needs words"),
        ("2026-08-03,x,festival,", "no kind of event is named 'festival'"),
        ("2026-08-03,x,,MySpaceBook", "no platform is named"),
        ("2026-08-03,x,lesson,", "no kind of event is named 'lesson'"),
    ],
)
def test_the_good_part_is_kept_and_the_rest_is_told(tmp_path: Path, line: str, why: str) -> None:
    text = f"date,text,kind,platform\n{line}\n2026-08-04,good,,\n"
    bad, good = read_entries(written(tmp_path / "a.csv", text)).rows
    assert bad.draft is None and why in bad.problem and bad.place == 2
    assert good.draft is not None and good.draft.said == "good"


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("a.csv", "likes,comments\n1,2\n", "no column with the day"),
        ("a.csv", "date,likes\n2026-08-03,2\n", "no column with the text"),
        ("a.ics", "hello", "no calendar|no event"),
        ("a.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no event"),
        ("a.ics", "BEGIN:VCALENDAR\r\n" * 5_000, "no calendar|no event"),
    ],
)
def test_what_holds_no_events_says_so(tmp_path: Path, name: str, text: str, why: str) -> None:
    with pytest.raises(ExportError, match=why):
        read_entries(written(tmp_path / name, text))


def test_a_file_that_comes_again_adds_nothing_and_corrects_what_changed(
    folder: Folder, tmp_path: Path
) -> None:
    first = import_entries(folder, calendar(tmp_path), author="ann")
    assert (first.added, first.changed, first.known, len(first.left)) == (2, 0, 0, 1)
    again = import_entries(folder, calendar(tmp_path), author="ben")
    assert (again.added, again.changed, again.known) == (0, 0, 2)
    moved = import_entries(folder, calendar(tmp_path, "Winter campaign"), author="ben")
    assert (moved.added, moved.changed, moved.known) == (0, 1, 1)
    entries = journal.entries(folder)
    assert len({entry.entry_id for entry in entries}) == 2
    assert entries[-1].body["said"] == "Winter campaign"
    journal.withdraw(folder, entries[-1].entry_id, author="ann")
    back = import_entries(folder, calendar(tmp_path, "Spring campaign"), author="ben")
    assert (back.added, back.changed, back.known) == (0, 0, 2)
