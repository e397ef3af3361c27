"""How complete what is compared is, counted in one place."""

import pandas as pd

from app.view.build import Build
from app.view.choice import View
from app.words.amounts import Names
from app.words.catalogue import say

STATES = ("partial", "gathering", "missing", "unknown", "none")  # but for complete


def newest_states(build: Build, view: View) -> pd.DataFrame:
    """The newest state of every account at the end of the view."""
    weeks = build.measure("coverage", every="week", until=view.until, **view.whom)
    return weeks.sort_values("period").drop_duplicates(["brand", "platform"], keep="last")


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
