"""Strips, and how complete the accounts are in a sentence."""

import pandas as pd

from app.parts.coverage import said
from app.theme.parts import notice_html
from app.words.language import spoken


def test_a_strip_is_announced_and_escaped() -> None:
    told = notice_html("<b>x</b>", "<b>x</b>", "<i>")
    assert 'role="status"' in told
    assert "<b>x" not in told
    assert "<i>" not in told


def test_the_states_are_counted() -> None:
    states = pd.Series(["complete", "complete", "gathering", "missing"])
    assert said(states) == "2 of 4 accounts complete (1 gathering and 1 not collected)"
    assert said(states[:1]) == "1 of one account complete"
    with spoken("nl"):
        assert said(states[:2]) == "2 van 2 accounts compleet"
