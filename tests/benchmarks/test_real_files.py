"""The scorer of real files counts what it says it counts, and runs to its end on a file."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from benchmarks.real_files import page
from benchmarks.real_files.events import told
from benchmarks.real_files.figures import figures, starts, table
from benchmarks.real_files.panels import RealFile
from benchmarks.rough_worlds import calibrate
from pipelines.verdicts.judge import Budgets, judge
from pipelines.verdicts.panel import panel_of
from tests.conftest import ROOT, shared
from tests.verdicts.weekly import weekly
from tests.verdicts.worlds import posts_of


@pytest.fixture(scope="module")
def file() -> RealFile:
    panel = panel_of(weekly(posts_of(3, cadence=(("ash", 40, 0.9),)), "engagement"))
    return RealFile("look-alike", panel, judge({"engagement": panel}, Budgets()))


def test_an_alarm_is_the_first_row_of_a_run() -> None:
    words = {"ash": ["none", "lead", "lead", "none", "lead"], "elm": ["lead", "lead", "luck"]}
    rows = pd.concat(
        [
            pd.DataFrame({"rival": rival, "verdict": said, "as_of_week": range(len(said))})
            for rival, said in words.items()
        ]
    ).assign(own="own", platform="p")
    first = starts(rows.sample(frac=1, random_state=1))
    assert [(r.rival, r.as_of_week) for r in first.itertuples()] == [
        ("ash", 1),
        ("ash", 4),
        ("elm", 0),
    ]


def test_a_planted_lead_is_counted(file: RealFile) -> None:
    found = figures(file)
    assert found["lead rows"] > found["alarms"] > 0
    assert found["season, part of pair-weeks"] < 0.1


def test_a_share_outside_its_range_is_counted(file: RealFile) -> None:
    before = figures(file)["share inside its range"]
    shares = file.judged.share_intervals.copy()
    shares.loc[shares["brand"] == "ash", "high"] = 0.0
    moved = replace(file, judged=replace(file.judged, share_intervals=shares))
    after = figures(moved)["share inside its range"]
    assert before - after == pytest.approx(1 / file.panel.brand.size, abs=0.05)


def test_the_row_of_all_files_weighs_them(file: RealFile) -> None:
    whole = table([file, replace(file, name="twin")])
    one, both = whole["look-alike"], whole["all"]
    assert both["lead rows"] == 2 * one["lead rows"] > 0
    assert both["share inside its range"] == pytest.approx(one["share inside its range"])


def test_a_file_without_known_events_has_none(file: RealFile) -> None:
    assert told(file) == []


@pytest.mark.slow
def test_a_small_file_is_scored(tmp_path: Path) -> None:
    path = shared("inputs/tools/24_cadence_up_strength_down.csv")
    command = [sys.executable, "-m", "benchmarks.real_files", str(path), "--cache", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "of 1 events told rightly" in done.stdout
    assert len(pd.read_parquet(next(tmp_path.glob("*.parquet")))) > 0


@pytest.mark.slow
def test_the_page_of_one_file_is_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shared("stats/simulate.py")
    path, out = ROOT / "data" / "examples" / "sports_clubs_facebook_2016.csv.gz", tmp_path / "a.md"
    for room in (page, calibrate):
        monkeypatch.setattr(room, "known_files", lambda: [path])
    monkeypatch.setattr(page, "ROUGH_WORLDS", 1)
    monkeypatch.setattr(sys, "argv", ["page", "--out", str(out), "--worlds", "2"])
    assert page.main() == 0
    text = out.read_text("utf-8")
    assert "**Seven sports pages, 16 weeks of 2016**" in text and "sports_clubs" in text
    assert "| told rightly |" in text and "newsrooms (simulated)" in text
    assert not [line for line in text.splitlines() if "{" in line or "nan" in line.split()]
