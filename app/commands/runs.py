"""Commands that move numbers: collect, import, rebuild, undo, judge, status."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.commands.base import (
    answer,
    app,
    chosen_folder,
    data_folder,
    say_aside,
    say_error,
    say_simulated,
    shown_progress,
    tell_notes,
)
from pipelines.folder import Folder

if TYPE_CHECKING:
    from pipelines.exports import ImportOptions


@app.command()
def collect(
    only: Annotated[
        str | None,
        typer.Option(metavar="BRAND|PLATFORM|LINK", help="Ask for nothing else."),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(
            metavar="DAY", formats=["%Y-%m-%d"], help="All posts from that day on, due or not."
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="DIR|URL", help="Append what was landed to a store that others take in."
        ),
    ] = None,
    show_plan: Annotated[
        bool,
        typer.Option(
            "--plan", "--dry-run", help="Show what is due and what it costs; ask nothing."
        ),
    ] = False,
) -> None:
    """Ask for what is due, within each platform's budget of a day; then measure and publish.

    A post is looked at hourly in its first day, six-hourly in its first week, daily for thirty
    days, weekly for ninety, every four weeks after that, and more often while it moves. What may be
    asked of a platform in a day stands under [budget] in outpace.toml: requests, units or dollars.
    """
    from app.commands.plans import plan_lines
    from app.commands.run_lines import caution, run_line
    from app.words.amounts import Names
    from app.words.catalogue import say
    from pipelines import platforms
    from pipelines.errors import SettingsError
    from pipelines.platforms.keys import is_ready
    from pipelines.runs import collect as collecting
    from pipelines.runs import store
    from pipelines.runs.accounts import never_read, targets, waiting, warned_of
    from pipelines.runs.beside import beside_of
    from pipelines.settings import read_settings

    folder = data_folder()
    settings = read_settings(folder)
    if not targets(settings) and not waiting(settings) and not beside_of(settings):
        if settings.is_simulated:
            raise SettingsError(say("data-collect-simulated"))
        ready = filter(is_ready, platforms.sources())
        places = Names([platforms.record(name).label for name in ready], "or")
        raise SettingsError(say("cli-nothing-to-collect", places=places))
    day = since.date() if since else None
    if show_plan:
        answer(*plan_lines(collecting.planned(folder, only=only, since=day), settings.time_zone))
        return
    for one in warned_of(settings):
        if never_read(folder, one.name):
            say_aside(caution(one))
    if to is not None:
        store.store_at(to)  # before anybody is asked
    with shown_progress() as progress:
        report = collecting.collect(folder, only=only, since=day, progress=progress)
    send_after_run(folder)
    for note in report.notes:
        say_aside(note)
    answer(run_line(report, settings.time_zone))
    if to is not None:
        with shown_progress() as progress:
            appended = store.append(folder, to, progress=progress)
        answer(say("cli-appended", runs=appended))
    if report.status not in ("ok", "partial", "idle"):
        raise typer.Exit(1)


@app.command()
def watch(
    only: Annotated[
        str | None,
        typer.Option(metavar="BRAND|PLATFORM|LINK", help="Ask for nothing else."),
    ] = None,
) -> None:
    """Keep running and ask for what is due, for those without a scheduler; Ctrl-C ends it.

    One line per run; nothing is locked while it waits. What was done is kept, and the next start
    goes on where it was.
    """
    import signal

    from app.commands.run_lines import run_line
    from app.words.amounts import Moment
    from app.words.catalogue import say
    from pipelines.clock import utc_now
    from pipelines.progress import RunReport
    from pipelines.runs import watch as watching
    from pipelines.settings import read_settings

    folder = data_folder()
    zone = read_settings(folder).time_zone
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does

    def told(report: RunReport) -> None:
        for note in report.notes:
            say_aside(note)
        line = run_line(report, zone)
        answer(say("cli-watch-run", moment=Moment(utc_now(), zone), line=line))

    say_aside(say("cli-watch"))
    watching.watch(folder, told, only=only)


@app.command("import")
def import_(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="CSV, Excel, JSON, Parquet, zip ..., what was exported, or a store.",
        ),
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
        str | None, typer.Option(metavar="ORDER", help="day-first, month-first or year-first.")
    ] = None,
    times_in: Annotated[
        str | None, typer.Option(metavar="ZONE", help="Zone of the times: Europe/Amsterdam, UTC+2.")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="Encoding of the text: cp1250, shift_jis.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show how the files are understood; change nothing.")
    ] = False,
) -> None:
    """Import tables of posts or of follower counts, then measure and publish.

    The folder that `outpace export` wrote is restored as it was, into an empty data folder. Of a
    store that `outpace collect --to` filled, a folder or an address, the runs that are not here yet
    are taken in.
    """
    from app.story.imported import import_line
    from app.words.catalogue import say
    from pipelines.exports import ImportOptions, plan_files, preview
    from pipelines.exports.source import is_own_export
    from pipelines.runs.import_files import import_real
    from pipelines.runs.store import is_store
    from pipelines.runs.try_file import try_file
    from pipelines.warehouse.aside import STATUS
    from pipelines.warehouse.imports import remembered

    asked = ImportOptions(
        map=_pairs(map_ or []),
        platform=platform,
        own=own,
        brand=brand,
        observed_at=_moment(observed_at),
        dates=dates,
        times_in=times_in,
        encoding=encoding,
    )
    paths = [Path(file) for file in files]
    if len(paths) == 1 and is_own_export(paths[0]):
        _restore(paths[0], asked, dry_run=dry_run)
        return
    if len(files) == 1 and is_store(files[0]):
        _take(files[0], asked, dry_run=dry_run)
        return
    folder = data_folder()
    if dry_run:
        for path in paths:
            for plan in plan_files(path, asked, remembered(folder)):
                answer(
                    *preview(plan, path),
                    *(f"  {line}" for line in try_file(path, plan).tally.lines()),
                )
        return
    with shown_progress() as progress:
        reports = import_real(folder, paths, asked, progress=progress)
    send_after_run(folder)
    for report in reports:
        answer(import_line(report), *(f"  {line}" for line in report.told))
        if report.rejected:
            _show_rejected(folder, report.name, report.run_id)
        if not report.notes:  # those tell what became of the file instead
            answer(f"  {say('cli-import-undo', id=report.run_id)}")
    if any(report.status == STATUS for report in reports):
        raise typer.Exit(1)


def _take(address: str, asked: "ImportOptions", *, dry_run: bool) -> None:
    """Take in the runs of a store that are not here yet. Raises StoreError."""
    from app.words.amounts import Names
    from app.words.catalogue import say
    from pipelines.exports import ImportOptions as Options
    from pipelines.runs.store import StoreError, take

    if dry_run or asked != Options():
        raise StoreError(say("cli-store-as-it-is"))
    folder = data_folder()
    with shown_progress() as progress:
        made = take(folder, address, progress=progress)
    if made.end is not None:
        send_after_run(folder)
    answer(say("cli-taken", runs=made.runs))
    if made.waiting:
        say_aside(say("cli-store-waits", runs=Names(made.waiting)))


def _restore(source: Path, asked: "ImportOptions", *, dry_run: bool) -> None:
    """Restore the landscape that `outpace export` wrote; with `dry_run`, only compare its hashes.

    Raises ExportError where something is said that an export has no use for.
    """
    from app.words.catalogue import say
    from pipelines.exports import ExportError
    from pipelines.exports import ImportOptions as Options
    from pipelines.runs.restore_tables import check_export, restore_tables

    if asked != Options():
        raise ExportError(say("cli-export-as-it-was", dir=str(source)))
    with shown_progress() as progress:
        if dry_run:
            manifest = check_export(source, progress)
            answer(say("cli-export-whole", dir=str(source), files=len(manifest["files"])))
            return
        folder = chosen_folder()
        made = restore_tables(folder, source, progress=progress)
    answer(say("cli-export-restored", folder=str(folder.root), tables=made.tables, rows=made.rows))
    tell_notes(made.notes)


@app.command()
def rebuild(
    smaller: Annotated[
        bool,
        typer.Option("--smaller", help="Also when less is landed than the warehouse holds."),
    ] = False,
) -> None:
    """Make the warehouse again from the landing; the content is the same."""
    from app.words.catalogue import say
    from pipelines.runs import rebuild as rebuilding

    folder = data_folder()
    with shown_progress() as progress:
        end = rebuilding.rebuild(folder, smaller=smaller, progress=progress)
    send_after_run(folder)
    notes = [note for report in end.reports for note in report.notes]
    for note in notes:
        say_aside(note)
    answer(say("cli-rebuilt", build=end.build_id))
    if notes:
        raise typer.Exit(1)


@app.command()
def undo(
    run: Annotated[
        str | None, typer.Argument(help="Id of the run, or its beginning; none lists them.")
    ] = None,
    back: Annotated[
        bool, typer.Option("--back", help="Take in again what was set aside of it.")
    ] = False,
) -> None:
    """Leave a run (a collection, an imported file) out and build the rest; its files are kept."""
    from app.commands.lines import landed_lines
    from app.words.catalogue import say
    from pipelines.runs import undo as undoing
    from pipelines.warehouse import aside

    folder = data_folder()
    if run is None:
        answer(*landed_lines(aside.landed(folder)))
        return
    with shown_progress() as progress:
        made = undoing.take_back if back else undoing.undo
        end = made(folder, run, progress=progress)
    send_after_run(folder)
    found = undoing.find_run(folder, run)
    still = aside.left_out(found)
    if back and still:
        say_aside(say("cli-cannot-take-in", id=found.run_id, reason=still[0].reason))
        raise typer.Exit(1)
    way = "yes" if back else "no"
    answer(say("cli-undone", id=found.run_id, back=way, build=end.build_id))


@app.command()
def measure(
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Of a Dask scheduler, such as tcp://10.0.0.5:8786."),
    ] = None,
) -> None:
    """Measure all accounts again, bucket by bucket, here or on a cluster, and publish.

    The rows are those of an ordinary build. The workers are sent what the warehouse holds, texts of
    posts too, and run our code: name a cluster that is yours (docs/scale.md).
    """
    from app.words.catalogue import say
    from pipelines.runs.measure import measure as measure_all

    folder = data_folder()
    with shown_progress() as progress:
        end = measure_all(folder, cluster=cluster, progress=progress)
    send_after_run(folder)
    answer(say("cli-measured", build=end.build_id))


@app.command()
def judge(
    history: Annotated[
        bool, typer.Option("--history", help="All weeks, not only those whose posts ripen.")
    ] = False,
) -> None:
    """Judge again whether it is a lead or luck, and publish."""
    from app.words.catalogue import say
    from pipelines.runs.run import sync_published

    folder = data_folder()
    with shown_progress() as progress:
        end = sync_published(folder, history=history, progress=progress)
    send_after_run(folder)
    answer(say("cli-judged", build=end.build_id))


@app.command()
def status(
    check: Annotated[
        bool, typer.Option("--check", help="One sentence; status 1 when something is stale.")
    ] = False,
) -> None:
    """Say what the landscape holds, how fresh it is and how the last runs went."""
    if check:
        _check(data_folder())
        return
    from app.commands import kpi_lines
    from app.commands.lines import (
        aside_lines,
        kept_lines,
        key_lines,
        seen_from_lines,
        status_lines,
        story_lines,
    )
    from app.story.findings import usual_story
    from pipelines.clock import utc_now
    from pipelines.warehouse.aside import landed
    from pipelines.warehouse.ask import open_published
    from pipelines.warehouse.errors import NothingPublished

    folder = data_folder()
    say_simulated(folder)
    aside = aside_lines(landed(folder))
    try:
        published = open_published(folder)
    except NothingPublished:
        if aside:
            answer(*aside)
        raise
    accounts, runs = published.table("mart.accounts"), published.table("run")
    lines = status_lines(accounts, runs, published.landscape)
    seen_from = seen_from_lines(published.measure("judged_from"))
    below = [
        *key_lines(utc_now().date()),
        *kept_lines(published),
        *aside,
        *kpi_lines.aside_lines(published),
    ]
    answer(*story_lines(usual_story(published)), *lines, *seen_from, *below)


def _check(folder: Folder) -> None:
    """Say in one sentence whether anything is stale."""
    from app.commands.check import all_well, trouble
    from pipelines.clock import utc_now
    from pipelines.warehouse.ask import open_published

    published, now = open_published(folder), utc_now()
    if why := trouble(folder, published, now):
        say_error(why)
        raise typer.Exit(1)
    answer(all_well(published, now))


def send_after_run(folder: Folder) -> None:
    """Send the news of a run that has ended; loads nothing where nothing waits."""
    from pipelines.news.log import log_path

    if log_path(folder).exists():
        from app.news.send import send_after_run as send

        send(folder)


def _show_rejected(folder: Folder, name: str, run_id: str) -> None:
    """The first rejected lines of an imported file."""
    from app.commands.tables import print_frame
    from app.words.catalogue import say
    from pipelines.warehouse.ask import open_published

    rejected = open_published(folder).table("quarantine")
    first = rejected[rejected["run_id"] == run_id].head(5)
    say_aside(say("cli-first-rejected", file=name))
    print_frame(first.rename(columns={"position": "line"})[["line", "field", "reason"]])


def _pairs(texts: list[str]) -> dict[str, str]:
    from app.words.catalogue import say
    from pipelines.exports import ExportError

    found = {}
    for text in texts:
        field, equals, column = text.partition("=")
        if not (equals and field.strip()):
            raise ExportError(say("cli-map", text=text))
        found[field.strip()] = column.strip()
    return found


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    from app.words.catalogue import say
    from pipelines.exports import ExportError

    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ExportError(say("cli-observed-at", text=text)) from error
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
