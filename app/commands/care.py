"""Commands that keep a landscape well: doctor, backup, restore."""

from typing import Annotated

import typer

from app.commands.base import app, chosen_folder, say


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
        say(finding.sentence)
    if any(finding.state == "wrong" for finding in found):
        raise typer.Exit(1)
