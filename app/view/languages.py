"""The language of the reader: chosen on the page and kept in the address, else the browser's."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from app.words import language
from app.words.amounts import Names
from app.words.catalogue import say

KEY = "lang"


def _of_reader() -> str | None:
    """The language of the page that is being drawn; None where none is."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return None
    chosen = st.session_state.get(KEY, st.query_params.get(KEY))
    return language.best_of([str(chosen)] if chosen else [st.context.locale or ""])


language.ask_of(_of_reader)


def show_choice() -> None:
    """The languages there are, by the letters that the address then holds."""
    now = language.current()
    there = language.offered() if now in language.offered() else (*language.offered(), now)
    if st.session_state.get(KEY):
        st.session_state[KEY] = now  # the browser forgets a closed popover when the page changes
    with st.popover(now.upper(), key="language_open"):
        st.segmented_control(
            say("filters-language"), there, default=now, required=True, key=KEY, bind="query-params"
        )
        st.caption(say("filters-languages", names=Names([*map(language.own_name, there)])))
