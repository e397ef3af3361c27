"""Race: is a rival pulling ahead? The verdict, lead, luck and cause, and the shares behind them."""

import pandas as pd
import streamlit as st

from app.charts import share_chart
from app.pages import coverage
from app.pages.cards import Finding, Source, card, chart_card, computed, one_platform
from app.pages.cause import causes_of, show_cause
from app.pages.course_flags import course_of
from app.pages.duel import show_lead, show_luck
from app.pages.looks import Looks, looks
from app.pages.market import course_head, course_measure, show_switch
from app.pages.states import foot, freshness, here
from app.pages.tiles import show_momentum, show_pace, show_typical
from app.pages.verdict import Verdict, basis_of, marks_html, show_statement, verdict_of
from app.pages.whom import show_turn
from app.session import Build
from app.view import View
from app.wording import Statement, share_finding, view_statement
from app.wording.causes import with_cause
from app.wording.definitions import share_definition
from app.wording.verdict import in_brief


def show_course(build: Build, view: View, verdict: Verdict, look: Looks, platform: str) -> None:
    """Shares on the platform in question, with ranges and flags."""
    shown, zone = course_measure(), build.published.landscape.time_zone
    course = build.measure(
        shown,
        measure=view.measure,
        brands=list(view.brands),
        platforms=[platform],
        **view.span,
    )
    flags = course_of(build, view, verdict.rival or view.own, platform)
    chart_card(
        course_head(course, verdict.claim, view, look, (platform, zone)),
        lambda: share_chart(course, flag=verdict.flag, marks=flags.marks, **look.chart),
        "share",
        Source(build, shown, course),
        marks_html(verdict, flags.sentences),
        switch=show_switch,
        drawn_by=(look, verdict.flag, flags.marks),
    )


def show_shares(build: Build, view: View, look: Looks, title: str, platform: str) -> None:
    """Shares of a period week by week, where no single platform is in question."""
    weekly = build.measure(
        "share_of_voice", measure=view.measure, every="week", **view.span, **view.scope
    )
    shares, _ = one_platform(weekly, platform)
    zone, brands = build.published.landscape.time_zone, len(view.brands)
    definition = share_definition(measure=view.measure, platform=platform, brands=brands, zone=zone)
    chart_card(
        Finding(title, definition),
        lambda: share_chart(shares, **look.chart),
        "share",
        Source(build, "share_of_voice", shares),
        drawn_by=(platform, look),
    )


def said_of(
    build: Build, view: View, verdict: Verdict, change: pd.DataFrame, causes: pd.DataFrame
) -> Statement:
    """The sentence of the view, with its cause where the evidence carries one."""
    zone = build.published.landscape.time_zone
    said = view_statement(verdict.rows, change, own=view.own, measure=view.measure, zone=zone)
    return with_cause(in_brief(said, verdict.rows), causes) if verdict.claim else said


def show_verdict(
    view: View, verdict: Verdict, said: Statement, basis: Source, focus: str | None
) -> None:
    """The sentence, what else there is to tell, how fresh and how complete it is."""
    words, state = st.columns((2.35, 1), gap="large")
    with words:
        show_statement(said, verdict)
        with st.container(horizontal=True, key="verdict_foot", vertical_alignment="center"):
            computed("verdict", basis, with_csv=True)
            show_turn(view, focus)
    with state:
        freshness(basis.build)
        coverage.show_dots(basis.build, view)


build, view = here()
verdict = verdict_of(build, view)
there = view.scope
if verdict.platform:
    there = {**view.scope, "platforms": [verdict.platform], "per_platform": True}
change, platform = one_platform(
    build.measure("share_change", measure=view.measure, **view.against, **there),
    known="share_now",
)
look = looks(build, view, change, verdict.rival)

# The slowest to draw is sent first: the chart. What stands above it has its places kept.
with card("verdict"):
    top = st.container()
tiles = st.columns(3)
if verdict.platform:
    show_course(build, view, verdict, look, verdict.platform)
else:
    title = share_finding(change, measure=view.measure, **look.us)
    show_shares(build, view, look, title, platform)

# Is it a lead, our slip, or luck, on which platform, and what caused it?
causes = causes_of(verdict, build, view)
with top:
    said = said_of(build, view, verdict, change, causes)
    show_verdict(view, verdict, said, basis_of(build, verdict, change), look.focus)

# Who leads and how sure is that, does it hang on a few posts, what is the cause made of?
pair = verdict.pair(look.focus)
luck = pair if len(pair) else verdict.loudest(look.focus)
with tiles[0]:
    if look.focus and view.own:
        show_lead(build, view, look.focus, verdict.platform)
    else:
        show_pace(build, view, look, there)
with tiles[1]:
    if len(luck):
        show_luck(luck, look, build)
    else:
        show_typical(build, view, look, there)
with tiles[2]:
    if len(causes):
        show_cause(causes, look, build)
    else:
        show_momentum(build, view, look, (there, platform))
foot(build)
