"""Records from the fields of a JSON answer: what the readings of the sources share."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from pipelines.bounds import DECLARED_LIMIT, LANGUAGE_LIMIT, NAME_LIMIT
from pipelines.platforms.looking import LOOK
from pipelines.platforms.values import (
    Unusable,
    address_of,
    count_of,
    counts_of,
    json_of,
    moment_of,
    name_of,
    posts_of,
    rejected,
    same_account,
    tags_of,
    text_of,
)
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

SILENT = ("lookup", "token")  # purposes of answers that say nothing themselves
_ACCOUNT = ("followers", "following", "posts_total")


@dataclass(frozen=True, slots=True)
class Reading:
    """How the answers of a platform are read; each function raises Unusable for what it is not."""

    account: Callable[[Any, Response], AccountSeen]
    items: Callable[[Any], object] | None = None  # the posts of a page; anything but a list is none
    post: Callable[[Response, Any], PostSeen | str] | None = None  # or why it is left out


def parsed(response: Response, reading: Reading) -> Parsed:
    """What an answer says; never raises."""
    if response.status != 200 or response.purpose in SILENT:
        return Parsed()
    try:
        payload = json_of(response.body)
        if response.purpose not in ("posts", LOOK) or reading.items is None or reading.post is None:
            found = reading.account(payload, response)
            return Parsed(accounts=(same_account(found, response),))
        items = reading.items(payload)
        if not isinstance(items, list):
            raise Unusable("the answer has no list of posts")
        return posts_of(items, partial(reading.post, response))
    except Unusable as problem:
        return Parsed(rejected=(rejected(response.body, problem),))


NOT_KEPT = "not_kept"  # why a number is unknown that was known, and could not stay


def account_seen(
    response: Response,
    key: str | None,
    counts: Mapping[str, object],
    *,
    handle: object = None,
    name: object = None,
    bio: object = None,
    url: object = None,
    missing: Mapping[str, str] | None = None,
    is_rounded: bool = False,
) -> AccountSeen:
    """The record of an account. Raises Unusable when it has no id.

    counts: what the platform offers of followers, following and posts_total. missing: why one of
    them is unknown, where that is known.
    """
    if not key:
        raise Unusable("an account without a usable id", "id")
    numbers = {metric: count_of(counts.get(metric)) for metric in _ACCOUNT}
    unknown = {
        metric: _why(metric, counts, missing) for metric in _ACCOUNT if numbers[metric] is None
    }
    handle = name_of(handle, NAME_LIMIT)
    return AccountSeen(
        account_id=f"{response.source}:{key}",
        platform=response.source,
        observed_at=response.received_at,
        handle=handle,
        name=name_of(name, NAME_LIMIT) or handle,
        bio=text_of(bio),
        url=address_of(url),
        is_rounded=is_rounded,
        missing=unknown,
        **numbers,
    )


def _why(metric: str, counts: Mapping[str, object], told: Mapping[str, str] | None) -> str:
    """Why a count is unknown: as told, or not offered, or offered and not there."""
    return (told or {}).get(metric) or ("absent" if metric in counts else "not_offered")


def post_seen(
    response: Response,
    key: str | None,
    owner: str | None,
    at: object,
    counts: Mapping[str, object],
    *,
    kind: str,
    url: object = None,
    language: object = None,
    text: object = None,
    hashtags: Iterable[object] = (),
    missing: Mapping[str, str] | None = None,
    declared: object = None,
) -> PostSeen:
    """The record of a post. Raises Unusable when it has no id, no author or no time.

    at: the time as the platform writes it, unless `declared` says how it does. counts: what it
    offers. missing: why one of them is unknown, where that is known.
    """
    if not key:
        raise Unusable("a post without a usable id", "id")
    account_id = response.account_id or (f"{response.source}:{owner}" if owner else None)
    if account_id is None:
        raise Unusable("a post without an author", "account")
    published_at = moment_of(at)
    if published_at is None:
        raise Unusable("a post without a usable time", "published_at")
    numbers, unknown = counts_of(counts)
    told = {metric: why for metric, why in (missing or {}).items() if metric in unknown}
    return PostSeen(
        post_id=f"{response.source}:{key}",
        account_id=account_id,
        published_at=published_at,
        observed_at=response.received_at,
        kind=kind,
        declared_at=name_of(str(declared or at), DECLARED_LIMIT),
        url=address_of(url),
        language=name_of(language, LANGUAGE_LIMIT),
        text=text_of(text),
        hashtags=tags_of(hashtags),
        missing={**unknown, **told},
        **numbers,
    )
