"""Signing in and out, where a sign-in is configured."""

from collections.abc import Mapping
from importlib.util import find_spec

import streamlit as st
from markupsafe import Markup

from app.parts.cards import card, note, show_html
from app.view.people import has_sign_in, signed_in, who

NOT_PROVIDERS = ("client_kwargs", "expose_tokens")


def show_sign_in() -> bool:
    """Show the way in to whoever has not signed in; True when that is all they may see."""
    if not has_sign_in() or signed_in() is not None:
        return False
    with card("sign_in"):
        show_html(Markup('<h1 class="op-headline">Sign in to see this landscape.</h1>'))
        if find_spec("authlib") is None:
            note("Sign-in is configured but its parts are missing: install “outpace[auth]”.")
        elif st.user.to_dict().get("is_logged_in"):
            note("Your provider does not vouch for your e-mail address, so it cannot be used here.")
            st.button("Sign out", on_click=st.logout)
        else:
            for provider in _providers():
                label = "Sign in" if provider is None else f"Sign in with {provider.capitalize()}"
                st.button(label, type="primary", on_click=st.login, args=(provider,))
    return True


def _providers() -> list[str | None]:
    """The named providers of [auth]; None is the only, nameless one."""
    sections = [
        str(name)
        for name, value in st.secrets["auth"].items()
        if isinstance(value, Mapping) and name not in NOT_PROVIDERS
    ]
    return [*sections] or [None]


def show_person() -> None:
    """Show who is signed in and as what, with the way out; nothing without sign-in."""
    if not has_sign_in():
        return
    person = who()
    with st.container(horizontal=True, key="person", vertical_alignment="center"):
        named = Markup('<p class="op-foot">Signed in as {}, {}.</p>')
        show_html(named.format(person.name, person.role), width="content")
        st.button("Sign out", type="tertiary", on_click=st.logout)
