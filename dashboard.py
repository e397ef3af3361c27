"""The dashboard's entry: page set-up and navigation. `outpace dashboard` serves it.

Under `streamlit run` everybody only reads: the key and the gate belong to the product's own server.
"""

from importlib.resources import files

import streamlit as st

from app.parts.cards import scheme, show_html
from app.parts.states import begin, calm
from app.theme.css import page_css
from app.theme.logo import logo_svg
from app.view.landscape import follow
from app.view.pages import PAGES, START, page_file

page = st.navigation(
    [
        st.Page(page_file(name), title=title, url_path=name, default=name == START)
        for name, title in PAGES.items()
    ],
    position="top",
)
icon = files("app.theme").joinpath("icon.png")
st.set_page_config(page_title=f"{page.title} · outpace", page_icon=str(icon), layout="wide")
st.logo(logo_svg(scheme()).decode(), size="large")
show_html(page_css())
with calm():
    begin()
    page.run()
follow()
