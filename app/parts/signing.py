"""Signing in and out, where a sign-in is configured."""

from importlib.util import find_spec

import streamlit as st
from markupsafe import Markup

from app.parts.cards import card, note, show_html
from app.view.people import (
    ONLY_PROVIDER,
    has_sign_in,
    lacks_provider,
    providers,
    signed_in,
    who,
)


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
            for provider in providers():
                is_only = provider == ONLY_PROVIDER
                label = "Sign in" if is_only else f"Sign in with {provider.capitalize()}"
                args = (None if is_only else provider,)
                st.button(label, type="primary", on_click=st.login, args=args)
    return True


def show_person() -> None:
    """Show who is signed in and as what, with the way out; nothing without sign-in."""
    if not has_sign_in():
        return
    person = who()
    with st.container(horizontal=True, key="person", vertical_alignment="center"):
        named = Markup('<p class="op-foot">Signed in as {}, {}.</p>')
        show_html(named.format(person.name, person.role), width="content")
        st.button("Sign out", type="tertiary", on_click=st.logout)
    account = signed_in()
    if account is not None and lacks_provider(account):
        note(
            "outpace.toml names this address as an editor, but not at which provider; with several "
            f"of them write “{account.provider}:{account.address}”."
        )
