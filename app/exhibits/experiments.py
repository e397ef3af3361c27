"""Experiments as people read them: the plan, what could be seen, the answer with its range."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from app.view.build import Build
from app.words.amounts import Chance, Change, Count, Day, Names, Number, Share
from app.words.catalogue import Value, say
from app.words.names import platform_name
from app.words.rows import rows_of
from app.words.values import as_day
from pipelines.journal import LESSON, Draft
from pipelines.runs.announce import Outlook
from pipelines.verdicts.experiments.judge import EARLY, NOT, TO_COME, UNTOLD
from queries.rows import ExperimentIdeas, Experiments

SEAL_SIGNS = 10
FEW = 3  # that are read at once


def experiments_of(build: Build, **asked: Any) -> list[Experiments]:
    """The experiments, the newest first; none in a build that does not know them."""
    return rows_of(build.offered("experiments", **asked), Experiments)


def table_rows(rows: Sequence[Experiments]) -> list[tuple[str, ...]]:
    """The experiments as rows of a terminal: start, whose and where, what, answer, effect, id."""
    return [
        (
            as_day(row["start_week"]).isoformat(),
            f"{row['brand']}, {platform_name(row['platform'])}",
            row["said"],
            answer_told(row),
            "" if row["effect"] is None else say("experiment-cli-effect", **_range(row)),
            row["experiment_id"],
        )
        for row in rows
    ]


def answer_told(row: Experiments) -> str:
    """The answer in a word or three."""
    return say("experiment-answer", answer=_word(row["answer"]))


def lines(row: Experiments) -> list[str]:
    """All that is told of an experiment below its hypothesis, a line each."""
    found = [plan_told(row), seal_told(row)]
    if row["reason"] is not None:
        return [*found, say("experiment-reason", reason=_word(row["reason"]))]
    found += [_seen(row), result_told(row)]
    if row["effect"] is not None:
        found.append(_looks(row))
    return [*found, _field(row), *(say("experiment-learnt", said=said) for said in row["lessons"])]


def plan_told(row: Experiments) -> str:
    """Whose, where, judged by what, how long, and what would count."""
    return say(
        "experiment-plan",
        brand=row["brand"],
        platform=platform_name(row["platform"]),
        measure=say("experiment-measure", measure=row["measure"]),
        weeks=Count(row["weeks"]),
        start=Day(as_day(row["start_week"])),
        success=_size(row["success"]),
        side=_side(row["success"]),
    )


def seal_told(row: Experiments) -> str:
    """When it was announced, its seal, and whether the plan was changed."""
    return say(
        "experiment-seal",
        announced="yes" if row["is_announced"] else "no",
        author=row["author"],
        seal=row["seal"][:SEAL_SIGNS],
        versions=row["versions"],
        changed="yes" if row["is_changed"] else "no",
    )


def _seen(row: Experiments) -> str:
    promised = row["seen"] if row["promised"] is None else row["promised"]
    return _seen_told(promised, row["chance"], row["weeks"], row["success"])


def outlook_told(told: Outlook) -> str:
    """What could be seen at all, or why nothing can be said."""
    if told.reason is not None:
        return say("experiment-reason", reason=_word(told.reason))
    return _seen_told(told.seen, told.chance, told.weeks, told.success)


def _seen_told(seen: float | None, chance: float | None, weeks: int, success: float) -> str:
    return say(
        "experiment-seen",
        seen=None if seen is None else _size(seen),
        side=_side(success),
        weeks=Count(weeks),
        success=_size(success),
        chance=None if chance is None else Chance(chance),
    )


def result_told(row: Experiments) -> str:
    """The answer, the effect with its range, and what is still missing."""
    told = [f"{answer_told(row)}{_effect(row)}."]
    if row["answer"] == EARLY:
        told.append(say("experiment-first-look"))
    if row["answer"] == TO_COME:
        told.append(say("experiment-begins", start=Day(as_day(row["start_week"]))))
    if row["answer"] == UNTOLD and row["effect"] is not None:
        told.append(say("experiment-more", more=row["more_weeks"]))
    if row["answer"] == NOT and (row["low"] or 0) > 1 and row["success"] > 0:
        told.append(say("experiment-little"))
    return " ".join(told)


def _effect(row: Experiments) -> str:
    if row["effect"] is None:
        return ""
    return f": {say('experiment-effect', **_range(row))}"


def _range(row: Experiments) -> dict[str, Value]:
    values = (row["effect"], row["low"], row["high"])
    names = ("effect", "low", "high")
    return {name: Change(value or 0) for name, value in zip(names, values, strict=True)}


def _looks(row: Experiments) -> str:
    since = row["answered_week"]
    return say(
        "experiment-looks",
        looks=Count(row["looks"]),
        weeks=Count(row["weeks"]),
        since=None if since is None else Day(as_day(since)),
    )


def _field(row: Experiments) -> str:
    return say(
        "experiment-field" if row["placebos"] else "experiment-field-drawn",
        field=Names(row["field"]),
        placebos=Count(row["placebos"]),
        brands=Count(row["placebo_brands"]),
    )


def experiment_html(row: Experiments) -> Markup:
    """An experiment as a page of a laboratory book."""
    told = Markup().join(Markup("<small>{}</small>").format(line) for line in lines(row))
    return Markup(
        '<ul class="op-lessons"><li><b>{}</b> <i class="op-kind">{}</i>{}</li></ul>'
    ).format(row["said"], answer_told(row), told)


def chart_alt(row: Experiments) -> str:
    """The course of an experiment in words."""
    counts = {"look": Count(row["looks"]), "weeks": Count(row["weeks"])}
    return say("experiment-chart-alt", **counts, **_range(row))


def open_line(rows: Sequence[Experiments]) -> str:
    """The open experiments and how the newest fares, in one line; "" where none is open."""
    running = [row for row in rows if row["state"] != "over"]
    if not running:
        return ""
    first = running[0]
    return say(
        "experiment-open",
        count=len(running),
        first=first["said"],
        answer=answer_told(first),
        more=first["more_weeks"],
    )


def lesson_of(row: Experiments) -> Draft:
    """The lesson about an experiment, still without its words."""
    return Draft(
        LESSON,
        day=as_day(row["start_week"]),
        brand=row["brand"],
        platform=row["platform"],
        about=(row["experiment_id"],),
    )


def ideas_of(build: Build) -> list[ExperimentIdeas]:
    """What rivals began and rose with, the likeliest first."""
    return rows_of(build.offered("experiment_ideas"), ExperimentIdeas)


def idea_told(row: ExperimentIdeas) -> tuple[str, str]:
    """The idea as a question, and the hypothesis that it would be."""
    values: dict[str, Value] = {
        "what": row["what"],
        "rival": row["rival"],
        "platform": platform_name(row["platform"]),
        "format": row["format"],
        "after": None if row["after_value"] is None else Number(row["after_value"], 0),
    }
    return say("experiment-idea", **values), say("experiment-idea-said", **values)


def _word(text: str) -> str:
    """A word of a measure as the catalogue chooses by it."""
    return text.replace(" ", "-")


def _size(fraction: float) -> Share:
    """A change without its sign, for "a rise of 30%"."""
    return Share(abs(fraction))


def _side(fraction: float) -> str:
    return "fall" if fraction < 0 else "rise"
