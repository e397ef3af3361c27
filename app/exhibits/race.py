"""What the page Race shows: the first finding, what else there is, and the shares behind it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from string import ascii_uppercase

import pandas as pd
from markupsafe import Markup

from app.charts import share_chart
from app.charts.flags import Flag, Mark
from app.charts.look import Look
from app.exhibits.courses import change_told
from app.exhibits.exhibit import Behind, Drawing, Exhibit
from app.exhibits.flag import flag_of
from app.exhibits.gap import outside_told
from app.exhibits.journal import marks_of
from app.story import told
from app.story.findings import Story, told_on
from app.theme.parts import chip, each_in
from app.view.build import Build
from app.view.choice import View, focus_label
from app.view.pages import way
from app.view.usual import first_day_of, tracked
from app.words.amounts import Day, Share
from app.words.catalogue import Value, say
from app.words.names import place_of
from app.words.rows import rows_of
from app.words.values import as_day
from queries.rows import CourseChanges, Events, Findings, ShareTrend

FULL = timedelta(weeks=7)  # after the first day; shares over eight weeks need as many
MOST_HOLES = 2
MOST = 4  # dated things of a sort; Why has all changes
TREND, NET, WEEKLY = "share_trend", "share_without_market", "share_of_voice"


def statement(view: View, story: Story, query: str) -> Markup:
    """The first finding with its two chips, and below it the next ones as links."""
    row = story.lead
    if view.own is None:
        return head_html(Markup(), say("race-choose-own"), "")
    if not view.rivals:
        return head_html(Markup(), say("race-alone", own=view.own), "")
    if row is None:
        place = view.platforms[0] if view.platforms and len(view.platforms) == 1 else "all"
        return head_html(Markup(), say("race-nothing", **place_of(place)), "")
    trend = told.trend_chip(row)
    chips = (chip(trend, told.tone(row)) if trend else Markup()) + _level_chip(story, row)
    return head_html(chips, told.headline(row), told.detail(row)) + _others(story, query)


def _level_chip(story: Story, row: Findings) -> Markup:
    """Where we stand: against the rival of the finding, else against the one in focus."""
    if row["level"] is not None:
        return chip(told.level_chip(row), told.level_tone(row))
    is_ours = row["subject"] is not None and story.focus == (story.own, row["platform"])
    there = story.standing(str(story.rival), row["platform"]) if is_ours else None
    if there is None or not told.is_judged(there):
        return Markup()
    return chip(say("race-level", **told.values_of(there)), told.level_tone(there))


def head_html(chips: Markup, headline: str, detail: str) -> Markup:
    """A statement: its chips, its sentence in large type, what it rests on."""
    row = Markup('<div class="op-row">{}</div>').format(chips) if chips else Markup()
    below = Markup('<p class="op-detail">{}</p>').format(detail) if detail.strip() else Markup()
    return Markup('<div class="op-statement">{}<h1 class="op-headline">{}</h1>{}</div>').format(
        row, headline, below
    )


def _others(story: Story, query: str) -> Markup:
    """A line per finding, each a link to where it is told in full."""
    items = []
    for row in story.others:
        page, focus = told_on(row)
        address = way(page, query, focus_label(focus) if focus else "")
        line = Markup('<li><a href="{}" target="_self" title="{}">{}</a></li>')
        items.append(line.format(address, told.detail(row).strip(), told.brief(row)))
    if not items:
        return Markup()
    return Markup('<h2 class="op-hidden">{}</h2><ul class="op-others">{}</ul>').format(
        say("race-others"), Markup().join(items)
    )


@dataclass(frozen=True, slots=True)
class _Dated:
    """Something with a day: what it was, and what to know about that."""

    at: date
    text: str
    note: str


def shares(build: Build, view: View, story: Story, look: Look, asked: str) -> Exhibit:
    """Shares on the platform in focus with ranges and flags; `asked` is the measure.

    A landscape too young for the range of a share shows its shares week by week.
    """
    measure, frame, platform = _frame_of(build, view, story, asked)
    flag = flag_of(story.trend(*story.focus) if story.focus else None)
    drawn_from = None if frame.empty else as_day(frame["period"].min())
    dated = _dated_of(build, replace(view, since=drawn_from or view.since), story, platform)
    marks = tuple(Mark(letter, one.at) for letter, one in zip(ascii_uppercase, dated, strict=False))
    values = _values_of(frame, story, measure, view, platform)
    blind, is_known = story.missing(view.measure, platform), bool(frame["share"].notna().any())
    return Exhibit(
        "share",
        say("race-share-title", **values),
        say("race-share-definition", **values) if is_known else "",
        Drawing(
            partial(share_chart, flag=flag, marks=marks, **look.chart),
            "share",
            (platform, look, flag, marks),
        ),
        Behind(build, measure, frame),
        _marks_html(flag, dated)
        + _beside(frame, look, story, platform)
        + _no_changes(build, view, story),
        nothing="" if is_known else told.headline(blind) if blind else say("nothing"),
    )


def _frame_of(build: Build, view: View, story: Story, asked: str) -> tuple[str, pd.DataFrame, str]:
    """The measure that was asked, its rows on one platform, and which that is."""
    platform = story.focus[1] if story.focus else None
    wanted = [platform] if platform else view.whom["platforms"]
    scope = {"measure": view.measure, "brands": list(view.brands), "platforms": wanted}
    frame = _full(build, view, build.measure(asked, **scope, **view.span))
    if not frame["share"].notna().any():
        asked = WEEKLY
        frame = build.measure(WEEKLY, every="week", per_platform=True, **scope, **view.span)
    if platform is None:
        known = frame[frame["share"].notna()].groupby("platform")["share"].count()
        platform = "all" if known.empty else str(known.idxmax())
    return asked, frame[frame["platform"] == platform], platform


def _full(build: Build, view: View, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows from the first week on that has eight before it, where there are such.

    Over fewer weeks a range is so wide that it says nothing, and would set the scale of the rest.
    """
    full = first_day_of(build.kept(tracked)[1], view.until) + FULL
    whole = frame[frame["period"] >= pd.Timestamp(full)]
    return frame if whole.empty else whole


