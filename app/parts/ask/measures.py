"""The measures to ask for, by group: what each answers, its arguments, an example for the box."""

from collections.abc import Iterable, Mapping

import streamlit as st
from markupsafe import Markup

import queries
from app.parts.pieces import plain, show_html
from app.theme.parts import chart_head
from app.view.build import Build
from app.view.pages import switch
from app.words.catalogue import say
from queries import Definition

# What most people ask for, first; and which topics stand together.
COMMON = (
    "findings", "share_of_voice", "current_verdicts", "causes", "scorecard", "momentum",
    "top_posts", "posts", "cadence", "coverage",
)  # fmt: skip
GROUPS = {
    "overview": ("findings", "landscape"),
    "share": ("share",),
    "verdicts": ("verdicts", "causes"),
    "posts": ("posts", "rates"),
    "habits": ("habits",),
    "journal": ("issues", "journal"),
}


def show_measures(build: Build) -> None:
    """The common measures, then every one folded away by group, or those that hold a word; the
    steps only where they are asked for."""
    show_html(chart_head(say("ask-measures"), say("ask-measures-about")))
    there = {one.name: one for one in build.published.definitions()}
    wanted = st.text_input(say("ask-search"), key="measures_wanted", max_chars=100).strip()
    if wanted:
        _show_found(found(wanted, [one for one in there.values() if not one.part]))
        return
    for name in COMMON:
        if name in there:
            show_measure(there[name])
    _show_groups(there)
    if st.toggle(say("ask-steps"), key=switch("parts"), bind="query-params"):
        for definition in there.values():
            if definition.part:
                show_measure(definition)


def found(wanted: str, among: Iterable[Definition]) -> list[Definition]:
    """The measures that hold every word, in their name, question or columns; names first."""
    words = wanted.casefold().split()

    def holds(one: Definition) -> bool:
        text = f"{one.name} {one.question} {' '.join(map(str, one.columns))}".casefold()
        return all(word in text for word in words)

    return sorted(filter(holds, among), key=lambda one: not all(w in one.name for w in words))


def _show_found(measures: list[Definition]) -> None:
    show_html(Markup('<p class="op-definition">{}</p>').format(say("ask-found", n=len(measures))))
    for definition in measures:
        show_measure(definition)


def _show_groups(there: Mapping[str, Definition]) -> None:
    """What is not among the common ones, by group."""
    topics = queries.topics()
    for group, members in GROUPS.items():
        names = [name for topic in members for name in topics.get(topic, ())]
        rest = [there[name] for name in names if name in there and name not in COMMON]
        if rest:
            label = say("ask-group", group=group, measures=len(rest))
            with st.expander(f"**{plain(label)}**", key=f"group_{group}"):
                for definition in rest:
                    show_measure(definition)


def show_measure(definition: Definition, place: str = "use") -> None:
    """One measure, to be unfolded; `place` tells two of the same on one page apart."""
    question = definition.question.partition("? ")
    asked = f"{question[0]}?" if question[1] else definition.question
    with st.expander(f"**{plain(definition.name)}** · {plain(asked)}"):
        for line in [definition.question, *definition.params]:
            st.text(line)
        for column in definition.columns:
            st.text(str(column))
        st.code(definition.call, language="sql", wrap_lines=True)
        st.button(
            say("ask-use"), key=f"{place}_{definition.name}", on_click=use, args=(definition.call,)
        )


def use(call: str) -> None:
    """Put a measure's example into the box."""
    st.session_state["sql"] = call
