"""The dashboard's entry: page set-up and navigation. `outpace dashboard` serves it.

Under `streamlit run` everybody only reads: the key and the gate belong to the product's own server.
"""

from importlib.resources import files

import streamlit as st

from app.parts.pieces import scheme, show_html
from app.theme.css import house_css, page_css
from app.theme.logo import logo_svg
from app.view.house import house_shown
from app.view.pages import PAGES, START, page_file, page_title

page = st.navigation(
    [
        st.Page(page_file(name), title=page_title(name), url_path=name, default=name == START)
        for name in PAGES
    ],
    position="top",
)
icon = files("app.theme").joinpath("icon.png")
house = house_shown()
whose = house.title or "outpace"
st.set_page_config(page_title=f"{page.title} · {whose}", page_icon=str(icon), layout="wide")
st.logo(house.logo or logo_svg(scheme()).decode(), size="large")
show_html(page_css())
show_html(house_css(house.our_colour, house.head_colour))
# What draws numbers is slow to import: the menu is painted before the first run has done that.
from app.parts.states import begin, calm  # noqa: E402
from app.view.landscape import follow  # noqa: E402

with calm():
    begin()
    page.run()
follow()
