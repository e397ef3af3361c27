"""Commands for what people write: note, journal, playbook."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.commands.base import answer, app, data_folder, say_aside, shown_progress
from pipelines.folder import Folder

if TYPE_CHECKING:
    from pipelines.journal import Draft

_Many = list[str] | None


@app.command()
def note(
    text: Annotated[str | None, typer.Argument(help="What happened, in a sentence.")] = None,
    day: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="The day of it; else today.")
    ] = None,
    kind: Annotated[
        str, typer.Option(help="campaign, initiative, mistake, guideline, issue, lesson ...")
    ] = "event",
    brand: Annotated[str | None, typer.Option(help="Whom it is about; else all.")] = None,
    platform: Annotated[str | None, typer.Option(help="Where; else everywhere.")] = None,
    owner: Annotated[str | None, typer.Option(help="Who sees to it.")] = None,
    outcome: Annotated[str | None, typer.Option(help="How it ended.")] = None,
    response: Annotated[str, typer.Option(help="What was done about it.")] = "",
    lesson: Annotated[str, typer.Option(help="What was learnt from it.")] = "",
    link: Annotated[_Many, typer.Option(help="An address; may be repeated.")] = None,
    about: Annotated[
        _Many, typer.Option(metavar="ID", help="The entry that it answers; may be repeated.")
    ] = None,
    correct: Annotated[
        str | None, typer.Option(metavar="ID", help="Write a new version of this entry.")
    ] = None,
    withdraw: Annotated[
        str | None, typer.Option(metavar="ID", help="Let this entry count no longer.")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", help="A table or a calendar (.ics).")
    ] = None,
    dates: Annotated[
        str | None, typer.Option(metavar="ORDER", help="Of such a file: day-first ...")
    ] = None,
) -> None:
    """Write into the journal: an event, a response, a lesson. It is kept at once and never edited.

    A correction is a new version, a withdrawal too; `outpace journal` lists what there is.
    """
    folder = data_folder()
    if file is not None:
        _import(folder, file, brand, dates)
    elif withdraw is not None:
        _withdraw(folder, withdraw)
    else:
        more = {"owner": owner, "outcome": outcome}
        draft = _draft(folder, text, day, kind, brand, platform)
        _write(folder, draft, about or [], link or [], more, correct, (response, lesson))
    _publish(folder)


@app.command()
def journal(
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV, with every column.")] = False,
) -> None:
    """List what was written, the newest day first: events, responses, lessons."""
    import pandas as pd

    from app.commands.tables import print_csv, print_table
    from app.exhibits.journal import table_rows
    from app.words.catalogue import say
    from pipelines.warehouse import journal as landed
    from pipelines.warehouse.ask import open_published

    folder = data_folder()
    published = open_published(folder)
    waiting = landed.entries(folder, known=published.versions())
    frame = published.measure("journal") if published.has_journal else pd.DataFrame()
    if csv:
        print_csv(frame)
    elif frame.empty:
        answer(say("journal-none"))
    else:
        heads = [say("journal-head", column=name) for name in ("day", "kind", "who", "said", "id")]
        print_table(heads, table_rows(frame), fold=True)
    if waiting:
        say_aside(say("journal-waiting", count=len(waiting)))


@app.command()
def playbook(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The Markdown file to write; else shown.")
    ] = None,
) -> None:
    """Write all lessons with their evidence as one document, to be shared."""
    from app.commands.base import say_simulated
    from app.exhibits.journal import playbook_of
    from app.view.build import Build
    from app.words.catalogue import say
    from pipelines.folder import replace_file
    from pipelines.warehouse.ask import open_published

    folder = data_folder()
    published = open_published(folder)
    say_simulated(folder)
    text = playbook_of(Build(published, published.build_id))
    if output is None:
        answer(*text.splitlines())
        return
    replace_file(output, text.encode())
    answer(say("cli-wrote", file=str(output), size=max(1, output.stat().st_size // 1024)))


def _draft(
    folder: Folder,
    text: str | None,
    day: str | None,
    kind: str,
    brand: str | None,
    place: str | None,
) -> "Draft":
    """What the options say, each held against what it can be."""
    from app.words.catalogue import say
    from pipelines.journal import EVENTS, Draft, JournalError
    from pipelines.platforms import named

    if text is None:
        raise JournalError(say("journal-no-text"))
    plain = "_".join(kind.lower().replace("-", " ").split())
    at = day_of(day) if day else today(folder) if plain in EVENTS else None
    platform = named(place).name if place else None
    return Draft(plain, text, day=at, brand=brand, platform=platform)


def _write(
    folder: Folder,
    draft: "Draft",
    about: list[str],
    links: list[str],
    more: dict[str, str | None],
    correct: str | None,
    answers: tuple[str, str],
) -> None:
    from dataclasses import replace

    from app.words.catalogue import say
    from pipelines.runs.note import machine_user, write_event

    whole = replace(
        draft,
        about=tuple(about),
        links=tuple(links),
        more={name: text for name, text in more.items() if text},
        entry_id=correct,
    )
    response, lesson = answers
    entry = write_event(folder, whole, author=machine_user(), response=response, lesson=lesson)
    answer(say("journal-noted", id=entry.entry_id, act="corrected" if correct else "written"))


def _withdraw(folder: Folder, entry_id: str) -> None:
    from app.words.catalogue import say
    from pipelines.runs.note import machine_user
    from pipelines.warehouse import journal as landed

    landed.withdraw(folder, entry_id, author=machine_user())
    answer(say("journal-noted", id=entry_id, act="withdrawn"))


def _import(folder: Folder, file: Path, brand: str | None, dates: str | None) -> None:
    from app.words.catalogue import say
    from pipelines.runs.note import import_entries, machine_user

    found = import_entries(folder, file, author=machine_user(), brand=brand, dates=dates)
    for line in (*found.notes, *found.left):
        say_aside(line)
    answer(
        say(
            "journal-imported",
            file=file.name,
            added=found.added,
            changed=found.changed,
            known=found.known,
            left=len(found.left),
        )
    )


def _publish(folder: Folder) -> None:
    """Publish what was written, or say that another run takes it along."""
    from app.words.catalogue import say
    from pipelines.runs.note import publish_written

    with shown_progress() as progress:
        end = publish_written(folder, progress=progress)
    answer(say("journal-published", build=end.build_id if end else None))


def day_of(text: str) -> date:
    """The day that an option names. Raises JournalError for what is none."""
    from app.words.catalogue import say
    from pipelines.journal import JournalError

    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise JournalError(say("journal-bad-day", text=text)) from error


def today(folder: Folder) -> date:
    """The day that it is in the reporting time zone."""
    from datetime import UTC, datetime
    from zoneinfo import ZoneInfo

    from pipelines.settings import read_settings

    return datetime.now(UTC).astimezone(ZoneInfo(read_settings(folder).time_zone)).date()
