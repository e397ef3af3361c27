"""What stands behind the decisions of a snapshot: paces around the onset, causes, catching up."""

from datetime import date, timedelta
from typing import Any

import pandas as pd

from app.words.cause import NAMES
from app.words.rows import AnyRow, rows_of
from app.words.verdict.claims import Claim, onset_of
from app.words.verdict.decisions import Grounds
from pipelines.warehouse.ask import Published
from queries.rows import CatchUp, Causes, KindsCompared

BEFORE = timedelta(weeks=26)
RECENT = timedelta(weeks=8)
PLACES = {part: at for at, part in enumerate(NAMES)}


def offers(build: Published, name: str) -> bool:
    """Whether a build has a measure; builds of earlier versions lack some."""
    return any(definition.name == name for definition in build.definitions())


def paces_of(build: Published, claim: Claim, until: date | None) -> pd.DataFrame:
    """Rows of kinds_compared: half a year before the onset against the time since; perhaps none."""
    onset = onset_of(claim.row)
    if onset is None or not offers(build, "kinds_compared"):
        return pd.DataFrame()
    kinds: pd.DataFrame = build.measure(
        "kinds_compared",
        before_since=onset - BEFORE,
        before_until=onset,
        since=onset,
        until=until,
        platforms=[claim.platform],
    )
    known = kinds[["per_week_before", "per_week_now"]].notna().all(axis="columns")
    return _in_order(kinds[known & (kinds["posts_now"] > 0)], "brand", "kind")


def causes_of(build: Published, claim: Claim, own: str | None, until: date | None) -> pd.DataFrame:
    """The parts of a rival's gain, or of our slip, since the onset; empty when unknown."""
    onset, whose = onset_of(claim.row), own if claim.kind == "slip" else claim.rival
    if onset is None or whose is None or until is None or not offers(build, "causes"):
        return pd.DataFrame()
    frame = build.measure(
        "causes",
        own=own,
        rival=whose,
        platforms=[claim.platform],
        before_since=onset - RECENT,
        before_until=onset,
        since=until - RECENT,
        until=until,
    )
    return _in_order(frame.assign(at=frame["part"].map(PLACES)), "at").drop(columns="at")


def catch_up_of(build: Published, claim: Claim, own: str | None) -> pd.DataFrame:
    """How many more posts of each kind would reach parity; empty when the build cannot say."""
    if claim.rival is None or own is None or not offers(build, "catch_up"):
        return pd.DataFrame()
    frame = build.measure("catch_up", own=own, rival=claim.rival, platforms=[claim.platform])
    return _in_order(frame, "kind")


def changes_of(build: Published, scope: dict[str, Any]) -> pd.DataFrame | None:
    """The course changes of all brands; None when the build does not look for them."""
    if not offers(build, "course_changes"):
        return None
    frame = build.measure("course_changes", **scope)
    return _in_order(frame, "week", "brand", "platform", "what", "before", "after")


def events_of(build: Published, measure: str, scope: dict[str, Any]) -> pd.DataFrame | None:
    """What happened besides posts; None when the build does not know."""
    if not offers(build, "events"):
        return None
    return build.measure("events", measure=measure, **scope)


def _in_order(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The rows in an order of their own: a measure may give ties in any order."""
    kept = [name for name in columns if name in frame]
    return frame.sort_values(kept, kind="stable", ignore_index=True) if kept else frame


def grounds(frames: dict[str, pd.DataFrame], at: int) -> Grounds:
    """What the decision about the claim number `at` rests on."""

    def rows_at(name: str, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
        return tuple(rows_of(frames.get(f"{name}_{at}", pd.DataFrame()), kind))

    return Grounds(
        rows_at("paces", KindsCompared), rows_at("causes", Causes), rows_at("catch_up", CatchUp)
    )
