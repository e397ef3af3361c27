"""The sentence of a page: state, scope, headline, and what it rests on."""

from html import escape

import streamlit as st

from app.wording import Statement

CHIPS = {
    "measured": "op-level",
    "simulated": "op-level",
    "partial": "op-unsure",
    "stale": "op-unsure",
    "empty": "op-unsure",
    "cannot_tell": "op-unsure",
    "failed": "op-behind",
}


def show_statement(statement: Statement) -> None:
    """The statement as the first heading of the page."""
    scope = f'<span class="op-scope">{escape(statement.scope)}</span>' if statement.scope else ""
    st.html(
        f'<p class="op-row">{chip(statement)}{scope}</p>'
        f'<h1 class="op-headline">{escape(statement.headline)}</h1>'
        f'<p class="op-detail">{escape(statement.detail)}</p>'
    )


def chip(statement: Statement) -> str:
    """Glyph and word of a state: never colour alone."""
    return f'<span class="op-chip {CHIPS[statement.state]}">{escape(statement.chip)}</span>'
