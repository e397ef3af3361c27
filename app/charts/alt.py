"""The text alternative of a chart: its finding and a short table in words."""

from collections.abc import Callable
from typing import Literal

import pandas as pd

from app.words.values import number, percent, percent_change, short

Chart = Literal["share", "trend", "momentum", "strip", "mix", "cadence", "followers", "rates"]

TOLD: dict[Chart, tuple[str, Callable[[float | None], str]]] = {
    "share": ("share", percent),
    "trend": ("share", percent),
    "momentum": ("momentum", percent_change),
    "strip": ("median", number),
    "mix": ("posts_share", percent),
    "cadence": ("posts_per_week", lambda value: f"{number(value, 1)} a week"),
    "followers": ("followers", short),
    "rates": ("rate", lambda value: number(value, 3)),
}
MOST = 12


def alt_text(chart: Chart, frame: pd.DataFrame, finding: str) -> str:
    """The finding, then each brand with its latest value: "Vaartwijk 33 %; Noordkade 24 %"."""
    column, tell = TOLD[chart]
    rows = frame.sort_values("period", kind="stable") if "period" in frame else frame
    keys = ["brand", "kind"] if chart == "mix" else ["brand"]
    latest = rows.drop_duplicates(keys, keep="last")
    told = [
        f"{' '.join(str(row[key]) for key in keys)} {tell(row[column])}"
        for row in latest.to_dict("records")
    ]
    rest = f"; and {len(told) - MOST} more" if len(told) > MOST else ""
    return f"{finding}. {'; '.join(told[:MOST])}{rest}."
