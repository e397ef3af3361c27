"""One sentence per event: the day, whose it is, and what a new definition means."""

from typing import Any

import pandas as pd
import pytest

from app.wording.events import HAPPENED, event_note, event_sentence

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


def test_an_event_says_where_it_is_known_from() -> None:
    assert event_note(BASE) == HAPPENED
    assert event_note({**BASE, **BREAK}) == "u"
