"""What a chart over time marks: dated changes of a brand's course, events, definition breaks."""

from dataclasses import dataclass
from datetime import date
from string import ascii_uppercase

from app.charts.flags import Mark
from app.view.build import Build
from app.view.choice import View
from app.words.events import event_note, event_sentence
from app.words.moves import BUDGET, NO_CHANGES, change_told, share_words
from app.words.names import where
from app.words.rows import rows_of
from app.words.values import as_day

MOST = 4  # of a sort: the page of causes has all changes, the shell has all events


@dataclass(frozen=True, slots=True)
class Dated:
    """Something with a day: what it was, and what to know about that."""

    at: date
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Flags:
    """What the chart marks, and the line of each letter: letter, sentence, note."""

    marks: tuple[Mark, ...] = ()
    lines: tuple[tuple[str, str, str], ...] = ()


def flags_of(build: Build, view: View, brand: str | None, platform: str) -> Flags:
    """What is dated on a platform within the view, oldest first; changes of one brand only."""
    changes = [] if brand is None else changes_of(build, view, brand, platform)
    dated = sorted([*changes, *events_of(build, view, platform)], key=lambda one: one.at)
    none = brand is not None and not changes
    lettered = list(zip(ascii_uppercase, dated, strict=False))
    return Flags(
        tuple(Mark(letter, one.at) for letter, one in lettered),
        (
            *((letter, one.text, one.note) for letter, one in lettered),
            *([("–", f"{brand}: {NO_CHANGES}", BUDGET)] if none else []),
        ),
    )


def changes_of(build: Build, view: View, brand: str, platform: str) -> list[Dated]:
    """The newest changes of a brand's course."""
    changes = build.measure(
        "course_changes", brands=[brand], platforms=[platform], as_of=view.until, **view.span
    )
    rows = rows_of(changes.sort_values("week", kind="stable"))[-MOST:]
    zone = build.published.landscape.time_zone
    told = [f"{change_told(row, zone)}. {share_words(row)}".strip() for row in rows]
    here = f" {where(platform)}."  # the chart is of it
    return [
        Dated(as_day(row["week"]), text.replace(here, ".", 1), BUDGET)
        for row, text in zip(rows, told, strict=True)
    ]


def events_of(build: Build, view: View, platform: str) -> list[Dated]:
    """The newest events and definition breaks that touch the measure in view."""
    events = build.measure(
        "events",
        measure=view.measure,
        brands=list(view.brands),
        platforms=[platform],
        **view.span,
    )
    return [
        Dated(as_day(row["day"]), event_sentence(row), event_note(row))
        for row in rows_of(events)[-MOST:]
    ]
