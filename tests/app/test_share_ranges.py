"""The titles of the chart of shares with ranges, and its flags."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from app.charts import share_chart
from app.charts.flags import Flag, Mark, flag_of, named_marks
from app.words.shares import ranges_finding
from app.words.verdict.statements import topic
from tests.app.made_up import LEAD, LUCK, OWN, SLIP, course_frame, said, verdict_frame

Course = list[tuple[float, float]]  # per week: the rival's share, ours


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def course(shares: Course, *, reach: float = 0.02) -> pd.DataFrame:
    rows = [
        {"period": pd.Timestamp("2026-08-03") + pd.Timedelta(weeks=week), "brand": brand,
         "share": share, "low": share - reach, "high": share + reach}
        for week, both in enumerate(shares)
        for brand, share in zip(("A", OWN), both, strict=True)
    ]  # fmt: skip
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("shares", "title"),
    [
        ([(0.2, 0.3), (0.3, 0.29), (0.4, 0.2)],
         "A passed us in week 33; the 90 % ranges have not met since week 34"),
        ([(0.2, 0.3), (0.3, 0.29)], "A has 30 %, we have 29 %: too close to call"),
        ([(0.4, 0.2), (0.4, 0.2)], "A is above us; the 90 % ranges never met in these weeks"),
        ([(0.4, 0.2), (0.1, 0.2)], "A has 10 %, we have 20 %"),
    ],
)  # fmt: skip
def test_the_title_says_who_passed_whom(shares: Course, title: str) -> None:
    assert plain(ranges_finding(course(shares), own=OWN, focus="A")) == title


def test_a_lead_names_the_crossing_before_the_ranges_part() -> None:
    shares, claim = course([(0.2, 0.3), (0.3, 0.29)]), topic(verdict_frame(said("A", LEAD)))
    assert plain(ranges_finding(shares, own=OWN, focus="A", claim=claim)) == (
        "A passed us in week 33; the 90 % ranges still overlap"
    )


def test_luck_is_no_crossing() -> None:
    claim = topic(verdict_frame(said("A", LUCK, share_now=0.3)))
    shares = course([(0.2, 0.3), (0.3, 0.2)])
    assert plain(ranges_finding(shares, own=OWN, focus="A", claim=claim)) == (
        "A’s 30 % hangs on one post; the 90 % range is 14–19 %"
    )


def test_titles_do_with_what_there_is() -> None:
    shares = course([(0.4, 0.2)])
    assert ranges_finding(shares, own=None, focus="A") == "A has 40\u00a0%"
    assert ranges_finding(shares.head(0), own=OWN, focus="A") == "Nothing to show for this choice"
    slip = topic(verdict_frame(said("A", SLIP)))
    assert plain(ranges_finding(shares, own=OWN, claim=slip)) == (
        "Our share went from 28 to 24 % since week 34"
    )


def test_the_flag_stands_at_the_onset_and_says_so() -> None:
    claim = topic(verdict_frame(said("A", LEAD)))
    flag = flag_of(claim)
    assert claim is not None
    assert flag == Flag(date(2026, 8, 17), date(2026, 8, 10), date(2026, 8, 31))
    looks: dict[str, Any] = {"own": OWN, "highlighted": ["Vaartwijk"], "colours": {}}
    figure = share_chart(course_frame(), flag=flag, **looks)
    assert "<b>W34</b>" in [note.text for note in figure.layout.annotations]
    assert [shape.x0 for shape in figure.layout.shapes] == ["2026-08-10", "2026-08-17"]
    marks = [Mark("A", date(2026, 8, 10)), Mark("B", date(2026, 8, 17))]
    notes = share_chart(course_frame(), flag=flag, marks=marks, **looks).layout.annotations
    named = {note.text: note.yanchor for note in notes}
    assert (named["<b>W34</b>"], named["<b>A B</b>"]) == ("bottom", "top")
    early = Flag(date(2020, 1, 6), date(2020, 1, 6), date(2020, 1, 6))
    assert not share_chart(course_frame(), flag=early, **looks).layout.shapes


def test_no_onset_no_flag() -> None:
    assert flag_of(topic(verdict_frame(said("A", LUCK)))) is None
    assert flag_of(None) is None


def test_changes_of_course_are_lettered_and_do_not_touch() -> None:
    day = date(2026, 8, 17)
    marks = [Mark("A", day - timedelta(weeks=10)), Mark("B", day), Mark("C", day + timedelta(3))]
    named = named_marks(marks, timedelta(weeks=1))
    assert named == {day - timedelta(weeks=10): "A", day: "B C"}
