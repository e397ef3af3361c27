"""The command for experiments: what was announced, what could be seen, a new one."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from app.commands.base import answer, app, data_folder, shown_progress
from app.commands.journal import day_of, today
from pipelines.folder import Folder

if TYPE_CHECKING:
    from pipelines.journal import Draft


@app.command()
def experiment(
    text: Annotated[
        str | None, typer.Argument(help="What is tried, and what should follow; none lists them.")
    ] = None,
    platform: Annotated[str | None, typer.Option(help="Where; alone: what could be seen.")] = None,
    brand: Annotated[str | None, typer.Option(help="Whose; else ours.")] = None,
    measure: Annotated[
        str, typer.Option(help="engagement, per_post, posts or views.")
    ] = "engagement",
    start: Annotated[
        str | None, typer.Option(metavar="DATE", help="The first day; else the next whole week.")
    ] = None,
    weeks: Annotated[int, typer.Option(help="How long, in whole weeks.")] = 8,
    success: Annotated[
        str, typer.Option(metavar="PERCENT", help="The least change that counts: 10, or -10.")
    ] = "10",
    correct: Annotated[
        str | None, typer.Option(metavar="ID", help="Write a new version of this plan.")
    ] = None,
) -> None:
    """Announce an experiment, and see whether it works: judged against rivals that moved with you.

    Without a text it tells what could be seen (--platform), or lists what was announced. A plan is
    frozen in the journal; `outpace note --withdraw ID` takes one back.
    """
    folder = data_folder()
    if text is None and platform is None:
        _list(folder)
        return
    draft = _draft(folder, platform, brand, start, _plan(measure, weeks, success))
    if text is None:
        _foresee(folder, draft)
    else:
        _announce(folder, draft, text, correct)


def _list(folder: Folder) -> None:
    from app.commands.tables import print_table
    from app.exhibits.experiments import experiments_of, table_rows
    from app.view.build import Build
    from app.words.catalogue import say
    from pipelines.warehouse.ask import open_published

    published = open_published(folder)
    rows = experiments_of(Build(published, published.build_id))
    if not rows:
        answer(say("experiment-cli-none"))
        return
    names = ("start", "where", "said", "answer", "effect", "id")
    heads = [say("experiment-head", column=name) for name in names]
    print_table(heads, table_rows(rows), fold=True)


def _foresee(folder: Folder, draft: "Draft") -> None:
    """Say what could be seen by a plan, and keep nothing."""
    from app.exhibits.experiments import outlook_told
    from pipelines.runs.announce import outlook
    from pipelines.runs.note import with_brand
    from pipelines.settings import read_settings
    from pipelines.warehouse.ask import open_published

    whole = with_brand(draft, read_settings(folder))
    answer(outlook_told(outlook(open_published(folder), whole)))


def _announce(folder: Folder, draft: "Draft", text: str, correct: str | None) -> None:
    from dataclasses import replace

    from app.exhibits.experiments import outlook_told
    from app.words.catalogue import say
    from pipelines.runs.announce import announce
    from pipelines.runs.note import machine_user, publish_written

    whole = replace(draft, said=text, entry_id=correct)
    entry, told = announce(folder, whole, author=machine_user())
    answer(outlook_told(told))
    answer(say("journal-noted", id=entry.entry_id, act="corrected" if correct else "written"))
    with shown_progress() as progress:
        end = publish_written(folder, progress=progress)
    answer(say("journal-published", build=end.build_id if end else None))


def _plan(measure: str, weeks: int, success: str) -> dict[str, str]:
    from app.words.catalogue import say
    from pipelines.journal import JournalError, plan_of

    try:
        size = float(success.strip().rstrip("%").replace(",", ".")) / 100
    except ValueError as error:
        raise JournalError(say("experiment-bad-percent", text=success)) from error
    return plan_of(measure.strip().lower().replace("-", "_"), weeks, size, None)


def _draft(
    folder: Folder,
    place: str | None,
    brand: str | None,
    start: str | None,
    plan: dict[str, str],
) -> "Draft":
    """The plan as the options say it, of our brand where none is named."""
    from app.words.catalogue import say
    from pipelines.journal import EXPERIMENT, Draft, JournalError
    from pipelines.platforms import named
    from pipelines.settings import read_settings

    settings = read_settings(folder)
    own = next((one.name for one in settings.brands if one.role == "own"), None)
    if place is None:
        raise JournalError(say("experiment-no-platform"))
    if brand is None and own is None:
        raise JournalError(say("experiment-no-own"))
    return Draft(
        EXPERIMENT, day=_first_day(folder, start), brand=brand or own,
        platform=named(place).name, more=plan,
    )  # fmt: skip


def _first_day(folder: Folder, start: str | None) -> date:
    return day_of(start) if start else today(folder)
