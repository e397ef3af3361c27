"""Posts: what does a typical post earn, which posts stand out, and where are they?"""

import pandas as pd
import streamlit as st

from app.charts import strip_chart
from app.charts.sample import MOST
from app.pages.accounts import web_link
from app.pages.cards import Finding, Source, card, chart_card, heading, note, source
from app.pages.looks import looks
from app.pages.states import foot, here
from app.wording import typical_finding
from app.wording.definitions import strip_definition
from app.wording.numbers import count
from app.wording.rarity import breakouts_finding, rarity_cell
from app.wording.words import listed, platform_name

EVERY_POST = 100_000  # more than any landscape of a page has
SHOWN = 200


def readable(posts: pd.DataFrame, measure: str) -> pd.DataFrame:
    """The posts as the table shows them."""
    return pd.DataFrame(
        {
            "Brand": posts["brand"],
            "× expected": posts["ratio"],
            "How rare": [
                rarity_cell(*pair)
                for pair in zip(posts["once_in_weeks"], posts["weeks_seen"], strict=True)
            ],
            "Post": posts["title"].fillna("(no text)"),
            "Kind": posts["kind"],
            "Platform": posts["platform"].map(platform_name),
            "Posted": posts["published_date"],
            measure: posts["value"],
            "Expected": posts["expected"].round(),
            "At 30 days": posts["ripe"].where(posts["is_projected"]).round(),
            "Link": posts["url"].map(web_link),
        }
    )


def show_table(posts: pd.DataFrame, measure: str) -> None:
    """The posts, the phone sees brand, ratio and rarity first."""
    st.dataframe(
        readable(posts, measure),
        hide_index=True,
        height=420,
        row_height=38,
        placeholder="–",
        column_config={
            "× expected": st.column_config.ProgressColumn(
                format="%.1f ×",
                min_value=0,
                max_value=float(posts["ratio"].max()) if posts["ratio"].notna().any() else 1,
                width="small",
            ),
            "Post": st.column_config.TextColumn(width="large"),
            "Posted": st.column_config.DateColumn(format="D MMM YYYY"),
            measure: st.column_config.NumberColumn(format="localized"),
            "Expected": st.column_config.NumberColumn(format="localized"),
            "At 30 days": st.column_config.NumberColumn(format="localized"),
            "Link": st.column_config.LinkColumn(display_text="Open"),
        },
        alt=f"The {count(len(posts), 'post')} that stand out most",
    )


build, view = here("Posts")
change = build.measure("share_change", measure=view.measure, **view.half, **view.scope)
look = looks(build, view, change)

# What does a typical post earn?
typical = build.measure("engagement_per_post", every="all", **view.span, **view.scope)
posts = build.measure("top_posts", top=EVERY_POST, **view.span, **view.whom)
places = listed(platform_name(name) for name in view.platforms or ("all",))
chart_card(
    Finding(
        typical_finding(typical, **look.us),
        strip_definition(
            measure="engagement", platform=places, drawn=min(len(posts), MOST), known=len(posts)
        ),
    ),
    lambda: strip_chart(posts, typical, **look.chart),
    "strip",
    Source(build, "engagement_per_post", typical),
)

# Which posts stand out, against what is usual for their account and kind at the same age?
noun = "views" if view.measure == "views" else "engagement"
ranked = build.measure("top_posts", measure=noun, top=EVERY_POST, **view.span, **view.whom)
top = ranked.sort_values("ratio", ascending=False, na_position="last").head(SHOWN)
with card("top_posts"):
    compared = int(ranked["expected"].notna().sum())
    alone = compared == 0 and bool((ranked["observations"] == 1).all()) and len(ranked) > 0
    heading(
        Finding(
            breakouts_finding(
                int(ranked["is_breakout"].sum()), compared, "one look" if alone else "same age"
            ),
            "Engagement of each post against what posts of its account and kind usually have at "
            "the same age. A breakout is a post that an account has at most twice a year.",
        )
    )
    if top.empty:
        note("No post is known for this choice. Choose a longer period or more platforms.")
    else:
        show_table(top, noun.capitalize())
    source("top_posts", Source(build, "top_posts", ranked))
foot(build)
