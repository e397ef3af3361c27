"""The smallest pieces of a page: a card, a heading, a note, a piece of HTML, the scheme."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import streamlit as st
from markupsafe import Markup

from app.theme import Scheme
from app.theme.parts import chart_head


@dataclass(frozen=True, slots=True)
class Finding:
    """What a chart says: the finding as its title, and how the number is defined."""

    title: str
    definition: str


@contextmanager
def card(name: str, *, fill: bool = False) -> Iterator[None]:
    """A white card; `fill` makes it as high as its neighbours."""
    with st.container(key=f"card_{name}", height="stretch" if fill else "content", gap="small"):
        yield


def scheme() -> Scheme:
    """The scheme that the reader's browser shows now."""
    return "dark" if st.context.theme.type == "dark" else "light"


def show_html(html: Markup, *, width: Literal["stretch", "content"] = "stretch") -> None:
    """Draw a piece of HTML: the only way to the page, so that mypy sees what is a plain text."""
    if html:  # of nothing Streamlit makes an error
        st.html(html, width=width)  # noqa: TID251


def heading(finding: Finding) -> None:
    """The finding as a heading, the definition below it."""
    show_html(chart_head(finding.title, finding.definition))


def note(text: str) -> None:
    """A sentence that stands where a chart or table has nothing to show."""
    show_html(Markup('<p class="op-detail">{}</p>').format(text))


def sentence(text: str) -> str:
    """An error's message as a sentence of a page."""
    text = text.strip().rstrip(".")
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def plain(text: str) -> str:
    """A text from outside for a place that reads Markdown: every sign stands for itself."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()#+-.!|<>~$:@" else sign for sign in text)
