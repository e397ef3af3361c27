"""What every page is built of: cards with a finding, its definition, its SQL and its numbers."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

from app.charts import config
from app.charts.template import Sent
from app.exhibits.exhibit import Behind, Body, Column, Drawing, Exhibit, Small, Smalls, Table
from app.exhibits.picture_file import Picture, picture_svg
from app.parts.downloads import csv_button, picture_buttons
from app.parts.noting import remember_day
from app.parts.pieces import Finding, card, heading, note, plain, scheme, show_html
from app.view.build import asked_of
from app.view.people import who
from app.words.catalogue import has, say

Picked = Callable[[str], object]  # told what stands behind a dot that was clicked


def chart(name: str, figure: go.Figure, alt: str) -> None:
    """A figure as wide as its card, with a text alternative."""
    _plot(name, Sent(figure), alt)


def _plot(name: str, figure: Sent, alt: str, picked: Picked | None = None) -> None:
    """The same of a figure that is ready to be sent; `picked` is told what stands behind a dot."""
    key = f"chart_{name}"

    def tell() -> None:
        points = st.session_state[key]["selection"]["points"]
        data = points[0].get("x" if picked is remember_day else "customdata") if points else None
        if picked is not None and data:
            picked(str(data if isinstance(data, str) else data[0]))

    st.plotly_chart(
        figure, theme=None, config=config(), key=key, alt=alt,
        on_select=tell if picked else "ignore", selection_mode="points",
    )  # fmt: skip


def card_foot(name: str, behind: Behind, picture: Picture | None = None) -> None:
    """The foot of a card: what stands behind it, and its numbers and picture as files."""
    with st.container(
        horizontal=True, key=f"source_{name}", gap="small", width="content", wrap=False
    ):
        computed(name, behind)
        if picture is None:
            csv_button(behind.frame, _file_name(behind), f"csv_{name}")
        else:
            _downloads(name, behind, picture)


@st.fragment
def computed(name: str, behind: Behind, *, with_csv: bool = False) -> None:
    """What stands behind a number, and its rows; sent only once the reader opens it."""
    about = st.popover(
        say("how-computed"),
        type="tertiary",
        icon=":material/function:",
        key=f"computed_{name}",
        on_change="rerun",
    )
    if about.open:
        with about:
            _show_behind(behind)
            if with_csv:
                csv_button(behind.frame, _file_name(behind), f"csv_{name}")


@st.fragment
def _downloads(name: str, behind: Behind, picture: Picture) -> None:
    """The picture and the numbers as files; they are only made once the reader opens this."""
    download = st.popover(
        say("how-download"),
        type="tertiary",
        icon=":material/download:",
        key=f"download_{name}",
        on_change="rerun",
    )
    if download.open:
        with download:
            foot = [*picture.notes, *behind.basis]
            svg = picture_svg(picture.draw(), picture.words, foot, scheme())
            picture_buttons(svg, _file_name(behind), name)
            csv_button(behind.frame, _file_name(behind), f"csv_{name}")


def _file_name(behind: Behind) -> str:
    """The name of a file, without its ending: the measure and the build."""
    return f"outpace_{behind.measure.removeprefix('mart.')}_{behind.build.published.build_id}"


def _show_behind(behind: Behind) -> None:
    """How a number comes about: plain sentences and what it rests on, the SQL folded below."""
    how = f"how-{behind.measure.removeprefix('mart.').replace('_', '-')}"
    st.markdown(plain(say(how) if has(how) else behind.definition.question))
    for line in behind.basis:
        st.markdown(plain(line))
    with st.expander(say("how"), key=f"sql_{behind.measure}"):
        st.caption(say("how-call"))
        for sql in (behind.call, behind.definition.sql):
            if sql:
                st.code(sql, language="sql", wrap_lines=True)


def show(
    exhibit: Exhibit,
    *,
    switch: Callable[[], object] | None = None,
    picked: Picked | None = None,
) -> None:
    """A card with an exhibit: finding, content, what stands behind it and its files.

    `switch` draws what the exhibit can be switched by, beside the finding; `picked` is told what
    stands behind a dot of its chart that was clicked.
    """
    with card(exhibit.name, fill=True):
        if switch is None:
            heading(Finding(exhibit.title, exhibit.definition))
        else:
            with st.container(horizontal=True, key=f"switched_{exhibit.name}", wrap=False):
                heading(Finding(exhibit.title, exhibit.definition))
                switch()
        if why := exhibit.why_nothing:
            note(why)
        else:
            _draw(exhibit, picked)
        if exhibit.below:
            show_html(exhibit.below)
        card_foot(exhibit.name, exhibit.behind, _picture_of(exhibit))


def _draw(exhibit: Exhibit, picked: Picked | None = None) -> None:
    """The content of an exhibit."""
    content = exhibit.content
    match content:
        case Body(html=html) if not html:
            return
        case Body():
            if content.html:
                show_html(content.html)
        case Table():
            show_table(exhibit.name, content)
        case Smalls():
            _show_smalls(exhibit.name, content.draw(exhibit.behind.frame), content.across)
        case Drawing(kind=None):
            chart(exhibit.name, content.draw(exhibit.behind.frame), exhibit.alt)
        case Drawing():
            _chart_of(exhibit, content, picked)


def _picture_of(exhibit: Exhibit) -> Picture | None:
    """What of an exhibit can be taken along as a picture."""
    content = exhibit.content
    if exhibit.why_nothing or not isinstance(content, Drawing | Smalls):
        return None
    words = (exhibit.title, exhibit.definition)
    return Picture(lambda: content.draw(exhibit.behind.frame), words)


def _show_smalls(name: str, drawn: Sequence[Small], across: int) -> None:
    """Small charts side by side, as many as fit, each under its caption."""
    for start in range(0, len(drawn), across):
        columns = st.columns(min(across, len(drawn)))
        for at, (column, (caption, figure, alt)) in enumerate(
            zip(columns, drawn[start : start + across], strict=False), start=start
        ):
            with column:
                show_html(Markup('<h3 class="op-small">{}</h3>').format(caption))
                chart(f"{name}_{at}", figure, alt)


def show_table(name: str, table: Table) -> None:
    """A table whose columns say what their values are."""
    labels = {column.name: column.label for column in table.columns}
    rows = [{labels[key]: row.get(key) for key in labels} for row in table.rows]
    st.dataframe(
        pd.DataFrame(rows, columns=list(labels.values())),
        key=f"table_{name}",
        hide_index=True,
        height="content",
        row_height=38,
        placeholder=say("unknown"),
        column_config={column.label: _column_of(column) for column in table.columns},
        alt=table.alt,
    )


def _column_of(column: Column) -> Any:
    """How Streamlit writes the values of a column."""
    kinds, tip = st.column_config, column.tip or None
    match column.kind:
        case "count":
            return kinds.NumberColumn(format="localized", help=tip)
        case "tenths":
            return kinds.NumberColumn(format="%.1f", help=tip)
        case "share" | "change":
            return kinds.NumberColumn(format="percent", help=tip)
        case "day":
            return kinds.DateColumn(format="DD-MM-YYYY", help=tip)
        case "link":
            return kinds.LinkColumn(display_text=say("open"), help=tip)
        case "text":
            return kinds.TextColumn(help=tip)


def _chart_of(exhibit: Exhibit, content: Drawing, picked: Picked | None) -> None:
    """A figure that is kept for the next reader, where it says what it is drawn by."""
    behind = exhibit.behind

    clicked = picked is None and who().is_editor  # days of charts over time can be written about

    def made() -> tuple[Sent, str]:
        return Sent(content.draw(behind.frame), clicked=clicked), exhibit.alt

    words, drawn_by = (exhibit.title, exhibit.definition), content.drawn_by
    asked = repr(asked_of(behind.frame))
    key = ("chart", behind.measure, asked, words, repr(drawn_by), clicked)
    figure, alt = made() if drawn_by is None else behind.build.shelved(key, made)
    _plot(behind.measure, figure, alt, remember_day if figure.has_days else picked)
