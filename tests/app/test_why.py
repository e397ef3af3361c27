"""What the page Why says: parts that add up, titles no number contradicts, what is not known."""

from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts.waterfall import Waterfall
from app.exhibits.courses import change_told, effect_told, lane_told, letters_html
from app.exhibits.reasons import _pace_told, beside, overturn
from app.exhibits.why import Periods, Scene, change_of, known_parts, title_of
from app.parts.why.scene import in_view
from app.view.choice import View
from app.words.rows import rows_of
from app.words.values import adding_up
from queries.rows import AdsRunning, AttentionCompared, CatchUp, CourseChanges, Findings
from tests.app.made_up import OWN, UNTIL
from tests.app.made_up_why import PARTS, causes_frame, changes_frame
from tests.conftest import examples

PART = st.floats(-0.3, 0.3)
VIEW = View(OWN, ("Vaartwijk",), (), None, "engagement", date(2026, 5, 25), UNTIL)
DAYS = Periods(date(2026, 6, 22), date(2026, 8, 17), date(2026, 9, 28), UNTIL)


def scene(brand: str = "Vaartwijk", **told: Any) -> Scene:
    row: Any = dict.fromkeys(Findings.__annotations__) | {
        "posts": [], "changes": [], "kind": "pulling_ahead", "subject": brand, "own": OWN,
        "rival": brand, "platform": "instagram", "trend": "gaining", "measure": "engagement",
        "is_young": False, "as_of_week": date(2026, 11, 16), "share_before": 0.2,
        "share_now": 0.34, "certainty": 0.94,
    } | told  # fmt: skip
    return Scene(VIEW, brand, "instagram", row if told.get("kind", "x") else None, None, DAYS)


def change(**changed: Any) -> Waterfall:
    found = change_of(known_parts(causes_frame(**changed)), str(changed.get("rival", "Vaartwijk")))
    assert found is not None
    return found


@given(st.lists(PART, min_size=1, max_size=9), st.integers(0, 2))
def test_printed_parts_add_up_and_are_off_by_less_than_a_unit(
    parts: list[float], digits: int
) -> None:
    whole = sum(parts)
    printed = adding_up(parts, whole, digits)
    assert sum(printed) == pytest.approx(round(whole * 10**digits) / 10**digits, abs=1e-9)
    worst = max(abs(one - part) for one, part in zip(printed, parts, strict=True))
    assert worst < 10.0**-digits + 1e-9


def test_parts_of_more_than_the_whole_give_up_a_unit_each_from_the_last() -> None:
    assert adding_up([1.0, 2.0, 3.0], 4.0, 0) == [1.0, 1.0, 2.0]


@settings(max_examples=examples(30))
@given(st.lists(PART, min_size=7, max_size=7), st.floats(0.35, 0.6))
def test_start_plus_steps_is_the_end_as_printed(values: list[float], before: float) -> None:
    parts = {name: value / 10 for name, value in zip(PARTS, values, strict=True)}
    found = change(parts=parts, before=before)
    assert round(found.before + sum(step.printed for step in found.steps), 1) == found.now


def test_the_title_names_a_cause_only_where_the_measure_does() -> None:
    assert title_of(change(), scene()) == "Kinds of posts: +6 of +12 points"
    without = change(parts={"field": 0.074, "mix": -0.018}, cause=None)
    said = title_of(without, scene())
    assert said == "+5.6 points; the largest part is the rest of the field (+7.4)"
    small = title_of(change(parts={"mix": 0.003}, cause=None), scene())
    assert small == "The share of Vaartwijk hardly moved: 20.8, then 21.1%"


def test_what_is_not_known_is_no_step() -> None:
    names = [step.name for step in change(followers_known=False).steps]
    assert "audience" not in names
    assert "own" not in [step.name for step in change(rival=OWN).steps]
    assert change_of(known_parts(causes_frame(before=None)), "Vaartwijk") is None


def test_what_would_overturn_is_dated_and_in_numbers() -> None:
    before, after = date(2026, 12, 1), date(2027, 2, 1)
    [(label, said)] = overturn(scene(), [], before)
    assert label == "Test"
    assert said == (
        "Vaartwijk’s share on Instagram under 27% in the eight weeks to 3 Jan 2027: half of the "
        "gain is gone. Wrong: 6 of 100 such findings."
    )
    assert (
        overturn(scene(), [], after)[0][1] == f"{said} That day is past: newer data would show it."
    )
    loss = overturn(scene(OWN, kind="we_are_losing", share_before=0.27, share_now=0.09), [], before)
    assert loss[0][1].startswith("Our share on Instagram above 18%")
    assert (
        overturn(scene(kind=""), [], before)[0][1]
        == "Nothing is claimed here, so nothing can fall."
    )


