"""The matrix: who is ahead of whom, how each moves, and where each cell leads."""

import pytest

from app.exhibits.gap import place_of, reach_of, track_html, usual_gap
from app.exhibits.matrix import Matrix, matrix_html
from app.exhibits.where import duels_of
from app.words.language import spoken
from tests.app.made_up_findings import PLACE, RIVAL, claim, standing, story
from tests.app.made_up_views import view

ROWS = (
    standing(RIVAL, "all", gap=-0.07),
    standing("Helmwind", "all", level="ahead", gap=0.05, gap_low=0.01, gap_high=0.1),
    standing(RIVAL, "youtube", gap=-0.13, share_now=0.4),
    standing("Helmwind", "youtube", gap=-0.25, share_now=0.35),
    standing(RIVAL, PLACE),
    standing("Helmwind", PLACE, level="gathering", gap=None, count=7, needed=30, share_now=None),
)


def test_a_cell_tells_gap_level_and_move_and_leads_to_why() -> None:
    html = matrix_html(Matrix(story(claim(), *ROWS), "lang=en"))
    for text in ("−9", "▼ we trail", "it is gaining since week 35", "7 of 30 weeks"):
        assert text in html
    assert 'href="why?lang=en&amp;focus=Vaartwijk+%C2%B7+Instagram"' in html
    assert html.count("<a ") == 4  # all together leads nowhere


def test_whom_we_are_furthest_behind_comes_first() -> None:
    assert Matrix(story(*ROWS), "").rivals == [RIVAL, "Helmwind"]
    assert Matrix(story(*ROWS), "").platforms[0] == "all"
    unknown = standing("A", level="not in the data", gap=None)
    assert Matrix(story(unknown, standing("B", gap=0.3)), "").rivals == ["B", "A"]


def test_one_platform_is_a_list() -> None:
    html = matrix_html(Matrix(story(standing(), standing("<b>", gap=0.97)), ""))
    assert "<table" not in html
    assert "&lt;b&gt;" in html and "<b><" not in html.replace("<b></b>", "")


def test_with_many_rivals_a_cell_is_one_line() -> None:
    rows = [standing(str(name), place) for name in range(12) for place in ("all", "x", PLACE)]
    html = matrix_html(Matrix(story(*rows), ""))
    assert "op-compact" in html
    assert "op-gap-dot" not in html


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"level": "absent", "reason": "rival"}, "no account"),
        ({"level": "absent", "reason": "own"}, "we have no account"),
        ({"level": "not in the data", "measure": "views"}, "not in the data"),
        ({"level": "gathering", "count": 7, "needed": 30}, "too early"),
    ],
)
def test_what_cannot_be_compared_says_why_and_is_never_level(values: dict, said: str) -> None:
    row = standing("A", "x", **{"gap": None, "gap_low": None, "gap_high": None} | values)
    html = matrix_html(Matrix(story(row, standing("A", PLACE)), ""))
    assert f"<b>{said}</b>" in html
    assert "op-cell-none" in html


def test_a_gap_outside_its_own_range_is_two_marks() -> None:
    outside = standing(gap=-0.051, gap_low=-0.03, gap_high=0.17)
    assert usual_gap(outside) == pytest.approx(0.07)
    assert "op-gap-ring" in track_html(outside, 0.35)
    assert usual_gap(standing()) is None
    assert "op-gap-ring" not in track_html(standing(), 0.35)
    assert "op-gap-dot" not in track_html(standing(gap=None), 0.35)


def test_a_track_holds_every_end() -> None:
    assert reach_of([standing(gap=0.97, gap_high=1.02)]) == pytest.approx(1.05)
    assert reach_of([]) == 0.05
    assert place_of(9, 0.1) == 100
    assert place_of(0, 0.1) == 50


def test_a_small_chart_is_of_the_focus_there_else_of_the_strongest() -> None:
    found = {row["platform"]: row["rival"] for row in duels_of(story(claim(), *ROWS), view())}
    assert found == {"youtube": RIVAL, PLACE: RIVAL}
    chosen = {row["platform"]: row["rival"] for row in duels_of(story(*ROWS), view("Helmwind"))}
    assert chosen["youtube"] == "Helmwind"


def test_the_matrix_speaks_dutch() -> None:
    with spoken("nl"):
        html = matrix_html(Matrix(story(claim(), *ROWS), ""))
    assert "▼ wij achter" in html and "groeit sinds week 35" in html
