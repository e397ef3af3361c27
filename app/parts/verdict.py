"""The verdict of a view: what is claimed, where, about whom, and how it is said on the page."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from app.charts.flags import Flag, flag_of
from app.exhibits.exhibit import Behind
from app.theme.parts import statement_html
from app.view.build import Build
from app.view.choice import View
from app.words.shares import flag_text
from app.words.statement import Statement
from app.words.verdict.claims import Claim
from app.words.verdict.statements import other_lines, place_of, topic


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

    def pair(self, rival: str | None) -> pd.DataFrame:
        """The row of a rival on the platform in question; none when there is none."""
        here = self.rows["platform"] == self.platform
        return self.rows[here & (self.rows["rival"] == rival)]

    def loudest(self, rival: str | None) -> pd.DataFrame:
        """The row of the rival, or of anybody, whose last four weeks rose most; perhaps none."""
        known = self.rows[self.rows["up"].notna()].sort_values("up", ascending=False)
        mine = known[known["rival"] == rival]
        return (known if mine.empty else mine).head(1)


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


def said_html(statement: Statement, verdict: Verdict) -> Markup:
    """The sentence of the view, and below it in short what else there is to tell."""
    return statement_html(statement) + _others_html(verdict)


def basis_of(build: Build, verdict: Verdict, change: pd.DataFrame) -> Behind:
    """What the sentence of the view rests on: the verdicts, or the shares where there are none."""
    if verdict.rows.empty:
        return Behind(build, "share_change", change)
    return Behind(build, "current_verdicts", verdict.rows)


def _others_html(verdict: Verdict) -> Markup:
    """One line with its glyph for everything else; nothing when there is nothing."""
    told = other_lines(verdict.rows) if verdict.claim else []
    item = Markup('<li><span aria-hidden="true">{}</span>{}</li>')
    items = Markup().join(item.format(glyph, text) for glyph, text in told)
    return Markup('<ul class="op-others">{}</ul>').format(items) if items else items


def marks_html(verdict: Verdict, dated: Sequence[tuple[str, str, str]]) -> Markup:
    """What the flags of the chart stand for: the break, then letter, sentence and note of each."""
    item = Markup('<li title="{note}"><b>{mark}</b> {text}</li>')
    items = Markup().join(
        item.format(note=note, mark=mark, text=text) for mark, text, note in dated
    )
    if verdict.flag is not None and verdict.claim is not None:
        first = Markup('<li class="op-break"><b>{}</b> {}</li>')
        items = first.format(verdict.flag.name, flag_text(verdict.claim)) + items
    return Markup('<ul class="op-marks">{}</ul>').format(items) if items else items
