"""The page Posts in words and figures: a post against its usual, why a list is empty, curves."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from app.charts.post_curve import post_curve_chart
from app.charts.strip import strip_chart
from app.charts.svg.picture import figure_svg
from app.exhibits.posts import LETTERS, _why_none, first_line, numbers
from tests.app import made_up
from tests.app.made_up import OWN

POST: Any = {
    "brand": "Vaartwijk", "platform": "instagram", "kind": "video", "title": "Night shift",
    "published_date": date(2026, 10, 21), "compared_days": 1.04, "compared_value": 612,
    "expected": 75.0, "ratio": 8.16, "once_in_weeks": 6.8, "weeks_seen": 40.0, "value": 900,
    "seen_days": 3893.8,
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "612 instead of 75 after one day. One like it in 7 weeks."),
        ({"compared_days": 3893.8}, "612 instead of 75 at 30 days. One like it in 7 weeks."),
        ({"compared_days": 3893.8, "seen_days": 11.2},
         "612 instead of 75 as the file has it, perhaps counted before 30 days. "
         "One like it in 7 weeks."),
        ({"once_in_weeks": 4000.0}, "612 instead of 75 after one day. None like it in 40 weeks."),
        ({"ratio": 0.4, "compared_value": 30}, "30 instead of 75 after one day."),
        ({"once_in_weeks": None}, "612 instead of 75 after one day."),
        ({"once_in_weeks": 0.4, "compared_days": 8.2},
         "612 instead of 75 after 8 days. One like it every week."),
        ({"expected": None, "ratio": None, "compared_days": None, "compared_value": None},
         "900 so far; what is usual at its age is not known yet."),
    ],
)  # fmt: skip
def test_a_post_is_told_against_its_usual(changed: dict[str, Any], said: str) -> None:
    assert numbers(POST | changed) == said


def test_a_post_without_a_text_is_named_by_kind_and_day() -> None:
    assert first_line(POST | {"title": None}) == "video of 21 Oct 2026"
    assert first_line(POST | {"title": "One\nTwo"}) == "One"
    assert len(first_line(POST | {"title": "x" * 200})) == LETTERS


def posts(**columns: list[Any]) -> pd.DataFrame:
    frame = {"expected": [None], "observations": [1], "age_days": [3.0]}
    return pd.DataFrame(frame | columns)


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (posts(), "Each post was seen once and is too young"),
        (posts(age_days=[3893.8]), "An account needs 15 earlier posts"),
        (posts(observations=[3]), "An account needs 15 earlier posts"),
        (posts(expected=[5.0]), "Nothing stands out"),
        (posts().head(0), "No post is known for this choice"),
    ],
)
def test_an_empty_list_says_why(frame: pd.DataFrame, said: str) -> None:
    assert _why_none(frame, "breakouts").startswith(said)


def course(**columns: list[Any]) -> pd.DataFrame:
    """Two looks, two ages of the usual, a projection; columns are replaced."""
    frame = {
        "age_days": [0.5, 1.0, 2.0, 30.0],
        "engagement": [300, None, 900, None],
        "usual": [None, 75.0, None, 110.0],
        "usual_low": [None, 40.0, None, 60.0],
        "usual_high": [None, 140.0, None, 200.0],
        "usual_posts": [None, 48, None, 40],
        "basis": [None, "kind", None, "kind"],
        "projected": [None, None, None, 1240],
        "projected_low": [None, None, None, 890],
        "projected_high": [None, None, None, 1730],
    }
    return pd.DataFrame(frame | columns)


def test_the_course_is_drawn_with_its_projection() -> None:
    figure = post_curve_chart(course(), colour="#2340D9")
    assert [text.text for text in figure.layout.annotations] == ["<b>Post 1,240</b>", "Usual 110"]
    dashed = [trace for trace in figure.data if trace.line.dash]
    assert [list(trace.x) for trace in dashed] == [[2.0, 30.0]]
    assert "1,240" in figure_svg(figure, width=700, alt="Course")
    empty = post_curve_chart(course().head(0), colour="#2340D9", scheme="dark")
    assert not empty.data and "<svg" in figure_svg(empty, width=700)


def test_later_looks_leave_the_first_month_its_room() -> None:
    ages, counts = [0.5, 1.0, 2.0, 30.0, 90.0], [3, 5, 9, 10, 11]
    months = pd.concat([course(), course().head(1)]).assign(age_days=ages, engagement=counts)
    assert post_curve_chart(months, colour="#2340D9").layout.xaxis.range[1] == 30
    late = months.tail(1).assign(engagement=40)
    figure = post_curve_chart(late, colour="#2340D9")
    assert figure.layout.xaxis.range[1] == 90
    assert figure.layout.xaxis.ticktext[-1].endswith("days")


def test_medians_have_their_range() -> None:
    frame = made_up.typical_frame().assign(low=lambda f: f["median"] * 0.9, high=None)
    frame["high"] = frame["median"] * 1.1
    frame.loc[5, ["low", "high"]] = None
    look = {"own": OWN, "colours": {OWN: "#2340D9"}}
    drawn = strip_chart(made_up.posts_frame(), frame, **look)
    assert [shape.type for shape in drawn.layout.shapes].count("rect") == 5
    assert "<rect" in figure_svg(drawn, width=900)


def test_a_wide_screen_tells_more_multiples_than_a_phone() -> None:
    look = {"own": OWN, "colours": {OWN: "#2340D9"}}
    posts = made_up.posts_frame()
    drawn = strip_chart(posts, made_up.typical_frame(), **look)
    small = [note for note in drawn.layout.annotations if "×" in note.text]
    wide = [text for trace in drawn.data if trace.mode == "text" for text in trace.text]
    assert 0 < len(small) <= 12
    assert wide and all("×" in text for text in wide)
    assert wide[0].strip() in figure_svg(drawn, width=1200)
