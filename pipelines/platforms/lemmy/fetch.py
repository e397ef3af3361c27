"""Lemmy: upvotes and comments of what is posted in a community, or by a member.

A link such as /c/name may be of PeerTube as well, so the server is asked what it runs. Communities
go on by a cursor, members by the number of the page. Versions before 1.0 keep the counts beside a
post, later ones in it; both are read.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from pipelines.platforms.answers import Asked, items_in
from pipelines.platforms.client import Client
from pipelines.platforms.errors import SourceError
from pipelines.platforms.fediverse import base_of, host_of, parts_of, unsure_link
from pipelines.platforms.links import Link
from pipelines.platforms.paging import Page, reach_of, read_account
from pipelines.platforms.seen import Reading, account_seen, parsed, post_seen
from pipelines.platforms.values import count_of, id_of, mapping_of, moment_of
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "lemmy"
PAGE_SIZE = "50"
FORMS = {"c": "c", "u": "u"}
NOBODY = ("couldnt_find", "not_found")


def recognise(link: str) -> Link | None:
    """The community or member a link names, as far as its form tells, or None."""
    return unsure_link(link, PLATFORM, FORMS)


def _client(
    base: str, net: Net, who: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    return Client(net, Asked(PLATFORM, who), base, says=_says, account_id=account_id, link=link)


def _says(asked: Asked, response: Response, answer: Mapping[str, Any]) -> SourceError | None:
    """The error that an answer names."""
    word = str(answer.get("error", ""))
    if any(part in word for part in NOBODY):
        return asked.not_there()
    return asked.later(f"which answers {word}") if word and response.status == 400 else None


def _profile_of(name: str) -> tuple[str, dict[str, str]]:
    """Where a community or a member is, and by which parameters."""
    letter, _, bare = name.rpartition("/")
    if letter == "c":
        return "/api/v3/community", {"name": bare}
    return "/api/v3/user", {"username": bare, "limit": "1"}


def resolve(link: Link, net: Net) -> AccountSeen:
    """The community or member of a link at its server. Raises NotFound, Unavailable, ..."""
    client = _client(link.base, net, link.text, link=link.text)
    path, params = _profile_of(link.name)
    return client.account(path, parse, params)


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the community or member and the posts; the new cursor. See `paging` for how far."""
    host, name = parts_of(account_id)
    client = _client(base_of(host), net, f"{host}/{name}", account_id=account_id)
    profile, page = partial(_profile, client, name), partial(_page, client, name)
    return read_account(cursor, profile, page, lambda: True, now=now)


def _profile(client: Client, name: str) -> int | None:
    """Land the community or member; how many posts it counts."""
    path, params = _profile_of(name)
    return count_of(_counts_of(_view(client.ask(path, "profile", params))).get("posts"))


def _page(client: Client, name: str, position: str | None) -> Page:
    """One page of posts."""
    letter, _, bare = name.rpartition("/")
    params = {"sort": "New", "limit": PAGE_SIZE}
    if letter == "c":
        more = {"page_cursor": position} if position else {}
        answer = client.ask(
            "/api/v3/post/list", "posts", {**params, "community_name": bare, **more}
        )
    else:
        more = {"page": position or "1"}
        answer = client.ask("/api/v3/user", "posts", {**params, "username": bare, **more})
    items = [mapping_of(item) for item in items_in(answer, client.asked, "posts")]
    posts = [mapping_of(item.get("post")) for item in items]
    ids = [key for key in (id_of(post.get("id")) for post in posts) if key]
    times = [moment_of(_published(post)) for post in posts]
    cursor = id_of(mapping_of(answer).get("next_page"))
    following = cursor if letter == "c" else str(int(more["page"]) + 1)
    return Page(following if ids else None, reach_of(list(filter(None, times))), frozenset(ids))


def _published(post: Mapping[str, Any]) -> object:
    return post.get("published") or post.get("published_at")


def parse(response: Response) -> Parsed:
    """What an answer of the server says; never raises."""
    return parsed(response, READING)


def _view(answer: object) -> Mapping[str, Any]:
    """The community or the member of an answer, with what is beside it."""
    found = mapping_of(answer)
    return mapping_of(found.get("community_view") or found.get("person_view"))


def _counts_of(view: Mapping[str, Any]) -> dict[str, object]:
    """What a community counts of itself, or a member, who has no subscribers."""
    inside = mapping_of(view.get("community"))
    counts = mapping_of(view.get("counts")) or inside
    if inside:
        return {"followers": counts.get("subscribers"), "posts": counts.get("posts")}
    return {"posts": counts.get("post_count")}


def _account(answer: object, response: Response) -> AccountSeen:
    view, host = _view(answer), host_of(response)
    community, person = mapping_of(view.get("community")), mapping_of(view.get("person"))
    found, letter = (community, "c") if community else (person, "u")
    name, counts = id_of(found.get("name")), _counts_of(view)
    followers = {"followers": counts["followers"]} if "followers" in counts else {}
    return account_seen(
        response,
        f"{host}:{letter}/{name}" if name else None,
        {**followers, "posts_total": counts["posts"]},
        handle=f"{name}@{host}" if name else None,
        name=found.get("title") or found.get("display_name"),
        bio=found.get("description") or found.get("bio"),
        url=f"https://{host}/{letter}/{name}",
    )


def _post(response: Response, item: object) -> PostSeen | str:
    """The post of an item, or why it is left out. Raises Unusable."""
    view, host = mapping_of(item), host_of(response)
    post = mapping_of(view.get("post"))
    if post.get("removed") is True or post.get("deleted") is True:
        return "removed"
    counts, key = mapping_of(view.get("counts")) or post, id_of(post.get("id"))
    return post_seen(
        response,
        f"{host}:{key}" if key else None,
        None,
        _published(post),
        {"likes": counts.get("upvotes"), "comments": counts.get("comments")},
        kind="link" if post.get("url") else "text",
        url=f"https://{host}/post/{key}",
        text=post.get("name"),
    )


READING = Reading(_account, lambda answer: mapping_of(answer).get("posts"), _post)
