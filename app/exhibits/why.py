"""What the page Why shows: what moved a share, what it rests on, what changed before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup

from app.charts.lanes import lanes_chart
from app.charts.look import Look
from app.charts.waterfall import Step, Waterfall, axis_start, waterfall_chart
from app.exhibits.courses import lane_told, letters_html
from app.exhibits.exhibit import Behind, Body, Drawing, Exhibit
from app.exhibits.flag import flag_of
from app.exhibits.race import head_html
from app.story import told
from app.theme.parts import chip
from app.view.build import Build
from app.view.choice import View
from app.words.amounts import Number, Points, Share, Span
from app.words.catalogue import Value, say
from app.words.names import platform_name, post_noun
from app.words.rows import rows_of
from app.words.thresholds import EXPLAINED
from app.words.values import adding_up, points_told
from queries.rows import Causes, CourseChanges, Findings

ORDER = ("cadence", "mix", "strength", "audience", "big_posts", "own", "field")


@dataclass(frozen=True, slots=True)
class Periods:
    """The two half-open periods whose shares are compared; they share no day."""

    before_since: date
    before_until: date
    since: date
    until: date

    @property
    def arguments(self) -> dict[str, Any]:
        """As arguments of a measure."""
        return {
            "before_since": self.before_since, "before_until": self.before_until,
            "since": self.since, "until": self.until,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scene:
    """What the page is about: a brand on a platform, what is said of it, the periods compared.

    `finding` is None where nothing is said of the pair.
    """

    view: View
    brand: str
    platform: str
    finding: Findings | None
    standing: Findings | None
    periods: Periods

    @property
    def is_ours(self) -> bool:
        """Whether it is our own share."""
        return self.brand == self.view.own

    @property
    def everybody(self) -> dict[str, Any]:
        """All who are compared, there, in both periods."""
        whom = {"brands": list(self.view.brands), "platforms": [self.platform]}
        return {**whom, **self.periods.arguments}

    @property
    def pair(self) -> dict[str, Any]:
        """The brand and we, there."""
        brands = [name for name in dict.fromkeys((self.brand, self.view.own)) if name]
        return {"brands": brands, "platforms": [self.platform]}

    @property
    def words(self) -> dict[str, Value]:
        """Who and where, as every entry names it."""
        return {
            "brand": self.brand,
            "ours": "yes" if self.is_ours else "no",
            "platform": platform_name(self.platform),
            "place": "one",
            "noun": post_noun(self.platform),
        }


def statement(scene: Scene) -> Markup:
    """What is said of the pair: the same sentence as everywhere, with its chips."""
    row = scene.finding or scene.standing
    if row is None:
        return head_html(Markup(), say("why-nothing-told", **scene.words), "")
    level = told.level_chip(row)
    chips = [(told.trend_chip(row), told.tone(row)), (level, told.level_tone(row))]
    drawn = Markup().join(chip(text, tone) for text, tone in chips if text)
    return head_html(drawn, told.headline(row), told.detail(row))


def parts(build: Build, scene: Scene, look: Look) -> Exhibit:
    """The waterfall of a change of share; its printed parts add up to the printed change."""
    causes = build.measure("causes", own=scene.view.own, rival=scene.brand, **scene.everybody)
    rows = known_parts(causes)
    change = change_of(rows, scene.brand)
    values = scene.words | {
        "now_days": Span(scene.periods.since, scene.periods.until),
        "before_days": Span(scene.periods.before_since, scene.periods.before_until),
    }
    behind = Behind(build, "causes", causes)
    definition = say("why-parts-definition", **values)
    if change is None:
        title = say("why-parts-unknown", **scene.words)
        nothing = say("why-parts-nothing", **scene.words)
        return Exhibit("causes", title, definition, Body(Markup()), behind, nothing=nothing)
    title = title_of(change, scene)
    told_steps = [f"{step.label} {step.told}" for step in change.steps]
    draw = partial(waterfall_chart, change, own=look.own, colours=look.colours, scheme=look.scheme)
    return Exhibit(
        "causes",
        title,
        definition,
        Drawing(
            lambda _: draw(),
            alt=say_all(title, told_steps),
        ),
        behind,
        _parts_html(change, _basis(rows[0], change)),
    )


def known_parts(causes: pd.DataFrame) -> list[Causes]:
    """The rows that are steps, in the order in which the parts follow from each other."""
    rows = [row for row in rows_of(causes, Causes) if row["value"] is not None]
    return sorted(filter(_is_step, rows), key=lambda row: ORDER.index(row["part"]))


def _is_step(row: Causes) -> bool:
    """Whether a part is one: not ours of our own share, no unknown followers, no mix of one."""
    if row["part"] == "own":
        return row["own"] != row["rival"]
    if row["part"] == "audience" and not row["followers_known"]:
        return False
    ends = (row["value"], row["low"], row["high"])
    return row["part"] not in ("mix", "audience") or any(ends)


def change_of(rows: Sequence[Causes], brand: str) -> Waterfall | None:
    """The change that rows of causes tell; None where a share is not known."""
    first, last = (rows[0]["share_before"], rows[0]["share_now"]) if rows else (None, None)
    if first is None or last is None:
        return None
    before, now, digits = points_told(first, last)
    printed = adding_up([100 * (row["value"] or 0) for row in rows], now - before, digits)
    steps = [_step(row, points, digits) for row, points in zip(rows, printed, strict=True)]
    ends = (say("why-end", end="before"), say("why-end", end="now"))
    return Waterfall(brand, before, now, tuple(steps), ends)


def _step(row: Causes, printed: float, digits: int) -> Step:
    """A part as it is drawn and printed."""
    low, high = row["low"], row["high"]
    label = say("part", part=row["part"])
    ranged = "" if low is None or high is None else say(
        "why-range", low=Points(low, digits, signed=True), high=Points(high, digits, signed=True)
    )  # fmt: skip
    return Step(
        row["part"], label, printed, Number(printed, 1, signed=True).told(), ranged,
        None if low is None else 100 * low, None if high is None else 100 * high,
        is_cause=row["is_cause"],
    )  # fmt: skip


def title_of(change: Waterfall, scene: Scene) -> str:
    """What the parts show: a cause only where the measure names one."""
    points = round(change.now - change.before, 1)
    cause = next((step for step in change.steps if step.is_cause), None)
    first = max(change.steps, key=lambda step: abs(step.printed))
    state = "small" if abs(points) < 100 * EXPLAINED else "largest" if cause is None else "cause"
    shown = cause or first
    return say(
        "why-parts-title",
        state=state,
        part=shown.name,
        value=Number(shown.printed, 1, signed=True),
        points=Number(points, 1, signed=True),
        before=Number(change.before, 1),
        now=Share(change.now / 100, 1),
        **scene.words,
    )


def _basis(row: Causes, change: Waterfall) -> str:
    """How many posts and brands it rests on, and where the axis begins."""
    start = axis_start(change)
    return say(
        "why-parts-basis",
        posts_before=row["n_before"],
        posts_now=row["n_now"],
        brands=row["brand_count"],
        followers="known" if row["followers_known"] else "unknown",
        axis="cut" if start > 0 else "whole",
        start=Share(start / 100),
    )


def say_all(title: str, lines: Sequence[str]) -> str:
    """A title and what follows it, as one text for those who listen."""
    return ". ".join([title, *lines])


def _parts_html(change: Waterfall, basis: str) -> Markup:
    """The steps as a list, for a phone, and what they rest on."""
    row = Markup("<div><dt>{}</dt><dd><b>{}</b><span>{}</span></dd></div>")
    rows = Markup().join(row.format(step.label, step.told, step.range) for step in change.steps)
    return Markup(
        '<dl class="op-parts op-phone">{}</dl><p class="op-note">{}</p>'
    ).format(rows, basis)  # fmt: skip


def courses(build: Build, scene: Scene, look: Look, around: dict[str, object]) -> Exhibit:
    """The shares of the two above, what the brand changed below; near is what the finding names."""
    shares = build.measure("share_trend", **scene.pair, **around)
    changes = build.measure(
        "course_changes", brands=[scene.brand], platforms=[scene.platform],
        as_of=scene.view.until, **around,
    ).sort_values("week", kind="stable")  # fmt: skip
    rows = rows_of(changes, CourseChanges)
    named = set(scene.finding["changes"]) if scene.finding else set()
    near = [row for row in rows if _key(row) in named]
    flag = flag_of(scene.finding)
    title = say(
        "why-courses-title",
        count=len(rows),
        near=len(near),
        flag="yes" if flag else "no",
        week=str(flag.at.isocalendar().week) if flag else "",
        year="none",
        **scene.words,
    )
    lanes = [lane_told(row) for row in rows]
    draw = partial(lanes_chart, shares, told=lanes, flag=flag, **look.chart)
    return Exhibit(
        "course_changes",
        title,
        say("why-courses-definition", **scene.words),
        Drawing(draw, alt=say_all(title, lanes)),
        Behind(build, "course_changes", changes),
        letters_html(rows),
        nothing="" if shares["share"].notna().any() else say("nothing"),
    )


def _key(row: CourseChanges) -> str:
    """The name by which a finding points at a change, as change_key writes it."""
    return f"{row['platform']} {row['what']} {row['week']:%Y-%m-%d} {row['brand']}"
