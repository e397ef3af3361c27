"""The tiles of Race: who is ahead and how sure, what a jump hangs on, what the cause is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from app.words.cause import NAMES, cause_of
from app.words.names import MEASURES, capital, where
from app.words.rows import rows_of
from app.words.statement import Statement
from app.words.thresholds import JUMP
from app.words.values import (
    DASH,
    SPACE,
    adding_up,
    as_day,
    count,
    is_known,
    number,
    percent_change,
    short_day,
    signed,
    spelled,
)
from app.words.verdict.claims import kind_of
from app.words.verdict.sentences import carried, is_held
from queries.rows import Causes, CurrentVerdicts, LandscapeMatrix


def lead_finding(row: LandscapeMatrix | None, rival: str) -> str:
    """ "Vaartwijk leads by 9.1 points", from a row of landscape_matrix: the words of Where."""
    if row is None or row["state"] in ("gathering", "absent"):
        return f"Not known yet who is ahead, {rival} or we"
    by = (
        f" by {_points_shown(abs(100 * row['gap']))}"
        if is_known(row["gap"]) and _agrees(row)
        else ""
    )
    return {
        "ahead": f"We lead {rival}{by}",
        "behind": f"{rival} leads{by}",
        "level": f"Level with {rival}",
    }.get(row["state"], f"Cannot tell who is ahead, {rival} or we")


def _agrees(row: LandscapeMatrix) -> bool:
    """Whether the measured shares are ordered as the range says; single posts may turn them."""
    return ((row["gap"] or 0) > 0) == (row["state"] == "ahead")


def _points_shown(size: float) -> str:
    """ "9.1 points"."""
    return f"{number(size, 1)}{SPACE}points"


def lead_range(row: LandscapeMatrix | None) -> tuple[float, float, float] | None:
    """Start, middle and end of the difference in points, positive for whoever leads; or None."""
    if row is None or not (is_known(row["low"]) and is_known(row["high"])):
        return None
    low, high = 100 * float(row["low"]), 100 * float(row["high"])
    middle = 100 * float(row["gap"]) if is_known(row["gap"]) else (low + high) / 2
    return (-high, -middle, -low) if row["state"] == "behind" else (low, middle, high)


def lead_definition(row: LandscapeMatrix | None, measure: str) -> str:
    """ "engagement on Instagram, 8 weeks"."""
    place = f" {where(str(row['platform']))}" if row else ""
    return f"{MEASURES.get(measure, measure)}{place}, 8 weeks"


def lead_note(row: LandscapeMatrix | None) -> str:
    """The range in words, and both shares."""
    reach = lead_range(row)
    if row is None or reach is None:
        return "Too little was collected for a range."
    is_clear = row["state"] in ("ahead", "behind")
    just = "just " if round(reach[0], 1) == 0 else ""
    parity = f"{just}leaves out parity" if is_clear else "holds parity"
    whose = "" if is_clear else " (we minus it)"
    ends = f"{signed(reach[0], 1)} to {signed(reach[2], 1)}"
    return f"90{SPACE}% range {ends}{whose}: {parity}. n{SPACE}{count(row['posts'], 'post')}."


def luck_finding(row: CurrentVerdicts) -> str:
    """What the last four weeks hang on."""
    up = row["up"]
    if not is_known(up):
        return "Not known yet what a jump would hang on"
    if kind_of(row) == "luck":
        return f"{capital(carried(row))} carried the jump"
    if up <= JUMP:
        return f"No jump of {row['rival']} in the last four weeks"
    if is_held(row):
        return "It holds without the 3 best posts"
    return "Part of the rise is a few posts"


def luck_rows(row: CurrentVerdicts) -> list[tuple[str, float | None, str]]:
    """Name, ratio and words of the rise with all posts and without the best 1, 3 and 5."""
    rises = {
        "All posts": row["up"],
        "Without best 1": row["up_without_1"],
        "Without best 3": row["up_without_3"],
        "Without best 5": row["up_without_5"],
    }
    return [(name, rise, percent_change(rise)) for name, rise in rises.items()]


@dataclass(frozen=True, slots=True)
class CauseBar:
    """A bar of the tile of the cause: a part, or several small ones together."""

    name: str
    value: float
    told: str
    is_cause: bool = False


def shown_points(values: Sequence[float | None]) -> list[int]:
    """The parts in whole points, rounded so that they add up to the rounded change."""
    exact = [100 * (value or 0) for value in values]
    return [int(points) for points in adding_up(exact, sum(exact), 0)]


def cause_finding(parts: pd.DataFrame) -> str:
    """The cause in a few words, for a tile."""
    return cause_of(rows_of(parts, Causes)).finding


def with_cause(statement: Statement, parts: pd.DataFrame) -> Statement:
    """The statement of one dated claim and, where the evidence carries one, its cause."""
    cause = cause_of(rows_of(parts, Causes))
    if not statement.marked or cause.kind != "cause":
        return statement
    told = cause.finding
    said = f"{statement.headline.removesuffix('.')}; {told[:1].lower()}{told[1:]}."
    return replace(statement, headline=said)


def cause_definition(parts: pd.DataFrame) -> str:
    """What the bars are: "share points of Vaartwijk on Instagram, 28 Sep – 22 Nov against ..."."""
    row = rows_of(parts, Causes)[0]
    now = _days(row["now_from"], row["now_until"])
    before = _days(row["before_from"], row["before_until"])
    whose = "our share" if row["own"] == row["rival"] else f"share of {row['rival']}"
    return f"{whose} {where(row['platform'])}, points, {now} against {before}"


def _days(since: date, until: date) -> str:
    """A period in short: "28 Sep – 22 Nov"."""
    last = as_day(until) - timedelta(days=1)
    return f"{short_day(as_day(since))} {DASH} {short_day(last)}"


def cause_bars(parts: pd.DataFrame) -> list[CauseBar]:
    """A bar for each part with its range, the largest first; the printed points add up."""
    rows = rows_of(parts, Causes)
    cause = cause_of(rows)
    if cause.kind == "unknown":
        return []
    bars = [
        CauseBar(
            NAMES[row["part"]],
            row["value"] or 0,
            f"{signed(points)}{_range_bracket(row)}",
            row["part"] == cause.part,
        )
        for row, points in zip(rows, shown_points([row["value"] for row in rows]), strict=True)
    ]
    return sorted(bars, key=lambda bar: -abs(bar.value))


def few_bars(parts: pd.DataFrame, most: int = 3) -> list[CauseBar]:
    """As cause_bars, but the cause and the largest first, the others as one; they add up."""
    rows = rows_of(parts, Causes)
    bars = sorted(cause_bars(parts), key=lambda bar: not bar.is_cause)
    rest = bars[most:]
    if len(rest) < 2:
        return bars
    names = [bar.name for bar in rest]
    points = sum(
        points
        for row, points in zip(rows, shown_points([row["value"] for row in rows]), strict=True)
        if NAMES[row["part"]] in names
    )
    name = f"{spelled(len(rest))} other parts".capitalize()
    return [*bars[:most], CauseBar(name, sum(bar.value for bar in rest), signed(points))]


def _range_bracket(row: Causes) -> str:
    """ " (4 to 10)", nothing when it is not known."""
    low, high = row["low"], row["high"]
    if not (is_known(low) and is_known(high)):
        return ""
    return f" ({number(low * 100)} to {number(high * 100)})"


def cause_note(parts: pd.DataFrame) -> str:
    """What to know beside it: n, followers, posts without counts."""
    row = rows_of(parts, Causes)[0]
    notes = [f"n{SPACE}{count(row['n_now'], 'post')} now, {count(row['n_before'], 'post')} before"]
    if not row["followers_known"]:
        notes.append("followers are not known: they count as strength")
    if is_known(row["unknown_posts"]) and row["unknown_posts"] > 0:
        notes.append(f"{count(row['unknown_posts'], 'post')} without counts left out")
    return f"{'; '.join(notes)}."
