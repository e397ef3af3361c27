"""Threads: what an account counts, for apps that may look profiles up. No posts with counts.

An account is found by its name only, so the name is its key.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pipelines.platforms import graph
from pipelines.platforms.answers import Asked
from pipelines.platforms.client import Client
from pipelines.platforms.errors import SourceError
from pipelines.platforms.links import Link, steps_at
from pipelines.platforms.paging import stopped
from pipelines.platforms.seen import Reading, account_seen, parsed
from pipelines.platforms.values import id_of, mapping_of
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, Response

PLATFORM = "threads"
KEY = "THREADS_ACCESS_TOKEN"
BASE = "https://graph.threads.net/v1.0"
NAME = re.compile(r"^[a-z0-9_.]{1,30}$")
PROFILE = "username,name,biography,follower_count"


def recognise(link: str) -> Link | None:
    """The account a link names, or None."""
    steps = steps_at(link, PLATFORM)
    name = steps[0].lower() if steps else ""
    if not name.startswith("@") or not NAME.match(name[1:]):
        return None
    return Link(PLATFORM, name[1:], "", f"https://www.threads.com/{name}")


def _client(
    net: Net, name: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    asked, secret = Asked(PLATFORM, name, KEY), graph.key_of(PLATFORM, KEY)
    return Client(net, asked, BASE, secret, graph.says, account_id, link)


def _params(name: str) -> dict[str, str]:
    return {"username": name, "fields": PROFILE}


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link. Raises NotFound, MissingKey, AuthRequired, ..."""
    client = _client(net, link.name, link=link.text)
    return client.account("/profile_lookup", parse, _params(link.name))


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the profile of an account; the cursor as it was, since no posts are read."""
    name = account_id.removeprefix(f"{PLATFORM}:")
    try:
        _client(net, name, account_id=account_id).ask("/profile_lookup", "profile", _params(name))
    except SourceError as problem:
        raise stopped(cursor, problem) from problem
    return dict(cursor)


def parse(response: Response) -> Parsed:
    """What an answer of the interface says; never raises."""
    return parsed(response, Reading(_account))


def _account(answer: object, response: Response) -> AccountSeen:
    profile = mapping_of(answer)
    name = id_of(profile.get("username"))
    return account_seen(
        response,
        name.lower() if name else None,
        {"followers": profile.get("follower_count")},
        handle=name,
        name=profile.get("name"),
        bio=profile.get("biography"),
        url=f"https://www.threads.com/@{name}",
    )
