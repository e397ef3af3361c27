from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.runs.run import sync_published
from pipelines.steps import judge as judging
from pipelines.warehouse.ask import open_published

BRANDS = ("noordkade", "vaartwijk", "helmwind", "duinrand", "oosterlicht")
FIRST, WEEKS, ONSET = date(2025, 1, 6), 46, 28
SAID = ["own", "rival", "platform", "measure", "as_of_week", "verdict", "level", "onset_week"]


def world(path: Path, *, until: int = WEEKS) -> Path:
    """Five brands that post nine times a week; one of them earns threefold from week 28 on."""
    rng = np.random.default_rng(20)
    lines = ["platform,account,post_id,published_at,observed_at,likes"]
    for week in range(WEEKS):
        for brand in BRANDS:
            for post in range(9):
                moment = FIRST + timedelta(days=7 * week + post * 6 / 8)
                lift = 3 if brand == "vaartwijk" and week >= ONSET else 1
                likes = int(lift * 400 * np.exp(0.5 * rng.standard_normal()))
                if week < until:
                    when = f"{moment}T{5 + post}:00:00Z,2026-01-01T00:00:00Z"
                    lines.append(f"facebook,{brand},{brand}{week}-{post},{when},{likes}")
    path.write_text("\n".join(lines) + "\n")
    return path


def said(folder: Folder) -> pd.DataFrame:
    frame = open_published(folder).ask("from verdicts", limit=None)
    return frame[SAID].sort_values(SAID[:5], ignore_index=True)


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    place = tmp_path_factory.mktemp("judged")
    folder = Folder(place / "landscape")
    import_files(folder, [world(place / "posts.csv")], ImportOptions(own="noordkade"))
    return folder


def test_a_lasting_gain_is_a_lead_and_dated(judged: Folder) -> None:
    now = open_published(judged).measure("current_verdicts")
    lead = now[now["rival"] == "vaartwijk"].iloc[0]
    assert (lead["verdict"], lead["level"]) == ("lead", "lead")
    onset = FIRST + timedelta(weeks=ONSET)
    assert abs((lead["onset_week"].date() - onset).days) <= 14
    assert lead["onset_low"].date() <= onset <= lead["onset_high"].date()
    others = now[now["rival"] != "vaartwijk"]
    assert not set(others["verdict"]) & {"lead", "slip", "luck"}
    assert lead["share_now_low"] < lead["share_now"] < lead["share_now_high"]


def test_every_brand_can_be_the_own_brand(judged: Folder) -> None:
    frame = said(judged)
    assert set(frame["own"]) == set(BRANDS)
    seen = open_published(judged).measure("current_verdicts", own="duinrand")
    assert seen.iloc[0]["rival"] == "vaartwijk"


def test_a_week_was_judged_with_what_was_known_then(judged: Folder, tmp_path: Path) -> None:
    cut = Folder(tmp_path / "cut")
    path = world(tmp_path / "posts.csv", until=38)
    import_files(cut, [path], ImportOptions(own="noordkade"))
    last_whole = pd.Timestamp(FIRST + timedelta(weeks=36))
    frames = [said(folder) for folder in (judged, cut)]
    earlier = [f[f["as_of_week"] <= last_whole].reset_index(drop=True) for f in frames]
    assert len(earlier[0]) > 1000
    pd.testing.assert_frame_equal(*earlier)


def test_judging_again_changes_nothing(judged: Folder) -> None:
    before = said(judged)
    sync_published(judged)
    pd.testing.assert_frame_equal(said(judged), before)
    sync_published(judged, history=True)
    pd.testing.assert_frame_equal(said(judged), before)


def test_a_smaller_budget_asks_for_more_evidence(judged: Folder) -> None:
    question = "select max(threshold) as threshold from verdicts"
    usual = open_published(judged).ask(question).iloc[0, 0]
    text = judged.config.read_text()
    stricter = text.replace("lead_alarms_per_year = 1 ", "lead_alarms_per_year = 0.2 ")
    judged.config.write_text(stricter)
    sync_published(judged)
    assert open_published(judged).ask(question).iloc[0, 0] > usual
    judged.config.write_text(text)
    sync_published(judged)


def test_a_large_landscape_sees_from_us_and_us_from_the_busiest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "PAIRS_AT_EVERY_RUN", 5)
    monkeypatch.setattr(judging, "OBSERVERS", 2)
    folder = Folder(tmp_path / "landscape")
    import_files(folder, [world(tmp_path / "posts.csv")], ImportOptions(own="vaartwijk"))
    published = open_published(folder)
    pairs = published.ask("select distinct own, rival from verdicts")
    seen_from_us = pairs[pairs["own"] == "vaartwijk"]
    assert set(seen_from_us["rival"]) == set(BRANDS) - {"vaartwijk"}
    others = pairs[pairs["own"] != "vaartwijk"]
    assert (len(others), set(others["rival"])) == (2, {"vaartwijk"})
    judged_from = published.measure("judged_from")
    assert list(judged_from.loc[judged_from["is_judged"].astype(bool), "brand"]) == ["vaartwijk"]
    findings = published.measure("findings", measure="engagement")
    assert "we_are_gaining" in set(findings["kind"])


def test_the_verdicts_over_all_platforms_are_kept_with_those_of_each(judged: Folder) -> None:
    published = open_published(judged)
    rows = published.ask("from rival_verdicts where measure = 'engagement'", limit=None)
    pairs = published.ask("from verdicts where measure = 'engagement'", limit=None)
    key = ["own", "rival", "as_of_week"]
    assert len(rows) == len(pairs)
    both = rows.merge(pairs, on=key, suffixes=("", "_there"))
    leads = both[both["verdict_there"] == "lead"]
    assert len(leads)
    assert set(leads["verdict"]) == {"lead"}
    assert all(list(names) == ["facebook"] for names in leads["platforms"])
    now = published.measure("alarms", own="noordkade")
    assert list(now["rival"]) == ["vaartwijk"]
    assert not now["is_faded"].any()
