"""How complete what we compare is: a dot per brand and platform."""

import pandas as pd
from markupsafe import Markup

from app.parts.cards import show_html
from app.theme.parts import MARKS, coverage_html, strip_html
from app.view.build import Build
from app.view.choice import View
from app.view.coverage import newest_states
from app.words.data import partial_state
from app.words.names import platform_name
from app.words.values import count, percent

MOST_WEEKS = 60
GAPS = ("partial", "missing", "unknown")


def show_dots(build: Build, view: View) -> None:
    """The newest state of every account; on a phone one sentence instead."""
    show_html(build.kept(dots_html, view))


def dots_html(build: Build, view: View) -> Markup:
    """The dots, the sentence for a phone, and the gaps."""
    newest = newest_states(build, view)
    platform = newest["platform"].map(platform_name)
    states = dict(zip(zip(newest["brand"], platform, strict=True), newest["state"], strict=True))
    brands = [brand for brand in view.brands if brand in set(newest["brand"])]
    return (
        coverage_html(states, brands, sorted(set(platform)))
        + Markup('<p class="op-seen op-phone">{}</p>').format(said(newest["state"]))
        + gaps_html(newest)
    )


def gaps_html(newest: pd.DataFrame) -> Markup:
    """Which accounts are not complete, in a sentence; nothing when only new ones are not."""
    gaps = newest[newest["state"].isin(GAPS)]
    if gaps.empty:
        return Markup()
    pairs = zip(gaps["brand"], gaps["platform"], strict=True)
    names = [f"{brand} on {platform_name(platform)}" for brand, platform in pairs]
    complete = int((newest["state"] == "complete").sum())
    return strip_html(partial_state(complete, len(newest), names))


def show_weeks(build: Build, view: View) -> None:
    """A line per account, a cell per week: the fuller the cell, the more of it was collected."""
    weeks = build.measure("coverage", every="week", **view.span, **view.whom)
    periods = sorted(weeks["period"].unique())[-MOST_WEEKS:]
    shown = weeks[weeks["period"].isin(periods)].sort_values("period")
    accounts = shown.groupby(["brand", "platform"], sort=False)
    lines = {(str(brand), str(platform)): rows for (brand, platform), rows in accounts}
    order = sorted(lines, key=lambda line: (view.brands.index(line[0]), line[1]))
    cells = Markup().join(_line(*key, lines[key]) for key in order)
    newest = shown.drop_duplicates(["brand", "platform"], keep="last")
    show_html(Markup('{}<div class="op-weeks">{}</div>').format(gaps_html(newest), cells))


def _line(brand: str, platform: str, weeks: pd.DataFrame) -> Markup:
    covered = weeks["covered_share"].fillna(0)
    whole = int((weeks["state"] == "complete").sum())
    cells = Markup().join(
        Markup('<i title="{:%d %b %Y}: {}" style="opacity:{:.2f}"></i>').format(
            day, percent(part), max(part, 0.08)
        )
        for day, part in zip(weeks["period"], covered, strict=True)
    )
    return Markup(
        '<div class="op-week-line"><span>{}, {}</span><span class="op-week-cells" role="img" '
        'aria-label="{} of {} weeks complete">{}</span></div>'
    ).format(brand, platform_name(platform), whole, len(weeks), cells)


def said(states: pd.Series) -> str:
    """The states in one sentence: "21 of 23 accounts complete, 1 partial, 1 gathering"."""
    counts = states.value_counts()
    others = [f"{counts[state]} {MARKS[state][1]}" for state in MARKS if state in counts.index]
    complete = f"{counts.get('complete', 0)} of {count(len(states), 'account')} complete"
    return ", ".join([complete, *(text for text in others if not text.endswith("complete"))])
