"""What a snapshot shows: one view of one published build, every number asked once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd

from app.charts.look import Look
from app.exhibits.exhibit import Exhibit
from app.exhibits.rivals import Scene
from app.snapshot.decisions import decide_by, decided
from app.snapshot.exhibits import exhibits_of
from app.snapshot.frames import frames_of
from app.story.findings import CLAIMS, Story, story_of
from app.theme import brand_colours
from app.view.build import Build
from app.view.choice import View, window
from app.view.house import house_of
from app.view.usual import USUAL_PERIOD, first_day_of, marked, tracked, until_of
from app.words.amounts import Names, Span
from app.words.catalogue import say
from app.words.language import PSEUDO, best_of, current, offered, spoken
from app.words.rows import rows_of
from app.words.values import as_day, is_known
from pipelines.errors import OutpaceError
from pipelines.settings import Report
from pipelines.warehouse.ask import Published
from queries.rows import Findings, ShareChange

MOST_BRANDS = 8  # in a chart; the scorecard has all


class SnapshotError(OutpaceError):
    """A snapshot that cannot be written as asked; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader chose.

    None: the usual period, every platform, the brand that is ours, the language of the reader.
    """

    own: str | None = None
    measure: str = "engagement"
    since: date | None = None
    until: date | None = None
    platform: str | None = None
    with_texts: bool = False
    language: str | None = None


@dataclass(frozen=True)
class Facts:
    """The chosen view with its story and its frames; `shown` are the brands in the charts."""

    build: Published
    choice: Choice
    view: View
    story: Story
    decided: tuple[Findings, ...]  # what a decision is about
    place: str  # the platform of the scorecard and the charts, or "all"
    brands: tuple[str, ...]
    highlighted: tuple[str, ...]
    shown: tuple[str, ...]
    frames: dict[str, pd.DataFrame]
    first_day: date  # with a post of anybody
    exhibits: Mapping[str, Exhibit]  # the charts
    report: Report = field(default_factory=Report)  # the look of the company

    @property
    def colours(self) -> dict[str, str]:
        """Brand to colour, on white."""
        return worn_by(self.brands, self.choice.own, self.report)

    @property
    def days(self) -> Span:
        """The days of the period in view, as far as there is anything in them."""
        since = max(self.view.since or self.first_day, self.first_day)
        return Span(min(since, self.view.until), self.view.until)

    @property
    def is_past(self) -> bool:
        """Whether what there was to decide had to be decided before the build was made."""
        return decide_by(self.view.until) < self.build.landscape.day

    @property
    def rival(self) -> str | None:
        """The rival that charts and tables are about."""
        return next(iter(self.highlighted), None)

    @property
    def claim(self) -> Findings | None:
        """The claim of which page 3 tells the parts."""
        return next((row for row in self.decided if row["kind"] in CLAIMS), None)

    def narrowed(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows of the charts' brands, in their order."""
        kept = frame[frame["brand"].isin(self.shown)]
        order = kept["brand"].map({brand: at for at, brand in enumerate(self.shown)})
        return kept.assign(order=order).sort_values("order", kind="stable").drop(columns="order")


def facts_of(published: Published, choice: Choice, report: Report | None = None) -> Facts:
    """Every frame of the view, in the look of its landscape unless another is given.

    Raises SnapshotError when the choice does not fit the build.
    """
    report = house_of(published) if report is None else report
    build = Build(published, published.build_id)
    view = view_of(build, choice)
    choice = replace(
        choice,
        own=view.own,
        since=view.since,
        until=view.until,
        language=choice.language or report.language or current(),
    )
    story = story_of(build, view)
    chosen = decided(story) if view.own else ()
    place = place_of(story, choice.platform)
    frames = frames_of(
        build, view, story, decided=chosen, place=place, with_texts=choice.with_texts
    )
    change = frames["share_change"]
    highlighted = _highlighted(story, chosen, change, place)
    brands = tuple(str(brand) for brand in build.kept(tracked)[0]["brand"])
    scene = Scene(
        build,
        replace(view, platforms=None if place == "all" else (place,)),
        story,
        Look(view.own, highlighted, worn_by(brands, view.own, report), "light"),
        next(iter(highlighted), None),
        None if place == "all" else place,
    )
    with spoken(best_of([choice.language or ""])):
        exhibits = exhibits_of(scene, chosen, frames["top_posts"])
    return Facts(
        published,
        choice,
        view,
        story,
        chosen,
        place,
        brands,
        highlighted,
        _most_present(change, view.own, highlighted),
        frames | {name: one.behind.frame for name, one in exhibits.items()},
        first_day_of(build.kept(tracked)[1], view.until),
        exhibits,
        report,
    )


def worn_by(brands: Sequence[str], own: str | None, report: Report) -> dict[str, str]:
    """Brand to colour, on white."""
    return brand_colours(brands, own, "light", report.our_colour)


def view_of(build: Build, choice: Choice) -> View:
    """The view of the choice. Raises SnapshotError when it does not fit the build."""
    table, accounts = build.kept(tracked)
    brands = [str(brand) for brand in table["brand"]]
    if choice.own is not None and choice.own not in brands:
        there = Names(brands) if brands else None
        raise SnapshotError(say("snapshot-no-brand", brand=choice.own, names=there))
    if choice.measure == "views" and choice.platform is None:
        raise SnapshotError(say("snapshot-views"))
    if choice.language not in (None, PSEUDO, *offered()):
        there = Names(list(offered()))
        raise SnapshotError(say("snapshot-no-language", language=choice.language, names=there))
    own = choice.own or next(iter(marked(table)), None)
    until = choice.until or until_of(build, accounts)
    since = choice.since or window(USUAL_PERIOD, until)[0]
    rivals = tuple(brand for brand in brands if brand != own)
    platforms = None if choice.platform is None else (choice.platform,)
    return View(own, rivals, (), platforms, choice.measure, since, until)


def place_of(story: Story, platform: str | None) -> str:
    """The chosen platform, else that of what leads, else that of the focus, else "all"."""
    lead = "all" if story.lead is None else story.lead["platform"]
    if platform or lead != "all":
        return platform or lead
    return story.focus[1] if story.focus else "all"


def _highlighted(
    story: Story, chosen: Sequence[Findings], change: pd.DataFrame, place: str
) -> tuple[str, ...]:
    """The rivals that are decided about here, and that of the focus; else the largest one."""
    about = [row["subject"] for row in chosen if row["platform"] == place]
    rival = story.rival if story.focus and story.focus[1] == place else None
    named = [name for name in (*about, rival) if name is not None and name != story.own]
    rest = [brand for brand in _by_share(change) if brand != story.own]
    return tuple(dict.fromkeys(named or rest[:1]))


def _by_share(change: pd.DataFrame) -> list[str]:
    """The brands, the largest share first."""
    rows = rows_of(change, ShareChange)
    rows.sort(
        key=lambda row: (-row["share_now"] if is_known(row["share_now"]) else 1, row["brand"])
    )
    return [row["brand"] for row in rows]


def _most_present(
    change: pd.DataFrame, own: str | None, highlighted: Sequence[str]
) -> tuple[str, ...]:
    """At most eight brands: we, the rival, then those with the largest share."""
    ranked = _by_share(change)
    first = [brand for brand in (own or "", *highlighted) if brand in ranked]
    return tuple(dict.fromkeys([*first, *ranked]))[:MOST_BRANDS]


def onset_of(row: Findings | None) -> date | None:
    """The first day of what a finding says; None where it is of no week."""
    return None if row is None or row["since"] is None else as_day(row["since"])
