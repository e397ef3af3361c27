"""Commands for KPIs of a landscape's own: what there is, a try, the examples, putting them in."""

from pathlib import Path
from typing import Annotated

import typer

from app.commands.base import answer, app, data_folder, shown_progress
from pipelines.folder import Folder

kpi = typer.Typer(help="KPIs of your own: SQL files in the folder kpi.", rich_markup_mode=None)
app.add_typer(kpi, name="kpi")


@kpi.callback(invoke_without_command=True)
def list_(context: typer.Context) -> None:
    """KPIs of your own, SQL files in the folder kpi: list them with their state (docs/kpi.md)."""
    if context.invoked_subcommand is None:
        _list(data_folder())


@kpi.command("try")
def try_(
    file: Annotated[Path, typer.Argument(help="A .sql file, anywhere or in the folder kpi.")],
) -> None:
    """Try a KPI on what is published: its rows, or the line of its mistake. Nothing is kept."""
    from app.commands.kpi_lines import mistake
    from app.commands.tables import print_frame
    from pipelines.warehouse.ask import open_published
    from pipelines.warehouse.kpis import KpiError, try_file

    folder = data_folder()
    named = file.expanduser()
    path = named if named.exists() else folder.kpi / named.name
    tried, rows = try_file(path, open_published(folder).path)
    if rows is None:
        raise KpiError(mistake(str(file), tried.line, tried.problem or ""))
    print_frame(rows.to_pandas())


@kpi.command()
def examples() -> None:
    """Copy the examples that ship with outpace into the folder kpi, and put them in."""
    from app.words.catalogue import say
    from pipelines.warehouse.kpis import copy_examples

    folder = data_folder()
    copied = copy_examples(folder)
    answer(say("kpi-copied", count=len(copied), folder=str(folder.kpi)))
    _install(folder)


@kpi.command()
def install() -> None:
    """Put the KPIs of the folder in now; else the next run does."""
    _install(data_folder())


def _install(folder: Folder) -> None:
    from app.words.catalogue import say
    from pipelines.runs.note import publish_written

    if not folder.pointer.exists():
        answer(say("kpi-first-run"))
        return
    with shown_progress() as progress:
        end = publish_written(folder, progress=progress)
    if end is None:
        answer(say("kpi-busy"))
    _list(folder)


def _list(folder: Folder) -> None:
    from app.commands.kpi_lines import kpi_lines
    from pipelines.warehouse.ask import open_published

    answer(*kpi_lines(folder, open_published(folder)))