def _values_of(
    frame: pd.DataFrame, story: Story, measure: str, view: View, platform: str
) -> dict[str, Value]:
    """What title and definition name: the last shares of the two, the universe."""
    last = frame.sort_values("period").drop_duplicates("brand", keep="last")
    ends = {row["brand"]: row["share"] for row in rows_of(last, ShareTrend)}
    rival = ends.get(story.rival or "")
    own = ends.get(view.own or "")
    whose = "both" if rival is not None and own is not None else "none"
    return {
        **place_of(platform),
        "measure": view.measure,
        "whose": whose,
        "rival": story.rival,
        "now": None if rival is None else Share(rival),
        "own_now": None if own is None else Share(own),
        "how": {TREND: "measured", NET: "net"}.get(measure, "weekly"),
        "brands": int(frame["brand"].nunique()),
    }


def _dated_of(build: Build, view: View, story: Story, platform: str) -> list[_Dated]:
    """What is dated on a platform within the view, oldest first; changes of the focus only."""
    brand = story.focus[0] if story.focus else None
    places = None if platform == "all" else [platform]
    changes = [] if brand is None else _changes_of(build, view, brand, places)
    found = [*changes, *_events_of(build, view, places), *_texts_of(build, view, places)]
    return sorted(found, key=lambda one: one.at)


def _changes_of(build: Build, view: View, brand: str, places: list[str] | None) -> list[_Dated]:
    """The newest changes of a brand's course in the period."""
    changes = build.measure(
        "course_changes", brands=[brand], platforms=places, as_of=view.until, **view.span
    )
    rows = rows_of(changes.sort_values("week", kind="stable"), CourseChanges)[-MOST:]
    return [_Dated(as_day(row["week"]), change_told(row), say("race-change-note")) for row in rows]


def _events_of(build: Build, view: View, places: list[str] | None) -> list[_Dated]:
    """The newest events and definition breaks that touch the measure in view."""
    events = build.measure(
        "events",
        measure=view.measure,
        brands=list(view.brands),
        platforms=places,
        **view.span,
    )
    return [
        _Dated(as_day(row["day"]), told.event(row), row["source_url"] or say("race-event-note"))
        for row in rows_of(events, Events)[-MOST:]
    ]


def _texts_of(build: Build, view: View, places: list[str] | None) -> list[_Dated]:
    """The newest days on which posts vanished or were edited, a mark for each brand."""
    if all(one.name != "vanished" for one in build.published.definitions()):
        return []  # a build of an earlier version
    whom = {"brands": list(view.brands), "platforms": places, **view.span}
    return [
        _Dated(day, text, say("journal-mark-note"))
        for what in ("vanished", "edits")
        for day, text in marks_of(build.measure(what, **whom), what)[-MOST:]
    ]


def _marks_html(flag: Flag | None, dated: list[_Dated]) -> Markup:
    """What the flags of the chart stand for: the break, then letter and sentence of each."""
    items = Markup()
    if flag is not None:
        sure = "day" if flag.low == flag.high else "range"
        said = say("race-flag", low=Day(flag.low), high=Day(flag.high), sure=sure)
        first = Markup('<li class="op-break op-tone-{}"><b>{}</b> {}</li>')
        items = first.format(flag.tone, flag.name, said)
    line = Markup('<li title="{}"><b>{}</b> {}</li>')
    for letter, one in zip(ascii_uppercase, dated, strict=False):
        items += line.format(one.note, letter, one.text)
    return Markup('<ul class="op-marks">{}</ul>').format(items) if items else items


def _beside(frame: pd.DataFrame, look: Look, story: Story, platform: str) -> Markup:
    """What else moves lines: shares in colour that single posts put outside their range, holes."""
    last = rows_of(frame[frame["period"] == frame["period"].max()], ShareTrend)
    outside = [
        (row["brand"], outside_told(row["share"], row["low"], row["high"]))
        for row in (last if "low" in frame else [])
        if look.rank(row["brand"]) < 2
    ]
    said = [f"{brand}: {text}" for brand, text in outside if text]
    holes = [row for row in story.kinds("tracked_since", "gap") if row["platform"] == platform]
    said += [told.headline(row) for row in holes[:MOST_HOLES]]
    return each_in(Markup('<p class="op-note">{}</p>'), said)


def _no_changes(build: Build, view: View, story: Story) -> Markup:
    """That the focus kept its course in the period, and how often it changed it before."""
    if story.focus is None:
        return Markup()
    brand, platform = story.focus
    changes = build.measure(
        "course_changes", brands=[brand], platforms=[platform], as_of=view.until
    )
    since = view.since
    before = [day for day in map(as_day, changes["week"]) if since is not None and day < since]
    if len(before) < len(changes):
        return Markup()
    said = say(
        "race-no-changes",
        ours="yes" if brand == view.own else "no",
        brand=brand,
        count=len(before),
        last=Day(max(before)) if before else None,
    )
    return Markup('<p class="op-note" title="{}">{}</p>').format(say("race-change-note"), said)
