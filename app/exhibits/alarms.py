"""The alarms that a budget would have rung, told and as a table."""

from collections.abc import Sequence

import pandas as pd

from app.exhibits.exhibit import Behind, Column, Exhibit, Table
from app.view.build import Build
from app.words.amounts import Count, Day, Names, Number
from app.words.catalogue import Values, say
from app.words.names import platform_name
from app.words.rows import rows_of
from pipelines.verdicts.budget import ASKED
from pipelines.warehouse.ask import Landscape
from pipelines.warehouse.errors import AskError
from queries.rows import Alarms

EVEN = 0.5  # as in findings: below it a sign is worth an eye
COLUMNS = (("called", "day"), ("rival", "text"), ("platforms", "text"), ("state", "text"))


def told(alarms: pd.DataFrame, budget: float) -> str:
    """The answer in one sentence."""
    faded = int(alarms["is_faded"].sum())
    return say("alarms-told", budget=Number(budget), called=Count(len(alarms)), faded=Count(faded))


def asked_budget(landscape: Landscape, budget: float | None = None) -> float:
    """The budget that is asked about, that of the settings where none is named.

    Raises AskError for one that the alarms do not know.
    """
    asked = budget if budget is not None else landscape.lead_alarms_per_year or 1.0
    if budget is not None and not ASKED[0] <= asked <= ASKED[-1]:
        least, most = Number(ASKED[0], 2), Number(ASKED[-1])
        raise AskError(say("alarms-bad-budget", least=least, most=most, budget=Number(asked, 2)))
    return asked


def why_none(judged: pd.DataFrame, own: str | None = None) -> str:
    """Why there can be no alarms as seen from a brand, ours where none is named; "" where can."""
    mine = judged[judged["is_own"].astype(bool)] if own is None else judged[judged["brand"] == own]
    if own is None and mine.empty:
        return say("alarms-no-own")
    if len(mine) and not mine["is_judged"].any():
        return say("alarms-unjudged", own=mine["brand"].iloc[0])
    return ""


def lines(alarms: pd.DataFrame) -> list[str]:
    """A line for each alarm, the newest first."""
    return [
        say(
            "alarms-line",
            day=Day(row["called_week"]),
            rival=row["rival"],
            platforms=_platforms(row["platforms"]),
            last=Day(row["last_week"]),
            **_today(row),
        )
        for row in rows_of(alarms, Alarms)
    ]


def _today(row: Alarms) -> Values:
    """Whether it stands; below even odds it is no lead, as everywhere."""
    sure = row.get("certainty")  # a build of before has no such column
    return {"state": "faded" if row["is_faded"] else "stands" if (sure or 1) >= EVEN else "sign"}


def alarms(build: Build, budget: float, own: str | None = None) -> Exhibit:
    """The alarms of the last year at a budget of false alarms a year."""
    frame = build.measure("alarms", budget=budget, own=own)
    silent = why_none(build.measure("judged_from"), own)
    rows = [
        {
            "called": row["called_week"],
            "rival": row["rival"],
            "platforms": _platforms(row["platforms"]).told(),
            "state": say("alarms-state", **_today(row)),
        }
        for row in rows_of(frame, Alarms)
    ]
    title = say("alarms-title") if silent else told(frame, budget)
    columns = [Column(name, say("alarms-column", name=name), kind) for name, kind in COLUMNS]  # type: ignore[arg-type]
    return Exhibit(
        name="alarms",
        title=title,
        definition=say("alarms-about"),
        content=Table(rows, columns, title),
        behind=Behind(build, "alarms", frame),
        nothing=silent or ("" if rows else say("alarms-none")),
    )


def _platforms(names: Sequence[str]) -> Names:
    return Names([platform_name(str(name)) for name in names])
