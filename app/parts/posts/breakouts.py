"""The posts that broke out, the newest first, each with how rare it is."""

from html import escape

import pandas as pd
import streamlit as st

from app.parts.accounts import web_link
from app.parts.cards import Behind, Finding, card, card_foot, heading, note
from app.view.build import Build
from app.view.choice import View
from app.words.posts import (
    breakout_line,
    breakouts_none,
    breakouts_title,
    more_breakouts,
    post_title,
)
from app.words.rows import rows_of
from app.words.values import times
from queries.rows import Breakouts

LISTED = 6


def show_breakouts(build: Build, view: View, posts: pd.DataFrame) -> None:
    """The list of breakouts; posts: top_posts of the same view."""
    found = build.measure("breakouts", **view.span, **view.whom)
    with card("breakouts"):
        heading(
            Finding(
                breakouts_title(posts, view.own),
                "The newest first. A breakout is a post that an account has at most twice a year, "
                "against what its posts of that kind usually have at the same age.",
            )
        )
        if found.empty:
            note(breakouts_none(posts))
        else:
            st.html(_breakouts_html(rows_of(found.head(LISTED), Breakouts), len(found)))
        card_foot("breakouts", Behind(build, "breakouts", found))


def _breakouts_html(rows: list[Breakouts], found: int) -> str:
    """The list; what platforms wrote stays text, only addresses of the web become links."""
    items = "".join(_breakout_html(row) for row in rows)
    rest = f'<p class="op-note">{escape(more_breakouts(found - len(rows)))}</p>'
    return f'<ol class="op-breakouts">{items}</ol>{rest if found > len(rows) else ""}'


def _breakout_html(row: Breakouts) -> str:
    """One breakout: multiple, title with its link, brand and day, the sentence."""
    where, told = breakout_line(row)
    url, title = web_link(row["url"]), escape(post_title(row))
    if url:
        title = f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{title}</a>'
    return (
        f"<li><b>{escape(times(row['ratio']))}</b><div><p><strong>{title}</strong> "
        f"<span>{escape(where)}</span></p><p>{escape(told[:1].upper() + told[1:])}.</p></div></li>"
    )
