"""How far we are ahead of a rival, as a line with parity in its middle."""

from collections.abc import Sequence
from math import ceil

from markupsafe import Markup

from app.words.amounts import Band, Share
from app.words.catalogue import say
from app.words.values import is_known
from queries.rows import Findings

NARROWEST = 0.05  # a line runs at least five points to both sides of parity


def reach_of(rows: Sequence[Findings]) -> float:
    """How far a line runs to both sides of parity, in steps of five points."""
    ends = [
        abs(end)
        for row in rows
        for end in (row["gap_low"], row["gap_high"], row["gap"])
        if end is not None
    ]
    return max(NARROWEST, ceil(max(ends, default=0) * 20) / 20)


def usual_level(value: float | None, low: float | None, high: float | None) -> float | None:
    """The usual level where single posts put a measured value outside its own range; or None."""
    if not (is_known(low) and is_known(high) and is_known(value)) or low <= value <= high:
        return None
    return (low + high) / 2


def usual_gap(row: Findings) -> float | None:
    """The usual gap, where the measured one lies outside its range."""
    return usual_level(row["gap"], row["gap_low"], row["gap_high"])


def outside_told(share: float | None, low: float | None, high: float | None) -> str:
    """That single posts put a share outside its usual range; empty where they do not."""
    if usual_level(share, low, high) is None or share is None or low is None or high is None:
        return ""
    side = "above" if share > high else "below"
    return say("rivals-outside", share=Share(share), band=Band(low, high), side=side)


def track_html(row: Findings, reach: float) -> Markup:
    """The range as a band, parity as a tick, the gap as a dot.

    A gap outside its own range is two marks: a dot at the usual level, a ring where it was
    measured, and between them the part that single posts added.
    """
    usual, gap, band, marks = usual_gap(row), row["gap"], Markup(), Markup()
    if row["gap_low"] is not None and row["gap_high"] is not None:
        band = _piece("op-gap-band", row["gap_low"], row["gap_high"], reach)
    if gap is not None and usual is not None:
        extra = _piece("op-gap-extra", min(gap, usual), max(gap, usual), reach)
        marks = extra + _mark("op-gap-dot", usual, reach) + _mark("op-gap-ring", gap, reach)
    elif gap is not None:
        marks = _mark("op-gap-dot", gap, reach)
    return Markup(
        '<div class="op-gap" aria-hidden="true">{}<i class="op-gap-tick"></i>{}</div>'
    ).format(band, marks)


def place_of(value: float, reach: float) -> float:
    """Where a difference stands on a line, in percent from its left end."""
    return min(100.0, max(0.0, 50 + 50 * value / reach))


def _piece(name: str, low: float, high: float, reach: float) -> Markup:
    """A stretch of the line."""
    left, right = place_of(low, reach), place_of(high, reach)
    return Markup('<i class="{}" style="left:{:.1f}%;width:{:.1f}%"></i>').format(
        name, left, right - left
    )


def _mark(name: str, at: float, reach: float) -> Markup:
    """A mark on the line."""
    return Markup('<i class="{}" style="left:{:.1f}%"></i>').format(name, place_of(at, reach))
