"""What a question gave: rows, a quick chart and files; a plan; or what is wrong and where."""

from dataclasses import dataclass, field
from datetime import time

import pandas as pd
import pyarrow as pa
import streamlit as st

from app.charts.answer import answer_chart, shape_of, values_of
from app.parts.ask import editor
from app.parts.cards import chart
from app.parts.downloads import answer_buttons
from app.parts.pieces import note, scheme, sentence, show_html
from app.theme.parts import chart_head, chip
from app.view.build import Build
from app.view.landscape import folder
from app.view.people import editor_only, who
from app.words.catalogue import say
from app.words.errors import told
from pipelines.errors import OutpaceError
from pipelines.warehouse.errors import AskError
from pipelines.warehouse.questions import LONGEST_TITLE, forget, save

ROWS = 10_000
PLAN = "explain "
TITLE, TROUBLE = "question_title", "question_trouble"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question: its rows, or what is wrong with it and in which of its lines."""

    sql: str
    rows: pa.Table | None = None
    frame: pd.DataFrame = field(default_factory=pd.DataFrame)
    trouble: str = ""
    marked: tuple[str, ...] = ()
    is_plan: bool = False


def answered(build: Build, sql: str, *, is_plan: bool = False) -> Answer:
    """Ask, and keep what came back so that a later rerun still shows it; `is_plan`: how DuckDB
    would answer."""
    asked = f"{PLAN}{sql}" if is_plan else sql
    try:
        rows = build.published.ask_rows(asked, limit=ROWS)
    except AskError as error:
        return Answer(sql, trouble=_placed(error), marked=tuple(error.marked(asked)))
    return Answer(sql, rows, build.published.framed(rows), is_plan=is_plan)


def show_answer(answer: Answer) -> None:
    """The rows with their chart and files, or the sentence that says what is wrong, and where."""
    if answer.rows is None:
        show_html(chip(say("ask-no-answer")))
        st.text(answer.trouble)
        if answer.marked:
            st.code("\n".join(answer.marked), language=None)
        return
    frame = answer.frame
    if answer.is_plan:
        show_html(chart_head(say("ask-plan"), say("ask-plan-about")))
        st.code("\n".join(map(str, frame.iloc[:, -1])), language=None)
        return
    cut = "yes" if len(frame) >= ROWS else "no"
    counted = say("ask-rows", rows=len(frame), cut=cut)
    show_html(chart_head(say("ask-answer"), counted))
    if not frame.empty:
        shown = frame.apply(_as_days)
        _show_chart(frame)
        st.dataframe(shown, hide_index=True, alt=f"{say('ask-answer')}: {counted}")
    with st.container(horizontal=True, gap="small"):
        answer_buttons(answer.rows, frame, "outpace_answer")
        _offer_saving(answer.sql)


def _show_chart(frame: pd.DataFrame) -> None:
    """A quick chart of the column that is chosen, the first one unless somebody chooses."""
    there = values_of(frame)
    if not there or not st.toggle(say("ask-chart"), key="answer_chart"):
        return
    value = st.selectbox(say("ask-chart-of"), there, key="answer_value") if there[1:] else there[0]
    shape = shape_of(frame, value)
    drawn = "lines" if shape.days else "bars"
    alt = say("ask-chart-told", value=value, drawn=drawn, shown=shape.shown, there=shape.there)
    chart("answer", answer_chart(frame, shape, scheme()), alt)
    note(alt)


def _offer_saving(sql: str) -> None:
    """Save the question for all who ask here, or take a saved one away."""
    if not who().is_editor:
        return
    with st.popover(say("ask-save"), icon=":material/bookmark:", type="tertiary"):
        st.text_input(say("ask-save-title"), key=TITLE, max_chars=LONGEST_TITLE)
        st.button(say("ask-save-do"), key="save_question", on_click=_save, args=(sql,))
        name = editor.chosen_saved()
        if name:
            st.button(say("ask-forget"), key="forget_question", on_click=_forget, args=(name,))
    if why := st.session_state.pop(TROUBLE, ""):
        note(sentence(why))
    if not editor.shared(sql):
        note(say("ask-too-long"))


@editor_only
def _save(sql: str) -> None:
    try:
        one = save(folder(), str(st.session_state.get(TITLE) or ""), sql)
    except (OutpaceError, OSError) as error:
        st.session_state[TROUBLE] = told(error) if isinstance(error, OutpaceError) else str(error)
        return
    st.session_state[TITLE] = ""
    st.session_state[editor.YOURS] = f"saved {one.name}"


@editor_only
def _forget(name: str) -> None:
    forget(folder(), name)
    st.session_state[editor.YOURS] = None


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
