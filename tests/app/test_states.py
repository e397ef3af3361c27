from datetime import datetime

import pandas as pd
import pytest

from app.parts.coverage import gaps_html
from app.theme.parts import strip_html
from app.words.data import partial_state, silent_state, stale_state
from app.words.statement import Statement

SEEN = datetime(2026, 11, 21, 5, 10)
ZONE = "Europe/Amsterdam"


def test_old_numbers_say_since_when_and_what_to_do() -> None:
    told = stale_state(SEEN, datetime(2026, 11, 24, 5, 10), ZONE)
    assert told.chip == "◷ Stale since 21 Nov 2026"
    assert told.headline == "The newest data is from 3 days ago."
    assert "21 Nov 2026, 06:10 Europe/Amsterdam" in told.detail


@pytest.mark.parametrize(("silent", "verb"), [(1, "has"), (3, "have")])
def test_some_accounts_that_do_not_answer_are_counted(silent: int, verb: str) -> None:
    told = silent_state(silent, 6, ["Instagram", "YouTube"], SEEN, ZONE)
    assert told.headline.startswith(f"{silent} of 6")
    assert f"{verb} not answered since 21 Nov 2026, 06:10 Europe/Amsterdam" in told.headline
    assert told.detail.startswith("On Instagram and YouTube.")


def test_what_is_not_complete_is_named() -> None:
    names = [f"B{number} on Bluesky" for number in range(5)]
    assert "B0 on Bluesky, B1 on Bluesky and B2 on Bluesky and 2 more" in (
        partial_state(1, 6, names).detail
    )


def test_a_strip_is_announced_and_escaped() -> None:
    told = strip_html(Statement("stale", "<b>x</b>", "<i>"))
    assert 'role="status"' in told
    assert "<b>x" not in told
    assert "<i>" not in told


def test_new_accounts_are_no_gap() -> None:
    states = pd.DataFrame(
        {
            "brand": ["A", "B", "C"],
            "platform": ["x", "bluesky", "x"],
            "state": ["complete", "missing", "gathering"],
        }
    )
    assert "B on Bluesky" in gaps_html(states)
    assert gaps_html(states[states["brand"] != "B"]) == ""
