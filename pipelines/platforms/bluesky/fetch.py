"""Bluesky: likes, replies, reposts, quotes and bookmarks of public posts, without a key.

Asked is the public AppView (`app.bsky.actor.getProfile`, `app.bsky.feed.getAuthorFeed`). Accounts
are keyed on their DID, posts on their at-uri. Reposts, replies to other people and posts whose
author asks not to be shown to logged-out visitors are left out. The time to sort by is the earlier
of the declared and the indexed one, as on the platform: clients declare whatever they like.
"""

import os
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import urlencode

from pipelines.platforms.answers import Asked, items_in
from pipelines.platforms.bluesky.reading import (
    DID,
    PLATFORM,
    feed_time,
    is_logged_in_only,
    parse,
)
from pipelines.platforms.client import Client
from pipelines.platforms.errors import AuthRequired, NotFound, SourceError, Suspended, Withheld
from pipelines.platforms.links import Link, address_in, is_foreign, tidy
from pipelines.platforms.looking import LOOK, batches
from pipelines.platforms.paging import Page, reach_of, read_account
from pipelines.platforms.values import count_of, id_of, mapping_of
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Response

__all__ = ["PLATFORM", "fetch", "look", "parse", "recognise", "resolve"]

HOME = "https://public.api.bsky.app"
PAGE_SIZE = "100"
FEED = "app.bsky.feed.getAuthorFeed"
POSTS = "app.bsky.feed.getPosts"
BATCH = 25
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


def _says(asked: Asked, response: Response, answer: Mapping[str, Any]) -> SourceError | None:
    """The error that an answer names."""
    error, message = str(answer.get("error", "")), str(answer.get("message", ""))[:200]
    if response.status == 200:
        return None
    if error in GONE:
        return Suspended(f"{asked.so}, which is suspended or deactivated; remove it")
    if any(words in message.lower() for words in UNKNOWN):
        return asked.not_there()
    if response.status == 400 and "actor" in message.lower():
        return NotFound(f"{asked.so}, which is no valid name there; check the link")
    if response.status in (401, 403) and error:
        return AuthRequired(f"{asked.so}, which is shown to signed-in people only")
    return asked.later(f"which answers 400 ({message})") if response.status == 400 else None


def _client(
    net: Net, who: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    return Client(net, Asked(PLATFORM, who), _api(""), says=_says, account_id=account_id, link=link)


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link, with its DID. Raises NotFound, AuthRequired, Unavailable, ..."""
    client = _client(net, link.name, link=link.text)
    return client.account("app.bsky.actor.getProfile", parse, {"actor": link.name}, _refuse)


def _refuse(asked: Asked, profile: Any) -> None:
    """Raise Withheld for somebody who asks not to be shown to logged-out visitors."""
    if is_logged_in_only(mapping_of(profile)):
        raise Withheld(
            f"{asked.so}, who asks not to be shown to logged-out visitors; "
            "outpace leaves such accounts alone, so remove it"
        )


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the profile and the posts of an account; the new cursor. See `paging` for how far."""
    did = account_id.removeprefix(f"{PLATFORM}:")
    client = _client(net, net.name_of(account_id, did), account_id=account_id)
    page, shows_any = partial(_page, client, did), partial(_shows_any, client, did)
    return read_account(cursor, partial(_profile, client, did), page, shows_any, now=now)


def look(account_id: str, post_ids: Sequence[str], net: Net) -> None:
    """Land known posts of an account as they are now; one that is gone is not in the answer."""
    did = account_id.removeprefix(f"{PLATFORM}:")
    client = _client(net, net.name_of(account_id, did), account_id=account_id)
    for keys in batches(post_ids, BATCH):
        asked = urlencode([("uris", key) for key in keys])
        items_in(client.ask(f"{POSTS}?{asked}", LOOK), client.asked, "posts")


def _profile(client: Client, did: str) -> int | None:
    """Land the profile of an account; how many posts it counts."""
    profile = client.ask("app.bsky.actor.getProfile", "profile", {"actor": did})
    _refuse(client.asked, profile)
    return count_of(mapping_of(profile).get("postsCount"))


def _shows_any(client: Client, did: str) -> bool:
    """Whether the feed of an account holds anything, also replies to others."""
    params = {"actor": did, "limit": "1", "filter": "posts_with_replies"}
    return bool(mapping_of(client.ask(FEED, "lookup", params)).get("feed"))


def _page(client: Client, did: str, position: str | None) -> Page:
    """One page of an author's feed."""
    params = {"actor": did, "limit": PAGE_SIZE, "filter": "posts_and_author_threads"}
    more = {"cursor": position} if position else {}
    answer = mapping_of(client.ask(FEED, "posts", {**params, **more}))
    items = [mapping_of(item) for item in items_in(answer, client.asked, "feed")]
    times = [moment for moment in map(feed_time, items) if moment]
    keys = frozenset(str(mapping_of(item.get("post")).get("uri")) for item in items)
    return Page(id_of(answer.get("cursor")), reach_of(times), keys)
