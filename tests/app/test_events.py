"""Events in the snapshot: the newest, as text."""

from types import SimpleNamespace
from typing import Any, cast

import pandas as pd

from app.snapshot.changes import FEW_EVENTS, events
from app.snapshot.facts import Facts

BASE: dict[str, Any] = {
    "day": pd.Timestamp("2026-08-03"), "kind": "event", "platform": None, "brand": None,
    "measure": None, "said": "the campaign begins", "source_url": None,
}  # fmt: skip


def test_the_snapshot_has_the_newest_as_text() -> None:
    rows = [{**BASE, "said": f"<b>{number}</b>"} for number in range(FEW_EVENTS + 1)]
    told = events(cast("Facts", SimpleNamespace(frames={"events": pd.DataFrame(rows)})))
    assert told.count("<p") == FEW_EVENTS
    assert "3 Aug 2026: &lt;b&gt;3&lt;/b&gt;." in told and "0&lt;" not in told
    assert events(cast("Facts", SimpleNamespace(frames={"events": pd.DataFrame()}))) == ""
