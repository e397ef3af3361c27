"""The flags of the chart of shares with ranges."""

from datetime import date, timedelta
from typing import Any

from app.charts import share_chart
from app.charts.flags import Flag, Mark, named_marks
from tests.app.made_up import OWN, course_frame


def test_the_flag_stands_at_the_onset_and_says_so() -> None:
    flag = Flag(date(2026, 8, 17), date(2026, 8, 10), date(2026, 8, 31))
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


def test_changes_of_course_are_lettered_and_do_not_touch() -> None:
    day = date(2026, 8, 17)
    marks = [Mark("A", day - timedelta(weeks=10)), Mark("B", day), Mark("C", day + timedelta(3))]
    named = named_marks(marks, timedelta(weeks=1))
    assert named == {day - timedelta(weeks=10): "A", day: "B C"}
