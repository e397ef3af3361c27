"""What is said of the demo: every planted event found, dated and named, nothing else claimed."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape
from typing import Any

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from app.story import told as words_of
from app.story.findings import usual_story
from app.words.names import platform_name
from pipelines.demo import OWN, World
from pipelines.demo.story import (
    ASKED,
    EARLIER_LUCK,
    EARLIER_STORM,
    GATHERING,
    HOUR,
    LEAD,
    LINKED,
    LUCK,
    PROFILE,
    SLIP,
    STORM,
    TAGS,
    WEEKS,
    Planted,
)
from pipelines.demo.written import LINKS, QUESTIONS
from pipelines.folder import Folder
from pipelines.journal import Draft
from pipelines.steps.judge_experiments import series_in
from pipelines.verdicts.experiments.judge import Plan, judge
from pipelines.warehouse.ask import Published
from tests.conftest import ROOT
from tests.pages.conftest import open_page, words

Read = Callable[..., str]
PLANTED = {(LEAD.brand, LEAD.platform, "lead"), (LUCK.brand, LUCK.platform, "luck")}


@pytest.fixture(scope="module")
def now(told: Published) -> pd.DataFrame:
    return told.measure("current_verdicts")


@pytest.fixture(scope="module")
def first_week(now: pd.DataFrame) -> date:
    last: date = now["as_of_week"].iloc[0].date()
    return last - timedelta(weeks=WEEKS - 1)


@pytest.fixture
def read(demo_folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Read:
    """What a reader of the demo sees on a page under the given filters, without the markup."""
    monkeypatch.setenv("OUTPACE_DATA", str(demo_folder.root))

    def page(name: str, **filters: str) -> str:
        app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
        for key, value in filters.items():
            app.query_params[key] = value
        return unescape(re.sub(r"<[^>]+>", " ", words(open_page(app, name))))

    return page


def row_of(now: pd.DataFrame, planted: Planted) -> dict[str, Any]:
    rows = now[(now["rival"] == planted.brand) & (now["platform"] == planted.platform)]
    return rows.to_dict("records")[0]


def test_lead_and_slip_are_dated_within_their_intervals(
    now: pd.DataFrame, first_week: date
) -> None:
    slips = now[(now["platform"] == SLIP.platform) & (now["verdict"] == "slip")]
    for planted, row in ((LEAD, row_of(now, LEAD)), (SLIP, slips.to_dict("records")[0])):
        onset = pd.Timestamp(planted.onset(first_week))
        assert row["onset_low"] <= onset <= row["onset_high"]
        assert abs((row["onset_week"] - onset).days) <= 14


def test_nothing_else_is_claimed(now: pd.DataFrame) -> None:
    claimed = now[now["verdict"].isin(["lead", "luck"]) | (now["level"] == "watch")]
    found = set(zip(claimed["rival"], claimed["platform"], claimed["verdict"], strict=True))
    assert found == PLANTED
    assert set(now.loc[now["verdict"] == "slip", "platform"]) == {SLIP.platform}
    early = now[now["verdict"] == "too-early"]
    assert list(zip(early["rival"], early["platform"], strict=True)) == [
        (GATHERING.brand, GATHERING.platform)
    ]


def test_three_findings_tell_it(told: Published) -> None:
    story = usual_story(told)
    assert story.lead is not None
    assert words_of.headline(story.lead).startswith("We are losing ground on YouTube since week")
    others = [words_of.brief(row) for row in story.others]
    assert others[0].startswith(f"{LEAD.brand} is pulling ahead on Instagram since week")
    assert others[1].startswith("Issue on Instagram since")
    assert others[2] == f"Luck, not a lead: {LUCK.brand} on LinkedIn"
    early = [words_of.brief(row) for row in story.kinds("too_early")]
    assert early == [f"Too early: {GATHERING.brand} on Bluesky, 7 of 14 weeks"]


def test_the_storm_is_told_with_the_earlier_one_and_no_other_is_on(told: Published) -> None:
    found = told.measure("issues")
    ours = found[found["role"] == "own"]
    assert list(ours["title"]) == [STORM.caption, EARLIER_STORM.caption]
    assert list(found[found["is_now"]]["issue"]) == [ours.iloc[0]["issue"]]
    assert ours.iloc[0]["times"] > 8 and ours.iloc[0]["ratio_times"] > 8
    (case,) = told.measure("issue_cases", issue=ours.iloc[0]["issue"]).head(1).to_dict("records")
    assert (case["brand"], case["platform"], case["signal"]) == (OWN, "instagram", "comments")


def test_the_earlier_luck_is_kept_in_the_history(told: Published, first_week: date) -> None:
    since = EARLIER_LUCK.onset(first_week)
    weeks = told.ask(
        f"from verdicts where own = '{OWN}' and measure = 'engagement' and verdict = 'luck' "
        f"and rival = '{EARLIER_LUCK.brand}' and platform = '{EARLIER_LUCK.platform}'"
    )["as_of_week"]
    assert weeks.min() == pd.Timestamp(since)
    assert weeks.max() < pd.Timestamp(since) + pd.Timedelta(weeks=5)
    then = told.measure("current_verdicts", as_of=since + timedelta(weeks=2))
    row = row_of(then, EARLIER_LUCK)
    assert (row["verdict"], row["carriers"]) == ("luck", 1)


def parts_of(told: Published, rival: str, platform: str) -> pd.DataFrame:
    rows = told.measure("causes_told", rival=[rival], platforms=[platform])
    return rows.set_index("part")


def test_the_lead_is_told_with_its_cause(told: Published) -> None:
    parts = parts_of(told, LEAD.brand, LEAD.platform)
    assert list(parts.index[parts["is_cause"]]) == ["cadence"]
    for part in ("cadence", "mix"):
        assert parts.loc[part, "low"] > 0
    change = parts["share_now"].iloc[0] - parts["share_before"].iloc[0]
    assert parts["value"].sum() == pytest.approx(change, abs=1e-9)


def test_the_slip_is_told_as_fewer_and_weaker_posts_of_ours(told: Published) -> None:
    parts = parts_of(told, OWN, SLIP.platform)
    assert list(parts.index[parts["is_cause"]]) == ["cadence"]
    for part in ("cadence", "strength"):
        assert parts.loc[part, "high"] < 0
    rivals = told.measure("causes_told", platforms=[SLIP.platform])
    first = rivals[rivals["rival"] != OWN].sort_values("value").groupby("rival").tail(1)
    assert set(first["part"]) == {"own"}


def test_luck_has_no_cause(told: Published) -> None:
    parts = parts_of(told, LUCK.brand, LUCK.platform)
    assert not parts["is_cause"].any()
    assert parts["value"].idxmax() == "big_posts"


@pytest.mark.parametrize(
    ("platform", "race", "why"),
    [
        (LEAD.platform, "it posts more often", "it posts more often"),
        (SLIP.platform, "we post less often", "we post less often"),
        (LUCK.platform, "Luck, not a lead: Helmwind", "jump on LinkedIn hangs on one post"),
    ],
)
def test_race_and_why_tell_the_planted_cause(
    read: Read, platform: str, race: str, why: str
) -> None:
    assert race in read("race", platforms=platform_name(platform))
    assert why in read("why", platforms=platform_name(platform))


def test_the_history_keeps_the_cause_of_each_week_of_the_lead(told: Published) -> None:
    weeks = told.ask(
        f"select distinct as_of_week from causes where own = '{OWN}' and rival = '{LEAD.brand}' "
        f"and platform = '{LEAD.platform}'"
    )
    assert len(weeks) >= 5


def test_catching_up_with_the_lead_takes_videos(told: Published) -> None:
    kinds = told.measure("catch_up", rival=LEAD.brand, platforms=[LEAD.platform])
    assert set(kinds["kind"]) == {"photo", "video"}
    best = kinds.sort_values("posts_needed_per_week").iloc[0]
    assert best["kind"] == "video"
    assert best["low"] < best["posts_needed_per_week"] < best["high"]


def test_every_planted_course_change_is_found_and_no_other(
    told: Published, first_week: date
) -> None:
    found = told.measure("course_changes")
    said = set(zip(found["brand"], found["platform"], found["what"], strict=True))
    planted = {(one.brand, one.platform, one.kind): one for one in (HOUR, PROFILE, TAGS)}
    planted |= {(LEAD.brand, LEAD.platform, what): LEAD for what in ("cadence", "mix")}
    planted |= {(SLIP.brand, SLIP.platform, "cadence"): SLIP}
    assert said == set(planted)
    for row in found.to_dict("records"):
        onset = pd.Timestamp(planted[row["brand"], row["platform"], row["what"]].onset(first_week))
        assert row["week_low"] <= onset <= row["week_high"]
        assert abs((row["week"] - onset).days) <= 14


def test_the_course_changes_of_lead_and_slip_name_the_share_that_broke(told: Published) -> None:
    found = told.measure("course_changes")
    broke = found[found["share_break_lag"].notna()]
    assert set(broke["brand"]) == {LEAD.brand, SLIP.brand}
    effects = found.loc[found["effect"] == "found", ["brand", "what"]]
    assert effects.to_numpy().tolist() == [[SLIP.brand, "cadence"]]


@pytest.mark.parametrize(
    ("draft", "planted", "answer"),
    [(QUESTIONS, ASKED, "works"), (LINKS, LINKED, "cannot tell yet")],
)
def test_of_what_was_tried_one_works_and_one_cannot_be_told(
    told: Published, world: World, draft: Draft, planted: Planted, answer: str
) -> None:
    series = series_in(told.cursor(), draft.more["measure"], planted.platform, OWN)
    assert series is not None
    start = np.datetime64(planted.onset(world.first_week))
    success = float(np.log1p(float(draft.more["success"])))
    seen, looks = judge(series, Plan("", OWN, start, int(draft.more["weeks"]), success))
    assert looks[-1].answer == answer
    low, high = looks[-1].low, looks[-1].high
    assert low is not None
    assert high is not None
    assert low < float(np.log(planted.multiple or 1)) < high
    assert seen.placebos > 30
