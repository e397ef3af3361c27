"""Race: is a rival pulling ahead? The verdict, who leads, luck or not, and the shares behind it."""

import streamlit as st

from app.charts import cadence_chart, mix_chart, momentum_chart, share_chart
from app.pages import coverage
from app.pages.cards import Finding, Source, card, chart_card, one_platform, platform_of
from app.pages.cause import causes_of, show_cause
from app.pages.course_flags import show_course_flags
from app.pages.duel import show_lead, show_luck
from app.pages.looks import looks
from app.pages.states import foot, freshness, here
from app.pages.tiles import Tile, show_tile
from app.pages.verdict import flag_html, show_statement, verdict_of
from app.wording import (
    cadence_finding,
    mix_finding,
    momentum_finding,
    share_finding,
    typical_finding,
    view_statement,
)
from app.wording.causes import with_cause
from app.wording.course import course_definition, course_finding
from app.wording.definitions import (
    cadence_definition,
    mix_definition,
    momentum_definition,
    share_definition,
)
from app.wording.numbers import number, percent_change
from app.wording.words import platform_name

build, view = here()
zone = build.published.landscape.time_zone

# Is it a lead, our slip, or luck, and on which platform? What follows is about that one.
verdict = verdict_of(build, view)
there = view.scope
if verdict.platform:
    there = {**view.scope, "platforms": [verdict.platform], "per_platform": True}
change, platform = one_platform(
    build.measure("share_change", measure=view.measure, **view.half, **there),
    known="share_now",
)
look = looks(build, view, change, verdict.rival)
causes = causes_of(verdict, build, view)
with card("verdict"):
    words, state = st.columns((2.35, 1), gap="large")
    with words:
        said = view_statement(verdict.rows, change, own=view.own, measure=view.measure, zone=zone)
        show_statement(with_cause(said, causes), verdict, view.measure)
    with state:
        freshness(build)
        coverage.show_dots(build, view)

# Who leads and how sure is that, does it hang on a few posts, what caused it (else: momentum)?
momentum, _ = one_platform(
    build.measure("momentum", measure=view.measure, until=view.until, **there),
    platform,
    known="momentum",
)
pace = build.measure("cadence", every="all", **view.span, **there)
typical = build.measure("engagement_per_post", every="all", **view.span, **there)
pair = verdict.pair(look.focus)
first, second, third = st.columns(3)
with first:
    if len(pair):
        show_lead(pair, look, build)
    else:
        show_tile(
            Tile(
                "Posts per week",
                cadence_finding(pace, **look.us),
                f"average, {platform_name(platform_of(pace))}",
                "cadence",
                "posts_per_week",
                lambda value: number(value, 1),
            ),
            pace,
            look,
            build,
        )
with second:
    if len(pair):
        show_luck(pair, look, build)
    else:
        show_tile(
            Tile(
                "Typical post",
                typical_finding(typical, **look.us),
                f"median engagement, {platform_name(platform_of(pace))}",
                "engagement_per_post",
                "median",
                number,
            ),
            typical,
            look,
            build,
        )
with third:
    if len(causes):
        show_cause(causes, look, build)
    else:
        show_tile(
            Tile(
                "Momentum",
                momentum_finding(momentum, **look.us),
                "8 weeks against the 52 before",
                "momentum",
                "momentum",
                percent_change,
                is_ratio=True,
            ),
            momentum,
            look,
            build,
        )

# Who has how much, week by week, and how sure is that?
if verdict.platform:
    course = build.measure(
        "share_course",
        measure=view.measure,
        brands=list(view.brands),
        platforms=[verdict.platform],
        **view.span,
    )
    finding = Finding(
        course_finding(course, claim=verdict.claim, **look.us),
        course_definition(
            measure=view.measure,
            platform=platform,
            brands=int(course["brand_count"].max()) if len(course) else 0,
            zone=zone,
        ),
    )
    chart_card(
        finding,
        lambda: share_chart(course, flag=verdict.flag, **look.chart),
        "share",
        Source(build, "share_course", course),
        flag_html(verdict),
    )
else:
    weekly = build.measure(
        "share_of_voice", measure=view.measure, every="week", **view.span, **view.scope
    )
    shares, _ = one_platform(weekly, platform)
    finding = Finding(
        share_finding(change, measure=view.measure, **look.us),
        share_definition(
            measure=view.measure, platform=platform, brands=len(view.brands), zone=zone
        ),
    )
    chart_card(
        finding,
        lambda: share_chart(shares, **look.chart),
        "share",
        Source(build, "share_of_voice", shares),
    )

# What did the rival in question begin to do differently, and when?
show_course_flags(build, view, verdict.rival or view.own, verdict.platform)

# In detail: growth, pace over time, kinds of posts, followers.
monthly = build.measure("cadence", every="month", **view.span, **there)
mix = build.measure("format_mix", every="all", **view.span, **there)
left, right = st.columns(2)
with left:
    finding = Finding(
        momentum_finding(momentum, **look.us), momentum_definition(measure=view.measure)
    )
    chart_card(
        finding,
        lambda: momentum_chart(momentum, **look.chart),
        "momentum",
        Source(build, "momentum", momentum),
    )
with right:
    finding = Finding(mix_finding(mix, **look.us), mix_definition(platform=platform_of(mix)))
    chart_card(
        finding,
        lambda: mix_chart(mix, **look.chart),
        "mix",
        Source(build, "format_mix", mix),
    )
finding = Finding(
    cadence_finding(pace, **look.us),
    cadence_definition(platform=platform_of(monthly), every="month", zone=zone),
)
chart_card(
    finding,
    lambda: cadence_chart(monthly, **look.chart),
    "cadence",
    Source(build, "cadence", monthly),
)
foot(build)
