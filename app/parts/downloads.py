"""Files to take along: tables that a spreadsheet opens without running anything, SVG and PNG."""

import io
from importlib.resources import files

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import streamlit as st

from app.snapshot.answer_book import answer_book
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


def answer_buttons(rows: pa.Table, frame: pd.DataFrame, name: str) -> None:
    """The rows of an answer as CSV, Parquet and a workbook; made once somebody wants one."""
    csv_button(frame, name)
    st.download_button(
        "Parquet",
        lambda: parquet_bytes(rows),
        f"{name}.parquet",
        "application/vnd.apache.parquet",
        type="tertiary",
        icon=":material/download:",
        on_click="ignore",
    )
    st.download_button(
        "XLSX",
        lambda: answer_book(frame, name),
        f"{name}.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
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


def parquet_bytes(rows: pa.Table) -> bytes:
    """The rows as Parquet; a column of a type that it does not know becomes text."""
    for at, field in enumerate(rows.schema):
        if not _is_storable(field):
            texts = [None if one is None else str(one) for one in rows.column(at).to_pylist()]
            rows = rows.set_column(at, field.name, pa.array(texts, pa.string()))
    kept = io.BytesIO()
    pq.write_table(rows, kept, compression="zstd")
    return kept.getvalue()


def _is_storable(field: pa.Field) -> bool:
    try:
        pq.write_table(pa.schema([field]).empty_table(), io.BytesIO())
    except pa.ArrowException:
        return False
    return True


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as UTF-8 CSV with a mark for Excel; texts that look like formulas get a `'`."""
    text = spreadsheet_csv(frame, end="\r\n")
    return b"\xef\xbb\xbf" + text.encode("utf-8", "replace")
