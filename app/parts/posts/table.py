"""The table of posts with its filters; the chosen row is the post whose curve is shown."""

from typing import Any

import pandas as pd
import streamlit as st

from app.exhibits.exhibit import Behind
from app.parts.accounts import web_link
from app.parts.cards import Finding, card, card_foot, heading, note
from app.view.build import Build
from app.view.pages import switch
from app.words.names import platform_name
from app.words.posts import NO_TEXT, breakouts_none, multiple_alt, rarity_cell, table_title
from app.words.rows import rows_of
from queries.rows import TopPosts

SHOWN = 500
CHOSEN = "course_of"


def show_posts(build: Build, posts: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Filters and table; the rows that it shows. posts: top_posts; measure: engagement or views."""
    ranked = posts.sort_values("ratio", ascending=False, na_position="last")
    with card("top_posts"):
        place = st.container()
        found = _filtered(ranked) if len(ranked) else ranked
        shown = found.head(SHOWN).reset_index(drop=True)
        with place:
            heading(
                Finding(
                    table_title(
                        len(shown), len(found), len(ranked), at_age=bool(found["ratio"].any())
                    ),
                    "Engagement and what is usual for the account and kind, both at the age named. "
                    "Choose a row to see its course below.",
                )
            )
        if ranked.empty:
            note(breakouts_none(ranked))
        elif shown.empty:
            note("Take out a word or a kind, or show all posts and not only breakouts.")
        else:
            _show_table(shown, measure)
        card_foot("top_posts", Behind(build, "top_posts", found))
    return shown


def _filtered(posts: pd.DataFrame) -> pd.DataFrame:
    """The posts that the reader wants to see."""
    kinds = sorted(set(posts["kind"]))
    with st.container(horizontal=True, key="post_filters", vertical_alignment="center"):
        words = st.text_input(
            "Words in the post",
            key=switch("words"),
            bind="query-params",
            placeholder="Words in the post or brand",
            label_visibility="collapsed",
            width=230,
            max_chars=80,
        )
        chosen = st.pills(
            "Kinds",
            kinds,
            key=switch("kinds"),
            selection_mode="multi",
            bind="query-params",
            label_visibility="collapsed",
        )
        rare = st.toggle("Breakouts only", key=switch("breakouts"), bind="query-params")
    return _fitting(posts, words or "", chosen or [], is_rare=rare)


def _fitting(posts: pd.DataFrame, words: str, kinds: list[str], *, is_rare: bool) -> pd.DataFrame:
    """The posts with all of the words in text or brand, of the kinds, only breakouts if so."""
    kept = pd.Series(True, index=posts.index)
    text = posts["title"].fillna("").astype(str) + " " + posts["brand"].astype(str)
    for word in words.split():
        kept &= text.str.contains(word, case=False, regex=False)
    if kinds:
        kept &= posts["kind"].isin(kinds)
    if is_rare:
        kept &= posts["is_breakout"].fillna(False).astype(bool)
    found = posts[kept]
    found.attrs.update(posts.attrs)
    return found


def _readable(posts: pd.DataFrame, measure: str) -> pd.DataFrame:
    """The posts as the table shows them: brand, multiple and post first, as a phone shows these."""
    rare = zip(posts["once_in_weeks"], posts["weeks_seen"], strict=True)
    is_compared = posts["expected"].notna()
    engagement = posts["compared_value"] if measure == "views" else posts["value"]
    columns: dict[str, Any] = {
        "Brand": posts["brand"],
        "× expected": posts["ratio"],
        "Post": posts["title"].fillna(NO_TEXT),
        "Expected": posts["expected"].round(),
        "How rare": [rarity_cell(*pair) for pair in rare],
        "Engagement": posts["compared_value"].where(is_compared, engagement),
        "At age, days": posts["compared_days"].where(is_compared, posts["age_days"]),
        "At 30 days": posts["ripe"].where(posts["is_projected"]).round(),
        "Views": posts["value"] if measure == "views" else None,
        "Kind": posts["kind"],
        "Platform": posts["platform"].map(platform_name),
        "Posted": posts["published_date"],
        "Link": posts["url"].map(web_link),
    }
    if measure != "views":
        del columns["Views"]
    return pd.DataFrame(columns)


def _show_table(posts: pd.DataFrame, measure: str) -> None:
    """The posts; choosing a row shows the curve of the post."""
    told = "; ".join(multiple_alt(row) for row in rows_of(posts.head(5), TopPosts))
    st.dataframe(
        _readable(posts, measure),
        hide_index=True,
        height=min(38 * (len(posts) + 1) + 3, 421),
        row_height=38,
        placeholder="–",
        key="post_table",
        on_select=lambda: _choose(posts),
        selection_mode="single-row",
        column_config=_columns(posts),
        alt=f"{len(posts)} posts, the furthest above their usual first: {told}",
    )


def _columns(posts: pd.DataFrame) -> dict[str, Any]:
    """How each column is shown; the widths fit a screen of 1280 px."""
    most = float(posts["ratio"].max()) if posts["ratio"].notna().any() else 1.0
    kinds = st.column_config
    counts = {"Expected": 74, "Engagement": 90, "At 30 days": 84, "Views": 84}
    return {
        "Brand": kinds.TextColumn(width=96),
        "× expected": kinds.ProgressColumn(
            format="%.1f ×", min_value=0, max_value=max(most, 1.0), width=122
        ),
        "Post": kinds.TextColumn(width=200),
        "How rare": kinds.TextColumn(width=108),
        "At age, days": kinds.NumberColumn(format="%.1f", width=92),
        "Kind": kinds.TextColumn(width=58),
        "Platform": kinds.TextColumn(width=84),
        "Posted": kinds.DateColumn(format="D MMM YYYY", width=98),
        "Link": kinds.LinkColumn(display_text="Open", width=54),
        **{
            name: kinds.NumberColumn(format="localized", width=width)
            for name, width in counts.items()
        },
    }


def _choose(posts: pd.DataFrame) -> None:
    """Remember the post of the chosen row."""
    rows = st.session_state["post_table"]["selection"]["rows"]
    if rows and rows[0] < len(posts):
        st.session_state[CHOSEN] = str(posts["post_id"].iloc[rows[0]])
