"""X: the API v2, which is paid by the post that is read.

Asked are an account's own posts without replies and reposts, since each one costs; a post is
charged once per UTC day. The names of fields change (`retweet_count` and `repost_count`,
`tweet_count` and `post_count`), so both are read. An answer of 200 may hold errors: beside posts
they are of others, alone they stand for the answer.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from pipelines.platforms.answers import Asked, items_in
from pipelines.platforms.client import Client
from pipelines.platforms.errors import SourceError, Unpaid
from pipelines.platforms.keys import needed
from pipelines.platforms.links import Link, steps_at
from pipelines.platforms.looking import LOOK, batches
from pipelines.platforms.paging import Page, aim_of, reach_of, read_account
from pipelines.platforms.seen import Reading, account_seen, parsed, post_seen
from pipelines.platforms.values import count_of, id_of, list_of, mapping_of, moment_of, text_of
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "x"
KEY = "X_BEARER_TOKEN"
BASE = "https://api.x.com/2"
NAME = re.compile(r"^[A-Za-z0-9_]{1,15}$")
NO_NAMES = ("i", "home", "explore", "search", "hashtag", "intent", "share", "settings", "messages")
MOST, FEWEST = 100, 5  # posts on a page
USER = {"user.fields": "public_metrics,description"}
POSTS = {
    "exclude": "replies,retweets",
    "tweet.fields": "created_at,public_metrics,lang,entities,referenced_tweets,attachments",
}
COUNTS = {
    "likes": ("like_count",),
    "comments": ("reply_count",),
    "shares": ("repost_count", "retweet_count"),
    "quotes": ("quote_count",),
    "saves": ("bookmark_count",),
    "views": ("impression_count",),
}
NEW_COUNTS = datetime(2022, 12, 15)  # views and bookmarks of older posts were not counted
MEDIA = {"3": "photo", "7": "video", "13": "video", "16": "video"}  # the front of a media key


def recognise(link: str) -> Link | None:
    """The account a link names, or None. Posts' links name their author."""
    steps = steps_at(link, PLATFORM)
    name = steps[0].removeprefix("@") if steps else ""
    if not NAME.match(name) or name.lower() in NO_NAMES:
        return None
    return Link(PLATFORM, name, "", f"https://x.com/{name}")


