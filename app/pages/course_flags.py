"""What a brand began to do differently: the dated changes of its course, as flags of a chart."""

from dataclasses import dataclass
from string import ascii_uppercase

from app.charts.flags import Mark
from app.session import Build
from app.view import View
from app.wording.course_changes import NO_CHANGES, changed, share_words
from app.wording.race import as_day
from app.wording.rows import rows_of
from app.wording.words import where

MOST = 4  # flags; the page of causes has all


@dataclass(frozen=True, slots=True)
class Course:
    """The newest changes of a brand: what the chart marks, and the sentence of each letter."""

    marks: tuple[Mark, ...] = ()
    sentences: tuple[tuple[str, str], ...] = ()


def course_of(build: Build, view: View, brand: str | None, platform: str | None) -> Course:
    """The changes of a brand on a platform within the view, oldest first; none without one."""
    if brand is None or platform is None:
        return Course()
    changes = build.measure(
        "course_changes", brands=[brand], platforms=[platform], as_of=view.until, **view.span
    )
    if changes.empty:
        return Course(sentences=(("–", f"{brand}: {NO_CHANGES}"),))
    rows = rows_of(changes.sort_values("week", kind="stable"))[-MOST:]
    zone = build.published.landscape.time_zone
    told = [f"{changed(row, zone)}. {share_words(row)}".strip() for row in rows]
    told = [text.replace(f" {where(platform)}.", ".", 1) for text in told]  # the chart is of it
    lettered = zip(ascii_uppercase, rows, strict=False)
    marks = [Mark(letter, as_day(row["week"])) for letter, row in lettered]
    return Course(tuple(marks), tuple(zip((mark.name for mark in marks), told, strict=True)))
