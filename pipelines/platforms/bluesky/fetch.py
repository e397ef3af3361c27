"""Bluesky: likes, replies, reposts, quotes and bookmarks of public posts, without a key.

Asked is the public AppView (`app.bsky.actor.getProfile`, `app.bsky.feed.getAuthorFeed`). Accounts
are keyed on their DID, posts on their at-uri. Reposts, replies to other people and posts whose
author asks not to be shown to logged-out visitors are left out. The time to sort by is the earlier
of the declared and the indexed one, as on the platform: clients declare whatever they like.
"""

import os
import re
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from pipelines.platforms.bluesky.reading import (
    DID,
    PLATFORM,
    feed_time,
    is_logged_in_only,
    parse,
)
from pipelines.platforms.errors import AuthRequired, NotFound, SourceError, Suspended, Unavailable
from pipelines.platforms.links import Link, address_in, is_foreign, tidy
from pipelines.platforms.paging import Page, reach_of, read_account
from pipelines.platforms.values import Unusable, count_of, id_of, json_of, mapping_of
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Response

__all__ = ["PLATFORM", "fetch", "parse", "recognise", "resolve"]

HOME = "https://public.api.bsky.app"
PAGE_SIZE = "100"
HANDLE = re.compile(r"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$")
NO_HANDLES = (".local", ".localhost", ".invalid", ".arpa", ".onion", ".internal")
FILES = (".csv", ".tsv", ".xls", ".xlsx", ".json", ".txt", ".xml", ".pdf", ".duckdb", ".html")
CLIENTS = ("bsky.app", "deer.social", "blacksky.community", "bsky.dev")
UNKNOWN = ("profile not found", "actor not found", "resolve handle", "resolve actor")
GONE = ("AccountTakedown", "AccountDeactivated", "AccountSuspended", "RepoDeactivated")


def _api(method: str) -> str:
    """The address of a method, at the server the operator names or the public one."""
    base = (os.environ.get("OUTPACE_BLUESKY_URL", "").strip() or HOME).rstrip("/")
    return f"{base.removesuffix('/xrpc')}/xrpc/{method}"


def _name_in(text: str) -> str | None:
    """A handle in lower case or a DID, or None."""
    if DID.match(text):
        return text
    name = text.removeprefix("@").lower().rstrip(".")
    is_handle = HANDLE.match(name) and not name.endswith(NO_HANDLES + FILES) and len(name) <= 253
    return name if is_handle else None


def _named_by(link: str) -> str | None:
    """The handle or DID that any accepted form of a link names."""
    text = tidy(link)
    if text.startswith("at://"):
        return _name_in(text.removeprefix("at://").split("/")[0])
    address = address_in(text)
    if address is None:
        name = _name_in(text)
        is_site = name is not None and is_foreign(name) and name != "bsky.app"
        return None if is_site else name
    if address.host.endswith(".bsky.social") and not address.steps:
        return _name_in(address.host)
    if len(address.steps) < 2 or address.steps[0] != "profile":
        return None
    name = _name_in(address.steps[1])
    is_client = any(f".{address.host}".endswith(f".{client}") for client in CLIENTS)
    return name if is_client or (name or "").startswith("did:") else None


def recognise(link: str) -> Link | None:
    """The account a link names, or None. Posts' links name their author."""
    name = _named_by(link)
    return Link(PLATFORM, name, "", f"https://bsky.app/profile/{name}") if name else None


def _problem(response: Response, who: str) -> SourceError:
    """What an answer other than 200 means for an account."""
    try:
        answer = mapping_of(json_of(response.body))
    except Unusable:
        answer = {}
    error, message = str(answer.get("error", "")), str(answer.get("message", ""))[:200]
    if error in GONE:
        return Suspended(f"asked Bluesky for {who}, which is suspended or deactivated; remove it")
    if any(words in message.lower() for words in UNKNOWN) or (response.status == 404 and error):
        return NotFound(
            f"asked Bluesky for {who}, which does not exist; check the spelling"
        ).known_as("no-account", who=who, platform="Bluesky")
    if response.status == 400 and "actor" in message.lower():
        return NotFound(f"asked Bluesky for {who}, which is no valid name there; check the link")
    if response.status in (401, 403) and error:
        return AuthRequired(f"asked Bluesky for {who}, which is shown to signed-in people only")
    said = f" ({message})" if message else ""
    return Unavailable(
        f"asked Bluesky for {who}, which answers {response.status}{said}; try again later"
    )


def _payload(response: Response, who: str) -> Mapping[str, Any]:
    """The object that an answer holds. Raises the error it stands for."""
    if response.status != 200:
        raise _problem(response, who)
    try:
        payload = json_of(response.body)
    except Unusable as problem:
        raise Unavailable(
            f"asked Bluesky for {who}, but {problem.reason}; try again later"
        ) from None
    return mapping_of(payload)


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link, with its DID. Raises NotFound, AuthRequired, Unavailable, ..."""
    response = net.get(
        _api("app.bsky.actor.getProfile"),
        params={"actor": link.name},
        source=PLATFORM,
        purpose="resolve",
        link=link.text,
    )
    profile = _payload(response, link.name)
    if is_logged_in_only(profile):
        raise AuthRequired(
            f"asked Bluesky for {link.name}, who asks not to be shown to logged-out visitors; "
            "outpace leaves such accounts alone"
        )
    found = parse(response).accounts
    if not found:
        raise Unavailable(f"asked Bluesky for {link.name}, but no account came; try again later")
    return found[0]


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the profile and the posts of an account; the new cursor. See `paging` for how far."""
    did = account_id.removeprefix(f"{PLATFORM}:")
    page, shows_any = partial(_page, did, net), partial(_shows_any, did, net)
    return read_account(cursor, partial(_profile, did, net), page, shows_any, now=now)


def _profile(did: str, net: Net) -> int | None:
    """Land the profile of an account; how many posts it counts."""
    response = net.get(
        _api("app.bsky.actor.getProfile"),
        params={"actor": did},
        source=PLATFORM,
        purpose="profile",
        account_id=f"{PLATFORM}:{did}",
    )
    return count_of(_payload(response, did).get("postsCount"))


def _shows_any(did: str, net: Net) -> bool:
    """Whether the feed of an account holds anything, also replies to others."""
    response = net.get(
        _api("app.bsky.feed.getAuthorFeed"),
        params={"actor": did, "limit": "1", "filter": "posts_with_replies"},
        source=PLATFORM,
        purpose="lookup",
        account_id=f"{PLATFORM}:{did}",
    )
    return bool(_payload(response, did).get("feed"))


def _page(did: str, net: Net, position: str | None) -> Page:
    """One page of an author's feed."""
    params = {"actor": did, "limit": PAGE_SIZE, "filter": "posts_and_author_threads"}
    response = net.get(
        _api("app.bsky.feed.getAuthorFeed"),
        params={**params, **({"cursor": position} if position else {})},
        source=PLATFORM,
        purpose="posts",
        account_id=f"{PLATFORM}:{did}",
    )
    payload = _payload(response, did)
    if not isinstance(payload.get("feed"), list):
        raise Unavailable(f"asked Bluesky for {did}, but no list of posts came; try again later")
    items = [mapping_of(item) for item in payload["feed"]]
    times = [moment for moment in map(feed_time, items) if moment]
    keys = frozenset(str(mapping_of(item.get("post")).get("uri")) for item in items)
    return Page(id_of(payload.get("cursor")), reach_of(times), keys)
