"""Why a share changed, in words: the cause that the evidence carries, or that none does."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from app.words.names import where
from app.words.rows import Row, rows_of
from app.words.statement import Statement
from app.words.thresholds import CARRIED, MOST_OF_IT
from app.words.values import (
    DASH,
    SPACE,
    adding_up,
    as_day,
    count,
    is_known,
    number,
    short_day,
    signed,
    spelled,
)

NAMES = {
    "cadence": "Cadence", "mix": "Kinds of posts", "strength": "Typical post",
    "audience": "Followers", "big_posts": "Few big posts", "own": "Our part", "field": "The rest",
}  # fmt: skip


def shown_points(rows: Sequence[Row]) -> list[int]:
    """The parts in whole points, rounded so that they add up to the rounded change."""
    exact = [100 * float(row["value"]) for row in rows]
    return [int(points) for points in adding_up(exact, sum(exact), 0)]


def change_of(rows: Sequence[Row]) -> float:
    """The change of the share, a fraction; not a number when it is not known."""
    now, before = rows[0]["share_now"], rows[0]["share_before"]
    return float(now - before) if is_known(now) and is_known(before) else math.nan


def of_change(row: Row, rows: Sequence[Row]) -> float:
    """Which fraction of the change a part is; 0 where nothing changed."""
    change = change_of(rows)
    return float(row["value"]) / change if change else 0.0


def cause_finding(parts: pd.DataFrame) -> str:
    """The cause in a few words, for a tile."""
    rows = rows_of(parts)
    if not rows or not is_known(change_of(rows)):
        return "Not known yet what caused it"
    cause = next((row for row in rows if row["is_cause"]), None)
    if cause is not None:
        return (
            f"{'Most' if of_change(cause, rows) >= MOST_OF_IT else 'Much'} of it is "
            + {
                "cadence": f"posting {'more' if cause['value'] > 0 else 'less'}",
                "mix": "other kinds of posts",
                "strength": f"{'stronger' if cause['value'] > 0 else 'weaker'} posts",
                "audience": f"{'more' if cause['value'] > 0 else 'fewer'} followers",
            }[cause["part"]]
        )
    return uncaused(rows)


def uncaused(rows: Sequence[Row]) -> str:
    """The same where no part of the rival's own is carried."""
    first = max(rows, key=lambda row: abs(row["value"]))
    told = {
        "big_posts": "A few big posts: luck",
        "own": "It is our own part",
        "field": "It is the rest of the field",
    }
    is_carried = first["part"] in told and of_change(first, rows) >= CARRIED
    return told[first["part"]] if is_carried else "No single cause carries it"


def with_cause(statement: Statement, parts: pd.DataFrame) -> Statement:
    """The statement of one dated claim and, where the evidence carries one, its cause."""
    if not statement.marked or not any(row["is_cause"] for row in rows_of(parts)):
        return statement
    told = cause_finding(parts)
    said = f"{statement.headline.removesuffix('.')}; {told[:1].lower()}{told[1:]}."
    return replace(statement, headline=said)


def cause_definition(parts: pd.DataFrame) -> str:
    """What the bars are: "share points of Vaartwijk on Instagram, 28 Sep – 22 Nov against ..."."""
    row = rows_of(parts)[0]
    now, before = (days(row[f"{end}_from"], row[f"{end}_until"]) for end in ("now", "before"))
    whose = "our share" if row["own"] == row["rival"] else f"share of {row['rival']}"
    return f"{whose} {where(row['platform'])}, points, {now} against {before}"


def days(since: date, until: date) -> str:
    """A period in short: "28 Sep – 22 Nov"."""
    last = as_day(until) - timedelta(days=1)
    return f"{short_day(as_day(since))} {DASH} {short_day(last)}"


def cause_rows(parts: pd.DataFrame) -> list[tuple[str, Row, str]]:
    """Name, row and printed points with their range, the largest first; they add up as printed."""
    rows = rows_of(parts)
    if not rows or not is_known(change_of(rows)):
        return []
    told = [
        (NAMES[row["part"]], row, f"{signed(points)}{bounds(row)}")
        for row, points in zip(rows, shown_points(rows), strict=True)
    ]
    return sorted(told, key=lambda item: -abs(item[1]["value"]))


def few_rows(parts: pd.DataFrame, most: int = 3) -> list[tuple[str, Row, str]]:
    """As cause_rows, but the cause and the largest first, the others as one; they add up."""
    told = sorted(cause_rows(parts), key=lambda item: not item[1]["is_cause"])
    rest = told[most:]
    if len(rest) < 2:
        return told
    printed = dict(zip((row["part"] for row in rows_of(parts)), shown_points(rows_of(parts)),
                       strict=True))  # fmt: skip
    value = sum(float(row["value"]) for _, row, _ in rest)
    whole = {"part": "rest", "value": value, "low": None, "high": None, "is_cause": False}
    points = sum(printed[row["part"]] for _, row, _ in rest)
    return [*told[:most], (f"{spelled(len(rest))} other parts".capitalize(), whole, signed(points))]


def bounds(row: Row) -> str:
    """ " (4 to 10)", nothing when it is not known."""
    if not is_known(row["low"]):
        return ""
    low, high = (number(row[end] * 100) for end in ("low", "high"))
    return f" ({low} to {high})"


def cause_note(parts: pd.DataFrame) -> str:
    """What to know beside it: n, followers, posts without counts, projected posts."""
    row = rows_of(parts)[0]
    notes = [f"n{SPACE}{count(row['n_now'], 'post')} now, {count(row['n_before'], 'post')} before"]
    if not row["followers_known"]:
        notes.append("followers are not known: they count as strength")
    if is_known(row["unknown_posts"]) and row["unknown_posts"] > 0:
        notes.append(f"{count(row['unknown_posts'], 'post')} without counts left out")
    if is_known(row.get("projected_posts")) and row["projected_posts"] > 0:
        notes.append(f"{count(row['projected_posts'], 'young post')} projected to 30 days")
    return f"{'; '.join(notes)}."
