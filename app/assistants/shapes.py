"""From a measure's row to an answer's: the fields that are named alike, and those that are not."""

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar

from app.assistants import answers
from app.story import told
from app.words.catalogue import say
from queries import rows

Row = TypeVar("Row")
SHARE, POINTS = "fraction", "share_points"  # of 1, both
ID = re.compile(r"[\w:./#@=&?%+~-]{1,300}")  # an id that is no sentence


class SharesNow(rows.ShareIntervals):
    """A row of `ask/shares_now`."""

    period_from: date
    period_until: date


def why_unknown(unknown: int, there: int) -> str | None:
    """Why shares are missing, where some are."""
    if there and not unknown:
        return None
    return say("assistant-no-shares", unknown=unknown, there=there)


def given(asked: Mapping[str, Any]) -> dict[str, Any]:
    """What was asked for, without what was left open."""
    return {name: value for name, value in asked.items() if value is not None}


def made(kind: type[Row], row: Mapping[str, Any], **more: Any) -> Row:
    """A row of an answer: its fields that the measure names alike, and those that it does not."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    return kind(**{name: row[name] for name in names if name in row and name not in more} | more)


def covered(row: rows.Coverage) -> dict[str, Any]:
    """What an account's coverage is called in an answer."""
    return {"coverage": row["covered_share"], "period_from": row["period"]}


def statement(row: rows.Findings) -> answers.Statement:
    """A finding with its sentences; its figure is the subject's share now."""
    return made(
        answers.Statement,
        row,
        headline=told.headline(row),
        detail=told.detail(row),
        value=row["share_now"],
        low=row["share_now_low"],
        high=row["share_now_high"],
        unit=SHARE,
        change=row["size"],
        period_from=row["now_from"],
        period_until=row["now_until"],
        universe=row["brand_count"],
    )


def share(row: SharesNow) -> answers.ShareRow:
    """A measured share with the range of the underlying one."""
    return made(answers.ShareRow, row, value=row["share"], unit=SHARE, n=row["posts"])


def part(row: rows.CausesTold) -> answers.Part:
    """One part of a change of share."""
    return made(
        answers.Part,
        row,
        unit=POINTS,
        n=row["n_now"],
        period_from=row["now_from"],
        period_until=row["now_until"],
        universe=row["brand_count"],
    )


def post(row: rows.TopPosts, measure: str) -> answers.Post:
    """A post by its numbers; its range is that of the count at thirty days."""
    is_ripe = measure == "engagement"
    return made(
        answers.Post,
        row,
        post_id=row["post_id"] if ID.fullmatch(row["post_id"]) else "",
        low=row["ripe_low"] if is_ripe else None,
        high=row["ripe_high"] if is_ripe else None,
        unit=measure,
        n=1,
        period_from=row["published_date"],
        period_until=None,
        universe=None,
        coverage=None,
    )


def alarm(row: rows.Alarms) -> answers.Alarm:
    """One alarm of the past."""
    return made(answers.Alarm, row, platforms=tuple(row["platforms"]), since=row["onset_week"])
