"""Commands that move numbers: collect, import, rebuild, status."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from app.commands.base import app, data_folder, say, say_aside, say_simulated, shown_progress
from pipelines.folder import Folder


@app.command()
def collect() -> None:
    """Ask every tracked account for its posts and counts, then measure and publish."""
    from app.words.data import run_line
    from app.words.names import listed_or
    from pipelines import platforms
    from pipelines.errors import SettingsError
    from pipelines.runs import collect as collecting
    from pipelines.runs.accounts import targets
    from pipelines.settings import read_settings

    folder = data_folder()
    settings = read_settings(folder)
    if not targets(settings):
        where = listed_or(platforms.record(name).label for name in platforms.sources())
        raise SettingsError(
            'no account here can be collected; run `outpace add "Brand" LINK` with a link to '
            f"{where}, or `outpace import FILE` for the other platforms"
        )
    with shown_progress() as progress:
        report = collecting.collect(folder, progress=progress)
    for note in report.notes:
        say_aside(note)
    say(run_line(report))
    if report.status not in ("ok", "partial"):
        raise typer.Exit(1)


@app.command("import")
def import_(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="CSV(.gz), Parquet, XLSX.")
    ],
    own: Annotated[str | None, typer.Option(help="Which brand in the files is ours.")] = None,
    brand: Annotated[str | None, typer.Option(help="Brand that all accounts belong to.")] = None,
    platform: Annotated[str | None, typer.Option(help="Platform, if no column says it.")] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="What a column is: likes=reactions."),
    ] = None,
    observed_at: Annotated[
        str | None, typer.Option(metavar="TIME", help="When the counts were read (UTC).")
    ] = None,
    dates: Annotated[
        str | None, typer.Option(metavar="ORDER", help="day-first or month-first.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show how the files are understood; change nothing.")
    ] = False,
) -> None:
    """Import tables of posts or of follower counts, then measure and publish."""
    from app.words.data import import_line
    from pipelines.exports import ImportOptions, plan_file, preview
    from pipelines.runs.import_files import import_real

    folder = data_folder()
    asked = ImportOptions(
        map=_pairs(map_ or []),
        platform=platform,
        own=own,
        brand=brand,
        observed_at=_moment(observed_at),
        dates=dates,
    )
    if dry_run:
        for path in files:
            say(*preview(plan_file(path, asked), path))
        return
    with shown_progress() as progress:
        reports = import_real(folder, files, asked, progress=progress)
    for path, report in zip(files, reports, strict=True):
        say(import_line(path.name, report))
        if report.rejected:
            _show_rejected(folder, path.name, report.run_id)


@app.command()
def rebuild() -> None:
    """Make the warehouse again from the landing; the content is the same."""
    from pipelines.runs import rebuild as rebuilding

    folder = data_folder()
    with shown_progress() as progress:
        end = rebuilding.rebuild(folder, progress=progress)
    say(f"rebuilt and published as {end.build_id}")


@app.command()
def judge(
    history: Annotated[
        bool, typer.Option("--history", help="All weeks, not only those whose posts ripen.")
    ] = False,
) -> None:
    """Judge again whether it is a lead or luck, and publish."""
    from pipelines.runs.run import sync_published

    folder = data_folder()
    with shown_progress() as progress:
        end = sync_published(folder, history=history, progress=progress)
    say(f"judged and published as {end.build_id}")


@app.command()
def status() -> None:
    """Say what the landscape holds, how fresh it is and how the last runs went."""
    from app.words.data import status_lines
    from app.words.values import ago
    from app.words.verdict.statements import verdict_lines
    from pipelines.clock import utc_now
    from pipelines.warehouse.ask import open_published

    folder = data_folder()
    say_simulated(folder)
    published = open_published(folder)
    landscape = published.landscape
    own_lines = verdict_lines(published.measure("current_verdicts"))
    lines = status_lines(
        published.table("mart.accounts"),
        published.table("run"),
        build=landscape.build_id,
        age=ago(landscape.built_at, utc_now()),
        zone=landscape.time_zone,
    )
    say(*own_lines, *lines)


def _show_rejected(folder: Folder, name: str, run_id: str) -> None:
    """The first rejected lines of an imported file."""
    from app.commands.tables import print_frame
    from pipelines.warehouse.ask import open_published

    rejected = open_published(folder).table("quarantine")
    first = rejected[rejected["run_id"] == run_id].head(5)
    say_aside(f"{name}: the first rejected lines are")
    print_frame(first.rename(columns={"position": "line"})[["line", "field", "reason"]])


def _pairs(texts: list[str]) -> dict[str, str]:
    from pipelines.exports import ExportError

    found = {}
    for text in texts:
        field, equals, column = text.partition("=")
        if not (equals and field.strip() and column.strip()):
            raise ExportError(f"--map {text}: write FIELD=COLUMN, for example likes=reactions")
        found[field.strip()] = column.strip()
    return found


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    from pipelines.exports import ExportError

    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ExportError(
            f"--observed-at {text} is not a time; write it as 2026-11-24 or 2026-11-24T06:10"
        ) from error
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
