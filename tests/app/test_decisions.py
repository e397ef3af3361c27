"""Decisions and what would overturn them, for every kind of verdict."""

from datetime import date
from typing import Any

import pytest

from app.words.rows import rows_of
from app.words.verdict.claims import Claim, claims_of
from app.words.verdict.decisions import Decision, Grounds, decide_by, decisions, decisions_title
from app.words.why.overturn import overturn
from queries.rows import CurrentVerdicts
from tests.app.made_up import EARLY, LEAD, LUCK, SEASON, SLIP, WATCH, said, verdict_frame

OWN = "Noordkade"


def claims(*rows: dict[str, Any]) -> list[Claim]:
    return claims_of(rows_of(verdict_frame(*rows), CurrentVerdicts))


def told(decision: Decision) -> str:
    return f"{decision.question} {decision.why}".replace("\u00a0", " ")


def pace(brand: str, kind: str | None, before: float, now: float) -> dict[str, Any]:
    return {
        "brand": brand, "kind": kind, "per_week_before": before, "per_week_now": now,
    }  # fmt: skip


def cause(part: str, value: float = 0.06) -> dict[str, Any]:
    """A row of causes of a share that went from 20 to 28 %."""
    return {
        "part": part, "value": value, "low": value - 0.01, "high": value + 0.01,
        "is_cause": part in ("cadence", "mix", "strength", "audience") and value > 0.04,
        "share_before": 0.2, "share_now": 0.28,
    }  # fmt: skip


def first(row: dict[str, Any], base: Grounds | None = None) -> str:
    return told(decisions(claims(row), [base or Grounds()], OWN)[0])


def test_more_of_one_kind_asks_whether_to_match_it() -> None:
    base = Grounds(paces=(pace("Vaartwijk", "video", 2, 6), pace(OWN, "video", 2.5, 2.6)))
    assert first(said("Vaartwijk", LEAD), base) == (
        "Match Vaartwijk’s 6 videos a week on Instagram? "
        "It went from 2 to 6 videos a week since week 34; we publish 2.6."
    )


def test_catching_up_is_said_where_it_can_be_reached() -> None:
    rows = [
        {
            "kind": "photo",
            "posts_needed_per_week": 9.0,
            "low": 7,
            "high": 12,
            "is_reachable": False,
        },
        {"kind": "video", "posts_needed_per_week": 4.0, "low": 3, "high": 5, "is_reachable": True},
    ]
    base = Grounds(catch_up=tuple(rows), causes=(cause("cadence"),))
    text = first(said("Vaartwijk", LEAD), base)
    assert text.startswith("Match Vaartwijk’s cadence on Instagram? Against the field it posts 1.4")
    assert text.endswith("3 to 5 more videos a week would reach parity at today’s strength.")
    one = Grounds(catch_up=(rows[1] | {"high": 3},))
    assert "3 more videos a week" in first(said("Vaartwijk", LEAD), one)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("strength", "Work on what our posts on Instagram earn?"),
        ("audience", "Invest in followers on Instagram?"),
        ("big_posts", "gain hangs on a few big posts"),
        ("own", "Find out what changed for us on Instagram?"),
        ("field", "Look at the other rivals on Instagram first?"),
        ("cadence", "Match Vaartwijk’s cadence on Instagram?"),
        ("mix", "Match Vaartwijk’s cadence on Instagram?"),
    ],
)
def test_each_measured_cause_has_its_decision(part: str, words: str) -> None:
    base = Grounds(causes=(cause("mix", 0.02), cause(part)))
    assert words in first(said("Vaartwijk", LEAD), base)


@pytest.mark.parametrize(
    ("cadence", "strength", "words"),
    [
        (1.8, 1.2, "Match Vaartwijk’s cadence"),
        (1.1, 1.9, "Work on what our posts"),
        (1.05, 1.02, "What made its gain cannot be told."),
        (None, None, "Answer Vaartwijk on Instagram?"),
    ],
)
def test_without_causes_the_shape_of_the_gain_decides(
    cadence: float | None, strength: float | None, words: str
) -> None:
    row = said("Vaartwijk", LEAD, gain_cadence=cadence, gain_strength=strength)
    assert words in first(row)


