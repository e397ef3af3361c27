"""The command that prints ready files for a clock."""

from datetime import time
from pathlib import Path
from typing import Annotated, Literal

import typer

from app.commands.base import answer, app, data_folder, say_aside

Kind = Literal["cron", "systemd", "windows", "launchd", "docker", "github"]


@app.command()
def schedule(
    kind: Annotated[
        Kind | None, typer.Argument(help="What runs it; that of this system unless given.")
    ] = None,
    at: Annotated[
        str, typer.Option(metavar="HH:MM", help="When to collect, by the clock of what runs it.")
    ] = "04:17",
    site: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Also write the site there each night.")
    ] = None,
) -> None:
    """Print a ready file that collects every night and sends what waits, for this landscape."""
    from app.schedule.files import KINDS
    from app.schedule.job import Job, command_path, usual_kind
    from app.words.catalogue import say
    from app.words.safe import for_terminal
    from pipelines.errors import SettingsError

    try:
        when = time.fromisoformat(at)
    except ValueError as error:
        raise SettingsError(say("schedule-at", at=at)) from error
    chosen = kind or usual_kind()
    folder = data_folder()
    where = None if site is None else site.expanduser().resolve()
    found = KINDS[chosen](Job(command_path(), folder.root, when, where))
    say_aside(say("schedule-how", kind=chosen, file=str(folder.root / "outpace.env")))
    for name, content in found.items():
        if len(found) > 1:
            answer(f"# --- {name}")
        else:
            say_aside(say("schedule-file", file=name))
        typer.echo(for_terminal(content), nl=False)