@pytest.mark.parametrize(
    ("low", "high", "is_reachable", "begins"),
    [
        (6.0, 14.0, True, "9 more video posts a week (6–14) would bring us level with Vaartwijk"),
        (0.0, 4.0, True, "Not by posting pace alone: it would take about 9 more"),
        (6.0, None, False, "Not by posting pace alone: it would take about 9 more video posts a"),
    ],
)
def test_pace_catches_up_only_where_its_range_leaves_out_none(
    low: float, high: float | None, is_reachable: bool, begins: str
) -> None:
    row: Any = dict.fromkeys(CatchUp.__annotations__) | {
        "posts_needed_per_week": 9.0, "low": low, "high": high, "is_reachable": is_reachable,
        "kind": "video", "highest_per_week": 6.5,
    }  # fmt: skip
    said = _pace_told(row, scene())
    assert said.startswith(begins)
    assert said.endswith(".")


def test_attention_outside_social_is_told_as_context_and_only_where_it_is_known() -> None:
    row = AttentionCompared(
        brand="Vaartwijk", role="rival", article="https://en.wikipedia.org/wiki/Vaartwijk",
        weeks=8, views=2_100, views_year_before=1_000, times=2.1,
    )  # fmt: skip
    assert beside(scene(), [row]) == [
        (
            "Outside social",
            "Vaartwijk’s Wikipedia article was read 2.1 times as often as in the year before, in "
            "the same 8 weeks: context, not a cause.",
        )
    ]
    ((_, ours),) = beside(scene(OWN), [row | {"brand": OWN, "times": 0.8}])
    assert ours.startswith("Our Wikipedia article was read 0.8 times as often")
    assert beside(scene(), [row | {"times": None}]) == []
    assert beside(scene(), []) == []


def test_ads_in_the_period_are_evidence_and_none_seen_is_not_nothing_bought() -> None:
    row = AdsRunning(
        brand="Vaartwijk", role="rival", library="meta_ads", ads=7, began=5,
        first_on=date(2026, 8, 31), last_on=date(2026, 9, 20), known_from=date(2025, 10, 1),
        asked_at=datetime(2026, 10, 1),
    )  # fmt: skip
    ((label, said),) = beside(scene(), [], [row])
    assert label == "Bought?"
    assert said == (
        "Meta Ad Library holds 7 ads of Vaartwijk that ran in this period, 5 of which began in it; "
        "the first ran from 31 Aug 2026, the last seen on 20 Sept 2026. Which posts they lifted it "
        "does not say."
    )
    none = row | {"ads": 0, "began": 0, "first_on": None, "last_on": None}
    ((_, said),) = beside(scene(), [], [none])
    assert "that does not show that nothing was bought" in said and "organic" not in said
    ((_, said),) = beside(scene(), [], [none | {"ads": None, "began": None}])
    assert "cannot tell" in said


def test_each_change_says_what_it_was_and_what_followed() -> None:
    rows = rows_of(changes_frame(), CourseChanges)
    assert all(change_told(row).endswith(".") for row in rows)
    assert all(effect_told(row).endswith(".") for row in rows)
    assert "unknown" not in "".join(map(lane_told, rows))
    assert str(letters_html(rows)).count("<li>") == len(rows)


def test_hostile_tags_stay_text() -> None:
    row = rows_of(changes_frame(), CourseChanges)[0]
    row["brand"] = "<img src=x>"
    assert "<img" not in letters_html([row])


def test_the_two_periods_share_no_day() -> None:
    until = VIEW.until
    for since, before in (
        (None, None),
        (VIEW.since, (until - timedelta(weeks=30), until - timedelta(weeks=10))),
        (VIEW.since, (until - timedelta(weeks=70), until - timedelta(weeks=60))),
    ):
        view = View(OWN, ("V",), (), None, "engagement", since, until, before)
        days = in_view(view)
        assert days.before_since < days.before_until <= days.since < days.until
    assert pd.Timestamp(days.until) == pd.Timestamp(until)
