"""The text alternative of a chart: its finding and a short table in words."""

from collections.abc import Callable
from functools import partial
from typing import Literal

import pandas as pd

from app.words.amounts import Amount, Change, Number, Share, Short
from app.words.catalogue import say

Chart = Literal["share", "trend", "momentum", "strip", "mix", "cadence", "followers", "rates"]

TOLD: dict[Chart, tuple[str, Callable[[float], Amount]]] = {
    "share": ("share", Share),
    "trend": ("share", Share),
    "momentum": ("momentum", Change),
    "strip": ("median", partial(Number, digits=0)),
    "mix": ("posts_share", Share),
    "cadence": ("posts_per_week", Number),
    "followers": ("followers", Short),
    "rates": ("rate", partial(Number, digits=3)),
}
MOST = 12


def alt_text(chart: Chart, frame: pd.DataFrame, finding: str) -> str:
    """The finding, then each brand with its latest value: "Vaartwijk 33%; Noordkade 24%"."""
    column, amount = TOLD[chart]
    rows = frame.sort_values("period", kind="stable") if "period" in frame else frame
    keys = ["brand", "kind"] if chart == "mix" else ["brand"]
    latest = rows.drop_duplicates(keys, keep="last")
    told = [
        say(
            "chart-alt",
            name=" ".join(str(row[key]) for key in keys),
            value=amount(row[column]) if pd.notna(row[column]) else None,
            chart=chart,
        )
        for row in latest.to_dict("records")
    ]
    rest = len(told) - MOST
    return say("chart-alts", finding=finding, rows="; ".join(told[:MOST]), rest=max(rest, 0))
