"""What Bluesky's answers say, as records. Pure; every odd item goes to quarantine alone."""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from pipelines.bounds import DECLARED_LIMIT, LANGUAGE_LIMIT, NAME_LIMIT
from pipelines.platforms.looking import LOOK
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
    same_account,
    tags_of,
    text_of,
    time_of,
)
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "bluesky"  # also in `bluesky`, which is the source
LOGGED_OUT = "!no-unauthenticated"
DID = re.compile(r"^did:[a-z]+:[A-Za-z0-9._:%-]{1,500}$")
KINDS = (("video", "video"), ("images", "photo"), ("gallery", "photo"), ("external", "link"))
THINGS = ("generatorView", "listView", "starterPack", "labeler")  # shared, but no posts


def feed_time(item: Mapping[str, Any]) -> datetime | None:
    """The time that places an item in the feed: of a repost, that of reposting; none for a pin."""
    reason = mapping_of(item.get("reason"))
    if _type(reason).endswith("reasonPin"):
        return None
    if reason:
        return time_of(reason.get("indexedAt"))
    return _sort_time(mapping_of(item.get("post")))


def _sort_time(post: Mapping[str, Any]) -> datetime | None:
    """The earlier of the declared and the indexed time, whichever of them can be read."""
    record = mapping_of(post.get("record"))
    times = (time_of(record.get("createdAt")), time_of(post.get("indexedAt")))
    return min((moment for moment in times if moment), default=None)


def _type(thing: Mapping[str, Any]) -> str:
    return str(thing.get("$type", ""))


def is_logged_in_only(thing: Mapping[str, Any]) -> bool:
    """Whether labels ask to keep a post or an account from logged-out visitors."""
    labels = [mapping_of(label) for label in list_of(thing.get("labels"))]
    own = list_of(mapping_of(thing.get("labels")).get("values"))  # self-labels of a record
    labels += [mapping_of(label) for label in own]
    return any(label.get("val") == LOGGED_OUT and label.get("neg") is not True for label in labels)


def parse(response: Response) -> Parsed:
    """What an answer of Bluesky says; never raises."""
    if response.status != 200 or response.purpose == "lookup":
        return Parsed()
    try:
        payload = json_of(response.body)
        if response.purpose == LOOK:
            posts = mapping_of(payload).get("posts")
            if not isinstance(posts, list):
                raise Unusable("the answer has no list of posts", "posts")
            return posts_of(({"post": post} for post in posts), partial(_post, response))
        if response.purpose == "posts":
            items = mapping_of(payload).get("feed")
            if not isinstance(items, list):
                raise Unusable("the answer has no list of posts", "feed")
            return posts_of(items, partial(_post, response))
        profile = mapping_of(payload)
        if is_logged_in_only(profile):
            return Parsed(skipped={"logged_in_only": 1})
        return Parsed(accounts=(same_account(_account(profile, response), response),))
    except Unusable as problem:
        return Parsed(rejected=(rejected(response.body, problem),))


def _account(profile: Mapping[str, Any], response: Response) -> AccountSeen:
    did = id_of(profile.get("did"))
    if did is None or not DID.match(did):
        raise Unusable("an account without a usable did", "did")
    handle = name_of(profile.get("handle"), NAME_LIMIT)
    handle = None if handle == "handle.invalid" else handle
    counts = {
        "followers": count_of(profile.get("followersCount")),
        "following": count_of(profile.get("followsCount")),
        "posts_total": count_of(profile.get("postsCount")),
    }
    return AccountSeen(
        account_id=f"{PLATFORM}:{did}",
        platform=PLATFORM,
        observed_at=response.received_at,
        handle=handle,
        name=name_of(profile.get("displayName"), NAME_LIMIT) or handle,
        bio=text_of(profile.get("description")),
        url=f"https://bsky.app/profile/{handle or did}",
        missing={name: "absent" for name, number in counts.items() if number is None},
        is_rounded=False,
        **counts,
    )


