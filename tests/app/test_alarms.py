"""What is said of the alarms of a budget."""

from datetime import datetime

import pandas as pd
import pytest

from app.commands.lines import seen_from_lines
from app.exhibits.alarms import asked_budget, lines, told, why_none
from pipelines.warehouse.ask import Landscape
from pipelines.warehouse.errors import AskError

ALARMS = pd.DataFrame(
    {
        "rival": ["Helmwind", "Kadeluxe"],
        "called_week": [datetime(2026, 5, 4), datetime(2026, 1, 5)],
        "last_week": [datetime(2026, 6, 1), datetime(2026, 2, 2)],
        "is_faded": [False, True],
        "platforms": [["linkedin", "x"], ["x"]],
        "certainty": [0.24, 0.9],
    }
)


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "nothing would have called"), (1, "it still stands"), (2, "one of them has faded")],
)
def test_the_sentence_counts_alarms_and_those_that_faded(count: int, words: str) -> None:
    assert words in told(ALARMS.head(count), 1.0)


def test_each_alarm_is_told_with_its_days_and_platforms() -> None:
    stands, faded = lines(ALARMS)
    assert "Helmwind (LinkedIn and X), still stands" in stands
    assert "worth an eye: more often wrong than right" in stands  # no lead, as Race says
    assert "faded after the week of 2 Feb 2026" in faded


def test_silence_for_want_of_verdicts_is_no_silence_of_alarms() -> None:
    judged = pd.DataFrame(
        {"brand": ["Us", "Ash"], "is_own": [True, False], "is_judged": [True, False]}
    )
    assert why_none(judged) == ""
    assert "Nothing is judged as seen from Ash" in why_none(judged, "Ash")
    assert "No brand is our own" in why_none(judged.assign(is_own=False))


def test_a_budget_that_nobody_knows_is_refused() -> None:
    landscape = Landscape("UTC", 0, False, "b", datetime(2026, 6, 8), "1")
    assert asked_budget(landscape) == 1.0
    with pytest.raises(AskError, match=r"from 0\.25 to 12, not 99"):
        asked_budget(landscape, 99)


def test_a_large_landscape_says_from_whom_it_is_judged() -> None:
    judged = pd.DataFrame(
        {"brand": ["Us", "Ash", "Elm"], "is_own": [True, False, False], "is_judged": True}
    )
    assert seen_from_lines(judged) == []
    ours = judged.assign(is_judged=judged["is_own"])
    assert "Judged as seen from Us only" in seen_from_lines(ours)[0]
    silent = judged.assign(is_own=False, is_judged=False)
    assert "Nothing is judged" in seen_from_lines(silent)[0]
