"""Issues as people read them: the course of each, how it may go on, what earlier ones taught."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
from markupsafe import Markup

from app.charts.issue_course import issue_course_chart
from app.charts.look import Look
from app.exhibits.exhibit import Behind, Drawing, Exhibit
from app.exhibits.journal import who_and_where
from app.story import told
from app.story.findings import Story
from app.view.build import Build
from app.words.amounts import Count, Day, Number, Times
from app.words.catalogue import say
from app.words.names import platform_name
from app.words.rows import rows_of
from app.words.safe import web_link
from app.words.values import as_day
from queries.rows import Findings, IssueCases, IssueCourse, Issues, IssueWatch


def finding_of(story: Story, row: Issues) -> Findings | None:
    """What is said of an issue."""
    return next(
        (
            one
            for one in story.kinds("issue")
            if (one["subject"], one["platform"], one["since"])
            == (row["brand"], row["platform"], as_day(row["day"]))
        ),
        None,
    )


def course(build: Build, row: Issues, title: str, look: Look) -> Exhibit:
    """The count of the rarest post by hours, what is usual, and the fan of the next day."""
    frame = build.measure("issue_course", issue=row["issue"])
    rows = rows_of(frame, IssueCourse)
    colour = look.colours.get(row["brand"], look.tokens.ink2)
    return Exhibit(
        "issue_course",
        title,
        " ".join(one for one in (_seen_told(row), _ahead_told(rows)) if one),
        Drawing(partial(issue_course_chart, colour=colour, scheme=look.scheme), alt=title),
        Behind(build, "issue_course", frame),
        below=_post_html(row),
        nothing="" if len(rows) > 1 else say("issues-no-course", signal=row["signal"]),
    )


def _seen_told(row: Issues) -> str:
    """What left the usual, in numbers."""
    return say(
        "issues-seen",
        signal=row["signal"],
        question=row["question"],
        count=Count(row["count"] or 0),
        usual=Number(row["usual"] or 0.0),
        ratio=None if row["ratio_times"] is None else Times(row["ratio_times"]),
        posts=Count(row["post_count"]),
        base=_base(row["signal"]),
    )


def _base(signal: str) -> str:
    return "reposts" if signal == "quotes" else "likes"


def _ahead_told(rows: Sequence[IssueCourse]) -> str:
    """Where it may be in a day, from how many courses; or why that cannot be said."""
    ahead = [row for row in rows if row["low"] is not None]
    if not ahead:
        return say("issues-no-fan")
    end = ahead[-1]
    return say(
        "issues-fan",
        low=Number(end["low"] or 0.0, 0),
        high=Number(end["high"] or 0.0, 0),
        courses=Count(end["courses"] or 0),
        own=Count(end["own_courses"] or 0),
    )


def _post_html(row: Issues) -> Markup:
    """The post with its link, and that it is gone where it is."""
    lines = []
    if row["title"] or row["url"]:
        link, title = web_link(row["url"]), row["title"] or say("journal-no-title")
        text = Markup("“{}”").format(title)
        if link:
            text += Markup(' <a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(
                link, say("open")
            )
        lines.append(text)
    if row["gone_hours"] is not None:
        lines.append(Markup("{}").format(say("issues-gone", hours=Number(row["gone_hours"], 0))))
    line = Markup('<p class="op-note">{}</p>')
    return Markup().join(line.format(one) for one in lines)


def cases_html(frame: pd.DataFrame) -> Markup:
    """Earlier cases as a list: what, what was done, what was learnt."""
    rows = rows_of(frame, IssueCases)
    if not rows:
        return Markup()
    inner = Markup().join(Markup("<li>{}</li>").format(_case_html(row)) for row in rows)
    return Markup('<ul class="op-timeline">{}</ul>').format(inner)


def _case_html(row: IssueCases) -> Markup:
    figures = say(
        "issues-case",
        signal=row["signal"] or "none",
        times=None if row["times"] is None else Times(row["times"]),
        gone=None if row["gone_hours"] is None else Number(row["gone_hours"], 0),
    )
    notes = [
        *([figures] if row["said"] and row["signal"] else []),
        *(say("journal-responded", said=said) for said in row["responses"]),
        *([say("journal-outcome", said=row["outcome"])] if row["outcome"] else []),
        *(say("journal-lesson", said=said) for said in row["lessons"]),
    ]
    return Markup("<b>{}</b> <em>{}</em><span>{}</span>{}").format(
        Day(as_day(row["day"])).told(),
        who_and_where(row["brand"], row["platform"]),
        row["said"] or figures,
        Markup().join(Markup("<small>{}</small>").format(one) for one in notes),
    )


def watch_lines(frame: pd.DataFrame) -> list[str]:
    """Of which accounts an issue can be told now: ours one by one, rivals counted."""
    rows = rows_of(frame, IssueWatch)
    ours = [row for row in rows if row["role"] == "own" and row["state"] != "issue"]
    lines = [
        say(
            "issues-watch",
            state=row["state"],
            platform=platform_name(row["platform"]),
            hours=None if row["hours"] is None else Number(row["hours"], 0),
        )
        for row in ours
    ]
    rivals = [row for row in rows if row["role"] != "own"]
    if rivals:
        old = sum(row["state"] == "stale" for row in rivals)
        early = sum(row["state"] in ("early", "hidden") for row in rivals)
        counts = {"accounts": Count(len(rivals)), "old": Count(old), "early": Count(early)}
        lines.append(say("issues-watch-rivals", **counts))
    return lines


def title_of(finding: Findings | None, row: Issues) -> str:
    """The headline of an issue."""
    if finding is not None:
        return told.headline(finding)
    return say("journal-who", brand=row["brand"], platform=platform_name(row["platform"]))
