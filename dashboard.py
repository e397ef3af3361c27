"""The dashboard's entry: page set-up and navigation. `outpace dashboard` or `streamlit run`."""

from pathlib import Path

import streamlit as st

from app.pages.cards import scheme
from app.pages.states import calm
from app.session import follow
from app.theme import logo, page_icon, style

PAGES = {"race": "Race", "posts": "Posts", "ask": "Ask", "data": "Data"}

page = st.navigation(
    [
        st.Page(f"app/pages/{name}.py", title=title, url_path=name, default=name == "race")
        for name, title in PAGES.items()
    ],
    position="top",
)
st.set_page_config(page_title=f"{page.title} · outpace", page_icon=page_icon(), layout="wide")
st.logo("/tmp/w/pg/logo.svg")
st.html(style())
st.html(Path(__file__).with_name("app") / "pages" / "pages.css")
with calm():
    page.run()
follow()
