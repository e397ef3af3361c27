"""A place for the site that is no folder: what fsspec reaches, such as s3://bucket/site."""

import logging
from typing import Any

from app.snapshot import SnapshotError
from app.words.catalogue import say
from pipelines.runs.store import remote_at

LOG = logging.getLogger(__name__)
MARK = "outpace-site.json"  # says that a place is ours
WEB = ("http", "https")  # can be read and not written


def is_address(target: str) -> bool:
    """Whether a target is an address, and no folder."""
    return "://" in target


class Store:
    """A place in a store; its keys are those that fsspec finds in the environment.

    Raises SnapshotError, without the address's secrets, where it cannot be reached or holds what
    is not ours.
    """

    def __init__(self, target: str) -> None:
        scheme = target.partition("://")[0]
        if "@" in target.partition("://")[2].partition("/")[0]:
            raise SnapshotError(say("site-secret", scheme=scheme))
        if scheme in WEB:
            raise SnapshotError(say("site-read-only", scheme=scheme))
        self._scheme, self._store = scheme, remote_at(target)
        there = self.names("")
        if there and MARK not in there:
            raise SnapshotError(say("site-not-ours", folder=f"{scheme}://", name=there[0]))

    def names(self, folder: str) -> list[str]:
        """The names in a folder of the site; none where there is none."""
        path = f"{self._store.root}/{folder}".rstrip("/")
        try:
            found: list[Any] = self._store.system.ls(path, detail=False, refresh=True)
        except FileNotFoundError:
            return []
        except Exception as error:  # of any service; what it says may hold an address
            raise self._unreached(error) from error
        return sorted(str(one).rstrip("/").rpartition("/")[2] for one in found if str(one) != path)

    def write(self, name: str, content: bytes) -> None:
        """Put a file in place; a store has the old one or the new one, never a part."""
        try:
            self._store.write(name, content)
        except Exception as error:  # likewise
            raise self._unreached(error) from error

    def _unreached(self, error: Exception) -> SnapshotError:
        LOG.debug("the store was not reached", exc_info=error)
        return SnapshotError(say("site-unreached", scheme=self._scheme, why=type(error).__name__))
