"""Decisions and what would overturn them, for every kind of finding."""

from datetime import date
from typing import Any

import pytest

from app.snapshot.decisions import decide_by, decided, decision
from app.snapshot.grounds import Grounds
from app.story.fall import overturned
from app.story.findings import Story
from app.words.language import offered, spoken
from queries.rows import CatchUp, KindsCompared
from tests.app.made_up_story import (
    AHEAD,
    GAINING,
    LEVEL,
    LOSING,
    LUCK,
    OWN,
    SEASON,
    SIGN,
    finding,
)  # fmt: skip
from tests.doubles import example


def pace(brand: str, kind: str | None, before: float, now: float) -> KindsCompared:
    return example(
        "kinds_compared", brand=brand, kind=kind, per_week_before=before, per_week_now=now
    )  # type: ignore[return-value]


def more(kind: str, needed: float, low: float, high: float) -> CatchUp:
    return example(
        "catch_up", kind=kind, posts_needed_per_week=needed, low=low, high=high, is_reachable=True
    )  # type: ignore[return-value]


def told(row: dict[str, Any], *paces: KindsCompared, catch_up: tuple[CatchUp, ...] = ()) -> str:
    found = decision(finding(row), Grounds(paces, catch_up))
    return f"{found.question} {' '.join(found.why.split())} {found.more}".strip()


def story(*rows: dict[str, Any]) -> Story:
    return Story(tuple(finding(row) for row in rows), OWN, None)


VIDEO = (pace("Vaartwijk", "video", 2, 6), pace(OWN, "video", 2.5, 2.6))


def test_more_of_one_kind_asks_whether_to_match_it() -> None:
    assert told(AHEAD, *VIDEO) == (
        "Match Vaartwijk’s 6 videos a week on Instagram? "
        "It went from 2 to 6 a week since week 34; we publish 2.6."
    )


def test_catching_up_is_told_of_the_kind_in_question_and_where_none_is_not_enough() -> None:
    rows = (more("photo", 2, 1, 3), more("video", 4, 3, 5))
    assert told(AHEAD, *VIDEO, catch_up=rows).endswith(
        "3 to 5 more videos a week would bring us level at today’s strength."
    )
    assert "bring us level" not in told(AHEAD, *VIDEO, catch_up=(more("video", 2, 0, 4),))


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        ("strength", "Work on what our posts on Instagram earn?"),
        ("audience", "Invest in followers on Instagram?"),
        ("mix", "Try other kinds of posts on Instagram?"),
        ("cadence", "Post more often on Instagram?"),
        (None, "Answer Vaartwijk on Instagram, or wait?"),
    ],
)
def test_each_cause_of_a_rivals_gain_has_its_decision(cause: str | None, words: str) -> None:
    assert words in told(AHEAD | {"cause": cause})


def test_our_loss_asks_for_the_earlier_pace_or_for_the_reason() -> None:
    slower = told(LOSING | {"cause": "cadence"}, pace(OWN, None, 4.0, 2.0))
    assert slower == (
        "Return to 4 posts a week on Instagram? We went from 4 to 2 posts a week since week 34. "
        "Our share fell by 4 points."
    )
    same = told(LOSING | {"cause": "strength"}, pace(OWN, None, 4.0, 3.9))
    assert same.startswith("Find out why our posts on Instagram earn less? We publish 3.9 posts")
    assert told(LOSING).startswith("Find out what changed for us on Instagram? Our share fell by")


def test_good_news_luck_and_a_season_ask_too() -> None:
    assert "Keep on doing what we do on Instagram?" in told(GAINING)
    assert "Leave the plan on LinkedIn as it is? Helmwind’s rise rests on one post." in told(LUCK)
    assert "Judge ourselves by share, not by volume" in told(SEASON)


def test_the_size_is_the_difference_of_the_printed_shares() -> None:
    row = LOSING | {"share_before": 0.2574, "share_now": 0.0934, "size": -0.164}
    assert "Our share fell by 17 points" in told(row)  # 26 to 9


def test_claims_are_decided_about_first_and_each_pair_once() -> None:
    there = AHEAD | {"platform": "youtube", "is_headline": True}
    found = decided(story(LUCK, AHEAD, AHEAD | {"kind": "closing_in"}, there))
    assert [(row["kind"], row["platform"]) for row in found] == [
        ("pulling_ahead", "instagram"),
        ("pulling_ahead", "youtube"),
    ]


def test_a_sign_below_even_odds_asks_for_nothing() -> None:
    assert decided(story(LEVEL, SIGN)) == ()


DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (AHEAD, "under 27% in the eight weeks to 3 Jan 2027: half of the gain is gone."),
        (AHEAD, "Wrong: 6 of 100 such findings."),
        (AHEAD | {"share_before": None}, "back at its earlier level in the eight weeks"),
        (LOSING, "Our share on Instagram above 26%"),
        (GAINING, "Our share on Instagram under 31%"),
        (LUCK, "in the four weeks to 20 Dec 2026, without another such post"),
        (SEASON, "it is more than a season"),
        (LEVEL, "A rival’s share with a 90% range that stays above its earlier one"),
    ],
)
def test_what_would_overturn_it_names_a_number_and_a_day(row: dict[str, Any], words: str) -> None:
    assert words in overturned(finding(row), DAY)


@pytest.mark.parametrize("language", offered())
@pytest.mark.parametrize("row", [AHEAD, LOSING, GAINING, LUCK, SEASON])
def test_every_decision_is_told_without_a_hole(row: dict[str, Any], language: str) -> None:
    with spoken(language):
        text = told(row) + overturned(finding(row), DAY)
    assert not [hole for hole in ("None", "{", "not known", "niet bekend") if hole in text]


@pytest.mark.parametrize(
    ("until", "friday"),
    [(date(2026, 11, 30), date(2026, 12, 11)), (date(2016, 6, 20), date(2016, 7, 1))],
)
def test_a_decision_is_due_so_long_after_the_newest_week(until: date, friday: date) -> None:
    assert decide_by(until) == friday
