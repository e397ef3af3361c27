"""The tile of the cause: what a rival's gain, or our own slip, is made of."""

from collections.abc import Sequence
from html import escape
from itertools import accumulate

import pandas as pd

from app.parts.looks import Looks
from app.parts.tiles import Told
from app.parts.verdict import Verdict
from app.view.build import Build
from app.view.choice import View
from app.words.tiles import cause_definition, cause_finding, cause_note, few_bars


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


def cause_tile(parts: pd.DataFrame, look: Looks) -> Told:
    """A step per part, each beginning where the one before ends: together they are the change."""
    steps = few_bars(parts)
    ends = list(accumulate((bar.value for bar in steps), initial=0.0))
    low, high = min(ends), max(ends)
    colour = look.colours.get(str(parts["rival"].iloc[0]), "var(--pale)")
    bars = "".join(
        f'<div class="op-bar op-wide-number{" op-chosen" if bar.is_cause else ""}">'
        f'<span class="op-name">{escape(bar.name)}</span><span class="op-track">'
        f"{step(ends[at : at + 2], (low, high), colour)}</span><b>{escape(bar.told)}</b></div>"
        for at, bar in enumerate(steps)
    )
    head = ("Cause", cause_definition(parts), cause_finding(parts))
    body = f'<div class="op-bars" title="{escape(cause_note(parts))}">{bars}</div>'
    return Told("cause", head, body, "causes_told", parts)


def step(ends: Sequence[float], reach: tuple[float, float], colour: str) -> str:
    """One step on the scale of the whole change; a step back is pale."""
    whole = (reach[1] - reach[0]) or 1.0
    left, width = 100 * (min(ends) - reach[0]) / whole, 100 * abs(ends[1] - ends[0]) / whole
    drawn = colour if ends[1] >= ends[0] else "var(--pale)"
    return f'<i style="left:{left:.1f}%;width:{width:.1f}%;background:{drawn}"></i>'
