"""The verdict in words: which claim comes first, how sure it is, and that nothing else is said."""

from typing import Any

import pandas as pd
import pytest

from app.words.verdict.statements import (
    claim_lines,
    verdict_lines,
    verdict_statement,
    view_statement,
)
from tests.app.made_up import (
    EARLY,
    LEAD,
    LUCK,
    OWN,
    SEASON,
    SLIP,
    WATCH,
    change_frame,
    said,
    verdict_frame,
)

Rows = list[dict[str, Any]]
YOUTUBE = {"platform": "youtube"}
SLIPPING = [said("A", SLIP, **YOUTUBE), said("B", SLIP, **YOUTUBE)]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2212", "-")


def spoken(*rows: dict[str, Any]) -> str:
    statement = verdict_statement(verdict_frame(*rows))
    return plain(f"{statement.chip}: {statement.headline}")


def lines(*rows: dict[str, Any]) -> list[str]:
    return [plain(text) for text in verdict_lines(verdict_frame(*rows))]


VIEWS: dict[str, tuple[Rows, str]] = {
    "one lead": (
        [said("A", LEAD), said("B")],
        "▼ Behind · sure in 94 of 100: A is pulling ahead of us on Instagram since week 34: its "
        "share of engagement went from 21 to 33 %, and it holds without its 3 best posts.",
    ),
    "lead over watch, slip and luck": (
        [said("L", LUCK), *SLIPPING, said("W", WATCH), said("A", LEAD)],
        "▼ Behind · sure in 94 of 100: A is pulling ahead",
    ),
    "two leads on one platform": (
        [said("A", LEAD), said("B", LEAD)],
        "▼ Behind · sure in 94 of 100: A and B are pulling ahead of us on Instagram.",
    ),
    "two leads on two platforms": (
        [said("A", LEAD), said("B", LEAD, **YOUTUBE)],
        "▼ Behind · sure in 94 of 100: A (Instagram) and B (YouTube) are pulling ahead of us.",
    ),
    "one rival on two platforms": (
        [said("A", LEAD), said("A", LEAD, **YOUTUBE)],
        "▼ Behind · sure in 94 of 100: A is pulling ahead of us on Instagram and YouTube.",
    ),
    "a watch": (
        [said("A", WATCH)],
        "▽ Perhaps behind · right in 34 of 100: A may be pulling ahead of us on Instagram since",
    ),
    "a season with a watch": ([said("A", WATCH, verdict="season")], "▽ Perhaps behind"),
    "a slip": (
        SLIPPING,
        "↓ Our slip · sure in 99 of 100: We are losing ground on YouTube since week 34: our share "
        "of engagement went from 28 to 24 %, and no rival is pulling ahead there.",
    ),
    "a slip of unknown size": (
        [said("A", SLIP, own_share_now=None, own_chance_grown=None)],
        "↓ Our slip: We are losing ground on Instagram since week 34, and no rival is",
    ),
    "luck": (
        [said("A", LUCK), said("B")],
        "◌ Luck · 1 post: No rival is pulling ahead. A’s jump on Instagram hangs on one post; "
        "without it little is left.",
    ),
    "luck of two videos": (
        [said("A", LUCK, carriers=2, up_without_3=0.9, **YOUTUBE)],
        "◌ Luck · 2 videos: No rival is pulling ahead. A’s jump on YouTube hangs on two videos; "
        "without them nothing changed.",
    ),
    "two lucks": (
        [said("A", LUCK), said("B", LUCK)],
        "◌ Luck · 1 post: No rival is pulling ahead. 2 jumps hang on single posts: A on Instagram",
    ),
    "a season": (
        [said("A", SEASON), said("B", SEASON)],
        "≈ Season: No rival is pulling ahead. The whole field moved on Instagram from week 34 on; "
        "shares did not.",
    ),
    "a season of long ago": (
        [said("A", SEASON, onset_week=pd.Timestamp("2026-04-13"))],
        "= Level: No rival is pulling ahead on Instagram.",
    ),
    "level": ([said("A"), said("B")], "= Level: No rival is pulling ahead on Instagram."),
    "ahead": (
        [said("A", chance_ahead=0.01), said("B", chance_ahead=0.02)],
        "▲ Ahead · sure in 97 of 100: We are ahead of every rival on Instagram, and none",
    ),
    "behind as before": (
        [said("A", chance_ahead=0.99)],
        "▼ Behind · sure in 99 of 100: No rival is pulling ahead; A leads on Instagram, as before.",
    ),
    "nothing on two platforms": (
        [said("A", chance_ahead=0.01), said("A", chance_ahead=0.99, **YOUTUBE)],
        "= No change: No rival is pulling ahead.",
    ),
    "too early": (
        [said("A", EARLY), said("B", EARLY)],
        "? Cannot tell: Too early to tell on Instagram: 9 of 14 weeks.",
    ),
    "too few posts": (
        [said("A", EARLY, history_weeks=30)],
        "? Cannot tell: Too early to tell on Instagram: fewer than 25 posts of one of us.",
    ),
    "a share that is not known": (
        [said("A", LEAD, share_now=None, share_now_low=None, up_without_3=None)],
        "▼ Behind · sure in 94 of 100: A is pulling ahead of us on Instagram since week 34.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", VIEWS)
def test_the_sentence_of_a_view(name: str) -> None:
    rows, words = VIEWS[name]
    assert spoken(*rows).startswith(words)


def test_the_detail_names_range_n_universe_and_onset() -> None:
    assert plain(verdict_statement(verdict_frame(said("A", LEAD))).detail) == (
        "90 % range 29–36 %; we hold 24 % (20–27 %). Against the field it posts 1.4 × as often and "
        "a post earns 1.7 × as much. It began between 10 Aug and 31 Aug 2026 (90 %). "
        "n 111 posts of A, 48 of ours in 8 weeks, among 6 brands."
    )
    watch = plain(verdict_statement(verdict_frame(said("A", WATCH))).detail)
    assert "A first alarm is often wrong: about 34 of 100 such alarms are right." in watch


def test_each_thing_is_told_once_with_date_range_and_certainty() -> None:
    assert lines(said("A", LEAD), *SLIPPING, said("L", LUCK), said("E", EARLY)) == [
        "A is pulling ahead of us on Instagram since week 34 (17 Aug 2026): its share of "
        "engagement went from 21 to 33 % (90 % range 29–36 %), and it holds without its 3 best "
        "posts; right in about 94 of 100 such alarms.",
        "We are losing ground on YouTube since week 34 (17 Aug 2026): our share of engagement went "
        "from 28 to 24 % (90 % range 20–27 %), and no rival is pulling ahead there; our share is "
        "smaller than before in 99 of 100 re-draws.",
        "L’s jump on Instagram hangs on one post: the last four weeks earned 2.9 × the usual "
        "against the field, 1.2 × without it.",
        "Too early: E on Instagram, 9 of 14 weeks.",
        "Nothing else moved.",
    ]


def test_without_claims_it_says_that_nobody_is_pulling_ahead() -> None:
    assert lines(said("A"), said("B")) == ["No rival is pulling ahead."]
    assert claim_lines(verdict_frame(said("A"))) == []
    assert lines() == []


def test_gaps_are_named() -> None:
    told = lines(said("A", rival_weeks=6), said("B", own_weeks=7), said("C", own_weeks=7))
    assert told[0] == (
        "Not collected all the time: A on Instagram, 6 of the last 8 weeks; "
        "we on Instagram, 7 of the last 8 weeks."
    )


def test_too_early_names_the_pairs_and_when_it_will_do() -> None:
    few = lines(said("A", EARLY), said("B", EARLY), said("A", EARLY, history_weeks=3, **YOUTUBE))
    assert few == ["Too early: A and B on Instagram, 9 of 14 weeks; A on YouTube, 3 of 14 weeks."]
    many = [said(f"R{at}", EARLY) for at in range(20)]
    assert lines(*many)[0].startswith("Too early: 20 pairs of a rival and a platform, such as R0")
    statement = verdict_statement(verdict_frame(*many))
    assert "possible from 28 Dec 2026 on" in plain(statement.detail)


def test_a_slip_beside_a_lead_does_not_say_that_nobody_leads() -> None:
    told = lines(said("A", LEAD, **YOUTUBE), said("B", SLIP, **YOUTUBE))
    assert "no rival is pulling ahead" not in told[1]


def test_old_onsets_name_their_year() -> None:
    old = said("A", LEAD, onset_week=pd.Timestamp("2025-11-03"))
    assert "since week 45 of 2025" in spoken(old)


def test_without_verdicts_it_says_what_is_missing() -> None:
    change, none = change_frame(), verdict_frame()
    words = {"measure": "engagement"}
    assert view_statement(none, change, own=None, **words).headline.startswith("Which of these")
    alone = view_statement(none, change.head(1), own=OWN, **words)
    assert alone.headline == "Only Noordkade is tracked here."


@pytest.mark.parametrize("chance", [0.0, 0.003, 0.997, 1.0])
def test_nothing_is_certain(chance: float) -> None:
    assert any(part in spoken(said("A", LEAD, certainty=chance)) for part in ("99 of", " 1 of"))


def test_a_lead_that_is_more_likely_wrong_is_worded_as_a_possibility() -> None:
    told = spoken(said("A", LEAD, certainty=0.22))
    assert told.startswith("▽ Perhaps behind · right in 22 of 100: A may be pulling ahead of us")
