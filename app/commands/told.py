"""What a command says instead of a traceback: the one place for errors of the system."""

import errno
import sys

from pipelines.errors import OutpaceError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EROFS, errno.EACCES, errno.EPERM)


def sentence_of(error: Exception) -> str | None:
    """What is the case and what to do, in a sentence; None for what only a programmer can mend."""
    if isinstance(error, (OutpaceError, BrokenPipeError)):
        return str(error)
    if isinstance(error, OSError):
        return _of_system(error)
    duckdb = sys.modules.get("duckdb")  # slow to import; what was not imported raised nothing
    if duckdb is not None and isinstance(error, duckdb.Error):
        return _of_database(str(error).splitlines()[0][:300])
    return None


def _of_system(error: OSError) -> str:
    where = error.filename or "the system"
    if error.errno in _FULL:
        disk = f"the disk that holds {error.filename}" if error.filename else "the disk"
        return f"{disk} is full; nothing that was landed is lost: make room, then run this again"
    if error.errno in _REFUSED:
        why = (error.strerror or "refused").lower()
        return (
            f"{where} cannot be used ({why}); see that this folder can be written by you, "
            "or choose another one with --data"
        )
    return f"{where}: {error.strerror or error}"


def _of_database(text: str) -> str:
    if "no space left" in text.lower():
        return "the disk is full; nothing that was landed is lost: make room, then run this again"
    return f"the database failed ({text}); `outpace doctor` says what is wrong and what to do"
