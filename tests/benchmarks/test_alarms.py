"""What came after an alarm is counted from the panel: kept, faded, or it cannot be told."""

import pandas as pd
import pytest

from benchmarks import simulator
from benchmarks.real_files.alarms import alarms
from benchmarks.real_files.page import page
from benchmarks.real_files.panels import RealFile
from benchmarks.rough_worlds.judged import said_of
from benchmarks.rough_worlds.world import make
from pipelines.verdicts.judge import Budgets, judge
from pipelines.verdicts.panel import panel_of
from tests.conftest import shared
from tests.verdicts.weekly import weekly
from tests.verdicts.worlds import posts_of

ONSET = 40
STAYS = (("ash", ONSET, 1.1),)
GOES = (*STAYS, ("ash", ONSET + 8, -1.1))


def file_of(weeks: int, steps: tuple[tuple[str, int, float], ...]) -> RealFile:
    panel = panel_of(weekly(posts_of(3, weeks=weeks, strength=steps), "engagement"))
    return RealFile("look-alike", panel, judge({"engagement": panel}, Budgets()))


@pytest.mark.parametrize(
    ("weeks", "steps", "fate"),
    [(70, STAYS, "kept"), (70, GOES, "faded"), (ONSET + 8, STAYS, "cannot tell")],
)
def test_an_alarm_is_told_by_what_came_after(
    weeks: int, steps: tuple[tuple[str, int, float], ...], fate: str
) -> None:
    found = alarms(file_of(weeks, steps))
    mine = found[(found["rival"] == "ash") & found["first_week"].ge(_week(ONSET))]
    assert list(mine["fate"])[:1] == [fate]
    assert (mine["seen_by"] <= mine["told"]).all()


def test_what_several_brands_are_told_at_once_is_one_alarm() -> None:
    found = alarms(file_of(70, STAYS))
    mine = found[(found["rival"] == "ash") & found["first_week"].ge(_week(ONSET))]
    assert len(mine) == 1
    assert mine["seen_by"].iloc[0] > 1


@pytest.mark.slow
def test_the_page_holds_every_alarm_and_every_table() -> None:
    shared("stats/score.py")
    found = simulator.find("simulate", "score")
    assert found is not None
    files = [file_of(70, STAYS), file_of(70, GOES)]
    rough = pd.DataFrame({"look-alike": ["1 2 3"]}, index=["posts a week"])
    said = said_of([make(1, 0, "step_up"), make(1, 1, "fade")])
    text = page(files, said, found[1], rough)
    assert "| kept |" in text
    assert "| faded |" in text
    assert "| true share inside its range |" in text
    assert "| posts a week | 1 2 3 |" in text
    assert "In short: of " in text
    assert "{" not in text


def _week(number: int) -> pd.Timestamp:
    return pd.Timestamp("2024-01-01") + pd.Timedelta(weeks=number)
