"""How complete what is compared is, counted in one place."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from app.view.build import Build
from app.words.amounts import Names
from app.words.catalogue import say

COMPARED = timedelta(weeks=16)  # eight weeks and the eight before; gaps in them are findings
STATES = ("partial", "gathering", "missing", "unknown", "none")  # but for complete


def newest_states(
    build: Build, until: date, *, brands: Sequence[str] | None = None,
    platforms: Sequence[str] | None = None,
) -> pd.DataFrame:  # fmt: skip
    """The newest state of every account before `until`; partial where compared weeks lack."""
    whom = {"brands": brands, "platforms": platforms, "until": until}
    weeks = build.measure("coverage", every="week", **whom)
    newest = weeks.sort_values("period").drop_duplicates("account_id", keep="last")
    compared = build.measure("coverage", every="all", since=until - COMPARED, **whom)
    holed = compared.loc[compared["state"] == "partial", "account_id"]
    is_holed = newest["account_id"].isin(holed) & (newest["state"] == "complete")
    return newest.assign(state=newest["state"].mask(is_holed, "partial"))


def said(states: pd.Series) -> str:
    """The states in one sentence: "21 of 23 accounts complete (1 partial and 1 gathering)"."""
    counts = states.value_counts()
    rest = [
        say("coverage-some", count=int(counts[state]), state=state)
        for state in STATES
        if state in counts.index
    ]
    return say(
        "coverage-told",
        complete=int(counts.get("complete", 0)),
        accounts=len(states),
        others="some" if rest else "none",
        rest=Names(rest),
    )
