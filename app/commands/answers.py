"""Commands that answer: sql, snapshot, publish, verify, diff."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from app.commands.base import (
    answer,
    app,
    chosen_folder,
    data_folder,
    say_aside,
    say_simulated,
    shown_progress,
)
from pipelines.folder import Folder

if TYPE_CHECKING:
    import pandas as pd

    from pipelines.warehouse.ask import Published


@app.command()
def sql(
    question: Annotated[
        str | None, typer.Argument(help='Such as "from share_of_voice()"; none opens a shell.')
    ] = None,
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Ask the published data in SQL, read-only. `outpace help` lists the measures."""
    from app.words.catalogue import say
    from pipelines.warehouse.ask import open_published
    from pipelines.warehouse.errors import AskError

    folder = data_folder()
    if csv and json:
        raise AskError(say("cli-csv-or-json"))
    published = open_published(folder)
    published.expect_question()
    from app.commands.tables import print_csv, print_json  # slow; meanwhile

    show = print_csv if csv else print_json if json else _show_table
    say_simulated(folder)
    if question is None and sys.stdin.isatty():
        from app.commands.shell import run_shell

        run_shell(folder, show)
        return
    show(published.ask(sys.stdin.read() if question is None else question, limit=None))


def _show_table(frame: "pd.DataFrame") -> None:
    """Print an answer for people, and say how many rows it has and what did not fit."""
    from app.commands.tables import print_frame
    from app.words.catalogue import say

    shown, columns = print_frame(frame), len(frame.columns)
    if shown < columns:
        say_aside(say("cli-elided", rows=len(frame), shown=shown, columns=columns))
    else:
        say_aside(say("cli-rows", rows=len(frame)))


@app.command()
def notebook(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="A new .py (marimo) or .ipynb (Jupyter)."),
    ] = None,
    own: Annotated[str | None, typer.Option(help="The brand that it is seen from.")] = None,
    platform: Annotated[str | None, typer.Option(help="One platform only.")] = None,
) -> None:
    """Write a notebook that asks the newest build, for marimo or Jupyter, as installed.

    It begins with the usual view of the pages, to be changed; the Share menu of the dashboard gives
    one with the view of the moment.
    """
    from app.snapshot import SnapshotError
    from app.snapshot import notebook as pen
    from app.snapshot.facts import Choice, view_of
    from app.view.build import Build
    from app.words.catalogue import say
    from pipelines.folder import replace_file
    from pipelines.warehouse.ask import open_published

    folder = data_folder()
    kind = pen.kind_of(file, pen.installed())
    path = file or Path(f"outpace_notebook.{kind}")
    if path.exists():
        raise SnapshotError(say("notebook-there", file=str(path)))
    published = open_published(folder)
    view = view_of(Build(published, published.build_id), Choice(own=own, platform=platform))
    replace_file(path, pen.notebook(kind, folder.stable, view).encode())
    say_simulated(folder)
    answer(say("notebook-wrote", file=str(path), kind=kind))


@app.command("help")
def help_(
    name: Annotated[str | None, typer.Argument(help="A measure; none lists them.")] = None,
) -> None:
    """List the measures by topic, or tell one: its rows, parameters, columns and call."""
    from app.commands.measures import measure_lines, measures_lines, own_measures

    own = own_measures(chosen_folder())
    answer(*(measures_lines(own) if name is None else measure_lines(name, own)))


