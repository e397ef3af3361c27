"""Commands that keep a landscape well: doctor, backup, restore, export."""

from pathlib import Path
from typing import Annotated

import typer

from app.commands.base import answer, app, chosen_folder, data_folder, shown_progress, tell_notes


@app.command()
def doctor(
    repair: Annotated[
        bool, typer.Option("--repair", help="Mend what can be mended without losing anything.")
    ] = False,
) -> None:
    """Check everything of the landscape, from what was landed to what readers open."""
    from pipelines.runs.doctor import examine

    found = examine(chosen_folder(), repair=repair)
    for finding in found:
        answer(finding.sentence)
    if any(finding.state == "wrong" for finding in found):
        raise typer.Exit(1)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The zip to write; a new name.")],
) -> None:
    """Write the settings and all that was landed into one file; secrets are never in it."""
    from app.words.amounts import Number
    from app.words.catalogue import say
    from pipelines.runs.backup import back_up

    with shown_progress() as progress:
        made = back_up(data_folder(), file, progress=progress)
    size = Number(made.size / 1e6)
    answer(say("cli-backup", file=str(file), files=made.files, size=size))
    tell_notes(made.notes)


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `outpace backup` wrote.")],
) -> None:
    """Take a backup back into an empty folder, compare every hash, rebuild and publish."""
    from app.words.catalogue import say
    from pipelines.runs.backup import restore as take_back

    folder = chosen_folder()
    with shown_progress() as progress:
        made = take_back(folder, file, progress=progress)
    answer(say("cli-restored", folder=str(folder.root), files=made.files))
    tell_notes(made.notes)


@app.command()
def export(
    target: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write; a new one.")],
) -> None:
    """Write every table as Parquet, with all that came in; `outpace import DIR` restores it."""
    from app.words.amounts import Number
    from app.words.catalogue import say
    from pipelines.runs.write_tables import write_tables

    with shown_progress() as progress:
        made = write_tables(data_folder(), target, progress=progress)
    size = Number(made.size / 1e6)
    answer(say("cli-export", dir=str(target), tables=made.tables, rows=made.rows, size=size))
    tell_notes(made.notes)
