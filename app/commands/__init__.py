"""The `outpace` command. Answers go to stdout; errors are one line on stderr and status 1."""

import sys

from app.commands import (
    alarms,
    answers,
    assistants,
    care,
    clock,
    demo,
    experiments,
    journal,
    kpi,
    landscape,
    news,
    runs,
    sources,
)
from app.commands.base import UsageError, app, say_error, say_usage
from app.words.failures import sentence_of

# importing a group registers its commands
GROUPS = (
    demo, landscape, sources, runs, answers, alarms, kpi, journal, experiments, assistants, news,
    clock, care,
)  # fmt: skip


def main() -> None:
    """Run the command line; the exit status is 0, 1 for an error, 2 for a call that cannot be
    understood, 130 when stopped by Ctrl-C."""
    try:
        sys.exit(app(standalone_mode=False))  # it returns the status of typer.Exit
    except KeyboardInterrupt:
        from app.words.catalogue import say

        say_error(say("cli-stopped"))
        sys.exit(130)
    except Exception as error:
        if isinstance(error, UsageError):
            say_usage(error)
            sys.exit(error.exit_code)
        said = sentence_of(error)
        if said is None:
            raise  # a mistake of ours: its place is what helps
        say_error(said)
        sys.exit(1)
