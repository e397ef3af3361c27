"""Any question in SQL, on a read-only copy of the published file, with the measures at hand."""

import pandas as pd
import streamlit as st
from markupsafe import Markup

from app.parts.cards import card, note, plain, show_html
from app.parts.downloads import csv_button
from app.parts.states import foot, here
from app.theme.parts import chart_head, chip
from app.view.build import Build
from app.view.choice import View
from app.view.pages import switch
from app.view.people import may_ask_sql
from pipelines.warehouse.errors import AskError
from pipelines.warehouse.fence import MAX_SECONDS
from queries import Definition

ROWS = 10_000
EXAMPLE = """\
from share_of_voice(every := 'month')
select period, brand, round(100 * share, 1) as percent, posts
order by period desc, share desc"""


def use(call: str) -> None:
    """Put a measure's example into the box."""
    st.session_state["sql"] = call


def question() -> str | None:
    """The box and its button; the question once it was asked."""
    show_html(
        Markup(
            '<h1 class="op-headline">Ask the published file in SQL</h1><p class="op-definition">'
            "DuckDB, read-only: nothing you type here can change a number, read a file or go "
            "online. At most {:,} rows and {} seconds.</p>"
        ).format(ROWS, MAX_SECONDS)
    )
    with st.form("question", border=False):
        sql = st.text_area("Question in SQL", EXAMPLE, key="sql", height=150, max_chars=20_000)
        here()[0].published.expect_question()
        asked = st.form_submit_button("Run", type="primary", icon=":material/play_arrow:")
    return sql if asked else None


def arguments(view: View) -> None:
    """The filters as arguments, to be pasted into the call of a measure."""
    show_html(
        Markup(
            '<p class="op-definition">The filters above as arguments of a measure, for the numbers '
            "of the other pages:</p>"
        )
    )
    st.code(view.as_arguments, language="sql", wrap_lines=True)


def answer(sql: str) -> None:
    """Ask, and keep what came back so that a later rerun still shows it."""
    if not may_ask_sql():
        return
    try:
        frame, trouble = here()[0].published.ask(sql, limit=ROWS), ""
    except AskError as error:
        frame, trouble = pd.DataFrame(), str(error)
    st.session_state["answer"] = (sql, frame, trouble)


def show_answer(frame: pd.DataFrame, trouble: str) -> None:
    """The rows with their number and a download, or the one sentence that says what is wrong."""
    if trouble:
        show_html(chip("! No answer"))
        st.text(trouble)
        return
    cut = f"the first {ROWS:,} rows; more were cut off" if len(frame) >= ROWS else ""
    counted = cut or (f"{len(frame):,} row" + ("" if len(frame) == 1 else "s"))
    show_html(chart_head("Answer", counted))
    if not frame.empty:
        st.dataframe(frame, hide_index=True, alt=f"Answer, {counted}")
    csv_button(frame, "outpace_answer")


def measures(build: Build) -> None:
    """Every measure: what it answers, its arguments and an example that fills the box."""
    show_html(
        chart_head(
            "Measures",
            "Each is a table macro of the file; the same call gives the same number in any DuckDB "
            "client.",
        )
    )
    with_parts = st.toggle(
        "Also the steps that they are made of", key=switch("parts"), bind="query-params"
    )
    for definition in build.published.definitions():
        if with_parts or not definition.part:
            show_measure(definition)


def show_measure(definition: Definition) -> None:
    """One measure, to be unfolded."""
    with st.expander(f"**{plain(definition.name)}** · {plain(definition.question)}"):
        for line in [*definition.params, *definition.columns]:
            st.text(line)
        st.code(definition.call, language="sql", wrap_lines=True)
        st.button("Use", key=f"use_{definition.name}", on_click=use, args=(definition.call,))


build, view = here()
if not may_ask_sql():
    with card("ask"):
        show_html(Markup('<h1 class="op-headline">Ask the published file in SQL</h1>'))
        note(
            "Free SQL is only offered to whoever opens the address that “outpace dashboard” "
            "printed, unless it was started with --free-sql; “outpace sql” in a terminal there and "
            "the measures below give the same."
        )
else:
    with card("ask"):
        sql = question()
        arguments(view)
    if sql is not None:
        answer(sql)
    if "answer" in st.session_state:
        with card("answer"):
            _, frame, trouble = st.session_state["answer"]
            show_answer(frame, trouble)
with card("measures"):
    measures(build)
foot(build)
