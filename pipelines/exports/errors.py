"""What goes wrong with a file, in one sentence for a person."""


class ExportError(Exception):
    """A file cannot be read as it is; the text says what is wrong and what to do."""
