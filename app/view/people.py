"""Who looks, and what they may do: editors change the landscape, viewers read it.

An editor brings a positive sign. With sign-in ([auth] in secrets.toml) the accounts under `editors`
in outpace.toml are editors. Without it whoever opened the printed address is one (see `key`);
everybody else only reads, unless the server was started with --all-edit.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec

import streamlit as st
from streamlit.errors import StreamlitAPIException

from app.view import key
from app.view.landscape import folder
from app.words.catalogue import say
from pipelines.runs.note import machine_user
from pipelines.settings import read_settings

ALL_EDIT, FREE_SQL = "OUTPACE_ALL_EDIT", "OUTPACE_FREE_SQL"
ONLY_PROVIDER = "default"  # how Streamlit calls the one provider that has no name
ENTRA_VERIFIED = "xms_edov"  # Microsoft Entra's word for email_verified, which it does not send
NOT_PROVIDERS = ("client_kwargs", "expose_tokens")
Given = ParamSpec("Given")


@dataclass(frozen=True, slots=True)
class Person:
    """Who looks at the page; without sign-in nobody has a name."""

    name: str | None
    is_editor: bool

    @property
    def role(self) -> str:
        """What they may do: editor or viewer."""
        return "editor" if self.is_editor else "viewer"


@dataclass(frozen=True, slots=True)
class Account:
    """Whom a provider vouches for: the same address at another provider is somebody else."""

    provider: str
    address: str


def who() -> Person:
    """The person in front of the page."""
    if has_sign_in():
        account = signed_in()
        return Person(account.address, _is_named(account)) if account else Person(None, False)
    return Person(None, holds_key() or os.environ.get(ALL_EDIT) == "1")


def author() -> str:
    """The name under which somebody writes: the signed-in one, else the machine's user for who
    opened the printed address; empty for others, of whom nobody knows who they are."""
    name = who().name
    return name or (machine_user() if holds_key() else "")


def may_ask_sql() -> bool:
    """Whether free SQL is on: for who opened the printed address, or switched on for everybody."""
    return holds_key() or os.environ.get(FREE_SQL) == "1"


def holds_key() -> bool:
    """Whether the printed address was opened in this browser, and our own page asks.

    A browser says of every connection which page opened it; that this is ours the gate has made
    sure. Cookies alone do not tell: pages of other ports of a machine send them too.
    """
    told = st.context.cookies.get(key.cookie_name(st.get_option("server.port")))
    return bool(st.context.headers.get("Origin")) and key.fits(told)


def only_editors() -> str:
    """What a viewer is told in the place of what editors do, with the way to become one."""
    return say("who-only-editors", way="sign-in" if has_sign_in() else "address")


def has_sign_in() -> bool:
    """Whether a sign-in is configured."""
    try:
        return "auth" in st.secrets
    except (StreamlitAPIException, FileNotFoundError):
        return False


def providers() -> tuple[str, ...]:
    """The ways to sign in: the named providers of [auth], else the only, nameless one."""
    sections = [
        str(name)
        for name, value in st.secrets["auth"].items()
        if isinstance(value, Mapping) and name not in NOT_PROVIDERS
    ]
    return (*sections,) or (ONLY_PROVIDER,)


def signed_in() -> Account | None:
    """Who signed in; None for a stranger, an unproven address or a provider of the past."""
    user = st.user.to_dict()
    address, provider = user.get("email"), user.get("provider")
    if not user.get("is_logged_in") or not _is_verified(user):
        return None
    if not isinstance(address, str) or not address.strip() or provider not in providers():
        return None
    return Account(_plain(str(provider)), _plain(address))


def _is_verified(user: Mapping[str, object]) -> bool:
    """Whether the provider says that the address is verified; silence is a no."""
    told = user.get("email_verified", user.get(ENTRA_VERIFIED))
    return told in (True, "true", "1")


def lacks_provider(account: Account) -> bool:
    """Whether `editors` names the address, but not at which of several providers."""
    return len(providers()) > 1 and ("", account.address) in _editors()


def _is_named(account: Account) -> bool:
    """Whether `editors` names this account; where there is one provider the address is enough."""
    given = {(account.provider, account.address)}
    if len(providers()) == 1:
        given.add(("", account.address))
    return not given.isdisjoint(_editors())


def _editors() -> set[tuple[str, str]]:
    """Provider (empty when none is named) and address of those who may change the landscape."""
    parts = [entry.rpartition(":") for entry in read_settings(folder()).editors]
    return {(_plain(provider), _plain(address)) for provider, _, address in parts}


def _plain(text: str) -> str:
    """The text in lower case; other letters than ASCII stay, for some of them become ASCII."""
    return text.strip().lower() if text.isascii() else text.strip()


def editor_only(act: Callable[Given, None]) -> Callable[Given, None]:
    """A decorator: the act, refused to viewers whatever their page shows (see `refusal`)."""

    @wraps(act)
    def guarded(*given: Given.args, **named: Given.kwargs) -> None:
        if who().is_editor:
            act(*given, **named)
        else:
            st.session_state["refused"] = True

    return guarded


def refusal() -> str:
    """What to say of an act that was just refused; empty when none was."""
    return say("who-refused") if st.session_state.pop("refused", False) else ""
