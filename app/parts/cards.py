"""What every page is built of: cards with a finding, its definition, its SQL and its numbers."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

import queries
from app.charts import alt_text, config
from app.charts.alt import TOLD, Chart
from app.charts.template import Sent
from app.exhibits.exhibit import Behind, Body, Column, Drawing, Exhibit, Smalls, Table
from app.parts.downloads import csv_button, picture_buttons
from app.parts.picture_file import Picture, picture_svg
from app.parts.pieces import Finding, card, heading, note, plain, scheme, show_html
from app.view.build import asked_of
from app.view.calls import call_text
from app.words.basis import basis_lines
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
        data = points[0].get("customdata") if points else None
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
            foot = [*picture.notes, *_basis_of(behind)]
            svg = picture_svg(picture.draw(), picture.words, foot, scheme())
            picture_buttons(svg, _file_name(behind), name)
            csv_button(behind.frame, _file_name(behind), f"csv_{name}")


def _file_name(behind: Behind) -> str:
    """The name of a file, without its ending: the measure and the build."""
    return f"outpace_{behind.measure.removeprefix('mart.')}_{behind.build.published.build_id}"


def _show_behind(behind: Behind) -> None:
    """How a number comes about: plain sentences and what it rests on, the SQL folded below."""
    definition = behind.build.definition(behind.measure)
    how = f"how-{behind.measure.removeprefix('mart.').replace('_', '-')}"
    st.markdown(plain(say(how) if has(how) else definition.question))
    for line in _basis_of(behind):
        st.markdown(plain(line))
    with st.expander(say("how"), key=f"sql_{behind.measure}"):
        _show_sql(behind, definition)


def _show_sql(behind: Behind, definition: queries.Definition) -> None:
    """The call with the arguments of this page, and the SQL of the measure."""
    asked = asked_of(behind.frame)
    call = definition.call if asked is None else call_text(behind.measure, asked)
    st.caption(say("how-call"))
    st.code(call, language="sql", wrap_lines=True)
    if definition.sql:
        st.code(definition.sql, language="sql", wrap_lines=True)


def _basis_of(behind: Behind) -> list[str]:
    """n, period and universe of what is shown, and the build."""
    landscape = behind.build.published.landscape
    lines = basis_lines(behind.frame, asked_of(behind.frame) or {}, landscape.time_zone)
    made_up = "yes" if landscape.is_simulated else "no"
    return [*lines, say("how-build", build=landscape.build_id, simulated=made_up)]


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
        if exhibit.nothing:
            note(exhibit.nothing)
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
            _show_smalls(exhibit.name, content)
        case Drawing(kind=None):
            chart(exhibit.name, content.draw(), content.alt)
        case Drawing(kind=str() as kind):
            behind, finding = exhibit.behind, Finding(exhibit.title, exhibit.definition)
            _chart_of(finding, content.draw, kind, behind, content.drawn_by, picked=picked)


def _picture_of(exhibit: Exhibit) -> Picture | None:
    """What of an exhibit can be taken along as a picture."""
    content, words = exhibit.content, (exhibit.title, exhibit.definition)
    if exhibit.nothing or not isinstance(content, Drawing | Smalls):
        return None
    kind = content.kind if isinstance(content, Drawing) else None
    if kind is not None and not _is_told(kind, exhibit.behind.frame):
        return None
    return Picture(content.draw, words)


def _show_smalls(name: str, content: Smalls) -> None:
    """Small charts side by side, as many as fit, each under its caption."""
    drawn, across = list(content.draw()), content.across
    for start in range(0, len(drawn), across):
        columns = st.columns(min(across, len(drawn)))
        for at, (column, (caption, figure)) in enumerate(
            zip(columns, drawn[start : start + across], strict=False), start=start
        ):
            with column:
                show_html(Markup('<h3 class="op-small">{}</h3>').format(caption))
                chart(f"{name}_{at}", figure, caption)


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


def _chart_of(
    finding: Finding,
    draw: Callable[[], go.Figure],
    kind: Chart,
    behind: Behind,
    drawn_by: object = None,
    *,
    picked: Picked | None = None,
) -> None:
    """The figure, or that nothing is known; `drawn_by` as for a card."""
    if not _is_told(kind, behind.frame):
        note(say("nothing"))
        return

    def made() -> tuple[Sent, str]:
        return Sent(draw()), alt_text(kind, behind.frame, finding.title)

    key = ("chart", behind.measure, repr(asked_of(behind.frame)), finding, repr(drawn_by))
    figure, alt = made() if drawn_by is None else behind.build.shelved(key, made)
    _plot(behind.measure, figure, alt, picked)


def _is_told(kind: Chart, frame: pd.DataFrame) -> bool:
    """Whether the frame holds anything to draw."""
    return bool(frame[TOLD[kind][0]].notna().any())
