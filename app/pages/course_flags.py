"""What a brand began to do differently: the dated changes of its course, as a list."""

from html import escape

import streamlit as st

from app.session import Build
from app.view import View
from app.wording.course_changes import BUDGET, NO_CHANGES, change_sentences
from app.wording.rows import rows_of


def show_course_flags(build: Build, view: View, brand: str | None, platform: str | None) -> None:
    """The changes of a brand on a platform within the view, newest first; nothing without one."""
    if brand is None or platform is None:
        return
    changes = build.measure(
        "course_changes", brands=[brand], platforms=[platform], as_of=view.until, **view.span
    )
    zone = build.published.landscape.time_zone
    told = [change_sentences(row, zone=zone) for row in rows_of(changes)]
    st.html(flags_html(brand, told))


def flags_html(brand: str, told: list[str]) -> str:
    """A heading and one line per change; the texts may come from anywhere."""
    head = f'<p class="op-flag">Changes of course of {escape(brand)}. {escape(BUDGET)}</p>'
    items = "".join(f'<li><span aria-hidden="true">–</span>{escape(text)}</li>' for text in told)
    if not items:
        head = f'<p class="op-flag">{escape(brand)}: {escape(NO_CHANGES)}</p>'
    return f'{head}<ul class="op-others">{items}</ul>' if items else head
