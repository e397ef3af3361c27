"""Rivals: who is who, who grows, and who leads under which definition of an engagement rate."""

import streamlit as st

from app.charts import cadence_chart, mix_chart, momentum_chart
from app.charts.look import Look
from app.exhibits.exhibit import Behind
from app.parts.cards import Finding, chart_card, one_platform, platform_of
from app.parts.look import look_of
from app.parts.rivals.rates import show_definitions, show_hidden, show_rate
from app.parts.rivals.scorecard import show_followers, show_scorecard
from app.parts.states import foot, here
from app.view.build import Build
from app.view.choice import View
from app.words.rows import most, rows_of
from app.words.titles import (
    cadence_definition,
    cadence_finding,
    mix_definition,
    mix_finding,
    momentum_definition,
    momentum_finding,
)
from queries.rows import RateLeaders


def show_momentum(build: Build, view: View, look: Look) -> None:
    """Who grows faster than the field."""
    asked = build.measure("momentum", measure=view.measure, until=view.until, **view.scope)
    momentum, _ = one_platform(asked, known="momentum")
    finding = Finding(
        momentum_finding(momentum, **look.us), momentum_definition(measure=view.measure)
    )
    behind = Behind(build, "momentum", momentum)
    chart_card(finding, lambda: momentum_chart(momentum, **look.chart), "momentum", behind)


def show_mix(build: Build, view: View, look: Look) -> None:
    """Who publishes which kinds of posts."""
    mix = build.measure("format_mix", every="all", **view.span, **view.scope)
    finding = Finding(mix_finding(mix, **look.us), mix_definition(platform=platform_of(mix)))
    behind = Behind(build, "format_mix", mix)
    chart_card(finding, lambda: mix_chart(mix, **look.chart), "mix", behind)


def show_cadence(build: Build, view: View, look: Look) -> None:
    """Who posts how often, month by month."""
    pace = build.measure("cadence", every="all", **view.span, **view.scope)
    monthly = build.measure("cadence", every="month", **view.span, **view.scope)
    zone = build.published.landscape.time_zone
    definition = cadence_definition(platform=platform_of(monthly), every="month", zone=zone)
    finding = Finding(cadence_finding(pace, **look.us), definition)
    behind = Behind(build, "cadence", monthly)
    chart_card(finding, lambda: cadence_chart(monthly, **look.chart), "cadence", behind)


build, view = here("Rivals")
change = build.measure("share_change", measure=view.measure, **view.against, **view.scope)
look = look_of(build, view, change)

# Who is who: size, pace, typical post, growth and share, each with what it rests on.
score = build.measure("scorecard", measure=view.measure, **view.span, **view.whom)
show_scorecard(build, view, look, score)

# Whose audience grows?
show_followers(build, view, look, score)

# Growth and kinds of posts side by side, the pace over time below.
left, right = st.columns(2)
with left:
    show_momentum(build, view, look)
with right:
    show_mix(build, view, look)
show_cadence(build, view, look)

# Who leads, whatever the definition, and what is usual in this field?
leaders = build.measure("rate_leaders", **view.span, **view.whom)
first = most(rows_of(leaders, RateLeaders), lambda row: row["definitions"])
if first:
    chosen = show_rate(build, view, look, leaders, str(first["platform"]))
    show_definitions(build, view, chosen)
show_hidden(build, view)
foot(build)
