"""How complete what we compare is: a dot per brand and platform, a cell per week."""

import pandas as pd
from markupsafe import Markup

from app.parts.pieces import show_html
from app.theme.parts import coverage_html
from app.view.build import Build
from app.view.choice import View
from app.view.coverage import newest_states, said
from app.words.amounts import Day, Share
from app.words.catalogue import say
from app.words.names import platform_name

MOST_WEEKS = 60


def show_dots(build: Build, view: View) -> None:
    """The newest state of every account; on a phone one sentence instead."""
    show_html(build.kept(dots_html, view))


def dots_html(build: Build, view: View) -> Markup:
    """The dots, and the sentence for a phone."""
    newest = newest_states(build, view.until, **view.whom)
    platform = newest["platform"].map(platform_name)
    states = dict(zip(zip(newest["brand"], platform, strict=True), newest["state"], strict=True))
    brands = [brand for brand in view.brands if brand in set(newest["brand"])]
    return coverage_html(states, brands, sorted(set(platform))) + Markup(
        '<p class="op-seen op-phone">{}</p>'
    ).format(said(newest["state"]))


def show_weeks(build: Build, view: View) -> None:
    """A line per account, a cell per week: the fuller the cell, the more of it was collected."""
    weeks = build.measure("coverage", every="week", **view.span, **view.whom)
    periods = sorted(weeks["period"].unique())[-MOST_WEEKS:]
    shown = weeks[weeks["period"].isin(periods)].sort_values("period")
    accounts = shown.groupby(["brand", "platform"], sort=False)
    lines = {(str(brand), str(platform)): rows for (brand, platform), rows in accounts}
    order = sorted(lines, key=lambda line: (view.brands.index(line[0]), line[1]))
    cells = Markup().join(_line(*key, lines[key]) for key in order)
    show_html(Markup('<div class="op-weeks">{}</div>').format(cells))


def _line(brand: str, platform: str, weeks: pd.DataFrame) -> Markup:
    covered = weeks["covered_share"].fillna(0)
    whole = int((weeks["state"] == "complete").sum())
    cells = Markup().join(
        Markup('<i title="{}" style="opacity:{:.2f}"></i>').format(
            say("coverage-week", day=Day(day), part=Share(part)), max(part, 0.08)
        )
        for day, part in zip(weeks["period"], covered, strict=True)
    )
    return Markup(
        '<div class="op-week-line"><span title="{0}">{0}</span>'
        '<span class="op-week-cells" role="img" aria-label="{1}">{2}</span></div>'
    ).format(
        f"{brand} · {platform_name(platform)}",
        say("coverage-weeks", complete=whole, count=len(weeks)),
        cells,
    )
