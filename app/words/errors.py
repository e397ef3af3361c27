"""Errors of the pipelines in the reader's language; one without a case is told as it is."""

from app.words.catalogue import has, say
from pipelines.errors import OutpaceError


def told(error: Exception) -> str:
    """What is the case and what to do, for a terminal."""
    if not isinstance(error, OutpaceError) or not error.case:
        return str(error)
    entry = f"error-{error.case}"
    return say(f"{entry}.terminal" if has(f"{entry}.terminal") else entry, **error.values)


def what(error: OutpaceError) -> str:
    """The same for a page, which has fields where a terminal has options."""
    if not error.case:
        return str(getattr(error, "what", error))
    return say(f"error-{error.case}", **error.values)
