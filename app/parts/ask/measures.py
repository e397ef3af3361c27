"""The measures to ask for, by topic: what each answers, its arguments, an example for the box."""

import streamlit as st

import queries
from app.parts.pieces import plain, show_html
from app.theme.parts import chart_head
from app.view.build import Build
from app.view.pages import switch
from app.words.catalogue import say
from queries import Definition

# What most people ask for stands first.
TOPICS = ("findings", "share", "verdicts", "causes", "posts", "habits", "rates", "landscape")
OPEN = "share"


def show_measures(build: Build) -> None:
    """Every measure of the build, folded away by topic; the steps only where they are asked for."""
    show_html(chart_head(say("ask-measures"), say("ask-measures-about")))
    there = {one.name: one for one in build.published.definitions()}
    topics = queries.topics()
    for topic in sorted(topics, key=lambda one: TOPICS.index(one) if one in TOPICS else 99):
        found = [there[name] for name in topics[topic] if name in there]
        if found:
            label = say("ask-topic", topic=topic, measures=len(found))
            with st.expander(f"**{plain(label)}**", expanded=topic == OPEN, key=f"topic_{topic}"):
                for definition in found:
                    _show(definition)
    if st.toggle(say("ask-steps"), key=switch("parts"), bind="query-params"):
        for definition in there.values():
            if definition.part:
                _show(definition)


def _show(definition: Definition) -> None:
    """One measure, to be unfolded."""
    question = definition.question.partition("? ")
    asked = f"{question[0]}?" if question[1] else definition.question
    with st.expander(f"**{plain(definition.name)}** · {plain(asked)}"):
        for line in [definition.question, *definition.params]:
            st.text(line)
        for column in definition.columns:
            st.text(str(column))
        st.code(definition.call, language="sql", wrap_lines=True)
        st.button(
            say("ask-use"), key=f"use_{definition.name}", on_click=use, args=(definition.call,)
        )


def use(call: str) -> None:
    """Put a measure's example into the box."""
    st.session_state["sql"] = call
