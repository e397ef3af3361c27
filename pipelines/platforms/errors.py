"""What can go wrong between a link and its posts.

    SourceError
    ├── UnknownLink       no source understands the link, or it names no account
    ├── UnknownPlatform   a word that means no platform, or one of several
    ├── NotFound          the platform knows no such account (any more)
    │   └── Suspended     it knows the account, but has taken it down
    ├── RateLimited       the platform asks to wait longer than we are willing to; see `until`
    ├── AuthRequired      the account is shown to signed-in people only
    ├── Unavailable       no usable answer now; earlier data stays valid, try again later
    ├── RefusedAddress    the address is private or not http(s), so it is not asked
    └── Interrupted       a fetch ended early; `cursor` says how far it came, `cause` why

Every message is a sentence: what was asked, what is the case, what to do.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pipelines.errors import OutpaceError


class SourceError(OutpaceError):
    """Anything that a source could not do; `status` is the word that a run keeps for it."""

    status = "failed"


class UnknownLink(SourceError):
    """A link that no source understands, or that does not name an account."""


class UnknownPlatform(SourceError):
    """A word that means no platform, or that can mean several."""


class NotFound(SourceError):
    """An account that the platform does not know, or no longer shows."""


class Suspended(NotFound):
    """An account that the platform has taken down."""


class RateLimited(SourceError):
    """A platform that asks for a pause; `until` is when it may go on (naive UTC)."""

    status = "rate_limited"

    def __init__(self, message: str, until: datetime) -> None:
        super().__init__(message)
        self.until = until


class AuthRequired(SourceError):
    """An account that is shown to signed-in people only."""

    status = "auth_expired"


class Unavailable(SourceError):
    """A platform that gives no usable answer at the moment."""


class RefusedAddress(SourceError):
    """An address that is not asked: private, or neither http nor https."""


class Interrupted(SourceError):
    """A fetch that ended early: store what was landed together with `cursor`, and go on later."""

    def __init__(self, cursor: Mapping[str, Any], cause: SourceError) -> None:
        super().__init__(str(cause))
        self.cursor = dict(cursor)
        self.cause = cause
        self.status = cause.status