@app.command()
def snapshot(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write.")
    ] = None,
    format_: Annotated[
        Literal["html", "pdf", "pptx", "xlsx"] | None,
        typer.Option("--format", help="From the name of the file unless given."),
    ] = None,
    paper: Annotated[
        Literal["a4", "16:9"], typer.Option(help="What a PDF is laid out for.")
    ] = "a4",
    known: Annotated[
        str | None, typer.Option(metavar="DATE", help="As known on that day; later data left out.")
    ] = None,
    own: Annotated[str | None, typer.Option(help="The brand that it is written for.")] = None,
    platform: Annotated[str | None, typer.Option(help="One platform only.")] = None,
    with_texts: Annotated[
        bool, typer.Option("--with-texts", help="With the words of other brands' posts.")
    ] = False,
    template: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Of slides: the .pptx whose master is used."),
    ] = None,
    lang: Annotated[
        str | None, typer.Option(metavar="LANGUAGE", help="Its language: en, nl; else yours.")
    ] = None,
) -> None:
    """Write a snapshot for people who never log in: a page, a PDF, slides or a workbook.

    By the ending of the file: .html, .pdf, .pptx, .xlsx.
    """
    from app.snapshot import Format, Paper, SnapshotError, write_snapshot
    from app.words.catalogue import say

    folder = data_folder()
    wanted = Format(format_) if format_ else Format.of(output)
    if template is not None and wanted is not Format.PPTX:
        raise SnapshotError(say("document-template-for"))
    path = write_snapshot(
        _published(folder, known),
        path=(output or Path("outpace-snapshot")).with_suffix(f".{wanted}"),
        wanted=wanted,
        paper=Paper(paper),
        template=template,
        own=own,
        platform=platform,
        with_texts=with_texts,
        language=lang,
    )
    say_simulated(folder)
    answer(say("cli-wrote", file=str(path), size=path.stat().st_size // 1024))


@app.command()
def publish(
    target: Annotated[
        str,
        typer.Argument(
            metavar="DIR", help="An empty folder, or one written before; or an address: s3://..."
        ),
    ],
    own: Annotated[str | None, typer.Option(help="The brand that it is written for.")] = None,
    platform: Annotated[str | None, typer.Option(help="One platform only.")] = None,
    lang: Annotated[
        str | None, typer.Option(metavar="LANGUAGE", help="Its language: en, nl; else yours.")
    ] = None,
    address: Annotated[
        str, typer.Option(metavar="URL", help="Where the site will be, for links in its feed.")
    ] = "",
) -> None:
    """Write the newest snapshot, an archive, a feed and a calendar as files for any web server."""
    from app.site.publish import publish_site
    from app.snapshot import Choice, SnapshotError
    from app.words.amounts import Names
    from app.words.catalogue import say
    from app.words.safe import web_link
    from pipelines.warehouse.ask import open_published

    folder = data_folder()
    if address and not web_link(address):
        raise SnapshotError(say("site-address", address=address))
    where = f"{address.rstrip('/')}/" if address else ""
    choice = Choice(own=own, platform=platform, language=lang)
    written = publish_site(folder, open_published(folder), target, choice, address=where)
    say_simulated(folder)
    names = Names([name.rpartition("/")[2] for name in written])
    answer(say("site-wrote", count=len(written), folder=str(target), files=names))


@app.command()
def verify(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A snapshot: .html, .pdf, .pptx or .xlsx.")
    ],
) -> None:
    """Compute and write a snapshot again: same to the digit, or what differs and why.

    Status 0: the whole file is the same. 1: something differs. 3: the figures are the same, but the
    words could not be checked.
    """
    from app.snapshot import verify_snapshot

    with shown_progress() as progress:
        found = verify_snapshot(data_folder(), file, progress=progress)
    answer(*found.lines())
    if found.outcome:
        raise typer.Exit(found.outcome)


@app.command()
def diff(
    old: Annotated[
        Path, typer.Argument(metavar="OLD", help="A snapshot: .html, .pdf, .pptx, .xlsx.")
    ],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="A later one, of any format.")],
) -> None:
    """Say in sentences what changed between two snapshots, from the figures that stand in them."""
    from app.snapshot import diff_snapshots

    answer(*diff_snapshots(old, new))


def _published(folder: Folder, known: str | None) -> "Published":
    from app.words.catalogue import say
    from pipelines.runs.as_of import as_known
    from pipelines.warehouse.ask import open_published
    from pipelines.warehouse.errors import AskError

    if known is None:
        return open_published(folder)
    try:
        day = date.fromisoformat(known)
    except ValueError as error:
        raise AskError(say("cli-known", text=known)) from error
    with shown_progress() as progress:
        return as_known(folder, day, progress=progress)
