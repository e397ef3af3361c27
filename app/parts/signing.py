"""Signing in and out, where a sign-in is configured."""

from importlib.util import find_spec

import streamlit as st
from markupsafe import Markup

from app.parts.pieces import card, note, show_html
from app.view.people import (
    ONLY_PROVIDER,
    has_sign_in,
    lacks_provider,
    providers,
    signed_in,
    who,
)
from app.words.catalogue import say


def show_sign_in() -> bool:
    """Show the way in to whoever has not signed in; True when that is all they may see."""
    if not has_sign_in() or signed_in() is not None:
        return False
    with card("sign_in"):
        show_html(Markup('<h1 class="op-headline">{}</h1>').format(say("who-sign-in-first")))
        if find_spec("authlib") is None:
            note(say("who-parts-missing"))
        elif st.user.to_dict().get("is_logged_in"):
            note(say("who-unproven"))
            st.button(say("who-sign-out"), on_click=st.logout)
        else:
            for provider in providers():
                is_only = provider == ONLY_PROVIDER
                which = "only" if is_only else "one"
                label = say("who-sign-in", which=which, provider=provider.capitalize())
                args = (None if is_only else provider,)
                st.button(label, type="primary", on_click=st.login, args=args)
    return True


def show_person() -> None:
    """Show who is signed in and as what, with the way out; nothing without sign-in."""
    if not has_sign_in():
        return
    person = who()
    with st.container(horizontal=True, key="person", vertical_alignment="center"):
        told = say("who-signed-in", name=person.name, role=person.role)
        show_html(Markup('<p class="op-foot">{}</p>').format(told), width="content")
        st.button(say("who-sign-out"), type="tertiary", on_click=st.logout)
    account = signed_in()
    if account is not None and lacks_provider(account):
        note(say("who-name-provider", account=f"{account.provider}:{account.address}"))
