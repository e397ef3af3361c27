"""Whom we compare ourselves with: rivals in colour, a group or a choice of brands, and as whom."""

from collections.abc import Sequence

import streamlit as st

from app.view.choice import View, label
from app.view.landscape import folder, settings
from app.view.people import editor_only, who
from app.words.catalogue import say
from pipelines.errors import SettingsError
from pipelines.settings import Group, remove_group, save_group

MOST_HIGHLIGHTED = 3
Names = tuple[str, ...]


def choose_rivals(brands: Sequence[str], own: str | None) -> tuple[Names, Names]:
    """The rivals that are compared and those highlighted, as the popover says."""
    others = [name for name in brands if name != own]
    for key in ("highlight", "rivals"):
        _keep_in_address(key, others)
    compared_now = [name for name in st.session_state.get("rivals", []) if name in others]
    with st.popover(_label(compared_now, others), key="rivals_open"):
        highlighted = st.pills(
            say("filters-highlight"),
            others,
            selection_mode="multi",
            format_func=label,
            key="highlight",
            bind="query-params",
            on_change=_at_most_three,
        )
        compared = st.pills(
            say("filters-only"),
            others,
            selection_mode="multi",
            format_func=label,
            key="rivals",
            bind="query-params",
        )
        _groups(brands, own, tuple(compared))
    rivals = tuple(compared) or tuple(others)
    return rivals, tuple(name for name in highlighted if name in rivals)[:MOST_HIGHLIGHTED]


def _see_as(rival: str, own: str | None, compared: Sequence[str]) -> None:
    """Turn the landscape around: the rival becomes the own brand, and we one of its rivals."""
    st.session_state["own"] = rival
    st.session_state["highlight"] = [own] if own else []
    if st.session_state.get("rivals"):
        everybody = [own, *compared] if own else list(compared)
        st.session_state["rivals"] = [name for name in everybody if name != rival]


def show_turn(view: View, rival: str | None) -> None:
    """Show a button that turns the landscape around: the rival becomes the own brand."""
    if rival is not None and rival != view.own:
        st.button(
            say("filters-see-as", rival=label(rival)),
            key="see_as",
            type="tertiary",
            icon=":material/swap_horiz:",
            on_click=_see_as,
            args=(rival, view.own, view.rivals),
        )


def _groups(brands: Sequence[str], own: str | None, compared: Names) -> None:
    """The saved groups, one click each, and for editors the way to save or forget one."""
    groups = settings().groups
    if groups:
        names = [group.name for group in groups]
        taken = (groups, brands, own)
        st.pills(
            say("filters-groups"),
            names,
            format_func=label,
            key="group",
            on_change=_take,
            args=taken,
        )
    if not who().is_editor:
        return
    name = st.text_input(
        say("filters-group-name"), key="group_name", placeholder=say("filters-group-example")
    )
    members = [own, *compared] if own else list(compared)
    with st.container(horizontal=True):
        st.button(
            say("filters-group-save"),
            disabled=not (name and compared),
            on_click=_save,
            args=(members,),
        )
        if (group := st.session_state.get("group")) in [group.name for group in groups]:
            st.button(
                say("filters-group-forget", group=label(group)), on_click=_forget, args=(group,)
            )
    if trouble := st.session_state.pop("group_trouble", ""):
        st.text(trouble)


def _take(groups: Sequence[Group], brands: Sequence[str], own: str | None) -> None:
    """Compare with the brands of the chosen group; the address holds them by name."""
    members = {group.name: group.brands for group in groups}.get(st.session_state["group"], ())
    known = [name for name in brands if name in members and name != own]
    st.session_state["rivals"] = known


@editor_only
def _save(members: Sequence[str]) -> None:
    """Keep the choice under the name in the box."""
    try:
        st.session_state["group"] = save_group(
            folder(), st.session_state["group_name"], members
        ).name
        st.session_state["group_name"] = ""
    except SettingsError as error:
        st.session_state["group_trouble"] = str(error)


@editor_only
def _forget(name: str) -> None:
    """Drop the group; its brands stay."""
    try:
        remove_group(folder(), name)
        st.session_state["group"] = None
    except SettingsError as error:
        st.session_state["group_trouble"] = str(error)


def _keep_in_address(key: str, options: Sequence[str]) -> None:
    """Say a value again: the browser forgets those of a closed popover when the page changes."""
    if chosen := st.session_state.get(key):
        st.session_state[key] = [name for name in chosen if name in options]


def _label(compared: Sequence[str], others: Sequence[str]) -> str:
    """With how many of the rivals we are compared: the universe of every page."""
    many = len(compared) or len(others)
    return say("filters-rivals", some=many, all=len(others), universe="some" if compared else "all")


def _at_most_three() -> None:
    """A fourth highlighted rival pushes out the first: more colours cannot be told apart."""
    st.session_state["highlight"] = st.session_state["highlight"][-MOST_HIGHLIGHTED:]
