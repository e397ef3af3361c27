"""Where: on which platforms do we lead or trail which rival, and where are we not at all?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

from app.charts import alt_text
from app.charts.share import multiples_top, small_share_chart
from app.exhibits.exhibit import Behind
from app.parts.cards import Finding, card, card_foot, chart, heading, note, scheme, show_html
from app.parts.picture_file import Picture, Small
from app.parts.states import foot, here
from app.parts.verdict import Verdict, verdict_of
from app.parts.where.matrix import TONES, matrix_html, ordered
from app.theme import brand_colours
from app.theme.parts import chip
from app.view.build import Build
from app.view.choice import View
from app.words.names import platform_name
from app.words.rows import rows_of
from app.words.values import number, percent, short
from app.words.where import (
    WORDS,
    course_of,
    courses_definition,
    courses_finding,
    matrix_definition,
    matrix_finding,
    strongest,
    unserved_definition,
    unserved_finding,
)
from queries.rows import CurrentVerdicts, LandscapeMatrix, UnservedPlatforms

SIDE_BY_SIDE = 4


def show_matrix(build: Build, view: View, verdict: Verdict, matrix: pd.DataFrame) -> None:
    """Who is ahead of whom where."""
    rows = rows_of(matrix, LandscapeMatrix)
    said = rows_of(verdict.rows, CurrentVerdicts)
    courses = {
        rival: course_of([row for row in said if row["rival"] == rival]) for rival in view.rivals
    }
    with card("matrix"):
        heading(
            Finding(
                matrix_finding(rows, own=view.own),
                matrix_definition(rows, own=view.own, measure=view.measure),
            )
        )
        there = {row["rival"] for row in rows}
        rivals = [name for name in view.rivals if name in there]
        if rivals:
            together = "All platforms" if view.platforms is None else "These together"
            show_html(matrix_html(rows, courses, rivals, together=together))
        card_foot("matrix", Behind(build, "landscape_matrix", matrix))


@dataclass(frozen=True, slots=True)
class Trends:
    """The shares of the chosen pairs over time, one scale for all charts, who wears what."""

    frame: pd.DataFrame
    top: float
    own: str | None
    colours: Mapping[str, str]
    verdict: Verdict


def show_trends(
    build: Build, view: View, verdict: Verdict, rows: Sequence[LandscapeMatrix]
) -> None:
    """A small chart per platform: we and the strongest rival there, all on one scale."""
    duels = strongest(ordered(rows), view.highlighted)
    trends = trends_of(build, view, verdict, duels)
    known = [row for row in duels if (trends.frame["platform"] == row["platform"]).any()]
    words = (
        courses_finding(duels),
        courses_definition(
            measure=view.measure, own=view.own, zone=build.published.landscape.time_zone
        ),
    )
    with card("courses"):
        heading(Finding(*words))
        for start in range(0, len(known), SIDE_BY_SIDE):
            line = known[start : start + SIDE_BY_SIDE]
            for column, row in zip(st.columns(min(SIDE_BY_SIDE, len(known))), line, strict=False):
                with column:
                    show_trend(row, trends)
        if not known:
            note("Nothing is known for this choice. Choose a longer period or more platforms.")
        picture = Picture(lambda: [captioned(row, trends) for row in known], words)
        behind = Behind(build, "share_trend", trends.frame)
        card_foot("courses", behind, picture if known else None)


def trends_of(
    build: Build, view: View, verdict: Verdict, duels: Sequence[LandscapeMatrix]
) -> Trends:
    """What the small charts draw."""
    pairs = {str(row["platform"]): (row["own"], row["rival"]) for row in duels}
    shares = build.measure("share_trend", measure=view.measure, platforms=list(pairs), **view.span)
    shares = shares[shares["share"].notna()]
    both = zip(shares["brand"], shares["platform"], strict=True)
    is_ours = [brand in pairs[platform] for brand, platform in both]
    kept = pd.Series(is_ours, index=shares.index, dtype=bool)  # an empty list would drop columns
    brands = list(build.table("brand").sort_values("slot")["brand"])
    colours = brand_colours(brands, view.own, scheme())
    return Trends(shares[kept], multiples_top(shares[kept]), view.own, colours, verdict)


def show_trend(row: LandscapeMatrix, trends: Trends) -> None:
    """One platform: its name, who is ahead, and the lines."""
    platform, state = str(row["platform"]), row["state"]
    shares = trends.frame[trends.frame["platform"] == platform]
    word = chip(WORDS[state], TONES[state]) if state in WORDS else ""
    head = Markup('<div class="op-small-head"><h3>{}</h3>{}</div>')
    show_html(head.format(platform_name(platform), word))
    words = alt_text("share", shares, f"Shares on {platform_name(platform)}")
    chart(f"course_{platform}", trend_figure(row, trends), words)


def captioned(row: LandscapeMatrix, trends: Trends) -> Small:
    """One platform for the picture: name and who is ahead, and the lines."""
    name, word = platform_name(str(row["platform"])), WORDS.get(row["state"])
    return (f"{name}  {word}" if word else name), trend_figure(row, trends)


def trend_figure(row: LandscapeMatrix, trends: Trends) -> go.Figure:
    """The lines of one platform."""
    platform, verdict = row["platform"], trends.verdict
    is_flagged = verdict.platform == platform and verdict.rival == row["rival"]
    return small_share_chart(
        trends.frame[trends.frame["platform"] == platform],
        own=trends.own,
        highlighted=(row["rival"],),
        colours=trends.colours,
        scheme=scheme(),
        top=trends.top,
        flag=verdict.flag if is_flagged else None,
    )


def show_unserved(build: Build, view: View) -> None:
    """Platforms of rivals on which we have no account."""
    unserved = build.measure("unserved_platforms", own=view.own, as_of=view.until, **view.whom)
    rows = rows_of(unserved, UnservedPlatforms)
    with card("unserved"):
        if rows:
            heading(Finding(unserved_finding(rows, own=view.own), unserved_definition()))
            show_table(unserved, rows)
            card_foot("unserved", Behind(build, "unserved_platforms", unserved))
        else:
            title = Markup('<h2 class="op-finding">{}</h2>')
            show_html(title.format(unserved_finding(rows, own=view.own)))


def show_table(unserved: pd.DataFrame, rows: Sequence[UnservedPlatforms]) -> None:
    """A line per rival and platform."""
    plain = st.column_config.NumberColumn
    st.dataframe(
        pd.DataFrame(
            {
                "Platform": unserved["platform"].map(platform_name),
                "Rival": unserved["rival"],
                "Followers": unserved["followers"],
                "Posts a week": unserved["posts_per_week"],
                "Engagement": unserved["engagement"],
                "Part of its own": (100 * unserved["engagement_share"]).round(),
            }
        ),
        hide_index=True,
        height="content",
        row_height=38,
        placeholder="not known",
        column_config={
            "Followers": plain(format="localized"),
            "Posts a week": plain(format="%.1f"),
            "Engagement": plain(format="localized"),
            "Part of its own": plain(format="%d %%"),
        },
        alt="; ".join(told(row) for row in rows[:8]),
    )


def told(row: UnservedPlatforms) -> str:
    """A line of the table in words."""
    return (
        f"{row['rival']} on {platform_name(str(row['platform']))}: "
        f"{number(row['posts_per_week'], 1)} posts a week, {short(row['followers'])} followers, "
        f"{percent(row['engagement_share'])} of its engagement"
    )


build, view = here("Where")
verdict = verdict_of(build, view)
matrix = build.measure(
    "landscape_matrix", own=view.own, measure=view.measure, as_of=view.until, **view.whom
)

# Where are we ahead, where behind, and where can nobody tell?
show_matrix(build, view, verdict, matrix)

# How did it come to that, platform by platform?
rows = rows_of(matrix, LandscapeMatrix)
if strongest(rows):
    show_trends(build, view, verdict, rows)

# Where are rivals and not we?
if view.own:
    show_unserved(build, view)
foot(build)
