"""An exhibit's rows as series, for programs that draw a chart themselves: PowerPoint and Excel."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple

import pandas as pd

from app.charts.look import Look
from app.exhibits.exhibit import Exhibit, Unit
from app.exhibits.gap import usual_level
from app.snapshot.changes import told_causes
from app.snapshot.facts import Facts
from app.theme.tokens import LIGHT
from app.words.catalogue import say
from app.words.values import as_day, is_known

FEW = 2  # series, each of which has room for its ranges
Shape = Literal["line", "bar", "stacked"]
FORMATS: dict[Unit, str] = {
    "count": "#,##0", "number": "#,##0.0", "share": "0.0%", "ratio": '0.00"×"', "day": "yyyy-mm-dd",
}  # fmt: skip


class Plan(NamedTuple):
    """Which columns of a measure are drawn, and how; `by` has a series for each of its values."""

    shape: Shape
    across: str
    by: str | None
    value: str


PLANS = {
    "share_trend": Plan("line", "period", "brand", "share"),
    "momentum": Plan("bar", "brand", None, "momentum"),
    "typical_posts": Plan("bar", "brand", None, "median"),
    "format_mix": Plan("stacked", "brand", "kind", "posts_share"),
    "cadence": Plan("line", "period", "brand", "posts_per_week"),
    "follower_trend": Plan("line", "period", "brand", "followers"),
}


@dataclass(frozen=True, slots=True)
class Series:
    """Values in the order of the categories, None where unknown.

    `minus` and `plus` reach from a value to the ends of its 90 % range. Both are None where single
    posts put the value outside: a bar that starts at the value cannot show such a range.
    """

    name: str
    colour: str  # "#0B7261"
    colours: tuple[str, ...]  # of each value where the categories are brands
    values: tuple[float | None, ...]
    minus: tuple[float | None, ...] = ()
    plus: tuple[float | None, ...] = ()
    outside: int = 0  # how many values have no bar for that reason


@dataclass(frozen=True, slots=True)
class Native:
    """A chart of series over categories: days or names."""

    shape: Shape
    unit: Unit
    categories: tuple[date | str, ...]
    series: tuple[Series, ...]


def native(facts: Facts, exhibit: Exhibit) -> Native | None:
    """The chart of an exhibit; None where there is nothing to draw, or nothing that they draw."""
    plan = PLANS.get(exhibit.behind.measure)
    if plan is None or exhibit.why_nothing:
        return None
    rows = facts.narrowed(exhibit.behind.frame)
    units = {column.name: column.unit for column in exhibit.behind.columns}
    known = rows[rows[plan.value].notna()]
    categories = _categories(known if plan.across == "period" else rows, plan)
    parts = _parts(rows, plan)
    ranged = parts if len(parts) <= FEW else {facts.choice.own, *facts.highlighted}
    brands = categories if plan.across == "brand" and plan.by is None else ()
    found = [
        Series(
            name,
            LIGHT.kinds[at % len(LIGHT.kinds)] if plan.by == "kind" else _colour(facts, name),
            tuple(_colour(facts, str(brand)) for brand in brands),
            *_values(part, plan, categories, is_ranged=name in ranged),
        )
        for at, (name, part) in enumerate(parts.items())
    ]
    return Native(plan.shape, units[plan.value], categories, tuple(found))


def causes_chart(facts: Facts) -> Native | None:
    """The parts of the change that the claim is about, in points of share; None without one."""
    rows = told_causes(facts)
    if not rows:
        return None
    values = tuple(_known(row["value"]) for row in rows)
    ranges = [(_known(row["low"]), _known(row["high"])) for row in rows]
    minus, plus = zip(*map(_reach, values, ranges), strict=True)
    colours = tuple(LIGHT.behind if row["is_cause"] else LIGHT.pale for row in rows)
    parts = Series("", LIGHT.pale, colours, values, minus, plus)
    return Native("bar", "share", tuple(say("part", part=row["part"]) for row in rows), (parts,))


def definition(facts: Facts, exhibit: Exhibit, chart: Native | None) -> str:
    """The line below the title, of a chart whose ranges are bars and which has no dashes."""
    rows = facts.narrowed(exhibit.behind.frame)
    partly = int((rows["coverage"] < 1).sum()) if "coverage" in rows else 0
    told = {"share_trend": "share", "typical_posts": "typical"}.get(exhibit.behind.measure)
    if told is None:
        return exhibit.definition
    brands = int(rows["brand_count"].max()) if "brand_count" in rows and len(rows) else 0
    outside = sum(one.outside for one in chart.series) if chart else 0
    return say(
        "document-definition",
        chart=told, brands=brands, partly=partly, values=len(rows), outside=outside,
    )  # fmt: skip


def _categories(rows: pd.DataFrame, plan: Plan) -> tuple[date | str, ...]:
    """The days in their order, or the names as they stand."""
    if plan.across == "period":
        return tuple(as_day(day) for day in sorted(rows["period"].dropna().unique()))
    return tuple(str(name) for name in dict.fromkeys(rows[plan.across]))


def _parts(rows: pd.DataFrame, plan: Plan) -> dict[str, pd.DataFrame]:
    """The rows of each series by its name."""
    if plan.by is None:
        return {"": rows}
    return {str(name): rows[rows[plan.by] == name] for name in dict.fromkeys(rows[plan.by])}


def _values(
    rows: pd.DataFrame, plan: Plan, categories: tuple[date | str, ...], *, is_ranged: bool
) -> tuple[Any, ...]:
    """The values at the categories; then, where there are ranges, what Series says of them."""
    is_day = plan.across == "period"
    by = {
        as_day(row["period"]) if is_day else str(row[plan.across]): row
        for row in rows.to_dict("records")
    }
    found = [by.get(at, {}) for at in categories]
    values = tuple(_known(row.get(plan.value)) for row in found)
    if not (is_ranged and "low" in rows):
        return (values,)
    ranges = [(_known(row.get("low")), _known(row.get("high"))) for row in found]
    minus, plus = zip(*map(_reach, values, ranges), strict=True) if values else ((), ())
    outside = sum(
        usual_level(at, *ends) is not None for at, ends in zip(values, ranges, strict=True)
    )
    return values, minus, plus, outside


def _reach(
    at: float | None, ends: tuple[float | None, float | None]
) -> tuple[float | None, float | None]:
    """How far down and up a range reaches from its value; None where it does not hold it."""
    low, high = ends
    if at is None or low is None or high is None or usual_level(at, low, high) is not None:
        return None, None
    return at - low, high - at


def _colour(facts: Facts, brand: str) -> str:
    """The colour of a brand in the charts."""
    look = Look(facts.choice.own, facts.highlighted, facts.colours, "light")
    return look.colour(brand) if brand else LIGHT.level


def _known(value: float | None) -> float | None:
    return float(value) if value is not None and is_known(value) else None
