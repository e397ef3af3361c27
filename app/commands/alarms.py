"""The command that tells which alarms a budget rings."""

from typing import Annotated

import typer

from app.commands.base import answer, app, data_folder, say_simulated


@app.command()
def alarms(
    preview: Annotated[
        bool, typer.Option("--preview", help="Those of the last year, not only those of now.")
    ] = False,
    budget: Annotated[
        float | None,
        typer.Option(metavar="N", help="False alarms a year that you accept; else the settings'."),
    ] = None,
    own: Annotated[str | None, typer.Option(help="The brand from which it is seen.")] = None,
) -> None:
    """Tell the alarms that stand, or with --preview all that a budget had rung in the last year."""
    from app.exhibits.alarms import asked_budget, lines, told, why_none
    from pipelines.warehouse.ask import open_published

    folder = data_folder()
    published = open_published(folder)
    say_simulated(folder)
    asked = asked_budget(published.landscape, budget)
    silent = why_none(published.measure("judged_from"), own)
    if silent:
        answer(silent)
        return
    found = published.measure("alarms", budget=asked, own=own)
    shown = found if preview else found[~found["is_faded"].astype(bool)]
    answer(told(found, asked), *lines(shown))
