"""What the answers of Mastodon servers say, as records. Pure; odd items go to quarantine alone."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from pipelines.bounds import DECLARED_LIMIT, LANGUAGE_LIMIT, NAME_LIMIT
from pipelines.platforms.fediverse import host_of, parts_of
from pipelines.platforms.plain import plain
from pipelines.platforms.values import (
    Unusable,
    address_of,
    count_of,
    counts_of,
    id_of,
    json_of,
    list_of,
    mapping_of,
    name_of,
    posts_of,
    rejected,
    tags_of,
    text_of,
    time_of,
)
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "mastodon"  # also in `mastodon`, which is the source
PUBLIC = ("public", "unlisted")
MEDIA = {"video": "video", "gifv": "video", "image": "photo"}


def parse(response: Response) -> Parsed:
    """What an answer of a Mastodon server says; never raises."""
    if response.status != 200 or response.purpose == "lookup":
        return Parsed()
    try:
        payload = json_of(response.body)
        if response.purpose == "posts":
            if not isinstance(payload, list):
                raise Unusable("the answer is no list of posts")
            return posts_of(payload, partial(_post, response))
        return Parsed(accounts=(_account(mapping_of(payload), response),))
    except Unusable as problem:
        return Parsed(rejected=(rejected(response.body, problem),))


def _account(account: Mapping[str, Any], response: Response) -> AccountSeen:
    number = id_of(account.get("id"))
    if number is None:
        raise Unusable("an account without an id", "id")
    host = host_of(response)
    username = name_of(account.get("username"), NAME_LIMIT)
    counts = {
        "followers": count_of(account.get("followers_count")),
        "following": count_of(account.get("following_count")),
        "posts_total": count_of(account.get("statuses_count")),
    }
    bio = None if account.get("noindex") is True else text_of(account.get("note"))
    return AccountSeen(
        account_id=f"{PLATFORM}:{host}:{number}",
        platform=PLATFORM,
        observed_at=response.received_at,
        handle=_handle(account, host),
        name=name_of(account.get("display_name"), NAME_LIMIT) or username,
        bio=None if bio is None else plain(bio),
        url=address_of(account.get("url")),
        missing={name: "absent" for name, number in counts.items() if number is None},
        is_rounded=False,
        **counts,
    )


def _handle(account: Mapping[str, Any], host: str) -> str | None:
    """name@server; a server gives the names of its own accounts without itself."""
    acct = name_of(account.get("acct"), NAME_LIMIT) or name_of(account.get("username"), NAME_LIMIT)
    return acct if not acct or "@" in acct else f"{acct}@{host}"


def _post(response: Response, item: object) -> PostSeen | str:
    """The post of a status, or why it is left out. Raises Unusable."""
    status = mapping_of(item)
    number, author = id_of(status.get("id")), id_of(mapping_of(status.get("account")).get("id"))
    if number is None:
        raise Unusable("a post without an id", "id")
    owner = parts_of(response.account_id)[1] if response.account_id else author
    if owner is None:
        raise Unusable("a post without an author", "account")
    why_not = _why_not(status, author or owner, owner)
    return why_not or _seen(status, number, owner, response)


def _seen(status: Mapping[str, Any], number: str, owner: str, response: Response) -> PostSeen:
    """The record of a status. Raises Unusable when it has no time."""
    published_at = time_of(status.get("created_at"))
    if published_at is None:
        raise Unusable("a post without a usable time", "created_at")
    host = host_of(response)
    numbers, missing = counts_of(_counts(status))
    is_quiet = mapping_of(status.get("account")).get("noindex") is True
    return PostSeen(
        post_id=f"{PLATFORM}:{host}:{number}",
        account_id=f"{PLATFORM}:{host}:{owner}",
        published_at=published_at,
        observed_at=response.received_at,
        kind=_kind(status),
        declared_at=name_of(status.get("created_at"), DECLARED_LIMIT),
        url=address_of(status.get("url")) or address_of(status.get("uri")),
        language=name_of(status.get("language"), LANGUAGE_LIMIT),
        text=None if is_quiet else _text(status),
        hashtags=() if is_quiet else tags_of(_tags(status)),
        missing=missing,
        **numbers,
    )


def _why_not(status: Mapping[str, Any], author: str, owner: str) -> str | None:
    """Why a status is no public post of the account: boost, reply, or not public."""
    if status.get("reblog") or author != owner:
        return "repost"
    if status.get("visibility", "public") not in PUBLIC:
        return "not_public"
    answered = id_of(status.get("in_reply_to_account_id"))
    is_reply = answered is not None or id_of(status.get("in_reply_to_id")) is not None
    return "reply" if is_reply and answered != owner else None


def _counts(status: Mapping[str, Any]) -> dict[str, object]:
    """The counts a server offers; quotes came with 4.5, older ones do not have them."""
    counts: dict[str, object] = {
        "likes": status.get("favourites_count"),
        "comments": status.get("replies_count"),
        "shares": status.get("reblogs_count"),
    }
    if "quotes_count" in status:
        counts["quotes"] = status["quotes_count"]
    return counts


def _kind(status: Mapping[str, Any]) -> str:
    """The kind of a status: its media if any, else poll, quote or link, else text."""
    attached = [mapping_of(media) for media in list_of(status.get("media_attachments"))]
    kinds = [MEDIA.get(str(media.get("type")), "other") for media in attached]
    if kinds:
        return next(kind for kind in ("video", "photo", "other") if kind in kinds)
    for part, kind in (("poll", "poll"), ("quote", "quote"), ("card", "link")):
        if mapping_of(status.get(part)):
            return kind
    return "text"


def _text(status: Mapping[str, Any]) -> str | None:
    """Warning and content as plain text."""
    content = status.get("content")
    if not isinstance(content, str):
        return None
    parts = (text_of(status.get("spoiler_text")) or "", plain(content))
    return text_of("\n\n".join(part for part in parts if part))


def _tags(status: Mapping[str, Any]) -> list[object]:
    return [mapping_of(tag).get("name") for tag in list_of(status.get("tags"))]
