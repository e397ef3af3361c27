"""What is marked besides posts: events of the landscape, and changes of how a platform counts."""

import json
from datetime import date, datetime

import duckdb
import pytest

from pipelines.events import Event
from pipelines.settings import Settings
from pipelines.warehouse.measure import load_reference, sync_landscape
from tests.queries.worlds import add, clear, rows, track

FAIR = Event(date(2026, 9, 1), "the fair", platform="Instagram")
CAMPAIGN = Event(date(2026, 8, 3), "the campaign", brand="Noordkade")


@pytest.fixture
def con(shared_world: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A world of two brands whose settings name no event."""
    clear(shared_world)
    for brand in ("Noordkade", "Vaartwijk"):
        track(shared_world, f"instagram/{brand}", date(2026, 1, 5), date(2026, 11, 2))
    sync_landscape(shared_world, Settings(), version="test")
    return shared_world


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("measure := 'posts'", ["the campaign", "the fair"]),
        ("measure := 'posts', platforms := ['bluesky']", ["the campaign"]),
        ("measure := 'posts', platforms := ['instagram']", ["the campaign", "the fair"]),
        ("measure := 'posts', brands := ['Vaartwijk']", ["the fair"]),
        ("measure := 'posts', since := date '2026-08-04'", ["the fair"]),
        ("measure := 'posts', until := date '2026-09-01'", ["the campaign"]),
    ],
)
def test_an_event_is_of_a_brand_a_platform_and_a_day(
    con: duckdb.DuckDBPyConnection, asked: str, said: list[str]
) -> None:
    sync_landscape(con, Settings(events=(FAIR, CAMPAIGN)), version="test")
    assert [row["said"] for row in rows(con, f"from events({asked})")] == said


def test_an_event_that_is_named_twice_happened_once(con: duckdb.DuckDBPyConnection) -> None:
    sync_landscape(con, Settings(events=(FAIR, FAIR, CAMPAIGN)), version="test")
    said = [row["said"] for row in rows(con, "from events(measure := 'posts')")]
    assert said == ["the campaign", "the fair"]


def test_a_definition_break_touches_its_measure_only(con: duckdb.DuckDBPyConnection) -> None:
    shorts = "platforms := ['youtube'], since := date '2025-01-01'"
    (found,) = rows(con, f"from events(measure := 'views', {shorts})")
    assert (found["day"], found["kind"]) == (date(2025, 3, 31), "definition")
    assert found["source_url"].startswith("https://")
    assert rows(con, f"from events(measure := 'engagement', {shorts})") == []


def test_reading_again_writes_nothing_twice_and_forgets_what_was_taken_out(
    con: duckdb.DuckDBPyConnection,
) -> None:
    before = rows(con, "from mart.event order by all")
    sync_landscape(con, Settings(events=(FAIR,)), version="test")
    load_reference(con)
    assert len(rows(con, "from mart.event")) == len(before) + 1
    sync_landscape(con, Settings(), version="test")
    assert rows(con, "from mart.event order by all") == before


@pytest.mark.parametrize(
    ("kind", "stays"), [("dismissed", False), ("platform_change", False), ("lesson", True)]
)
def test_a_proposal_goes_with_its_answer_and_stays_where_it_is_only_named(
    con: duckdb.DuckDBPyConnection, kind: str, stays: bool
) -> None:
    track(con, "youtube/Noordkade", date(2025, 1, 6), date(2026, 11, 2))
    asked = "select proposal from event_proposals(since := date '2025-01-01')"
    before = [row["proposal"] for row in rows(con, asked)]
    assert "definition:youtube:views:2025-03-31" in before
    add(con, "journal_entry", version_id="1", entry_id="1", kind=kind, author="ann",
        written_at=datetime(2026, 11, 1), is_withdrawn=False, sha256="",
        body=json.dumps({"about": ["definition:youtube:views:2025-03-31"]}))  # fmt: skip
    after = [row["proposal"] for row in rows(con, asked)]
    gone = [] if stays else ["definition:youtube:views:2025-03-31"]
    assert after == [one for one in before if one not in gone]
