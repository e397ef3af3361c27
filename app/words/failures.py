"""What is said instead of a traceback: the one place for errors of the system."""

import errno
import sys

from pipelines.errors import OutpaceError

NO_SPACE = "no space left"  # as DuckDB writes it
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EROFS, errno.EACCES, errno.EPERM)


def sentence_of(error: Exception) -> str | None:
    """What is the case and what to do, in a sentence; None for what only a programmer can mend."""
    if isinstance(error, OutpaceError) and error.case:
        from app.words.errors import told  # the catalogue, as below

        return told(error)
    if isinstance(error, (OutpaceError, BrokenPipeError)):
        return str(error)
    if isinstance(error, OSError):
        return _of_system(error)
    duckdb = sys.modules.get("duckdb")  # slow to import; what was not imported raised nothing
    if duckdb is not None and isinstance(error, duckdb.Error):
        return _of_database(str(error).splitlines()[0][:300])
    return None


def _of_system(error: OSError) -> str:
    from app.words.catalogue import say  # the catalogue takes longer to load than many a command

    where = str(error.filename) if error.filename else None
    if error.errno in _FULL:
        return say("cli-disk-full", file=where)
    why = error.strerror or str(error)
    if error.errno in _REFUSED:
        return say("cli-not-usable", file=where, why=why.lower())
    return say("cli-system", file=where, why=why)


def _of_database(text: str) -> str:
    from app.words.catalogue import say

    if NO_SPACE in text.lower():
        return say("cli-disk-full", file=None)
    return say("cli-database", why=text)
