"""Commands that open the dashboard: demo, dashboard."""

from typing import Annotated

import typer

from app.commands.base import (
    answer,
    app,
    data_folder,
    say_aside,
    say_open_secrets,
    shown_progress,
)
from pipelines.folder import Folder

_Port = Annotated[int | None, typer.Option(help="Port; the next free one from 8501 unless given.")]


@app.command()
def demo(
    no_serve: Annotated[
        bool, typer.Option("--no-serve", help="Do not open the dashboard.")
    ] = False,
    port: _Port = None,
) -> None:
    """Build a simulated landscape, say what it shows, write a snapshot, open the dashboard."""
    from app.commands.lines import story_lines
    from app.server.launch import serve
    from app.story.findings import usual_story
    from app.words.catalogue import say
    from pipelines.runs.demo import build_demo, demo_folder
    from pipelines.warehouse.ask import open_published

    asked = data_folder()
    folder = demo_folder(asked)
    if folder.root != asked.root:
        elsewhere = {"folder": str(asked.root), "demo": str(folder.root)}
        say_aside(say("cli-demo-elsewhere", **elsewhere))
    with shown_progress() as progress:
        build_demo(folder, progress=progress)
    published = open_published(folder)
    answer(say("cli-demo"), *story_lines(usual_story(published)))
    if no_serve:
        _write_snapshot(folder)
    else:
        served = serve(folder.root, port=port, then=lambda: _write_snapshot(folder))
        raise typer.Exit(served)


def _write_snapshot(folder: Folder) -> None:
    """Write the snapshot of the demo; that takes longer than a reader likes to wait."""
    from app.snapshot import write_snapshot
    from app.words.catalogue import say
    from pipelines.warehouse.ask import open_published

    path = write_snapshot(open_published(folder), path=folder.root / "snapshot.html")
    answer(say("cli-demo-snapshot", file=str(path)))


@app.command()
def dashboard(
    port: _Port = None,
    listen: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Address to listen on; others then only read.")
    ] = "127.0.0.1",
    host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Host name by which others ask; may be repeated."),
    ] = None,
    all_edit: Annotated[
        bool, typer.Option("--all-edit", help="Without sign-in, let everybody change things.")
    ] = False,
    free_sql: Annotated[
        bool, typer.Option("--free-sql", help="Let everybody ask in SQL, also without the key.")
    ] = False,
) -> None:
    """Show the dashboard at the address that is printed; Ctrl-C ends it."""
    from app.server.launch import Reach, serve

    reach = Reach(listen, tuple(host or ()), all_edit, free_sql)
    folder = data_folder()
    say_open_secrets(folder)
    raise typer.Exit(serve(folder.root, port=port, reach=reach))
