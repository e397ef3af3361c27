"""The scorecard as HTML: a row per brand, a bar with its range, growth on one scale for all."""

import math
from base64 import b64encode
from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from app.charts.look import Look
from app.exhibits.gap import outside_told, usual_level
from app.words.amounts import Band, Change, Number, Share, Short
from app.words.catalogue import say
from app.words.names import platform_name
from queries.rows import Scorecard

WIDE, HIGH = 108, 26  # px of a sparkline
LEAST = math.log(1.08)  # half the height of a sparkline is at least a change of eight percent
MOST_POINTS = 60
COLUMNS = ("share", "momentum", "pace", "typical", "rate", "followers", "growth")
FOLLOWING = ("rate", "followers", "growth")  # not there where no follower count is known
Key = tuple[str, str]  # platform and brand
NO_CELL = Markup()


def score_html(
    rows: Sequence[Scorecard],
    trend: pd.DataFrame,
    look: Look,
    measure: str,
    missing: Mapping[str, str],
) -> Markup:
    """The table, a group per platform; `missing` says per platform why no share is known there."""
    growth = _growth(trend)
    reach = max([LEAST, *(abs(value) for line in growth.values() for value in line)])
    top = max([0.01, *(max(row["share_high"] or 0, row["share"] or 0) for row in rows)])
    counted = any(row["followers"] is not None for row in rows)
    columns = [name for name in COLUMNS if counted or name not in FOLLOWING]
    groups = Markup()
    for platform in dict.fromkeys(str(row["platform"]) for row in rows):
        groups += _group(platform, missing.get(platform, ""), len(columns) + 1)
        for row in rows:
            if row["platform"] == platform:
                line = growth.get((platform, row["brand"]), [])
                spark = _spark(line, reach, look.colour(row["brand"]))
                groups += _row(row, look, top, spark, columns)
    return Markup(
        '<div class="op-score-room" tabindex="0" role="region" aria-label="{}">'
        '<table class="op-score"><thead><tr><th scope="col">{}</th>{}</tr></thead>'
        "<tbody>{}</tbody></table></div>"
    ).format(
        say("rivals-score-region"),
        say("rivals-head", column="brand", measure=measure),
        _heads(measure, columns),
        groups,
    )


def _heads(measure: str, columns: Sequence[str]) -> Markup:
    """The headings, each with a tip of what it means."""
    one = Markup('<th scope="col" class="op-c-{}" title="{}">{}</th>')
    return Markup().join(
        one.format(
            name,
            say("rivals-head-tip", column=name, measure=measure),
            say("rivals-head", column=name, measure=measure),
        )
        for name in columns
    )


def _group(platform: str, missing: str, width: int) -> Markup:
    """The line above the brands of a platform."""
    told = Markup('<span class="op-none">{}</span>').format(missing) if missing else NO_CELL
    return Markup(
        '<tr class="op-score-group"><th scope="rowgroup" colspan="{}">{}{}</th></tr>'
    ).format(width, platform_name(platform), told)


def _row(row: Scorecard, look: Look, top: float, spark: Markup, columns: Sequence[str]) -> Markup:
    """A brand; ours stands out."""
    brand = str(row["brand"])
    is_own = brand == look.own
    us = Markup('<span class="op-us">{}</span>').format(say("rivals-us")) if is_own else NO_CELL
    cells = (
        _share_cell(row, look, top),
        _text(_told(row["momentum"], Change)),
        _text(_told(row["posts_per_week"], Number)),
        _text(_told(row["typical"], Short)),
        _text(_told(row["per_1000_followers"], Number)),
        _text(_told(row["followers"], Short)),
        spark + _text(_told(row["followers_change"], Change)),
    )
    tds = Markup().join(
        Markup('<td class="op-c-{}">{}</td>').format(name, cell)
        for name, cell in zip(COLUMNS, cells, strict=True)
        if name in columns
    )
    return Markup(
        '<tr class="{}"><th scope="row" title="{}"><i style="background:{}"></i>'
        "<span>{}</span>{}</th>{}</tr>"
    ).format("op-own" if is_own else "", brand, look.colour(brand), brand, us, tds)


