"""The cards of who is who: a table of every brand, and followers over time per platform."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

from app.charts import alt_text, followers_chart
from app.charts.followers import is_log
from app.charts.look import Look
from app.exhibits.exhibit import Behind
from app.parts.cards import Finding, card, card_foot, chart, heading, note, show_html
from app.parts.picture_file import Picture
from app.view.build import Build
from app.view.choice import View
from app.words.names import platform_name
from app.words.rivals import (
    growth_definition,
    growth_finding,
    scorecard_definition,
    scorecard_finding,
)
from app.words.rows import rows_of
from app.words.values import band, is_known, number, percent, short
from queries.rows import Scorecard

SIDE_BY_SIDE = 2
MOST_POINTS = 60  # of a sparkline


def show_scorecard(build: Build, view: View, look: Look, score: pd.DataFrame) -> None:
    """Every brand on every platform, sortable."""
    rows, zone = rows_of(score, Scorecard), build.published.landscape.time_zone
    with card("scorecard"):
        heading(
            Finding(
                scorecard_finding(rows, own=look.own, measure=view.measure),
                scorecard_definition(
                    measure=view.measure, since=view.since, until=view.until, zone=zone
                ),
            )
        )
        if rows:
            trend = build.measure("follower_trend", **view.span, **view.whom)
            _show_table(_readable(score, trend), rows)
        else:
            note("No brand is tracked for this choice.")
        card_foot("scorecard", Behind(build, "scorecard", score))


def _readable(score: pd.DataFrame, trend: pd.DataFrame) -> pd.DataFrame:
    """The scorecard as its table shows it."""
    history = {
        key: list(rows["followers"])[-MOST_POINTS:]
        for key, rows in trend.groupby(["platform", "brand"])
    }
    keys = list(zip(score["platform"], score["brand"], strict=True))
    return pd.DataFrame(
        {
            "Brand": score["brand"],
            "Platform": score["platform"].map(platform_name),
            "Share": (100 * score["share"]).round(),
            "90 % range": [
                band(low, high) if is_known(low) and is_known(high) else None
                for low, high in zip(score["share_low"], score["share_high"], strict=True)
            ],
            "Momentum": score["momentum"],
            "Posts a week": score["posts_per_week"],
            "Posts": score["posts"],
            "Typical post": score["typical"].round(),
            "Per 1,000 followers": score["per_1000_followers"],
            "Followers": score["followers"],
            "Followers over time": [history.get(key) for key in keys],
        }
    )


def _show_table(table: pd.DataFrame, rows: Sequence[Scorecard]) -> None:
    """The table; a phone shows brand, platform and share first."""
    plain = st.column_config.NumberColumn
    top = float(table["Share"].max()) if table["Share"].notna().any() else 1
    st.dataframe(
        table,
        hide_index=True,
        height="content" if len(table) <= 14 else 560,
        row_height=38,
        placeholder="not known",
        column_config={
            "Share": st.column_config.ProgressColumn(
                format="%d %%", min_value=0, max_value=max(top, 1), width=100
            ),
            "Platform": st.column_config.TextColumn(width=90),
            "90 % range": st.column_config.TextColumn(width=85),
            "Momentum": plain(format="%.2f ×", help="1.00 × is with the field", width=85),
            "Posts a week": plain(format="%.1f", width=90),
            "Posts": plain(format="localized", width=60),
            "Typical post": plain(format="localized", width=90),
            "Per 1,000 followers": plain(format="%.1f", width=130),
            "Followers": plain(format="localized", width=85),
            "Followers over time": st.column_config.LineChartColumn(width=150),
        },
        alt="; ".join(_told(row) for row in rows[:12]),
    )


def _told(row: Scorecard) -> str:
    """A line of the table in words."""
    return (
        f"{row['brand']} on {platform_name(str(row['platform']))}: share {percent(row['share'])}, "
        f"{number(row['posts_per_week'], 1)} posts a week, typical post {short(row['typical'])}, "
        f"{short(row['followers'])} followers"
    )


def show_followers(build: Build, view: View, look: Look, score: pd.DataFrame) -> None:
    """Followers week by week, a chart per platform."""
    trend = build.measure("follower_trend", **view.span, **view.whom)
    rows = rows_of(score, Scorecard)
    there = set(trend["platform"])
    platforms = [name for name in dict.fromkeys(score["platform"]) if name in there]
    with card("followers"):
        logs = any(is_log(trend[trend["platform"] == name]) for name in platforms)
        words = growth_finding(rows, own=look.own), growth_definition(is_log=logs)
        heading(Finding(*words))
        for start in range(0, len(platforms), SIDE_BY_SIDE):
            line = platforms[start : start + SIDE_BY_SIDE]
            for column, platform in zip(
                st.columns(min(SIDE_BY_SIDE, len(platforms))), line, strict=False
            ):
                with column:
                    _show_platform(trend[trend["platform"] == platform], platform, look)
        if not platforms:
            note("No number of followers is known; import a follower file or collect under Data.")
        picture = Picture(
            lambda: [
                (platform_name(name), _drawn_of(trend[trend["platform"] == name], look))
                for name in platforms
            ],
            words,
        )
        behind = Behind(build, "follower_trend", trend)
        card_foot("followers", behind, picture if platforms else None)


def _show_platform(trend: pd.DataFrame, platform: str, look: Look) -> None:
    """One platform's followers."""
    name = platform_name(platform)
    show_html(Markup('<div class="op-small-head"><h3>{}</h3></div>').format(name))
    words = alt_text("followers", trend, f"Followers on {name}")
    chart(f"followers_{platform}", _drawn_of(trend, look), words)


def _drawn_of(trend: pd.DataFrame, look: Look) -> go.Figure:
    """The lines of one platform."""
    return followers_chart(trend, **look.chart)
