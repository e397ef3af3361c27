"""Instagram: professional accounts through `business_discovery`, asked by an account of one's own.

The interface finds an account by its name only, so the name is the key of an account; exports name
accounts alike. Posts are keyed on the code in their address, which files hold too. An account that
hides its likes leaves the number out; views are of videos only.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from pipelines.platforms import graph
from pipelines.platforms.answers import Asked, items_in
from pipelines.platforms.client import Client
from pipelines.platforms.keys import needed
from pipelines.platforms.links import Link, steps_at
from pipelines.platforms.paging import Page, reach_of, read_account
from pipelines.platforms.seen import Reading, account_seen, parsed, post_seen
from pipelines.platforms.values import count_of, id_of, mapping_of, moment_of, tags_in
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "instagram"
KEY = "META_ACCESS_TOKEN"
ASKING = "IG_USER_ID"  # the account that asks
NAME = re.compile(r"^[a-z0-9_.]{1,30}$")
NO_NAMES = ("p", "reel", "reels", "tv", "explore", "stories", "accounts", "direct", "about")
CODE = re.compile(r"/(?:p|reel|reels|tv)/([A-Za-z0-9_-]+)")
PROFILE = "id,username,name,biography,followers_count,follows_count,media_count"
MEDIA = (
    "id,caption,timestamp,permalink,media_type,media_product_type,"
    "like_count,comments_count,view_count"
)
PAGE_SIZE = 50
KINDS = {"IMAGE": "photo", "CAROUSEL_ALBUM": "photo", "VIDEO": "video"}


def recognise(link: str) -> Link | None:
    """The account a link names, or None."""
    steps = steps_at(link, PLATFORM)
    name = steps[0].lower().removeprefix("@") if steps else ""
    if not NAME.match(name) or name in NO_NAMES:
        return None
    return Link(PLATFORM, name, "", f"https://www.instagram.com/{name}/")


def _client(
    net: Net, name: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    base = f"{graph.GRAPH}/{needed(PLATFORM, ASKING)}"
    asked, secret = Asked(PLATFORM, name, KEY), graph.key_of(PLATFORM, KEY)
    return Client(net, asked, base, secret, graph.says, account_id, link)


def _fields(name: str, wanted: str) -> dict[str, str]:
    return {"fields": f"business_discovery.username({name}){{{wanted}}}"}


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link. Raises NotFound, MissingKey, AuthRequired, ..."""
    return _client(net, link.name, link=link.text).account("", parse, _fields(link.name, PROFILE))


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the profile and the posts of an account; the new cursor. See `paging` for how far."""
    name = account_id.removeprefix(f"{PLATFORM}:")
    client = _client(net, name, account_id=account_id)
    profile, page = partial(_profile, client, name), partial(_page, client, name)
    return read_account(cursor, profile, page, lambda: False, now=now)


def _found(answer: object) -> Mapping[str, Any]:
    return mapping_of(mapping_of(answer).get("business_discovery"))


def _profile(client: Client, name: str) -> int | None:
    """Land the profile of an account; how many posts it counts."""
    return count_of(_found(client.ask("", "profile", _fields(name, PROFILE))).get("media_count"))


def _page(client: Client, name: str, position: str | None) -> Page:
    """One page of an account's posts."""
    after = f".after({position})" if position else ""
    wanted = f"username,media_count,media.limit({PAGE_SIZE}){after}{{{MEDIA}}}"
    answer = client.ask("", "posts", _fields(name, wanted))
    items = [mapping_of(item) for item in items_in({"items": _items(answer)}, client.asked)]
    cursors = mapping_of(
        mapping_of(mapping_of(_found(answer).get("media")).get("paging")).get("cursors")
    )
    times = [moment_of(item.get("timestamp")) for item in items]
    keys = frozenset(key for key in (id_of(item.get("id")) for item in items) if key)
    following = id_of(cursors.get("after")) if items else None
    return Page(following, reach_of(list(filter(None, times))), keys)


def _items(answer: object) -> object:
    """The posts of a page; an account without any has no list of them."""
    found = _found(answer)
    if "media" not in found and found.get("media_count") == 0:
        return []
    return mapping_of(found.get("media")).get("data")


def parse(response: Response) -> Parsed:
    """What an answer of the interface says; never raises."""
    return parsed(response, READING)


def _account(answer: object, response: Response) -> AccountSeen:
    found = _found(answer)
    name = id_of(found.get("username"))
    return account_seen(
        response,
        name.lower() if name else None,
        {
            "followers": found.get("followers_count"),
            "following": found.get("follows_count"),
            "posts_total": found.get("media_count"),
        },
        handle=name,
        name=found.get("name"),
        bio=found.get("biography"),
        url=f"https://www.instagram.com/{name}/",
    )


def _post(response: Response, item: object) -> PostSeen | str:
    """The post of an item. Raises Unusable."""
    media = mapping_of(item)
    link, kind = media.get("permalink"), KINDS.get(str(media.get("media_type")), "other")
    code = CODE.search(link) if isinstance(link, str) else None
    counts = {"likes": media.get("like_count"), "comments": media.get("comments_count")}
    if kind == "video":
        counts["views"] = media.get("view_count")
    return post_seen(
        response,
        code[1] if code else id_of(media.get("id")),
        None,
        media.get("timestamp"),
        counts,
        kind=kind,
        url=link,
        text=media.get("caption"),
        hashtags=tags_in(media.get("caption")),
        missing={} if "like_count" in media else {"likes": "hidden"},
    )


READING = Reading(_account, _items, _post)
