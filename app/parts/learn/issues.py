"""Issues that are on: what rings, its course so far and ahead, earlier cases with their lessons."""

from dataclasses import replace
from datetime import datetime

from app.exhibits import issues
from app.exhibits.exhibit import Behind
from app.exhibits.journal import reminded
from app.exhibits.look import look_at
from app.parts.cards import card_foot, show
from app.parts.learn.now import show_lesson_again
from app.parts.pieces import Finding, card, heading, note, scheme, show_html
from app.story import told
from app.story.findings import story_of
from app.view.build import Build
from app.view.choice import View
from app.words.catalogue import say
from app.words.rows import rows_of
from pipelines.clock import utc_now
from queries.rows import Issues


def show_issues(build: Build, view: View) -> None:
    """A card that says whether anything is on, and one for each issue that is."""
    frame = build.measure("issues", as_of=view.until, **view.whom)
    rows = [row for row in rows_of(frame, Issues) if row["is_now"]]
    rows.sort(key=lambda row: row["role"] != "own")
    with card("issues"):
        heading(Finding(say("issues-now-title", count=len(rows)), say("issues-now-about")))
        for line in issues.watch_lines(build.measure("issue_watch", now=_now(build), **view.whom)):
            note(line)
        card_foot("issues", Behind(build, "issues", frame))
    story = story_of(build, view)
    lessons = reminded(build.measure("reminders", **view.whom))
    for place, row in enumerate(rows):
        finding = issues.finding_of(story, row)
        look = look_at(build, view, row["brand"], scheme())
        exhibit = issues.course(build, row, issues.title_of(finding, row), look)
        show(replace(exhibit, name=f"issue_{place}"))
        with card(f"cases_{place}"):
            heading(Finding(say("issues-cases-title"), told.detail(finding) if finding else ""))
            for at, lesson in enumerate(lessons.get(row["issue"], [])):
                show_lesson_again(lesson, f"issue_{place}_{at}")
            cases = build.measure("issue_cases", issue=row["issue"])
            show_html(issues.cases_html(cases))
            if cases.empty:
                note(say("issues-no-cases"))


def _now(build: Build) -> datetime | None:
    """The hour that it is, so that the answer is kept for it; None in the past."""
    if build.landscape.known_on is not None:
        return None
    return utc_now().replace(minute=0, second=0, microsecond=0)