def _post(response: Response, item: object) -> PostSeen | str:
    """The post of a feed item, or why it is left out. Raises Unusable."""
    post = mapping_of(mapping_of(item).get("post"))
    uri, did = id_of(post.get("uri")), id_of(mapping_of(post.get("author")).get("did"))
    if uri is None or not uri.startswith("at://"):
        raise Unusable("a post without a usable uri", "uri")
    if did is None or not DID.match(did):
        raise Unusable("a post without an author", "author")
    why_not = _why_not(mapping_of(item), did, response.account_id)
    return why_not or _seen(post, uri, did, response)


def _seen(post: Mapping[str, Any], uri: str, did: str, response: Response) -> PostSeen:
    """The record of a post. Raises Unusable when it has no time."""
    record = mapping_of(post.get("record"))
    published_at = _sort_time(post)
    if published_at is None:
        raise Unusable("a post without a usable time", "createdAt")
    numbers, missing = counts_of(_counts(post))
    languages = (name_of(language, LANGUAGE_LIMIT) for language in list_of(record.get("langs")))
    return PostSeen(
        post_id=f"{PLATFORM}:{uri}",
        account_id=f"{PLATFORM}:{did}",
        published_at=published_at,
        observed_at=response.received_at,
        kind=_kind(post),
        declared_at=name_of(record.get("createdAt"), DECLARED_LIMIT),
        url=address_of(f"https://bsky.app/profile/{did}/post/{uri.rsplit('/', 1)[-1]}"),
        language=next(filter(None, languages), None),
        text=text_of(record.get("text")),
        hashtags=tags_of(_tags(record)),
        missing=missing,
        **numbers,
    )


def _why_not(item: Mapping[str, Any], did: str, account_id: str | None) -> str | None:
    """Why an item is no post of the account: repost, reply, or not for logged-out visitors."""
    post = mapping_of(item.get("post"))
    record = mapping_of(post.get("record"))
    is_other = account_id is not None and account_id != f"{PLATFORM}:{did}"
    if is_other or "reasonRepost" in _type(mapping_of(item.get("reason"))):
        return "repost"
    if _is_reply_to_others(record, did):
        return "reply"
    asks = any(map(is_logged_in_only, (post, record, mapping_of(post.get("author")))))
    return "logged_in_only" if asks else None


def _is_reply_to_others(record: Mapping[str, Any], did: str) -> bool:
    """Whether a post answers outside the author's own thread."""
    reply = mapping_of(record.get("reply"))
    ends = [mapping_of(reply.get(end)).get("uri") for end in ("root", "parent")]
    return bool(reply) and any(not str(uri).startswith(f"at://{did}/") for uri in ends)


def _counts(post: Mapping[str, Any]) -> dict[str, object]:
    return {
        "likes": post.get("likeCount"),
        "comments": post.get("replyCount"),
        "shares": post.get("repostCount"),
        "quotes": post.get("quoteCount"),
        "saves": post.get("bookmarkCount"),
    }


def _kind(post: Mapping[str, Any]) -> str:
    """The kind of a post: its media if any, else a quote or a link, else text."""
    shown = mapping_of(post.get("embed"))
    embed = shown or mapping_of(mapping_of(post.get("record")).get("embed"))
    media = _type(mapping_of(embed.get("media"))) or _type(embed)
    for part, kind in KINDS:
        if f"embed.{part}" in media:
            return kind
    if "embed.record" in _type(embed):
        quoted = _type(mapping_of(embed.get("record")))
        return "link" if any(thing in quoted for thing in THINGS) else "quote"
    return "other" if shown else "text"


def _tags(record: Mapping[str, Any]) -> list[object]:
    """The hashtags in the text and those beside it."""
    facets = [mapping_of(facet) for facet in list_of(record.get("facets"))]
    features = [mapping_of(f) for facet in facets for f in list_of(facet.get("features"))]
    return [f.get("tag") for f in features if "#tag" in _type(f)] + list_of(record.get("tags"))
