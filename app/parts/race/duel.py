"""The tiles of one rival against us: who leads and how sure, and whether it was luck."""

from collections.abc import Sequence
from html import escape

import pandas as pd

from app.parts.looks import Looks
from app.parts.tiles import Told, ratio_extent
from app.parts.where.matrix import TONES
from app.view.build import Build
from app.view.choice import View
from app.words.names import where
from app.words.rows import Row, rows_of
from app.words.tiles import (
    lead_definition,
    lead_finding,
    lead_note,
    lead_range,
    luck_finding,
    luck_rows,
)
from app.words.values import is_known, signed

SMALL = 1.3  # bars of small changes stay short
CLOSE = 14  # percent of a tile's width: names nearer than that would touch


def lead_row(matrix: pd.DataFrame, rival: str, platform: str | None) -> Row | None:
    """The cell of the matrix for a rival: on the platform in question, else on all together."""
    mine = matrix[matrix["rival"] == rival]
    places = list(dict.fromkeys(mine["platform"]))
    place = platform or (next(iter(places), "all") if len(places) == 1 else "all")
    return next(iter(rows_of(mine[mine["platform"] == place])), None)


def lead_tile(build: Build, view: View, rival: str, platform: str | None) -> Told:
    """The difference of the shares as the matrix on Where has it: does its range touch parity?"""
    matrix = build.measure(
        "landscape_matrix", own=view.own, measure=view.measure, as_of=view.until, **view.whom
    )
    row = lead_row(matrix, rival, platform)
    body = f'{parity_html(row)}<p class="op-note">{escape(lead_note(row))}</p>'
    head = ("Lead", lead_definition(row, view.measure), lead_finding(row, rival))
    return Told("lead", head, body, "landscape_matrix", matrix)


def parity_html(row: Row | None) -> str:
    """The range as a band on a line that holds parity, its ends in figures."""
    reach = lead_range(row)
    if row is None or reach is None:
        return ""
    left, right = min(reach[0], reach[1], 0.0), max(reach[2], reach[1], 0.0)
    room = (right - left) * 0.12 or 1.0
    ends = (left - room, right + room)
    low, middle, high, parity = (100 * (at - ends[0]) / (ends[1] - ends[0]) for at in (*reach, 0.0))
    marks = (
        f'<i class="op-band" style="left:{low:.1f}%;width:{high - low:.1f}%"></i>'
        f'<i class="op-parity" style="left:{parity:.1f}%"></i>'
        f'<i class="op-point" style="left:{middle:.1f}%"></i>'
    )
    told = [(parity, "parity")]
    told += [
        (at, signed(value, 1))
        for at, value in ((low, reach[0]), (high, reach[2]))
        if abs(at - parity) > CLOSE
    ]
    names = "".join(f'<span style="left:{at:.1f}%">{text}</span>' for at, text in told)
    tone = TONES.get(row["state"], "unsure")
    return (
        f'<div class="op-lead" style="--state:var(--{tone})" aria-hidden="true">'
        f'<div class="op-track op-range">{marks}</div><div class="op-ends">{names}</div></div>'
    )


def luck_tile(pair: pd.DataFrame, look: Looks) -> Told:
    """The rise of the last four weeks with all posts and without the best ones."""
    row = rows_of(pair)[0]
    colour = look.colours.get(str(row["rival"]), "var(--pale)")
    known = [ratio for _, ratio, _ in luck_rows(row) if is_known(ratio)]
    bars = "".join(
        f'<div class="op-bar op-chosen"><span class="op-name">{name}</span>'
        f'<span class="op-track"><i style="{place(ratio, known)};background:{colour}"></i></span>'
        f"<b>{escape(told)}</b></div>"
        for name, ratio, told in luck_rows(row)
    )
    definition = f"{row['rival']} {where(str(row['platform']))}, last 4 weeks"
    head = ("Luck", definition, luck_finding(row))
    return Told("luck", head, f'<div class="op-bars">{bars}</div>', "current_verdicts", pair)


def place(ratio: float | None, known: Sequence[float]) -> str:
    """Where a bar of a ratio begins and how long it is; on the left when nothing fell."""
    left, width = ratio_extent(ratio, [*known, SMALL])
    if min(known, default=0) >= 1:
        left, width = 0, 2 * width
    return f"left:{left:.1f}%;width:{width:.1f}%"
