"""The box in which a question is written, with our names to complete and questions to take."""

from collections.abc import Mapping
from importlib.resources import files
from urllib.parse import quote
from zlib import crc32

import streamlit as st
from markupsafe import Markup

import queries
from app.view.asking import asked_before, history, names_of
from app.view.build import Build
from app.view.landscape import folder
from app.view.pages import switch
from app.view.people import holds_key
from app.words import language
from app.words.catalogue import say
from app.words.safe import for_terminal
from pipelines.warehouse.questions import LONGEST, saved

EXAMPLE = """\
from share_of_voice(every := 'month')
select period, brand, round(100 * share, 1) as percent, posts
order by period desc, share desc"""
SQL, ASKED, YOURS = "sql", "asked", "yours"
MOST_SHOWN, MEANING = 80, 70  # letters
LONGEST_SHARED = 6_000  # letters of a question in an address
NAMES_HTML = Markup('<ul class="op-names" role="listbox" hidden></ul>')
NAMES_CSS = """
.op-names { list-style: none; margin: 0; padding: .25rem; border-radius: 8px; font-size: .85rem;
  border: 1px solid var(--st-border-color); background: var(--st-background-color);
  color: var(--st-text-color); }
.op-names[hidden] { display: none; }
.op-names li { padding: .2rem .5rem; border-radius: 6px; cursor: pointer; white-space: nowrap;
  overflow: hidden; text-overflow: ellipsis; }
.op-names li:hover, .op-names li[aria-selected="true"] { background: var(--st-secondary-background-color); }
"""  # noqa: E501


def offer_questions() -> None:
    """Worked questions, and those that were saved or asked here before; one that is chosen stands
    in the box."""
    one, two = st.columns(2)
    with one:
        _offer_examples()
    with two:
        _offer_yours()


def box(build: Build) -> str:
    """What stands in the box; the example as long as nobody wrote anything. Links hold it."""
    st.session_state.setdefault(SQL, st.query_params.get(SQL, "")[:LONGEST] or EXAMPLE)
    text = st.text_area(say("ask-box"), key=switch(SQL, shared), height=150, max_chars=LONGEST)
    complete = st.components.v2.component(
        "outpace_names",
        html=NAMES_HTML,
        css=NAMES_CSS,
        js=files("app.parts.ask").joinpath("complete.js").read_text("utf-8"),
        isolate_styles=False,
    )
    names = _names(build.published.build_id, build)
    complete(data={"names": names, "label": say("ask-names")}, key="names")
    return text or ""


def shared(sql: str) -> str:
    """The question as a link holds it: nothing where servers would refuse so long an address."""
    return sql if len(quote(sql)) <= LONGEST_SHARED else ""


@st.cache_data(max_entries=2, show_spinner=False)
def _names(build_id: str, _build: Build) -> Mapping[str, str]:
    """Our names with the beginning of what each means."""
    return {name: meaning[:MEANING] for name, meaning in names_of(_build.published).items()}


def remember(sql: str) -> None:
    """Keep what was asked: where the shell of this landscape keeps it for whoever opened the
    printed address, else for this visit."""
    if holds_key():
        history(folder()).append_string(sql)
    asked: list[str] = st.session_state.setdefault(ASKED, [])
    asked[:] = [sql, *(one for one in asked if one != sql)]


def _offer_examples() -> None:
    offered = {one.name: one for one in queries.examples()}
    spoken = language.current()

    def take() -> None:
        if chosen := st.session_state["example"]:
            st.session_state[SQL] = offered[chosen].sql

    st.selectbox(
        say("ask-examples", n=len(offered)),
        list(offered),
        index=None,
        key="example",
        on_change=take,
        placeholder=say("ask-examples-choose"),
        format_func=lambda name: offered[name].asked.get(
            spoken, offered[name].asked[language.FIRST]
        ),
    )


def _offer_yours() -> None:
    """What was saved, by title, then what was asked before, the newest first."""
    kept = {f"saved {one.name}": (one.title, one.sql) for one in saved(folder())}
    before = _asked()
    offered = kept | {f"asked {crc32(sql.encode())}": (_begin(sql), sql) for sql in before}

    def take() -> None:
        if chosen := st.session_state[YOURS]:
            st.session_state[SQL] = offered[chosen][1]

    def told(key: str) -> str:
        return say("ask-yours-one", kind=key.partition(" ")[0], text=offered[key][0])

    st.selectbox(
        say("ask-yours", saved=len(kept), asked=len(before)),
        list(offered),
        index=None,
        key=YOURS,
        on_change=take,
        placeholder=say("ask-yours-choose", n=len(offered)),
        format_func=told,
        disabled=not offered,
    )


def chosen_saved() -> str | None:
    """The name of the saved question that is chosen."""
    kind, _, name = str(st.session_state.get(YOURS) or "").partition(" ")
    return name if kind == "saved" else None


def _asked() -> list[str]:
    if holds_key():
        return asked_before(history(folder()))
    return list(st.session_state.get(ASKED, []))


def _begin(sql: str) -> str:
    """The beginning of a question on one line."""
    text = " ".join(for_terminal(sql).split())
    return text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 1]}…"
