"""What an answer of a platform means: the object that it holds, or the error that it stands for.

All sources with a JSON interface share this; what only one platform says, its module puts in front.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pipelines.platforms.errors import (
    AuthRequired,
    NotFound,
    RateLimited,
    SourceError,
    Suspended,
    Unavailable,
    Unpaid,
)
from pipelines.platforms.registry import record
from pipelines.platforms.values import Unusable, json_of, mapping_of
from pipelines.records import Response


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: a platform, the account as people call it, and the key it was asked with.

    keys: the variables that hold the key, "" where it is asked without one. hint: what else may
    help where no usable answer comes.
    """

    platform: str
    who: str
    keys: str = ""
    hint: str = ""

    @property
    def so(self) -> str:
        """How every sentence about it begins."""
        return f"asked {record(self.platform).label} for {self.who}"

    @property
    def _named(self) -> dict[str, str | int]:
        """Whom was asked for where, as sentences in other languages name it."""
        return {"who": self.who, "platform": record(self.platform).label}

    def refused_key(self) -> AuthRequired:
        """The error for a key that is wrong or has run out, with the remedy."""
        where = record(self.platform).needs[-1].where
        return AuthRequired(
            f"{self.so}, which does not accept the key in {self.keys}; "
            f"get a new one at {where}, set it and run again"
        ).known_as("key-refused", keys=self.keys, where=where, **self._named)

    def not_allowed(self, said: str = "") -> AuthRequired:
        """The error for something that a key, or somebody without one, may not read."""
        return AuthRequired(f"{self.so}, which does not show that{_said(said)}").known_as(
            "not-shown", said=_said(said), **self._named
        )

    def not_there(self) -> NotFound:
        """The error for an account that the platform does not know."""
        return self.named(NotFound(f"{self.so}, which does not exist there; check the spelling"))

    def named(self, error: NotFound) -> NotFound:
        """The error for an account that is not there, known as such to those who tell it."""
        return error.known_as("no-account", **self._named)

    def gone(self) -> Suspended:
        """The error for an account that the platform has taken down."""
        return Suspended(
            f"{self.so}, which is suspended or deleted; its earlier data stays"
        ).known_as("suspended", **self._named)

    def unpaid(self) -> Unpaid:
        """The error for a platform that wants to be paid first."""
        return Unpaid(
            f"{self.so}, which wants to be paid first; buy credits there, or wait"
        ).known_as("unpaid", **self._named)

    def later(self, what: str) -> Unavailable:
        """The error for an answer that says nothing of use now."""
        return Unavailable(f"{self.so}, {what}; try again later{self.hint}").known_as(
            "no-answer", what=what, hint=self.hint, **self._named
        )

    def pause(self, response: Response, pause: timedelta) -> RateLimited:
        """The error for a platform that has had enough of us for a while."""
        until = response.received_at + pause
        return self.pause_until(until)

    def pause_until(self, until: datetime) -> RateLimited:
        """The same, with the moment from which it may be asked again (naive UTC)."""
        return RateLimited(
            f"{self.so}, which allows no more requests before {until:%Y-%m-%d %H:%M:%S} utc; "
            "run again after that",
            until,
        ).known_as("pause", until=f"{until:%Y-%m-%d %H:%M:%S}", **self._named)


Says = Callable[[Asked, Response, Mapping[str, Any]], SourceError | None]


def payload(response: Response, asked: Asked, says: Says | None = None) -> Any:
    """What an answer holds. Raises the error that it stands for.

    says: the error that the platform writes into its answer, whatever the status, or None.
    """
    try:
        found, trouble = json_of(response.body), None
    except Unusable as problem:
        found, trouble = None, problem
    if says and isinstance(found, dict) and (error := says(asked, response, found)):
        raise error
    refuse(response, asked)
    if trouble is not None:
        raise asked.later(f"but {trouble.reason}")
    return found


def refuse(response: Response, asked: Asked) -> None:
    """Raise the error that the status of an answer stands for, whatever it holds."""
    if response.status != 200:
        raise _by_status(response.status, asked, is_page=_is_page(response))


def items_in(answer: object, asked: Asked, name: str = "items") -> list[Any]:
    """The list of posts of an answer. Raises Unavailable when there is none."""
    found = mapping_of(answer).get(name) if name else answer
    if not isinstance(found, list):
        raise asked.later("but no list of posts came")
    return found


def _is_page(response: Response) -> bool:
    return response.body.lstrip()[:1] == b"<"


def _by_status(status: int, asked: Asked, *, is_page: bool) -> SourceError:
    """What a status means that the platform did not explain.

    A page for people is no word of the platform itself: something on the way answers instead.
    """
    if status == 402:
        return asked.unpaid()
    if status == 410:
        return asked.gone()
    if is_page:
        return asked.later(f"which answers {status} with a web page")
    if status == 401 and asked.keys:
        return asked.refused_key()
    if status in (401, 403):
        return asked.not_allowed()
    return asked.not_there() if status == 404 else asked.later(f"which answers {status}")


def _said(text: str) -> str:
    """What a platform said, for the end of a sentence."""
    words = " ".join(text.split())[:200].rstrip(".")
    return f" ({words})" if words else ""
