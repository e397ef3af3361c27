"""The `outpace` command. Answers go to stdout; errors are one line on stderr and status 1."""

import sys

from app.commands import answers, demo, landscape, runs
from app.commands.base import app, say_error
from app.snapshot import SnapshotError
from pipelines.exports import ExportError
from pipelines.settings import SettingsError
from pipelines.sources.errors import SourceError
from pipelines.warehouse.errors import WarehouseError

GROUPS = (demo, landscape, runs, answers)  # importing a group registers its commands
KNOWN = (ExportError, SettingsError, SnapshotError, SourceError, WarehouseError, BrokenPipeError)


def main() -> None:
    """Run the command line; the exit status is 0, 1 for an error, 130 when stopped by Ctrl-C."""
    try:
        app(standalone_mode=True)
    except KNOWN as error:
        say_error(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        say_error("stopped; what was done is kept")
        sys.exit(130)
    except OSError as error:
        say_error(f"{error.filename or 'the system'}: {error.strerror or error}")
        sys.exit(1)
