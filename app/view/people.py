"""Who looks, and what they may do: editors change the landscape, viewers read it.

With sign-in ([auth] in secrets.toml) the addresses under `editors` in outpace.toml are editors.
Without it whoever sits at this machine is one; everybody else only reads, unless the server was
started with --all-edit.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec
from urllib.parse import urlsplit

import streamlit as st
from streamlit.errors import StreamlitAPIException

from app.view.build import folder
from pipelines.settings import read_settings

ALL_EDIT, FREE_SQL = "OUTPACE_ALL_EDIT", "OUTPACE_FREE_SQL"
LOCAL = ("127.0.0.1", "localhost", "::1")
PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Real-Ip")
ONLY_EDITORS = "Only editors of this landscape can do this; ask one of them."
REFUSED = "Only an editor can change the landscape; nothing was changed."
Given = ParamSpec("Given")


@dataclass(frozen=True, slots=True)
class Person:
    """Who looks at the page; without sign-in nobody has a name."""

    name: str | None
    is_editor: bool

    @property
    def role(self) -> str:
        """The word for what they may do."""
        return "editor" if self.is_editor else "viewer"


def who() -> Person:
    """The person in front of the page."""
    if has_sign_in():
        name = signed_in()
        return Person(name, name is not None and name in _editors())
    return Person(None, is_here() or os.environ.get(ALL_EDIT) == "1")


def may_ask_sql() -> bool:
    """Whether free SQL is on: at this machine, or switched on for everybody."""
    return is_here() or os.environ.get(FREE_SQL) == "1"


def is_here() -> bool:
    """Whether the reader sits at this machine: the server listens here only, no proxy between."""
    headers = st.context.headers
    asked = urlsplit(f"//{headers.get('Host', '')}").hostname
    is_direct = not any(headers.get(name) for name in PASSED_ON)
    return st.get_option("server.address") in LOCAL and asked in LOCAL and is_direct


def has_sign_in() -> bool:
    """Whether a sign-in is configured."""
    try:
        return "auth" in st.secrets
    except (StreamlitAPIException, FileNotFoundError):
        return False


def signed_in() -> str | None:
    """The address of who signed in, in lower case; None for a stranger or an unproven address."""
    user = st.user.to_dict()
    address = user.get("email")
    is_proven = user.get("email_verified", True) in (True, "true")
    if not user.get("is_logged_in") or not isinstance(address, str) or not is_proven:
        return None
    return address.strip().casefold() or None


def _editors() -> tuple[str, ...]:
    """The addresses that may change the landscape, in lower case."""
    return tuple(address.casefold() for address in read_settings(folder()).editors)


def editor_only(act: Callable[Given, None]) -> Callable[Given, None]:
    """The act, refused to viewers whatever their page shows; `refusal` then says so."""

    @wraps(act)
    def guarded(*given: Given.args, **named: Given.kwargs) -> None:
        if who().is_editor:
            act(*given, **named)
        else:
            st.session_state["refused"] = True

    return guarded


def refusal() -> str:
    """What to say of an act that was just refused; empty when none was."""
    return REFUSED if st.session_state.pop("refused", False) else ""
