"""What stands around the first finding: what it rests on, how fresh and how complete it is."""

import streamlit as st

from app.exhibits.exhibit import Behind
from app.exhibits.experiments import experiments_of, open_line
from app.parts import coverage
from app.parts.cards import computed
from app.parts.freshness import show_freshness
from app.parts.pieces import note
from app.parts.whom import show_turn
from app.story.findings import Story, asked_for
from app.view.build import Build
from app.view.choice import View


def show_foot(build: Build, view: View, story: Story) -> None:
    """What the findings rest on, and the way to see it from the other side."""
    if line := open_line(experiments_of(build)):
        note(line)
    with st.container(horizontal=True, key="verdict_foot", vertical_alignment="center"):
        behind = Behind(build, "findings", build.measure("findings", **asked_for(view)))
        computed("verdict", behind, with_csv=True)
        show_turn(view, story.rival)


def show_state(build: Build, view: View, story: Story) -> None:
    """Until when anything is known, and how complete each account is."""
    show_freshness(build, story)
    coverage.show_dots(build, view)
