"""What every page is built of: cards with a finding, its definition, its SQL and its numbers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from app.charts import alt_text, config
from app.charts.alt import TOLD, Chart
from app.pages.downloads import csv_bytes
from app.session import Build
from app.theme import Scheme
from app.theme.parts import chart_head


@dataclass(frozen=True, slots=True)
class Finding:
    """What a chart says: the finding as its title, and how the number is defined."""

    title: str
    definition: str


@dataclass(frozen=True, slots=True)
class Source:
    """What stands behind a chart or table: the build, the measure asked, its rows."""

    build: Build
    measure: str
    frame: pd.DataFrame


@contextmanager
def card(name: str, *, fill: bool = False) -> Iterator[None]:
    """A white card; `fill` makes it as high as its neighbours."""
    with st.container(key=f"card_{name}", height="stretch" if fill else "content", gap="small"):
        yield


def scheme() -> Scheme:
    """The scheme that the reader's browser shows now."""
    return "dark" if st.context.theme.type == "dark" else "light"


def heading(finding: Finding) -> None:
    """The finding as a heading, the definition below it."""
    st.html(chart_head(finding.title, finding.definition))


def chart(name: str, figure: go.Figure, alt: str) -> None:
    """A figure as wide as its card, with a text alternative."""
    st.plotly_chart(figure, theme=None, config=config(), key=f"chart_{name}", alt=alt)


def source(name: str, behind: Source) -> None:
    """The foot of a card: the SQL behind it and its numbers as CSV."""
    published = behind.build.published
    definition = published.definition(behind.measure)
    with st.container(
        horizontal=True, key=f"source_{name}", gap="small", width="content", wrap=False
    ):
        with st.popover("How is this computed", type="tertiary", icon=":material/function:"):
            st.markdown(plain(definition.question))
            st.caption("Run it in any DuckDB client on the published file:")
            st.code(definition.call, language="sql", wrap_lines=True)
            st.code(definition.sql, language="sql", wrap_lines=True)
        st.download_button(
            "CSV",
            lambda: csv_bytes(behind.frame),
            f"outpace_{behind.measure}_{published.build_id}.csv",
            "text/csv",
            key=f"csv_{name}",
            type="tertiary",
            icon=":material/download:",
            on_click="ignore",
        )


def chart_card(
    finding: Finding,
    draw: Callable[[], go.Figure],
    kind: Chart,
    behind: Source,
    below: str = "",
) -> None:
    """A card with one chart: finding, definition, figure, what stands `below`, SQL and CSV."""
    with card(behind.measure, fill=True):
        heading(finding)
        if not behind.frame[TOLD[kind][0]].notna().any():
            note("Nothing is known for this choice. Choose a longer period or more platforms.")
        else:
            chart(behind.measure, draw(), alt_text(kind, behind.frame, finding.title))
            if below:
                st.html(below)
        source(behind.measure, behind)


def one_platform(
    frame: pd.DataFrame, wanted: str | None = None, *, known: str = "share"
) -> tuple[pd.DataFrame, str]:
    """The rows of one platform, and which: the wanted one, else where most is known.

    Views come per platform and are never added across platforms; `known` is the column to know.
    """
    there = frame.groupby("platform")[known].count().sort_values(ascending=False, kind="stable")
    chosen = wanted if wanted in there.index or there.empty else str(there.index[0])
    return frame[frame["platform"] == chosen], chosen or "all"


def platform_of(frame: pd.DataFrame) -> str:
    """The platform that all rows are of."""
    return str(frame["platform"].iloc[0]) if len(frame) else "all"


def note(text: str) -> None:
    """A sentence that stands where a chart or table has nothing to show."""
    st.html(f'<p class="op-detail">{escape(text)}</p>')


def sentence(text: str) -> str:
    """An error's message as a sentence of a page."""
    text = text.strip().rstrip(".")
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def plain(text: str) -> str:
    """A text from outside for a place that reads Markdown: every sign stands for itself."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()#+-.!|<>~$:@" else sign for sign in text)
