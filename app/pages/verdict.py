"""The sentence of a page: state, scope, headline, and what it rests on."""

from html import escape

import streamlit as st

from app.wording import Statement

CHIPS = {
    "measured": "level",
    "simulated": "level",
    "partial": "unsure",
    "stale": "unsure",
    "empty": "unsure",
    "cannot_tell": "unsure open",
    "failed": "behind",
}


def show_statement(statement: Statement) -> None:
    """The statement as the first heading of the page."""
    scope = f'<span class="scope">{escape(statement.scope)}</span>' if statement.scope else ""
    st.html(
        f'<p class="chips">{chip(statement)}{scope}</p>'
        f'<h1 class="verdict">{escape(statement.headline)}</h1>'
        f'<p class="range">{escape(statement.detail)}</p>'
    )


def chip(statement: Statement) -> str:
    """Glyph and word of a state: never colour alone."""
    return f'<span class="chip {CHIPS[statement.state]}">{escape(statement.chip)}</span>'
