"""Why: what a change of share is made of, what came before it, and what would overturn it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from string import ascii_uppercase
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

from app.charts.flags import flag_of
from app.charts.lanes import lanes_chart
from app.charts.mix import mix_change_chart
from app.charts.ratios import hashtags_chart, hours_chart
from app.charts.waterfall import axis_start, waterfall_chart
from app.exhibits.exhibit import NO_HTML, Behind
from app.parts.cards import Finding, card, card_foot, chart, heading, note, show_html
from app.parts.look import look_of
from app.parts.picture_file import ROOM, Picture
from app.parts.states import Finished, foot, here, show_state
from app.parts.verdict import verdict_of
from app.parts.why.reasons import flags_html, kinds_html, parts_html, reasons_html
from app.parts.why.subject import (
    Periods,
    Subject,
    periods_of,
    periods_told,
    subject_of,
    weeks_around,
)
from app.view.build import Build
from app.view.choice import View
from app.view.pages import switch
from app.words.habits import (
    hashtags_alt,
    hashtags_definition,
    hashtags_finding,
    hours_alt,
    hours_definition,
    hours_finding,
    shown_tags,
)
from app.words.moves import flag_lines, lanes_alt, lanes_definition, lanes_finding
from app.words.rows import rows_of
from app.words.verdict.claims import onset_of
from app.words.verdict.measured import race_sentence
from app.words.why.change import causes_alt, change_definition, change_finding, change_of
from app.words.why.meaning import (
    catch_up_sentence,
    meaning_lines,
    meaning_title,
    mix_change_alt,
    mix_change_definition,
    mix_change_finding,
)
from app.words.why.overturn import catch_up_line, no_claim_line, overturn_lines
from queries.rows import KindsCompared

SINCE_BREAK, LAST_WEEKS, IN_VIEW = "Since the break", "Last 8 weeks", "Period in view"
NOT_KNOWN = "Nothing is known for this choice. Choose a longer period or another platform."


def figure_card(
    behind: Behind,
    finding: Finding,
    alt: str,
    draw: Callable[[], go.Figure] | None,
    below: Markup = NO_HTML,
    *,
    take: Picture | None = None,
) -> None:
    """A card with one figure: finding, definition, figure or that nothing is known, SQL, files.

    `take` is the picture to take along where it is not just the same figure.
    """
    picture = None
    with card(behind.measure, fill=True):
        heading(finding)
        if draw is None:
            note(NOT_KNOWN)
        else:
            chart(behind.measure, draw(), alt)
            picture = take or Picture(draw, (finding.title, finding.definition))
            if below:
                show_html(below)
        card_foot(behind.measure, behind, picture)


def subject_or_end(build: Build, view: View) -> Subject:
    """Rival and platform in question; a page without them says why and ends."""
    later = periods_of(view).later
    change = build.measure("share_change", **later, **{**view.whom, "per_platform": True})
    verdicts = verdict_of(build, replace(view, measure="engagement")).rows  # what parts are told of
    found = subject_of(verdicts, view, change) if view.own else None
    if found is None:
        zone = build.published.landscape.time_zone
        whole = build.measure("share_change", **later, **view.scope)
        show_state(race_sentence(whole, own=view.own, zone=zone))
        foot(build)
        raise Finished
    return found


def choose_periods(told: pd.DataFrame, subject: Subject, view: View) -> Periods | None:
    """Other periods than those of what was told; None for those.

    A switch between the two, when something was told.
    """
    if told.empty:
        return periods_of(view)
    usual = SINCE_BREAK if subject.claim and onset_of(subject.claim.row) else LAST_WEEKS
    chosen = st.segmented_control(
        "Compared periods",
        [usual, IN_VIEW],
        default=usual,
        required=True,
        key=switch("compared"),
        bind="query-params",
        label_visibility="collapsed",
    )
    return periods_of(view) if chosen == IN_VIEW else None


build, view = here("Why")
subject = subject_or_end(build, view)
rival, platform, zone = subject.rival, subject.platform, build.published.landscape.time_zone
everybody: dict[str, Any] = {"brands": list(view.brands), "platforms": [platform]}
us_two: dict[str, Any] = {"brands": list(dict.fromkeys([rival, view.own])), "platforms": [platform]}

# What is the change of share made of? The steps add up to the printed digit.
left, right = st.columns((1.75, 1))
with left, card("causes", fill=True):
    head, beside = st.columns((2, 1))
    told = build.measure(
        "causes_told", own=view.own, rival=[rival], platforms=[platform], as_of=view.until
    )
    with beside:
        chosen = choose_periods(told, subject, view)
    compared = chosen or periods_told(told) or periods_of(view)
    causes = told
    if chosen is not None:
        causes = build.measure(
            "causes", own=view.own, rival=rival, **everybody, **compared.arguments
        )
    kinds = build.measure("kinds_compared", **us_two, **compared.arguments)
    change = change_of(causes, kinds)
    look = look_of(build, view, kinds, rival)
    with head:
        title = change_finding(change, rival)
        definition = change_definition(change, axis_start=axis_start(change))
        heading(Finding(title, definition))
    behind, picture = Behind(build, "causes_told" if chosen is None else "causes", causes), None
    if change is None:
        note(NOT_KNOWN)
    else:
        draw = partial(
            waterfall_chart, change, own=view.own, colours=look.colours, scheme=look.scheme
        )
        chart("causes", draw(), causes_alt(change, title))
        show_html(parts_html(change))
        picture = Picture(draw, (title, definition))
    card_foot("causes", behind, picture)

# What did they do, what did we, and what would prove this wrong?
with right, card("reasons", fill=True):
    without = build.measure("gain_without_best", **everybody, **compared.arguments)
    lines = meaning_lines(change, kinds)
    if rival != view.own:
        paces = build.measure(
            "catch_up", own=view.own, rival=rival, **everybody, until=compared.until
        )
        lines.append(catch_up_line(catch_up_sentence(paces)))
    show_html(reasons_html(meaning_title(rival, view.own), lines))
    tests = overturn_lines(subject.claim, without, kinds) or [no_claim_line(rival)]
    show_html(reasons_html("What would overturn this", tests))
    card_foot("reasons", Behind(build, "gain_without_best", without))

# What did they change, when, and what followed?
around = weeks_around(compared, view)
shares = build.measure("share_trend", **us_two, **around)
changes = build.measure(
    "course_changes", brands=[rival], platforms=[platform], as_of=view.until, **around
).sort_values("week")
flags = flag_lines(changes, zone=zone)
finding = Finding(
    lanes_finding(changes, rival, subject.claim), lanes_definition(rival, platform, zone=zone)
)
draw = partial(lanes_chart, shares, changes, flag=flag_of(subject.claim), **look.chart)
told_flags = [f"{letter}: {line}" for letter, line in zip(ascii_uppercase, flags, strict=False)]
figure_card(
    Behind(build, "course_changes", changes),
    finding,
    lanes_alt(finding.title, flags),
    draw if shares["share"].notna().any() else None,
    flags_html(flags),
    take=Picture(partial(draw, room=ROOM), (finding.title, finding.definition), told_flags),
)

# Which kinds of posts, which hashtags, which hours?
left, right = st.columns(2)
with left:
    finding = Finding(
        mix_change_finding(kinds, rival), mix_change_definition(platform, compared.arguments)
    )
    figure_card(
        Behind(build, "kinds_compared", kinds),
        finding,
        mix_change_alt(kinds, finding.title),
        (lambda: mix_change_chart(kinds, **look.chart)) if len(kinds) else None,
        kinds_html(rows_of(kinds, KindsCompared), us_two["brands"]),
    )
with right:
    tags = build.measure("hashtag_gain", brands=[rival], platforms=[platform], **compared.arguments)
    shown = shown_tags(tags, rival)
    finding = Finding(
        hashtags_finding(tags, rival), hashtags_definition(tags, rival=rival, platform=platform)
    )
    figure_card(
        Behind(build, "hashtag_gain", tags),
        finding,
        hashtags_alt(shown, finding.title),
        (lambda: hashtags_chart(shown, **look.chart)) if len(shown) else None,
    )
hours = build.measure("posting_hours", **us_two, **around)
finding = Finding(
    hours_finding(hours, own=view.own, focus=rival),
    hours_definition(hours, platform=platform, zone=zone),
)
figure_card(
    Behind(build, "posting_hours", hours),
    finding,
    hours_alt(hours, finding.title),
    (lambda: hours_chart(hours, **look.chart)) if hours["low"].notna().any() else None,
)
foot(build)
