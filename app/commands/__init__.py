"""The `outpace` command. Answers go to stdout; errors are one line on stderr and status 1."""

import sys

from app.commands import answers, demo, landscape, runs
from app.commands.base import app, say_error
from pipelines.errors import OutpaceError

GROUPS = (demo, landscape, runs, answers)  # importing a group registers its commands


def main() -> None:
    """Run the command line; the exit status is 0, 1 for an error, 130 when stopped by Ctrl-C."""
    try:
        app(standalone_mode=True)
    except (OutpaceError, BrokenPipeError) as error:
        say_error(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        say_error("stopped; what was done is kept")
        sys.exit(130)
    except OSError as error:
        say_error(f"{error.filename or 'the system'}: {error.strerror or error}")
        sys.exit(1)
