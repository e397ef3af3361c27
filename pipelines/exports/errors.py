"""What goes wrong with a file, in one sentence for a person."""

from pipelines.errors import OutpaceError


class ExportError(OutpaceError):
    """A file cannot be read as it is; the text says what is wrong and what to do."""
