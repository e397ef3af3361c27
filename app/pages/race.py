"""Race: is a rival pulling ahead? One sentence, then shares, momentum, pace and typical post."""

import streamlit as st

from app.charts import cadence_chart, mix_chart, momentum_chart, share_chart
from app.pages import coverage
from app.pages.cards import Finding, Source, card, chart_card, one_platform, platform_of
from app.pages.looks import looks
from app.pages.states import foot, freshness, here
from app.pages.tiles import Tile, show_tile
from app.theme.parts import statement_html
from app.wording import (
    cadence_finding,
    mix_finding,
    momentum_finding,
    race_sentence,
    share_finding,
    typical_finding,
)
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

# How do the last weeks differ from those before, and what is that worth?
change, platform = one_platform(
    build.measure("share_change", measure=view.measure, **view.half, **view.scope),
    known="share_now",
)
look = looks(build, view, change)
with card("verdict"):
    words, state = st.columns((2.35, 1), gap="large")
    with words:
        st.html(statement_html(race_sentence(change, measure=view.measure, zone=zone, **look.us)))
    with state:
        freshness(build)
        coverage.show_dots(build, view)

# Who grows faster than the field, who posts more, whose posts earn more?
momentum, _ = one_platform(
    build.measure("momentum", measure=view.measure, until=view.until, **view.scope),
    platform,
    known="momentum",
)
pace = build.measure("cadence", every="all", **view.span, **view.scope)
typical = build.measure("engagement_per_post", every="all", **view.span, **view.scope)
there = platform_name(platform_of(pace))
first, second, third = st.columns(3)
with first:
    show_tile(
        Tile(
            "Momentum",
            momentum_finding(momentum, **look.us),
            "last 8 weeks against the 52 before",
            "momentum",
            "momentum",
            percent_change,
            is_ratio=True,
        ),
        momentum,
        look,
        build,
    )
with second:
    show_tile(
        Tile(
            "Posts per week",
            cadence_finding(pace, **look.us),
            f"average, {there}",
            "cadence",
            "posts_per_week",
            lambda value: number(value, 1),
        ),
        pace,
        look,
        build,
    )
with third:
    show_tile(
        Tile(
            "Typical post",
            typical_finding(typical, **look.us),
            f"median engagement, {there}",
            "engagement_per_post",
            "median",
            number,
        ),
        typical,
        look,
        build,
    )

# Who has how much, week by week?
weekly = build.measure(
    "share_of_voice", measure=view.measure, every="week", **view.span, **view.scope
)
shares, _ = one_platform(weekly, platform)
finding = Finding(
    share_finding(change, measure=view.measure, **look.us),
    share_definition(
        measure=view.measure, platform=platform, brands=len(view.brands), every="week", zone=zone
    ),
)
chart_card(
    finding,
    lambda: share_chart(shares, **look.chart),
    "share",
    Source(build, "share_of_voice", shares),
)

# In detail: growth, pace over time, kinds of posts, followers.
monthly = build.measure("cadence", every="month", **view.span, **view.scope)
mix = build.measure("format_mix", every="all", **view.span, **view.scope)
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
