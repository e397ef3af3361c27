"""Commands that answer: sql, snapshot."""

from pathlib import Path
from typing import Annotated

import typer

from app.commands.base import app, data_folder, say, say_aside, say_simulated
from app.commands.tables import print_csv, print_frame, print_json
from app.snapshot import write_snapshot
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.errors import AskError


@app.command()
def sql(
    question: Annotated[str, typer.Argument(help='Such as "from share_of_voice()".')],
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Ask the published data in SQL, read-only. `from help` lists the measures."""
    folder = data_folder()
    if csv and json:
        raise AskError("--csv and --json exclude each other; choose one")
    published = open_published(folder)
    say_simulated(folder)
    frame = published.ask(question, limit=None)
    if csv:
        print_csv(frame)
    elif json:
        print_json(frame)
    else:
        print_frame(frame)
        say_aside(f"{len(frame):,} {'row' if len(frame) == 1 else 'rows'}")


@app.command()
def snapshot(
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")] = Path(
        "outpace-snapshot.html"
    ),
) -> None:
    """Write one self-contained HTML page for people who never log in."""
    folder = data_folder()
    path = write_snapshot(open_published(folder), path=output)
    say_simulated(folder)
    say(f"wrote {path} ({path.stat().st_size / 1024:,.0f} kB)")
