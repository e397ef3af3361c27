"""What a reader says of a dropped file: its platform, its brand, when it was counted, its dates."""

from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import streamlit as st

from app.words.catalogue import say
from app.words.names import platform_name
from pipelines import platforms
from pipelines.exports import ImportOptions

ORDERS = ("day-first", "month-first", "year-first")
NOON = time(12)


@dataclass(frozen=True, slots=True)
class FileSays:
    """The options of a file, and the name under which its fields keep their values."""

    options: ImportOptions
    name: str


def said_of(path: Path) -> FileSays:
    """What the fields of a file's card say now; a card that was not drawn yet says nothing."""
    name = path.parent.name

    def value(field: str) -> Any:
        return st.session_state.get(f"{field}_{name}")

    counted: date | None = value("counted")
    return FileSays(
        ImportOptions(
            platform=value("platform"),
            brand=(value("brand") or "").strip() or None,
            observed_at=None if counted is None else datetime.combine(counted, NOON),
            dates=value("dates"),
            times_in=(value("zone") or "").strip() or None,
            encoding=(value("encoding") or "").strip() or None,
        ),
        name,
    )


def ask_for(path: Path, says: FileSays, *, is_open: bool) -> None:
    """The fields, folded away where nothing lacks."""
    with st.expander(say("data-say-more"), expanded=is_open, key=f"more_{says.name}"):
        one, two = st.columns(2)
        with one:
            st.selectbox(
                say("data-say-platform"),
                [record.name for record in platforms.records()],
                index=None,
                format_func=platform_name,
                placeholder=say("data-as-the-file-says"),
                key=f"platform_{says.name}",
            )
            st.date_input(
                say("data-say-counted"),
                None,
                key=f"counted_{says.name}",
                format="DD-MM-YYYY",
                help=say("data-say-counted-about"),
                max_value="today",
            )
        with two:
            st.text_input(
                say("data-say-brand"),
                key=f"brand_{says.name}",
                placeholder=say("data-as-the-file-says"),
                max_chars=120,
            )
            st.selectbox(
                say("data-say-dates"),
                ORDERS,
                index=None,
                format_func=lambda order: say("data-dates", order=order),
                placeholder=say("data-as-the-file-says"),
                key=f"dates_{says.name}",
            )
        with one:
            _word(says, "zone", help_=say("data-times-in"))
        with two:
            _word(says, "encoding")


def _word(says: FileSays, field: str, *, help_: str | None = None) -> None:
    """A field for a word that the file may lack."""
    st.text_input(
        say(f"data-say-{field}"),
        key=f"{field}_{says.name}",
        placeholder=say("data-as-the-file-says"),
        help=help_,
        max_chars=60,
    )
