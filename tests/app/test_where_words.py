from typing import Any

import pytest

from app.parts.where.matrix import matrix_html, place_of, reach_of
from app.words import where


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2212", "-")


def cell(rival: str, platform: str, state: str, gap: float | None = 0.1, **more: Any) -> Any:
    half = 0.05 if gap is not None else None
    row = {
        "own": "Us",
        "rival": rival,
        "platform": platform,
        "state": state,
        "gap": gap,
        "estimate": gap,
        "low": None if half is None or gap is None else gap - half,
        "high": None if half is None or gap is None else gap + half,
        "own_chance_ahead": None,
        "own_share": 0.3,
        "rival_share": 0.2,
        "posts": 40,
        "weeks": 60,
        "needed_weeks": 30,
        "absent": None,
        "places": 1,
        "all_places": 1,
        "as_of_week": "2026-11-16",
    }
    return row | more


ROWS = [
    cell("Vaartwijk", "all", "behind", -0.07),
    cell("Vaartwijk", "youtube", "behind", -0.13, rival_share=0.4),
    cell("Vaartwijk", "bluesky", "ahead", 0.08),
    cell("Helmwind", "youtube", "behind", -0.25, rival_share=0.35),
    cell("Helmwind", "bluesky", "gathering", None, weeks=1),
]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (ROWS, "We trail Helmwind and Vaartwijk on YouTube; we lead in 1 of 3 places"),
        (ROWS[2:3], "We trail nobody; we lead in 1 of 1 place"),
        (ROWS[1:2], "We trail Vaartwijk on YouTube; we lead in none of 1 place"),
        (ROWS[4:], "Not enough is collected yet to say where we lead or trail"),
        ([], "Only Us is tracked here; add a rival under Data to compare"),
        ([cell("A", "x", "cannot tell")], "In none of 1 place is it clear who is ahead"),
    ],
)
def test_the_matrix_says_what_it_shows(rows: list[Any], said: str) -> None:
    assert plain(where.matrix_finding(rows, own="Us")) == said


def test_more_than_three_are_counted() -> None:
    rows = [cell(name, "x", "behind", -0.1) for name in "ABCDE"]
    rows += [cell("F", "x", "behind", -0.4), cell("G", "x", "ahead")]
    said = plain(where.matrix_finding(rows, own="Us"))
    assert said == "We trail in 6 of 7 places, most F on X; we lead in one"


def test_without_an_own_brand_it_asks() -> None:
    assert "Which of these brands are you" in where.matrix_finding(ROWS, own=None)
    assert "Which of these brands" in where.unserved_finding([], own=None)


def test_a_cell_tells_gap_state_range_and_n() -> None:
    told = [plain(text) for text in where.cell_words(ROWS[1])]
    assert told == ["-13.0", "▼ we trail", "-18.0 to -8.0", "n 40"]
    unknown = where.cell_words(cell("A", "x", "cannot tell", None))
    assert unknown[0] == "?"
    assert unknown[2] == "counts not known"


def test_an_empty_cell_says_why() -> None:
    assert plain(" · ".join(where.cell_empty(ROWS[4]))) == "gathering data · 1 week so far"
    assert where.cell_empty(cell("A", "x", "absent", None, absent="rival"))[0] == "no account"
    ours = where.cell_empty(cell("A", "x", "absent", None, absent="own"))
    assert plain(" · ".join(ours)) == "we have no account · it has 20 %"


def test_a_note_names_what_is_left_out() -> None:
    row = cell("A", "all", "ahead", places=3, all_places=4, own_share=None)
    assert where.cell_note(row) == "made of 3 of 4 platforms"
    assert "re-draws" in where.cell_note(cell("A", "x", "ahead", own_chance_ahead=0.97))


def test_the_strongest_rival_of_each_platform_is_told() -> None:
    picked = where.strongest(ROWS)
    assert [(row["platform"], row["rival"]) for row in picked] == [
        ("youtube", "Vaartwijk"),
        ("bluesky", "Vaartwijk"),
    ]
    assert where.strongest(ROWS, ["Helmwind"])[0]["rival"] == "Helmwind"
    said = where.courses_finding(picked)
    assert said == "We lead on Bluesky; we trail on YouTube, against the strongest rival there"


def test_platforms_without_us() -> None:
    rows = [{"platform": "tiktok", "rival": name} for name in ("A", "B")]
    assert where.unserved_finding(rows, own="Us") == "Two rivals are on TikTok, where we are not"
    one = where.unserved_finding(rows[:1], own="Us")
    assert one == "A is on TikTok, where we are not"
    assert "no platform" in where.unserved_finding([], own="Us")


def test_the_table_escapes_and_stays_on_its_track() -> None:
    rows = [cell("<b>", "x", "ahead", 0.97), cell("<b>", "y", "absent", None, absent="rival")]
    html = matrix_html(rows, {"<b>": "steady"}, ["<b>"])
    assert "<b>steady" not in html
    assert "&lt;b&gt;" in html
    assert reach_of(rows) == pytest.approx(1.05)
    assert reach_of([]) == 0.05
    assert place_of(9, 0.1) == 100
    assert place_of(0, 0.1) == 50
