"""Adding brands by the links of their profiles."""

from collections.abc import Sequence

import streamlit as st

from app.parts.data.links import LinkLine, lines_of, links_html
from app.parts.data.working import collected
from app.parts.pieces import Finding, heading, note, show_html
from app.view import jobs
from app.view.landscape import folder
from app.view.people import editor_only, only_editors, who
from app.words.catalogue import say
from pipelines.folder import Folder
from pipelines.runs.add import Added, Refused, Wanted, add_accounts
from pipelines.runs.make_room import leave_demo
from pipelines.settings import read_settings


def show_links() -> None:
    """The form that adds brands to the landscape."""
    heading(Finding(say("data-add"), say("data-add-about")))
    if not who().is_editor:
        note(only_editors())
        return
    show_box(height=110, label=say("start-links-label"), is_labelled=False)
    st.button(say("data-add-now"), key="add_brands", on_click=add_links)


def show_box(*, height: int, label: str, is_labelled: bool = True) -> None:
    """The box for links; below it each link with its mark."""
    text = st.text_area(
        label,
        key="new_links",
        height=height,
        placeholder=say("start-links-example"),
        label_visibility="visible" if is_labelled else "collapsed",
    )
    if lines := lines_of(text):
        show_html(links_html(lines))
    elif st.session_state.pop("no_links", False):
        note(say("start-links-none"))


@editor_only
def add_links() -> None:
    """Add and collect in the background what can be asked; the box keeps the rest."""
    lines, here = lines_of(st.session_state.get("new_links", "")), folder()
    good = [line for line in lines if line.state == "good"]
    if not good:
        st.session_state["no_links"] = not lines
        return
    st.session_state["new_links"] = "\n".join(line.link for line in lines if line not in good)
    jobs.start(here.root, say("data-job-add"), lambda tell: _add(here, good, lines[0].brand, tell))


def _add(here: Folder, lines: Sequence[LinkLine], first: str, tell: jobs.Tell) -> str:
    """Add every link, then collect; what came of it, a line each. Raises Failed when none is in."""
    leave_demo(here)
    own = None if read_settings(here).brands else first  # the first of all is ours
    wanted = [Wanted(line.brand, line.link, "own" if line.brand == own else None) for line in lines]
    found = add_accounts(here, wanted, progress=tell)
    told = [_told(one) for one in found]
    if not any(isinstance(one, Added) for one in found):
        raise jobs.Failed("\n".join(told))
    try:
        return "\n".join((*told, collected(here, tell)))
    except jobs.Failed as trouble:
        raise jobs.Failed("\n".join((*told, str(trouble)))) from trouble


def _told(one: Added | Refused) -> str:
    """What came of a link."""
    if isinstance(one, Refused):
        return say("data-link-refused", link=one.link, reason=str(one.why))
    if one.account is None:
        return say("data-link-unchecked", link=one.link, brand=one.brand, reason=one.note)
    return say("data-link-added", link=one.link, brand=one.brand)
