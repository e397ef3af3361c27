"""Misskey, Sharkey and their kin: reactions, replies and renotes, without a key.

Their links look like those of Mastodon, so an account gets here when its server says what it runs.
Everything is posted as JSON. Pages go on below the id of the last note, and only an empty one is
the end. Renotes of others and replies to others are left out.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from pipelines.platforms.answers import Asked, items_in
from pipelines.platforms.client import Client
from pipelines.platforms.errors import SourceError
from pipelines.platforms.fediverse import base_of, host_of, parts_of
from pipelines.platforms.links import Link
from pipelines.platforms.paging import Page, reach_of, read_account
from pipelines.platforms.seen import Reading, account_seen, parsed, post_seen
from pipelines.platforms.values import count_of, id_of, list_of, mapping_of, moment_of
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "misskey"
PAGE_SIZE = 100
PUBLIC = ("public", "home")
NOBODY = ("NO_SUCH_USER", "FAILED_TO_RESOLVE_REMOTE_USER")


def recognise(link: str) -> Link | None:
    """None: the forms of its links are those of Mastodon, and the server is asked what it is."""
    return None


def _client(
    base: str, net: Net, who: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    return Client(net, Asked(PLATFORM, who), base, says=_says, account_id=account_id, link=link)


def _says(asked: Asked, response: Response, answer: Mapping[str, Any]) -> SourceError | None:
    """The error that an answer names."""
    code = str(mapping_of(answer.get("error")).get("code", ""))
    if code in NOBODY:
        return asked.not_there()
    if code == "USER_SUSPENDED" or answer.get("isSuspended") is True:
        return asked.gone()
    return asked.later(f"which answers {code}") if code and response.status == 400 else None


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link at its server. Raises NotFound, Unavailable, ..."""
    client = _client(link.base, net, link.text, link=link.text)
    return client.account("/api/users/show", parse, json={"username": link.name, "host": None})


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the account and its notes; the new cursor. See `paging` for how far."""
    host, key = parts_of(account_id)
    who = net.name_of(account_id, f"{host}/{key}")
    client = _client(base_of(host), net, who, account_id=account_id)
    profile, page = partial(_profile, client, key), partial(_page, client, key)
    return read_account(cursor, profile, page, partial(_shows_any, client, key), now=now)


def _profile(client: Client, key: str) -> int | None:
    """Land the account; how many notes it counts."""
    account = mapping_of(client.ask("/api/users/show", "profile", json={"userId": key}))
    return count_of(account.get("notesCount"))


def _shows_any(client: Client, key: str) -> bool:
    """Whether the account shows anything, also replies and renotes."""
    wanted = {"userId": key, "limit": 1, "withReplies": True, "withRenotes": True}
    return bool(list_of(client.ask("/api/users/notes", "lookup", json=wanted)))


def _page(client: Client, key: str, position: str | None) -> Page:
    """One page of notes; the position is the id to go on below."""
    wanted = {"userId": key, "limit": PAGE_SIZE, "withRenotes": False}
    more = {"untilId": position} if position else {}
    answer = client.ask("/api/users/notes", "posts", json={**wanted, **more})
    items = [mapping_of(item) for item in items_in(answer, client.asked, "")]
    ids = [number for number in (id_of(item.get("id")) for item in items) if number]
    times = [moment_of(item.get("createdAt")) for item in items]
    following = ids[-1] if ids else None
    return Page(following, reach_of(list(filter(None, times))), frozenset(ids))


def parse(response: Response) -> Parsed:
    """What an answer of the server says; never raises."""
    return parsed(response, READING)


def _account(answer: object, response: Response) -> AccountSeen:
    account, host = mapping_of(answer), host_of(response)
    key, name = id_of(account.get("id")), account.get("username")
    return account_seen(
        response,
        f"{host}:{key}" if key else None,
        {
            "followers": account.get("followersCount"),
            "following": account.get("followingCount"),
            "posts_total": account.get("notesCount"),
        },
        handle=f"{name}@{host}" if isinstance(name, str) else None,
        name=account.get("name"),
        bio=account.get("description"),
        url=f"https://{host}/@{name}",
    )


def _reactions(note: Mapping[str, Any]) -> object:
    """The number of reactions; older servers give it by kind only."""
    if "reactionCount" in note:
        return note["reactionCount"]
    by_kind = note.get("reactions")
    if not isinstance(by_kind, dict):
        return None
    numbers = [count_of(number) for number in by_kind.values()]
    return None if None in numbers else sum(filter(None, numbers))


def _kind(note: Mapping[str, Any]) -> str:
    """The kind of a note: its files if any, else poll or quote, else text."""
    types = [str(mapping_of(file).get("type", "")) for file in list_of(note.get("files"))]
    for front, kind in (("video", "video"), ("image", "photo"), ("", "other")):
        if any(one.startswith(front) for one in types):
            return kind
    if mapping_of(note.get("poll")):
        return "poll"
    return "quote" if note.get("renoteId") else "text"


def _why_not(note: Mapping[str, Any], owner: str) -> str | None:
    """Why a note is no public post of the account: renote, reply, or not public."""
    author = id_of(note.get("userId")) or owner
    has_own = bool(note.get("text") or note.get("files") or note.get("poll"))
    if author != owner or (note.get("renoteId") and not has_own):
        return "repost"
    if note.get("visibility", "public") not in PUBLIC:
        return "not_public"
    answered = id_of(mapping_of(note.get("reply")).get("userId"))
    return "reply" if note.get("replyId") and answered != owner else None


def _note(response: Response, item: object) -> PostSeen | str:
    """The post of a note, or why it is left out. Raises Unusable."""
    note, host = mapping_of(item), host_of(response)
    key, author = id_of(note.get("id")), id_of(note.get("userId"))
    owner = parts_of(response.account_id)[1] if response.account_id else author or ""
    why_not = _why_not(note, owner)
    return why_not or post_seen(
        response,
        f"{host}:{key}" if key else None,
        f"{host}:{owner}" if owner else None,
        note.get("createdAt"),
        {
            "likes": _reactions(note),
            "comments": note.get("repliesCount"),
            "shares": note.get("renoteCount"),
        },
        kind=_kind(note),
        url=f"https://{host}/notes/{key}",
        text="\n\n".join(x for x in (note.get("cw"), note.get("text")) if isinstance(x, str)),
        hashtags=list_of(note.get("tags")),
    )


READING = Reading(_account, lambda answer: answer, _note)
