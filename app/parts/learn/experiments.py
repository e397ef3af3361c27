"""Experiments: what was announced and how it fares, the form for a new one, an idea to try."""

from datetime import date

import streamlit as st

from app.charts.effect import effect_chart
from app.exhibits import experiments as told
from app.exhibits.exhibit import Behind
from app.parts.cards import card_foot, chart
from app.parts.noting import TROUBLE, keep, learn, show_trouble
from app.parts.pieces import Finding, card, heading, note, scheme, sentence, show_html
from app.view.build import Build
from app.view.choice import View
from app.view.people import author, editor_only, only_editors, who
from app.words.catalogue import say
from app.words.errors import told as error_told
from app.words.names import platform_name
from app.words.rows import rows_of
from pipelines.errors import OutpaceError
from pipelines.journal import (
    EXPERIMENT,
    JUDGED_BY,
    LONGEST,
    SAID_LIMIT,
    SHORTEST,
    Draft,
    plan_of,
)
from pipelines.runs.announce import announce, outlook
from pipelines.verdicts.experiments.judge import NOT, WORKS
from queries.rows import ExperimentIdeas, ExperimentLooks, Experiments

OPEN, SAID, WHERE = "experiment_form", "experiment_said", "experiment_platform"
USUAL_WEEKS, USUAL_SUCCESS, MOST_PERCENT = 8, 10, 900


def show_experiments(build: Build, view: View) -> None:
    """A card: each experiment as a page of a laboratory book, then the form."""
    if not build.published.offers("experiments"):
        return
    rows = told.experiments_of(build, **view.whom)
    with card("experiments"):
        heading(Finding(say("experiment-title", count=len(rows)), say("experiment-about")))
        if not rows:
            note(say("experiment-none"))
        for row in rows[: told.FEW]:
            _show_one(build, row)
        if rest := rows[told.FEW :]:
            with st.expander(say("experiment-rest", count=len(rest)), key="rest_of_experiments"):
                for row in rest:
                    _show_one(build, row)
        if build.landscape.known_on is None:
            _show_idea(build)
            if st.toggle(say("experiment-form"), key=OPEN):
                _show_form(build)
        frame = build.measure("experiments", **view.whom)
        card_foot("experiments", Behind(build, "experiments", frame))


def _show_one(build: Build, row: Experiments) -> None:
    """One experiment with its course; where it has an answer and no lesson, the request for one."""
    show_html(told.experiment_html(row))
    if row["effect"] is not None:
        key = row["experiment_id"]
        looks = rows_of(build.measure("experiment_looks", experiments=[key]), ExperimentLooks)
        figure = effect_chart(
            looks, weeks=row["weeks"], success=row["success_ratio"], scheme=scheme()
        )
        chart(f"experiment_{key}", figure, told.chart_alt(row))
    is_done = row["answer"] in {WORKS, NOT} or row["state"] == "over"
    if row["lessons"] or not is_done or not who().is_editor:
        return
    field = f"lesson_{row['experiment_id']}"
    st.text_input(say("experiment-learn-asked"), key=field, max_chars=SAID_LIMIT)
    st.button(
        say("experiment-learn"), key=f"learn_{row['experiment_id']}", type="tertiary",
        on_click=learn, args=(told.lesson_of(row), field),
    )  # fmt: skip


def _show_idea(build: Build) -> None:
    """What a rival began and rose with, as something to try; nothing where there is none."""
    ideas = told.ideas_of(build)
    if not ideas or not who().is_editor:
        return
    question, _ = told.idea_told(ideas[0])
    with st.container(horizontal=True, gap="small", key="experiment_idea"):
        note(question)
        st.button(
            say("experiment-propose"), key="propose", type="tertiary", on_click=_fill_in,
            args=(ideas[0],),
        )  # fmt: skip


def _fill_in(idea: ExperimentIdeas) -> None:
    """Put an idea into the form, which opens with it."""
    st.session_state[SAID] = told.idea_told(idea)[1]
    st.session_state[WHERE] = idea["platform"]
    st.session_state[OPEN] = True


def _show_form(build: Build) -> None:
    """The fields of a plan, and below them what could be seen by it, before it is announced."""
    if not who().is_editor:
        note(only_editors())
        return
    show_trouble()
    draft = _fields(build)
    if draft is None:
        return
    try:
        note(build.shelved(("outlook", repr(draft)), lambda: _outlook_told(build, draft)))
    except OutpaceError as why:
        note(sentence(error_told(why)))
        return
    st.button(
        say("experiment-save"), type="primary", key="announce", disabled=not draft.said.strip(),
        on_click=_announce, args=(draft,),
    )  # fmt: skip


def _fields(build: Build) -> Draft | None:
    """What the fields say; None where nobody is tracked yet."""
    brands = list(build.table("brand").sort_values("slot")["brand"])
    places = sorted(set(build.table("mart.accounts")["platform"]))
    if not brands or not places:
        return None
    said = st.text_area(
        _label("said"), key=SAID, max_chars=SAID_LIMIT, height=80,
        placeholder=say("experiment-example"),
    )  # fmt: skip
    one, two, three = st.columns(3)
    with one:
        brand = st.selectbox(_label("brand"), brands, key="experiment_brand")
        start = st.date_input(_label("start"), "today", key="experiment_start", format="DD-MM-YYYY")
    with two:
        platform = st.selectbox(_label("platform"), places, format_func=platform_name, key=WHERE)
        weeks = st.number_input(
            _label("weeks"), SHORTEST, LONGEST, USUAL_WEEKS, key="experiment_weeks"
        )
    with three:
        measure = st.selectbox(
            _label("measure"), JUDGED_BY, key="experiment_measure",
            format_func=lambda one: say("experiment-measure", measure=one),
        )  # fmt: skip
        percent = st.number_input(
            _label("success"), -90, MOST_PERCENT, USUAL_SUCCESS, key="experiment_success"
        )
    return Draft(
        EXPERIMENT, said, day=start if isinstance(start, date) else None, brand=brand,
        platform=platform, more=plan_of(measure, weeks, percent / 100, None),
    )  # fmt: skip


def _label(field: str) -> str:
    return say("experiment-field-name", field=field)


def _outlook_told(build: Build, draft: Draft) -> str:
    """What could be seen by a plan, of this build."""
    return told.outlook_told(outlook(build.published, draft))


@editor_only
def _announce(draft: Draft) -> None:
    """Freeze the plan in the journal, with what was told of it; the form is empty then."""
    keep(lambda here: [announce(here, draft, author=author())[0]])
    if TROUBLE not in st.session_state:
        st.session_state[SAID], st.session_state[OPEN] = "", False
