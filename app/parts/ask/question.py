"""A question in SQL: the box with its buttons, and what came of it."""

import streamlit as st
from markupsafe import Markup

from app.parts.ask import editor
from app.parts.ask.answer import ROWS, Answer, answered, show_answer
from app.parts.pieces import card, show_html
from app.parts.states import here
from app.view.choice import View
from app.view.people import may_ask_sql
from app.words.catalogue import say
from pipelines.warehouse.fence import MAX_SECONDS


def show_head(detail: str) -> None:
    """The first heading of the page."""
    show_html(
        Markup('<h1 class="op-headline">{}</h1><p class="op-definition">{}</p>').format(
            say("ask-head"), detail
        )
    )


def show_question(view: View) -> None:
    """The box with its buttons, the filters as arguments, and what was answered last."""
    build, _ = here()
    with card("ask"):
        show_head(say("ask-about", rows=ROWS, seconds=MAX_SECONDS))
        editor.offer_questions()
        with st.form("question", border=False):
            sql = editor.box(build)
            build.published.expect_question()
            with st.container(horizontal=True, gap="small"):
                asked = st.form_submit_button(
                    say("ask-run"), type="primary", icon=":material/play_arrow:"
                )
                explained = st.form_submit_button(say("ask-explain"), help=say("ask-explain-help"))
        show_html(Markup('<p class="op-definition">{}</p>').format(say("ask-arguments")))
        st.code(view.as_arguments, language="sql", wrap_lines=True)
    if (asked or explained) and sql.strip() and may_ask_sql():
        st.session_state["answer"] = answered(build, sql, is_plan=explained)
        editor.remember(sql)
    last = st.session_state.get("answer")
    if isinstance(last, Answer):
        with card("answer"):
            show_answer(last)
