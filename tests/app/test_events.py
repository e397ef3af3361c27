"""One sentence per event: the day, whose it is, and what a new definition means."""

from types import SimpleNamespace
from typing import Any, cast

import pandas as pd
import pytest

from app.snapshot.changes import FEW_EVENTS, events
from app.snapshot.facts import Facts
from app.words.events import event_sentence

BASE: dict[str, Any] = {
    "day": pd.Timestamp("2026-08-03"), "kind": "event", "platform": None, "brand": None,
    "measure": None, "said": "the campaign begins", "source_url": None,
}  # fmt: skip
BREAK = {"kind": "definition", "measure": "views", "said": "Every start counts.", "source_url": "u"}


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "3 Aug 2026: the campaign begins."),
        ({"brand": "Noordkade"}, "3 Aug 2026, Noordkade: the campaign begins."),
        ({"brand": float("nan")}, "3 Aug 2026: the campaign begins."),
        (BREAK,
         "3 Aug 2026: Every start counts. Views before and after are not counted alike."),
    ],
)  # fmt: skip
def test_an_event_in_a_sentence(changes: dict[str, Any], text: str) -> None:
    assert event_sentence({**BASE, **changes}) == text


def test_the_snapshot_has_the_newest_as_text() -> None:
    rows = [{**BASE, "said": f"<b>{number}</b>"} for number in range(FEW_EVENTS + 1)]
    told = events(cast("Facts", SimpleNamespace(frames={"events": pd.DataFrame(rows)})))
    assert told.count("<p") == FEW_EVENTS
    assert "3 Aug 2026: &lt;b&gt;3&lt;/b&gt;." in told and "0&lt;" not in told
    assert events(cast("Facts", SimpleNamespace(frames={}))) == ""
