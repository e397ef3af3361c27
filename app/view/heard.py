"""What an address names, in whichever language it was written: links pass between readers."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from app.words.language import offered, spoken

T = TypeVar("T")


def meant(key: str, options: Sequence[T], label: Callable[[T], str]) -> list[T]:
    """The options that the address names under a key, by their label in any language."""
    said = st.query_params.get_all(key)
    if not said:
        return []
    known = {str(option): option for option in options}
    for language in offered():
        with spoken(language):
            known |= {label(option): option for option in options}
    return [known[one] for one in said if one in known]


def hear(key: str, options: Sequence[T], label: Callable[[T], str], *, many: bool = False) -> None:
    """Let the widget that is drawn next take over what the address names in another language.

    A label of the reader's own language the widget understands by itself.
    """
    if key in st.session_state:
        return
    found = meant(key, options, label)
    own = {label(option) for option in found}
    if found and not own.issuperset(st.query_params.get_all(key)):
        st.session_state[key] = found if many else found[0]
