"""The curve of one post's engagement by its age, against what is usual."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

from app.charts.look import Look
from app.charts.post_curve import post_curve_chart
from app.exhibits.exhibit import Behind
from app.parts.accounts import web_link
from app.parts.cards import Finding, card, card_foot, chart, heading, note, show_html
from app.parts.picture_file import Picture
from app.parts.posts.table import CHOSEN
from app.view.build import Build
from app.words.posts import PostWords, post_label, post_title, post_words
from app.words.rows import rows_of
from queries.rows import TopPosts

OFFERED = 100


def show_curve(build: Build, posts: pd.DataFrame, look: Look) -> None:
    """The curve of the chosen post, else of the first; posts: rows of top_posts as shown."""
    rows = {str(row["post_id"]): row for row in rows_of(posts, TopPosts)}
    if not rows:
        return
    with card("post_curve"):
        post = rows[_chosen(rows)]
        curve = build.measure("post_curve", post_id=str(post["post_id"]))
        told = post_words(post, curve)
        heading(Finding(told.title, told.definition))
        _draw_curve(build, post, curve, told, look)


def _chosen(rows: dict[str, TopPosts]) -> str:
    """The id of the post to show; a list offers the same as the rows of the table."""
    names = list(rows)[:OFFERED]
    wanted = st.session_state.get(CHOSEN)
    if wanted in rows and wanted not in names:
        names.append(wanted)
    if wanted not in rows:
        st.session_state[CHOSEN] = names[0]
    picked: str = st.selectbox(
        "The course of",
        names,
        format_func=lambda name: post_label(rows[name]),
        key=CHOSEN,
        width="stretch",
    )
    return picked


def _draw_curve(
    build: Build, post: TopPosts, curve: pd.DataFrame, told: PostWords, look: Look
) -> None:
    """The curve, its numbers, the post's own words with its link, what stands behind it."""
    colour = look.colours.get(str(post["brand"]), "#667085")

    def draw() -> go.Figure:
        return post_curve_chart(curve, colour=colour, scheme=look.scheme)

    behind = Behind(build, "post_curve", curve)
    if curve["engagement"].notna().any():
        chart("post_curve", draw(), f"{told.title}. {told.numbers}")
        show_html(_words_html(post, told.numbers))
        card_foot("post_curve", behind, Picture(draw, (told.title, told.definition)))
    else:
        note(told.numbers)
        card_foot("post_curve", behind)


def _words_html(post: TopPosts, numbers: str) -> Markup:
    """The numbers in a sentence, then the beginning of the post as text, with its link."""
    link = Markup()
    if url := web_link(post["url"]):
        anchor = Markup(' <a href="{}" target="_blank" rel="noopener noreferrer">Open</a>')
        link = anchor.format(url)
    return Markup('<p class="op-note">{}<br>“{}”{}</p>').format(numbers, post_title(post), link)