def _told(value: float | None, amount: type[Change] | type[Number] | type[Short]) -> str | None:
    return None if value is None or not math.isfinite(value) else amount(value).told()


def _text(told: str | None) -> Markup:
    """A value; what is not known is a dash that says so to those who listen."""
    if told is not None:
        return Markup("<b>{}</b>").format(told)
    return Markup('<b class="op-none" title="{0}">–<span class="op-hidden">{0}</span></b>').format(
        say("unknown")
    )


def _share_cell(row: Scorecard, look: Look, top: float) -> Markup:
    """The share, its usual range as a band; a share outside it is the band and a lucky extra."""
    share, low, high = row["share"], row["share_low"], row["share_high"]
    if share is None:
        return _text(None)
    told, colour = Share(share).told(), look.colour(str(row["brand"]))
    if low is None or high is None:
        return _track(told, "", NO_CELL, _mark("op-point", share / top, colour), say("unknown"))
    band, usual = Band(low, high).told(), usual_level(share, low, high)
    marks = Markup('<i class="op-band" style="left:{:.1f}%;width:{:.1f}%;background:{}"></i>')
    drawn = marks.format(100 * low / top, 100 * (high - low) / top, colour)
    if usual is None:
        point = _mark("op-point", share / top, colour)
        return _track(told, band, drawn, point, say("rivals-inside", share=told, band=band))
    points = _mark("op-point", usual / top, colour) + _mark("op-ring", share / top, colour)
    return _track(told, band, drawn, points, outside_told(share, low, high))


def _mark(shape: str, at: float, colour: str) -> Markup:
    return Markup('<i class="{}" style="left:{:.1f}%;--dot:{}"></i>').format(
        shape, 100 * min(max(at, 0.0), 1.0), colour
    )


def _track(told: str, band: str, drawn: Markup, points: Markup, tip: str) -> Markup:
    return Markup(
        '<span class="op-score-track" title="{}"><span class="op-hidden">{}</span>{}{}</span>'
        "<b>{}</b><small>{}</small>"
    ).format(tip, tip, drawn, points, told, band)


def _growth(trend: pd.DataFrame) -> dict[Key, list[float]]:
    """Per platform and brand the logarithm of its followers over the first known number."""
    found: dict[Key, list[float]] = {}
    for key, rows in trend.sort_values("period").groupby(["platform", "brand"]):
        known = [float(value) for value in rows["followers"].dropna() if value > 0]
        if len(known) > 1:
            last = known[-MOST_POINTS:]
            found[str(key[0]), str(key[1])] = [math.log(value / known[0]) for value in last]
    return found


def _spark(line: Sequence[float], reach: float, colour: str) -> Markup:
    """A line of growth; the scale is the same in every row, zero is a thin rule."""
    if len(line) < 2:
        return NO_CELL
    step, middle = (WIDE - 4) / (len(line) - 1), HIGH / 2
    places = " ".join(
        f"{2 + index * step:.1f},{middle - value / reach * (middle - 2):.1f}"
        for index, value in enumerate(line)
    )
    svg = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">'
        '<path d="M0 {middle}H{wide}" stroke="{colour}" stroke-width="1" opacity=".25"/>'
        '<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"/></svg>'
    ).format(wide=WIDE, high=HIGH, middle=middle, colour=colour, places=places)
    address = f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
    return Markup('<img class="op-spark" alt="" src="{}">').format(address)


def told_in_words(rows: Sequence[Scorecard]) -> str:
    """The table for those who listen: the first dozen rows, a sentence each."""
    return " ".join(
        say(
            "rivals-row",
            brand=row["brand"],
            platform=platform_name(str(row["platform"])),
            share=None if row["share"] is None else Share(row["share"]),
            pace=None if row["posts_per_week"] is None else Number(row["posts_per_week"]),
            followers=None if row["followers"] is None else Short(row["followers"]),
        )
        for row in rows[:12]
    )
