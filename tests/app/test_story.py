"""Which finding leads, what the pages are about, and where each finding is told."""

import pytest

from app.story import told
from app.story.findings import told_on
from tests.app.made_up_findings import OWN, PLACE, RIVAL, claim, finding, standing, story


def test_what_moves_most_leads_and_is_in_focus() -> None:
    found = story(claim(), standing("Helmwind", gap=-0.3))
    assert found.lead is found.findings[0]
    assert (found.focus, found.rival) == ((RIVAL, PLACE), RIVAL)


def test_of_ourselves_the_rival_is_who_is_furthest_ahead_there() -> None:
    ours = claim("we_are_losing", subject=OWN, rival=None, rivals=["A", "B"])
    found = story(ours, standing("A", gap=-0.1), standing("B", gap=-0.2), standing("C", "x"))
    assert (found.focus, found.rival) == ((OWN, PLACE), "B")


def test_without_a_move_the_rival_who_is_furthest_ahead_is_in_focus() -> None:
    still = finding("level", platform="all", is_headline=True)
    early = standing("A", level="gathering", gap=None)
    found = story(still, early, standing("B"), standing("C", gap=0.2))
    assert found.lead is still
    assert found.focus == ("B", PLACE)
    assert story().focus is None and story().rival is None and story().lead is None


def test_a_chosen_pair_is_told_by_its_move_then_by_how_it_stands() -> None:
    rows = (claim(), finding("breakout", subject="B"), standing("B"), standing(RIVAL))
    assert story(*rows, chosen=("B", PLACE)).lead is rows[2]
    assert story(*rows, chosen=(RIVAL, PLACE)).lead is rows[0]


def test_what_is_not_in_the_data_leads_before_what_is_of_no_measure() -> None:
    other = finding("course_change", subject="A", measure=None)
    blind = finding("not_in_data", what="views", measure="views", reason="not public")
    assert story(other, blind).lead is blind


@pytest.mark.parametrize(
    ("subject", "whose"), [(None, "all"), (OWN, "ours"), (RIVAL, "theirs")], ids=str
)
def test_what_is_missing_is_said_to_be_ours_theirs_or_of_all(
    subject: str | None, whose: str
) -> None:
    row = finding("not_in_data", subject=subject, what="views", reason="not public")
    assert told.values_of(row)["whose"] == whose


def test_our_gain_is_told_of_each_rival_that_it_was_seen_against() -> None:
    ours = claim("we_are_gaining", subject=OWN, rival=None, rivals=["A", "B"])
    found = story(ours)
    assert found.trend("A", PLACE) is ours
    assert found.trend("C", PLACE) is None
    assert found.trend("A", "x") is None


def test_at_most_five_others_and_two_of_single_posts() -> None:
    posts = [finding("breakout", subject="A", finding=str(at)) for at in range(6)]
    signs = [claim("worth_an_eye", is_headline=False, subject=str(at)) for at in range(4)]
    found = story(claim(), *posts, *signs)
    assert found.others == [*posts[:2], *signs[:3]]


@pytest.mark.parametrize(
    ("row", "to"),
    [
        (claim(), ("why", (RIVAL, PLACE))),
        (finding("luck", subject="A"), ("posts", ("A", PLACE))),
        (finding("gap", subject="A", platform="all"), ("data", None)),
        (finding("stale", platform="all"), ("data", None)),
        (standing("A"), ("where", ("A", PLACE))),
    ],
)
def test_each_finding_leads_to_its_page(row: object, to: object) -> None:
    assert told_on(row) == to


def test_what_is_rarer_than_once_in_ten_years_is_not_counted() -> None:
    rare = finding("breakout", subject="A", gain=21.0, once_in_weeks=110_985_000.0)
    assert told.detail(rare) == "For an account like this, rarer than once in ten years."
    often = finding("breakout", subject="A", gain=4.0, once_in_weeks=69.0)
    assert told.detail(often) == "An account like this has such a post once in 69 weeks."


def test_a_gap_that_single_posts_turned_is_not_told_as_a_lead() -> None:
    assert told.headline(standing(level="ahead", gap=-0.05)) == (
        "We are ahead of Vaartwijk on Instagram."
    )
    assert (
        told.headline(standing(gap=-0.011)) == "We are behind Vaartwijk on Instagram by one point."
    )


def test_how_we_stand_has_a_quiet_chip_and_none_where_nothing_is_compared() -> None:
    assert told.trend_chip(standing()) == "Steady"
    assert told.trend_chip(standing(level="gathering")) == ""
    assert told.trend_chip(claim()) == "Gaining · 94 in 100"
    assert told.level_chip(claim()) == "We are behind"


@pytest.mark.parametrize(
    ("up", "without", "luck"),
    [
        (None, None, "unknown"),
        (1.05, 1.0, "none"),
        (1.6, 1.8, "not-its-hits"),
        (1.6, 1.4, "holds"),
        (2.0, 1.1, "partly"),
    ],
)
def test_what_a_rise_hangs_on(up: float | None, without: float | None, luck: str) -> None:
    assert told.luck_of(up, without) == luck


def test_the_cause_is_most_of_it_only_from_half_on() -> None:
    most, much = claim(cause="cadence", cause_size=0.08), claim(cause="cadence", cause_size=0.06)
    assert "Most of it is that it posts more often." in told.detail(most)
    assert "Much of it is that it posts more often." in told.detail(much)
