"""PeerTube: views, likes and, where a server counts them, comments of a channel's videos.

A link such as /c/name may be of Lemmy as well, so the server is asked what it runs. A channel
(c/name) and an account (a/name) are asked alike at different places.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from pipelines.platforms.answers import Asked, items_in
from pipelines.platforms.client import Client
from pipelines.platforms.fediverse import base_of, host_of, parts_of, unsure_link
from pipelines.platforms.links import Link
from pipelines.platforms.paging import Page, reach_of, read_account
from pipelines.platforms.seen import Reading, account_seen, parsed, post_seen
from pipelines.platforms.values import count_of, id_of, mapping_of, moment_of
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "peertube"
PAGE_SIZE = 100
FORMS = {"c": "c", "a": "a", "video-channels": "c", "accounts": "a"}
PLACES = {"c": "video-channels", "a": "accounts"}


def recognise(link: str) -> Link | None:
    """The channel or account a link names, as far as its form tells, or None."""
    return unsure_link(link, PLATFORM, FORMS)


def _path(name: str) -> str:
    """Where a channel or an account is asked; a bare name is one of an account."""
    letter, _, bare = name.rpartition("/")
    return f"/api/v1/{PLACES.get(letter, PLACES['a'])}/{bare}"


def _client(
    base: str, net: Net, who: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    return Client(net, Asked(PLATFORM, who), base, account_id=account_id, link=link)


def resolve(link: Link, net: Net) -> AccountSeen:
    """The channel of a link at its server. Raises NotFound, Unavailable, ..."""
    return _client(link.base, net, link.text, link=link.text).account(_path(link.name), parse)


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the channel and its videos; the new cursor. See `paging` for how far."""
    host, name = parts_of(account_id)
    client = _client(base_of(host), net, f"{host}/{name}", account_id=account_id)
    profile, page = partial(_profile, client, name), partial(_page, client, name)
    return read_account(cursor, profile, page, lambda: True, now=now)


def _profile(client: Client, name: str) -> None:
    """Land the channel, which does not say how many videos it has."""
    client.ask(_path(name), "profile")


def _page(client: Client, name: str, position: str | None) -> Page:
    """One page of videos; the position is the number of those before it."""
    start = int(position or "0")
    params = {"start": str(start), "count": str(PAGE_SIZE), "sort": "-publishedAt"}
    answer = mapping_of(client.ask(f"{_path(name)}/videos", "posts", params))
    items = [mapping_of(item) for item in items_in(answer, client.asked, "data")]
    ids = [key for key in (id_of(item.get("uuid")) for item in items) if key]
    times = [moment_of(item.get("publishedAt")) for item in items]
    end, total = start + len(items), count_of(answer.get("total"))
    following = str(end) if items and (total is None or end < total) else None
    return Page(following, reach_of(list(filter(None, times))), frozenset(ids))


def parse(response: Response) -> Parsed:
    """What an answer of the server says; never raises."""
    return parsed(response, READING)


def _account(answer: object, response: Response) -> AccountSeen:
    channel, host = mapping_of(answer), host_of(response)
    name = id_of(channel.get("name"))
    letter = "c" if "/video-channels/" in response.url else "a"
    return account_seen(
        response,
        f"{host}:{letter}/{name}" if name else None,
        {"followers": channel.get("followersCount"), "following": channel.get("followingCount")},
        handle=f"{name}@{host}" if name else None,
        name=channel.get("displayName"),
        bio=channel.get("description"),
        url=f"https://{host}/{letter}/{name}",
    )


def _video(response: Response, item: object) -> PostSeen | str:
    """The video of an item, or why it is left out. Raises Unusable."""
    video, host = mapping_of(item), host_of(response)
    if mapping_of(video.get("privacy")).get("id", 1) != 1:
        return "not_public"
    key = id_of(video.get("uuid"))
    counts = {"views": video.get("views"), "likes": video.get("likes")}
    return post_seen(
        response,
        f"{host}:{key}" if key else None,
        None,
        video.get("publishedAt"),
        {**counts, **({"comments": video["comments"]} if "comments" in video else {})},
        kind="video",
        url=video.get("url") or f"https://{host}/w/{key}",
        language=mapping_of(video.get("language")).get("id"),
        text=video.get("name"),
    )


READING = Reading(_account, lambda answer: mapping_of(answer).get("data"), _video)
