"""`outpace status --check`: what is stale, in one sentence."""

from datetime import datetime, timedelta

import pytest

from app.commands.check import all_well, trouble
from app.words.language import spoken
from pipelines.folder import Folder
from pipelines.news import log
from pipelines.news.log import Delivery, Notice
from pipelines.warehouse.ask import open_published
from tests.conftest import Bring, row

NOW = datetime(2026, 2, 4, 10)
GOOD = [row("noordkade", "1", "2026-02-02T10:00:00Z")]


@pytest.fixture(autouse=True)
def english() -> object:
    with spoken("en"):
        yield


def test_what_is_fresh_is_said_to_be(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    published = open_published(folder)
    seen = published.table("mart.accounts")["covered_to"].max().to_pydatetime()
    assert trouble(folder, published, seen + timedelta(days=9)) is None
    assert all_well(published, seen).startswith("fresh: numbers up to")


def test_nine_days_without_anything_new_are_stale(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    published = open_published(folder)
    seen = published.table("mart.accounts")["covered_to"].max().to_pydatetime()
    said = trouble(folder, published, seen + timedelta(days=9, hours=1))
    assert said is not None
    assert "days ago" in said


def test_a_message_that_does_not_go_out_is_told(folder: Folder, bring: Bring) -> None:
    bring(GOOD)
    published = open_published(folder)
    seen = published.table("mart.accounts")["covered_to"].max().to_pydatetime()
    notice = Notice("k", "t", "lead", "x", seen - timedelta(days=2), to=("team",))
    failed = Delivery(notice.id, "team", "failed", seen, "the service answered 500")
    log.add(folder, notice, failed)
    assert trouble(folder, published, seen) == (
        "stale: a message has not gone out for over a day: the service answered 500"
    )
