"""The page Posts in words and in a picture."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from app.charts.post_curve import post_curve_chart
from app.charts.strip import strip_chart
from app.charts.svg.picture import figure_svg
from app.words.posts import (
    breakout_line,
    breakouts_none,
    breakouts_title,
    more_breakouts,
    post_label,
    post_title,
    post_words,
    strip_at_age,
    table_title,
)
from tests.app import made_up
from tests.app.made_up import OWN

POST: dict[str, Any] = {
    "brand": "Vaartwijk", "platform": "instagram", "kind": "video", "title": "Night shift",
    "published_date": date(2026, 10, 21), "compared_days": 1.04, "compared_value": 612,
    "expected": 75.0, "ratio": 8.16, "once_in_weeks": 6.8, "weeks_seen": 40.0,
}  # fmt: skip


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def typical(posts: int, projected: int, once: int) -> pd.DataFrame:
    return pd.DataFrame(
        {"posts": [posts], "projected_posts": [projected], "one_look_posts": [once]}
    )


def told_posts(**columns: list[Any]) -> pd.DataFrame:
    return pd.DataFrame(
        {"brand": ["A"], "expected": [5.0], "is_breakout": [False], "observations": [3]} | columns
    )


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


def test_the_strip_says_its_age_basis() -> None:
    def said(frame: pd.DataFrame, **given: Any) -> str:
        return plain(strip_at_age(frame, **{"platforms": None, "drawn": 9, "known": 9} | given))

    some = said(typical(64, 12, 1))
    assert some.startswith("Engagement of each post across all platforms, log scale. At 30 days")
    assert "Hollow: younger, projected (12 of 64 posts). 1 post seen once" in some
    assert "Hollow" not in said(typical(64, 0, 0), platforms=("instagram",))
    assert "on Instagram and YouTube," in said(typical(1, 0, 0), platforms=("instagram", "youtube"))
    one_look = said(typical(64, 0, 64))
    assert "age cannot be equalised: this file shows each post once" in one_look
    assert "Bands: where the 2,646 posts lie" in said(typical(1, 0, 0), drawn=1500, known=2646)


def test_breakouts_are_counted_by_brand() -> None:
    posts = pd.concat([told_posts(brand=[name], is_breakout=[True]) for name in "ABAAC"])
    assert plain(breakouts_title(posts, "B")) == "Five posts broke out: three of A, one of ours"
    assert plain(breakouts_title(posts, None)) == "Five posts broke out: three of A"
    assert plain(breakouts_title(posts, "D")).endswith("three of A, none of ours")
    assert plain(breakouts_title(posts.head(1), "B")) == "One post broke out"
    assert breakouts_title(told_posts(), "A") == "None of 1 post broke out".replace("1 ", "1\u00a0")


def test_no_breakouts_have_a_reason_and_a_next_step() -> None:
    assert breakouts_none(told_posts()).startswith("Nothing stands out")
    once = told_posts(expected=[None], observations=[1])
    assert "cannot be told" in breakouts_title(once, "A")
    assert "Collect or import again" in breakouts_none(once)
    assert "needs 15 earlier posts" in breakouts_none(told_posts(expected=[None]))
    assert "No post is known" in breakouts_none(told_posts().head(0))
    assert plain(more_breakouts(1)).startswith("1 earlier breakout:")


def test_a_breakout_is_told_with_counts_and_rarity() -> None:
    row = POST | {"age_days": 1.04, "engagement": 612}
    where, told = map(plain, breakout_line(row))
    assert where == "Vaartwijk, video on Instagram, 21 Oct 2026"
    assert told == (
        "8.2 times what its videos usually have after one day (612 instead of 75); "
        "once in seven weeks for this brand"
    )


@pytest.mark.parametrize(
    ("counts", "said"),
    [((500, 2646, 2646), "The 500 of 2,646 posts furthest above their usual"),
     ((7, 7, 2646), "7 posts that fit"), ((1, 1, 9), "1 post that fits"),
     ((9, 9, 9), "9 posts of this choice"),
     ((0, 0, 9), "No post fits these filters"), ((0, 0, 0), "No post is known for this choice")],
)  # fmt: skip
def test_the_table_says_how_many(counts: tuple[int, int, int], said: str) -> None:
    assert plain(table_title(*counts)) == said


def test_posts_seen_once_are_in_the_order_of_their_counts() -> None:
    told = plain(table_title(500, 2646, 2646, at_age=False))
    assert told == "The 500 of 2,646 posts with the highest counts"


def test_the_course_of_a_post_in_words() -> None:
    told = post_words(POST, course())
    assert plain(told.title) == (
        "Vaartwijk’s video on Instagram of 21 Oct 2026: 8.2 times what its videos usually have "
        "after one day (612 instead of 75)"
    )
    assert "the middle of 48 earlier posts of its kind" in plain(told.definition)
    assert plain(told.numbers) == (
        "Last seen two days after publication with 900. Dashed: projected to 1,240 (90 % range 890 "
        "to 1,730) at 30 days. Such a post: once in seven weeks for this brand."
    )


def test_a_course_without_a_usual_or_with_one_look_says_so() -> None:
    nothing = dict.fromkeys(("ratio", "once_in_weeks", "expected"), None)
    bare = course(usual_posts=[None] * 4, projected=[None] * 4, engagement=[None, None, 9, None])
    told = post_words(POST | nothing, bare)
    assert told.title.endswith("what is usual at its age is not known yet")
    assert "below 15 earlier posts" in told.definition
    assert plain(told.numbers) == "Only seen two days after publication, with 9."
    unseen = post_words(POST, course(engagement=[None] * 4))
    assert unseen.numbers == "No count of this post is known."


def test_titles_of_posts_are_short_and_never_empty() -> None:
    assert post_title(POST | {"title": None}) == post_title(POST | {"title": " "}) == "(no text)"
    assert len(post_title(POST | {"title": "x" * 200})) == 60
    assert post_label(POST) == "Vaartwijk, 21 Oct 2026: Night shift"


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
