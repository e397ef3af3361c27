"""The box for a question in SQL, and its answer."""

from datetime import time

import pandas as pd
import streamlit as st
from markupsafe import Markup

import queries
from app.parts.downloads import csv_button
from app.parts.pieces import card, show_html
from app.parts.states import here
from app.theme.parts import chart_head, chip
from app.view.choice import View
from app.view.people import may_ask_sql
from app.words import language
from app.words.catalogue import say
from pipelines.warehouse.errors import AskError
from pipelines.warehouse.fence import MAX_SECONDS

ROWS = 10_000
EXAMPLE = """\
from share_of_voice(every := 'month')
select period, brand, round(100 * share, 1) as percent, posts
order by period desc, share desc"""


def show_head(detail: str) -> None:
    """The first heading of the page."""
    show_html(
        Markup('<h1 class="op-headline">{}</h1><p class="op-definition">{}</p>').format(
            say("ask-head"), detail
        )
    )


def show_question(view: View) -> None:
    """The box with its button, the filters as arguments, and what was answered last."""
    with card("ask"):
        show_head(say("ask-about", rows=ROWS, seconds=MAX_SECONDS))
        _offer_examples()
        with st.form("question", border=False):
            sql = _box()
            here()[0].published.expect_question()
            asked = st.form_submit_button(
                say("ask-run"), type="primary", icon=":material/play_arrow:"
            )
        show_html(Markup('<p class="op-definition">{}</p>').format(say("ask-arguments")))
        st.code(view.as_arguments, language="sql", wrap_lines=True)
    if asked:
        _answer(sql)
    if "answer" in st.session_state:
        with card("answer"):
            _show_answer(*st.session_state["answer"])


def _offer_examples() -> None:
    """Worked questions to choose from; the one that is chosen stands in the box."""
    offered = {one.name: one for one in queries.examples()}
    here_spoken = language.current()

    def take() -> None:
        chosen = st.session_state["example"]
        if chosen:
            st.session_state["sql"] = offered[chosen].sql

    st.selectbox(
        say("ask-examples", n=len(offered)),
        list(offered),
        index=None,
        key="example",
        on_change=take,
        placeholder=say("ask-examples-choose"),
        format_func=lambda name: offered[name].asked.get(
            here_spoken, offered[name].asked[language.FIRST]
        ),
    )


def _box() -> str:
    """What stands in the box; the example as long as nobody wrote anything."""
    st.session_state.setdefault("sql", EXAMPLE)
    return st.text_area(say("ask-box"), key="sql", height=150, max_chars=20_000)


def _answer(sql: str) -> None:
    """Ask, and keep what came back so that a later rerun still shows it."""
    if not may_ask_sql():
        return
    try:
        frame, trouble = here()[0].published.ask(sql, limit=ROWS), ""
    except AskError as error:
        frame, trouble = pd.DataFrame(), _placed(error)
    st.session_state["answer"] = (frame, trouble)


def _show_answer(frame: pd.DataFrame, trouble: str) -> None:
    """The rows with their number and a download, or the sentence that says what is wrong."""
    if trouble:
        show_html(chip(say("ask-no-answer")))
        st.text(trouble)
        return
    cut = "yes" if len(frame) >= ROWS else "no"
    counted = say("ask-rows", rows=len(frame), cut=cut)
    show_html(chart_head(say("ask-answer"), counted))
    if not frame.empty:
        shown = frame.apply(_as_days)
        st.dataframe(shown, hide_index=True, alt=f"{say('ask-answer')}: {counted}")
    csv_button(frame, "outpace_answer")


def _placed(error: AskError) -> str:
    """What is wrong, with the line of the question where DuckDB marks one."""
    line = error.at[0] if error.at else None
    return say("ask-trouble", trouble=str(error), line=line)


def _as_days(column: pd.Series) -> pd.Series:
    """A column of midnights as days; a column of moments as it is."""
    if not pd.api.types.is_datetime64_dtype(column):
        return column
    known = column.dropna()
    is_days = len(known) > 0 and (known.dt.time == time(0)).all()
    return column.dt.date if is_days else column
