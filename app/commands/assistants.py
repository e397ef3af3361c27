"""The command that lets an assistant ask: mcp."""

import sys

import typer

from app.commands.base import app, data_folder, say_aside, say_error


@app.command()
def mcp() -> None:
    """Answer an assistant's questions over MCP on stdin and stdout, read-only.

    Needs the extra `outpace[mcp]`. docs/assistants.md shows how an assistant is told of it.
    """
    from app.words.catalogue import say

    try:
        from app.assistants.server import server
    except ModuleNotFoundError as error:
        if error.name not in {"mcp", "pydantic"}:
            raise
        say_error(say("assistant-no-sdk"))
        raise typer.Exit(1) from error
    folder = data_folder()
    if sys.stdin.isatty():
        say_aside(say("assistant-waits", folder=str(folder.root)))
    server(folder).run()
