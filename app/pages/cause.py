"""The tile of the cause: what a rival's gain, or our own slip, is made of."""

from html import escape

import pandas as pd

from app.pages.cards import Source
from app.pages.looks import Looks
from app.pages.tiles import tile_card
from app.pages.verdict import Verdict
from app.session import Build
from app.view import View
from app.wording.causes import cause_definition, cause_finding, cause_note, cause_rows
from app.wording.numbers import is_known


def causes_of(verdict: Verdict, build: Build, view: View) -> pd.DataFrame:
    """The parts of the change that the claim of a view is about; no rows where there is none."""
    claim = verdict.claim
    if claim is None or claim.kind == "season" or view.measure != "engagement":
        return pd.DataFrame()
    return build.measure(
        "causes_told",
        own=view.own,
        rival=[view.own if claim.kind == "slip" else claim.rival],
        platforms=[claim.platform],
        as_of=view.until,
    )


def show_cause(parts: pd.DataFrame, look: Looks, build: Build) -> None:
    """A bar per part, from the middle to the left or right, with its range."""
    rows = cause_rows(parts)
    ends = [row[end] if is_known(row[end]) else row["value"] for _, row, _ in rows
            for end in ("low", "high")]  # fmt: skip
    top = max((abs(end) for end in ends), default=1) or 1
    brand = str(parts["rival"].iloc[0])
    colour = look.colours.get(brand, "var(--pale)")
    bars = "".join(
        f'<div class="op-bar op-wide-number{" op-chosen" if row["is_cause"] else ""}">'
        f'<span class="op-name">{escape(name)}</span><span class="op-track op-range">'
        f"{marks(row, top, colour)}</span><b>{escape(told)}</b></div>"
        for name, row, told in rows
    )
    body = f'<div class="op-bars">{bars}</div><p class="op-note">{escape(cause_note(parts))}</p>'
    head = ("Cause", cause_definition(parts), cause_finding(parts))
    tile_card("cause", head, body, Source(build, "causes_told", parts))


def marks(row: dict[str, float], top: float, colour: str) -> str:
    """The range as a band, the value as a dot, zero in the middle of the track."""
    drawn = ""
    if is_known(row["low"]) and is_known(row["high"]):
        left, width = 50 + 50 * row["low"] / top, 50 * (row["high"] - row["low"]) / top
        drawn += (
            f'<i class="op-band" style="left:{left:.1f}%;width:{width:.1f}%;'
            f'background:{colour}"></i>'
        )
    left = 50 + 50 * row["value"] / top
    return f'{drawn}<i class="op-point" style="left:{left:.1f}%;background:{colour}"></i>'
