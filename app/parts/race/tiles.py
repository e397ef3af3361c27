"""The three tiles of Race: who leads and how sure that is, was it luck, and what caused it."""

from collections.abc import Sequence
from itertools import accumulate

import pandas as pd
from markupsafe import Markup

from app.charts.look import Look
from app.parts.race.scene import causes_of, scene_of
from app.parts.tiles import Tile, momentum_tile, pace_tile, ratio_extent, typical_tile
from app.parts.where.matrix import TONES
from app.theme import Scheme
from app.view.build import Build
from app.view.choice import View
from app.words.names import where
from app.words.rows import rows_of
from app.words.tiles import (
    cause_definition,
    cause_finding,
    cause_note,
    few_bars,
    lead_definition,
    lead_finding,
    lead_note,
    lead_range,
    luck_finding,
    luck_rows,
)
from app.words.values import is_known, signed
from queries.rows import CurrentVerdicts, LandscapeMatrix

SMALL = 1.3  # bars of small changes stay short
CLOSE = 14  # percent of a tile's width: names nearer than that would touch


def tiles_of(build: Build, view: View, scheme: Scheme) -> tuple[Tile, Tile, Tile]:
    """The tiles Lead, Luck and Cause; where there is nothing to claim, pace, typical, momentum."""
    scene = build.kept(scene_of, view, scheme)
    verdict, look, there = scene.verdict, scene.look, scene.there
    causes, pair = causes_of(verdict, build, view), verdict.pair(look.focus)
    luck = pair if len(pair) else verdict.loudest(look.focus)
    return (
        _lead_tile(build, view, look.focus, verdict.platform)
        if look.focus and view.own
        else pace_tile(build, view, look, there),
        _luck_tile(luck, look) if len(luck) else typical_tile(build, view, look, there),
        _cause_tile(causes, look)
        if len(causes)
        else momentum_tile(build, view, look, (there, scene.platform)),
    )


def _lead_row(matrix: pd.DataFrame, rival: str, platform: str | None) -> LandscapeMatrix | None:
    """The cell of the matrix for a rival: on the platform in question, else on all together."""
    mine = [row for row in rows_of(matrix, LandscapeMatrix) if row["rival"] == rival]
    places = list(dict.fromkeys(row["platform"] for row in mine))
    place = platform or (places[0] if len(places) == 1 else "all")
    return next((row for row in mine if row["platform"] == place), None)


def _lead_tile(build: Build, view: View, rival: str, platform: str | None) -> Tile:
    """The difference of the shares as the matrix on Where has it: does its range touch parity?"""
    matrix = build.measure(
        "landscape_matrix", own=view.own, measure=view.measure, as_of=view.until, **view.whom
    )
    row = _lead_row(matrix, rival, platform)
    body = _parity_html(row) + Markup('<p class="op-note">{}</p>').format(lead_note(row))
    head = ("Lead", lead_definition(row, view.measure), lead_finding(row, rival))
    return Tile("lead", head, body, "landscape_matrix", matrix)


def _parity_html(row: LandscapeMatrix | None) -> Markup:
    """The range as a band on a line that holds parity, its ends in figures."""
    reach = lead_range(row)
    if row is None or reach is None:
        return Markup()
    left, right = min(reach[0], reach[1], 0.0), max(reach[2], reach[1], 0.0)
    room = (right - left) * 0.12 or 1.0
    ends = (left - room, right + room)
    low, middle, high, parity = (100 * (at - ends[0]) / (ends[1] - ends[0]) for at in (*reach, 0.0))
    marks = Markup(
        '<i class="op-band" style="left:{:.1f}%;width:{:.1f}%"></i>'
        '<i class="op-parity" style="left:{:.1f}%"></i>'
        '<i class="op-point" style="left:{:.1f}%"></i>'
    ).format(low, high - low, parity, middle)
    told = [(parity, "parity")]
    told += [
        (at, signed(value, 1))
        for at, value in ((low, reach[0]), (high, reach[2]))
        if abs(at - parity) > CLOSE
    ]
    name = Markup('<span style="left:{:.1f}%">{}</span>')
    names = Markup().join(name.format(at, text) for at, text in told)
    return Markup(
        '<div class="op-lead" style="--state:var(--{})" aria-hidden="true">'
        '<div class="op-track op-range">{}</div><div class="op-ends">{}</div></div>'
    ).format(TONES.get(row["state"], "unsure"), marks, names)


def _luck_tile(pair: pd.DataFrame, look: Look) -> Tile:
    """The rise of the last four weeks with all posts and without the best ones."""
    row = rows_of(pair, CurrentVerdicts)[0]
    colour = look.colours.get(str(row["rival"]), "var(--pale)")
    known = [ratio for _, ratio, _ in luck_rows(row) if is_known(ratio)]
    bars = Markup().join(
        Markup(
            '<div class="op-bar op-chosen"><span class="op-name">{}</span>'
            '<span class="op-track"><i style="{};background:{}"></i></span><b>{}</b></div>'
        ).format(name, _place(ratio, known), colour, told)
        for name, ratio, told in luck_rows(row)
    )
    body = Markup('<div class="op-bars">{}</div>').format(bars)
    definition = f"{row['rival']} {where(str(row['platform']))}, last 4 weeks"
    head = ("Luck", definition, luck_finding(row))
    return Tile("luck", head, body, "current_verdicts", pair)


def _place(ratio: float | None, known: Sequence[float]) -> str:
    """Where a bar of a ratio begins and how long it is; on the left when nothing fell."""
    left, width = ratio_extent(ratio, [*known, SMALL])
    if min(known, default=0) >= 1:
        left, width = 0, 2 * width
    return f"left:{left:.1f}%;width:{width:.1f}%"


def _cause_tile(parts: pd.DataFrame, look: Look) -> Tile:
    """A step per part, each beginning where the one before ends: together they are the change."""
    steps = few_bars(parts)
    ends = list(accumulate((bar.value for bar in steps), initial=0.0))
    low, high = min(ends), max(ends)
    colour = look.colours.get(str(parts["rival"].iloc[0]), "var(--pale)")
    bars = Markup().join(
        Markup(
            '<div class="op-bar op-wide-number{}"><span class="op-name">{}</span>'
            '<span class="op-track">{}</span><b>{}</b></div>'
        ).format(
            " op-chosen" if bar.is_cause else "",
            bar.name,
            _step(ends[at : at + 2], (low, high), colour),
            bar.told,
        )
        for at, bar in enumerate(steps)
    )
    head = ("Cause", cause_definition(parts), cause_finding(parts))
    body = Markup('<div class="op-bars" title="{}">{}</div>').format(cause_note(parts), bars)
    return Tile("cause", head, body, "causes_told", parts)


def _step(ends: Sequence[float], reach: tuple[float, float], colour: str) -> Markup:
    """One step on the scale of the whole change; a step back is pale."""
    whole = (reach[1] - reach[0]) or 1.0
    left, width = 100 * (min(ends) - reach[0]) / whole, 100 * abs(ends[1] - ends[0]) / whole
    drawn = colour if ends[1] >= ends[0] else "var(--pale)"
    return Markup('<i style="left:{:.1f}%;width:{:.1f}%;background:{}"></i>').format(
        left, width, drawn
    )
