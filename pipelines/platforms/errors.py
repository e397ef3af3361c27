"""What can go wrong between a link and its posts.

    SourceError
    ├── UnknownLink       no source understands the link, or it names no account
    ├── UnknownPlatform   a word that means no platform, or one of several
    ├── NotFound          the platform knows no such account (any more)
    │   ├── Suspended     it knows the account, but has taken it down
    │   └── Withheld      the account asks not to be shown to people who are not signed in
    ├── RateLimited       the platform asks to wait longer than we are willing to; see `until`
    ├── AuthRequired      the account is shown to signed-in people only, or a key is refused
    │   └── MissingKey    the platform is asked with a key only, and none is set
    ├── Unpaid            the platform asks for money first
    ├── Unavailable       no usable answer now; earlier data stays valid, try again later
    │   └── Unreachable   no answer at all, or errors of the server only
    │       └── Silent    no answer in time
    ├── Incomplete        the platform's list of posts did not lead to its end
    │   └── OverBudget    what may be asked of the platform today is used up
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


class Withheld(NotFound):
    """An account that asks not to be shown to people who are not signed in; it is left alone."""


class RateLimited(SourceError):
    """A platform that asks for a pause; `until` is when it may go on (naive UTC)."""

    status = "rate_limited"

    def __init__(self, message: str, until: datetime) -> None:
        super().__init__(message)
        self.until = until


class AuthRequired(SourceError):
    """An account that is shown to signed-in people only, or a key that is not accepted."""

    status = "auth_expired"


class MissingKey(AuthRequired):
    """A platform that is asked with a key only, where none is set."""


class Unpaid(SourceError):
    """A platform that answers once somebody has paid."""


class Unavailable(SourceError):
    """A platform that gives no usable answer at the moment."""


class Unreachable(Unavailable):
    """A platform that does not answer, or with errors of its own only."""


class Silent(Unreachable):
    """A platform that takes a connection and does not answer in time: asking more costs more."""


class Incomplete(SourceError):
    """A list of posts that did not lead to its end; what it showed is kept."""

    status = "partial"


class OverBudget(Incomplete):
    """What may be asked of a platform today is used up; what it showed is kept."""


class RefusedAddress(SourceError):
    """An address that is not asked: private, or neither http nor https."""


class Interrupted(SourceError):
    """A fetch that ended early: store what was landed together with `cursor`, and go on later."""

    def __init__(self, cursor: Mapping[str, Any], cause: SourceError) -> None:
        super().__init__(str(cause))
        self.cursor = dict(cursor)
        self.cause = cause
        self.status = cause.status
