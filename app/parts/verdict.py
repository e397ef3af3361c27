"""The verdict of a view: what is claimed, where, about whom, and how it is said on the page."""

from dataclasses import dataclass

import pandas as pd

from app.charts.flags import Flag, flag_of
from app.view.build import Build
from app.view.choice import View
from app.words.verdict.claims import Claim
from app.words.verdict.statements import place_of, topic


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdicts of a view's rivals and platforms as known then, and the worst claim of them."""

    rows: pd.DataFrame
    claim: Claim | None
    platform: str | None  # the platform in question

    @property
    def rival(self) -> str | None:
        """The rival in question."""
        return None if self.claim is None else self.claim.rival

    @property
    def flag(self) -> Flag | None:
        """The week in which the change began."""
        return flag_of(self.claim)


def verdict_of(build: Build, view: View) -> Verdict:
    """What is said of the view, with what was known at its end."""
    platforms = None if view.platforms is None else list(view.platforms)
    rows = build.measure(
        "current_verdicts",
        own=view.own,
        measure=view.measure,
        platforms=platforms,
        as_of=view.until,
    )
    rows = rows[rows["rival"].isin(view.rivals)]
    return Verdict(rows, topic(rows), place_of(rows))
