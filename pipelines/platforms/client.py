"""What is asked about one account of a platform with a JSON interface, and what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pipelines.platforms import module
from pipelines.platforms.answers import Asked, Says, payload
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, Response


@dataclass(frozen=True, slots=True)
class Client:
    """The questions about one account: where they go, with which key, and for whom they land."""

    net: Net
    asked: Asked
    base: str
    secret: Mapping[str, str] = field(default_factory=dict)  # headers that hold the key
    says: Says | None = None
    account_id: str | None = None
    link: str | None = None

    def ask(
        self,
        path: str,
        purpose: str,
        params: Mapping[str, str] | None = None,
        *,
        json: Mapping[str, Any] | None = None,
    ) -> Any:
        """What the platform answers. Raises the error that an answer stands for."""
        response = self.response(path, purpose, params, json)
        found = payload(response, self.asked, self.says)
        if purpose == "profile":
            self._refuse_no_profile(response)
        return found

    def account(
        self,
        path: str,
        parse: Callable[[Response], Parsed],
        params: Mapping[str, str] | None = None,
        refuse: Callable[[Asked, Any], None] | None = None,
        *,
        json: Mapping[str, Any] | None = None,
    ) -> AccountSeen:
        """The account that an answer shows. Raises Unavailable when it shows none.

        refuse: raises the error for an account that is there and must not be read.
        """
        response = self.response(path, "resolve", params, json)
        found_there = payload(response, self.asked, self.says)
        if refuse:
            refuse(self.asked, found_there)
        found = parse(response).accounts
        if not found:
            raise self.asked.later("but no account came")
        return found[0]

    def _refuse_no_profile(self, response: Response) -> None:
        """Raise Unavailable for a profile that is none, or somebody else's."""
        read: Parsed = module(self.asked.platform).parse(response)
        if read.rejected and not read.accounts:
            raise self.asked.later(f"but {read.rejected[0].reason} came")

    def response(
        self,
        path: str,
        purpose: str,
        params: Mapping[str, str] | None = None,
        json: Mapping[str, Any] | None = None,
    ) -> Response:
        """The answer as it came, whatever it says."""
        return self.net.get(
            self.base + path,
            params=params,
            source=self.asked.platform,
            purpose=purpose,
            account_id=self.account_id,
            link=self.link,
            secret=self.secret,
            json=json,
        )
