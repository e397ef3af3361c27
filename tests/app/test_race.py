"""Race: the statement with its chips, the next findings as links, the tiles."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exhibits.flag import flag_of
from app.exhibits.race import statement
from app.exhibits.tiles import few_parts, parts_of
from app.words.values import points_told
from tests.app.made_up_findings import OWN, RIVAL, claim, finding, standing, story
from tests.app.made_up_views import view

PARTS = ("cadence", "mix", "strength", "audience", "big_posts", "own", "field")


def test_trend_and_level_are_two_chips() -> None:
    html = statement(view(), story(claim()), "")
    assert '<span class="op-chip op-behind">Gaining · 94 in 100</span>' in html
    assert '<span class="op-chip op-behind">We are behind</span>' in html
    assert "<h1" in html and "from 21 to 34%" in html


def test_of_ourselves_the_level_names_the_rival() -> None:
    ours = claim("we_are_losing", subject=OWN, rival=None, level=None)
    assert "Behind Vaartwijk" in statement(view(), story(ours, standing()), "")


def test_the_next_findings_are_links_to_where_they_are_told() -> None:
    jump = finding("luck", subject="Helmwind", rival="Helmwind", platform="linkedin", carriers=1)
    late = finding("gap", platform="all", reason="nothing collected", subject="A", measure=None)
    html = statement(view(), story(claim(), jump, late), "lang=nl")
    assert 'href="posts?lang=nl&amp;focus=Helmwind+%C2%B7+LinkedIn"' in html
    assert 'href="data?lang=nl"' in html


def test_without_rivals_or_ourselves_it_says_what_to_do() -> None:
    assert "Which of these brands are you?" in statement(replace(view(), own=None), story(), "")
    assert "Only Noordkade is tracked" in statement(replace(view(), rivals=()), story(), "")
    assert "No posts are known" in statement(view(), story(), "")


def test_a_name_stays_a_text() -> None:
    row = claim(subject="<i>A</i>", rival="<i>A</i>")
    assert "<i>" not in statement(view(), story(row, row), "")


@pytest.mark.parametrize(
    ("row", "tone"),
    [
        (claim(), "behind"),
        (claim("we_are_gaining", subject=OWN, rivals=[RIVAL]), "ahead"),
        (claim("worth_an_eye"), "unsure"),
    ],
)
def test_the_flag_wears_the_colour_of_its_finding(row: object, tone: str) -> None:
    flag = flag_of(row)
    assert flag is not None
    assert (flag.at, flag.name, flag.tone) == (date(2026, 8, 24), "W35", tone)


def test_what_is_not_dated_has_no_flag() -> None:
    assert flag_of(finding("luck", subject="A")) is None
    assert flag_of(None) is None


def causes(values: list[float], before: float = 0.21) -> list[dict[str, object]]:
    now = before + sum(values)
    return [
        {
            "part": part, "value": value, "low": value - 0.03, "high": value + 0.03,
            "share_before": before, "share_now": now, "is_cause": part == "cadence",
        }
        for part, value in zip(PARTS, values, strict=True)
    ]  # fmt: skip


@given(st.lists(st.floats(-0.1, 0.1), min_size=7, max_size=7), st.floats(0.1, 0.9))
def test_printed_points_add_up_to_the_printed_change(values: list[float], before: float) -> None:
    rows = causes(values, before)
    first, last, digits = points_told(before, before + sum(values))
    parts = parts_of(rows)
    assert sum(part.points for part in parts) == pytest.approx(last - first)
    assert sum(part.points for part in few_parts(parts)) == pytest.approx(last - first)
    assert {part.points.digits for part in parts} == {digits}


def test_a_large_change_is_told_in_whole_points_and_a_small_one_with_a_digit() -> None:
    assert points_told(0.258, 0.094) == (26, 9, 0)
    assert points_told(0.042, 0.011) == (4.2, 1.1, 1)


def test_the_cause_stands_first_and_the_small_parts_are_one() -> None:
    parts = few_parts(parts_of(causes([0.06, 0.04, 0.03, 0.0, 0.0, 0.0, 0.0])))
    assert [part.name for part in parts] == [
        "Posting pace", "Kinds of posts", "Strength per post", "4 other parts",
    ]  # fmt: skip
    assert [part.told for part in parts] == ["+6 (+3 to +9)", "+4 (+1 to +7)", "+3 (0 to +6)", "0"]


def test_an_unknown_share_has_no_parts() -> None:
    rows = [row | {"share_now": None} for row in causes([0.0] * 7)]
    assert parts_of(rows) == []
