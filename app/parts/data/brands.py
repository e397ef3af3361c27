"""The brands that are compared: rename, merge, remove, say which one is ours; groups."""

from collections.abc import Callable, Sequence

import streamlit as st

from app.exhibits.brands import BrandLine, brand_html, brand_lines
from app.parts.data.working import start_collecting, then_news
from app.parts.pieces import Finding, heading, note, scheme, show_html
from app.theme import brand_colours
from app.theme.tokens import worn
from app.view import jobs
from app.view.build import Build
from app.view.choice import label
from app.view.landscape import folder, settings
from app.view.people import editor_only, who
from app.words.amounts import Names
from app.words.catalogue import say
from pipelines.clock import utc_now
from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.runs.accounts import targets
from pipelines.runs.run import sync_published
from pipelines.settings import remove_brand, remove_group
from pipelines.settings.brands import mark_own, merge_brands, rename_brand, restore_brand

Change = Callable[[Folder], None]
LONGEST = 120


def show_brands(build: Build | None) -> None:
    """Every brand with its accounts; an editor finds beside each what can be done with it."""
    lines = brand_lines(settings(), build)
    heading(Finding(_title(lines), say("data-brands-about")))
    _ask_own(lines)
    names = [line.brand.name for line in lines]
    colours = brand_colours(
        [brand.name for brand in settings().brands], _own(lines), scheme(), _ours()
    )
    now = utc_now()
    for at, line in enumerate(lines):
        with st.container(
            horizontal=True, key=f"brand_{at}", vertical_alignment="center", wrap=False
        ):
            show_html(brand_html(line, colours[line.brand.name], now))
            if who().is_editor:
                _show_ways(line, names, at)
    if trouble := st.session_state.pop("brand_trouble", ""):
        st.text(trouble)
    _show_groups()


def _title(lines: Sequence[BrandLine]) -> str:
    tracked = [line for line in lines if line.brand.tracked_to is None]
    accounts = sum(one.state != "unseen" for line in tracked for one in line.accounts)
    return say("data-brands", brands=len(tracked), accounts=accounts)


def _ours() -> str | None:
    """The colour that the settings give us."""
    ours = settings().report.our_colour
    return None if ours is None else worn(ours, scheme())


def _own(lines: Sequence[BrandLine]) -> str | None:
    return next((line.brand.name for line in lines if line.brand.role == "own"), None)


def _ask_own(lines: Sequence[BrandLine]) -> None:
    """Which brand is ours, as buttons, as long as nobody said it."""
    tracked = [line.brand.name for line in lines if line.brand.tracked_to is None]
    if _own(lines) is not None or len(tracked) < 2 or not who().is_editor:
        return
    note(say("data-which-is-us"))
    with st.container(horizontal=True, key="which_is_us"):
        for name in tracked:
            st.button(label(name), key=f"us_{name}", on_click=_change, args=("own", mark_own, name))


def _show_ways(line: BrandLine, names: Sequence[str], at: int) -> None:
    """The way on after a failure, and what can be changed of a brand."""
    if line.is_in_trouble and line.brand.tracked_to is None and _can_be_asked(line):
        st.button(say("data-retry"), key=f"retry_{at}", on_click=start_collecting)
    with st.popover(say("data-change"), key=f"change_{at}", width="content"):
        _rename(line.brand.name, at)
        if line.brand.role != "own":
            _way("own", mark_own, line.brand.name, at)
        _merge(line.brand.name, [name for name in names if name != line.brand.name], at)
        if line.brand.tracked_to is None:
            _way("remove", _remove, line.brand.name, at)
            st.caption(say("data-remove-about"))
        else:
            _way("restore", restore_brand, line.brand.name, at)


def _can_be_asked(line: BrandLine) -> bool:
    """Whether a platform can be asked for any account of the brand."""
    return any(target.brand == line.brand.name for target in targets(settings()))


def _rename(name: str, at: int) -> None:
    key = f"name_{at}_{name}"
    st.text_input(say("data-new-name"), key=key, placeholder=name, max_chars=LONGEST)
    new = (st.session_state.get(key) or "").strip()
    st.button(
        say("data-rename"),
        key=f"rename_{at}",
        disabled=not new or new == name,
        on_click=_change,
        args=("rename", rename_brand, name, new),
    )


def _merge(name: str, others: Sequence[str], at: int) -> None:
    if not others:
        return
    key = f"into_{at}_{name}"
    st.selectbox(say("data-merge-into"), others, index=None, placeholder="…", key=key)
    into = st.session_state.get(key)
    st.button(
        say("data-merge"),
        key=f"merge_{at}",
        disabled=not into,
        on_click=_change,
        args=("merge", merge_brands, name, into),
    )


def _way(what: str, act: Callable[[Folder, str], None], name: str, at: int) -> None:
    st.button(
        say("data-way", what=what), key=f"{what}_{at}", on_click=_change, args=(what, act, name)
    )


def _remove(here: Folder, name: str) -> None:
    remove_brand(here, name, now=utc_now())


@editor_only
def _change(what: str, act: Callable[..., None], *given: str) -> None:
    """Write the change into the settings at once, and measure again in the background."""
    here = folder()
    try:
        act(here, *given)
    except SettingsError as error:
        st.session_state["brand_trouble"] = str(error)
        return
    if what == "own":
        st.session_state["own"] = given[0]
    done = say("data-changed", what=what, brand=given[0], other=given[-1])

    def work(tell: jobs.Tell) -> str:
        sync_published(here, progress=tell)
        return done

    jobs.start(here.root, say("data-job-change"), then_news(here, work))


def _show_groups() -> None:
    """The saved groups with their brands."""
    groups = settings().groups
    if not groups:
        return
    note(say("data-groups"))
    for at, group in enumerate(groups):
        with st.container(horizontal=True, key=f"group_{at}", vertical_alignment="center"):
            note(say("data-group", group=group.name, brands=Names(group.brands)))
            if who().is_editor:
                st.button(
                    say("data-forget"),
                    key=f"forget_{at}",
                    type="tertiary",
                    on_click=_forget,
                    args=(group.name,),
                )


@editor_only
def _forget(name: str) -> None:
    """Drop a group; its brands stay."""
    try:
        remove_group(folder(), name)
    except SettingsError as error:
        st.session_state["brand_trouble"] = str(error)
