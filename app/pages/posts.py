"""Posts: what does a typical post earn, which posts stand out, and where are they?"""

import pandas as pd
import streamlit as st

from app.charts import strip_chart
from app.charts.sample import MOST, RING
from app.pages.accounts import web_link
from app.pages.cards import Finding, Source, card, chart_card, heading, note, source
from app.pages.looks import looks
from app.pages.states import foot, here
from app.wording import typical_finding
from app.wording.definitions import strip_definition
from app.wording.numbers import count
from app.wording.words import listed, platform_name

EVERY_POST = 100_000  # more than any landscape of a page has
SHOWN = 200


def readable(posts: pd.DataFrame, measure: str) -> pd.DataFrame:
    """The posts as the table shows them."""
    return pd.DataFrame(
        {
            "Brand": posts["brand"],
            "× usual": posts["multiple"],
            "Post": posts["title"].fillna("(no text)"),
            "Kind": posts["kind"],
            "Platform": posts["platform"].map(platform_name),
            "Posted": posts["published_date"],
            measure: posts["value"],
            "Usual": posts["usual"].round(),
            "Link": posts["url"].map(web_link),
        }
    )


def show_table(posts: pd.DataFrame, measure: str) -> None:
    """The posts, the phone sees brand, multiple and post first."""
    st.dataframe(
        readable(posts, measure),
        hide_index=True,
        height=420,
        row_height=38,
        placeholder="–",
        column_config={
            "× usual": st.column_config.ProgressColumn(
                format="%.1f ×",
                min_value=0,
                max_value=float(posts["multiple"].max()) if posts["multiple"].notna().any() else 1,
                width="small",
            ),
            "Post": st.column_config.TextColumn(width="large"),
            "Posted": st.column_config.DateColumn(format="D MMM YYYY"),
            measure: st.column_config.NumberColumn(format="localized"),
            "Usual": st.column_config.NumberColumn(format="localized"),
            "Link": st.column_config.LinkColumn(display_text="Open"),
        },
        alt=f"The {count(len(posts), 'post')} that stand out most",
    )


build, view = here("Posts")
change = build.measure("share_change", measure=view.measure, **view.against, **view.scope)
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

# Which posts stand out, against what is usual for their account?
noun = "views" if view.measure == "views" else "engagement"
ranked = build.measure("top_posts", measure=noun, top=EVERY_POST, **view.span, **view.whom)
top = ranked.sort_values("multiple", ascending=False, na_position="last").head(SHOWN)
with card("top_posts"):
    broke_out = count(int((ranked["multiple"] >= RING).sum()), "post")
    heading(
        Finding(
            f"{broke_out[:1].upper()}{broke_out[1:]} earned at least five times the usual",
            f"{noun.capitalize()} of each post against the median of the account’s own earlier "
            "posts of that kind. Young posts are still growing.",
        )
    )
    if top.empty:
        note("No post is known for this choice. Choose a longer period or more platforms.")
    else:
        show_table(top, noun.capitalize())
    source("top_posts", Source(build, "top_posts", ranked))
foot(build)
