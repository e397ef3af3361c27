"""Tiles: a short answer with its bars, what stands behind it, and the way on."""

import streamlit as st
from markupsafe import Markup

from app.exhibits.exhibit import Body, Exhibit
from app.parts.cards import computed
from app.parts.pieces import card, show_html
from app.view.pages import page_file
from app.words.catalogue import say


def show_tile(exhibit: Exhibit, tile: str, page: str) -> None:
    """Show a tile of Race; `page` tells more of it."""
    name, label = exhibit.name, say("race-tile", tile=tile)
    with card(name, fill=True):
        with st.container(
            horizontal=True,
            horizontal_alignment="distribute",
            vertical_alignment="center",
            wrap=False,
            key=f"tilehead_{tile}",
        ):
            words = Markup('<p class="op-label" title="{}"><b>{}</b> {}</p>')
            show_html(words.format(exhibit.definition, label, exhibit.definition))
            with st.container(
                horizontal=True, key=f"tilelinks_{tile}", gap="small", width="content", wrap=False
            ):
                computed(name, exhibit.behind, with_csv=True)
                st.page_link(page_file(page), label=f"{say('race-tile-more', tile=tile)} →")
        body = exhibit.content.html if isinstance(exhibit.content, Body) else Markup()
        title = Markup('<h2 class="op-tile-headline">{}</h2>').format(exhibit.title)
        show_html(title + body)
