"""Files to take along: CSV that a spreadsheet opens without running anything, SVG and PNG."""

from importlib.resources import files

import pandas as pd
import streamlit as st

from app.words.safe import spreadsheet_csv

PNG_HTML = '<button type="button"><span aria-hidden="true">↓</span> PNG</button>'
PNG_CSS = """
button { all: unset; box-sizing: border-box; width: 100%; cursor: pointer; padding: .45rem .75rem;
  border-radius: 8px; font: inherit; font-size: .93rem; color: var(--st-text-color, inherit); }
button:hover { color: var(--st-primary-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); }
span { display: inline-block; width: 1.4rem; }
"""


def csv_button(frame: pd.DataFrame, name: str, key: str | None = None) -> None:
    """The rows as CSV; `name` is the file without its ending."""
    st.download_button(
        "CSV",
        lambda: csv_bytes(frame),
        f"{name}.csv",
        "text/csv",
        key=key,
        type="tertiary",
        icon=":material/download:",
        on_click="ignore",
    )


def picture_buttons(svg: str, name: str, key: str) -> None:
    """A picture as SVG, and as PNG that the browser draws from it."""
    png = st.components.v2.component(
        "outpace_png",
        html=PNG_HTML,
        css=PNG_CSS,
        js=files("app.parts").joinpath("png.js").read_text("utf-8"),
    )
    png(data={"svg": svg, "name": f"{name}.png"}, key=f"png_{key}")
    st.download_button(
        "SVG",
        svg.encode("utf-8"),
        f"{name}.svg",
        "image/svg+xml",
        key=f"svg_{key}",
        type="tertiary",
        icon=":material/download:",
        on_click="ignore",
    )


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as UTF-8 CSV with a mark for Excel; texts that look like formulas get a `'`."""
    text = spreadsheet_csv(frame, end="\r\n")
    return b"\xef\xbb\xbf" + text.encode("utf-8", "replace")
