"""Reddit: what a member posts, or what is posted in a community, for approved apps.

The app asks for a token first; that answer may be an error with status 200. Scores are blurred by
the platform on purpose, and hidden for new posts of some communities: unknown then. Listings end
near a thousand posts. What moderators or the author took away is left out.
"""

import base64
import re
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from pipelines.platforms.answers import Asked, items_in
from pipelines.platforms.client import Client
from pipelines.platforms.errors import SourceError
from pipelines.platforms.keys import needed
from pipelines.platforms.links import Link, steps_at, tidy
from pipelines.platforms.paging import Page, reach_of, read_account
from pipelines.platforms.seen import Reading, account_seen, parsed, post_seen
from pipelines.platforms.tokens import token_of
from pipelines.platforms.values import id_of, mapping_of, moment_of
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "reddit"
CLIENT, SECRET = "REDDIT_CLIENT_ID", "REDDIT_CLIENT_SECRET"
TOKENS = "https://www.reddit.com/api/v1/access_token"
BASE = "https://oauth.reddit.com"
NAME = re.compile(r"^(u|r)/([A-Za-z0-9_-]{2,40})$")
LISTS = {"u": ("/user/{}/about", "/user/{}/submitted"), "r": ("/r/{}/about", "/r/{}/new")}


def recognise(link: str) -> Link | None:
    """The member (u/name) or the community (r/name) that a link names, or None."""
    steps = steps_at(link, PLATFORM)
    text = "/".join(steps[:2]) if len(steps) > 1 else tidy(link).removeprefix("/")
    found = NAME.match(re.sub(r"^user/", "u/", text))
    if found is None:
        return None
    name = f"{found[1]}/{found[2].lower()}"
    return Link(PLATFORM, name, "", f"https://www.reddit.com/{name.replace('u/', 'user/')}")


def _client(
    net: Net, name: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    """The questions about an account, with a token that is asked for now."""
    pair = f"{needed(PLATFORM, CLIENT)}:{needed(PLATFORM, SECRET)}"
    basic = base64.b64encode(pair.encode()).decode()
    asked = Asked(PLATFORM, name, f"{CLIENT} and {SECRET}")
    form = {"grant_type": "client_credentials"}
    token = token_of(net, asked, TOKENS, form, secret={"Authorization": f"Basic {basic}"})
    secret = {"Authorization": f"Bearer {token}"}
    return Client(net, asked, BASE, secret, _says, account_id, link)


def _says(asked: Asked, response: Response, answer: Mapping[str, Any]) -> SourceError | None:
    """The error that an answer names."""
    if mapping_of(answer.get("data")).get("is_suspended") is True:
        return asked.gone()
    if response.status == 403 and "reason" in answer:
        return asked.not_allowed(str(answer["reason"]))
    return None


def _paths(name: str) -> tuple[str, str]:
    """Where an account and where its posts are."""
    kind, _, bare = name.partition("/")
    about, posts = LISTS[kind]
    return about.format(bare), posts.format(bare)


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link. Raises NotFound, MissingKey, AuthRequired, ..."""
    return _client(net, link.name, link=link.text).account(_paths(link.name)[0], parse)


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the account and its posts; the new cursor. See `paging` for how far."""
    name = account_id.removeprefix(f"{PLATFORM}:")
    client = _client(net, name, account_id=account_id)
    about, posts = _paths(name)
    profile, page = partial(_profile, client, about), partial(_page, client, posts)
    return read_account(cursor, profile, page, lambda: True, now=now)


def _profile(client: Client, path: str) -> None:
    """Land the account, which does not say how many posts it has."""
    client.ask(path, "profile", {"raw_json": "1"})


def _page(client: Client, path: str, position: str | None) -> Page:
    """One page of posts."""
    params = {"limit": "100", "sort": "new", "raw_json": "1"}
    answer = client.ask(path, "posts", {**params, **({"after": position} if position else {})})
    data = mapping_of(mapping_of(answer).get("data"))
    items = [_data(item) for item in items_in(data, client.asked, "children")]
    times = [moment_of(item.get("created_utc")) for item in items]
    keys = frozenset(key for key in (id_of(item.get("id")) for item in items) if key)
    return Page(id_of(data.get("after")), reach_of(list(filter(None, times))), keys)


def parse(response: Response) -> Parsed:
    """What an answer of the interface says; never raises."""
    return parsed(response, READING)


def _data(thing: object) -> Mapping[str, Any]:
    return mapping_of(mapping_of(thing).get("data"))


def _account(answer: object, response: Response) -> AccountSeen:
    """A member, or a community, which is called by its display name."""
    data = _data(answer)
    name, community = id_of(data.get("name")), id_of(data.get("display_name"))
    own = mapping_of(data.get("subreddit"))  # of a member: the page of the profile
    key = f"r/{community}" if community else f"u/{name}" if name else None
    return account_seen(
        response,
        key.lower() if key else None,
        {"followers": data.get("subscribers", own.get("subscribers"))},
        handle=key,
        name=data.get("title") or own.get("title"),
        bio=data.get("public_description") or own.get("public_description"),
        url=f"https://www.reddit.com/{key}",
    )


def _kind(post: Mapping[str, Any]) -> str:
    if post.get("is_video") is True or post.get("post_hint") == "hosted:video":
        return "video"
    if post.get("is_gallery") is True or post.get("post_hint") == "image":
        return "photo"
    if post.get("poll_data"):
        return "poll"
    return "text" if post.get("is_self") is True else "link"


def _post(response: Response, item: object) -> PostSeen | str:
    """The post of an item, or why it is left out. Raises Unusable."""
    post = _data(item)
    if post.get("removed_by_category"):
        return "removed"
    is_hidden = post.get("hide_score") is True
    author = id_of(post.get("author"))
    return post_seen(
        response,
        id_of(post.get("id")),
        f"u/{author.lower()}" if author else None,
        post.get("created_utc"),
        {
            "likes": None if is_hidden else post.get("score"),
            "comments": post.get("num_comments"),
            "shares": post.get("num_crossposts"),
        },
        kind=_kind(post),
        url=f"https://www.reddit.com{post.get('permalink')}",
        text=post.get("title"),
        missing={"likes": "hidden"} if is_hidden else None,
    )


READING = Reading(_account, lambda answer: _data(answer).get("children"), _post)
