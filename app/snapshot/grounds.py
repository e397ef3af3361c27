"""What stands behind the decisions of a snapshot: paces around the onset, parts, catching up."""

from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from app.exhibits.tiles import causes_told
from app.exhibits.why import ORDER
from app.view.build import Build
from app.view.choice import View
from app.words.rows import AnyRow, rows_of
from app.words.values import as_day
from queries.rows import CatchUp, Findings, KindsCompared

BEFORE = timedelta(weeks=26)
# What a snapshot holds of an event: who wrote it, and who sees to it, stays at home.
EVENT = ("day", "kind", "platform", "brand", "measure", "said", "source_url")
PLACES = {part: at for at, part in enumerate(ORDER)}  # as the parts follow from each other


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a decision rests on besides its finding; empty where nothing is known.

    paces: rows of kinds_compared around the onset, with a known pace before and now.
    """

    paces: tuple[KindsCompared, ...] = ()
    catch_up: tuple[CatchUp, ...] = ()


def paces_of(build: Build, row: Findings, view: View) -> pd.DataFrame:
    """Rows of kinds_compared: half a year before the onset against the time since; perhaps none."""
    if row["since"] is None or not build.published.offers("kinds_compared"):
        return pd.DataFrame()
    onset = as_day(row["since"])
    kinds = build.measure(
        "kinds_compared",
        before_since=onset - BEFORE,
        before_until=onset,
        since=onset,
        until=view.until,
        platforms=[row["platform"]],
    )
    known = kinds[["per_week_before", "per_week_now"]].notna().all(axis="columns")
    return _in_order(kinds[known & (kinds["posts_now"] > 0)], "brand", "kind")


def causes_of(build: Build, row: Findings, view: View) -> pd.DataFrame:
    """The parts of the change that a claim is about, as they were told; empty when unknown."""
    if view.measure != "engagement" or not build.published.offers("causes_told"):
        return pd.DataFrame()
    frame = causes_told(build, view, row, (str(row["subject"]), row["platform"]))
    if frame.empty:
        return frame
    return _in_order(frame.assign(at=frame["part"].map(PLACES)), "at").drop(columns="at")


def catch_up_of(build: Build, row: Findings, view: View) -> pd.DataFrame:
    """How many more posts of each kind would bring us level; empty when that cannot be said."""
    if row["subject"] in (None, view.own) or view.own is None:
        return pd.DataFrame()
    frame = build.offered(
        "catch_up", own=view.own, rival=row["subject"], platforms=[row["platform"]]
    )
    return _in_order(frame, "kind")


def changes_of(build: Build, view: View) -> pd.DataFrame:
    """The changes of course of all brands."""
    frame = build.measure("course_changes", as_of=view.until, **view.whom, **view.span)
    return _in_order(frame, "week", "brand", "platform", "what", "before", "after")


def events_of(build: Build, view: View) -> pd.DataFrame:
    """What happened besides posts."""
    found = build.measure("events", measure=view.measure, **view.whom, **view.span)
    return found[[name for name in EVENT if name in found]]


def lessons_of(build: Build, view: View) -> pd.DataFrame:
    """What was learnt and from what, without its authors."""
    found = build.measure("lessons", **view.whom)
    first = [next(iter(said), None) for said in found["evidence"]]
    return found[["lesson_id", "day", "said"]].assign(learnt_from=pd.Series(first, dtype=object))


def experiments_of(build: Build, view: View) -> pd.DataFrame:
    """What was tried, and whether it works, without its authors; a figure is no list."""
    if not build.published.offers("experiments"):
        return pd.DataFrame()
    found = build.measure("experiments", as_of=view.until, **view.whom)
    return found.drop(columns=["field", "lessons"]).assign(author=None)


def _in_order(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The rows in an order of their own: a measure may give ties in any order."""
    kept = [name for name in columns if name in frame]
    return frame.sort_values(kept, kind="stable", ignore_index=True) if kept else frame


def grounds(frames: dict[str, pd.DataFrame], at: int) -> Grounds:
    """What the decision number `at` rests on."""

    def rows_at(name: str, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
        return tuple(rows_of(frames.get(f"{name}_{at}", pd.DataFrame()), kind))

    return Grounds(rows_at("paces", KindsCompared), rows_at("catch_up", CatchUp))
