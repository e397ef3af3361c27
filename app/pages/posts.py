"""Posts: what does a typical post earn, which posts stand out, and where are they?"""

import pandas as pd
import streamlit as st

from app import filters
from app.charts import alt_text, strip_chart
from app.charts.sample import MOST
from app.pages.accounts import web_link
from app.pages.cards import Finding, Source, card, chart_card, heading, note, source
from app.pages.looks import looks
from app.pages.states import foot, ready
from app.wording import typical_finding
from app.wording.definitions import strip_definition
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


build = ready("Posts")
view = filters.show(build)
change = build.measure("share_change", measure=view.measure, **view.half, **view.scope)
look = looks(build, view, change)
noun = view.measure if view.measure == "views" else "engagement"

# What does a typical post earn, and which posts stand out?
typical = build.measure("engagement_per_post", every="all", **view.span, **view.scope)
posts = build.measure("top_posts", measure=noun, top=EVERY_POST, **view.span, **view.whom)
place = listed(platform_name(name) for name in view.platforms) if view.platforms else "all"
finding = Finding(
    typical_finding(typical, **look.us),
    strip_definition(measure=noun, platform=place, drawn=min(len(posts), MOST), known=len(posts)),
)
if posts.empty:
    with card("posts"):
        note("No posts are known for this choice. Choose a longer period or more platforms.")
else:
    chart_card(
        finding,
        strip_chart(posts, typical, **look.chart),
        alt_text("strip", typical, finding.title),
        Source(build, "engagement_per_post", typical),
    )

# Which posts are they?
top = posts.sort_values("multiple", ascending=False, na_position="last").head(SHOWN)
broke_out = int((posts["multiple"] >= 5).sum()) if len(posts) else 0
if not posts.empty:
    with card("top_posts"):
        heading(
            Finding(
                f"{broke_out} posts earned at least five times the usual",
                "Each post against the median of the account’s own earlier posts of that kind. "
                "Young posts are still growing.",
            )
        )
        st.dataframe(
            readable(top, noun.capitalize()),
            hide_index=True,
            height=420,
            placeholder="–",
            row_height=38,
            column_config={
                "× usual": st.column_config.ProgressColumn(
                    format="%.1f ×",
                    min_value=0,
                    max_value=float(top["multiple"].max()),
                    width="small",
                ),
                "Post": st.column_config.TextColumn(width="large"),
                "Posted": st.column_config.DateColumn(format="D MMM YYYY"),
                noun.capitalize(): st.column_config.NumberColumn(format="localized"),
                "Usual": st.column_config.NumberColumn(format="localized"),
                "Link": st.column_config.LinkColumn(display_text="Open"),
            },
            alt=f"The {len(top)} posts that stand out most",
        )
        source("top_posts", Source(build, "top_posts", posts))
foot(build)