def _client(
    net: Net, who: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    secret = {"Authorization": f"Bearer {needed(PLATFORM, KEY)}"}
    return Client(net, Asked(PLATFORM, who, KEY), BASE, secret, _says, account_id, link)


def _says(asked: Asked, response: Response, answer: Mapping[str, Any]) -> SourceError | None:
    """The error that an answer stands for, also one of 200."""
    first = mapping_of(next(iter(list_of(answer.get("errors"))), None))
    told = first if first and "data" not in answer else answer
    kind, said = str(told.get("type", "")), text_of(told.get("detail"), 200) or ""
    if response.status == 402 or "credits" in kind.lower() or "CreditsDepleted" in str(told):
        return Unpaid(
            f"{asked.so}, where the credits are used up; buy more at https://console.x.com"
        )
    if "suspended" in said.lower():
        return asked.gone()
    if kind.endswith("resource-not-found"):
        return asked.not_there()
    if kind.endswith(("not-authorized-for-resource", "client-forbidden", "client-not-enrolled")):
        return asked.not_allowed(said)
    return asked.later(f"which answers: {said or kind}") if told is first and first else None


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link, with its number. Raises NotFound, MissingKey, Unpaid, ..."""
    client = _client(net, link.name, link=link.text)
    return client.account(f"/users/by/username/{link.name}", parse, USER)


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the account and its posts; the new cursor. The history is read once, since it costs.

    Later runs ask for what is newer than the plan says, so that no known post is paid for here.
    """
    key = account_id.removeprefix(f"{PLATFORM}:")
    client, aim = _client(net, net.name_of(account_id, key), account_id=account_id), aim_of(cursor)
    since = f"{aim:%Y-%m-%dT%H:%M:%SZ}" if aim and "swept_at" in cursor else None
    profile, page = partial(_profile, client, key), partial(_page, client, key, since)
    return read_account(cursor, profile, page, lambda: True, now=now)


def look(account_id: str, post_ids: Sequence[str], net: Net) -> None:
    """Land known posts of an account as they are now; one that is gone is named as an error."""
    key = account_id.removeprefix(f"{PLATFORM}:")
    client = _client(net, net.name_of(account_id, key), account_id=account_id)
    for keys in batches(post_ids, MOST):
        paid = net.shared.posts(PLATFORM, len(keys))
        asked = {"ids": ",".join(keys[:paid]), "tweet.fields": POSTS["tweet.fields"]}
        client.ask("/tweets", LOOK, asked)
        if paid < len(keys):
            raise net.shared.spent(PLATFORM)


def _profile(client: Client, key: str) -> int | None:
    """Land the account; how many posts it counts, replies and reposts among them."""
    user = mapping_of(mapping_of(client.ask(f"/users/{key}", "profile", USER)).get("data"))
    return count_of(_posts_total(user))


def _page(client: Client, key: str, since: str | None, position: str | None) -> Page:
    """One page of an account's posts, as many as there is money for."""
    shared = client.net.shared
    paid = shared.posts(PLATFORM, MOST, FEWEST)
    more = {"pagination_token": position} if position else {}
    newer = {"start_time": since} if since else {}
    params = {**POSTS, "max_results": str(paid), **newer, **more}
    answer = client.ask(f"/users/{key}/tweets", "posts", params)
    items = [mapping_of(item) for item in items_in({"items": _items(answer)}, client.asked)]
    shared.give_back(PLATFORM, paid - len(items))
    times = [moment_of(item.get("created_at")) for item in items]
    keys = frozenset(key for key in (id_of(item.get("id")) for item in items) if key)
    following = id_of(mapping_of(mapping_of(answer).get("meta")).get("next_token"))
    return Page(following, reach_of(list(filter(None, times))), keys)


def _items(answer: object) -> object:
    """The posts of a page; a page without any has no list of them and says that it has none."""
    found = mapping_of(answer)
    is_empty = mapping_of(found.get("meta")).get("result_count") == 0
    return [] if "data" not in found and is_empty else found.get("data")


def parse(response: Response) -> Parsed:
    """What an answer of the interface says; never raises."""
    return parsed(response, READING)


def _posts_total(user: Mapping[str, Any]) -> object:
    numbers = mapping_of(user.get("public_metrics"))
    return numbers.get("post_count", numbers.get("tweet_count"))


def _account(answer: object, response: Response) -> AccountSeen:
    user = mapping_of(mapping_of(answer).get("data"))
    numbers = mapping_of(user.get("public_metrics"))
    return account_seen(
        response,
        id_of(user.get("id")),
        {
            "followers": numbers.get("followers_count"),
            "following": numbers.get("following_count"),
            "posts_total": _posts_total(user),
        },
        handle=user.get("username"),
        name=user.get("name"),
        bio=user.get("description"),
        url=f"https://x.com/{user.get('username')}",
    )


def _counts(post: Mapping[str, Any]) -> dict[str, object]:
    """The counts of a post by either name; a nought from before a count existed is no number."""
    numbers = mapping_of(post.get("public_metrics"))
    found = {
        metric: next((numbers[name] for name in names if name in numbers), None)
        for metric, names in COUNTS.items()
    }
    at = moment_of(post.get("created_at"))
    is_old = at is not None and at < NEW_COUNTS
    kept = {name: n for name, n in found.items() if not (is_old and n == 0)}
    return {**kept, **{name: found[name] for name in ("likes", "comments", "shares", "quotes")}}


def _kind(post: Mapping[str, Any], references: list[str]) -> str:
    """The kind of a post: its media if any, else a quote or a link, else text."""
    media = list_of(mapping_of(post.get("attachments")).get("media_keys"))
    kinds = [MEDIA.get(str(key).partition("_")[0], "other") for key in media]
    if kinds:
        return next(kind for kind in ("video", "photo", "other") if kind in kinds)
    if mapping_of(post.get("attachments")).get("poll_ids"):
        return "poll"
    if "quoted" in references:
        return "quote"
    return "link" if list_of(mapping_of(post.get("entities")).get("urls")) else "text"


def _post(response: Response, item: object) -> PostSeen | str:
    """The post of an item, or why it is left out. Raises Unusable."""
    post = mapping_of(item)
    listed = post.get("referenced_posts") or post.get("referenced_tweets")
    references = [str(mapping_of(one).get("type")) for one in list_of(listed)]
    if {"retweeted", "reposted"} & set(references):
        return "repost"
    key, tags = id_of(post.get("id")), list_of(mapping_of(post.get("entities")).get("hashtags"))
    return post_seen(
        response,
        key,
        id_of(post.get("author_id")),
        post.get("created_at"),
        _counts(post),
        kind=_kind(post, references),
        url=f"https://x.com/i/status/{key}",
        language=post.get("lang"),
        text=post.get("text"),
        hashtags=[mapping_of(tag).get("tag") for tag in tags],
    )


READING = Reading(_account, _items, _post)