def test_a_lead_whose_ranges_meet_holds_the_budget() -> None:
    row = said("Vaartwijk", LEAD, share_now_low=0.26)
    assert told(decisions(claims(row), [], OWN)[1]) == (
        "Hold extra budget until week 52? The 90 % ranges still meet: 26–36 % against our 20–27 %."
    )
    apart = told(decisions(claims(said("Vaartwijk", LEAD)), [], OWN)[1])
    assert apart.startswith("Act before week 52? The 90 % ranges no longer meet")


def test_a_slip_asks_for_the_earlier_pace_or_for_the_reason() -> None:
    row = said("Vaartwijk", SLIP)
    slower = first(row, Grounds(paces=(pace(OWN, None, 4.0, 2.0),)))
    assert slower == (
        "Return to 4 posts a week on Instagram? We went from 4 to 2 posts a week since week 34; "
        "our share went from 28 to 24 %."
    )
    same = first(row, Grounds(paces=(pace(OWN, None, 4.0, 3.9),)))
    assert same.startswith("Find out why our posts on Instagram earn less?")
    assert "(4 → 3.9 posts a week)" in same
    assert first(row) == (
        "Find out what changed for us on Instagram? Our share went from 28 to 24 % since week 34."
    )


def test_a_loss_on_another_platform_is_the_second_decision() -> None:
    both = claims(said("Vaartwijk", LEAD), said("Vaartwijk", SLIP, platform="youtube"))
    found = [told(one) for one in decisions(both, [], OWN)]
    assert len(found) == 2
    assert "on Instagram" in found[0]
    assert "on YouTube" in found[1]


@pytest.mark.parametrize(
    ("row", "question", "second"),
    [
        (
            said("Vaartwijk", WATCH),
            "without spending yet? About 34 of 100",
            "Look again in week 52",
        ),
        (said("Helmwind", LUCK), "Leave the plan on Instagram as it is?", "Helmwind’s one post?"),
        (said("Helmwind", SEASON), "Judge ourselves by share, not by volume", "Look again"),
    ],
)
def test_what_is_no_lead_asks_for_patience(row: dict[str, Any], question: str, second: str) -> None:
    found = [told(one) for one in decisions(claims(row), [], OWN)]
    assert question in found[0]
    assert second in found[1]


def test_nothing_to_decide_without_a_claim() -> None:
    assert decisions([], [], OWN) == []
    assert [decisions_title(many) for many in (0, 1, 2)] == [
        "No decision to take now", "One decision to take", "Two decisions to take",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (said("Vaartwijk", LEAD), "is below 27 % in the eight weeks to 3 Jan 2027, half of its"),
        (said("Vaartwijk", WATCH), "the alarm was false."),
        (said("Vaartwijk", LEAD, share_onset=None, share_before=None), "change is gone in"),
        (said("Vaartwijk", SLIP), "If our share on Instagram is above 26 %"),
        (said("Vaartwijk", SLIP, own_share_onset=None, own_share_before=None), "back at its"),
        (said("Helmwind", LUCK), "in the four weeks to 20 Dec 2026 without another post"),
        (said("Helmwind", SEASON), "it is more than a season"),
        (said("Helmwind"), "A rival whose 90 % range stays above its earlier one"),
        (said("Helmwind", EARLY), "14 collected weeks of a pair are needed"),
    ],
)  # fmt: skip
def test_what_would_overturn_it_names_a_number_and_a_day(row: dict[str, Any], words: str) -> None:
    text = overturn(claims(row), rows_of(verdict_frame(row), CurrentVerdicts))
    assert words in text.replace("\u00a0", " ")


def test_nothing_claimed_cannot_fall() -> None:
    assert overturn([], []) == "Nothing is claimed, so nothing can fall."


@pytest.mark.parametrize(
    ("today", "friday"),
    [
        (date(2026, 11, 24), "4 December"),
        (date(2026, 11, 27), "4 December"),
        (date(2026, 11, 28), "4 December"),
        (date(2026, 11, 30), "11 December"),
    ],
)
def test_decisions_are_due_on_friday_of_next_week(today: date, friday: str) -> None:
    assert decide_by(today) == friday
