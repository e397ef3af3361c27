"""The lists of posts with their filters, and the post whose curve is shown."""

import pandas as pd
import streamlit as st

from app.exhibits.posts import SORTS, Scene, Sort, curve, listing, sorted_posts
from app.parts.cards import show
from app.parts.states import query_now
from app.view.choice import focus_label
from app.view.heard import hear
from app.view.pages import switch, way
from app.words.catalogue import say
from app.words.rows import rows_of
from queries.rows import TopPosts

POST = "post"  # the name in the address


def show_curve(scene: Scene) -> None:
    """The curve of the post that the address names; nothing without one."""
    chosen = st.query_params.get(POST)
    rows = rows_of(scene.posts[scene.posts["post_id"] == chosen], TopPosts)
    if rows:
        show(curve(scene, rows[0]))


def choose(post: str) -> None:
    """The address names the post of a dot that was clicked."""
    st.query_params[POST] = post


def show_lists(scene: Scene) -> None:
    """One of four lists, filtered by words and kinds."""
    with st.container(horizontal=True, key="post_filters", vertical_alignment="center"):
        sort = _sort()
        found = _filtered(sorted_posts(scene, sort))
    focus = focus_label(scene.view.focus) if scene.view.focus else ""
    query = query_now()

    def address(post: str) -> str:
        base = way("posts", query, focus)
        return f"{base}{'&' if '?' in base else '?'}{POST}={post}"

    show(listing(scene, sort, found, address))


def _sort() -> Sort:
    """Which list; its label also stands in the address."""
    hear("sort", SORTS, _label)
    chosen = st.segmented_control(
        say("posts-sort-title"),
        SORTS,
        format_func=_label,
        default=SORTS[0],
        required=True,
        key=switch("sort", _label),
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen or SORTS[0]


def _label(sort: str) -> str:
    return say("posts-sort", sort=sort)


def _filtered(posts: pd.DataFrame) -> pd.DataFrame:
    """The posts that the reader wants to see."""
    words = st.text_input(
        say("posts-words"),
        key=switch("words"),
        bind="query-params",
        placeholder=say("posts-words"),
        label_visibility="collapsed",
        width=230,
        max_chars=80,
    )
    kept = pd.Series(True, index=posts.index)
    text = posts["title"].fillna("").astype(str) + " " + posts["brand"].astype(str)
    for word in (words or "").split():
        kept &= text.str.contains(word, case=False, regex=False)
    found = posts[kept]
    found.attrs.update(posts.attrs)
    return found
